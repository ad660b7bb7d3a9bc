/**
 * The four result tables («Отметки», «Сравнение с журналом», «Первичные баллы», «Задания») as records and back.
 * A row's source says who made it: a protocol (computed), a summary report (imported) or a person (typed).
 */
import { cellCount, cellNumber, cellText } from '../intake/cells';
import type { AggregateTable, Group, GroupLevel } from '../intake/records';
import type { Task } from '../protocol/paper';
import { paperFor } from '../protocol/papers';
import { parseSchoolCode } from '../protocol/school';
import { Work, parseWorkId, workId } from '../protocol/work';
import { LEVEL_WORDS, SOURCE, TASK_LABELS_LEVEL, TASK_MAXIMA_LEVEL } from '../../messages/choices';
import { LISTS } from '../../messages/lists';
import { decimal } from '../../messages/numbers';
import { TABLE_TEXT } from '../../messages/tables';
import type { PlanValue } from '../tabs/plan';
import { MAX_SCORE_COLUMN, TASK_COLUMNS } from './registry';
import type { Read, RowProblem } from './lists';
import type { TableRow } from './schema';

export type ResultTableId = 'marks' | 'journal' | 'scores' | 'tasks';
export const RESULT_TABLES: readonly ResultTableId[] = ['marks', 'journal', 'scores', 'tasks'];
/** Tables that files fill: those that protocols fill too, and the planned results. */
export type ImportedTableId = ResultTableId | 'skills';
export const IMPORTED_TABLES: readonly ImportedTableId[] = [...RESULT_TABLES, 'skills'];

type Row = Readonly<Record<string, PlanValue>>;

interface PlacedRow {
  readonly position: number;
  readonly cells: TableRow;
}

export type SourceWord = (typeof SOURCE)[keyof typeof SOURCE];

/** Who made a row; a blank source is a person's. */
export function sourceOf(cells: TableRow): SourceWord {
  const word = cellText(cells.source).toLowerCase();
  if (word === SOURCE.protocol) return SOURCE.protocol;
  return word === SOURCE.summary ? SOURCE.summary : SOURCE.typed;
}

/**
 * Imported and typed rows of one result table as aggregate tables, one a work, in the order of the rows. `ownTasks`
 * («Задания работ») stand before shipped ones.
 */
export function readResults(
  id: ResultTableId,
  rows: readonly PlacedRow[],
  ownTasks: ReadonlyMap<string, readonly Task[]> = new Map(),
): Read<AggregateTable> {
  const problems: RowProblem[] = [];
  const works = new Map<string, { work: Work; rows: PlacedRow[]; labels?: TableRow; maxima?: TableRow }>();
  for (const row of rows) {
    if (sourceOf(row.cells) === SOURCE.protocol) continue;
    const work = parseWorkId(cellText(row.cells.work));
    if (work === null) {
      problems.push({ position: row.position, message: LISTS.brokenKey });
      continue;
    }
    const key = workId(work);
    const entry = works.get(key) ?? { work, rows: [] };
    works.set(key, entry);
    const level = cellText(row.cells.level);
    if (level === TASK_LABELS_LEVEL) entry.labels = row.cells;
    else if (level === TASK_MAXIMA_LEVEL) entry.maxima = row.cells;
    else entry.rows.push(row);
  }
  const values: AggregateTable[] = [];
  for (const { work, rows: own, labels, maxima } of works.values()) {
    const paper = paperFor(work);
    const head = { work, maxScore: paper?.maxScore ?? null };
    type Warn = (message: string) => void;
    const each = <R>(read: (group: Group, cells: TableRow, warn: Warn) => R | string): R[] =>
      own.flatMap(({ position, cells }) => {
        const warn: Warn = (message) => problems.push({ position, message });
        const group = groupOf(cells);
        const result = group === null ? LISTS.brokenKey : read(group, cells, warn);
        if (typeof result !== 'string') return [result];
        warn(result);
        return [];
      });
    if (id === 'marks') {
      values.push({
        kind: 'marks',
        ...head,
        rows: each((group, cells, warn) => {
          const percent = numbersOf(id, cells, ['mark2', 'mark3', 'mark4', 'mark5']);
          if (typeof percent === 'string') return percent;
          const sum = percent.reduce<number>((all, value) => all + (value ?? 0), 0);
          if (Math.abs(sum - 100) > SUM_TOLERANCE) warn(LISTS.sumNot100(decimal(sum, 2)));
          return {
            ...group,
            percent: percent.map((value) => value ?? 0) as [number, number, number, number],
          };
        }),
      });
    } else if (id === 'journal') {
      values.push({
        kind: 'journal',
        ...head,
        rows: each((group, cells) => {
          const read = numbersOf(id, cells, JOURNAL_COLUMNS);
          if (typeof read === 'string') return read;
          const [lowered, loweredCount, confirmed, confirmedCount, raised, raisedCount] = read;
          const gap2 = cellNumber(cells.gap2);
          if (Number.isNaN(gap2)) return brokenNumber(id, 'gap2', cells);
          const pairs = (loweredCount ?? 0) + (confirmedCount ?? 0) + (raisedCount ?? 0);
          const part = (percent: number | null | undefined, count: number | null | undefined) => ({
            percent: percent ?? (pairs > 0 ? (100 * (count ?? 0)) / pairs : 0),
            count: count ?? null,
          });
          return {
            ...group,
            lowered: part(lowered, loweredCount),
            confirmed: part(confirmed, confirmedCount),
            raised: part(raised, raisedCount),
            gap2,
          };
        }),
      });
    } else if (id === 'scores') {
      const width = (head.maxScore ?? MAX_SCORE_COLUMN) + 1;
      values.push({
        kind: 'scores',
        ...head,
        rows: each((group, cells) => {
          const percent = numbersOf(
            id,
            cells,
            Array.from({ length: width }, (_, score) => `score${score}`),
          );
          return typeof percent === 'string'
            ? percent
            : { ...group, percent: percent.map((value) => value ?? 0) };
        }),
      });
    } else {
      const tasks = tasksOf(labels, maxima, ownTasks.get(workId(work)) ?? paper?.tasks ?? []);
      values.push({
        kind: 'tasks',
        ...head,
        tasks,
        rows: each((group, cells) => {
          const percent = numbersOf(
            id,
            cells,
            tasks.map((_, i) => `task${i + 1}`),
          );
          return typeof percent === 'string' ? percent : { ...group, percent };
        }),
      });
    }
  }
  return { values, problems };
}

