/** The local list of drawn works as an `.xlsx`: how to fill it and how it was drawn on one tab, the works on another. */
import { LIST_COLUMNS, DrawnUnit, ListColumn, listRows } from '../domain/recheck/list';
import { LIST, LIST_HEADINGS, LIST_HELP } from '../messages/recheck';
import { DEFAULT_FONT } from './xlsx/look';
import { FileStyle, NewFileTab, escapeText, writeFile } from './xlsx/hucre';
import { BOX, HEADER, LINE, NOTE, TITLE } from './xlsx/list-styles';

/** Characters. */
const WIDTHS: Readonly<Record<ListColumn, number>> = {
  work: 18,
  date: 12,
  school: 9,
  class: 7,
  code: 12,
  second: 11,
  expertSchool: 14,
  first: 9,
  mark: 9,
  reason: 18,
  seed: 26,
};
const HELP_WIDTHS = [18, 9, 13, 10, 13, 32] as const;
/** What the expert fills. */
const INPUT: readonly ListColumn[] = ['second', 'expertSchool'];
/** What the expert should not see. */
const OF_SCHOOL: readonly ListColumn[] = ['first', 'mark', 'reason', 'seed'];

const CENTRE = { horizontal: 'center' } as const;
const CELL: FileStyle = { border: BOX, alignment: CENTRE };
const INPUT_CELL: FileStyle = {
  ...CELL,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF8E1' } },
};
const QUIET_CELL: FileStyle = { ...CELL, font: { ...DEFAULT_FONT, color: { rgb: '5F6368' } } };

/** `count` is the most that was drawn per school and work; `date` an ISO date. */
export function recheckListFile(
  units: readonly DrawnUnit[],
  count: number,
  date: string,
): Promise<Uint8Array> {
  const list = listTab(units);
  const filter = `$A$1:$${String.fromCharCode(64 + LIST_COLUMNS.length)}$${list.rows!.length}`;
  return writeFile({
    defaultFont: DEFAULT_FONT,
    sheets: [helpTab(units, count, date), list],
    namedRanges: [
      // LibreOffice keeps a filter only when the file has its range under this name, too.
      { name: '_xlnm._FilterDatabase', range: `'${LIST.tab}'!${filter}`, scope: LIST.tab },
      { name: '_xlnm.Print_Titles', range: `'${LIST.tab}'!$1:$1`, scope: LIST.tab },
    ],
  });
}

function listTab(units: readonly DrawnUnit[]): NewFileTab {
  const rows = [LIST_COLUMNS.map((column): string => LIST_HEADINGS[column]), ...listRows(units)];
  const cells: NonNullable<NewFileTab['cells']> = new Map();
  rows.forEach((_, row) =>
    LIST_COLUMNS.forEach((column, i) =>
      cells.set(`${row},${i}`, { style: row === 0 ? HEADER : styleOf(column) }),
    ),
  );
  const last = String.fromCharCode(64 + LIST_COLUMNS.length);
  return {
    name: LIST.tab,
    rows: rows.map(escaped),
    cells,
    columns: LIST_COLUMNS.map((column) => ({ width: WIDTHS[column] })),
    rowDefs: new Map([[0, { height: 2 * LINE + 3 }]]),
    freezePane: { rows: 1, columns: 0 },
    autoFilter: { range: `A1:${last}${rows.length}` },
    pageSetup: PAGE,
  };
}

function helpTab(units: readonly DrawnUnit[], count: number, date: string): NewFileTab {
  const width = HELP_WIDTHS.reduce((sum, one) => sum + one, 0);
  const rows: (string | number | null)[][] = [];
  const cells: NonNullable<NewFileTab['cells']> = new Map();
  const heights = new Map<number, { height: number }>();
  const merges: NonNullable<NewFileTab['merges']> = [];
  const add = (values: readonly (string | number)[], style: FileStyle, lines: number): void => {
    HELP_WIDTHS.forEach((_, column) => cells.set(`${rows.length},${column}`, { style }));
    heights.set(rows.length, { height: lines * LINE + 3 });
    rows.push(escaped(values));
  };
  const across = (text: string, style: FileStyle, lines: number): void => {
    merges.push({ startRow: rows.length, startCol: 0, endRow: rows.length, endCol: HELP_WIDTHS.length - 1 });
    add([text], style, lines);
  };
  const note = (text: string): void => across(text, NOTE, Math.ceil(text.length / (width * 0.95)));
  across(LIST_HELP.title, TITLE, 1.5);
  LIST_HELP.steps.forEach((text, i) => note(`${i + 1}. ${text}`));
  across(LIST_HELP.how, TITLE, 1.5);
  note(LIST_HELP.rule(count));
  note(LIST_HELP.repeat(date));
  add(LIST_HELP.headings, HEADER, 2);
  for (const { work, school, participants, works, seed } of units) {
    const atCut = works.filter(({ isAtCut }) => isAtCut).length;
    add([work, school, participants, works.length, atCut, seed], CELL, 1);
  }
  return {
    name: LIST.helpTab,
    rows,
    cells,
    merges,
    columns: HELP_WIDTHS.map((one) => ({ width: one })),
    rowDefs: heights,
    pageSetup: { ...PAGE, orientation: 'portrait' },
  };
}

const PAGE = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const;

function styleOf(column: ListColumn): FileStyle {
  if (INPUT.includes(column)) return INPUT_CELL;
  return OF_SCHOOL.includes(column) ? QUIET_CELL : CELL;
}

function escaped<Value>(values: readonly Value[]): (Value | string)[] {
  return values.map((value) => (typeof value === 'string' ? escapeText(value) : value));
}
