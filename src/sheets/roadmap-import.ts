/**
 * Loads a plan into «Дорожная карта»: what would change is worked out first and shown; then, under the lock, the tab is
 * read anew, the plan's hash is checked, and new and changed actions are written. What people keep there – statuses,
 * dates of execution, evidence, comments – is never written, and a line that the plan no longer has stays.
 */
import { checksum } from '../domain/protocol/codec';
import { parseDeadline } from '../domain/roadmap/deadline/parse';
import type { PlanDocument } from '../domain/roadmap/document';
import {
  SOURCE_FIELDS,
  SourceCells,
  SourceField,
  matchPlan,
  sourceOfAction,
  sourceOfRow,
} from '../domain/roadmap/match';
import { RoadmapRow, readRoadmap } from '../domain/roadmap/rows';
import { SchoolYear, schoolYearText } from '../domain/roadmap/school-year';
import { uncertainOf } from '../domain/roadmap/uncertain';
import { DomainError } from '../domain/errors';
import { readSettings } from '../domain/tables/settings';
import { ROADMAP_IMPORT } from '../messages/roadmap-import';
import { SETTINGS } from '../messages/settings';
import { addMissingColumns } from './new-columns';
import { completeRoadmap } from './roadmap-complete';
import { refuseWithoutCodes } from './roadmap-tables';
import { ChangedAction, NewAction, writeChanged, writeNew } from './roadmap-write';
import { rowHashKey } from './tab-state';
import type { Table } from './table';
import type { Workbook } from './workbook';

/** A plan as it crosses from the command line or comes from a tab. */
export interface RoadmapPayload {
  readonly document: PlanDocument;
  /** Asked for; else the document's own year, else that of «Параметры». */
  readonly schoolYear: SchoolYear | null;
}

export interface RoadmapPlan {
  readonly hash: string;
  /** By which deadlines are read; null when nobody has said it. */
  readonly schoolYear: SchoolYear | null;
  /** «Параметры» has no school year yet and gets this one. */
  readonly setsYear: boolean;
  /** Numbers and texts of actions, `2.10 Провести …`; so are the other lists. */
  readonly added: readonly string[];
  readonly changed: readonly {
    readonly title: string;
    /** `name`: the column's heading. */
    readonly fields: readonly { readonly name: string; readonly before: string; readonly after: string }[];
  }[];
  /** Lines that a person has changed while the plan says what it said when it was last loaded. */
  readonly kept: readonly string[];
  readonly gone: readonly string[];
  readonly unchanged: number;
  /** Sentences. */
  readonly warnings: readonly string[];
}

export interface RoadmapRun {
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
  /** Those kept as a person has changed them included. */
  readonly unchanged: number;
}

/** Longest text of a cell in a file, less an apostrophe. */
const LONGEST_CELL = 32_766;
/** Key of what was loaded last, in the states. */
const STATE = 'roadmap-import';

/**
 * Compares; writes nothing.
 * @throws DomainError when the document has no action, or «Дорожная карта» no column of codes.
 */
export function planRoadmap(workbook: Workbook, payload: RoadmapPayload): RoadmapPlan {
  return prepare(workbook, payload).plan;
}

/**
 * Writes what was planned. Call it under the lock.
 * @throws DomainError when «Дорожная карта» or the school year is no longer as it was planned with.
 */
export function runRoadmap(workbook: Workbook, hash: string, payload: RoadmapPayload): RoadmapRun {
  const { plan, added, changed, yearCell, loaded } = prepare(workbook, payload);
  if (plan.hash !== hash) throw new DomainError(ROADMAP_IMPORT.changedMeanwhile);
  const run = {
    added: added.length,
    changed: changed.length,
    gone: plan.gone.length,
    unchanged: plan.unchanged + plan.kept.length,
  };
  if (yearCell !== null) {
    const { sheet, row, column, year } = yearCell;
    sheet.getRange(row, column).setNumberFormat('@').setValue(schoolYearText(year));
  }
  if (added.length + changed.length > 0) {
    if (SOURCE_FIELDS.some((field) => !workbook.table('roadmap').columns.has(field)))
      addMissingColumns(workbook.table('roadmap'));
    const table = workbook.table('roadmap');
    workbook.log.add({
      event: ROADMAP_IMPORT.logLoaded,
      tab: table.sheet.getName(),
      place: '',
      before: '',
      after: ROADMAP_IMPORT.logCounts(run, plan.schoolYear),
    });
    writeChanged(workbook.log, table, changed);
    writeNew(table, added);
  }
  remember(workbook, loaded);
  completeRoadmap(workbook);
  return run;
}

interface Prepared {
  readonly plan: RoadmapPlan;
  readonly added: readonly NewAction[];
  readonly changed: readonly ChangedAction[];
  /** The cell of «Параметры» that the year goes into; null when it has one or there is none to write. */
  readonly yearCell: {
    readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
    /** 1-based. */
    readonly row: number;
    readonly column: number;
    readonly year: SchoolYear;
  } | null;
  /** Keys of the document's actions, by which the next load knows what it has already brought. */
  readonly loaded: readonly string[];
}

