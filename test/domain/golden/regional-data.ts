/** Reads the shared regional data into counts and tables, for golden tests only; the real readers are `intake`. */
import { readFileSync, readdirSync } from 'node:fs';
import { readXlsx } from 'hucre';
import { taskFinder, taskSums } from '../../../src/domain/indicators/task-success';
import { AggregateTable, Group } from '../../../src/domain/intake/records';
import { SchoolWorkCounts } from '../../../src/domain/protocol/counts';
import { ProtocolFold } from '../../../src/domain/protocol/fold';
import { Paper, Task } from '../../../src/domain/protocol/paper';
import { parseSchoolCode } from '../../../src/domain/protocol/school';
import { Work } from '../../../src/domain/protocol/work';
import { SchoolResult } from '../../../src/domain/verdict/gather';
import { shared } from '../../support/shared';

export interface RegionWork {
  readonly year: number;
  readonly grade: number;
  readonly subject: string;
  readonly maxScore: number;
  readonly cuts: [number, number, number];
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
  readonly ci95: [number, number];
  readonly overMax: number;
  readonly histogram: number[];
  readonly marks: Record<string, number>;
  readonly marksPct: Record<string, number>;
  readonly journalPairs: number;
  readonly journalCrosstab: { readonly counts: number[][] };
  readonly lowered: number;
  readonly confirmed: number;
  readonly raised: number;
  readonly gap2: number;
  readonly loweredPct: number;
  readonly confirmedPct: number;
  readonly raisedPct: number;
  readonly tasks: readonly Task[];
}

/** Whole region by `2021_ma4`. */
export function regionWorks(): Record<string, RegionWork> {
  return JSON.parse(readFileSync(shared('data', 'region-aggregates.json'), 'utf8')).works;
}

const SUBJECT_CODES: Readonly<Record<string, string>> = { ru: 'РУ', ma: 'МА' };

/** Work of `2021_ma4`. */
export function workOf(key: string): Work {
  const [, year, subject, grade] = /^(\d{4})_(ru|ma)(\d)$/.exec(key)!;
  return {
    kind: 'ВПР',
    year: Number(year),
    session: null,
    subject: SUBJECT_CODES[subject!]!,
    grade: Number(grade),
  };
}

export function paperOf({ maxScore, cuts, tasks }: RegionWork): Paper {
  return { maxScore, cuts, tasks };
}

/** Paper of a work by the regional file. */
export function papersOfRegion(): (work: Work) => Paper | null {
  const works = Object.values(regionWorks());
  return ({ year, subject, grade }) => {
    const found = works.find(
      (work) => work.year === year && work.subject === subject && work.grade === grade,
    );
    return found === undefined ? null : paperOf(found);
  };
}

/** Folds CSV protocols with the header `login;mo;class;code;variant;…;total;journal_mark;tasks…`. */
export function foldCsv(files: readonly { path: string; work: Work; paper: Paper }[]): SchoolWorkCounts[] {
  const fold = new ProtocolFold();
  for (const { path, work, paper } of files) {
    const [header, ...rows] = readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split(';'));
    const column = (name: string) => header!.indexOf(name);
    const folder = fold.open({
      file: path.split('/').pop()!,
      work,
      paper,
      fixedSchool: null,
      columns: {
        school: column('login'),
        municipality: column('mo'),
        class: column('class'),
        code: column('code'),
        variant: column('variant'),
        total: column('total'),
        journalMark: column('journal_mark'),
        tasks: header!.flatMap((name, i) => (/^t\d/.test(name) ? [i] : [])),
      },
    });
    rows.forEach((row, i) => folder.push(row, i + 2));
  }
  return fold.close();
}

/** Counts as `evaluate` takes them, with points by task summed. */
export function schoolResults(counts: readonly SchoolWorkCounts[]): SchoolResult[] {
  const papers = papersOfRegion();
  return counts.map((school) => {
    const find = taskFinder(papers(school.work)?.tasks ?? []);
    return { ...school, taskSums: school.tasks === null ? [] : taskSums(school.tasks, find) };
  });
}

/** All clean protocols of the shared folder, three municipalities. */
export function foldProtocols(only: (name: string) => boolean = () => true): SchoolWorkCounts[] {
  const papers = papersOfRegion();
  const names = readdirSync(shared('data', 'protocols')).filter((name) => /^mo\d_/.test(name) && only(name));
  return foldCsv(
    names.map((name) => {
      const work = workOf(name.slice(4, 12));
      return { path: shared('data', 'protocols', name), work, paper: papers(work)! };
    }),
  );
}

/** The four percent tables of one work of МО-1. */
export async function percentTables(key: string): Promise<AggregateTable[]> {
  const folder = shared('data', 'fis-oko', key);
  const sheets = await Promise.all(
    readdirSync(folder).map(
      async (name) => (await readXlsx(readFileSync(`${folder}/${name}`))).sheets[0]!.rows,
    ),
  );
  const work = workOf(key);
  return sheets.flatMap((rows) => tableOf(rows, work) ?? []);
}

function tableOf(rows: readonly (readonly unknown[])[], work: Work): AggregateTable | null {
  const start = rows.findIndex((row) => row[0] === 'Группы участников') + 1;
  if (start === 0) return null;
  const maxScore = Number(rows.find((row) => row[0] === 'Максимальный первичный балл:')![1]);
  const body = rows.slice(start).filter((row) => typeof row[0] === 'string' && row[0] !== '');
  const common = { work, maxScore };
  const numbers = (row: readonly unknown[]) =>
    row.slice(3).map((cell) => (cell === null ? null : Number(cell)));
  const scores = (row: readonly unknown[]) => numbers(row).map((cell) => cell ?? 0);
  switch (rows[0]![0]) {
    case 'Статистика по отметкам':
      return {
        kind: 'marks',
        ...common,
        rows: body.map((row) => ({
          ...group(row, 2),
          percent: scores(row) as [number, number, number, number],
        })),
      };
    case 'Сравнение отметок с отметками по журналу': {
      const part = (row: readonly unknown[], at: number) => ({
        percent: Number(row[at]),
        count: Number(row[at + 1]),
      });
      return {
        kind: 'journal',
        ...common,
        rows: body.map((row) => ({
          ...group(row, 1),
          lowered: part(row, 2),
          confirmed: part(row, 4),
          raised: part(row, 6),
          gap2: null,
        })),
      };
    }
    case 'Распределение первичных баллов':
      return {
        kind: 'scores',
        ...common,
        rows: body.map((row) => ({ ...group(row, 2), percent: scores(row).slice(0, maxScore + 1) })),
      };
    case 'Выполнение заданий': {
      const [maxima, ...groups] = body;
      const max = numbers(maxima!);
      const labels = rows[start - 1]!.slice(3).map(String);
      return {
        kind: 'tasks',
        ...common,
        tasks: labels.map((label, i) => ({ label, max: max[i]!, level: null })),
        rows: groups.map((row) => ({ ...group(row, 2), percent: numbers(row) })),
      };
    }
    default:
      return null;
  }
}

function group(row: readonly unknown[], nColumn: number): Group {
  const text = String(row[0]);
  const school = parseSchoolCode(/\((edu\d{6})\)/.exec(text)?.[1] ?? null);
  const level =
    school !== null
      ? 'school'
      : text === 'Вся выборка'
        ? 'all'
        : text === 'Регион'
          ? 'region'
          : 'municipality';
  return { level, name: text, school, schools: null, n: Number(row[nColumn]) };
}
