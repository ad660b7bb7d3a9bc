/**
 * Counts as text for the cells of the machine tab, and back. Tables are sparse: ascending keys as differences and
 * counts, both as base-64 digits of five bits. A version prefix and a checksum guard every text.
 * Everyday counts (marks by score, absentees) and the two big tables are encoded apart, so that a report without the
 * panel reads the small part only.
 */
import { ClassCounts, JOURNAL_MARKS, SchoolWorkCounts, SparseCounts, TaskCounts } from './counts';

const VERSION = 'O1';
/** Longest text a cell is given; a cell of .xlsx holds 32,767 characters. */
export const CELL_LIMIT = 32_000;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const DIGIT_VALUES: ReadonlyMap<number, number> = new Map(
  Array.from(DIGITS, (digit, value) => [digit.charCodeAt(0), value] as const),
);
const MORE = 32;
const CROSS_WIDTH = 256;

/** What `SchoolWorkCounts` says beside its key, notes and tables. */
export type EverydayCounts = Pick<SchoolWorkCounts, 'absent'> & {
  readonly classes: readonly Pick<ClassCounts, 'label' | 'byMarkAndScore'>[];
};

export interface BigTables {
  readonly tasks: TaskCounts | null;
  /** In the order of the classes of the everyday counts. */
  readonly pairs: readonly SparseCounts[];
}

export function encodeEveryday(counts: EverydayCounts): string {
  const parts = [packNumbers(counts.absent)];
  for (const { label, byMarkAndScore } of counts.classes) {
    const entries: [number, number][] = [];
    byMarkAndScore.forEach((row, mark) =>
      row.forEach((count, score) => {
        if (count > 0) entries.push([mark * CROSS_WIDTH + score, count]);
      }),
    );
    parts.push(
      `${label}:${packSparse({ keys: entries.map(([key]) => key), counts: entries.map(([, n]) => n) })}`,
    );
  }
  return seal(parts.join(';'));
}

/** @throws Error when the text is damaged or of another version. */
export function decodeEveryday(text: string): EverydayCounts {
  const [absent = '', ...classes] = unseal(text).split(';');
  return {
    absent: unpackNumbers(absent),
    classes: classes.map((part) => {
      const colon = part.indexOf(':');
      const { keys, counts } = unpackSparse(part.slice(colon + 1));
      const byMarkAndScore: number[][] = Array.from({ length: JOURNAL_MARKS }, () => []);
      keys.forEach((key, i) => {
        const row = byMarkAndScore[Math.floor(key / CROSS_WIDTH)]!;
        while (row.length < key % CROSS_WIDTH) row.push(0);
        row.push(counts[i]!);
      });
      return { label: part.slice(0, colon), byMarkAndScore };
    }),
  };
}

export function encodeBigTables(tables: BigTables): string {
  const pairs = [String(tables.pairs.length), ...tables.pairs.map(packSparse)].join(',');
  const { tasks } = tables;
  if (tasks === null) return seal(`;;;${pairs}`);
  return seal(
    [tasks.labels.join(','), packNumbers(tasks.nByTotal), packSparse(tasks.cells), pairs].join(';'),
  );
}

/** @throws Error when the text is damaged or of another version. */
export function decodeBigTables(text: string): BigTables {
  const [labels = '', nByTotal = '', cells = '', pairs = ''] = unseal(text).split(';');
  return {
    tasks:
      labels === ''
        ? null
        : { labels: labels.split(','), nByTotal: unpackNumbers(nByTotal), cells: unpackSparse(cells) },
    pairs: pairs.split(',').slice(1).map(unpackSparse),
  };
}

/** Cuts a text into cells of at most `CELL_LIMIT` characters. */
export function splitIntoCells(text: string): string[] {
  const cells: string[] = [];
  for (let start = 0; start < text.length; start += CELL_LIMIT)
    cells.push(text.slice(start, start + CELL_LIMIT));
  return cells;
}

// A global looked up for every letter is what made long texts slow in Apps Script's kind of context.
const { imul } = Math;

/** Checksum of a text, FNV-1a of its UTF-16 units, 32 bits, base 36. */
export function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

function seal(payload: string): string {
  return `${VERSION}.${checksum(payload)}.${payload}`;
}

function unseal(text: string): string {
  const first = text.indexOf('.');
  const second = text.indexOf('.', first + 1);
  const payload = text.slice(second + 1);
  if (text.slice(0, first) !== VERSION || text.slice(first + 1, second) !== checksum(payload)) {
    throw new Error('damaged counts');
  }
  return payload;
}

function packNumber(value: number, into: string[]): void {
  let rest = value;
  while (rest >= MORE) {
    into.push(DIGITS[MORE + (rest % MORE)]!);
    rest = Math.floor(rest / MORE);
  }
  into.push(DIGITS[rest]!);
}

function packNumbers(values: readonly number[]): string {
  const digits: string[] = [];
  for (const value of values) packNumber(value, digits);
  return digits.join('');
}

function unpackNumbers(text: string): number[] {
  const values: number[] = [];
  let value = 0;
  let scale = 1;
  for (let i = 0; i < text.length; i++) {
    const digit = DIGIT_VALUES.get(text.charCodeAt(i));
    if (digit === undefined) throw new Error('damaged counts');
    value += (digit % MORE) * scale;
    if (digit >= MORE) {
      scale *= MORE;
      continue;
    }
    values.push(value);
    value = 0;
    scale = 1;
  }
  return values;
}

/** Pairs (difference to the key before, count − 1) with the count's «is it one» bit in the difference. */
function packSparse({ keys, counts }: SparseCounts): string {
  const digits: string[] = [];
  let before = -1;
  keys.forEach((key, i) => {
    const count = counts[i]!;
    packNumber((key - before - 1) * 2 + (count > 1 ? 1 : 0), digits);
    if (count > 1) packNumber(count - 2, digits);
    before = key;
  });
  return digits.join('');
}

function unpackSparse(text: string): SparseCounts {
  const numbers = unpackNumbers(text);
  const keys: number[] = [];
  const counts: number[] = [];
  let before = -1;
  for (let i = 0; i < numbers.length; i++) {
    const head = numbers[i]!;
    before += Math.floor(head / 2) + 1;
    keys.push(before);
    counts.push(head % 2 === 1 ? numbers[++i]! + 2 : 1);
  }
  return { keys, counts };
}
