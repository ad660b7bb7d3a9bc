/** Rows of a source as rows of one table: cells without markup, cells that were broken over several lines whole again. */
import { isDeadline } from '../deadline/find';
import type { SourceRow } from '../document';
import { beginsAnew, goesOn, isAllCaps, isUnfinished, numberedText, planNumber } from './cell-kind';
import type { Field } from './header-words';
import { isNoise, withoutMarkup } from './noise';
import { isResponsible } from './roles';
import { isSurelySection } from './sections';

export interface GridRow {
  readonly line: number;
  /** Without markup; breaks of lines inside a cell stay. */
  readonly cells: readonly string[];
  readonly covered: readonly number[];
}

/** Every row of the source, blank ones too; scanned rulings and marks of pages are blank. */
export function gridRows(rows: readonly SourceRow[]): GridRow[] {
  return rows.map(({ line, cells, covered }) => {
    const clean = cells.map((cell) => withoutMarkup(cell).trim());
    const split = clean.length === 1 ? clean[0]!.split('\t').map((cell) => cell.trim()) : clean;
    const [only, ...others] = filled(split);
    const noise = only !== undefined && others.length === 0 && isNoise(only);
    return { line, cells: noise ? split.map(() => '') : split, covered: covered ?? [] };
  });
}

export function filled(cells: readonly string[]): string[] {
  return cells.filter((cell) => cell !== '');
}

export function isBlankRow({ cells }: GridRow): boolean {
  return cells.every((cell) => cell === '');
}

/**
 * Rows of a text file whose cells hold line breaks come in pieces: the last cell of one goes on in the first of the
 * next. Rows that are as wide as the table stay as they are.
 */
export function wholeRows(rows: readonly GridRow[], columns: readonly Field[]): GridRow[] {
  const whole: GridRow[] = [];
  for (const row of rows) {
    const last = whole[whole.length - 1];
    if (last !== undefined && isRest(last, row, columns)) whole[whole.length - 1] = glued(last, row);
    else whole.push(row);
  }
  return whole;
}

export function glued(row: GridRow, rest: GridRow): GridRow {
  const { cells } = row;
  const joint = `${cells[cells.length - 1]}\n${rest.cells[0]}`;
  return { ...row, cells: [...cells.slice(0, -1), joint, ...rest.cells.slice(1)] };
}

function isRest(last: GridRow, row: GridRow, columns: readonly Field[]): boolean {
  const have = last.cells.length;
  const more = row.cells.length;
  const first = row.cells[0] ?? '';
  const end = last.cells[have - 1] ?? '';
  if (first === '' || end === '' || have + more - 1 > columns.length) return false;
  if (columns[0] === 'number' && planNumber(first) !== null) return false;
  const isWhole = have === 1 && more === columns.length;
  // A title broken over lines: its last line has the blank cells of its row.
  if (isWhole && columns[0] === 'number')
    return filled(row.cells).length === 1 && (goesOn(first) || isUnfinished(end));
  if (goesOn(first) || isUnfinished(end)) return suits(columns, have, more, `${end}\n${first}`);
  if (isSurelySection(first))
    return more === 1 && isAllCaps(first) && isAllCaps(end) && numberedText(first) === null;
  if (have === 1) return false;
  if (columns[have - 1] === 'responsible' && isResponsible(first)) return true;
  const numbered = columns[0] === 'number' && planNumber(last.cells[0]!) !== null;
  if (!numbered) return false;
  if (more === 1) return have < columns.length && !beginsAnew(first);
  return filled(row.cells).length > 1;
}

/** In a table that begins with another column a short row may be a row of its own: the joint cell must make sense. */
function suits(columns: readonly Field[], have: number, more: number, joint: string): boolean {
  const alone = more === 1 ? have > 1 : have === 1 && more === columns.length;
  const field = columns[have - 1];
  if (columns[0] === 'number' || !alone || isUnfinished(joint.split('\n')[0]!)) return true;
  if (field === 'deadline') return isDeadline(joint);
  if (field === 'responsible') return joint.split('\n')[1]!.split(/\s+/).length <= 2 && isResponsible(joint);
  return more > 1;
}
