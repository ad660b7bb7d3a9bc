/**
 * Lines of a plan without columns as pieces: a piece is the smallest part of a line that can belong to a field of its
 * own. Pieces are cut generously; which of them belong together is for plain-parse.ts.
 */
import { findDeadline } from '../deadline/find';
import type { SourceRow } from '../document';
import { isRoman, isUnfinished, startsPoint, withoutBullet } from './cell-kind';
import { isNoise, withoutMarkup } from './noise';
import { findResponsible } from './roles';
import { withoutIdleSpaces } from './spaces';

export type PlainField = 'direction' | 'action' | 'deadline' | 'responsible' | 'mixed' | 'result' | 'state';

export interface Line {
  readonly line: number;
  readonly text: string;
  /** Blank lines stand before it. */
  readonly gap: boolean;
}

export interface Piece {
  readonly line: number;
  /** Without number, bullet and label. */
  readonly text: string;
  /** As it stood, with its number, bullet or label. */
  readonly raw: string;
  /** Begins a line, or a cell that tabs or double spaces set apart. */
  readonly opens: boolean;
  readonly gap: boolean;
  /** Blank for any piece but a number. A number is a piece of its own and has no text. */
  readonly number: string;
  readonly bulleted: boolean;
  /** Field that a label before it names: «Срок: …». */
  readonly label: PlainField | null;
  /** In the middle of a line behind a dash, a comma, a bracket or the like. */
  readonly parted: boolean;
}

export interface PlainLines {
  readonly lines: readonly Line[];
  /** Marks of pages with words in them. */
  readonly noise: readonly { readonly line: number; readonly text: string }[];
}

/** Lines with something to read on them, without markup. Cells of a row are lines of their own. */
export function linesOf(rows: readonly SourceRow[]): PlainLines {
  const lines: Line[] = [];
  const noise: { line: number; text: string }[] = [];
  let gap = false;
  for (const { line, cells } of rows) {
    for (const source of cells.join('\n').split(/\n|\t+/)) {
      for (const part of isNoise(source) ? [source] : withoutMarkup(source).split('\n')) {
        const text = part.trim();
        if (text === '') gap = true;
        else if (!isNoise(text)) {
          lines.push({ line, text, gap });
          gap = false;
        } else if (/[a-zа-яё]/i.test(text)) noise.push({ line, text });
      }
    }
  }
  const texts = withoutIdleSpaces(lines.map(({ text }) => text));
  return { lines: withoutPageNumbers(lines.map((one, i) => ({ ...one, text: texts[i]! }))), noise };
}

/** «2» alone in a line, where most numbers have a full stop or a text behind them, is that of a page. */
function withoutPageNumbers(lines: readonly Line[]): readonly Line[] {
  const isBare = ({ text }: Line): boolean => /^\d{1,3}$/.test(text);
  const numbered = lines.filter(({ text }) => /^\d{1,3}(?:[.)]?$|[.)]\s*[^\d\s])/.test(text));
  const bare = lines.filter(isBare).length;
  return bare > 0 && bare * 3 < numbered.length ? lines.filter((line) => !isBare(line)) : lines;
}

const NUMBER = /^(?:№\s*)?(\d{1,3}(?:\.\d{1,3}){0,3}|[IVXХ]{1,5})(?:[.)]+|(?=\s|$))\s*/;
const LABELS: readonly (readonly [PlainField, string])[] = [
  [
    'deadline',
    '(?:срок(?:и)?(?: (?:исполнения|проведения|реализации|выполнения))?|дата(?: проведения)?|когда)',
  ],
  ['responsible', '(?:ответственн(?:ый|ая|ые)(?: исполнител[ьи])?|отв\\.?|исполнител[ьи]|кто)'],
  ['result', '(?:(?:ожидаемый |планируемый )?результат(?:ы)?|итог|выход)'],
  ['action', '(?:мероприятие|действие)'],
  ['state', '(?:статус|состояние|отметка о выполнении)'],
];
const LABEL = LABELS.map(
  ([field, word]) => [field, new RegExp(`^${word}\\s*(?::|\\s[–—-]\\s)\\s*`, 'i')] as const,
);
const ANY_LABEL = new RegExp(
  `(?:^|[.;,(–—-]\\s*)(?=(?:${LABELS.map(([, word]) => word).join('|')})\\s*:)`,
  'gi',
);

