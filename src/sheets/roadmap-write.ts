/**
 * Writes actions of a plan into «Дорожная карта»: changed cells where their lines now stand, new lines behind those of
 * their section. Only columns that come from a plan are written, and the comment of a new line.
 */
import { SOURCE_FIELDS, SourceCells, SourceField } from '../domain/roadmap/match';
import { RoadmapRow, readRoadmap } from '../domain/roadmap/rows';
import { ROADMAP_IMPORT } from '../messages/roadmap-import';
import { CellUpdate, writeUpdates } from './cell-updates';
import type { ChangeLog } from './change-log';
import { growTo } from './new-sheet';
import type { Table } from './table';

export interface ChangedAction {
  readonly row: RoadmapRow;
  /** Number and action as they stood. */
  readonly title: string;
  readonly source: SourceCells;
  /** Columns that differ. */
  readonly fields: readonly SourceField[];
  /** «Начало» and «Окончание» were those of the old deadline. */
  readonly clearsDates: boolean;
}

export interface NewAction {
  readonly source: SourceCells;
  readonly comment: string;
}

/** Letters of a text that one line of the log keeps. */
const LOG_PART = 1900;

/** What is replaced is on record before it is replaced. */
export function writeChanged(log: ChangeLog, table: Table, changed: readonly ChangedAction[]): void {
  for (const one of changed) for (const field of one.fields) logField(log, table, one, field);
  log.save();
  // Dates first: were the new deadline written without them, nobody would know that they are those of the old one.
  writeUpdates(
    table,
    changed
      .filter(({ clearsDates }) => clearsDates)
      .flatMap(({ row: { position } }) =>
        ['start', 'end'].map((column) => ({ position, column, content: { day: null } })),
      ),
  );
  writeUpdates(
    table,
    changed.flatMap(({ row: { position }, source, fields }) =>
      fields.map((field) => ({ position, column: field, content: { value: source[field] } })),
    ),
  );
}

/** A cell that was blank has nothing to keep; a text too long for one line of the log is kept in parts. */
function logField(
  log: ChangeLog,
  { sheet }: Table,
  { row, title, source }: ChangedAction,
  field: SourceField,
): void {
  const cell = row[field];
  const before = typeof cell === 'string' ? cell : cell.join('\n');
  for (let part = 0; part * LOG_PART < before.length; part++) {
    log.add({
      event: ROADMAP_IMPORT.logChanged,
      tab: sheet.getName(),
      place: ROADMAP_IMPORT.logPlace(title, field, part),
      before: before.slice(part * LOG_PART, (part + 1) * LOG_PART),
      after: part === 0 ? source[field] : '',
    });
  }
}

/** Call it with the table as read after the changed lines were written. One group a section, not a call a line. */
export function writeNew(table: Table, added: readonly NewAction[]): void {
  if (added.length === 0) return;
  const columns = added.some(({ comment }) => comment !== '') ? [...SOURCE_FIELDS, 'comment'] : SOURCE_FIELDS;
  const { inside, atEnd } = placesOf(table, added);
  if (atEnd.length > 0) {
    growTo(table.sheet, table.end + atEnd.length, 1);
    writeGroup(table, atEnd, table.end, columns, () =>
      table.columns.forEach((column) =>
        table.sheet.getRange(table.end + 1, column + 1, atEnd.length, 1).clearContent(),
      ),
    );
  }
  // From the bottom up: what stands above keeps its place.
  for (const { after, actions } of [...inside].sort((a, b) => b.after - a.after)) {
    table.sheet.insertRowsAfter(after + 1, actions.length);
    writeGroup(table, actions, after + 1, columns, () => table.sheet.deleteRows(after + 2, actions.length));
  }
}

/** Half a line would be taken for a person's: when writing fails, the group goes again. */
function writeGroup(
  table: Table,
  actions: readonly NewAction[],
  first: number,
  columns: readonly string[],
  undo: () => void,
): void {
  const cell = ({ source, comment }: NewAction, column: string): string =>
    column === 'comment' ? comment : source[column as SourceField];
  const updates: CellUpdate[] = actions.flatMap((action, i) =>
    columns.map((column) => ({ position: first + i, column, content: { value: cell(action, column) } })),
  );
  try {
    writeUpdates(table, updates);
  } catch (error) {
    undo();
    throw error;
  }
}

interface Group {
  /** 0-based row behind which the actions are inserted. */
  readonly after: number;
  readonly actions: readonly NewAction[];
}

/** Behind the last line of the section where its lines stand together; else at the end, in the order of the plan. */
function placesOf(table: Table, added: readonly NewAction[]): { inside: Group[]; atEnd: NewAction[] } {
  const rows = readRoadmap(table.rows);
  const groups = new Map<number, NewAction[]>();
  const atEnd: NewAction[] = [];
  const ends = sectionEnds(rows);
  for (const action of added) {
    const after = ends.get(action.source.section);
    if (after === undefined || after === table.end - 1) atEnd.push(action);
    else groups.set(after, [...(groups.get(after) ?? []), action]);
  }
  const last = rows.length === 0 ? null : rows[rows.length - 1]!.section;
  const isLast = ({ source }: NewAction): boolean => source.section === last;
  return {
    inside: [...groups].map(([after, actions]) => ({ after, actions })),
    atEnd: [...atEnd.filter(isLast), ...atEnd.filter((action) => !isLast(action))],
  };
}

/** Last line of each section whose lines no other section's part. */
function sectionEnds(rows: readonly RoadmapRow[]): Map<string, number> {
  const ends = new Map<string, number>();
  const parted = new Set<string>();
  rows.forEach(({ section, position }, i) => {
    if (ends.has(section) && rows[i - 1]!.section !== section) parted.add(section);
    ends.set(section, position);
  });
  parted.forEach((section) => ends.delete(section));
  return ends;
}