function prepare(workbook: Workbook, { document, schoolYear }: RoadmapPayload): Prepared {
  if (document.actions.length === 0) throw new DomainError(ROADMAP_IMPORT.noActions);
  const parameters = workbook.table('parameters');
  const { settings } = readSettings(parameters.rows);
  const year = schoolYear ?? document.schoolYear ?? settings.schoolYear;
  const roadmap = workbook.table('roadmap');
  refuseWithoutCodes(roadmap);
  const { pairs, added, gone } = matchPlan(document.actions, readRoadmap(roadmap.rows));
  const before = workbook.states.get(STATE)?.rows;
  const changed: ChangedAction[] = [];
  const kept: string[] = [];
  for (const { action, row } of pairs) {
    const source = cut(sourceOfAction(action));
    const fields = differing(sourceOfRow(row), source);
    if (fields.length === 0) continue;
    if (before?.has(keyOf(source)) === true) kept.push(titleOf(source));
    else changed.push(change(row, source, fields, settings.schoolYear ?? year));
  }
  const yearCell = settings.schoolYear === null && year !== null ? blankYearCell(parameters, year) : null;
  const plan = {
    schoolYear: year,
    setsYear: yearCell !== null,
    added: added.map((action) => titleOf(sourceOfAction(action))),
    changed: changed.map(({ title, row, source, fields }) => ({
      title,
      fields: fields.map((field) => ({
        name: ROADMAP_IMPORT.fieldName(field),
        before: sourceOfRow(row)[field],
        after: source[field],
      })),
    })),
    kept,
    gone: gone.map((row) => titleOf(sourceOfRow(row))),
    unchanged: pairs.length - changed.length - kept.length,
    warnings: [...yearWarnings(year, settings.schoolYear, yearCell !== null), ...warningsOf(document, year)],
  };
  const places = changed.map(({ row, clearsDates }) => [row.start, row.end, clearsDates]);
  return {
    plan: { ...plan, hash: checksum(JSON.stringify([plan, places])) },
    added: added.map((action) => ({
      source: cut(sourceOfAction(action)),
      comment: action.state === '' ? '' : ROADMAP_IMPORT.stateComment(action.state),
    })),
    changed,
    yearCell,
    loaded: document.actions.map((action) => keyOf(cut(sourceOfAction(action)))),
  };
}

/** Columns to be rewritten. A plan that is silent about something takes nothing away. */
function differing(before: SourceCells, after: SourceCells): SourceField[] {
  const plain = (text: string): string => text.replace(/^'+/, '');
  return SOURCE_FIELDS.filter((field) => after[field] !== '' && plain(before[field]) !== plain(after[field]));
}

/** Dates that the old deadline gave are cleared, to be computed from the new one; those of a person stay. */
function change(
  row: RoadmapRow,
  source: SourceCells,
  fields: readonly SourceField[],
  year: SchoolYear | null,
): ChangedAction {
  const old = parseDeadline(row.deadline, year, row.action);
  const isComputed = row.start === old.start && row.end === old.end;
  const isDated = row.start !== null || row.end !== null;
  return {
    row,
    title: titleOf(sourceOfRow(row)),
    source,
    fields,
    clearsDates: fields.includes('deadline') && isComputed && isDated,
  };
}

function titleOf({ number, action }: SourceCells): string {
  return ROADMAP_IMPORT.title(number, action);
}

function cut(cells: SourceCells): SourceCells {
  const fits = (text: string): string =>
    text.length <= LONGEST_CELL ? text : `${text.slice(0, LONGEST_CELL - 1)}…`;
  return Object.fromEntries(
    SOURCE_FIELDS.map((field) => [field, fits(cells[field])]),
  ) as unknown as SourceCells;
}

function keyOf(cells: SourceCells): string {
  return rowHashKey(JSON.stringify(SOURCE_FIELDS.map((field) => cells[field])));
}

/** What was loaded is remembered until the next load; nothing is written when it is the same. */
function remember(workbook: Workbook, loaded: readonly string[]): void {
  const keys = [...new Set(loaded)].sort();
  const hash = checksum(keys.join());
  if (workbook.states.get(STATE)?.hash === hash) return;
  const rows = new Map(keys.map((key) => [key, { values: '', look: '' }] as const));
  workbook.states.set(STATE, { hash, shape: '', charts: [], rows });
}

/** null when a person has written something else there, or has deleted the row. */
function blankYearCell(table: Table, year: SchoolYear): Prepared['yearCell'] {
  const row = table.rows.find(({ key }) => key === SETTINGS.schoolYear);
  const column = table.columns.get('value');
  if (row === undefined || column === undefined || row.cells.value !== '') return null;
  return { sheet: table.sheet, row: row.position + 1, column: column + 1, year };
}

function yearWarnings(year: SchoolYear | null, settings: SchoolYear | null, isWritten: boolean): string[] {
  if (year === null) return [ROADMAP_IMPORT.yearUnknown];
  if (isWritten) return [ROADMAP_IMPORT.yearWritten(year)];
  return settings === null || settings === year ? [] : [ROADMAP_IMPORT.yearDiffers(settings, year)];
}

function warningsOf(document: PlanDocument, year: SchoolYear | null): string[] {
  const { actions, unplaced } = document;
  const { people, deadlines, hidden } = uncertainOf(document, year);
  const long = actions.map(sourceOfAction).filter((source) => keyOf(source) !== keyOf(cut(source)));
  return [
    ...(people.length === 0 ? [] : [ROADMAP_IMPORT.names(people)]),
    ...(deadlines.length === 0 ? [] : [ROADMAP_IMPORT.unknownDeadlines(deadlines.map(({ text }) => text))]),
    ...(hidden.length === 0 ? [] : [ROADMAP_IMPORT.hidden(hidden)]),
    ...(unplaced.length === 0 ? [] : [ROADMAP_IMPORT.unplaced(unplaced)]),
    ...(long.length === 0 ? [] : [ROADMAP_IMPORT.cut(long.map(titleOf))]),
  ];
}
