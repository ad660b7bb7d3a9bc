/**
 * Makes the tabs of the template that are missing: headings with notes, formats, choices, widths, frozen headings,
 * each sized to its content. A tab that exists is never touched here.
 */
import { TABLES, TABLE_IDS } from '../domain/tables/registry';
import { REGISTER_IDS } from '../domain/tables/registers';
import { Column, ColumnKind, TableId, TableSchema } from '../domain/tables/schema';
import { TABLE_TEXT } from '../messages/tables';
import { PASTE } from '../messages/paste';
import { columnLetters } from './runs';
import { BORDER_COLOUR, GENERAL_FORMAT, HEADER_BACKGROUND, INPUT_BACKGROUND } from '../domain/tabs/looks';
import { fitGrid, makeSheet } from './new-sheet';
import { levelRules } from './tab-look';
import { dressNewTable } from './table-look';
import { PASTE_TAB, markTab, tableTab } from './tabs';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Number format of a column's cells by its kind. */
export const FORMATS: Readonly<Record<ColumnKind, string>> = {
  text: GENERAL_FORMAT,
  code: '@',
  'long-text': GENERAL_FORMAT,
  count: '0',
  number: '0.00',
  percent: '0.0',
  date: 'dd.mm.yyyy',
  time: 'dd.mm.yyyy hh:mm',
};

/** Stand on the right, also where «‹5» takes the place of a number. */
export const FIGURES: ReadonlySet<ColumnKind> = new Set<ColumnKind>(['count', 'number', 'percent']);

/** Tabs in the order in which a new workbook shows them; hidden ones last. */
const ORDER: readonly (TableId | typeof PASTE_TAB)[] = [
  'schools',
  'procedures',
  'taskList',
  PASTE_TAB,
  'marks',
  'journal',
  'scores',
  'tasks',
  'skills',
  'outcomes',
  'signs',
  'roadmap',
  'occurrences',
  'answers',
  'targets',
  ...REGISTER_IDS,
  'recheck',
  'official',
  'history',
  'parameters',
  'changes',
  'counts',
  'staging',
  'tabs',
];

/** Adds every missing tab to `sheets`; returns the names of those added. */
export function ensureTabs(spreadsheet: Spreadsheet, sheets: Map<string, Sheet>): string[] {
  const added: string[] = [];
  for (const id of ORDER) {
    const key = id === PASTE_TAB ? PASTE_TAB : tableTab(id);
    if (sheets.has(key)) continue;
    const title = id === PASTE_TAB ? PASTE.tab : TABLE_TEXT[id].title;
    const sheet = makeSheet(spreadsheet, title, null, (empty) => {
      if (id === PASTE_TAB) fillPasteTab(empty);
      else fillTable(empty, TABLES[id], sheets);
      markTab(empty, key);
    });
    sheets.set(key, sheet);
    added.push(sheet.getName());
  }
  return added;
}

/** Tables that a workbook may be without: the tab is made by what needs it. */
const MADE_WHEN_NEEDED: ReadonlySet<TableId> = new Set<TableId>(['staging']);

/** True when no tab of ours is missing that a run needs. */
export function isComplete(sheets: ReadonlyMap<string, Sheet>): boolean {
  return (
    sheets.has(PASTE_TAB) && TABLE_IDS.every((id) => MADE_WHEN_NEEDED.has(id) || sheets.has(tableTab(id)))
  );
}

