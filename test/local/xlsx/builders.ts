/** Small workbooks for tests of loading and saving, and a form of them in which equal ones are deeply equal. */
import { emptySheet } from '../../../local/host/new-workbook';
import { Cell, SheetModel, WorkbookModel } from '../../../local/model';

export function cell(part: Partial<Cell>): Cell {
  return {
    value: '',
    formula: null,
    format: {},
    note: '',
    link: null,
    validation: null,
    spillFrom: null,
    ...part,
  };
}

/** A tab whose rows hold values as typed, or whole cells. */
export function sheet(
  id: number,
  name: string,
  rows: readonly (readonly (Cell['value'] | Cell)[])[],
  part: Partial<SheetModel> = {},
): SheetModel {
  return {
    ...emptySheet(id, name),
    rows: rows.map((row) =>
      row.map((value) => (typeof value === 'object' && 'formula' in value ? value : cell({ value }))),
    ),
    ...part,
  };
}

export function workbook(sheets: SheetModel[], part: Partial<WorkbookModel> = {}): WorkbookModel {
  return {
    name: 'Книга',
    locale: 'ru_RU',
    timeZone: 'Europe/Moscow',
    sheets,
    activeSheetId: sheets[0]?.id ?? 0,
    namedRanges: [],
    metadata: [],
    documentProperties: {},
    userProperties: {},
    scriptProperties: {},
    nextId: 1000,
    ...part,
  };
}

/** The workbook without what makes no difference: blank cells, default widths, order in maps, shared objects. */
export function essence(book: WorkbookModel): unknown {
  return {
    ...book,
    sheets: book.sheets.map((tab) => ({
      ...tab,
      rows: tab.rows.flatMap((cells, row) =>
        cells.flatMap((one, column) => (one && !isBlank(one) ? [{ row, column, ...one }] : [])),
      ),
      columnWidths: [...tab.columnWidths].filter(([, pixels]) => pixels !== 100).sort(([a], [b]) => a - b),
      rowHeights: [...tab.rowHeights].sort(([a], [b]) => a - b),
      hiddenRows: [...tab.hiddenRows].sort((a, b) => a - b),
      hiddenColumns: [...tab.hiddenColumns].sort((a, b) => a - b),
    })),
  };
}

function isBlank(one: Cell): boolean {
  const plain =
    one.value === '' &&
    one.formula === null &&
    one.note === '' &&
    !one.link &&
    !one.validation &&
    !one.spillFrom;
  return plain && Object.keys(one.format).length === 0;
}
