/**
 * Edits the text of a formula when the grid under it changes: rows or columns inserted or deleted, a tab renamed, the
 * formula copied elsewhere. Only the touched references change; spacing, letter case and all else stay.
 * A text that is no formula is returned as it is.
 */
import { Corner, ordered, parseReference, printCorners, quoteSheet, Reference, sameName } from './references';
import { tokenize } from './tokens';

/** `count` rows or columns of the tab `sheet`, the first having (insert: getting) the 0-based index `at`. */
export interface GridChange {
  readonly sheet: string;
  readonly axis: 'rows' | 'columns';
  readonly kind: 'insert' | 'delete';
  readonly at: number;
  readonly count: number;
}

const DELETED = '#REF!';

/** The formula of a cell on the tab `ownSheet` after the change; a reference to deleted cells only is `#REF!`. */
export function shiftFormula(formula: string, ownSheet: string, change: GridChange): string {
  return replaceReferences(formula, (reference, prefix) => {
    if (!sameName(reference.sheet ?? ownSheet, change.sheet)) return null;
    const shifted = shiftReference(reference, change);
    return shifted === null ? DELETED : prefix + printCorners(shifted);
  });
}

/** The formula after the tab `from` was renamed to `to`. */
export function renameInFormula(formula: string, from: string, to: string): string {
  return replaceReferences(formula, (reference) =>
    reference.sheet !== null && sameName(reference.sheet, from)
      ? `${quoteSheet(to)}!${printCorners(reference)}`
      : null,
  );
}

/** The formula copied `dRow` rows down and `dColumn` columns right; references that leave the grid are `#REF!`. */
export function moveFormula(formula: string, dRow: number, dColumn: number): string {
  return replaceReferences(formula, (reference, prefix) => {
    const start = moveCorner(reference.start, dRow, dColumn);
    const end = reference.end === null ? null : moveCorner(reference.end, dRow, dColumn);
    if (start === null || (end === null && reference.end !== null)) return DELETED;
    const moved = end === null ? { start, end } : ordered(start, end);
    return prefix + printCorners({ sheet: reference.sheet, ...moved });
  });
}

/** `replacement` gets the reference and its tab as written with `!`; null leaves the text alone. */
function replaceReferences(
  formula: string,
  replacement: (reference: Reference, prefix: string) => string | null,
): string {
  const tokens = tokenize(formula);
  if (tokens === null) return formula;
  const edited = tokens.map(({ kind, text }) =>
    kind === 'reference'
      ? (replacement(parseReference(text), text.slice(0, text.lastIndexOf('!') + 1)) ?? text)
      : text,
  );
  return `=${edited.join('')}`;
}

function shiftReference(reference: Reference, change: GridChange): Reference | null {
  const key = change.axis === 'rows' ? 'row' : 'column';
  const first = reference.start[key];
  const last = (reference.end ?? reference.start)[key];
  // An axis without a start is whole (`A:A` when rows change).
  if (first === null) return reference;
  const span = change.kind === 'insert' ? inserted(first, last, change) : deleted(first, last, change);
  if (span === null) return null;
  return {
    sheet: reference.sheet,
    start: { ...reference.start, [key]: span.first },
    end: reference.end === null ? null : { ...reference.end, [key]: span.last },
  };
}

interface Span {
  readonly first: number;
  /** null = to the end of the tab. */
  readonly last: number | null;
}

function inserted(first: number, last: number | null, { at, count }: GridChange): Span {
  const shifted = (index: number): number => (index >= at ? index + count : index);
  return { first: shifted(first), last: last === null ? null : shifted(last) };
}

function deleted(first: number, last: number | null, { at, count }: GridChange): Span | null {
  const after = at + count;
  if (first >= at && last !== null && last < after) return null;
  const newFirst = first >= after ? first - count : Math.min(first, at);
  if (last === null) return { first: newFirst, last };
  return { first: newFirst, last: last >= after ? last - count : Math.min(last, at - 1) };
}

function moveCorner(corner: Corner, dRow: number, dColumn: number): Corner | null {
  const row = corner.row === null || corner.rowFixed ? corner.row : corner.row + dRow;
  const column = corner.column === null || corner.columnFixed ? corner.column : corner.column + dColumn;
  if ((row !== null && row < 0) || (column !== null && column < 0)) return null;
  return { ...corner, row, column };
}
