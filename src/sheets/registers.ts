/**
 * Registers in the workbook: read once a run, summed up on «Полнота сведений»; what they prove and what schools have
 * answered goes into the computed columns of «Дорожная карта», shares of marks into those of «Внутренние результаты».
 * Nothing else in the tables of people is ever written.
 */
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
import type { Evaluation } from '../domain/verdict/evaluation';
import { FEW } from '../messages/choices';
import { REGISTER_TABLE_TEXT } from '../messages/registers';
import { REGISTERS_REPORT } from '../messages/registers-report';
import { REPORT } from '../messages/report';
import { TableUpdates, computedPart, differingCells } from './computed-cells';
import type { ReportPart } from './report-part';
import type { ReadTable, RoadmapTables } from './roadmap-tables';
import type { Table } from './table';
import type { Workbook } from './workbook';

export type RegisterTables = Readonly<Record<RegisterId, Table>>;

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
      .map((change) => computedPart(workbook.log, change)),
    plans: hasTab ? [registersTab(registersReport(registers, lists, evidence, evaluation))] : [],
    attention: REGISTER_IDS.flatMap((id) =>
      attentionOf(tables[id], [...registers[id].problems, ...(evidence.problems[id] ?? [])]),
    ),
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
  return differingCells(roadmap, {
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
  return differingCells(table, {
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
