/**
 * Everything a report is computed from, read once: lists, settings, result tables, the official list and the counts.
 * What cannot be used is gathered as places that ask for attention; the rest still counts.
 */
import { cellDate } from '../domain/intake/cells';
import type { AggregateTable, OfficialEntry } from '../domain/intake/records';
import { TaskSum } from '../domain/indicators/task-success';
import type { SchoolWorkCounts } from '../domain/protocol/counts';
import { workId } from '../domain/protocol/work';
import { maximumProblems } from '../domain/protocol/scale-check';
import { Recheck, latestRechecks, readRechecks } from '../domain/recheck/record';
import { storageWarnings } from '../domain/recheck/storage';
import type { Attention } from '../domain/report/report';
import {
  Procedure,
  RowProblem,
  School,
  readOfficial,
  readProcedures,
  readSchools,
} from '../domain/tables/lists';
import { RESULT_TABLES, ResultTableId, readResults, sourceOf } from '../domain/tables/results';
import { SOURCE } from '../messages/choices';
import { TABLES } from '../domain/tables/registry';
import { RuleSetName, Settings, readSettings } from '../domain/tables/settings';
import { readTaskList, taskSumProblems } from '../domain/tables/task-list';
import { RULE_SETS } from '../domain/verdict/rule-sets';
import { REPORT } from '../messages/report';
import { SETUP } from '../messages/setup';
import { TABLE_TEXT } from '../messages/tables';
import {
  StoredRow,
  decodeStored,
  decodeTaskSums,
  readStore,
  readWholeStore,
  withBigTables,
} from './counts-store';
import { ReadTable, readOnce } from './roadmap-tables';
import type { ReadRow, Table } from './table';
import type { Workbook } from './workbook';

export interface Inputs {
  readonly schools: ReadonlyMap<string, School>;
  readonly procedures: ReadonlyMap<string, Procedure>;
  readonly settings: Settings;
  /** Result tables as read, for writing computed rows into them. */
  readonly results: Readonly<Record<ResultTableId, Table>>;
  readonly imported: readonly AggregateTable[];
  readonly typed: readonly AggregateTable[];
  readonly official: readonly OfficialEntry[];
  readonly counts: readonly SchoolWorkCounts[];
  /** By `work|school`: the latest re-check that has results. */
  readonly rechecks: ReadonlyMap<string, Recheck>;
  /** By `work|school`. */
  readonly taskSums: ReadonlyMap<string, readonly TaskSum[]>;
  readonly attention: readonly Attention[];
  /** ISO day. */
  readonly today: string;
  /** Tables as read in this run; those that were not are read at the first call. */
  readonly table: ReadTable;
}

