/** Reads cells of lists of participants: marks, зачёт, diplomas, and the words that stand for absence. */
import type { Mark } from '../protocol/paper';
import { cellText, headerText, isBlank } from './cells';

const ABSENT = /^(не ?явк|неявк|не ?явил|отсутств|н\/я|не ?писал|не участвовал|удал|аннул|не завершил)/;

/** True for a blank cell and for words such as «неявка», «удалён», «аннулировано». */
export function isAbsent(cell: unknown): boolean {
  return isBlank(cell) || ABSENT.test(headerText(cell));
}

/** Points with a fraction as the nearest whole number, a half upwards; null for any other cell. */
export function roundedPoints(cell: unknown): number | null {
  const text = isBlank(cell) ? '' : cellText(cell).trim();
  const value = /^\d{1,4}[.,]\d+$/.test(text) ? Number(text.replace(',', '.')) : NaN;
  return Number.isNaN(value) || Number.isInteger(value) ? null : Math.floor(value + 0.5);
}

const MARK_WORDS: readonly (readonly [RegExp, Mark])[] = [
  [/^неуд/, 2],
  [/^удовл/, 3],
  [/^хор/, 4],
  [/^отл/, 5],
];

/** «4», «4 (хорошо)», «хорошо»; null for anything else. */
export function readMark(cell: unknown): Mark | null {
  const text = headerText(cell);
  const digit = /^([2-5])([.,]0+)?( ?\(.*\))?$/.exec(text);
  if (digit !== null) return Number(digit[1]) as Mark;
  return MARK_WORDS.find(([word]) => word.test(text))?.[1] ?? null;
}

/** «зачёт» and «незачёт» in their spellings, 1 and 0; null for anything else. */
export function readPassed(cell: unknown): boolean | null {
  const text = headerText(cell);
  if (/^(зачет|зачтено|да|\+|1)$/.test(text)) return true;
  return /^(не ?зачет|не ?зачтено|нет|-|–|0)$/.test(text) ? false : null;
}

export type Diploma = 'winner' | 'prize' | 'none';

/** Diploma of an olympiad's stage; null for what is no status. */
export function readDiploma(cell: unknown): Diploma | null {
  const text = headerText(cell);
  if (/^победител/.test(text)) return 'winner';
  if (/^призер/.test(text)) return 'prize';
  return /^(участник|нет|-|–)?$/.test(text) ? 'none' : null;
}