/** Who drew the paper up: no part of the plan. */
export const EXECUTOR = /^исп(?:\.|олнитель:?)\s*(?=[А-ЯЁ])/i;

export function piecesOf(lines: readonly Line[]): Piece[] {
  return lines.flatMap(piecesOfLine);
}

function piecesOfLine({ line, text, gap }: Line): Piece[] {
  const number = numberOf(text);
  const rest = number === null ? text : text.slice(number.length).trim();
  const pieces: Piece[] = [];
  const plain = { line, gap, number: '', bulleted: false, label: null, parted: false };
  if (number !== null)
    pieces.push({
      ...plain,
      text: '',
      raw: number.trim(),
      opens: true,
      number: number.replace(/[№.)\s]+$|^№\s*/g, ''),
    });
  for (const { at, end } of cuts(rest)) {
    const raw = rest.slice(at, end).trim();
    if (raw === '') continue;
    const bulleted = at === 0 && startsPoint(raw);
    const label = labelOf(bulleted ? withoutBullet(raw) : raw);
    pieces.push({
      ...plain,
      gap: gap && pieces.length === 0,
      text: label?.rest ?? (bulleted ? withoutBullet(raw) : raw),
      raw,
      opens: at === 0,
      bulleted,
      label: label?.field ?? null,
      parted: at > 0 && isParted(rest.slice(0, at)),
    });
  }
  return pieces;
}

/** Set apart from the text before it: by a mark, or by spaces that were a tab once. */
function isParted(before: string): boolean {
  return /[–—,;:.(-]\s*$/.test(before) || (/\s{2,}$/.test(before) && !isUnfinished(before));
}

/** What a line begins with when that is the number of an item: not a date, a year, an amount («10 дней»). */
function numberOf(text: string): string | null {
  const match = NUMBER.exec(text);
  if (match === null) return null;
  const [all, number] = [match[0], match[1]!];
  const rest = text.slice(all.length);
  const closed = /[.)]\s*$/.test(all) || number.includes('.');
  if (isRoman(number) && !closed) return null;
  if (/^\d{1,2}\.\d{1,2}\.\d{2}/.test(text) || /^0|\.0\d/.test(number)) return null;
  if (!closed && rest !== '' && !/^[«"(]?[А-ЯЁ]/.test(rest)) return null;
  const deadline = findDeadline(text);
  return deadline !== null && deadline.index === 0 && deadline.text.length > all.trim().length ? null : all;
}

function labelOf(text: string): { readonly field: PlainField; readonly rest: string } | null {
  for (const [field, pattern] of LABEL) {
    const match = pattern.exec(text);
    if (match !== null) return { field, rest: text.slice(match[0].length) };
  }
  return null;
}

/** Places where a line may pass from one field to another: labels, deadlines, those responsible. */
function cuts(text: string): { readonly at: number; readonly end: number }[] {
  const places = new Set<number>([0, text.length]);
  for (const { index } of matchesIn(text, ANY_LABEL)) places.add(index);
  for (const { index } of matchesIn(text, /\s{2,}(?=\S)/g)) places.add(index);
  let from = 0;
  for (let found = findDeadline(text); found !== null; found = findDeadline(text.slice(from))) {
    const start = from + found.index;
    places.add(text[start - 1] === '(' ? start - 1 : start);
    from = endOf(text, start + found.text.length);
    places.add(from);
    if (found.text === '') break;
  }
  const role = findResponsible(text);
  if (role !== null) {
    places.add(role.index);
    places.add(endOf(text, role.index + role.text.length));
  }
  const sorted = EXECUTOR.test(text) ? [0, text.length] : [...places].sort((a, b) => a - b);
  // A label stays with what it names.
  const kept = sorted.filter(
    (place, i) => i === 0 || place === text.length || labelOf(text.slice(sorted[i - 1], place))?.rest !== '',
  );
  return kept.slice(1).map((end, i) => ({ at: kept[i]!, end }));
}

/** Ends of what a pattern matches. */
function matchesIn(text: string, pattern: RegExp): { readonly index: number }[] {
  const ends: { index: number }[] = [];
  text.replace(pattern, (...args) => {
    const offset = args.find((value): value is number => typeof value === 'number')!;
    ends.push({ index: offset + String(args[0]).length });
    return '';
  });
  return ends;
}

/** Behind the marks that close a phrase. */
function endOf(text: string, at: number): number {
  return at + /^\s*[,;.)–—-]*\s*/.exec(text.slice(at))![0].length;
}
