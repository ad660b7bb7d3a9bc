/** The file «Сведения ОО» of one school as an `.xlsx`: grey cells are for reading, coloured ones for typing. */
import type { FileLayout, HeadLine, LayoutColumn, LayoutTab } from '../domain/answers/layout';
import { hasOwnWords } from '../domain/answers/cells';
import type { PlanValue } from '../domain/tabs/plan';
import { FORM } from '../messages/answers';
import { FileStyle, FileValidation, FileValue, NewFileTab, escapeText, writeFile } from './xlsx/hucre';
import { BOX, HEADER, LINE, NOTE, TITLE } from './xlsx/list-styles';
import { columnName } from '../domain/intake/cells';
import { DEFAULT_FONT, PAGE_FOOTER, pixelsToCharacters } from './xlsx/look';

const HEAD_WIDTHS = [24, 84] as const;
/** Points. */
const COMMENT_HEIGHT = 90;
/** Characters. */
const WIDEST = 44;
const LONGEST_LIST = 255;
const LONGEST_PROMPT = 255;
/** 01.01.2000 as a serial number. */
const EARLIEST_DAY = '36526';
const DAY_FORMAT = 'dd.mm.yyyy';

const solid = (rgb: string): NonNullable<FileStyle['fill']> => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { rgb },
});
const WRAPPED = { wrapText: true, vertical: 'top' } as const;
const CENTRE = { ...WRAPPED, horizontal: 'center' } as const;
const LEFT = { ...WRAPPED, horizontal: 'left' } as const;
const READ: FileStyle = { border: BOX, alignment: WRAPPED, fill: solid('F1F3F4') };
const INPUT: FileStyle = { border: BOX, alignment: WRAPPED, fill: solid('FFF8E1') };
const LABEL: FileStyle = { ...READ, font: { ...DEFAULT_FONT, bold: true } };

/** Inches. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.4, bottom: 0.6, header: 0.2, footer: 0.3 };
const PAGE = { paperSize: 'a4', fitToPage: true, fitToWidth: 1, fitToHeight: 0, margins: MARGINS } as const;

/** `procedures`: ids that may be chosen as «Процедура». */
export function answersFile(layout: FileLayout, procedures: readonly string[]): Promise<Uint8Array> {
  const lines = layout.tabs.find(({ title }) => title === FORM.linesTab);
  const lists: Readonly<Record<string, Partial<FileValidation> | null>> = {
    work: listOf(procedures),
    action:
      lines === undefined
        ? null
        : { type: 'list', formula1: `'${FORM.linesTab}'!$A$2:$A$${lines.rows.length + 1}` },
  };
  return writeFile({
    defaultFont: DEFAULT_FONT,
    sheets: [headTab(layout), ...layout.tabs.map((tab) => tableTab(tab, tab === lines ? {} : lists))],
    namedRanges: layout.tabs.map(({ title }) => ({
      name: '_xlnm.Print_Titles',
      range: `'${title}'!$1:$1`,
      scope: title,
    })),
  });
}

function headTab({ head, steps }: FileLayout): NewFileTab {
  const width = HEAD_WIDTHS[0] + HEAD_WIDTHS[1];
  const rows: FileValue[][] = [];
  const cells: NonNullable<NewFileTab['cells']> = new Map();
  const heights = new Map<number, { height: number }>();
  const merges: NonNullable<NewFileTab['merges']> = [];
  const across = (text: string, style: FileStyle, lines: number): void => {
    const row = rows.length;
    merges.push({ startRow: row, startCol: 0, endRow: row, endCol: 1 });
    HEAD_WIDTHS.forEach((_, column) => cells.set(`${row},${column}`, { style }));
    heights.set(row, { height: lines * LINE + 3 });
    rows.push([escapeText(text)]);
  };
  const labelled = ({ label, value, isInput }: HeadLine): void => {
    const row = rows.length;
    const style = isInput ? INPUT : READ;
    cells.set(`${row},0`, { style: LABEL });
    cells.set(`${row},1`, {
      style: isDay(value) ? { ...style, numFmt: DAY_FORMAT, alignment: LEFT } : style,
    });
    heights.set(row, {
      height: isInput ? COMMENT_HEIGHT : linesOf(String(value ?? ''), HEAD_WIDTHS[1]) * LINE + 3,
    });
    rows.push([label, isDay(value) ? dayValue(value) : cellValue(value)]);
  };
  across(FORM.title, TITLE, 1.5);
  head.filter(({ isInput }) => !isInput).forEach(labelled);
  steps.forEach((text, i) => across(`${i + 1}. ${text}`, NOTE, linesOf(text, width)));
  across(FORM.commentHelp, NOTE, 1);
  head.filter(({ isInput }) => isInput).forEach(labelled);
  return {
    name: FORM.tab,
    rows,
    cells,
    merges,
    columns: HEAD_WIDTHS.map((one) => ({ width: one })),
    rowDefs: heights,
    pageSetup: { ...PAGE, orientation: 'portrait' },
    headerFooter: PAGE_FOOTER,
  };
}