/** `rules` stands in for the rule set of «Параметры»; the big tables are read only for one that uses the panel. */
export function readInputs(workbook: Workbook, rules?: RuleSetName): Inputs {
  const table = readOnce((id) => workbook.table(id));
  const attention: Attention[] = workbook.found.ambiguities.map((message) => ({ place: '', message }));
  const noteRows = (of: Table, problems: readonly RowProblem[]): void => {
    for (const { position, message } of problems) {
      attention.push({ place: REPORT.at(of.sheet.getName(), position + 1), message });
    }
  };
  const note = (of: Table, problems: readonly RowProblem[]): void => {
    noteRows(of, problems);
    const missing = TABLES[of.schema.id].columns.filter(({ id }) => !of.columns.has(id));
    if (missing.length > 0) {
      const headings = missing.map(({ id }) => TABLE_TEXT[of.schema.id].columns[id]!.header);
      attention.push({ place: '', message: SETUP.missingColumns(of.sheet.getName(), headings) });
    }
  };
  const schoolsTable = table('schools');
  const schools = readSchools(schoolsTable.rows);
  note(schoolsTable, schools.problems);
  const proceduresTable = table('procedures');
  const taskListTable = table('taskList');
  const taskList = readTaskList(taskListTable.rows);
  const procedures = readProcedures(proceduresTable.rows, taskList.tasks);
  const byWork = new Map(procedures.values.map((procedure) => [procedure.id, procedure] as const));
  note(proceduresTable, procedures.problems);
  note(taskListTable, [...taskList.problems, ...taskSumProblems(taskList, byWork)]);
  const settingsTable = table('parameters');
  const { settings: typedSettings, problems } = readSettings(settingsTable.rows);
  note(settingsTable, problems);
  const settings: Settings = { ...typedSettings, rules: rules ?? typedSettings.rules };
  const officialTable = table('official');
  const official = readOfficial(officialTable.rows, officialTable.others);
  note(officialTable, official.problems);
  const recheckTable = table('recheck');
  const rechecks = readRechecks(recheckTable.rows);
  // Its missing columns are put back by the draw, not by the person.
  noteRows(recheckTable, rechecks.problems);

  const results = {} as Record<ResultTableId, Table>;
  const imported: AggregateTable[] = [];
  const typed: AggregateTable[] = [];
  for (const id of RESULT_TABLES) {
    const result = table(id);
    results[id] = result;
    const ofSource = (source: string): ReadRow[] =>
      result.rows.filter(({ cells }) => {
        // The rows that name a work's tasks serve every source.
        return sourceOf(cells) === source || (id === 'tasks' && cells.school === '' && cells.n === '');
      });
    const fromReports = readResults(id, ofSource(SOURCE.summary), taskList.tasks);
    const fromPeople = readResults(id, ofSource(SOURCE.typed), taskList.tasks);
    imported.push(...fromReports.values);
    typed.push(...fromPeople.values);
    note(result, [...fromReports.problems, ...fromPeople.problems]);
  }

  const municipalities = municipalitiesOf(schools.values);
  const counts: SchoolWorkCounts[] = [];
  const taskSums = new Map<string, readonly TaskSum[]>();
  const { usesPanel } = RULE_SETS[settings.rules];
  const stored = (usesPanel ? readWholeStore : readStore)(workbook.sheet('counts'));
  for (const row of stored) {
    try {
      const everyday = inMunicipality(decodeStored(row), municipalities);
      counts.push(usesPanel ? withBigTablesOf(row, everyday, attention) : everyday);
      taskSums.set(`${row.work}|${row.school}`, decodeTaskSums(row));
    } catch (error) {
      attention.push({ place: '', message: (error as Error).message });
    }
  }
  attention.push(...maximumAttention(byWork, counts));
  const today = cellDate(new Date())!;
  attention.push(...storageWarnings(procedures.values, rechecks.values, settings.recheckDays, today));
  return {
    schools: new Map(schools.values.map((school) => [school.code, school] as const)),
    procedures: byWork,
    settings,
    results,
    imported,
    typed,
    official: official.values,
    counts,
    rechecks: latestRechecks(rechecks.values),
    taskSums,
    attention,
    today,
    table,
  };
}

/** Damaged big tables take nothing from the figures that do without them. */
function withBigTablesOf(row: StoredRow, counts: SchoolWorkCounts, attention: Attention[]): SchoolWorkCounts {
  try {
    return withBigTables(counts, row);
  } catch (error) {
    attention.push({ place: '', message: (error as Error).message });
    return counts;
  }
}

interface Municipalities {
  readonly bySchool: ReadonlyMap<string, string>;
  readonly byAlias: ReadonlyMap<string, string>;
}

function municipalitiesOf(schools: readonly School[]): Municipalities {
  const named = schools.filter(({ municipality }) => municipality !== '');
  return {
    bySchool: new Map(named.map(({ code, municipality }) => [code, municipality] as const)),
    byAlias: new Map(
      named.flatMap(({ aliases, municipality }) => aliases.map((alias) => [alias, municipality] as const)),
    ),
  };
}

/** The municipality as «Школы» has it: by the school's own row, else by the aliases. */
function inMunicipality(counts: SchoolWorkCounts, { bySchool, byAlias }: Municipalities): SchoolWorkCounts {
  const municipality = bySchool.get(counts.school) ?? byAlias.get(counts.municipality);
  return municipality === undefined ? counts : { ...counts, municipality };
}

/** Maxima that the data exceed. */
function maximumAttention(
  procedures: ReadonlyMap<string, Procedure>,
  counts: readonly SchoolWorkCounts[],
): Attention[] {
  const above = new Map<string, number>();
  for (const { work, rejected } of counts) {
    const id = workId(work);
    above.set(id, (above.get(id) ?? 0) + (rejected.total['score-out-of-range'] ?? 0));
  }
  const found: Attention[] = [];
  for (const { id, paper } of procedures.values()) {
    const { maxScore } = paper;
    if (maxScore === null) continue;
    for (const message of maximumProblems(maxScore, above.get(id) ?? 0)) found.push({ place: id, message });
  }
  return found;
}
