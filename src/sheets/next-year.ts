/**
 * «Перенести на новый год»: every row goes to «Архив плана» first; only then the roadmap is emptied of what belongs to
 * the old year, the school year is set and dates are computed anew. A run cut short is finished by running it again.
 */
import { cellDate } from '../domain/intake/cells';
import { checksum } from '../domain/protocol/codec';
import {
  ARCHIVE_DAYS,
  Archive,
  CLEARED,
  archiveOf,
  printedYears,
  typedTimes,
} from '../domain/roadmap/next-year';
import { roadmapView } from '../domain/roadmap/refresh-view';
import { SchoolYear, parseSchoolYear, schoolYearText } from '../domain/roadmap/school-year';
import { DomainError } from '../domain/errors';
import { readProcedures } from '../domain/tables/lists';
import type { TableId } from '../domain/tables/schema';
import { readSettings } from '../domain/tables/settings';
import { LOG } from '../messages/log';
import { NEXT_YEAR } from '../messages/roadmap';
import { SETTINGS } from '../messages/settings';
import { SETUP } from '../messages/setup';
import { CellContent, CellUpdate, appendUpdates } from './cell-updates';
import { withLinks } from './linked-cells';
import { growTo } from './new-sheet';
import { completeRoadmap } from './roadmap-complete';
import { ReadTable, RoadmapTables, readOnce, readRoadmapTables } from './roadmap-tables';
import { columnLetters, contiguousRuns } from './runs';
import type { ReadRow, Table } from './table';
import type { Workbook } from './workbook';

export interface NextYearPreview {
  readonly hash: string;
  /** «2024/25». */
  readonly from: string;
  readonly to: string;
  /** Actions that move. */
  readonly rows: number;
  /** Rows to be added to «Архив плана»; fewer than `rows` when an earlier run was cut short. */
  readonly archived: number;
  /** What a person should know before. */
  readonly sentences: readonly string[];
}

/** Tables whose evidence goes to the archive as text. */
const LINKED: readonly TableId[] = ['roadmap', 'occurrences'];

interface Move {
  readonly table: ReadTable;
  readonly tables: RoadmapTables;
  readonly from: SchoolYear;
  readonly archive: Archive;
}

/** @throws DomainError when the plan cannot be moved to that year. */
export function planNextYear(workbook: Workbook, year: SchoolYear): NextYearPreview {
  return previewOf(moveTo(workbook, year), year);
}

function previewOf(move: Move, year: SchoolYear): NextYearPreview {
  const { table, tables, from, archive } = move;
  const printed = printedYears(tables.rows, year);
  const times = typedTimes(tables.times).length;
  const answers = table('answers').rows.length;
  return {
    hash: hashOf(move, year),
    from: schoolYearText(from),
    to: schoolYearText(year),
    rows: tables.rows.length,
    archived: archive.added.length,
    sentences: [
      NEXT_YEAR.moved(schoolYearText(from), schoolYearText(year), tables.rows.length),
      ...(times > 0 ? [NEXT_YEAR.times(times)] : []),
      ...(printed.length > 0
        ? [
            NEXT_YEAR.printedYears(
              printed.map(({ number, deadline }) => NEXT_YEAR.printedYear(number, deadline)),
            ),
          ]
        : []),
      ...(answers > 0 ? [NEXT_YEAR.answers(answers)] : []),
    ],
  };
}

/**
 * Call it under the lock.
 * @throws DomainError when the tables are no longer those that the preview showed.
 */
export function runNextYear(workbook: Workbook, hash: string, year: SchoolYear): NextYearPreview {
  const move = moveTo(workbook, year);
  const preview = previewOf(move, year);
  if (preview.hash !== hash) throw new DomainError(NEXT_YEAR.changedMeanwhile);
  const { table, tables, archive } = move;
  appendArchive(table('history'), archive);
  // The archive must be there before anything goes.
  SpreadsheetApp.flush();
  removeTimes(tables);
  clearTyped(tables);
  setYear(table('parameters'), year);
  workbook.log.add({
    event: LOG.yearMoved,
    tab: tables.roadmap.sheet.getName(),
    place: '',
    before: preview.from,
    after: preview.to,
  });
  completeRoadmap(workbook);
  return preview;
}

