/**
 * How wide a text is in Arial, or in Liberation Sans, which has the same widths: thousandths of the font's size, from
 * the font's table of advances.
 */
const WIDTHS: readonly (readonly [width: number, letters: string])[] = [
  [191, "'"],
  [222, 'ijl'],
  [260, '|'],
  [278, ' !,./:;I[\\]ft'],
  [333, '()-`r‹›'],
  [334, '{}'],
  [355, '"'],
  [365, 'г'],
  [389, '*'],
  [438, 'к'],
  [458, 'зт'],
  [469, '^'],
  [500, 'Jcksvxyzсух'],
  [510, 'э'],
  [521, 'чь'],
  [531, 'в'],
  [542, 'Гпя'],
  [549, '≥≤'],
  [552, 'н'],
  [559, 'ий'],
  [573, 'бц'],
  [583, 'Кдл'],
  [584, '+<=>~×'],
  [604, 'З'],
  [611, 'FTZТ'],
  [625, 'ъ'],
  [635, 'У'],
  [656, 'БЛЬ'],
  [667, '&ABEKPSVXYАВЕРХЧЁ'],
  [669, 'ж'],
  [677, 'Д'],
  [688, 'м'],
  [719, 'ИЙПЭы'],
  [722, 'CDHNRUwНСЯ'],
  [740, 'Ц'],
  [750, 'ю'],
  [760, 'Ф'],
  [778, 'GOQО'],
  [792, 'Ъ'],
  [802, 'ш'],
  [823, 'фщ'],
  [833, 'MmМ'],
  [885, 'Ы'],
  [889, '%'],
  [917, 'Ш'],
  [923, 'Ж'],
  [938, 'Щ'],
  [944, 'W'],
  [1000, '—…'],
  [1010, 'Ю'],
  [1015, '@'],
  [1073, '№'],
];
const BY_LETTER = new Map(
  WIDTHS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)),
);
/** Digits, quotation marks, «а», «е», «о», «р», most Latin letters. */
const OTHER = 556;

/** In units of the font's size. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += BY_LETTER.get(letter) ?? OTHER;
  return width / 1000;
}
