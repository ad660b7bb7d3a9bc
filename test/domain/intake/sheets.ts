/** Builders of invented sheets in the layouts of ФИС ОКО, and a one-call intake over them. */
import { Intake } from '../../../src/domain/intake/intake';
import { Protocols } from '../../../src/domain/intake/protocols';
import { IntakeResult } from '../../../src/domain/intake/records';
import { Paper } from '../../../src/domain/protocol/paper';
import { SchoolWorkCounts } from '../../../src/domain/protocol/counts';
import { Work, parseWorkOption } from '../../../src/domain/protocol/work';

export type Rows = readonly (readonly unknown[])[];

export interface SheetFixture {
  readonly file?: string;
  readonly sheet?: string;
  readonly rows: Rows;
}

export interface IntakeOptions {
  readonly work?: string;
  readonly paperOf?: (work: Work) => Paper | null;
}

/** Everything an upload of these sheets gives. */
export function takeIn(sheets: readonly SheetFixture[], options: IntakeOptions = {}): IntakeResult {
  const context = {
    workOption: options.work === undefined ? null : parseWorkOption(options.work),
    paperOf: options.paperOf ?? (() => null),
  };
  const intake = new Intake(context, new Protocols());
  for (const { file = 'file.xlsx', sheet = 'Sheet', rows } of sheets) {
    const reader = intake.openSheet(file, sheet);
    rows.forEach((row) => reader.push(row));
    reader.end();
  }
  return intake.close();
}

/** The seven rows that ФИС ОКО prints above a table. */
export function titleRows(
  report: string,
  work = 'ВПР 2021 Математика 4 класс',
  max = 20,
  date = '15.04.2021',
): Rows {
  return [
    [report],
    [],
    [work],
    ['Предмет:', work.replace(/^\S+ \d+ | \d+ класс$/g, '')],
    ['Максимальный первичный балл:', max],
    ['Дата:', date],
    [],
  ];
}

export const MARKS_HEADER = ['Группы участников', 'Кол-во ОО', 'Кол-во участников', 2, 3, 4, 5];

/** A «Статистика по отметкам» with the given rows below the header. */
export function marksSheet(rows: Rows, ...title: [work?: string, max?: number, date?: string]): SheetFixture {
  return { rows: [...titleRows('Статистика по отметкам', ...title), MARKS_HEADER, ...rows] };
}

export const MATHS_4_TASKS = '1 2 3 4 5.1 5.2 6.1 6.2 7 8 9.1 9.2 10 11 12'.split(' ');

export const CSV_HEADER = [
  'login',
  'mo',
  'class',
  'code',
  'variant',
  'total',
  'journal_mark',
  ...MATHS_4_TASKS.map((t) => `t${t}`),
];

/** Task cells of МА 4 that add up to `total`. */
export function tasksFor(total: number): string[] {
  const maxima = [1, 1, 2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 2, 2, 2];
  let left = total;
  return maxima.map((max) => {
    const points = Math.min(max, left);
    left -= points;
    return String(points);
  });
}

export interface Pupil {
  readonly login?: string;
  readonly mo?: string;
  readonly class?: string;
  readonly code?: string;
  readonly variant?: string;
  readonly total?: string;
  readonly mark?: string;
  readonly tasks?: readonly string[];
}

let nextCode = 40001;

/** A row of the clean CSV protocol of МА 4; a new code unless one is given. */
export function pupil(values: Pupil = {}): string[] {
  const total = values.total ?? '12';
  return [
    values.login ?? 'edu900001',
    values.mo ?? 'МО-1',
    values.class ?? 'А',
    values.code ?? String(nextCode++),
    values.variant ?? '1',
    total,
    values.mark ?? '4',
    ...(values.tasks ?? tasksFor(Number(total) || 0)),
  ];
}

/** A clean CSV protocol of МА 4, 2021. */
export function protocol(rows: Rows, file = 'mo1_2021_ma4.csv'): SheetFixture {
  return { file, sheet: '', rows: [CSV_HEADER, ...rows] };
}

/** Number of participants in counts, by journal mark 2, 3, 4, 5, none. */
export function byMark(counts: SchoolWorkCounts): number[] {
  return [0, 1, 2, 3, 4].map((mark) =>
    counts.classes.reduce(
      (sum, { byMarkAndScore }) => sum + byMarkAndScore[mark].reduce((a, b) => a + b, 0),
      0,
    ),
  );
}

export function participants(counts: SchoolWorkCounts): number {
  return byMark(counts).reduce((a, b) => a + b, 0);
}

/** Counts of a school with its classes put together: what must not depend on how classes are spelled. */
export function schoolLevel(counts: SchoolWorkCounts): unknown {
  const cross: number[][] = [[], [], [], [], []];
  for (const { byMarkAndScore } of counts.classes) {
    byMarkAndScore.forEach((row, mark) =>
      row.forEach((count, score) => (cross[mark][score] = (cross[mark][score] ?? 0) + count)),
    );
  }
  const { work, school, maxScore, absent, tasks, rejected, remarked } = counts;
  const filled = cross.map((row) => Array.from(row, (count) => count ?? 0));
  return {
    work,
    school,
    maxScore,
    absent,
    tasks,
    cross: filled,
    rejected: rejected.total,
    remarked: remarked.total,
  };
}
