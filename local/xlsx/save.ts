/** Writes a workbook as `.xlsx`: every tab with all that Excel and LibreOffice can show, the rest in the carrier. */
import { heightsWithNatural } from './naturalHeight';
import { NamedRangeModel, SheetModel, WorkbookModel } from '../model';
import { areaToA1 } from '../a1';
import { absoluteReference, GRID_COLUMNS } from './areas';
import { CARRIER_TAB, Carrier, carrierTab, CarrierTab, listColumn } from './carrier';
import { cellsToFile, isError, spillsOf } from './cellsToFile';
import { chartToFile } from './charts';
import { chartEdits } from '../../src/files/xlsx/chart-xml';
import { rulesToFile } from './conditionalRules';
import { FileContents, NewFileTab, writeFile } from '../../src/files/xlsx/hucre';
import { columnMark, headOf, rowMark, ValueAt } from './marks';
import { pageOf, printTitles } from './page';
import { rgb } from './styles';
import { fileTabNames } from './tabNames';
import { Translation, translation } from './translation';
import { DEFAULT_COLUMN, pixelsToPoints, zoneDates } from './units';
import { DEFAULT_FONT, PAGE_FOOTER, pixelsToCharacters } from '../../src/files/xlsx/look';
import { ListStore, validationsToFile } from './validations';
import { editedZip } from './zip';

/**
 * The workbook as the bytes of an `.xlsx` file. Throws a Russian sentence naming tab and cell when a text, note or
 * formula does not fit the format.
 */
export async function saveWorkbook(workbook: WorkbookModel): Promise<Uint8Array> {
  const fileNames = fileTabNames(workbook.sheets.map(({ name }) => name));
  const tabs = workbook.sheets.map(({ id, name }, i) => ({ id, name, fileName: fileNames[i] ?? name }));
  const words = translation(tabs, zoneDates(workbook.timeZone));
  const lists = listStore();
  const saved = workbook.sheets.map((sheet, i) =>
    saveTab(sheet, fileNames[i] ?? sheet.name, workbook, words, lists),
  );
  const carrier: Carrier = {
    version: 1,
    locale: workbook.locale,
    timeZone: workbook.timeZone,
    nextId: workbook.nextId,
    metadata: workbook.metadata.map((metadata) => ({
      metadata,
      mark: markOf(metadata.location, workbook.sheets),
    })),
    documentProperties: workbook.documentProperties,
    userProperties: workbook.userProperties,
    scriptProperties: workbook.scriptProperties,
    tabs: saved.map(({ carried }) => carried),
  };
  const file = await writeFile({
    sheets: [...saved.map(({ tab }) => tab), carrierTab(carrier, lists.kept)],
    namedRanges: [
      ...workbook.namedRanges.flatMap((range) => namedRange(range, workbook.sheets, words)),
      ...workbook.sheets.flatMap((sheet, i) => printTitles(sheet, fileNames[i] ?? sheet.name)),
      ...workbook.sheets.flatMap((sheet, i) => filterName(sheet, fileNames[i] ?? sheet.name)),
    ],
    defaultFont: DEFAULT_FONT,
    activeSheet: Math.max(
      0,
      workbook.sheets.findIndex(({ id }) => id === workbook.activeSheetId),
    ),
  });
  const finishes = saved.map((tab) => tab.finishes);
  return finishes.every(({ length }) => length === 0) ? file : editedZip(file, chartEdits(finishes));
}

function saveTab(
  model: SheetModel,
  fileName: string,
  workbook: WorkbookModel,
  words: Translation,
  lists: ListStore,
) {
  const sheet: SheetModel = { ...model, rowHeights: heightsWithNatural(model) };
  const validations = validationsToFile(sheet, words, lists);
  const rules = rulesToFile(sheet.conditionalRules, words);
  const written = sheet.charts.flatMap((chart) => chartToFile(chart, sheet, workbook.sheets, words) ?? []);
  const charts = written.map(({ file }) => file);
  const used = usedSize(sheet);
  const page = pageOf(sheet, used[1], charts);
  const { rows: values, cells, formulas } = cellsToFile(sheet, words);
  // The library writes the height of a row only as far as there are rows.
  for (const row of [...sheet.rowHeights.keys(), ...sheet.hiddenRows])
    while (values.length <= row) values.push([]);
  const tab: NewFileTab = {
    name: fileName,
    rows: values,
    cells,
    columns: columnDefs(sheet),
    rowDefs: rowDefs(sheet),
    merges: sheet.merges.map(({ row, column, rows, columns }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rows - 1,
      endCol: column + columns - 1,
    })),
    dataValidations: validations.rules,
    conditionalRules: rules.rules,
    charts,
    view: {
      ...(sheet.hiddenGridlines ? { showGridLines: false } : {}),
      ...(sheet.tabColor ? { tabColor: { rgb: rgb(sheet.tabColor) } } : {}),
    },
    pageSetup: page.setup,
    rowBreaks: page.breaks,
    headerFooter: PAGE_FOOTER,
    hidden: sheet.hidden,
  };
  if (sheet.filter) tab.autoFilter = { range: areaToA1(sheet.filter) };
  if (sheet.frozenRows + sheet.frozenColumns > 0) {
    tab.freezePane = { rows: sheet.frozenRows, columns: sheet.frozenColumns };
  }
  const carried: CarrierTab = {
    id: sheet.id,
    name: sheet.name,
    fileName,
    head: headOf(valuesOf(sheet)),
    used,
    maxRows: sheet.maxRows,
    maxColumns: sheet.maxColumns,
    protections: sheet.protections,
    charts: sheet.charts,
    errors: errorsOf(sheet),
    spills: spillsOf(sheet),
    formulas,
    validations: validations.remembered,
    rules: rules.remembered,
  };
  return { tab, carried, finishes: written.map(({ finish }) => finish) };
}

