/** What a person pastes into the field: its rows with their columns, and the text that is shown for them. */
import type { SourceRow } from '../../domain/roadmap/document';
import { textRows } from '../../files/plan-text';
import { htmlRows } from './html-rows';

/** The field with the plan. */
export interface PlanText {
  readonly text: string;
  /** Rows of what was pasted with its columns; null when only the text tells. */
  readonly rows: readonly SourceRow[] | null;
}

export const NO_TEXT: PlanText = { text: '', rows: null };

/** null when the HTML says no more than the plain text beside it. */
export function pastedRows(html: string, plain: string): SourceRow[] | null {
  if (html.trim() === '') return null;
  const rows = htmlRows(html);
  if (rows.some(({ cells }) => cells.length > 1)) return rows;
  const isBlank = rows.every(({ cells }) => cells.every((cell) => cell === ''));
  return isBlank || plain.includes('\t') ? null : rows;
}

/** The rows in the field, one a line. */
export function shownRows(rows: readonly SourceRow[]): string {
  return rows.map(({ cells }) => cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t')).join('\n');
}

/** The rows behind those that are there already. */
export function withRows(before: PlanText, added: readonly SourceRow[]): PlanText {
  const old = before.text.trim() === '' ? [] : rowsOf(before);
  const rows = [...old, ...added].map((row, i) => ({ ...row, line: i + 1 }));
  return { text: shownRows(rows), rows };
}

export function rowsOf({ text, rows }: PlanText): readonly SourceRow[] {
  return rows ?? textRows(text);
}
