/** Tables that were saved with one cell a line: headings one below the other, then the cells of the rows likewise. */
import { isDeadline } from '../deadline/find';
import { flat, goesOn, isUnfinished, numberedText, planNumber } from './cell-kind';
import { filled, type GridRow, isBlankRow } from './grid';
import { type Field, headerField } from './header-words';
import { isResponsible } from './roles';

export interface Vertical {
  readonly columns: readonly Field[];
  readonly rows: readonly GridRow[];
}

const FEWEST_HEADINGS = 3;

/** The rows of a table with one cell a line; null when the headings do not stand one below the other. */
export function readVertical(rows: readonly GridRow[]): Vertical | null {
  for (let at = 0; at < rows.length; at++) {
    const header = headingsAt(rows, at);
    if (header === null) continue;
    const body = rows.slice(header.end);
    const tabbed = body.filter(isTabbed).length > body.filter((row) => !isBlankRow(row)).length / 2;
    if (tabbed) return { columns: header.columns, rows: byTabs(body, header.columns) };
    if (body.filter(({ cells }) => isDeadline(flat(filled(cells).join(' ')))).length < 2) continue;
    return { columns: header.columns, rows: byContent(body, header.columns) };
  }
  return null;
}

/** A line that begins with a tab: a cell begins here. */
function isTabbed({ cells }: GridRow): boolean {
  return cells.length === 2 && cells[0] === '';
}

function headingsAt(
  rows: readonly GridRow[],
  at: number,
): { readonly columns: readonly Field[]; readonly end: number } | null {
  const headings: string[] = [];
  let end = at;
  for (; end < rows.length; end++) {
    const texts = filled(rows[end]!.cells);
    if (texts.length === 0 && headings.length > 0) continue;
    if (texts.length !== 1) break;
    const text = texts[0]!;
    if (headings.length > 0 && (goesOn(text) || /^п\s*\/\s*п/i.test(text)) && headerField(text) !== null) {
      headings[headings.length - 1] += `\n${text}`;
    } else if (headerField(text) !== null) headings.push(text);
    else break;
  }
  const fields = headings.map((heading) => headerField(heading)!);
  const columns = fields.includes('action')
    ? fields
    : fields.map((field) => (field === 'direction' ? 'action' : field));
  const distinct = new Set(columns).size === columns.length;
  return columns.length >= FEWEST_HEADINGS && distinct && columns.includes('action')
    ? { columns, end }
    : null;
}

/**
 * Lines with a tab begin cells, others go on. Blank lines part the rows; a row that one of them has cut is whole again
 * when its pieces fill the columns.
 */
function byTabs(lines: readonly GridRow[], columns: readonly Field[]): GridRow[] {
  const rows: GridRow[] = [];
  for (const group of tabbedGroups(lines)) {
    const last = rows[rows.length - 1];
    const [first = ''] = group.cells;
    const begins = first === '' || (columns[0] === 'number' && planNumber(first) !== null);
    if (last !== undefined && !begins && last.cells.length + group.cells.length === columns.length) {
      rows[rows.length - 1] = { ...last, cells: [...last.cells, ...group.cells] };
    } else rows.push(group);
  }
  return rows;
}

function tabbedGroups(lines: readonly GridRow[]): GridRow[] {
  const groups: { line: number; cells: string[]; covered: number[] }[] = [];
  let gap = true;
  for (const row of lines) {
    const text = filled(row.cells).join(' ');
    const current = groups[groups.length - 1];
    if (!isTabbed(row) && text === '') gap = true;
    else if (gap || current === undefined) {
      groups.push({ line: row.line, cells: [text], covered: [] });
      gap = false;
    } else if (isTabbed(row)) current.cells.push(text);
    else current.cells[current.cells.length - 1] += `\n${text}`;
  }
  return groups;
}

/** Without tabs blank cells are not to be seen: a line goes to the next column that it looks like. */
function byContent(lines: readonly GridRow[], columns: readonly Field[]): GridRow[] {
  const rows: { line: number; cells: string[]; at: number }[] = [];
  const begin = (line: number): { line: number; cells: string[]; at: number } => {
    const row = { line, cells: columns.map(() => ''), at: -1 };
    rows.push(row);
    return row;
  };
  const content = lines.filter((row) => !isBlankRow(row));
  content.forEach(({ line, cells }, i) => {
    const text = filled(cells).join(' ');
    const current = rows[rows.length - 1];
    const free = (field: Field): boolean => current?.cells[columns.indexOf(field)] === '';
    if (planNumber(text) !== null && columns.includes('number')) {
      put(begin(line), columns.indexOf('number'), text);
    } else if (current !== undefined && isDeadline(flat(text)) && free('deadline')) {
      put(current, columns.indexOf('deadline'), text);
    } else if (current !== undefined && isResponsible(text) && columns.includes('responsible')) {
      put(current, columns.indexOf('responsible'), text);
    } else if (current !== undefined && current.at >= 0 && goes(current.cells[current.at]!, text)) {
      put(current, current.at, text);
    } else {
      const next = nextText(current, columns);
      const ownNumber = planNumber(filled(content[i + 1]?.cells ?? []).join(' ')) !== null;
      const closes =
        numberedText(text) !== null || (ownNumber && current !== undefined && hasAction(current, columns));
      if (current === undefined || next < 0 || (closes && !expects(current, columns))) {
        rows.push({ line, cells: [text], at: 0 });
      } else put(current, next, text);
    }
  });
  return rows.map(({ line, cells }) => ({ line, cells, covered: [] }));
}

function put(row: { cells: string[]; at: number }, index: number, text: string): void {
  row.cells[index] = row.cells[index] === '' ? text : `${row.cells[index]}\n${text}`;
  row.at = index;
}

function goes(before: string, text: string): boolean {
  return goesOn(text) || isUnfinished(before);
}

function hasAction(row: { readonly cells: readonly string[] }, columns: readonly Field[]): boolean {
  return row.cells[columns.indexOf('action')] !== '';
}

/** The row still has no result where the table has such a column. */
function expects(row: { readonly cells: readonly string[] }, columns: readonly Field[]): boolean {
  const result = columns.indexOf('result');
  return result >= 0 && row.cells[result] === '';
}

const TEXTS: readonly Field[] = [
  'section',
  'direction',
  'action',
  'details',
  'mixed',
  'result',
  'state',
  'other',
];

function nextText(
  row: { readonly cells: readonly string[]; readonly at: number } | undefined,
  columns: readonly Field[],
): number {
  if (row === undefined || row.cells.length < columns.length) return -1;
  return columns.findIndex((field, i) => i > row.at && TEXTS.includes(field) && row.cells[i] === '');
}