/** Reads values of a tab by place. */
export function valuesOf(sheet: SheetModel): ValueAt {
  return (row, column) => sheet.rows[row]?.[column]?.value;
}

/** Rows and columns up to the last cell with a value or formula. */
export function usedSize(sheet: SheetModel): [number, number] {
  let rows = 0;
  let columns = 0;
  sheet.rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (!cell || (cell.value === '' && cell.formula === null)) return;
      rows = Math.max(rows, row + 1);
      columns = Math.max(columns, column + 1);
    }),
  );
  return [rows, columns];
}

function markOf(
  location: WorkbookModel['metadata'][number]['location'],
  sheets: readonly SheetModel[],
): string {
  if (location.type === 'SPREADSHEET' || location.type === 'SHEET') return '';
  const sheet = sheets.find(({ id }) => id === location.sheetId);
  if (!sheet) return '';
  return (location.type === 'ROW' ? rowMark : columnMark)(valuesOf(sheet), location.index);
}

/** Excel's default width is not Google's, so every column of the grid says its own. */
function columnDefs(sheet: SheetModel): NonNullable<NewFileTab['columns']> {
  return Array.from({ length: Math.min(sheet.maxColumns, GRID_COLUMNS) }, (_unused, column) => {
    const width = pixelsToCharacters(sheet.columnWidths.get(column) ?? DEFAULT_COLUMN);
    return { width, hidden: sheet.hiddenColumns.has(column) };
  });
}

function rowDefs(sheet: SheetModel): NonNullable<NewFileTab['rowDefs']> {
  const defs: NonNullable<NewFileTab['rowDefs']> = new Map();
  for (const [row, pixels] of sheet.rowHeights) defs.set(row, { height: pixelsToPoints(pixels) });
  for (const row of sheet.hiddenRows) defs.set(row, { ...defs.get(row), hidden: true });
  return defs;
}

function errorsOf(sheet: SheetModel): CarrierTab['errors'] {
  return sheet.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const value = cell?.value;
      return value !== undefined && isError(value)
        ? [{ row, column, error: value.error, message: value.message }]
        : [];
    }),
  );
}

function namedRange(
  { name, sheetId, area }: NamedRangeModel,
  sheets: readonly SheetModel[],
  words: Translation,
): NonNullable<FileContents['namedRanges']> {
  const sheet = sheets.find(({ id }) => id === sheetId);
  return sheet ? [{ name, range: absoluteReference(words.toFile.tab(sheet.name), area) }] : [];
}

/** LibreOffice keeps a filter only when the file has its range under this name, too. */
function filterName({ filter }: SheetModel, fileName: string): NonNullable<FileContents['namedRanges']> {
  return filter
    ? [{ name: '_xlnm._FilterDatabase', range: absoluteReference(fileName, filter), scope: fileName }]
    : [];
}

/** Lists of allowed values too long for a rule, each once, in columns of the carrier's tab. */
function listStore(): ListStore & { readonly kept: readonly (readonly string[])[] } {
  const kept: (readonly string[])[] = [];
  const columns = new Map<string, number>();
  return {
    kept,
    keep: (values) => {
      const key = JSON.stringify(values);
      const i = columns.get(key) ?? kept.push(values) - 1;
      columns.set(key, i);
      return absoluteReference(CARRIER_TAB, {
        row: 0,
        column: listColumn(i),
        rows: Math.max(1, values.length),
        columns: 1,
      });
    },
  };
}
