/**
 * Numbers of a plan without columns: which count items, which sections, and where a new section begins because the
 * numbers begin anew.
 */
import { isRoman } from './cell-kind';
import type { Piece } from './plain-lines';

export const IMPOSSIBLE = -1e6;

export interface NumberScores {
  /** Points of each number as that of an item, and as that of a section. */
  readonly item: readonly number[];
  readonly section: readonly number[];
  /** Points that the number at a place gives to the title of a section right before it. */
  readonly turns: readonly number[];
  /** Which part of the items seems to be numbered: 0 to 1. */
  readonly share: number;
}

/** What a piece looks like by itself. */
export interface Look {
  readonly deadline: boolean;
  readonly responsible: boolean;
}

/** Numbers of the kind that most items have, counting on from each other, are those of items. */
export function numberScores(pieces: readonly Piece[], looks: readonly Look[]): NumberScores {
  const styles = pieces.map(styleOf);
  const count = new Map<number, number>();
  const counting = countingOn(pieces, styles);
  styles.forEach((style, i) => {
    if (style > 0 && counting[i]) count.set(style, (count.get(style) ?? 0) + 1);
  });
  const [main, most] = [...count.entries()].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  const deadlines = looks.filter(({ deadline }) => deadline).length;
  // Few numbers beside many deadlines: sections are numbered, items are not.
  const ofSections = main === 1 && most * 2.5 < deadlines;
  const titles = titleNumbers(pieces, looks, styles, main);
  const item = styles.map((style, i) => {
    if (style === 0) return IMPOSSIBLE;
    if (style < 0) return -3;
    if (style !== main) return style < main ? -1 : 1;
    if (titles.has(i)) return -1;
    return ofSections ? -0.5 : counting[i] ? 4 : 0.5;
  });
  const section = styles.map((style, i) => {
    if (style === 0) return IMPOSSIBLE;
    if (style < 0) return 3;
    const children = pieces.slice(i + 1).find(({ number }) => number !== '')?.number ?? '';
    if (titles.has(i) || children.startsWith(`${pieces[i]!.number}.`)) return 5;
    return style < main ? 2 : style > main ? -1 : ofSections ? 4 : 0;
  });
  return {
    item,
    section,
    turns: turnsOf(pieces),
    share: most < 3 ? 0 : most / Math.max(most, deadlines),
  };
}

/** 0 for no number, −1 for a Roman one, else how deep it is; «1)» lies between «1.» and «1.1.». */
function styleOf({ number, raw }: Piece): number {
  if (number === '') return 0;
  if (isRoman(number)) return -1;
  const depth = number.split('.').length;
  return depth === 1 && raw.endsWith(')') ? 1.5 : depth;
}

/** Which numbers follow another of their kind, or begin a list. */
function countingOn(pieces: readonly Piece[], styles: readonly number[]): readonly boolean[] {
  const previous = new Map<number, number>();
  return pieces.map(({ number }, i) => {
    if (number === '') return false;
    const value = lastPart(number);
    const before = previous.get(styles[i]!);
    previous.set(styles[i]!, value);
    return value === 1 || before === undefined || (value > before && value <= before + 4);
  });
}

function lastPart(number: string): number {
  return Number(number.split('.').pop());
}

/**
 * Sections numbered like items: «1. Title», «1.», «2.», «2. Title», «3.» … They have neither deadlines nor people,
 * count from 1, and without them the items count on.
 */
function titleNumbers(
  pieces: readonly Piece[],
  looks: readonly Look[],
  styles: readonly number[],
  main: number,
): ReadonlySet<number> {
  const own = pieces.flatMap((_, i) => (styles[i] === main && main > 0 ? [i] : []));
  const titles: number[] = [];
  own.forEach((at, k) => {
    const until = own[k + 1] ?? pieces.length;
    const isBare = looks.slice(at, until).every(({ deadline, responsible }) => !deadline && !responsible);
    if (isBare && lastPart(pieces[at]!.number) === titles.length + 1) titles.push(at);
  });
  const values = (places: readonly number[]): number[] => places.map((i) => lastPart(pieces[i]!.number));
  const rest = own.filter((i) => !titles.includes(i));
  const isOrder = titles.length >= 2 && rest.length > titles.length;
  return new Set(isOrder && jumps(values(own)) >= jumps(values(rest)) + titles.length ? titles : []);
}

/** How often numbers do not count on; beginning anew from 1 is no jump. */
function jumps(values: readonly number[]): number {
  return values.filter((value, i) => value !== 1 && value !== (values[i - 1] ?? 0) + 1).length;
}

/** 1.4 behind 1.3 continues a section; 2.1 behind it, or 1 behind 7, begins one. */
function turnsOf(pieces: readonly Piece[]): number[] {
  let previous = '';
  return pieces.map(({ number }) => {
    if (number === '') return 0;
    const before = previous;
    previous = number;
    if (before === '' || isRoman(before) || isRoman(number)) return 0;
    const parents = [before, number].map((one) => one.split('.').slice(0, -1).join('.'));
    if (parents[0] !== parents[1]) return before.split('.').length === number.split('.').length ? 1.5 : 0;
    return parents[0] !== '' ? -2 : lastPart(number) === 1 ? 1.5 : 0;
  });
}
