/**
 * Registers in the workbook: read once a run, summed up on «Полнота сведений»; what they prove and what schools have
 * answered goes into the computed columns of «Дорожная карта», shares of marks into those of «Внутренние результаты».
 * Nothing else in the tables of people is ever written.
 */
import { isBlank } from '../domain/intake/cells';
import { checksum } from '../domain/protocol/codec';
import { Evidence, evidenceOf } from '../domain/registers/evidence';
import { internalFigures } from '../domain/registers/internal-figures';
import { Registers, readAllRegisters } from '../domain/registers/read';
import { registersReport } from '../domain/registers/report';
import type { RegisterLists } from '../domain/registers/rules';
import { answersByLine } from '../domain/registers/school-answers';
import { REGISTERS_TAB, registersTab } from '../domain/report/registers-tab';
import type { Attention } from '../domain/report/report';
import type { RowProblem } from '../domain/tables/lists';
import { REGISTER_IDS, RegisterId } from '../domain/tables/registers';
import type { PlanValue } from '../domain/tabs/plan';
import type { Evaluation } from '../domain/verdict/evaluation';
import { FEW } from '../messages/choices';
import { LOG } from '../messages/log';
import { REGISTER_TABLE_TEXT } from '../messages/registers';
import { REGISTERS_REPORT } from '../messages/registers-report';
import { REPORT } from '../messages/report';
import { TABLE_TEXT } from '../messages/tables';
import { CellUpdate, holds, writeUpdates } from './cell-updates';
import type { ChangeLog } from './change-log';
import type { PartTable, ReportPart } from './report-part';
import type { ReadTable, RoadmapTables } from './roadmap-tables';
import { contiguousRuns } from './runs';
import type { ReadRow, Table } from './table';
import type { Workbook } from './workbook';

export type RegisterTables = Readonly<Record<RegisterId, Table>>;

/** Cells of one table that do not hold what they should, with their neighbours between them. */
interface TableUpdates {
  readonly table: Table;
  readonly updates: readonly CellUpdate[];
  /** What stands there and cannot have been written by us, for the log. */
  readonly typed: readonly { readonly place: string; readonly before: string }[];
}

/** The lines of the roadmap with the codes and dates that they will have. */
type RoadmapLines = Pick<RoadmapTables, 'roadmap' | 'rows'>;

export interface RegistersPart extends ReportPart {
  readonly registers: Registers;
}

/** One read a register that has not been read yet. */
export function readRegisters(table: ReadTable): RegisterTables {
  return Object.fromEntries(REGISTER_IDS.map((id) => [id, table(id)])) as Record<RegisterId, Table>;
}

/**
 * Reads the registers and «Ответы школ»; compares, writes nothing. Without an evaluation («Обновить сроки») the tab
 * stays as it is. Its tables are to be written before rows of «Дорожная карта» move.
 */
export function registersPart(
  workbook: Workbook,
  table: ReadTable,
  roadmap: RoadmapLines,
  lists: RegisterLists,
  evaluation: Evaluation | null,
): RegistersPart {
  const tables = readRegisters(table);
  const registers = readAllRegisters((id) => tables[id].rows, lists);
  const lines = roadmap.rows.map(({ row, id, start, end }) => ({ ...row, id, start, end }));
  const evidence = evidenceOf(registers, lines, lists);
  const isUnused = REGISTER_IDS.every((id) => registers[id].rows.length === 0);
  const answers = answersByLine(table('answers').rows, lists.schools, lists.schoolYear);
  const changes = [
    roadmapCells(roadmap, evidence, answers),
    internalCells(tables.internalResults, registers),
  ];
  const hasTab = evaluation !== null && (!isUnused || workbook.sheets.has(REGISTERS_TAB));
  return {
    registers,
    tables: changes
      .filter((change) => change.table.rows.length > 0)
      .map((change) => partTable(workbook.log, change)),
    plans: hasTab ? [registersTab(registersReport(registers, lists, evidence, evaluation))] : [],
    attention: REGISTER_IDS.flatMap((id) =>
      attentionOf(tables[id], [...registers[id].problems, ...(evidence.problems[id] ?? [])]),
    ),
  };
}

