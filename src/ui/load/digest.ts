/** What the files gave, as the preview shows it: by work, by file, and everything that did not go in. Numbers only. */
import type { LayoutId } from '../../domain/intake/layout';
import type { DroppedColumns, IntakeResult, Problem } from '../../domain/intake/records';
import type { RejectReason, RemarkReason, RowNotes } from '../../domain/protocol/counts';
import { Work, workId } from '../../domain/protocol/work';
import { LAYOUT_TITLES, workTitle } from '../../messages/intake';
import { withoutOption } from './asked-work';

export interface WorkDigest {
  readonly id: string;
  readonly title: string;
  /** Schools that have counts, a row of a table or a sum of a list. */
  readonly schools: number;
  readonly files: number;
}

export interface FileDigest {
  readonly file: string;
  readonly sheet: string;
  readonly layout: string;
  /** Title of the work; an empty text for an official list. */
  readonly work: string;
  readonly rows: number;
  readonly rejected: number;
  readonly remarked: number;
}

/** Rows of one file that were not taken, or taken with a remark, for one reason. */
export interface RowsDigest {
  readonly file: string;
  readonly reason: RejectReason | RemarkReason;
  /** 1-based, ascending. */
  readonly rows: readonly number[];
}

export interface Digest {
  readonly works: readonly WorkDigest[];
  readonly files: readonly FileDigest[];
  /** Of files that gave nothing. */
  readonly refused: readonly Problem[];
  /** Of files that went in. */
  readonly remarks: readonly Problem[];
  readonly dropped: readonly DroppedColumns[];
  readonly rejectedRows: number;
  readonly remarkedRows: number;
  /** Places of those rows, as far as they are kept. */
  readonly rejected: readonly RowsDigest[];
  readonly remarked: readonly RowsDigest[];
  readonly officialRows: number;
}

export function digestOf(result: IntakeResult): Digest {
  const accepted = result.outcomes.filter(({ rows }) => rows > 0);
  const files = new Set(accepted.map(({ file }) => file));
  const problems = result.problems.map(withoutOption);
  const sum = (rows: readonly number[]): number => rows.reduce((all, count) => all + count, 0);
  return {
    works: worksOf(result),
    files: accepted.map(({ file, sheet, layout, work, rows, rejected, remarked }) => ({
      file,
      sheet,
      layout: LAYOUT_TITLES[layout as LayoutId],
      work: work === null ? '' : workTitle(work),
      rows,
      rejected,
      remarked,
    })),
    refused: problems.filter(({ file }) => !files.has(file)),
    remarks: problems.filter(({ file }) => files.has(file)),
    dropped: result.dropped,
    rejectedRows: sum(result.outcomes.map(({ rejected }) => rejected)),
    remarkedRows: sum(result.outcomes.map(({ remarked }) => remarked)),
    rejected: rowsDigest(result.counts.map(({ rejected }) => rejected)),
    remarked: rowsDigest(result.counts.map(({ remarked }) => remarked)),
    officialRows: result.official.length,
  };
}

function rowsDigest(notes: readonly RowNotes<RejectReason | RemarkReason>[]): RowsDigest[] {
  const found = new Map<string, RowsDigest & { readonly rows: number[] }>();
  for (const { places } of notes) {
    for (const { file, reason, row } of places) {
      const key = JSON.stringify([file, reason]);
      const one = found.get(key) ?? { file, reason, rows: [] };
      found.set(key, one);
      one.rows.push(row);
    }
  }
  for (const { rows } of found.values()) rows.sort((a, b) => a - b);
  return [...found.values()];
}

interface OpenWork {
  readonly work: Work;
  readonly schools: Set<string>;
  readonly files: Set<string>;
}

/** In the order of their titles. */
function worksOf({ outcomes, counts, tables, thresholds }: IntakeResult): WorkDigest[] {
  const open = new Map<string, OpenWork>();
  for (const { work, file, rows } of outcomes) {
    if (work === null || rows === 0) continue;
    const id = workId(work);
    const one = open.get(id) ?? { work, schools: new Set(), files: new Set() };
    open.set(id, one);
    one.files.add(file);
  }
  for (const { work, school } of counts) open.get(workId(work))?.schools.add(school);
  for (const table of tables) {
    if (table.kind === 'skills') continue;
    const schools = open.get(workId(table.work))?.schools;
    for (const { school } of table.rows) if (school !== null) schools?.add(school);
  }
  for (const { work, school } of thresholds) if (school !== null) open.get(work)?.schools.add(school);
  return [...open]
    .map(([id, { work, schools, files }]) => ({
      id,
      title: workTitle(work),
      schools: schools.size,
      files: files.size,
    }))
    .sort((a, b) => a.title.localeCompare(b.title, 'ru'));
}
