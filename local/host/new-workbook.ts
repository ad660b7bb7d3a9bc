/** New workbooks and new tabs, as Google makes them. */
import { SheetModel, WorkbookModel } from '../model';
import { newSheetName, newWorkbookName } from './messages';

const ROWS = 1000;
const COLUMNS = 26;

/** One blank tab «Лист1», the Russian locale, Moscow time. */
export function emptyWorkbook(name = newWorkbookName()): WorkbookModel {
  return {
    name,
    locale: 'ru_RU',
    timeZone: 'Europe/Moscow',
    sheets: [emptySheet(0, newSheetName(1))],
    activeSheetId: 0,
    namedRanges: [],
    metadata: [],
    documentProperties: {},
    userProperties: {},
    scriptProperties: {},
    nextId: 1,
  };
}

export function emptySheet(id: number, name: string): SheetModel {
  return {
    id,
    name,
    hidden: false,
    tabColor: null,
    maxRows: ROWS,
    maxColumns: COLUMNS,
    rows: [],
    merges: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    frozenRows: 0,
    frozenColumns: 0,
    hiddenGridlines: false,
    conditionalRules: [],
    protections: [],
    charts: [],
    filter: null,
  };
}
