/**
 * Cells that hold what other documents have in several columns: «Ответственный, сроки» with what has been done, and
 * deadlines whose cell goes on with those responsible and the result as paragraphs.
 */
import { findDeadline, isDeadline } from '../deadline/find';
import { flat } from './cell-kind';
import { isResponsible, splitResponsible } from './roles';

export interface MixedCell {
  readonly deadline: string;
  readonly responsible: readonly string[];
  /** What the cell reports. */
  readonly state: string;
}

/** A cell of «Ответственный, сроки». Every word of it is in one of the three. */
export function splitMixed(cell: string): MixedCell {
  const text = flat(cell);
  const found = ownDeadline(text);
  if (found === null) return { deadline: '', ...partiesAndState(parts(text)) };
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + found.text.length);
  const rest = partiesAndState([...parts(before), ...parts(after)]);
  const isReport =
    rest.responsible.length === 0 && (reports(before, found.text, rest.state) || manner(found.text));
  return { deadline: found.text, responsible: rest.responsible, state: isReport ? text : rest.state };
}

/** The phrase is a part of what is reported, and not set off from it: «Используется при проведении каждой работы». */
function reports(before: string, deadline: string, state: string): boolean {
  if (state === '') return false;
  return before.trim() === '' ? isAdverb(deadline) : !/[,;:.(]\s*$/.test(before);
}

/** «Регулярно, под подпись перед процедурой» tells how it goes as well as when. */
function manner(deadline: string): boolean {
  const [first, ...others] = deadline.split(/,\s*/);
  return isAdverb(first!) && others.length > 0 && !others.every(isDeadline);
}

/** «Регулярно». */
function isAdverb(text: string): boolean {
  return /^[А-ЯЁа-яё]+о$/.test(text);
}

/** Of «при проведении каждой работы, март-апрель» the days: the rest tells how the work goes. */
function ownDeadline(text: string): { readonly index: number; readonly text: string } | null {
  const found = findDeadline(text);
  if (found === null || found.index === 0) return found;
  const comma = found.text.lastIndexOf(',');
  const later = comma < 0 ? null : findDeadline(found.text.slice(comma + 1));
  return later === null || !/^(?:при|во время|в ходе)\s/i.test(found.text)
    ? found
    : { index: found.index + comma + 1 + later.index, text: later.text };
}

function parts(text: string): string[] {
  return [text.replace(/^[\s,;.:–—-]+|[\s,;:(–—-]+$/g, '')].filter(Boolean);
}

function partiesAndState(texts: readonly string[]): Omit<MixedCell, 'deadline'> {
  const responsible: string[] = [];
  const state: string[] = [];
  for (const text of texts) {
    if (isResponsible(text)) responsible.push(...splitResponsible(text));
    else {
      const pieces = text.split(/[,;]\s+/);
      const lead = pieces.findIndex((piece) => !isResponsible(piece));
      responsible.push(...splitResponsible(pieces.slice(0, lead).join('\n')));
      state.push(pieces.slice(lead).join(', '));
    }
  }
  return { responsible, state: state.join('; ').replace(/[\s,;]+$/, '') };
}

export interface SpreadCell {
  readonly deadline: string;
  readonly responsible: string;
  readonly result: string;
}

/** A deadline cell whose paragraphs are those of other columns; null when it is all deadline. */
export function spreadDeadline(cell: string): SpreadCell | null {
  if (isDeadline(flat(cell))) return null;
  const paragraphs = cell.split('\n').map(flat).filter(Boolean);
  const upTo = lastPart(paragraphs, isDeadline);
  if (upTo === 0) return runTogether(flat(cell));
  const rest = paragraphs.slice(upTo);
  const roles = lastPart(rest, isResponsible);
  if (roles === 0 && rest.length > 0 && !/^[«"]?[А-ЯЁ]/.test(rest[0]!)) return null;
  return {
    deadline: paragraphs.slice(0, upTo).join(' '),
    responsible: rest.slice(0, roles).join('\n'),
    result: rest.slice(roles).join(' '),
  };
}

/** How many of the texts, joined, still pass: the longest beginning of them. */
function lastPart(texts: readonly string[], test: (text: string) => boolean): number {
  let last = 0;
  texts.forEach((_, i) => {
    if (test(texts.slice(0, i + 1).join('\n'))) last = i + 1;
  });
  return last;
}

/** «В течение года Директор»: all in one line. */
function runTogether(text: string): SpreadCell | null {
  const found = findDeadline(text);
  if (found === null || found.index > 0) return null;
  const rest = text.slice(found.text.length).replace(/^[\s,;.–—-]+/, '');
  return isResponsible(rest) ? { deadline: found.text, responsible: rest, result: '' } : null;
}
