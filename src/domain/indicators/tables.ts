/**
 * Tallies from percent tables («сводные отчёты»): participants are found back by rounding percent × n,
 * which is exact for percents of two decimals up to 10,000 participants.
 */
import { AggregateTable, Group, JournalRow, MarksRow, ScoresRow, TasksRow } from '../intake/records';
import { CutScores, Task } from '../protocol/paper';
import { normaliseMunicipality } from '../protocol/school';
import { Work, workId } from '../protocol/work';
import { TaskSum, taskLabel } from './task-success';
import { Tally, mapMarks, marksOfScores } from './tally';

/** Everything that tables say about one group of pupils in one work. */
export interface GroupTables {
  marks?: MarksRow;
  journal?: JournalRow;
  scores?: ScoresRow;
  tasks?: readonly TaskSum[];
}

export interface SchoolTables {
  readonly group: GroupTables;
  /** The municipality row that stands above the school's; '' when there is none. */
  readonly municipality: string;
}

/** Tables of one work, by group. The row «Вся выборка» takes no part. */
export interface WorkTables {
  readonly work: Work;
  maxScore: number | null;
  tasks: readonly Task[];
  readonly region: GroupTables;
  readonly municipalities: Map<string, GroupTables>;
  readonly schools: Map<string, SchoolTables>;
}

/** Gathers rows of all tables by work and group; of two rows for the same group the later one stays. */
export function tablesByWork(tables: readonly AggregateTable[]): Map<string, WorkTables> {
  const works = new Map<string, WorkTables>();
  for (const table of tables) {
    const into = entry(works, workId(table.work), () => ({
      work: table.work,
      maxScore: null,
      tasks: [],
      region: {},
      municipalities: new Map(),
      schools: new Map(),
    }));
    into.maxScore = table.maxScore ?? into.maxScore;
    switch (table.kind) {
      case 'marks':
        eachGroup(into, table.rows, (group, row) => (group.marks = row));
        break;
      case 'journal':
        eachGroup(into, table.rows, (group, row) => (group.journal = row));
        break;
      case 'scores':
        eachGroup(into, table.rows, (group, row) => (group.scores = row));
        break;
      case 'tasks':
        into.tasks = table.tasks;
        eachGroup(into, table.rows, (group, row) => (group.tasks = pointsOf(table.tasks, row)));
        break;
      case 'skills':
        break;
    }
  }
  return works;
}

function eachGroup<Row extends Group>(
  into: WorkTables,
  rows: readonly Row[],
  put: (group: GroupTables, row: Row) => void,
): void {
  let municipality = '';
  for (const row of rows) {
    if (row.level === 'region') put(into.region, row);
    if (row.level === 'municipality') {
      municipality = normaliseMunicipality(row.name);
      put(
        entry(into.municipalities, municipality, () => ({})),
        row,
      );
    }
    if (row.school !== null)
      put(entry(into.schools, row.school, () => ({ group: {}, municipality })).group, row);
  }
}

function entry<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function pointsOf(tasks: readonly Task[], row: TasksRow): TaskSum[] {
  return tasks.flatMap(({ label, max }, i) => {
    const percent = row.percent[i];
    if (percent === null || percent === undefined || max === null) return [];
    const points = Math.round((percent * max * row.n) / 100);
    return [{ label: taskLabel(label), n: row.n, points, notStarted: null, notTaught: null }];
  });
}

/** Tally of a group's rows; marks come from their own table, else from scores and the scale. */
export function tallyOfTables(group: GroupTables, cuts: CutScores | null): Tally {
  const { marks, journal, scores } = group;
  const n = (scores ?? marks ?? journal)?.n ?? group.tasks?.[0]?.n ?? 0;
  const byScore = scores ? scores.percent.map((percent) => people(percent, scores.n)) : null;
  return {
    n,
    absent: null,
    scores: byScore,
    marks: marks
      ? mapMarks(marks.percent, (percent) => people(percent, marks.n))
      : byScore && cuts && marksOfScores(byScore, cuts),
    journal: journal
      ? {
          lowered: journal.lowered.count ?? people(journal.lowered.percent, journal.n),
          confirmed: journal.confirmed.count ?? people(journal.confirmed.percent, journal.n),
          raised: journal.raised.count ?? people(journal.raised.percent, journal.n),
          gap2: journal.gap2,
        }
      : null,
    cross: null,
  };
}

function people(percent: number, n: number): number {
  return Math.round((percent * n) / 100);
}
