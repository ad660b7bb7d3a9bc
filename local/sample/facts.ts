/**
 * Facts of one real region (public ВПР exports of autumn 2020 and spring 2021) that the sample municipality is drawn
 * from: sizes, marks, journal comparison, distribution of primary scores. Whole-region figures only.
 */
import { markByScore, Paper } from '../../src/domain/protocol/paper';
import { paperFor } from '../../src/domain/protocol/papers';
import { Work } from '../../src/domain/protocol/work';

/** How journal marks go with the score; the two numbers were solved for `journalPct` of the same work. */
export interface JournalModel {
  /** Correlation of the standing in the journal with the standing in the work. */
  readonly correlation: number;
  /** How much milder the journal is than the scale of the work, in standard deviations of the standing. */
  readonly mildness: number;
}

export interface WorkFacts {
  readonly work: Work;
  readonly paper: Paper;
  /** As ФИС ОКО prints it. */
  readonly date: string;
  /** Region: schools, participants, participants with a journal mark. */
  readonly schools: number;
  readonly participants: number;
  readonly pairs: number;
  /** Region: percent of the marks 2, 3, 4, 5. */
  readonly marksPct: readonly [number, number, number, number];
  /** Region: percent of pairs lowered, confirmed, raised (понизили, подтвердили, повысили). */
  readonly journalPct: readonly [number, number, number];
  /** Percent of participants at each primary score from 0. */
  readonly scoresPct: readonly number[];
  /** Share of rows that are absentees. */
  readonly absentShare: number;
  readonly journal: JournalModel;
}

/** Percent of the region's participants at each score, spring 2021; the jump at each cut score is the region's own. */
const SPRING_2021: Readonly<Record<string, string>> = {
  'РУ-4':
    '0.10 0.09 0.21 0.33 0.36 0.46 0.53 0.57 0.72 0.78 0.76 0.90 0.91 0.89 3.46 2.60 2.51 2.86 3.00 2.88 3.18 3.34 ' +
    '3.66 4.11 5.01 4.81 4.95 4.86 5.32 5.18 5.05 4.89 4.88 4.26 3.89 3.00 2.18 1.57 0.93',
  'МА-4':
    '0.12 0.19 0.36 0.61 0.82 1.21 4.29 4.96 6.15 8.21 8.47 9.39 9.17 9.04 10.11 7.15 6.81 5.38 4.26 1.87 1.36',
  'РУ-5':
    '0.13 0.14 0.43 0.43 0.54 0.66 0.76 0.92 0.95 1.10 1.08 1.20 1.26 1.20 1.11 1.18 0.98 0.79 6.02 4.89 4.06 3.74 ' +
    '3.87 3.52 3.39 3.05 2.99 2.61 2.46 4.96 3.89 3.80 3.65 3.01 2.99 3.12 2.90 2.69 2.32 2.84 2.29 2.01 1.67 1.24 ' +
    '0.75 0.39',
  'МА-5':
    '0.65 1.67 2.37 2.92 2.85 2.37 1.98 16.92 10.56 7.72 5.87 12.06 8.58 6.62 4.95 4.90 3.23 2.02 1.11 0.44 0.21',
};

type FactLine = Omit<WorkFacts, 'work' | 'paper' | 'scoresPct' | 'absentShare'> & {
  readonly year: 2020 | 2021;
  readonly subject: string;
  readonly grade: number;
};

const LINES: readonly FactLine[] = [
  {
    year: 2020,
    subject: 'РУ',
    grade: 4,
    date: '17.09.2020',
    schools: 631,
    participants: 22629,
    pairs: 22608,
    marksPct: [17.75, 35.55, 37.72, 8.98],
    journalPct: [45.16, 48.93, 5.91],
    journal: { correlation: 0.87, mildness: 0.42 },
  },
  {
    year: 2020,
    subject: 'МА',
    grade: 4,
    date: '24.09.2020',
    schools: 629,
    participants: 23334,
    pairs: 23318,
    marksPct: [8.2, 30.74, 43.35, 17.7],
    journalPct: [35.14, 54.55, 10.32],
    journal: { correlation: 0.84, mildness: 0.32 },
  },
  {
    year: 2021,
    subject: 'РУ',
    grade: 4,
    date: '06.04.2021',
    schools: 628,
    participants: 24969,
    pairs: 24956,
    marksPct: [7.6, 31.59, 44.96, 15.85],
    journalPct: [19.3, 68.5, 12.2],
    journal: { correlation: 0.92, mildness: 0 },
  },
  {
    year: 2021,
    subject: 'МА',
    grade: 4,
    date: '13.04.2021',
    schools: 631,
    participants: 24933,
    pairs: 24928,
    marksPct: [3.31, 23.61, 46.18, 26.9],
    journalPct: [12.87, 65.3, 21.83],
    journal: { correlation: 0.89, mildness: -0.18 },
  },
  {
    year: 2021,
    subject: 'РУ',
    grade: 5,
    date: '08.04.2021',
    schools: 633,
    participants: 23785,
    pairs: 23771,
    marksPct: [14.86, 40.62, 33.33, 11.19],
    journalPct: [33.51, 59.9, 6.59],
    journal: { correlation: 0.92, mildness: 0.21 },
  },
  {
    year: 2021,
    subject: 'МА',
    grade: 5,
    date: '15.04.2021',
    schools: 634,
    participants: 23705,
    pairs: 23697,
    marksPct: [14.8, 41.07, 32.22, 11.91],
    journalPct: [35.38, 57.56, 7.06],
    journal: { correlation: 0.91, mildness: 0.24 },
  },
];

/** Absentees were more in autumn 2020; the region's files have 6–15 % of them. */
const ABSENT_SHARE = { 2020: 0.13, 2021: 0.07 } as const;

/** The six works of the sample, in the order of writing. */
export const WORKS: readonly WorkFacts[] = LINES.map(({ year, subject, grade, ...line }) => {
  const work: Work = { kind: 'ВПР', year, session: null, subject, grade };
  const paper = paperFor(work)!;
  const spring = SPRING_2021[`${subject}-${grade}`]!.split(' ').map(Number);
  return {
    ...line,
    work,
    paper,
    scoresPct: withMarks(spring, paper, line.marksPct),
    absentShare: ABSENT_SHARE[year],
  };
});

/** The same distribution inside each mark, with the marks' shares as given: autumn 2020 was written on the same papers. */
function withMarks(
  scoresPct: readonly number[],
  { cuts }: Paper,
  marksPct: WorkFacts['marksPct'],
): readonly number[] {
  const place = (score: number): number => markByScore(score, cuts!) - 2;
  const sums = [0, 0, 0, 0];
  scoresPct.forEach((percent, score) => (sums[place(score)]! += percent));
  return scoresPct.map((percent, score) => (percent * marksPct[place(score)]!) / sums[place(score)]!);
}
