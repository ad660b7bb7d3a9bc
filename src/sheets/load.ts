/**
 * Puts an upload into the workbook: counts into the machine tab, percent tables into the result tables, the official
 * list into its tab, and schools and works that were not listed yet. The upload holds counts and tables only.
 */
import type { KnownPaper, UploadPayload } from '../domain/intake/payload';
import type { AggregateTable, OfficialEntry, WorkFound } from '../domain/intake/records';
import { paperFor } from '../domain/protocol/papers';
import { Work, parseWorkId, workId } from '../domain/protocol/work';
import { fileWithoutNames } from '../domain/roadmap/nameless';
import { readProcedures } from '../domain/tables/lists';
import { IMPORTED_TABLES, ImportedTableId, rowsOfTable } from '../domain/tables/results';
import { readTaskList } from '../domain/tables/task-list';
import { LEVEL_WORDS } from '../messages/choices';
import { TABLES } from '../domain/tables/registry';
import { rowKey } from '../domain/tables/schema';
import { parseSchoolCode } from '../domain/protocol/school';
import { LOG } from '../messages/log';
import { ComputedRow, mergeRows } from './apply-table';
import { StoreChange, readStore, writeStore } from './counts-store';
import { comparable, literal } from './literal';
import { writeOutcomes } from './outcomes';
import { contiguousRuns } from './runs';
import type { Table } from './table';
import { tableTab } from './tabs';
import type { Workbook } from './workbook';

export interface LoadResult extends StoreChange {
  /** Rows written to result tables and to the official list. */
  readonly tableRows: number;
  /** Rows of tables left out because a protocol stands there. */
  readonly skippedRows: number;
  readonly newSchools: number;
  readonly newWorks: number;
}

export function knownPapers(workbook: Workbook): KnownPaper[] {
  const { tasks } = readTaskList(workbook.table('taskList').rows);
  return readProcedures(workbook.table('procedures').rows).values.map(({ id, work, paper }) => ({
    work,
    maxScore: paper.maxScore,
    cuts: paper.cuts,
    tasks: tasks.get(id) ?? [],
  }));
}

/** Call it under the lock. */
export function loadUpload(workbook: Workbook, upload: UploadPayload): LoadResult {
  const newWorks = listWorks(workbook, upload);
  const newSchools = listSchools(workbook, upload);
  const change = writeStore(workbook.sheet('counts'), upload.counts);
  const { written, skipped } = writeTables(workbook, upload.tables);
  const outcomes = writeOutcomes(workbook, upload.outcomes);
  const official = writeOfficial(workbook, upload.official);
  for (const { file: path, work, rows, rejected, remarked } of upload.files) {
    const file = fileWithoutNames(path);
    const after = LOG.importedCounts(rows, rejected, remarked);
    workbook.log.add({
      event: LOG.imported,
      tab: '',
      place: work === '' ? file : `${file} · ${work}`,
      before: '',
      after,
    });
  }
  if (change.replaced > 0) {
    workbook.log.add({ event: LOG.replaced, tab: '', place: '', before: '', after: String(change.replaced) });
  }
  const tableRows = written + outcomes.written + official;
  return { ...change, tableRows, skippedRows: skipped + outcomes.skipped, newSchools, newWorks };
}

/** Adds works that «Процедуры» lacks, with the paper of their year where it is known. */
function listWorks(workbook: Workbook, upload: UploadPayload): number {
  const table = workbook.table('procedures');
  const listed = new Set(readProcedures(table.rows).values.map(({ id }) => id));
  const found = new Map<string, Partial<WorkFound> & { work: Work }>();
  for (const { work, maxScore } of upload.counts) {
    const parsed = parseWorkId(work);
    if (parsed !== null) found.set(work, { work: parsed, maxScore });
  }
  for (const table of upload.tables)
    found.set(workId(table.work), { work: table.work, maxScore: table.maxScore });
  for (const one of upload.works) found.set(workId(one.work), one);
  const rows: ComputedRow[] = [...found]
    .filter(([id]) => !listed.has(id))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { work, maxScore, cuts }]) => {
      const paper = paperFor(work);
      const scale = cuts ?? paper?.cuts ?? null;
      return {
        id,
        kind: work.kind,
        year: work.year,
        session: work.session,
        subject: work.subject,
        grade: work.grade,
        maxScore: paper?.maxScore ?? maxScore ?? null,
        cut3: scale?.[0] ?? null,
        cut4: scale?.[1] ?? null,
        cut5: scale?.[2] ?? null,
      };
    });
  appendRows(table, rows, workbook);
  return rows.length;
}

