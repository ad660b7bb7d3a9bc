/** Schools that a text names as the list does, in any case of Russian. A common word is no name. */
import { declined } from './declined';
import { matchesOf } from './matches';
import type { Mention } from './numbered';

interface Name {
  readonly codes: ReadonlySet<string>;
  /** At one place of a text in small letters. */
  readonly pattern: RegExp;
}

/** Shorter names, and single common words, would be found everywhere. */
const SHORTEST_NAME = 5;
const QUOTES = /["«»„“”]/g;
/** «МБОУ СОШ № 3» is «СОШ № 3», too. */
const LEGAL_FORM = /^[а-яё]{0,4}(?:бо|ко|ао|о)у\s+(?=.*[\d"«»„“”])/i;
const WORD_START = /(?<![0-9a-zа-яё])[0-9a-zа-яё]{1,2}/g;
/** Words that every name may have. */
const COMMON =
  /^(?:[а-яё]{0,4}оу|[сон]о?ш|школ|лице|гимнази|интернат|средн|основн|начальн|общеобраз|имени|им\.)/i;

/** One pattern of hundreds of names takes a second to compile and a millisecond a text: names are kept by their first letters. */
export class ListedNames {
  private readonly codesOf = new Map<string, Set<string>>();
  private readonly byStart = new Map<string, Name[]>();

  constructor(schools: readonly { readonly code: string; readonly name: string }[]) {
    const written = new Map<string, string>();
    for (const { code, name } of schools) {
      for (const one of new Set([name.trim(), name.trim().replace(LEGAL_FORM, '')])) {
        const key = folded(one);
        if (key.length < SHORTEST_NAME || !/[\d"«»„“” ]/.test(one)) continue;
        this.codesOf.set(key, (this.codesOf.get(key) ?? new Set()).add(code));
        written.set(key, one);
      }
    }
    // The longest first: «СОШ № 1 имени …» before «СОШ № 1».
    const keys = [...written.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    for (const key of keys) {
      const start = startOf(key);
      const pattern = new RegExp(`${declined(written.get(key)!)}(?![0-9a-zа-яё])`, 'y');
      this.byStart.set(start, [
        ...(this.byStart.get(start) ?? []),
        { codes: this.codesOf.get(key)!, pattern },
      ]);
    }
  }

  /** In the order of the text, none within another. */
  find(text: string): Mention[] {
    const small = text.toLowerCase();
    const found: Mention[] = [];
    let from = 0;
    for (const { 0: start, index } of matchesOf(small, WORD_START)) {
      if (index < from) continue;
      const shown = this.longestAt(small, index, start);
      if (shown === null) continue;
      const [first, last] = quotesWith(text, index, index + shown.length);
      const codes =
        this.codesOf.get(folded(shown)) ?? this.codesOfBent(text.slice(first, last), small, index, start);
      if (codes === null) continue;
      found.push({ start: first, end: last, codes, head: '' });
      from = last;
    }
    return found;
  }

  private longestAt(small: string, at: number, start: string): string | null {
    for (const { pattern } of this.byStart.get(start) ?? []) {
      const shown = shownAt(pattern, small, at);
      if (shown !== null) return shown;
    }
    return null;
  }

  /** Of a name in another case than the list has it: «Новой школы» may be one, «новой школы» is none. */
  private codesOfBent(shown: string, small: string, at: number, start: string): ReadonlySet<string> | null {
    const isProper =
      /["«„“№]/.test(shown) || shown.split(/\s+/).some((word) => /^[А-ЯЁ]/.test(word) && !COMMON.test(word));
    if (!isProper) return null;
    const names = this.byStart.get(start)!.flatMap(({ pattern, codes }) => {
      const length = shownAt(pattern, small, at)?.length;
      return length === undefined ? [] : [{ length, codes }];
    });
    const longest = Math.max(...names.map(({ length }) => length));
    return new Set(names.filter(({ length }) => length === longest).flatMap(({ codes }) => [...codes]));
  }
}

function shownAt(pattern: RegExp, small: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(small)?.[0] ?? null;
}

/** Quotes around a name go with it, those of a text around it stay. */
function quotesWith(text: string, start: number, end: number): readonly [start: number, end: number] {
  const isOdd = (part: string): boolean =>
    (part.match(/[«„“]/g) ?? []).length < (part.match(/[»”]/g) ?? []).length ||
    (part.match(/"/g) ?? []).length % 2 === 1;
  let [first, last] = [start, end];
  while (isOdd(text.slice(first, last)) && /["«»„“”]/.test(text[last - 1]!)) {
    if (first > 0 && /["«„“]/.test(text[first - 1]!)) first -= 1;
    else last -= 1;
  }
  return [first, last];
}

function startOf(key: string): string {
  return /^[0-9a-zа-яё]{1,2}/.exec(key)?.[0] ?? '';
}

function folded(name: string): string {
  return name
    .replace(QUOTES, '')
    .replace(/\s*№\s*/g, ' № ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
