/**
 * Text in the form that deadline phrases are recognised in: lower case, «ё» as «е», one kind of dash, single spaces,
 * Latin letters that look Russian as Russian ones. Every character knows its place in the original.
 */

export interface Folded {
  readonly text: string;
  /** Index in the original of every folded character, and of the end. */
  readonly at: readonly number[];
}

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
const DASH = /[-‐‑‒–—―−]/;
const QUOTE = /[«»„“”"]/;
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  o: 'о',
  p: 'р',
  y: 'у',
  k: 'к',
  m: 'м',
  t: 'т',
  h: 'н',
  b: 'в',
  x: 'х',
  ё: 'е',
};

/** Spaces around dashes and before closing punctuation are dropped, so that «май – июнь ,» reads «май-июнь,». */
export function fold(original: string): Folded {
  let text = '';
  const at: number[] = [];
  let space = -1;
  for (let i = 0; i < original.length; i++) {
    const char = original[i]!;
    if (isPlain(char) && space < 0) {
      text += char;
      at.push(i);
      continue;
    }
    if (INVISIBLE.test(char)) continue;
    if (/\s/.test(char)) {
      if (space < 0) space = i;
      continue;
    }
    const folded = foldChar(char);
    const last = text[text.length - 1];
    if (space >= 0 && last !== undefined && last !== '-' && last !== '(' && !/[-,.;:)]/.test(folded)) {
      text += ' ';
      at.push(space);
    }
    space = -1;
    text += folded;
    at.push(i);
  }
  at.push(original.length);
  return { text, at };
}

/** Small Russian letters but «ё», which most of a text consists of, stay as they are. */
function isPlain(char: string): boolean {
  return char >= 'а' && char <= 'я';
}

function foldChar(char: string): string {
  if (DASH.test(char)) return '-';
  if (QUOTE.test(char)) return '"';
  const lower = char.toLowerCase();
  // A few capitals become two characters in lower case; places must stay one to one.
  if (lower.length !== 1) return char;
  return LOOKALIKES[lower] ?? lower;
}
