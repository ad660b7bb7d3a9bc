/**
 * What goes to each school: its lines of the roadmap with what it has answered, and its own rows of the registers. Texts
 * that name another school lose it; nothing of another school's rows is here.
 */
import { cellText, isBlank } from '../intake/cells';
import { checksum } from '../protocol/codec';
import { parseSchoolCode } from '../protocol/school';
import { actionCodes, PlacedRow } from '../registers/read';
import { workSchoolYear } from '../registers/deficits';
import { positionInstead } from '../roadmap/intake/names';
import { RoadmapRow, readRoadmap } from '../roadmap/rows';
import type { SchoolYear } from '../roadmap/school-year';
import type { Procedure, School } from '../tables/lists';
import type { PlanValue } from '../tabs/plan';
import { CHOICES } from '../../messages/choices';
import { LAYOUT_MARK } from '../../messages/answers';
import { currentAnswers } from './current';
import {
  LINE_COLUMNS,
  LineColumn,
  SAID,
  SCHOOL_REGISTER_IDS,
  SchoolRegisterId,
  formColumns,
  isSaid,
} from './forms';
import { Others } from './others';
import { isForSchools } from './school-lines';
import { sentCell } from './cells';

/** Rows of the tables as they stand. */
export interface AnswerTables {
  readonly roadmap: readonly PlacedRow[];
  readonly answers: readonly PlacedRow[];
  readonly registers: Readonly<Record<SchoolRegisterId, readonly PlacedRow[]>>;
}

/** Lists that files are made from. */
export interface AnswerLists {
  readonly schools: readonly School[];
  readonly procedures: readonly Procedure[];
  readonly schoolYear: SchoolYear | null;
}

/** Everything in one school's file. Days are ISO texts. */
export interface SchoolFile {
  readonly code: string;
  readonly name: string;
  /** Cells by LINE_COLUMNS. */
  readonly lines: readonly (readonly PlanValue[])[];
  /** Cells by `formColumns`; rows that only have what is filled in before the school types included. */
  readonly registers: Readonly<Record<SchoolRegisterId, readonly (readonly PlanValue[])[]>>;
}

export interface AnswersData {
  readonly schoolYear: SchoolYear | null;
  /** Of the layout and the plan, `СО1-…`. */
  readonly mark: string;
  /** Ids of the school year's procedures. */
  readonly procedures: readonly string[];
  readonly schools: readonly SchoolFile[];
  /** Codes asked for that «Школы» does not have. */
  readonly unknown: readonly string[];
  /** Lines of the roadmap that have no code yet, and so are in no file. */
  readonly withoutCode: number;
}

/** `codes` null: all schools. */
export function outgoingData(
  tables: AnswerTables,
  lists: AnswerLists,
  codes: readonly string[] | null,
): AnswersData {
  const { schools, schoolYear } = lists;
  const others = new Others(schools);
  const known = new Set(schools.map(({ code }) => code));
  const asked = codes === null ? null : new Set(codes);
  const lines = readRoadmap(tables.roadmap).filter(({ action }) => action !== '');
  const linesOf = linesBySchool(lines, schools.length === 1, others);
  const procedures = proceduresOf(lists);
  const chosen = [...schools]
    .filter(({ code }) => asked === null || asked.has(code))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const answers = answersBySchool(tables.answers, schoolYear);
  const rows = SCHOOL_REGISTER_IDS.map((id) => [id, bySchool(tables.registers[id])] as const);
  return {
    schoolYear,
    mark: planMark(lines, schoolYear),
    procedures: procedures.map(({ id }) => id),
    schools: chosen.map(({ code, name }) => ({
      code,
      name,
      lines: linesOf(code).map((line) => lineCells(line, code, others, answers.get(code)?.get(line.id))),
      registers: Object.fromEntries(
        rows.map(([id, placed]) => {
          const own = (placed.get(code) ?? []).map((row) => registerCells(id, row, code, others));
          return [id, [...own, ...awaited(id, own, code, procedures)]];
        }),
      ) as unknown as SchoolFile['registers'],
    })),
    unknown: [...(asked ?? [])].filter((code) => !known.has(code)).sort(),
    withoutCode: lines.filter(({ id }) => id === '').length,
  };
}

/** Changes with any text that schools are asked about, and with nothing else. */
export function planMark(lines: readonly RoadmapRow[], year: SchoolYear | null): string {
  const plan = lines.filter(({ id }) => id !== '').map(({ id, action }) => [id, action]);
  return `${LAYOUT_MARK}-${checksum(JSON.stringify([year, plan]))}`;
}

