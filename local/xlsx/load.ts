/**
 * Reads an `.xlsx` file as a workbook, whoever saved it. The file's tabs, cells and formats are the truth; what the
 * carrier kept is added where it still fits.
 */
import { isNatural } from './naturalHeight';
import { NamedRangeModel, SheetModel, WorkbookModel } from '../model';
import { fittingMetadata, fittingProtections, matchTabs } from './adopt';
import { clipped, parseArea, parseReference } from './areas';
import { Carrier, CARRIER_TAB, CarrierTab, readCarrier } from './carrier';
import { cellAt, cellsFromFile, CellSource } from './cellsFromFile';
import { chartsFromFile } from './chartsFromFile';
import { rulesFromFile } from './conditionalRules';
import { colorOf, FileTab, FileWorkbook, readFile } from '../../src/files/xlsx/hucre';
import { headOf } from './marks';
import { messages } from './messages';
import { styleReader } from './styles';
import { NamedTab } from './tabNames';
import { Translation, translation } from './translation';
import { charactersToPixels, DEFAULT_COLUMN, pointsToPixels, zoneDates } from './units';
import { validationsFromFile } from './validations';

/** Grid of a tab that the carrier does not know, at least. */
const DEFAULT_ROWS = 1000;
const DEFAULT_COLUMNS = 26;
const DEFAULT_LOCALE = 'ru_RU';
const DEFAULT_ZONE = 'Europe/Moscow';

/** Throws a Russian sentence with `name` when the bytes are no readable `.xlsx`. */
export async function loadWorkbook(bytes: Uint8Array, name: string): Promise<WorkbookModel> {
  let file: FileWorkbook;
  try {
    file = await readFile(bytes);
  } catch (error) {
    throw new Error(messages.unreadable(name, error instanceof Error ? error.message : String(error)));
  }
  const carrierSheet = file.sheets.find((tab) => tab.name === CARRIER_TAB);
  const carrier = carrierSheet ? readCarrier(carrierSheet) : null;
  const fileTabs = file.sheets.filter((tab) => tab !== carrierSheet);
  const newId = idSource(carrier);
  const carried = matchTabs(fileTabs.map(foundTab), carrier);
  const tabs = fileTabs.map((tab, i) => namedTab(tab, carried[i] ?? null, newId));
  const words = translation(tabs, zoneDates(carrier?.timeZone ?? DEFAULT_ZONE));
  const styleOf = styleReader({
    theme: file.themeColors,
    defaultFont: file.defaultFont,
    foreign: carrier === null,
  });
  const sheets = fileTabs.map((tab, i) => {
    const source = { translation: words, styleOf, carried: carried[i] ?? null };
    return loadTab(tab, tabs[i] as NamedTab, source, file.themeColors);
  });
  sheets.forEach((sheet, i) => {
    const known = carried[i]?.charts ?? [];
    sheet.charts = chartsFromFile(fileTabs[i]?.charts ?? [], known, sheet, sheets, words, newId);
  });
  const active = file.sheets[file.activeSheet ?? 0];
  const visible = sheets.find(({ hidden }) => !hidden);
  return {
    name,
    locale: carrier?.locale ?? DEFAULT_LOCALE,
    timeZone: carrier?.timeZone ?? DEFAULT_ZONE,
    sheets,
    activeSheetId: sheets[active ? fileTabs.indexOf(active) : -1]?.id ?? visible?.id ?? 0,
    namedRanges: namedRanges(file, sheets, words),
    metadata: carrier ? fittingMetadata(carrier, sheets) : [],
    documentProperties: { ...carrier?.documentProperties },
    userProperties: { ...carrier?.userProperties },
    scriptProperties: { ...carrier?.scriptProperties },
    nextId: newId(),
  };
}

/** Ids that nothing in the carrier has. */
function idSource(carrier: Carrier | null): () => number {
  const taken = (carrier?.tabs ?? []).flatMap(({ id, charts, protections }) => [
    id,
    ...[...charts, ...protections].map((part) => part.id),
  ]);
  const metadata = (carrier?.metadata ?? []).map((part) => part.metadata.id);
  let next = Math.max(carrier?.nextId ?? 1, ...taken.map((id) => id + 1), ...metadata.map((id) => id + 1));
  return () => next++;
}

