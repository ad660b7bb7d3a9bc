/**
 * Schools that a text names by kind and number: «школой № 5», «в СОШ №5», «лицея № 3», «школы № 1, 3 и 5». Which school
 * is meant is told by the kind and by the words behind the number; a number that no school of the list has is no name.
 */
import { matchesOf } from './matches';

/** A place of the text with the schools that it may mean. */
export interface Mention {
  readonly start: number;
  /** Behind the last character. */
  readonly end: number;
  readonly codes: ReadonlySet<string>;
  /** Stands before a further number of a list when the beginning of the list is taken out: «школы № ». */
  readonly head: string;
}

interface NamedSchool {
  readonly code: string;
  readonly name: string;
}

interface Numbered {
  readonly code: string;
  readonly kinds: readonly Kind[];
  /** Folded words behind the number: «имени», «петра». */
  readonly tail: readonly string[];
}

/** What «школа» alone may mean comes first; a lyceum is a school, too, but is seldom called so. */
const KINDS = {
  сош: /сош|сш|средн[а-яё]*\s(?:[а-яё]+\s)?школ/,
  оош: /оош|ош|основн[а-яё]*\s(?:[а-яё]+\s)?школ/,
  нош: /нош|нш|начальн[а-яё]*\s(?:[а-яё]+\s)?школ/,
  школа: /школ/,
  лицей: /лице/,
  гимназия: /гимнази/,
  интернат: /интернат/,
} as const;
type Kind = keyof typeof KINDS;
const KIND_IDS = Object.keys(KINDS) as Kind[];
const PLAIN: readonly Kind[] = ['сош', 'оош', 'нош', 'школа'];

const LETTER = '0-9A-Za-zА-Яа-яЁё';
const LEGAL = '(?:[мгк](?:[бка]?)о[уо]|о[уо])';
const ABBREVIATION = '(?:[сон]ош|[сон]ш)';
const NOMINATIVE = '(?:школа|лицей|гимназия|школа-интернат)';
const KIND_WORD = [
  ABBREVIATION,
  'школ(?:а|ы|е|у|ой|ою|ам|ами|ах)?(?:-(?:интернат(?:а|у|ом|е|ы|ов|ам|ами|ах)?|сад(?:а|у|ом|е|ы|ов|ам|ами|ах)?))?',
  'интернат(?:а|у|ом|е|ы|ов|ам|ами|ах)?',
  'лице(?:й|я|ю|ем|е|и|ев|ям|ями|ях)',
  'гимнази(?:я|и|ю|ей|ею|й|ям|ями|ях)',
].join('|');
const ADJECTIVE =
  '(?:средн|основн|начальн|неполн|общеобразовательн|вечерн|сменн|открыт|кадетск|специальн|коррекционн|частн)[а-яё]{1,3}';
const PLACE =
  '(?:\\s+(?:(?:г|с|п|пос|ст)\\.\\s*|(?:города|села|пос[её]лка|станицы)\\s+)[а-яё]+(?:-[а-яё]+)*)?';
const SIGN = '(?:№|номер(?:ом|ами|а|у|е)?|N)';
const NUMBER = '\\d{1,4}(?!\\d)';

/** Number with its sign; without a sign only where the kind is short or stands as in a heading, and the number ends it. */
const FORM = new RegExp(
  `(^|[^${LETTER}])((?:(?:${LEGAL}|${ADJECTIVE})\\s+["«„“]?)*` +
    `(?:((?:${KIND_WORD}|${LEGAL})["»”]?${PLACE}\\s*["«„“]?${SIGN}\\s*)|((?:${ABBREVIATION})[\\s-]?|${NOMINATIVE}(?:\\s|-)))` +
    `)(${NUMBER})`,
  'gi',
);
const FURTHER = new RegExp(`^(\\s*(?:,|;|/|\\sи\\s|,\\s*и\\s|–|-)\\s*)(${SIGN}\\s*)?(${NUMBER})`, 'i');
/** Behind a bare number: a class, a day, something that is counted. */
const COUNTED =
  /^(?:[А-Яа-яЁё]|[.:,]\d|\s?%|-[а-яё]|\s*["«(]?[а-еА-Е]["»)]?\s+кл|\s*["«][А-Яа-я]["»]|\s*(?:[а-яё]+(?:ых|их|ого|ый|ие|ые)\s+)?(?:класс|кл\.|параллел|челов|чел\.|учени|учащ|обучающ|детей|педагог|учител|эксперт|наблюдат|работ|балл|процент|п\.|год|месяц|дн|ден|час|раз|урок|задани|участник|школ|недел|четверт|мин))/;
