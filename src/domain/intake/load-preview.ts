/**
 * What an upload would change in the workbook, told from hashes and numbers of what stands there, and which of it needs
 * to be sent at all. Nothing is decided here for the workbook: it compares again when it writes.
 */
import { decodeEveryday } from '../protocol/codec';
import { LEVEL_WORDS } from '../../messages/choices';
import { ImportedTableId, rowsOfTable } from '../tables/results';
import { TABLES } from '../tables/registry';
import { rowKey } from '../tables/schema';
import { Parcel, isOfSameFiles, parcelOf } from './chunks';
import type { KnownPaper, UploadPayload } from './payload';
import { StoredCounts, hashOfStored } from './stored-counts';

/** Rows of a work in a result table. */
export interface StandingRows {
  readonly table: ImportedTableId;
  readonly work: string;
  readonly rows: number;
  /** Of them those that come from protocols. */
  readonly fromProtocols: number;
}

/** An upload that was begun and neither put in nor dropped. */
export interface OpenStage {
  readonly importId: string;
  /** ISO text of the moment of its first chunk. */
  readonly started: string;
  /** Chunks that are there. */
  readonly have: number;
  readonly of: number;
}

/** What the workbook says before anything is read. */
export interface LoadContext {
  readonly papers: readonly KnownPaper[];
  /** Hashes of the counts that stand, by «work|school». */
  readonly standing: Readonly<Record<string, string>>;
  readonly tables: readonly StandingRows[];
  readonly stages: readonly OpenStage[];
}

export interface WorkPreview {
  readonly work: string;
  /** Codes of schools whose counts are new, take the place of others, stand already. */
  readonly isNew: readonly string[];
  readonly replaced: readonly string[];
  readonly unchanged: readonly string[];
  readonly participants: number;
}

export interface TablePreview {
  readonly table: ImportedTableId;
  readonly work: string;
  readonly rows: number;
  /** Of them those that a protocol answers for: they are left out. */
  readonly meetProtocols: number;
  /** Rows of this work that reports or people have put into the table; those of the same groups are replaced. */
  readonly standing: number;
}

export interface LoadPreview {
  /** Works with protocols, by id. */
  readonly works: readonly WorkPreview[];
  /** By table and work. */
  readonly tables: readonly TablePreview[];
  /** Rows of the official list and of «Зачёты и пороги». */
  readonly official: number;
  readonly outcomes: number;
  /** What is sent: without counts that stand already. */
  readonly parcel: Parcel;
  /** These files were begun before and not ended: sending the parcel ends it. */
  readonly isBegun: boolean;
  /** Everything stands already, nothing is left of an earlier attempt: there is nothing to send. */
  readonly isAllThere: boolean;
}

/** Key of counts in `LoadContext.standing`. */
export function standingKey({ work, school }: { readonly work: string; readonly school: string }): string {
  return `${work}|${school}`;
}

export function previewUpload(upload: UploadPayload, context: LoadContext): LoadPreview {
  const standing = new Map(Object.entries(context.standing));
  const isStanding = (row: StoredCounts): boolean => standing.get(standingKey(row)) === hashOfStored(row);
  const counts = upload.counts.filter((row) => !isStanding(row));
  const parcel = parcelOf(upload, { ...upload, counts });
  const { tables, official, outcomes } = upload;
  const isBegun = context.stages.some(({ importId }) => isOfSameFiles(importId, parcel.importId));
  return {
    works: worksOf(upload.counts, standing),
    tables: tablesOf(upload, context),
    official: official.length,
    outcomes: outcomes.length,
    parcel,
    isBegun,
    isAllThere: !isBegun && counts.length + tables.length + official.length + outcomes.length === 0,
  };
}

function worksOf(counts: readonly StoredCounts[], standing: ReadonlyMap<string, string>): WorkPreview[] {
  const works = [...new Set(counts.map(({ work }) => work))].sort();
  return works.map((work) => {
    const own = counts.filter((row) => row.work === work);
    const codes = (wanted: (before: string | undefined, row: StoredCounts) => boolean): string[] =>
      own
        .filter((row) => wanted(standing.get(standingKey(row)), row))
        .map(({ school }) => school)
        .sort();
    return {
      work,
      isNew: codes((before) => before === undefined),
      replaced: codes((before, row) => before !== undefined && before !== hashOfStored(row)),
      unchanged: codes((before, row) => before === hashOfStored(row)),
      participants: own.reduce((all, row) => all + participantsOf(row), 0),
    };
  });
}

function participantsOf({ everyday }: StoredCounts): number {
  let all = 0;
  for (const { byMarkAndScore } of decodeEveryday(everyday).classes)
    for (const scores of byMarkAndScore) for (const count of scores) all += count;
  return all;
}

function tablesOf(upload: UploadPayload, context: LoadContext): TablePreview[] {
  const keys = [...Object.keys(context.standing), ...upload.counts.map(standingKey)];
  const protocols = new Set(
    keys.map((key) => {
      const [work, school] = key.split('|') as [string, string];
      return rowKey(TABLES.marks, { work, level: LEVEL_WORDS.school, school });
    }),
  );
  const found = new Map<string, { table: ImportedTableId; work: string; rows: Set<string> }>();
  for (const one of upload.tables) {
    const { id, rows } = rowsOfTable(one);
    for (const row of rows) {
      const work = String(row.work);
      const name = `${id}|${work}`;
      const entry = found.get(name) ?? { table: id, work, rows: new Set() };
      found.set(name, entry);
      entry.rows.add(rowKey(TABLES[id], row));
    }
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { table, work, rows }]) => {
      const before = context.tables.find((one) => one.table === table && one.work === work);
      return {
        table,
        work,
        rows: rows.size,
        meetProtocols: [...rows].filter((key) => protocols.has(key)).length,
        standing: before === undefined ? 0 : before.rows - before.fromProtocols,
      };
    });
}