function moveTo(workbook: Workbook, year: SchoolYear): Move {
  const table = readOnce((id) =>
    LINKED.includes(id) ? withLinks(workbook.table(id), ['evidence', 'comment']) : workbook.table(id),
  );
  const from = readSettings(table('parameters').rows).settings.schoolYear;
  if (from === null) throw new DomainError(NEXT_YEAR.unknownYear);
  if (year <= from) throw new DomainError(NEXT_YEAR.notLater(schoolYearText(from), schoolYearText(year)));
  const history = table('history').rows;
  if (history.some(({ cells }) => parseSchoolYear(cells.year) === year))
    throw new DomainError(NEXT_YEAR.archived(schoolYearText(year)));
  const procedures = readProcedures(table('procedures').rows).values;
  const tables = readRoadmapTables(table, workbook.states, from, procedures);
  const { rows, times } = tables;
  if (rows.length === 0) throw new DomainError(NEXT_YEAR.noRows);
  const cells = new Map(tables.roadmap.rows.map((row) => [row.position, row.cells] as const));
  const view = roadmapView(rows, times, cellDate(new Date())!, from);
  const archive = archiveOf(rows, cells, times, view, from, history);
  if (archive.conflicts.length > 0)
    throw new DomainError(NEXT_YEAR.conflicts(schoolYearText(from), archive.conflicts));
  return { table, tables, from, archive };
}

function hashOf({ tables, from, archive }: Move, year: SchoolYear): string {
  const ids = tables.rows.map(({ id, row }) => [id, row.position]);
  const times = tables.standing.map(({ position, code }) => [position, code]);
  return checksum(JSON.stringify([from, year, archive.added, ids, times]));
}

function appendArchive(table: Table, { added }: Archive): void {
  if (added.length === 0) return;
  const updates = added.flatMap((row, i) =>
    Object.keys(row).map((column): CellUpdate => {
      const text = row[column]!;
      const isDay = ARCHIVE_DAYS.includes(column) && /^\d{4}-\d\d-\d\d$/.test(text);
      const content: CellContent = isDay ? { day: text } : { value: text };
      return { position: table.end + i, column, content };
    }),
  );
  appendUpdates(table, updates, added.length);
}

/** Rows of «Сроки» go; where a person has written beside the table, only ours is cleared. */
function removeTimes({ occurrences: table, standing }: RoadmapTables): void {
  if (standing.length === 0) return;
  const own = new Set(table.columns.values());
  const read = new Map(table.rows.map((row) => [row.position, row] as const));
  const isKept = ({ raw }: ReadRow): boolean => raw.some((value, c) => !own.has(c) && value !== '');
  const positions = standing.map(({ position }) => position);
  const kept = positions.filter((position) => isKept(read.get(position)!));
  for (const run of contiguousRuns(kept))
    for (const block of contiguousRuns([...own]))
      table.sheet
        .getRange(run.start + 1, block.start + 1, run.items.length, block.items.length)
        .clearContent();
  // A sheet must keep a row that scrolls.
  growTo(table.sheet, table.end + 1, 1);
  const gone = contiguousRuns(positions.filter((position) => !kept.includes(position)));
  for (const run of gone.reverse()) table.sheet.deleteRows(run.start + 1, run.items.length);
}

/** One call, so that no row is cleared by halves. */
function clearTyped({ roadmap, rows }: RoadmapTables): void {
  const columns = CLEARED.map((id) => roadmap.columns.get(id)).filter(
    (index): index is number => index !== undefined,
  );
  const areas = contiguousRuns(rows.map(({ row }) => row.position)).flatMap((run) =>
    contiguousRuns(columns).map((block) => {
      const [left, right] = [columnLetters(block.start), columnLetters(block.start + block.items.length - 1)];
      return `${left}${run.start + 1}:${right}${run.start + run.items.length}`;
    }),
  );
  roadmap.sheet.getRangeList(areas).clearContent();
}

function setYear({ rows, columns, sheet }: Table, year: SchoolYear): void {
  const row = rows.find(({ key }) => key === SETTINGS.schoolYear);
  const column = columns.get('value');
  if (row === undefined || column === undefined) throw new DomainError(SETUP.incomplete);
  sheet
    .getRange(row.position + 1, column + 1)
    .setNumberFormat('@')
    .setValue(schoolYearText(year));
}
