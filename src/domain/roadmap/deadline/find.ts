/** Finds deadline phrases inside longer texts: «Администрация, в течение года». What they mean is for `parse`. */
import { fold } from './fold';
import { groupsOf, phrasesOf } from './scan';
import type { PlacedPhrase } from './scan';

export interface FoundDeadline {
  /** Place in the text. */
  readonly index: number;
  /** As it stands there. */
  readonly text: string;
}

/** The first deadline of a text, with all phrases that belong to it; null when there is none. */
export function findDeadline(text: string): FoundDeadline | null {
  const folded = fold(text);
  const phrases = phrasesOf(folded.text);
  const startAt = phrases.findIndex(
    (placed) => !isProse(placed, folded.text, text[folded.at[placed.start]!]!),
  );
  const [group] = groupsOf(folded.text, phrases.slice(Math.max(startAt, 0)));
  if (startAt < 0 || group === undefined) return null;
  const { start } = group[0]!;
  const end = closed(folded.text, start, group[group.length - 1]!.end);
  const index = folded.at[start]!;
  return { index, text: text.slice(index, folded.at[end - 1]! + 1) };
}

/** True for a text that is nothing but a deadline; punctuation around it does not count. */
export function isDeadline(text: string): boolean {
  const folded = fold(text).text;
  const groups = groupsOf(folded, phrasesOf(folded));
  if (groups.length !== 1) return false;
  const [group] = groups;
  const around = folded.slice(0, group![0]!.start) + folded.slice(group![group!.length - 1]!.end);
  return /^[ .,;:()-]*$/.test(around);
}

/** «По результатам ВПР», «согласно приказу», «2020 года»: deadlines where a clause begins, elsewhere words of a task. */
const OFTEN_PROSE =
  /^(?:(?:19|20)\d\d|весн|лет|осен|зим|на (?:19|20)|по (?:итогам|результатам|окончани|завершени))/;
const STATE = /(?:используется|планируется|проводится|осуществляется|выполняется|регулярно)[,.]? $/;

function isProse({ phrase, start, end }: PlacedPhrase, folded: string, firstLetter: string): boolean {
  const isWeak =
    (phrase.says === 'event' && phrase.event.days === 0) ||
    phrase.says === 'schedule' ||
    OFTEN_PROSE.test(folded.slice(start, end));
  if (!isWeak) return false;
  const before = folded.slice(0, start);
  return !(before === '' || /[.,;:(")-] ?$/.test(before) || STATE.test(before) || /[А-ЯЁ]/.test(firstLetter));
}

/** A bracket that was opened inside is taken along. */
function closed(text: string, start: number, end: number): number {
  return text.slice(start, end).includes('(') && text[end] === ')' ? end + 1 : end;
}
