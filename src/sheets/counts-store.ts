/**
 * The machine tab «_Счётчики»: one row per work × school. Everyday counts stand in their own columns, the two big
 * tables after them, continued to the right, so that a report without the panel reads the small part only.
 */
import {
  EverydayCounts,
  BigTables,
  CELL_LIMIT,
  decodeBigTables,
  decodeEveryday,
  splitIntoCells,
} from '../domain/protocol/codec';
import { StoredCounts, hashOfStored, notesOf } from '../domain/intake/stored-counts';
import { EMPTY_COUNTS, SchoolWorkCounts } from '../domain/protocol/counts';
import { Work, parseWorkId } from '../domain/protocol/work';
import type { TaskSum } from '../domain/indicators/task-success';
import { TABLES } from '../domain/tables/registry';
import { STORE } from '../messages/store';
import { literal } from './literal';
import { contiguousRuns } from './runs';
import { growTo } from './new-sheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const COLUMNS = TABLES.counts.columns.length;
const BIG_COLUMN = TABLES.counts.columns.findIndex(({ id }) => id === 'big');

export interface StoredRow {
  /** 0-based row on the sheet. */
  readonly position: number;
  readonly work: string;
  readonly school: string;
  readonly municipality: string;
  readonly maxScore: number | null;
  readonly hash: string;
  readonly everyday: string;
  readonly tasks: string;
  readonly notes: string;
  /** Text of the two big tables; an empty text when they were not read. */
  readonly big: string;
}

/** Everything but the big tables: one read. */
export function readStore(sheet: Sheet): StoredRow[] {
  const last = sheet.getLastRow();
  return last < 2 ? [] : storedRows(sheet.getRange(2, 1, last - 1, BIG_COLUMN).getValues());
}

/** The same with the big tables, in as many calls: one read of the whole tab instead of its left part. */
export function readWholeStore(sheet: Sheet): StoredRow[] {
  return storedRows(sheet.getDataRange().getValues().slice(1));
}

function storedRows(values: readonly (readonly unknown[])[]): StoredRow[] {
  return values
    .map(([work, school, municipality, maxScore, hash, everyday, tasks, notes, ...big], i) => ({
      position: i + 1,
      work: String(work),
      school: String(school),
      municipality: String(municipality),
      maxScore: maxScore === '' ? null : Number(maxScore),
      hash: String(hash),
      everyday: String(everyday),
      tasks: String(tasks),
      notes: String(notes),
      big: big.join(''),
    }))
    .filter(({ work }) => work !== '');
}

/** Points by task of a row; none without task columns. */
export function decodeTaskSums(row: StoredRow): TaskSum[] {
  return row.tasks === '' ? [] : (JSON.parse(row.tasks) as TaskSum[]);
}

/**
 * `counts` with the big tables of their row.
 * @throws Error with a sentence that names the row when their text is damaged.
 */
export function withBigTables(counts: SchoolWorkCounts, row: StoredRow): SchoolWorkCounts {
  let tables: BigTables;
  try {
    tables = decodeBigTables(row.big);
  } catch {
    throw new Error(STORE.damagedTables(row.position + 1, row.work, row.school));
  }
  const classes = counts.classes.map((one, i) => ({ ...one, pairs: tables.pairs[i] ?? EMPTY_COUNTS }));
  return { ...counts, classes, tasks: tables.tasks };
}

/**
 * The everyday part of a row's counts; its big tables stay where they are and read as empty.
 * @throws Error with a sentence that names the row when its text is damaged.
 */
export function decodeStored(row: StoredRow): SchoolWorkCounts {
  const work = parseWorkId(row.work);
  let everyday: EverydayCounts;
  try {
    everyday = decodeEveryday(row.everyday);
  } catch {
    throw new Error(STORE.damaged(row.position + 1, row.work, row.school));
  }
  if (work === null) throw new Error(STORE.damaged(row.position + 1, row.work, row.school));
  return {
    work: work as Work,
    school: row.school,
    municipality: row.municipality,
    maxScore: row.maxScore,
    classes: everyday.classes.map((one) => ({ ...one, pairs: EMPTY_COUNTS })),
    absent: everyday.absent,
    tasks: null,
    ...notesOf(row.notes),
  };
}

export interface StoreChange {
  readonly added: number;
  readonly replaced: number;
  readonly unchanged: number;
}

/** Writes the rows of an upload: a school's work replaces what stood for it, the rest is appended. */
export function writeStore(sheet: Sheet, upload: readonly StoredCounts[]): StoreChange {
  const standing = new Map(readStore(sheet).map((row) => [`${row.work}|${row.school}`, row] as const));
  const replaced: { row: StoredCounts; position: number }[] = [];
  const added: StoredCounts[] = [];
  let unchanged = 0;
  for (const row of upload) {
    const before = standing.get(`${row.work}|${row.school}`);
    if (before === undefined) added.push(row);
    else if (before.hash === hashOfStored(row)) unchanged++;
    else replaced.push({ row, position: before.position });
  }
  let next = 1;
  for (const { position } of standing.values()) next = Math.max(next, position + 1);
  const width = Math.max(COLUMNS, sheet.getLastColumn(), ...upload.map(widthOf));
  growTo(sheet, next + added.length, width);
  for (const run of contiguousRuns(replaced.map(({ position }) => position))) {
    writeRows(
      sheet,
      run.start,
      run.items.map((i) => replaced[i]!.row),
      width,
    );
  }
  if (added.length > 0) writeRows(sheet, next, added, width);
  return { added: added.length, replaced: replaced.length, unchanged };
}

function widthOf(row: StoredCounts): number {
  return BIG_COLUMN + Math.ceil(row.big.length / CELL_LIMIT);
}

function writeRows(sheet: Sheet, position: number, rows: readonly StoredCounts[], width: number): void {
  const grid = rows.map((row) => {
    const cells: (string | number | boolean)[] = [
      literal(row.work, true),
      row.school,
      literal(row.municipality, true),
      row.maxScore ?? '',
      hashOfStored(row),
      row.everyday,
      row.tasks,
      row.notes,
      ...splitIntoCells(row.big),
    ];
    while (cells.length < width) cells.push('');
    return cells;
  });
  sheet
    .getRange(position + 1, 1, grid.length, width)
    .setNumberFormat('@')
    .setValues(grid);
}
