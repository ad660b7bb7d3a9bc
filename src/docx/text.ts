/** Texts of a model as runs of WordprocessingML. What XML 1.0 cannot hold is dropped here and nowhere else. */
import { TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import type { Text } from '../domain/documents/model';

/** Line breaks stay; tabs and no other control characters become spaces; halves of surrogate pairs are dropped. */
export function clean(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
}

/** What is one word to a reader stays on one line: «№ 1», «г. Энск», «45 %», «n = 84». A year before «г.» is none of it. */
function joined(text: string): string {
  return text
    .replace(/№ (?=\S)/g, '№\u00a0')
    .replace(/(?<![\p{L}\d]|\d[ \u00a0])г\. (?=\p{Lu})/gu, 'г.\u00a0')
    .replace(/(?<=\d) (?=%)/g, '\u00a0')
    .replace(/(?<!\p{L})([nz]) = (?=[\d‹–-])/gu, '$1\u00a0=\u00a0');
}

/** The text without its looks. */
export function plain(text: Text): string {
  return joined(clean(typeof text === 'string' ? text : text.map((run) => run.text).join('')));
}

/** Runs of a paragraph; `look` is what the paragraph gives to all of them. */
export function runs(text: Text, look: IRunOptions = {}): ParagraphChild[] {
  const parts = typeof text === 'string' ? [{ text }] : text;
  return parts.flatMap(({ text: part, bold, italic }: { text: string; bold?: boolean; italic?: boolean }) => {
    const own: IRunOptions = { ...look, ...(bold && { bold }), ...(italic && { italics: italic }) };
    return joined(clean(part))
      .split('\n')
      .map((line, i) => new TextRun({ ...own, text: line, ...(i > 0 && { break: 1 }) }));
  });
}
