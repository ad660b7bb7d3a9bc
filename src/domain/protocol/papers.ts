/**
 * Papers (КИМ) that ship with the tool: maximum, scale and tasks by year, subject and grade of the paper.
 * A year that is not listed has no scale here: the person types it, another year's scale is never lent.
 */
import { Paper, Task, TaskLevel } from './paper';
import { cutsOf, parseScale, rangeProblems } from './scale-check';
import { Work } from './work';

/** `description`: official description of the work; `practice`: taken over from a region's working code. */
export type PaperSource = 'description' | 'practice';

export interface ShippedPaper {
  readonly year: number;
  readonly subject: string;
  readonly grade: number;
  readonly paper: Paper;
  readonly source: PaperSource;
  /** Sentences about the printed scale («перекрываются…»); the higher mark takes a score that two ranges claim. */
  readonly notes: readonly string[];
}

type ScaleLine = readonly [
  subject: string,
  grade: number,
  maxScore: number,
  scale: string,
  source?: PaperSource,
];

/** Scales of spring 2021 as the official descriptions print them. */
const SCALES_2021: readonly ScaleLine[] = [
  ['РУ', 4, 38, '0–13 14–23 24–32 33–38'],
  ['МА', 4, 20, '0–5 6–9 10–14 15–20'],
  ['ОМ', 4, 32, '0–7 8–17 18–26 27–32'],
  ['РУ', 5, 45, '0–17 18–28 29–38 39–45'],
  ['МА', 5, 20, '0–6 7–10 11–14 15–20'],
  ['ИС', 5, 15, '0–3 4–7 8–11 12–15'],
  ['БИ', 5, 29, '0–11 12–17 18–23 24–29'],
  ['РУ', 6, 51, '0–24 25–34 35–44 45–51'],
  ['МА', 6, 16, '0–5 6–9 10–13 14–16'],
  ['БИ', 6, 28, '0–11 12–17 18–23 24–28'],
  ['ГГ', 6, 37, '0–9 10–21 22–30 31–37'],
  ['ИС', 6, 20, '0–5 6–10 11–15 16–20'],
  ['ОБ', 6, 23, '0–8 9–14 15–19 20–23'],
  ['РУ', 7, 47, '0–21 22–31 32–41 42–47'],
  ['МА', 7, 19, '0–6 7–11 12–15 16–19'],
  ['ФИ', 7, 18, '0–4 5–7 8–10 11–18'],
  ['ИС', 7, 25, '0–6 7–12 13–18 19–25'],
  ['ОБ', 7, 23, '0–9 10–15 16–20 21–23'],
  ['ГГ', 7, 37, '0–10 11–25 26–32 33–37'],
  ['БИ', 7, 28, '0–9 10–16 17–22 23–28'],
  ['АЯ', 7, 30, '0–12 13–20 21–26 27–30'],
  ['НЯ', 7, 30, '0–12 13–20 21–26 27–30', 'practice'],
  ['ФЯ', 7, 30, '0–12 13–20 21–26 27–30', 'practice'],
  ['РУ', 8, 51, '0–25 26–31 32–44 45–51'],
  ['МА', 8, 25, '0–7 8–14 15–20 21–25'],
  ['ФИ', 8, 18, '0–4 5–7 8–10 11–18'],
  ['ХИ', 8, 36, '0–9 10–18 19–27 28–36'],
  ['БИ', 8, 36, '0–12 13–20 21–28 29–36'],
  ['ГГ', 8, 40, '0–12 13–26 27–35 35–40'],
  ['ИС', 8, 24, '0–6 7–11 12–17 18–24'],
  ['ОБ', 8, 25, '0–10 11–16 17–21 22–25'],
  ['ФИ', 11, 26, '0–8 9–15 16–20 21–26', 'practice'],
  ['ХИ', 11, 33, '0–10 11–19 20–27 28–33', 'practice'],
];