/** Percents of four marks, each rounded to a tenth at worst. */
const SUM_TOLERANCE = 0.25;

const JOURNAL_COLUMNS = [
  'loweredPercent',
  'lowered',
  'confirmedPercent',
  'confirmed',
  'raisedPercent',
  'raised',
];

function tasksOf(
  labels: TableRow | undefined,
  maxima: TableRow | undefined,
  known: readonly Task[],
): readonly Task[] {
  if (labels === undefined) return known;
  const tasks: Task[] = [];
  for (let i = 1; i <= TASK_COLUMNS && cellText(labels[`task${i}`]) !== ''; i++) {
    const label = cellText(labels[`task${i}`]);
    const other = known.find((task) => task.label === label);
    tasks.push({
      label,
      max: cellCount(maxima?.[`task${i}`]) ?? other?.max ?? null,
      level: other?.level ?? null,
    });
  }
  return tasks;
}

function groupOf(cells: TableRow): Group | null {
  const word = cellText(cells.level).toLowerCase();
  const level = (Object.keys(LEVEL_WORDS) as GroupLevel[]).find(
    (id) => LEVEL_WORDS[id].toLowerCase() === word,
  );
  const school = parseSchoolCode(cells.school);
  const n = cellCount(cells.n);
  if (n === null || n === 0) return null;
  if (school !== null && (level === undefined || level === 'school')) {
    return { level: 'school', name: cellText(cells.name), school, schools: null, n };
  }
  if (level === undefined || level === 'school') return null;
  return { level, name: cellText(cells.name), school: null, schools: null, n };
}

/** Numbers of the named columns, null for a blank; or the sentence about the first that is no number. */
function numbersOf(
  id: ResultTableId,
  cells: TableRow,
  columns: readonly string[],
): (number | null)[] | string {
  const numbers: (number | null)[] = [];
  for (const column of columns) {
    const value = cellNumber(cells[column]);
    if (Number.isNaN(value)) return brokenNumber(id, column, cells);
    numbers.push(value);
  }
  // A row whose figures are all blank says nothing; read as zeros it would say something wrong.
  if (numbers.every((value) => value === null)) return LISTS.noFigures;
  return numbers;
}

function brokenNumber(id: ResultTableId, column: string, cells: TableRow): string {
  return LISTS.brokenNumber(TABLE_TEXT[id].columns[column]!.header, cellText(cells[column]));
}

/** Rows of an imported table, for its tab. */
export function rowsOfTable(table: AggregateTable): {
  readonly id: ImportedTableId;
  readonly rows: readonly Row[];
} {
  const work = workId(table.work);
  const head = (group: Group): Row => ({
    work,
    level: LEVEL_WORDS[group.level],
    school: group.school ?? '',
    name: group.name,
    n: group.n,
    source: SOURCE.summary,
  });
  switch (table.kind) {
    case 'marks':
      return {
        id: 'marks',
        rows: table.rows.map((row) => ({
          ...head(row),
          ...Object.fromEntries(row.percent.map((percent, i) => [`mark${i + 2}`, percent])),
        })),
      };
    case 'journal':
      return {
        id: 'journal',
        rows: table.rows.map((row) => ({
          ...head(row),
          loweredPercent: row.lowered.percent,
          lowered: row.lowered.count,
          confirmedPercent: row.confirmed.percent,
          confirmed: row.confirmed.count,
          raisedPercent: row.raised.percent,
          raised: row.raised.count,
          gap2: row.gap2,
        })),
      };
    case 'scores':
      return {
        id: 'scores',
        rows: table.rows.map((row) => ({
          ...head(row),
          ...Object.fromEntries(row.percent.map((percent, score) => [`score${score}`, percent])),
        })),
      };
    case 'tasks': {
      const name = { work, school: '', name: '', n: null, source: SOURCE.summary };
      return {
        id: 'tasks',
        rows: [
          { ...name, level: TASK_LABELS_LEVEL, ...byTask(table.tasks.map(({ label }) => label)) },
          { ...name, level: TASK_MAXIMA_LEVEL, ...byTask(table.tasks.map(({ max }) => max)) },
          ...table.rows.map((row) => ({ ...head(row), ...byTask(row.percent) })),
        ],
      };
    }
    case 'skills':
      return {
        id: 'skills',
        rows: table.rows.flatMap(({ number, skill, max, percent }) =>
          percent.map((one) => ({ ...head(one.group), number, skill, max, percent: one.percent })),
        ),
      };
  }
}

/** Cells `task1`, `task2` … for values in the order of the tasks. */
export function byTask(values: readonly PlanValue[]): Row {
  return Object.fromEntries(values.slice(0, TASK_COLUMNS).map((value, i) => [`task${i + 1}`, value]));
}
