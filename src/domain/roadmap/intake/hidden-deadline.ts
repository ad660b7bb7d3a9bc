/**
 * Deadlines that a plan tells only in the expected result («совещания не реже раза в четверть»). Words of ordinary
 * prose about time («в течение учебного процесса», «за год») are none: a duty that recurs, or a limit, is.
 */
import { findDeadline } from '../deadline/find';

const RECURS =
  /(?:^|[\s(])(?:не (?:реже|менее)|раза? (?:в|за) |еже[а-я]+о(?![а-я])|кажд(?:ый|ую|ое|ого|ой) )/i;
const LIMIT =
  /^(?:не позднее|не позже|(?:в срок )?(?:до|к) (?:[\d«"]|конца|начала)|в течение (?:\d|одн|дву|тр[её]|пят|сем|десят))/i;

/** The phrase as it stands in the result, with what belongs to it; null when the result tells none. */
export function hiddenDeadline(result: string): string | null {
  for (let from = 0; from < result.length;) {
    const found = findDeadline(result.slice(from));
    if (found === null || found.text === '') return null;
    if (RECURS.test(found.text) || LIMIT.test(found.text)) return found.text;
    from += found.index + found.text.length;
  }
  return null;
}