/** Works that were written again in autumn 2020 on the same papers, by pupils one grade above. */
const AUTUMN_2020 = ['РУ-4', 'МА-4', 'РУ-5', 'МА-5', 'РУ-6', 'МА-6'];

const SCALES_2026: readonly ScaleLine[] = [['РУ', 4, 24, '0–9 10–15 16–20 21–24']];

/** Tasks of 2021 (and autumn 2020) as «label:maximum», Б unless marked. */
const TASKS_2021: Readonly<Record<string, string>> = {
  'РУ-4':
    '1К1:4 1К2:3 2:3 3.1:1 3.2:3 4:2 5:1 6:2 7:3 8:2 9:1 10:1 11:2 12.1:1П 12.2:2П 13.1:1П 13.2:2П 14:1 15.1:2 15.2:1',
  'МА-4': '1:1 2:1 3:2 4:1 5.1:1 5.2:1 6.1:1 6.2:1 7:1 8:2 9.1:1 9.2:1 10:2П 11:2 12:2П',
  'РУ-5':
    '1К1:4 1К2:3 1К3:2 2К1:3 2К2:3 2К3:3 2К4:3 3:2 4.1:3 4.2:2 5.1:2 5.2:2 6.1:2 6.2:1 7.1:2 7.2:1 8:2 9:2 10:1 11:1 12:1',
  'МА-5': '1:1 2:1 3:1 4:1 5:1 6:2 7:1 8:1 9:2 10:2 11.1:1 11.2:1 12.1:1 12.2:1 13:1П 14:2П',
  'РУ-6':
    '1К1:4 1К2:3 1К3:2 2К1:3 2К2:3 2К3:3 2К4:3 3.1:1 3.2:1 4:2 5:3 6:2 7.1:1 7.2:1 8.1:2 8.2:1 9:2 10:3 11:2 12.1:1 12.2:2 13.1:1 13.2:1 14.1:2 14.2:2',
  'МА-6': '1:1 2:1 3:1 4:1 5:1 6:1 7:1П 8:1П 9:2П 10:1П 11:2П 12:1П 13:2В',
};

function readTasks(text: string | undefined): Task[] {
  if (text === undefined) return [];
  return text.split(' ').map((part) => {
    const [label, worth] = part.split(':');
    const level = /[ПВ]$/.exec(worth);
    return { label, max: parseInt(worth, 10), level: level === null ? 'Б' : (level[0] as TaskLevel) };
  });
}

function shipped(year: number, line: ScaleLine, tasks: string | undefined): ShippedPaper {
  const [subject, grade, maxScore, scale, source = 'description'] = line;
  const ranges = parseScale(scale)!;
  return {
    year,
    subject,
    grade,
    paper: { maxScore, cuts: cutsOf(ranges), tasks: readTasks(tasks) },
    source,
    notes: rangeProblems(ranges, maxScore),
  };
}

/** Every shipped paper; all are of ВПР. */
export function shippedPapers(): ShippedPaper[] {
  const key = ([subject, grade]: ScaleLine): string => `${subject}-${grade}`;
  return [
    ...SCALES_2021.filter((line) => AUTUMN_2020.includes(key(line))).map((line) =>
      shipped(2020, line, TASKS_2021[key(line)]),
    ),
    ...SCALES_2021.map((line) => shipped(2021, line, TASKS_2021[key(line)])),
    ...SCALES_2026.map((line) => shipped(2026, line, undefined)),
  ];
}

let byWork: Map<string, Paper> | null = null;

/** The shipped paper of a work of that very year; null when none is known. Sessions of a year share their paper. */
export function paperFor(work: Work): Paper | null {
  if (work.kind !== 'ВПР') return null;
  byWork ??= new Map(
    shippedPapers().map(({ year, subject, grade, paper }) => [`${year}-${subject}-${grade}`, paper] as const),
  );
  return byWork.get(`${work.year}-${work.subject}-${work.grade}`) ?? null;
}
