/** Characters that nobody sees and that pasted text is full of: with them a word is not found by its letters. */
const SOME = /[\u0300-\u036f\u00ad\u200b\u200c\u200e\u200f\u2060\ufeff]/;
const INVISIBLE = /[\u00ad\u200b\u200c\u200e\u200f\u2060\ufeff]/g;

/** The same to a reader, with «й» and «ё» of one character each, as they are typed. */
export function withoutInvisible(text: string): string {
  return SOME.test(text) ? text.normalize('NFC').replace(INVISIBLE, '') : text;
}
