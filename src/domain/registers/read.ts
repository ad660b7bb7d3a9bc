/** Rows of a register as records with what all registers share: completeness, school, roadmap codes, acceptance. */
import { cellText, isBlank } from '../intake/cells';
import { parseSchoolCode } from '../protocol/school';
import { codeNumber } from '../roadmap/refresh-ids';
import type { RowProblem } from '../tables/lists';
import { REGISTER_IDS, REGISTER_TABLES, RegisterId } from '../tables/registers';
import { TableRow, rowKey } from '../tables/schema';
import { REGISTER_TABLE_TEXT } from '../../messages/registers';
import { REGISTER_PROBLEMS } from '../../messages/registers-report';
import { CellReader } from './cells';
import type { RegisterRecords, RegisterRow } from './record';
import { REGISTER_RULES } from './registry';
import type { RegisterLists, RegisterRules } from './rules';

export interface PlacedRow {
  /** 0-based row on the sheet. */
  readonly position: number;
  readonly cells: TableRow;
}

export interface Register<Id extends RegisterId = RegisterId> {
  readonly rows: readonly RegisterRow<RegisterRecords[Id]>[];
  readonly problems: readonly RowProblem[];
}

export type Registers = { readonly [Id in RegisterId]: Register<Id> };

/** All registers; `rowsOf` gives the rows of each as they stand. */
export function readAllRegisters(
  rowsOf: (id: RegisterId) => readonly PlacedRow[],
  lists: RegisterLists,
): Registers {
  return Object.fromEntries(REGISTER_IDS.map((id) => [id, readRegister(id, rowsOf(id), lists)])) as {
    [Id in RegisterId]: Register<Id>;
  };
}

export function readRegister<Id extends RegisterId>(
  id: Id,
  placed: readonly PlacedRow[],
  lists: RegisterLists,
): Register<Id> {
  const schema = REGISTER_TABLES[id];
  const typed = schema.columns.filter(({ computed }) => computed !== true).map((column) => column.id);
  const rows: RegisterRow<RegisterRecords[Id]>[] = [];
  const problems: RowProblem[] = [];
  const firstRows = new Map<string, number>();
  for (const { position, cells } of placed) {
    if (typed.every((column) => isBlank(cells[column]))) continue;
    const reader = new CellReader(position, cells, REGISTER_TABLE_TEXT[id].columns, lists);
    const row = rowOf(REGISTER_RULES[id] as RegisterRules<Id>, reader, position, cells);
    rows.push(row);
    // A blank school or year means all of them or the plan's; a blank that is asked for names no row yet.
    if (!schema.key.some((column) => row.missing.includes(column))) {
      const key = rowKey(schema, cells);
      const first = firstRows.get(key);
      if (first === undefined) firstRows.set(key, position);
      else reader.note(REGISTER_PROBLEMS.repeated(first + 1));
    }
    problems.push(...reader.problems);
  }
  return { rows, problems };
}

function rowOf<Id extends RegisterId>(
  rules: RegisterRules<Id>,
  reader: CellReader,
  position: number,
  cells: TableRow,
): RegisterRow<RegisterRecords[Id]> {
  const record = rules.read(reader);
  const isPlace = 'place' in record;
  const school = isPlace ? (parseSchoolCode(cells.school) ?? '') : reader.school('school');
  const actions = actionCodes(cells.action);
  if (actions.length === 0 && reader.isFilled('action'))
    reader.note(REGISTER_PROBLEMS.notAnAction(cellText(cells.action)));
  const accepted = reader.yes('accepted');
  if (accepted === true && !reader.isFilled('action')) reader.note(REGISTER_PROBLEMS.acceptedWithoutAction);
  return {
    position,
    school,
    unit: rules.unit(record),
    missing: rules.required(record).filter((id) => reader.has(id) && !reader.isFilled(id)),
    actions,
    accepted,
    topic: rules.topic(record),
    date: rules.date(record),
    proof: rules.proof(record),
    words: rules.words(record),
    record,
  };
}

/** «М1, м2» and «M3» with a Latin letter: М1, М2, М3, each once. */
export function actionCodes(cell: unknown): string[] {
  const parts = cellText(cell)
    .toUpperCase()
    .replace(/([MМ])\s+(?=\d)/g, '$1')
    .split(/[\s,;.]+/);
  const numbers = parts.flatMap((part) => codeNumber(part) ?? []);
  return [...new Set(numbers.map((number) => `М${number}`))];
}
