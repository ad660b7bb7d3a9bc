/**
 * Those who answer for an action (ответственные): a text into single parties, and whether a text is nothing else.
 * Parties are known by words for positions and bodies (role-words.ts), never by a list of whole phrases.
 */
import { findDeadline } from '../deadline/find';
import { remembering } from '../remember';
import { namesIn } from './names';
import { withoutMarkup } from './noise';
import { isAcronym, isSchoolKind, roleWord, type RoleWord } from './role-words';

type Break = 'none' | 'line' | 'comma' | 'hard';

interface Word {
  readonly text: string;
  /** What parts it from the word before it. */
  readonly before: Break;
  /** Inside brackets or quotes, where no party begins. */
  readonly inside: boolean;
}

const LABEL =
  /^\s*(?:ответственн(?:ый|ая|ые)(?:\s+исполнител[ьи])?|отв\.?|исполнител[ьи])\s*(?::|\s[–—-]\s)\s*/i;
const LONGEST_NAME = 80;
const ABBREVIATED = /^отв\.\s*(?!за(?:\s|$))(?=\S)/i;
const LAST_ABBREVIATION = /(?:^|[\s(.])(?:[А-ЯЁ]|дир|зам|зав|отв|др|пр|т\.д|т\.п|г|п|обл)\.$/i;

/** A cell as single parties, in their order; [] for a blank one. */
export function splitResponsible(text: string): string[] {
  const words = wordsOf(text);
  const parties: Word[][] = [];
  words.forEach((word, i) => {
    const current = parties[parties.length - 1];
    if (current === undefined || beginsParty(words, i, current)) parties.push([word]);
    else current.push(word);
  });
  return parties
    .map(withoutAnd)
    .map(partyText)
    .filter((party) => /[a-zа-яё0-9]/i.test(party));
}

/** What «и» joined to the next party. */
function withoutAnd(party: readonly Word[]): readonly Word[] {
  return party.length > 1 && party[party.length - 1]!.text === 'и' ? party.slice(0, -1) : party;
}

/** True when the whole text is nothing but parties. */
export const isResponsible = remembering((text): boolean => {
  const parties = splitResponsible(text);
  if (parties.length === 0 || !parties.every(isParty)) return false;
  return /(?:^|\s)(?:за|по)\s/.test(text) || findDeadline(text) === null;
});

/** The first stretch of a text that is nothing but parties and is followed by nothing or by a deadline. */
export function findResponsible(text: string): { readonly index: number; readonly text: string } | null {
  const starts = /[^\s,;:()«»"–—]\S*/g;
  for (let match = starts.exec(text); match !== null; match = starts.exec(text)) {
    const { index } = match;
    if (!mayBegin(text, index)) continue;
    const whole = trimmed(text.slice(index));
    if (isResponsible(whole)) return { index, text: whole };
    const deadline = findDeadline(text.slice(index));
    const first = deadline === null ? '' : trimmed(text.slice(index, index + deadline.index));
    if (first !== '' && isResponsible(first)) return { index, text: first };
  }
  return null;
}

function trimmed(text: string): string {
  return text.replace(/[\s,;–—(-]+$/, '');
}

/** A party can begin here: a label, a position, or after a separator a name or the short name of a body. */
function mayBegin(text: string, index: number): boolean {
  const rest = text.slice(index);
  const before = text.slice(0, index);
  if (/(?:^|\s)(?:с|со|и|или|между|над|перед|по|за|в|на|для|к|от|из|при|о|об)\s+$/i.test(before))
    return false;
  const kind = kindAt(rest.split(/\s+/, 4), 0);
  const isPosition = kind === 'person' || kind === 'body';
  if (isPosition && !isInstrumental(/^\S+/.exec(rest)![0])) return true;
  const mayFollowMark = kind === 'short' || kind === 'ambiguous' || LABEL.test(rest) || isNamed(rest);
  return (
    (isPosition || mayFollowMark) &&
    (/(?:^|[\n\t,;.:()–—-]|\s{2})\s*$/.test(before) || endsWithDeadline(before))
  );
}

/** Begins with somebody's name. */
function isNamed(text: string): boolean {
  const start = text.slice(0, LONGEST_NAME).replace(/\s+/g, ' ');
  const name = namesIn(start)[0];
  return name !== undefined && start.startsWith(name);
}

/** «Руководителями», «администрацией»: by whom something is done. */
function isInstrumental(word: string): boolean {
  return /(?:ом|ем|ой|ей|ым|им|ами|ями|ыми|ими)$/i.test(word.replace(/[.,;)]+$/, ''));
}

function endsWithDeadline(text: string): boolean {
  const found = findDeadline(text);
  return found !== null && text.slice(found.index + found.text.length).trim() === '';
}

function wordsOf(text: string): Word[] {
  const clean = withoutMarkup(text)
    .replace(LABEL, '')
    .replace(ABBREVIATED, '')
    .replace(/([а-яё])-\s*(?=[а-яё])/gi, '$1-')
    .replace(/([а-яё])[ \t]+-(?=[а-яё])/gi, '$1-')
    .replace(/([а-яё]+)-([а-яё]+)/gi, (all, left: string, right: string) => unbroken(all, left, right))
    .replace(/([,;])(?=[^\s\d])/g, '$1 ')
    .replace(/\t+/g, ' ; ')
    .replace(/(^|\n)\s*(?:[-–—•]|\d{1,2}[.)])\s+/g, '$1; ')
    .replace(/ \/ /g, ' ; ');
  const words: Word[] = [];
  let before: Break = 'hard';
  let depth = 0;
  for (const line of clean.split('\n')) {
    for (const raw of line.split(/\s+/).filter(Boolean)) {
      const word = raw.replace(/[,;]+$/, '');
      if (word !== '') words.push({ text: word, before, inside: depth > 0 });
      depth = Math.max(0, depth + count(word, /[(«]/g) - count(word, /[)»]/g));
      const after: Break = /;,*$/.test(raw) ? 'hard' : raw.endsWith(',') ? 'comma' : 'none';
      before = word === '' ? stronger(before, after) : after;
    }
    before = stronger(before, 'line');
  }
  return words;
}

/** A word broken at the end of a line: «замести-тель» is one, «учителя-предметники» has its hyphen. */
function unbroken(all: string, left: string, right: string): string {
  return roleWord(left) === null && roleWord(left + right) !== null && roleWord(all) === null
    ? left + right
    : all;
}

function count(text: string, pattern: RegExp): number {
  return (text.match(pattern) ?? []).length;
}

function stronger(a: Break, b: Break): Break {
  const order: readonly Break[] = ['none', 'line', 'comma', 'hard'];
  return order.indexOf(a) >= order.indexOf(b) ? a : b;
}

/** What begins at a word, looking through the adjectives before it. */
function kindAt(words: readonly string[], i: number): RoleWord {
  let at = i;
  while (at < words.length - 1 && roleWord(words[at]!) === 'adjective') at += 1;
  const kind = roleWord(words[at]!, words.slice(at).join(' '));
  return kind === 'short' && at > i ? null : kind;
}

function beginsParty(words: readonly Word[], i: number, current: readonly Word[]): boolean {
  const word = words[i]!;
  if (word.inside) return false;
  if (word.before === 'hard') return true;
  const previous = current[current.length - 1]!.text;
  if (previous === 'и') return isJoinedParty(words, i, current.slice(0, -1));
  if (isUnfinished(current)) return false;
  const kind = kindAt(
    words.slice(i, i + 4).map(({ text }) => text),
    0,
  );
  const name = beginsName(words, i);
  if (isOnlyName(current)) return name || (kind === null && word.before === 'comma');
  if (word.before === 'comma') return afterComma(words, i, current, kind, name);
  if (name) return hasName(current);
  if (kind === 'person' || kind === 'body') return !isPair(previous, word.text);
  if (kind === 'short') return shortBegins(word, current);
  if (kind === 'ambiguous') return ambiguousBegins(word, previous);
  return word.before === 'line' && unknownLineBegins(word.text, previous);
}

/** «Руководители ШМО и учителя» are two; «кураторы и руководители РМО» share their last word. */
function isJoinedParty(words: readonly Word[], i: number, before: readonly Word[]): boolean {
  const last = before[before.length - 1];
  const kind = kindAt(
    words.slice(i, i + 4).map(({ text }) => text),
    0,
  );
  const begins = kind === 'person' || /^(?:учителя|эксперты|родители)$/i.test(words[i]!.text);
  if (last === undefined || last.inside || !begins) return false;
  const lastRole = roleWord(last.text);
  const isComplete =
    lastRole !== 'person' && lastRole !== 'adjective' && (lastRole !== 'ambiguous' || before.length > 1);
  const end = words.findIndex((word, at) => at > i && word.before !== 'none');
  const rest = words.slice(i, end < 0 ? undefined : end);
  return isComplete || rest.every(({ text }) => roleWord(text) !== null && roleWord(text) !== 'short');
}

/** «УВР, ВР», «учебной, воспитательной работе», «системные администраторы УО, ОО» go on after their comma. */
function afterComma(
  words: readonly Word[],
  i: number,
  current: readonly Word[],
  kind: RoleWord,
  name: boolean,
): boolean {
  const { text } = words[i]!;
  const alone = words[i + 1] === undefined || words[i + 1]!.before !== 'none';
  const previous = current[current.length - 1]!.text;
  if (name) return hasName(current) || !isLastName(words, i);
  if (kind === 'short' && alone && !isSchoolKind(text)) return !isListOfBodies(current);
  if (kind !== null && kind !== 'adjective') return true;
  if (isAcronym(text) && current.some(({ text: word }) => /^по$/i.test(word))) return false;
  if (/^(?:в|по|за|и|а|при|на|из|от|с)$/.test(text)) return false;
  return !(/^[а-яё]/.test(text) && /(?:ой|ого|ому|ых|ым|их)$/.test(text) && !isAcronym(previous));
}

/** Bodies in a row after people of the first of them: «системные администраторы УО, ОО». */
function isListOfBodies(current: readonly Word[]): boolean {
  const last = current[current.length - 1]!.text;
  const before = current[current.length - 2]?.text ?? '';
  return roleWord(last) === 'short' && /(?:ы|и)$/.test(before) && roleWord(before) === 'person';
}

/** The name of the position before it rather than of one after it. */
function isLastName(words: readonly Word[], i: number): boolean {
  const next = words.findIndex(({ before }, at) => at > i && before !== 'none');
  return next < 0 || words[next]!.before === 'hard' || beginsName(words, next);
}

/** The party cannot end with its last word. */
function isUnfinished(current: readonly Word[]): boolean {
  const last = current[current.length - 1]!.text;
  if (/^(?:и|или|по|за|в|с|на|при|от|для|из|[-–—])$/i.test(last) || /[-:]$/.test(last)) return true;
  if (/^ответственн/i.test(last)) return false;
  return roleWord(last) === 'adjective' && /(?:ый|ий|ой|ая|ое|ые|ие|ыми|ими)$/i.test(last);
}

function shortBegins(word: Word, current: readonly Word[]): boolean {
  const previous = current[current.length - 1]!.text;
  if (isSchoolKind(word.text)) return false;
  if (word.before === 'line' && /^администрация$/i.test(previous)) return true;
  const kind = roleWord(previous);
  if (kind === 'person') return false;
  if (word.before === 'line' || isAcronym(previous)) return true;
  return current.some(({ text }) =>
    /^(?:управлени|отдел|кабинет|комитет|департамент|министерств|центр)/i.test(text),
  );
}

/** «Школы», «учителя» are «кто» only where the words before them are complete. */
function ambiguousBegins(word: Word, previous: string): boolean {
  const kind = roleWord(previous);
  if (kind === 'person' || kind === 'ambiguous') return false;
  if (/^(?:учителя|эксперты|родители)$/i.test(word.text))
    return isAcronym(previous) || word.before === 'line';
  return word.before === 'line' && /^[А-ЯЁ]/.test(word.text);
}

/** A line that begins with no word we know: a capital letter begins a party, unless the words before it ask for more. */
function unknownLineBegins(text: string, previous: string): boolean {
  if (!/^[А-ЯЁ]/.test(text) || isAcronym(text) || text.startsWith('№')) return false;
  return !/(?:ского|цкого|ой|ого|его|ых|их)$/.test(text) && !/^[а-яё]{1,3}\.$/i.test(previous);
}

/** «Педагог психолог» written in two words. */
function isPair(previous: string, word: string): boolean {
  return (
    /^(?:педагог|учител|инженер)[а-яё]*$/i.test(previous) &&
    /^(?:психолог|логопед|дефектолог|программист|библиотекар|организатор)/i.test(word)
  );
}

function beginsName(words: readonly Word[], i: number): boolean {
  const text = words
    .slice(i, i + 3)
    .map(({ text: word }) => word)
    .join(' ');
  const name = namesIn(text)[0];
  return name !== undefined && text.startsWith(name);
}

function hasName(words: readonly Word[]): boolean {
  return namesIn(words.map(({ text }) => text).join(' ')).length > 0;
}

function isOnlyName(words: readonly Word[]): boolean {
  const text = words.map(({ text: word }) => word).join(' ');
  const [name] = namesIn(text);
  return name !== undefined && text.length === name.length;
}

function partyText(words: readonly Word[]): string {
  const text = words
    .map(({ text: word, before }, i) => (i === 0 ? word : `${before === 'comma' ? ',' : ''} ${word}`))
    .join('')
    .replace(/^[\s,;•–—-]+/, '')
    .replace(ABBREVIATED, '')
    .trim();
  return LAST_ABBREVIATION.test(text) ? text : text.replace(/[\s.,;:–—-]+$/, '');
}

const KNOWN =
  /^(?:директор|школ|образован|организац|учрежден|кабинет|управлен|администрац|район|округ|город|област|муниципал|центр|отдел|комитет|объединен|групп|предмет|класс|начальн|общ|дошкольн|дополнительн|сайт|структурн|подразделен|развити|методическ|педагог|психолог|учител|служб|развит|дир\.?$|др\.?$|и$|или$|уровн|проведени|процедур|оценочн|работ|учебн|воспитательн|научн|информацион|качеств|экзамен|пункт|комисси|эксперт|молод|русск|математик|язык|член|совет|представител|общественн|родительск|села$|посёлка$|поселка$)/i;

/** What a council or a commission may be attached to: «совет при директоре»; anything else behind «при» is no party. */
const AUTHORITY =
  /^(?:директор|заведующ|глав|управлен|отдел|администрац|министерств|комитет|департамент|школ|центр|УО|ОО|ОУ)/i;

/** One party: begins with a word for a position or body (or is a name), and goes on with what may follow one. */
function isParty(party: string): boolean {
  const named = namesIn(party);
  const text = named.reduce((rest, name) => rest.replace(name, ' '), party.replace(/\s+/g, ' '));
  const words = text.split(/[\s,()]+/).filter((word) => /[a-zа-яё0-9№]/i.test(word));
  if (words.length === 0) return named.length > 0;
  const last = words[words.length - 1]!;
  if (words.length > 14 || kindAt([last], 0) === 'adjective' || words.includes('с')) return false;
  const kind = kindAt(words, 0);
  if (kind === null || (kind === 'ambiguous' && !/^(?:[А-ЯЁ]|учителя|эксперты|родители)/.test(words[0]!)))
    return false;
  if (words.some((word, i) => /^при$/i.test(word) && !AUTHORITY.test(words[i + 1] ?? ''))) return false;
  const purpose = words.findIndex((word) => /^(?:за|по|при|в|на)$/i.test(word));
  const head = words.slice(0, purpose < 0 ? words.length : purpose);
  const unknown = head.filter((word) => !isExpected(word)).length;
  return unknown <= (purpose >= 0 || isInstrumental(head[0]!) ? 0 : 1) && !words.some(isVerb);
}

function isExpected(word: string): boolean {
  return roleWord(word) !== null || isAcronym(word) || /^[А-ЯЁ№\d–-]/.test(word) || KNOWN.test(word);
}

function isVerb(word: string): boolean {
  return roleWord(word) === null && /(?:[ауюяе]ет|[уюия]т|ть|тся|ться)$/.test(word);
}
