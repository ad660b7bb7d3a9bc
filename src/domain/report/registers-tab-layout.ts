/** Columns of «Полнота сведений», and lines of it whose texts reach over several of them. */
import { REGISTERS_REPORT } from '../../messages/registers-report';
import { checksum } from '../protocol/codec';
import { RowList, cell, textHeight } from '../tabs/build';
import type { PlanCell, PlanColumn, PlanValue, StyleId } from '../tabs/plan';

const FIRST_WIDTHS = [110, 220] as const;
const OTHER_WIDTH = 74;
const COLUMNS = 16;

export const REGISTERS_COLUMNS: readonly PlanColumn[] = Array.from({ length: COLUMNS }, (_, i) => ({
  id: String.fromCharCode(97 + i),
  width: FIRST_WIDTHS[i] ?? OTHER_WIDTH,
}));

/** Height of a text that needs no second line. */
const ONE_LINE = textHeight('', OTHER_WIDTH);

/** A cell of a line, `span` columns wide. */
export interface Part {
  readonly value: PlanValue;
  readonly style: StyleId;
  readonly span: number;
}

export function part(value: PlanValue, style: StyleId, span = 1): Part {
  return { value, style, span };
}

/**
 * Parts side by side from the first column. A row makes itself as high as its single cells need; only texts of several
 * lines in joined cells need a height from here.
 */
export function line(rows: RowList, id: string, parts: readonly Part[]): void {
  const planned: PlanCell[] = [];
  const merges: [number, number][] = [];
  let single = 0;
  let joined = 0;
  for (const { value, style, span } of parts) {
    const first = planned.length;
    const width = REGISTERS_COLUMNS.slice(first, first + span).reduce((all, one) => all + one.width, 0);
    const height = typeof value === 'string' ? textHeight(value, width) : 0;
    planned.push(
      cell(value, style),
      ...new Array<string>(span - 1).fill('').map((blank) => cell(blank, style)),
    );
    if (span > 1) merges.push([first, first + span - 1]);
    if (span > 1) joined = Math.max(joined, height);
    else single = Math.max(single, height);
  }
  rows.push({
    id,
    cells: planned,
    ...(merges.length === 0 ? {} : { merges }),
    ...(joined > ONE_LINE ? { height: Math.max(joined, single) } : {}),
  });
}

/** Headings over the same spans as the lines below. */
export function headings(
  rows: RowList,
  id: string,
  texts: readonly string[],
  spans: readonly number[],
): void {
  line(
    rows,
    id,
    texts.map((text, i) => part(text, 'header', spans[i])),
  );
}

export function note(rows: RowList, id: string, text: string): void {
  const width = REGISTERS_COLUMNS.reduce((all, one) => all + one.width, 0);
  rows.note(id, text, 0, COLUMNS - 1, width);
}

/** Short ids of rows by what they are about; a repeated one is told apart by its number. */
export function idsOf(prefix: string): (about: readonly (string | number)[]) => string {
  const used = new Map<string, number>();
  return (about) => {
    const id = `${prefix}:${checksum(about.join('|'))}`;
    const times = (used.get(id) ?? 0) + 1;
    used.set(id, times);
    return times === 1 ? id : `${id}:${times}`;
  };
}

/** Schools in a line of text; more go on in the lines below. */
const NAMES_PER_LINE = 10;

/** «900001 Школа 1; 900002 …», in as many texts as are readable. */
export function nameLines(
  codes: readonly string[],
  schools: ReadonlyMap<string, { readonly name: string }>,
): string[] {
  const lines: string[] = [];
  for (let i = 0; i < codes.length; i += NAMES_PER_LINE) {
    const some = codes.slice(i, i + NAMES_PER_LINE);
    lines.push(some.map((code) => REGISTERS_REPORT.named(code, schools.get(code)?.name ?? '')).join('; '));
  }
  return lines;
}
