/**
 * Lines that stand under a plan and are no part of it: who signs, agrees or has read it, who drew it up. Knows them
 * before the plan is read, because a signature looks like those responsible for the last action.
 */
import type { SourceRow } from '../document';
import { numberedText } from './cell-kind';
import { filled } from './grid';
import { namesIn } from './names';
import { isNoise, withoutMarkup } from './noise';
import { isResponsible } from './roles';
import { isSignature } from './sections';

export interface Closed {
  readonly body: readonly SourceRow[];
  readonly closing: readonly { readonly line: number; readonly text: string }[];
}

interface Line {
  readonly line: number;
  readonly text: string;
  /** Position of its row. */
  readonly at: number;
  /** A blank row stands before it. */
  readonly gap: boolean;
  readonly ruled: boolean;
  readonly cells: number;
}

/** A block that is not signed only, but says what it is; its other lines may be anything. */
const OPENER =
  /^(?:согласован[оы]?(?![а-яё])|утвержда(?:ю|ем)(?![а-яё])|утвержден[оа]?(?![а-яё])|с\s(?:планом|дорожной картой)[^.]{0,40}ознаком|ознакомлен[аы]?(?![а-яё])|(?:план|дорожная карта)\s[^.]{0,60}(?:рассмотрен|утвержд|согласован|принят)|рассмотрен[оа]?\s(?:на|и)\s|принят[оа]?\sна\s(?:заседании|педагогическом|педсовете|собрании))/i;
const DRAWN_UP = /^(?:исп\.|тел\.|м\.\s?п\.)/i;
const DATE =
  /^[«"]?\s*(?:\d{1,2}|_+)\s*[»"]?[\s.]*(?:\d{1,2}\.|[а-яё]+|_+)\s*(?:19|20)\d\d\s*(?:г\.?|года)?$/i;
/** Lines that such a block may have. */
const MOST_LINES = 12;

/** The rows of the plan, and the lines under it as they stood. */
export function withoutClosing(rows: readonly SourceRow[]): Closed {
  const lines = linesOf(rows);
  const start = Math.min(openerStart(lines), signatureStart(lines));
  const first = lines[start];
  if (first === undefined) return { body: rows, closing: [] };
  return {
    body: rows.slice(0, first.at),
    closing: lines.slice(start).map(({ line, text }) => ({ line, text })),
  };
}

function linesOf(rows: readonly SourceRow[]): Line[] {
  const lines: Line[] = [];
  let gap = false;
  rows.forEach(({ line, cells }, at) => {
    const texts = filled(cells.map((cell) => withoutMarkup(cell).trim()));
    const ruled = cells.some((cell) => /_{3,}/.test(cell) && /[а-яё]/i.test(cell));
    const text = texts.join(' ');
    if (text === '' || isNoise(text)) gap = true;
    else {
      lines.push({ line, text, at, gap, ruled, cells: texts.length });
      gap = false;
    }
  });
  return lines;
}

function openerStart(lines: readonly Line[]): number {
  const least = Math.max(1, lines.length - MOST_LINES);
  for (let i = least; i < lines.length; i++) {
    const block = lines.slice(i);
    if (OPENER.test(lines[i]!.text) && lines[i]!.cells === 1 && !block.some(isOfPlan)) return i;
  }
  return lines.length;
}

/** A row of a table, or a line with a number of its own. */
function isOfPlan({ text, cells }: Line): boolean {
  return cells > 3 || numberedText(text) !== null;
}

function signatureStart(lines: readonly Line[]): number {
  const dates = lines.filter(isDate).length;
  const isLast = (line: Line): boolean => isSigned(line) || (dates === 1 && line.gap && isDate(line));
  let start = lines.length;
  while (start > 1 && isLast(lines[start - 1]!)) start -= 1;
  if (start === lines.length) return start;
  // Where the plan names people, or labels those who do the work, a line that looks so may be a part of it.
  const body = lines.slice(0, start);
  if (body.filter((line) => namesIn(line.text).length > 0 || isSigned(line)).length >= 2)
    while (start < lines.length && !isPlainlySigned(lines[start]!)) start += 1;
  const above = lines[start - 1]!;
  const isPosition = start < lines.length && above.gap && above.cells === 1 && isResponsible(above.text);
  return isPosition && isOnlyName(lines[start]!.text) ? start - 1 : start;
}

function isDate({ text, cells }: Line): boolean {
  return cells === 1 && DATE.test(text);
}

function isSigned({ text, ruled }: Line): boolean {
  return ruled || DRAWN_UP.test(text) || isSignature(text);
}

function isPlainlySigned(line: Line): boolean {
  const { text, ruled, gap } = line;
  return ruled || DRAWN_UP.test(text) || isDate(line) || (gap && !isOnlyName(text) && isSignature(text));
}

function isOnlyName(text: string): boolean {
  return (
    namesIn(text)
      .reduce((rest, name) => rest.replace(name, ' '), text)
      .replace(/[\s,./_]+/g, '') === ''
  );
}
