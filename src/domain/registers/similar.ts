/** How near a row of a register is to a line of a roadmap, by words. A help to find the line, never a decision. */

/** Words of fewer letters say little, unless they are abbreviations (ВПР). */
const SHORTEST = 5;
/** Letters by which a word is known in all its forms. */
const STEM = 6;
const ABBREVIATION = /^[А-ЯЁ]{3,6}$/;
/** A word of a larger share of the lines than this tells them not apart. */
const COMMON = 0.25;
const FEWEST_COMMON = 2;

/** The text's words in lower case with «е» for «ё», one space before each: ` слова плана`. */
export function spacedWords(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/ё/g, 'е')
      .match(/[а-яa-z]+/g) ?? []
  )
    .map((word) => ` ${word}`)
    .join('');
}

/** Stems of a text's telling words, each with the word as it stands. */
export function stems(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const word of text.match(/[А-ЯЁа-яё]+/g) ?? []) {
    if (word.length < SHORTEST && !ABBREVIATION.test(word)) continue;
    const stem = word.toLowerCase().replace(/ё/g, 'е').slice(0, STEM);
    if (!found.has(stem)) found.set(stem, ABBREVIATION.test(word) ? word : word.toLowerCase());
  }
  return found;
}

/** Stems by line, without those that a good part of the lines have. */
export function tellingStems(texts: readonly string[]): ReadonlySet<string>[] {
  const all = texts.map((text) => [...stems(text).keys()]);
  const lines = new Map<string, number>();
  for (const one of all) for (const stem of one) lines.set(stem, (lines.get(stem) ?? 0) + 1);
  const most = Math.max(FEWEST_COMMON, texts.length * COMMON);
  return all.map((one) => new Set(one.filter((stem) => lines.get(stem)! <= most)));
}
