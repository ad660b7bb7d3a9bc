/** Builds small workbooks for the tests of formulas: tabs as rows of typed values and formulas. */
import { emptySheet } from '../../../local/host/new-workbook';
import { RecalcReport, recalculate } from '../../../local/formulas';
import { Cell, CellError, Scalar, SheetModel, WorkbookModel } from '../../../local/model';

export const NOW = new Date(2024, 8, 15, 10, 30);

type CustomFunctions = Parameters<typeof recalculate>[1]['customFunctions'];

/** A text with a leading `=` is a formula; null is no cell at all. */
export type Content = Scalar | null;

export function cellOf(content: Scalar): Cell {
  const formula = typeof content === 'string' && content.startsWith('=') ? content : null;
  const value = formula === null ? content : '';
  return { value, formula, format: {}, note: '', link: null, validation: null, spillFrom: null };
}

/** Tabs by name; every tab has 100 rows × 26 columns or as many rows as it needs. */
export function workbookOf(tabs: Readonly<Record<string, readonly (readonly Content[])[]>>): WorkbookModel {
  const sheets = Object.entries(tabs).map(([name, rows], index): SheetModel => {
    return {
      ...emptySheet(index + 1, name),
      maxRows: Math.max(100, rows.length),
      rows: rows.map((row) => row.map((content) => (content === null ? undefined : cellOf(content)))),
    };
  });
  return {
    name: 'test',
    locale: 'ru_RU',
    timeZone: 'Europe/Moscow',
    sheets,
    activeSheetId: 1,
    namedRanges: [],
    metadata: [],
    documentProperties: {},
    userProperties: {},
    scriptProperties: {},
    nextId: sheets.length + 1,
  };
}

export function compute(workbook: WorkbookModel, customFunctions: CustomFunctions = {}): RecalcReport {
  return recalculate(workbook, { customFunctions, now: NOW });
}

export function sheetOf(workbook: WorkbookModel, at = 0): SheetModel {
  const sheet = workbook.sheets[at];
  if (sheet === undefined) throw new Error(`no tab ${at}`);
  return sheet;
}

/** Values of a tab as getValues shows them; an error is its text; a missing cell is ''. */
export function valuesOf(workbook: WorkbookModel, at = 0): Scalar[][] {
  return sheetOf(workbook, at).rows.map((row) => Array.from(row, (cell) => shown(cell?.value ?? '')));
}

export function shown(value: Scalar | CellError): Scalar {
  return typeof value === 'object' && 'error' in value ? value.error : value;
}

/** The value of one formula standing in A1 of its own tab; further tabs may be given for it to read. */
export function valueOf(
  formula: string,
  tabs: Parameters<typeof workbookOf>[0] = {},
  customFunctions: CustomFunctions = {},
): Scalar | CellError {
  const workbook = workbookOf({ Формула: [[formula]], ...tabs });
  compute(workbook, customFunctions);
  return sheetOf(workbook).rows[0]?.[0]?.value ?? '';
}