function foundTab({ name, rows }: FileTab): { readonly fileName: string; readonly head: string } {
  return { fileName: name, head: headOf((row, column) => rows[row]?.[column]) };
}

/** A tab that still has the name it was saved under gets the workbook's own, longer one back. */
function namedTab({ name }: FileTab, carried: CarrierTab | null, newId: () => number): NamedTab {
  if (!carried) return { id: newId(), name, fileName: name };
  return { id: carried.id, name: carried.fileName === name ? carried.name : name, fileName: name };
}

function loadTab(
  tab: FileTab,
  { id, name }: NamedTab,
  source: CellSource,
  theme: readonly string[] | undefined,
): SheetModel {
  const { translation: words, carried } = source;
  const rows = cellsFromFile(tab, source);
  const filter = tab.autoFilter ? parseArea(tab.autoFilter.range) : null;
  const width = rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  const sheet: SheetModel = {
    id,
    name,
    hidden: Boolean(tab.hidden || tab.veryHidden),
    tabColor: colorOf(tab.view?.tabColor, theme),
    maxRows: Math.max(carried?.maxRows ?? DEFAULT_ROWS, rows.length),
    maxColumns: Math.max(carried?.maxColumns ?? DEFAULT_COLUMNS, width),
    rows,
    merges: (tab.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      row: startRow,
      column: startCol,
      rows: endRow - startRow + 1,
      columns: endCol - startCol + 1,
    })),
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    frozenRows: tab.freezePane?.rows ?? 0,
    frozenColumns: tab.freezePane?.columns ?? 0,
    hiddenGridlines: tab.view?.showGridLines === false,
    conditionalRules: [],
    protections: [],
    charts: [],
    filter,
  };
  readSizes(tab, sheet);
  readValidations(tab, sheet, words, carried);
  sheet.conditionalRules = rulesFromFile(
    tab.conditionalRules ?? [],
    words,
    carried?.rules ?? {},
    sheet,
    theme,
  );
  sheet.protections = fittingProtections(carried, sheet);
  return sheet;
}

function readSizes(tab: FileTab, sheet: SheetModel): void {
  (tab.columns ?? []).slice(0, sheet.maxColumns).forEach(({ width, hidden }, column) => {
    const pixels = width === undefined ? DEFAULT_COLUMN : charactersToPixels(width);
    if (pixels !== DEFAULT_COLUMN && pixels > 0) sheet.columnWidths.set(column, pixels);
    if (hidden) sheet.hiddenColumns.add(column);
  });
  for (const [row, { height, hidden }] of tab.rowDefs ?? []) {
    if (row >= sheet.maxRows) continue;
    if (height !== undefined && !isNatural(height)) sheet.rowHeights.set(row, pointsToPixels(height));
    if (hidden) sheet.hiddenRows.add(row);
  }
}

function readValidations(
  tab: FileTab,
  sheet: SheetModel,
  words: Translation,
  carried: CarrierTab | null,
): void {
  for (const { areas, validation } of validationsFromFile(
    tab.dataValidations ?? [],
    words,
    carried?.validations ?? {},
  )) {
    for (const area of areas) {
      const inside = clipped(area, sheet.maxRows, sheet.maxColumns);
      if (!inside) continue;
      for (let row = inside.row; row < inside.row + inside.rows; row++) {
        for (let column = inside.column; column < inside.column + inside.columns; column++) {
          cellAt(sheet.rows, row, column).validation = validation;
        }
      }
    }
  }
}

function namedRanges(
  { namedRanges: names = [] }: FileWorkbook,
  sheets: readonly SheetModel[],
  words: Translation,
): NamedRangeModel[] {
  return names.flatMap(({ name, range, scope }) => {
    const reference = parseReference(range);
    const tab = reference && words.fromFile.tab(reference.tab).toLowerCase();
    const sheet = sheets.find((other) => other.name.toLowerCase() === tab);
    if (!reference || !sheet || scope !== undefined || name.startsWith('_xlnm')) return [];
    return [{ name, sheetId: sheet.id, area: reference.area }];
  });
}