const ENDS = /^(?:\s*$|[,;.)»"\n]|\s+(?:и|или)\s)/;
const AFTER =
  /^["»”]?\s+(?:имени|им\.)\s*(?:(?:(?:[А-ЯЁ]\.\s*)+|дважды\s+|полного\s+|кавалера\s+)?[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?(?:\s+|$|(?=[^А-Яа-яЁё])))+/;
const NAMED_AFTER = /^(?:имени|им)$/;

/** Finds schools by number; each text may be asked about many times, the list is read once. */
export class NumberedSchools {
  private readonly byNumber = new Map<number, Numbered[]>();

  constructor(schools: readonly NamedSchool[]) {
    for (const { code, name } of schools) {
      const numbered = numberOf(name);
      if (numbered === null) continue;
      const { number, before, after } = numbered;
      const school: Numbered = { code, kinds: kindsIn(before), tail: wordsOf(after) };
      this.byNumber.set(number, [...(this.byNumber.get(number) ?? []), school]);
    }
  }

  /** In the order of the text. */
  find(text: string): Mention[] {
    if (this.byNumber.size === 0 || !/\d/.test(text)) return [];
    const found: Mention[] = [];
    const form = new RegExp(FORM.source, 'gi');
    for (let match = form.exec(text); match !== null; match = form.exec(text)) {
      const [whole, before, head, signed, , digits] = match as unknown as string[];
      const start = match.index + before!.length;
      const end = match.index + whole!.length;
      const rest = text.slice(end);
      const isCertain = signed !== undefined || (ENDS.test(rest) && !isCounted(rest));
      if (!isCertain) continue;
      const schools = this.schoolsOf(kindsIn(head!), Number(digits));
      if (schools.length > 0) found.push(withTail(text, { start, end, schools, head: head! }));
      found.push(...this.further(text, found.length > 0 ? Math.max(end, lastEnd(found)) : end, head!));
    }
    return found;
  }

  /** «, 3 и 5» behind the first number. */
  private further(text: string, from: number, head: string): Mention[] {
    const items: { start: number; end: number; number: number; isSigned: boolean }[] = [];
    let at = from;
    for (let next = FURTHER.exec(text.slice(at)); next !== null; next = FURTHER.exec(text.slice(at))) {
      const [whole, separator, sign, digits] = next as unknown as string[];
      items.push({
        start: at + separator!.length,
        end: at + whole!.length,
        number: Number(digits),
        isSigned: sign !== undefined,
      });
      at += whole!.length;
    }
    // A list that ends with something counted («№ 5, 4 класс») loses its last number, a longer one all bare ones.
    if (isCounted(text.slice(at))) while (items.length > 0 && !items[items.length - 1]!.isSigned) items.pop();
    return items.flatMap(({ start, end, number }) => {
      const schools = this.schoolsOf(kindsIn(head), number);
      return schools.length === 0 ? [] : [withTail(text, { start, end, schools, head })];
    });
  }

  /** Of the same kind where there is one; else any with that number. */
  private schoolsOf(kinds: readonly Kind[], number: number): readonly Numbered[] {
    const all = this.byNumber.get(number) ?? [];
    const having = (wanted: readonly Kind[]): Numbered[] =>
      all.filter((school) => school.kinds.some((kind) => wanted.includes(kind)));
    const narrow = kinds.filter((kind) => kind !== 'школа');
    const choices = [
      narrow.length > 0 ? having(narrow) : [],
      kinds.some((kind) => PLAIN.includes(kind)) ? having(PLAIN) : [],
    ];
    return choices.find((one) => one.length > 0) ?? all;
  }
}

function lastEnd(found: readonly Mention[]): number {
  return found[found.length - 1]!.end;
}

function isCounted(rest: string): boolean {
  return COUNTED.test(rest);
}

/** Words of the listed name behind the number belong to the mention, and tell schools of one number apart. */
function withTail(
  text: string,
  { start, end, schools, head }: { start: number; end: number; schools: readonly Numbered[]; head: string },
): Mention {
  const following = matchesOf(text.slice(end, end + 200), /[^\s"«»„“”,;()]+/g).map((word) => ({
    text: folded(word[0]),
    end: end + word.index + word[0].length,
  }));
  const isAdjoining = /^[\s"«»„“”]*[^\s"«»„“”,;()]/.test(text.slice(end));
  const matched = schools.map(({ tail }) => {
    let count = 0;
    while (isAdjoining && count < tail.length && isSameWord(tail[count]!, following[count]?.text ?? ''))
      count += 1;
    return count;
  });
  const most = Math.max(...matched);
  const meant = schools.filter((_, i) => matched[i] === most);
  const after = AFTER.exec(text.slice(end))?.[0].trimEnd().length ?? 0;
  const tailEnd = most === 0 ? end : following[most - 1]!.end;
  const last = Math.max(end + after, tailEnd);
  // A quote that the mention opens is closed in it.
  const isOpen = /["«„“][^"»”]*$/.test(text.slice(start, last)) && /^["»”]/.test(text.slice(last));
  return { start, end: last + (isOpen ? 1 : 0), codes: new Set(meant.map(({ code }) => code)), head };
}

/** Equal but for the ending. */
function isSameWord(known: string, word: string): boolean {
  if (known === word || (NAMED_AFTER.test(known) && NAMED_AFTER.test(word))) return true;
  if (known.length < 5 || word.length < 4) return false;
  const stem = known.slice(0, Math.max(4, known.length - 2));
  return word.startsWith(stem) && word.length <= stem.length + 4;
}

function folded(word: string): string {
  return word.toLowerCase().replace(/ё/g, 'е').replace(/\.+$/, '');
}

function wordsOf(text: string): string[] {
  return (text.match(/[^\s"«»„“”,;()]+/g) ?? []).map(folded);
}

/** Of a name in the list: its number with or without the sign. */
function numberOf(name: string): { number: number; before: string; after: string } | null {
  const match = /(?:№|номер|N)\s*(\d{1,4})(?!\d)/i.exec(name) ?? BARE.exec(name);
  if (match === null) return null;
  const end = match.index + match[0].length;
  return { number: Number(match[1]), before: name.slice(0, end), after: name.slice(end) };
}
const BARE = new RegExp(`(?:${KIND_WORD})\\s*-?\\s*(${NUMBER})`, 'i');

function kindsIn(text: string): Kind[] {
  const lower = text.toLowerCase();
  return KIND_IDS.filter((kind) => KINDS[kind].test(lower));
}
