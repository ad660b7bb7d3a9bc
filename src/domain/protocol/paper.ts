/**
 * What a work's paper (КИМ) is worth: maximum primary score, cut scores, tasks.
 * Scales change by year, so a paper is never looked up without its year.
 */

export type TaskLevel = 'Б' | 'П' | 'В';

export interface Task {
  /** «5.1», «1К2» … as printed in ФИС ОКО. */
  readonly label: string;
  /** Maximum points; null when the file does not tell. */
  readonly max: number | null;
  readonly level: TaskLevel | null;
  /** What it checks, in a person's words; only tasks of «Задания работ» tell. */
  readonly skill?: string;
}

/** Lowest primary scores that give the marks 3, 4 and 5 (шкала перевода). */
export type CutScores = readonly [three: number, four: number, five: number];

export interface Paper {
  readonly maxScore: number | null;
  /** null = «нет шкалы»: marks and all that follows from them are null. */
  readonly cuts: CutScores | null;
  /** Empty when unknown. */
  readonly tasks: readonly Task[];
}

export type Mark = 2 | 3 | 4 | 5;

/** Mark by primary score. A score above the maximum is a «5», as ФИС ОКО counts it. */
export function markByScore(score: number, cuts: CutScores): Mark {
  if (score >= cuts[2]) return 5;
  if (score >= cuts[1]) return 4;
  if (score >= cuts[0]) return 3;
  return 2;
}
