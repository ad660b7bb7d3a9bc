/**
 * Cells whose formula Excel cannot compute, in the form of Google's own export: the formula or a mark of a spilled cell
 * inside `__xludf.DUMMYFUNCTION`, and the value that every program shows instead. Also finds which cells of a file were
 * spilled from which formula. It does not translate formula text.
 */
import { Area } from '../model';
import { tokens, unquoteString } from './formulaText';

/** A value as a file's formula can hold it: a date is a serial number, an error its text. */
export type PlainValue = string | number | boolean;

/** What a `DUMMYFUNCTION` formula of a file stands for. */
export type Computed = { readonly spilled: true } | { readonly spilled: false; readonly formula: string };

const SPILLED = '"COMPUTED_VALUE"';
/** Excel's limit for a text inside a formula is 255 characters; longer ones are joined with `&`. */
const LONGEST_LITERAL = 250;

/** `IFERROR(__xludf.DUMMYFUNCTION("…"),value)` for a formula in the file's notation. */
export function computedFormula(formula: string, value: PlainValue): string {
  return `IFERROR(__xludf.DUMMYFUNCTION(${literal(formula)}),${literal(value)})`;
}

/** The same for a cell that another cell's formula fills. */
export function spilledFormula(value: PlainValue): string {
  return computedFormula(SPILLED, value);
}

function literal(value: PlainValue): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return String(value).toUpperCase();
  const parts: string[] = [];
  let part = '';
  for (const character of value) {
    const doubled = character === '"' ? '""' : character;
    if (part.length + doubled.length > LONGEST_LITERAL) {
      parts.push(part);
      part = '';
    }
    part += doubled;
  }
  return [...parts, part].map((text) => `"${text}"`).join('&');
}

/** Reads a file's formula back; null when it is an ordinary one. */
export function parseComputed(text: string): Computed | null {
  if (!/^\s*IFERROR\(\s*__xludf\.DUMMYFUNCTION\(/i.test(text)) return null;
  const parts = tokens(text).filter((token) => token.trim() !== '');
  const argument = parts.slice(4, parts.indexOf(')', 4));
  if (
    argument.length % 2 === 0 ||
    argument.some((token, i) => (i % 2 === 0 ? token[0] !== '"' : token !== '&'))
  )
    return null;
  const formula = argument
    .filter((_token, i) => i % 2 === 0)
    .map(unquoteString)
    .join('');
  return formula === SPILLED ? { spilled: true } : { spilled: false, formula };
}

/**
 * The block that a formula at `row`, `column` fills: `recorded` when every other cell of it is a spilled one, else as far
 * right as spilled cells go and then as far down as whole rows of them go. `isSpilled` must be false for cells that
 * already belong to another formula.
 */
export function spillArea(
  row: number,
  column: number,
  isSpilled: (row: number, column: number) => boolean,
  recorded: Area | undefined,
): Area {
  if (recorded && filled(recorded, (r, c) => (r === row && c === column) || isSpilled(r, c))) return recorded;
  let columns = 1;
  while (isSpilled(row, column + columns)) columns++;
  let rows = 1;
  while (filled({ row: row + rows, column, rows: 1, columns }, isSpilled)) rows++;
  return { row, column, rows, columns };
}

function filled(area: Area, isSpilled: (row: number, column: number) => boolean): boolean {
  for (let r = area.row; r < area.row + area.rows; r++) {
    for (let c = area.column; c < area.column + area.columns; c++) if (!isSpilled(r, c)) return false;
  }
  return true;
}