type AnyLine = Pick<RoadmapRow, 'id' | 'responsible'>;

/** Lines with a code that the school carries out; of a line that names schools only those named. */
export function linesFor<Line extends AnyLine>(
  code: string,
  lines: readonly Line[],
  isAlone: boolean,
  others: Others,
): Line[] {
  return linesBySchool(lines, isAlone, others)(code);
}

/** The same for many schools: words are looked at once. In a workbook of one school (`isAlone`) every line is its own. */
function linesBySchool<Line extends AnyLine>(
  lines: readonly Line[],
  isAlone: boolean,
  others: Others,
): (code: string) => Line[] {
  const addressed = lines
    .filter(({ id }) => id !== '')
    .map((line) => ({
      line,
      named: new Set(others.namedIn(line.responsible.join('\n'))),
      // «Директора школ, СОШ № 5»: besides the named school there are those of all.
      isForAll:
        isAlone || isForSchools(line.responsible.filter((party) => others.namedIn(party).length === 0)),
    }));
  return (code) =>
    addressed.filter(({ named, isForAll }) => isForAll || named.has(code)).map(({ line }) => line);
}

function lineCells(line: RoadmapRow, code: string, others: Others, said: PlacedRow | undefined): PlanValue[] {
  const text = (value: string): string => others.without(value, code);
  const shown = (value: string): string | null => text(value) || null;
  const cells: Readonly<Record<Exclude<LineColumn, (typeof SAID)[number]>, PlanValue>> = {
    id: line.id,
    number: line.number || null,
    action: text(line.action),
    details: shown(line.details.join('\n')),
    deadline: shown(line.deadline),
    end: line.end,
    responsible: shown(line.responsible.map(positionInstead).join('\n')),
  };
  return LINE_COLUMNS.map((column) =>
    isSaid(column) ? sentCell(said?.cells[column], column === 'done' ? 'date' : 'text', text) : cells[column],
  );
}

function registerCells(id: SchoolRegisterId, row: PlacedRow, code: string, others: Others): PlanValue[] {
  const text = (value: string): string => others.without(value, code);
  return formColumns(id).map((column) =>
    column.id === 'school' ? code : sentCell(row.cells[column.id], column.kind, text),
  );
}

/** Rows that the school is asked for and does not have yet. */
function awaited(
  id: SchoolRegisterId,
  own: readonly (readonly PlanValue[])[],
  code: string,
  procedures: readonly Procedure[],
): PlanValue[][] {
  const [column, units] =
    id === 'control'
      ? ['work', procedures.filter(({ notDrawn }) => !notDrawn.has(code)).map((one) => one.id)]
      : id === 'qualitySystem'
        ? ['element', [...CHOICES.qualityElement]]
        : ['', []];
  const columns = formColumns(id);
  const at = columns.findIndex((one) => one.id === column);
  const standing = new Set(own.map((cells) => cellText(cells[at]).toLowerCase()));
  return units
    .filter((unit) => !standing.has(unit.toLowerCase()))
    .map((unit) => columns.map((one) => (one.id === 'school' ? code : one.id === column ? unit : null)));
}

/** Of the school year, by day and id; none while nobody has said the year. */
function proceduresOf({ procedures, schoolYear }: AnswerLists): Procedure[] {
  const byId = new Map(procedures.map((one) => [one.id, one] as const));
  const order = ({ conducted, id }: Procedure): string => `${conducted ?? '9'}${id}`;
  return [...byId.values()]
    .filter(({ id }) => schoolYear !== null && workSchoolYear(id, byId) === schoolYear)
    .sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

function bySchool(rows: readonly PlacedRow[]): Map<string, PlacedRow[]> {
  const found = new Map<string, PlacedRow[]>();
  for (const row of rows) {
    const code = parseSchoolCode(row.cells.school);
    if (code !== null) found.set(code, [...(found.get(code) ?? []), row]);
  }
  return found;
}

/** By school and code of the line; what was received in earlier school years is not shown again. */
function answersBySchool(
  rows: readonly PlacedRow[],
  year: SchoolYear | null,
): Map<string, Map<string, PlacedRow>> {
  const found = new Map<string, Map<string, PlacedRow>>();
  for (const row of currentAnswers(rows, year)) {
    const code = parseSchoolCode(row.cells.school);
    const [action] = actionCodes(row.cells.action);
    if (code === null || action === undefined || isBlank(row.cells.action)) continue;
    const ofSchool = found.get(code) ?? new Map<string, PlacedRow>();
    if (!ofSchool.has(action)) ofSchool.set(action, row);
    found.set(code, ofSchool);
  }
  return found;
}
