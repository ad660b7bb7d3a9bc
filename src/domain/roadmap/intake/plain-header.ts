/** Finds headings of columns among lines of text: one below the other, in one line, broken over lines, repeated. */
import { goesOn } from './cell-kind';
import { headerField, type Field } from './header-words';
import type { Line, PlainField } from './plain-lines';
import { isResponsible } from './roles';

export interface PlainHeader {
  /** Columns in the order of the document, number and unknown ones left out. */
  readonly order: readonly PlainField[];
  /** Lines of the first header; what stands before it is no part of the plan. */
  readonly start: number;
  readonly end: number;
  /** Indexes of all lines that are headings. */
  readonly headings: ReadonlySet<number>;
}

interface Block {
  readonly fields: readonly Field[];
  readonly end: number;
}

const LONGEST_LINE = 90;
const LONGEST_HEADING = 6;
const FEWEST_HEADINGS = 3;

/** null when no header is found: the order of fields has to be guessed then. */
export function findHeader(lines: readonly Line[]): PlainHeader | null {
  for (let at = 0; at < lines.length; at++) {
    const block = blockAt(lines, at);
    if (block === null) continue;
    // A title that names the plan may look like a heading: the block that begins behind it is as rich.
    const later = blockAt(lines, at + 1);
    if (block.fields[0] !== 'number' && later !== null && later.fields.length >= block.fields.length)
      continue;
    const { fields, end } = block;
    return { order: orderOf(fields), start: at, end, headings: sameLines(lines, at, end) };
  }
  return null;
}

/** The header and its repetitions on other pages: two and more lines of it, or its only line, word for word. */
function sameLines(lines: readonly Line[], start: number, end: number): Set<number> {
  const texts = new Set(lines.slice(start, end).map(({ text }) => text.toLowerCase()));
  const same = (i: number): boolean => texts.has(lines[i]?.text.toLowerCase() ?? '');
  const headings = new Set<number>();
  lines.forEach((_, i) => {
    if (same(i) && (texts.size === 1 || same(i - 1) || same(i + 1))) headings.add(i);
  });
  return headings;
}

function blockAt(lines: readonly Line[], at: number): Block | null {
  const fields: Field[] = [];
  let end = at;
  let last = '';
  for (; end < lines.length; end++) {
    const { text } = lines[end]!;
    if (text.replace(/\s{2,}.*/, '').length > LONGEST_LINE || /^\d/.test(text)) break;
    const goes = last !== '' && (goesOn(text) || /[,(]$/.test(last)) && text.split(' ').length <= 3;
    if (goes && headerField(`${last} ${text}`) !== null) {
      const field = headerField(`${last} ${text}`)!;
      fields[fields.length - 1] = field;
      last = `${last} ${text}`;
      continue;
    }
    const phrases = phrasesOf(text);
    const found = phrases.map(headingField);
    if (found.some((field) => field === null || fields.includes(field))) break;
    fields.push(...(found as Field[]));
    last = phrases[phrases.length - 1]!;
  }
  const has = (...wanted: Field[]): boolean => wanted.some((field) => fields.includes(field));
  const enough =
    has('action', 'direction') && has('deadline', 'responsible', 'mixed') && fields.length >= FEWEST_HEADINGS;
  return enough ? { fields, end } : null;
}

const RESULT =
  /^(?:ожидаем|планируем|предполагаем|прогнозируем|конечн|результат|показател|итог|индикатор|выход|эффект|форма|вид|продукт|документ|отч[её]т|подтвержд)/i;

/** The column that a phrase names as a heading does: in few words, the telling one among the first. */
function headingField(phrase: string): Field | null {
  const words = phrase.split(/\s+/);
  if (words.length > LONGEST_HEADING) return null;
  const field = headerField(phrase);
  if (field === null || headerField(words.slice(0, 3).join(' ')) === null) return null;
  if (field === 'result' && !RESULT.test(phrase)) return null;
  return !/ответствен|исполнител/i.test(phrase) && isResponsible(phrase) ? null : field;
}

/** «Название мероприятия Сроки Ответственный»: a heading begins with a capital letter. */
function phrasesOf(text: string): string[] {
  const cells = text.split(/\s{2,}/);
  if (cells.length > 1) return cells;
  const phrases: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = phrases[phrases.length - 1];
    const begins = /^(?:№|[А-ЯЁ][а-яё])/.test(word) && last !== undefined && !/,$|(?:^|\s)и$/.test(last);
    if (last === undefined || begins) phrases.push(word);
    else phrases[phrases.length - 1] = `${last} ${word}`;
  }
  return phrases;
}

function orderOf(fields: readonly Field[]): PlainField[] {
  const known: readonly Field[] = [
    'direction',
    'action',
    'deadline',
    'responsible',
    'mixed',
    'result',
    'state',
  ];
  const order = fields.filter((field) => known.includes(field)) as PlainField[];
  return order.includes('action') ? order : order.map((field) => (field === 'direction' ? 'action' : field));
}
