/**
 * «Зачёты и пороги» as a part of the report: rows of protocols are made and kept current, the computed columns of rows
 * that people have typed or lists have brought are completed. Nothing else in such a row is ever written.
 */
import { evaluateOutcomes, mergeOutcomes } from '../domain/outcomes/evaluate';
import { protocolOutcomes } from '../domain/outcomes/from-protocols';
import { Outcomes, isWithoutThreshold, outcomeKey } from '../domain/outcomes/outcome';
import { readOutcomes } from '../domain/outcomes/read';
import { COMPUTED_COLUMNS, cellsByPosition, protocolRows, rowOfOutcome } from '../domain/outcomes/rows';
import type { OutcomeRow } from '../domain/procedures/outcome-row';
import { checksum } from '../domain/protocol/codec';
import type { Attention } from '../domain/report/report';
import type { Procedure, RowProblem, School } from '../domain/tables/lists';
import { sourceOf } from '../domain/tables/results';
import { TABLES } from '../domain/tables/registry';
import { rowKey } from '../domain/tables/schema';
import type { PlanValue } from '../domain/tabs/plan';
import type { Evaluation } from '../domain/verdict/evaluation';
import { FEW, SOURCE } from '../messages/choices';
import { OUTCOMES } from '../messages/outcomes';
import { REPORT } from '../messages/report';
import { TABLE_TEXT } from '../messages/tables';
import { ComputedRow, applyTable, isTableCurrent, mergeRows, tableHash } from './apply-table';
import { TableUpdates, differingCells, writeComputed } from './computed-cells';
import type { PartTable, ReportPart } from './report-part';
import type { ReadRow, Table } from './table';
import { tableTab } from './tabs';
import type { Workbook } from './workbook';

export interface OutcomesPart extends ReportPart {
  readonly outcomes: Outcomes;
}

interface Lists {
  readonly schools: ReadonlyMap<string, School>;
  readonly procedures: ReadonlyMap<string, Procedure>;
}

const STATE_KEY = tableTab('outcomes');
/** What a list fills in a row. */
const LISTED_COLUMNS: ReadonlySet<string> = new Set(
  TABLES.outcomes.columns.flatMap(({ id, computed }) => (computed === true || id === 'note' ? [] : [id])),
);

/** Reads and compares; writes nothing. Without an evaluation («Проверить данные») only what cannot be used is told. */
export function outcomesPart(
  workbook: Workbook,
  table: Table,
  lists: Lists,
  evaluation: Evaluation | null,
): OutcomesPart {
  const { values, problems } = readOutcomes(table.rows);
  const protocols = evaluation === null ? [] : protocolOutcomes(evaluation, lists.procedures);
  const outcomes = evaluateOutcomes(mergeOutcomes(values, protocols), lists);
  const keys = new Set(protocols.map(outcomeKey));
  const told: RowProblem[] = [...problems, ...remarksOf(outcomes, keys)];
  const attention = told
    .sort((a, b) => a.position - b.position)
    .map(({ position, message }): Attention => ({
      place: REPORT.at(table.sheet.getName(), position + 1),
      message,
    }))
    .concat(lacksOf(outcomes));
  if (evaluation === null) return { outcomes, tables: [], plans: [], attention };
  const rows = protocolRows(outcomes, (code) => lists.schools.get(code)?.name ?? '');
  const isUnused = table.rows.length + rows.length === 0;
  return {
    outcomes,
    tables: isUnused ? [] : [tableOf(workbook, table, rows, outcomes)],
    plans: [],
    attention,
  };
}

/** Works whose scores count from nothing yet. */
function lacksOf({ groups }: Outcomes): Attention[] {
  return groups.filter(isWithoutThreshold).map((group) => ({
    place: TABLE_TEXT.procedures.title,
    message: OUTCOMES.lackOf(group.id, group),
  }));
}

/** Typed rows that stand before a protocol, and more participants than diplomas. */
function remarksOf({ groups }: Outcomes, protocols: ReadonlySet<string>): RowProblem[] {
  return groups.flatMap(({ schools }) =>
    schools.flatMap((row): RowProblem[] => {
      const { position, source, fewerDiplomas } = row;
      if (position === null) return [];
      const messages = [
        ...(source === 'typed' && protocols.has(outcomeKey(row)) ? [OUTCOMES.besideProtocol] : []),
        ...(fewerDiplomas === null ? [] : [OUTCOMES.moreThanDiplomas(fewerDiplomas)]),
      ];
      return messages.map((message) => ({ position, message }));
    }),
  );
}

function tableOf(
  workbook: Workbook,
  table: Table,
  rows: readonly ComputedRow[],
  outcomes: Outcomes,
): PartTable {
  const change = peopleCells(table, outcomes);
  const target = { key: STATE_KEY, states: workbook.states };
  const hasProtocols = rows.length > 0 || table.rows.some(isOfProtocol);
  return {
    sheet: table.sheet,
    title: TABLE_TEXT.outcomes.title,
    hash: checksum(JSON.stringify([change.updates, tableHash(rows)])),
    isCurrent: change.updates.length === 0 && (!hasProtocols || isTableCurrent(rows, target)),
    write: () => {
      // Before rows of protocols come and go: these are found by where they were read.
      writeComputed(workbook.log, change);
      if (hasProtocols) applyTable(rows, { ...target, table, isComputed: isOfProtocol, log: workbook.log });
    },
  };
}

function isOfProtocol({ cells }: ReadRow): boolean {
  return sourceOf(cells) === SOURCE.protocol;
}

/** A row that cannot be used keeps no figures of an earlier run. */
function peopleCells(table: Table, outcomes: Outcomes): TableUpdates {
  const byPosition = cellsByPosition(outcomes);
  const blank: readonly PlanValue[] = COMPUTED_COLUMNS.map(() => null);
  const isShare = (text: string): boolean => text === FEW || Number.isFinite(Number(text));
  return differingCells(
    { ...table, rows: table.rows.filter((row) => !isOfProtocol(row)) },
    {
      columns: COMPUTED_COLUMNS,
      valuesOf: ({ position }) => byPosition.get(position) ?? blank,
      isOurs: [OUTCOMES.isThreshold, isShare, isShare, OUTCOMES.isConclusion],
    },
  );
}

/**
 * Rows of lists, each in the place of the same group's row of an earlier list; a row that a person has typed and one of
 * a protocol stay.
 */
export function writeOutcomes(
  workbook: Workbook,
  outcomes: readonly OutcomeRow[],
): { readonly written: number; readonly skipped: number } {
  if (outcomes.length === 0) return { written: 0, skipped: 0 };
  const table = workbook.table('outcomes');
  const standing = new Map(table.rows.map((row) => [row.key, row] as const));
  const unique = new Map(
    outcomes.map((one) => {
      const row = rowOfOutcome(one);
      return [rowKey(table.schema, row), row] as const;
    }),
  );
  const rows = [...unique].flatMap(([key, row]) => {
    const read = standing.get(key);
    return read === undefined || sourceOf(read.cells) === SOURCE.summary ? [row] : [];
  });
  // The other columns are not the list's: figures come with the next report, notes are a person's.
  const listed = new Map([...table.columns].filter(([id]) => LISTED_COLUMNS.has(id)));
  mergeRows(rows, {
    table: { ...table, columns: listed },
    key: STATE_KEY,
    isComputed: ({ cells }) => sourceOf(cells) === SOURCE.summary,
    states: workbook.states,
    log: workbook.log,
  });
  return { written: rows.length, skipped: unique.size - rows.length };
}
