/** Finds deadline phrases inside longer texts: «Администрация, в течение года». What they mean is for `parse`. */
import { fold } from './fold';
import type { Folded } from './fold';
import { remembering } from '../remember';
import { groupsOf, phrasesOf } from './scan';
import type { PlacedPhrase } from './scan';

export interface FoundDeadline {
  /** Place in the text. */
  readonly index: number;
  /** As it stands there. */
  readonly text: string;
}

/** The first deadline of a text, with all phrases that belong to it; null when there is none. */
export const findDeadline = remembering((text): FoundDeadline | null => {
  const folded = fold(text);
  const phrases = phrasesOf(folded.text);
  const startAt = phrases.findIndex((placed) => !isProse(placed, folded, text));
  const [group] = groupsOf(folded.text, phrases.slice(Math.max(startAt, 0)));
  if (startAt < 0 || group === undefined) return null;
  const { start } = group[0]!;
  const last = group[group.length - 1]!;
  const end = closed(folded.text, start, last.end);
  const index = folded.at[start]!;
  const found = text.slice(index, folded.at[end - 1]! + 1);
  return { index, text: last.phrase.says === 'schedule' ? withoutOffice(found) : found };
});

/** True for a text that is nothing but a deadline; punctuation around it does not count. */
export const isDeadline = remembering((text): boolean => {
  const folded = fold(text).text;
  const groups = groupsOf(folded, phrasesOf(folded));
  if (groups.length !== 1) return false;
  const [group] = groups;
  const around = folded.slice(0, group![0]!.start) + folded.slice(group![group!.length - 1]!.end);
  return /^[ .,;:()-]*$/.test(around);
});

/** «По результатам ВПР», «согласно приказу», «2020 года»: deadlines where a clause begins, elsewhere words of a task. */
const OFTEN_PROSE =
  /^(?:(?:19|20)\d\d|весн|лет|осен|зим|на (?:19|20)|по (?:итогам|результатам|окончани|завершени))/;
const STATE = /(?:используется|планируется|проводится|осуществляется|выполняется|регулярно)[,.]? $/;

function isProse({ phrase, start, end }: PlacedPhrase, folded: Folded, original: string): boolean {
  const words = folded.text.slice(start, end);
  const isWeak =
    (phrase.says === 'event' && phrase.event.days === 0) ||
    (phrase.says === 'schedule' && !/график|расписани/.test(words)) ||
    OFTEN_PROSE.test(words);
  if (!isWeak) return false;
  const before = folded.text.slice(0, start);
  const opensClause = before === '' || /[.,;:(")-] ?$/.test(before) || STATE.test(before);
  const at = folded.at[start]!;
  const opensCell = /\t\s*$/.test(original.slice(0, at));
  return !opensClause && !opensCell && !/[А-ЯЁ]/.test(original[at]!);
}

/** A bracket that was opened inside is taken along. */
function closed(text: string, start: number, end: number): number {
  return text.slice(start, end).includes('(') && text[end] === ')' ? end + 1 : end;
}

/** «По графику ОО»: a capital letter begins another column, unless all is in capitals or it names a procedure. */
function withoutOffice(found: string): string {
  if (found === found.toUpperCase()) return found;
  const office = found.search(/\s+(?!ВПР|ОГЭ|ЕГЭ|ГВЭ|ГИА|ДКР|РДР|КДР|НИКО|ВсОШ|ВСОКО|ВШК)[А-ЯЁ]/);
  return office < 0 ? found : found.slice(0, office);
}