function partTable(log: ChangeLog, { table, updates, typed }: TableUpdates): PartTable {
  return {
    sheet: table.sheet,
    title: TABLE_TEXT[table.schema.id].title,
    hash: checksum(JSON.stringify(updates)),
    isCurrent: updates.length === 0,
    write: () => {
      const tab = table.sheet.getName();
      for (const one of typed) log.add({ event: LOG.overwritten, tab, ...one, after: '' });
      // What is replaced below must be on record even if the run is cut short between the two.
      log.save();
      writeUpdates(table, updates);
    },
  };
}

function attentionOf({ sheet }: Table, problems: readonly RowProblem[]): Attention[] {
  return [...problems]
    .sort((a, b) => a.position - b.position)
    .map(({ position, message }) => ({ place: REPORT.at(sheet.getName(), position + 1), message }));
}

function roadmapCells(
  { roadmap, rows }: RoadmapLines,
  { proofs }: Evidence,
  answers: ReadonlyMap<string, string>,
): TableUpdates {
  const codes = new Map(rows.map(({ row, id }) => [row.position, id] as const));
  const titles = REGISTER_IDS.map((id) => `${REGISTER_TABLE_TEXT[id].title}:`);
  return differing(roadmap, {
    columns: ['proofs', 'answers'],
    valuesOf: ({ position }) => {
      const code = codes.get(position) ?? '';
      return [proofs.get(code) ?? null, answers.get(code) ?? null];
    },
    isOurs: [
      (text) => titles.some((title) => text.startsWith(title)),
      (text) => REGISTERS_REPORT.isAnswered(text),
    ],
  });
}

function internalCells(table: Table, { internalResults }: Registers): TableUpdates {
  const records = new Map(internalResults.rows.map(({ position, record }) => [position, record] as const));
  const isOurs = (text: string): boolean => text === FEW || Number.isFinite(Number(text));
  return differing(table, {
    columns: ['passed', 'quality', 'learned'],
    valuesOf: ({ position }) => {
      const record = records.get(position);
      if (record === undefined) return [null, null, null];
      const { passed, quality, learned } = internalFigures(record);
      return [passed, quality, learned];
    },
    isOurs: [isOurs, isOurs, isOurs],
  });
}

interface Computed {
  readonly columns: readonly string[];
  readonly valuesOf: (row: ReadRow) => readonly PlanValue[];
  /** By column: whether a text may have been written by us. */
  readonly isOurs: readonly ((text: string) => boolean)[];
}

/** From the first row that differs to the last of every run of rows, so that what stands together is one call. */
function differing(table: Table, { columns, valuesOf, isOurs }: Computed): TableUpdates {
  const updates: CellUpdate[] = [];
  const typed: { place: string; before: string }[] = [];
  const wanted = table.rows.map(valuesOf);
  const differs = table.rows.map((row, r) =>
    columns.some((id, c) => table.columns.has(id) && !holds(row.cells[id], { value: wanted[r]![c]! })),
  );
  table.rows.forEach((row, r) => {
    if (!differs[r]) return;
    columns.forEach((id, c) => {
      const before = row.cells[id];
      if (isBlank(before) || holds(before, { value: wanted[r]![c]! }) || isOurs[c]!(String(before))) return;
      typed.push({ place: row.key.split('|').filter(Boolean).join(' · '), before: String(before) });
    });
  });
  for (const { items } of contiguousRuns(table.rows.map(({ position }) => position))) {
    const changed = items.filter((r) => differs[r]);
    if (changed.length === 0) continue;
    const [first, last] = [items.indexOf(changed[0]!), items.indexOf(changed[changed.length - 1]!)];
    for (const r of items.slice(first, last + 1)) {
      const { position } = table.rows[r]!;
      columns.forEach((column, c) => updates.push({ position, column, content: { value: wanted[r]![c]! } }));
    }
  }
  return { table, updates, typed };
}