function fillTable(sheet: Sheet, schema: TableSchema, sheets: ReadonlyMap<string, Sheet>): void {
  const text = TABLE_TEXT[schema.id];
  const width = schema.columns.length;
  const rows = 1 + Math.max(1, schema.typingRows);
  fitGrid(sheet, rows, width);
  for (const format of new Set(schema.columns.map(({ kind }) => FORMATS[kind]))) {
    const columns = schema.columns.flatMap((column, i) =>
      FORMATS[column.kind] === format ? [columnRange(i)] : [],
    );
    sheet.getRangeList(columns).setNumberFormat(format);
  }
  const long = schema.columns.flatMap(({ kind }, i) => (kind === 'long-text' ? [columnRange(i)] : []));
  if (long.length > 0) sheet.getRangeList(long).setWrap(true);
  const figures = schema.columns.flatMap(({ kind }, i) => (FIGURES.has(kind) ? [columnRange(i)] : []));
  if (figures.length > 0) sheet.getRangeList(figures).setHorizontalAlignment('right');
  const input = schema.columns.flatMap((column, i) => (column.input === true ? [columnRange(i)] : []));
  if (input.length > 0) sheet.getRangeList(input).setBackground(INPUT_BACKGROUND);
  const header = sheet.getRange(1, 1, 1, width);
  header
    .setNumberFormat('@')
    .setValues([schema.columns.map(({ id }) => text.columns[id]!.header)])
    .setNotes([schema.columns.map(({ id }) => text.columns[id]!.note)])
    .setBackground(HEADER_BACKGROUND)
    .setFontWeight('bold')
    .setHorizontalAlignment('center')
    .setWrap(true)
    .setBorder(null, null, true, null, true, null, BORDER_COLOUR, SpreadsheetApp.BorderStyle.SOLID);
  sheet.getRange(1, 1, rows, width).setVerticalAlignment('middle');
  setWidths(sheet, schema.columns);
  sheet.setFrozenRows(1);
  if (schema.frozenColumns > 0) sheet.setFrozenColumns(schema.frozenColumns);
  if (schema.colour !== null) sheet.setTabColor(schema.colour);
  schema.columns.forEach((column, i) => addChoices(sheet, column, i, rows, sheets));
  if (schema.id === 'signs') {
    const levels = schema.columns.findIndex(({ id }) => id === 'level');
    // To the end of the column: rows are added as signs come.
    sheet.setConditionalFormatRules(levelRules(sheet.getRange(columnRange(levels))));
  }
  dressNewTable({
    schema,
    sheet,
    headerRow: 0,
    columns: new Map(schema.columns.map(({ id }, i) => [id, i] as const)),
  });
  if (schema.hidden) sheet.hideSheet();
}

function fillPasteTab(sheet: Sheet): void {
  fitGrid(sheet, 400, 70);
  sheet
    .getRange(1, 1)
    .setValue(PASTE.instruction)
    .setFontWeight('bold')
    .setBackground(INPUT_BACKGROUND)
    .setWrap(false);
  sheet.setFrozenRows(1);
}

/** A list to choose from; something else may be typed and is only warned of. */
export function oneOf(choices: readonly string[]): GoogleAppsScript.Spreadsheet.DataValidation {
  return SpreadsheetApp.newDataValidation()
    .requireValueInList(choices.slice(), true)
    .setAllowInvalid(true)
    .build();
}

function addChoices(
  sheet: Sheet,
  column: Column,
  index: number,
  rows: number,
  sheets: ReadonlyMap<string, Sheet>,
): void {
  const range = sheet.getRange(2, index + 1, rows - 1, 1);
  if (column.choices !== undefined) range.setDataValidation(oneOf(column.choices));
  if (column.choicesFrom !== undefined) {
    const { table, column: from } = column.choicesFrom;
    const other = sheets.get(tableTab(table));
    if (other === undefined) return;
    const position = TABLES[table].columns.findIndex(({ id }) => id === from);
    range.setDataValidation(
      SpreadsheetApp.newDataValidation()
        .requireValueInRange(other.getRange(2, position + 1, Math.max(1, other.getMaxRows() - 1), 1), true)
        .setAllowInvalid(true)
        .build(),
    );
  }
}

function columnRange(index: number): string {
  const letters = columnLetters(index);
  return `${letters}2:${letters}`;
}

function setWidths(sheet: Sheet, columns: readonly Column[]): void {
  let start = 0;
  for (let i = 1; i <= columns.length; i++) {
    if (i < columns.length && columns[i]!.width === columns[start]!.width) continue;
    sheet.setColumnWidths(start + 1, i - start, columns[start]!.width);
    start = i;
  }
}