function tableTab(
  { title, columns, rows, frozenColumns }: LayoutTab,
  lists: Readonly<Record<string, Partial<FileValidation> | null>>,
): NewFileTab {
  const cells: NonNullable<NewFileTab['cells']> = new Map();
  const heights = new Map([[0, { height: 3 * LINE + 3 }]]);
  const widths = columns.map(widthOf);
  columns.forEach((column, c) => {
    cells.set(`0,${c}`, { style: HEADER });
    const style = styleOf(column);
    rows.forEach((_, r) => cells.set(`${r + 1},${c}`, { style }));
  });
  rows.forEach((row, r) => {
    const tallest = Math.max(...row.map((value, c) => linesOf(String(value ?? ''), widths[c]!)));
    heights.set(r + 1, { height: tallest * LINE + 3 });
  });
  return {
    name: title,
    rows: [
      columns.map(({ heading }) => heading),
      ...rows.map((row) =>
        row.map((value, c) =>
          columns[c]!.kind === 'date' && isDay(value) ? dayValue(value) : cellValue(value),
        ),
      ),
    ],
    cells,
    columns: widths.map((width) => ({ width })),
    rowDefs: heights,
    freezePane: { rows: 1, columns: frozenColumns },
    dataValidations: columns.flatMap((column, c) => validationOf(column, c, rows.length, lists)),
    pageSetup: { ...PAGE, orientation: 'landscape' },
    headerFooter: PAGE_FOOTER,
  };
}

/** Characters: no word of a heading is broken, and a column of choices is as wide as they are. */
function widthOf({ width, heading, choices }: LayoutColumn): number {
  const words = Math.max(...heading.split(' ').map((word) => word.length * 1.15 + 1));
  const content =
    choices === null ? pixelsToCharacters(width) : Math.max(...choices.map(({ length }) => length)) + 2;
  return Math.max(words, Math.min(content, WIDEST));
}

function styleOf({ kind, isInput }: LayoutColumn): FileStyle {
  const style = isInput ? INPUT : READ;
  if (kind === 'date') return { ...style, numFmt: DAY_FORMAT, alignment: CENTRE };
  // A code typed as «1-2» must not become a day.
  return kind === 'code' || kind === 'text' || kind === 'long-text' ? { ...style, numFmt: '@' } : style;
}

function validationOf(
  { id, kind, choices, isInput, note }: LayoutColumn,
  column: number,
  rows: number,
  lists: Readonly<Record<string, Partial<FileValidation> | null>>,
): FileValidation[] {
  if (!isInput) return [];
  const rule = choices === null ? (lists[id] ?? ruleOf(kind)) : listOf(choices);
  if (rule === null) return [];
  const letter = columnName(column);
  const isOpen = id in lists || (choices !== null && hasOwnWords(choices));
  return [
    {
      type: 'list',
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: isOpen ? 'warning' : 'stop',
      ...rule,
      ...(note === '' ? {} : { showInputMessage: true, inputMessage: note.slice(0, LONGEST_PROMPT) }),
      range: `${letter}2:${letter}${rows + 1}`,
    },
  ];
}

function ruleOf(kind: LayoutColumn['kind']): Partial<FileValidation> | null {
  if (kind === 'date') return { type: 'date', operator: 'greaterThan', formula1: EARLIEST_DAY };
  if (kind === 'count') return { type: 'whole', operator: 'greaterThanOrEqual', formula1: '0' };
  return kind === 'percent' ? { type: 'decimal', operator: 'between', formula1: '0', formula2: '100' } : null;
}

/** null when the list does not fit into a rule. */
function listOf(values: readonly string[]): Partial<FileValidation> | null {
  const fits = values.length > 0 && values.join(',').length <= LONGEST_LIST;
  return fits && values.every((value) => !/[,"]/.test(value)) ? { type: 'list', values: [...values] } : null;
}

const isDay = (value: PlanValue): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

/** Days of files are in UTC. */
function dayValue(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function cellValue(value: PlanValue): FileValue {
  return typeof value === 'string' ? escapeText(value) : value;
}

/** Lines that a text takes in a column of `width` characters. */
function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / (width * 0.95))), 0);
}