/** Adds schools that «Школы» lacks; names and municipalities of listed schools are a person's and stay. */
function listSchools(workbook: Workbook, upload: UploadPayload): number {
  const table = workbook.table('schools');
  const listed = new Set(table.rows.map(({ cells }) => parseSchoolCode(cells.code)));
  const found = new Map<string, { name: string; municipality: string }>();
  const see = (school: string, name: string, municipality: string): void => {
    const known = found.get(school);
    found.set(school, {
      name: known?.name || name,
      municipality: known?.municipality || municipality,
    });
  };
  for (const { school, municipality } of upload.counts) see(school, '', municipality);
  for (const { school, name, municipality } of upload.schoolNames) see(school, name, municipality);
  for (const { school, name, municipality } of upload.official) see(school, name, municipality);
  for (const { school, name } of upload.outcomes) if (school !== null) see(school, name, '');
  for (const table of upload.tables) {
    if (table.kind === 'skills') continue;
    for (const { school, name } of table.rows) if (school !== null) see(school, name, '');
  }
  const rows: ComputedRow[] = [...found]
    .filter(([code]) => !listed.has(code))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { name, municipality }]) => ({ code, name, municipality }));
  appendRows(table, rows, workbook);
  return rows.length;
}

function appendRows(table: Table, rows: readonly ComputedRow[], workbook: Workbook): void {
  if (rows.length === 0) return;
  mergeRows(rows, {
    table,
    key: tableTab(table.schema.id),
    isComputed: () => false,
    states: workbook.states,
    log: workbook.log,
  });
}

/** Keys of the result rows that protocols give, whether a report has written them yet or not. */
export function protocolKeys(workbook: Workbook): Set<string> {
  return new Set(
    readStore(workbook.sheet('counts')).map(({ work, school }) =>
      rowKey(TABLES.marks, { work, level: LEVEL_WORDS.school, school }),
    ),
  );
}

/** Rows of imported tables; a row of a protocol is better and stays. */
function writeTables(
  workbook: Workbook,
  tables: readonly AggregateTable[],
): { written: number; skipped: number } {
  const byTable = new Map<ImportedTableId, ComputedRow[]>();
  for (const table of tables) {
    const { id, rows } = rowsOfTable(table);
    byTable.set(id, [...(byTable.get(id) ?? []), ...rows]);
  }
  let written = 0;
  let skipped = 0;
  if (byTable.size === 0) return { written, skipped };
  const protocols = protocolKeys(workbook);
  for (const id of IMPORTED_TABLES) {
    const rows = byTable.get(id);
    if (rows === undefined) continue;
    const table = workbook.table(id);
    const unique = new Map(rows.map((row) => [rowKey(table.schema, row), row] as const));
    const free = [...unique].filter(([key]) => !protocols.has(key)).map(([, row]) => row);
    skipped += unique.size - free.length;
    written += free.length;
    appendRows(table, free, workbook);
  }
  return { written, skipped };
}

/** Rows of the official list; columns of markers that the tab lacks are added on the right. */
function writeOfficial(workbook: Workbook, entries: readonly OfficialEntry[]): number {
  if (entries.length === 0) return 0;
  const before = workbook.table('official');
  const titles = [...new Set(entries.flatMap(({ markers }) => Object.keys(markers)))];
  const known = new Set(before.others.map(({ heading }) => comparable(heading)));
  const missing = titles.filter((title) => !known.has(comparable(title)));
  if (missing.length > 0) {
    const last = before.sheet.getLastColumn();
    const room = before.sheet.getMaxColumns() - last;
    if (room < missing.length)
      before.sheet.insertColumnsAfter(before.sheet.getMaxColumns(), missing.length - room);
    before.sheet
      .getRange(before.headerRow + 1, last + 1, 1, missing.length)
      .setNumberFormat('@')
      .setValues([missing.map((title) => literal(title, true))])
      .setFontWeight('bold')
      .setHorizontalAlignment('center');
  }
  appendRows(
    before,
    entries.map(({ year, school, municipality, name }) => ({ year, school, municipality, name })),
    workbook,
  );
  writeMarkers(workbook.table('official'), entries, titles);
  return entries.length;
}

/** Only the cells of the entries: what a person has typed in the column beside other schools stays. */
function writeMarkers(table: Table, entries: readonly OfficialEntry[], titles: readonly string[]): void {
  const positions = new Map(table.rows.map(({ key, position }) => [key, position] as const));
  const placed = entries.map((entry) => ({
    markers: entry.markers,
    position: positions.get(rowKey(table.schema, { year: entry.year, school: entry.school }))!,
  }));
  for (const title of titles) {
    const index = table.others.find(({ heading }) => comparable(heading) === comparable(title))?.index;
    if (index === undefined) continue;
    for (const run of contiguousRuns(placed.map(({ position }) => position))) {
      const cells = run.items.map((i) => [placed[i]!.markers[title] === true ? 1 : 0]);
      table.sheet.getRange(run.start + 1, index + 1, cells.length, 1).setValues(cells);
    }
  }
}
