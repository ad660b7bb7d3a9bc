/**
 * The descriptive figures of one work for a class, a school, a municipality or everything loaded.
 * They judge nothing; conventions (null, n − 1, 1.96) are those of docs/methodology.
 */
import { meanHalfWidth, momentsOfCounts } from '../stats/histogram';
import { spearmanOfTable } from '../stats/rank-correlation';
import { NO_JOURNAL_MARK } from '../protocol/counts';
import { MarkCounts, Tally, journalPairs } from './tally';

/** Counts are whole participants; scores are primary scores; null = undefined or not in the source. */
export interface WorkFigures {
  readonly n: number;
  readonly absent: number | null;
  readonly mean: number | null;
  readonly sd: number | null;
  /** Ends of mean ± 1.96·sd/√n. */
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
  readonly marks: MarkCounts | null;
  /** Participants with a journal mark. */
  readonly pairs: number | null;
  readonly lowered: number | null;
  readonly confirmed: number | null;
  readonly raised: number | null;
  readonly gap2: number | null;
  /** Journal mark with primary score. */
  readonly spearman: number | null;
}

/** Figures of a tally, with null where its source lacks the part. */
export function describe(tally: Tally): WorkFigures {
  const { n, mean, sd } = momentsOfCounts(tally.scores ?? []);
  const halfWidth = sd === null ? null : meanHalfWidth(sd, n);
  const { journal } = tally;
  return {
    n: tally.n,
    absent: tally.absent,
    mean,
    sd,
    ciLow: mean === null || halfWidth === null ? null : mean - halfWidth,
    ciHigh: mean === null || halfWidth === null ? null : mean + halfWidth,
    marks: tally.marks,
    pairs: journal && journalPairs(journal),
    lowered: journal && journal.lowered,
    confirmed: journal && journal.confirmed,
    raised: journal && journal.raised,
    gap2: journal && journal.gap2,
    spearman: tally.cross && spearmanOfTable(tally.cross.slice(0, NO_JOURNAL_MARK)),
  };
}

/** Fractions 0–1, except the mean mark (2–5) and СОУ (0–100). */
export interface Rates {
  /** Успеваемость: 3, 4 and 5. */
  readonly passRate: number | null;
  /** Качество: 4 and 5. */
  readonly quality: number | null;
  readonly meanMark: number | null;
  /** Степень обученности. */
  readonly sou: number | null;
  /** Явка. */
  readonly attendance: number | null;
  readonly lowered: number | null;
  readonly confirmed: number | null;
  readonly raised: number | null;
  readonly gap2: number | null;
}

/** Rates that people expect beside the counts. */
export function rates(figures: WorkFigures): Rates {
  const { marks, absent, pairs } = figures;
  const ofPairs = (count: number | null) =>
    count === null || pairs === null || pairs === 0 ? null : count / pairs;
  return {
    passRate: marks && passRate(marks),
    quality: marks && quality(marks),
    meanMark: marks && meanMark(marks),
    sou: marks && sou(marks),
    attendance: absent === null ? null : weigh([figures.n, absent], [1, 0]),
    lowered: ofPairs(figures.lowered),
    confirmed: ofPairs(figures.confirmed),
    raised: ofPairs(figures.raised),
    gap2: ofPairs(figures.gap2),
  };
}

/** Успеваемость: share of 3, 4 and 5, from counts or percents of 2, 3, 4, 5; null when they sum to 0. */
export function passRate(marks: MarkCounts): number | null {
  return weigh(marks, [0, 1, 1, 1]);
}

/** Качество: share of 4 and 5. */
export function quality(marks: MarkCounts): number | null {
  return weigh(marks, [0, 0, 1, 1]);
}

/** Средняя отметка. */
export function meanMark(marks: MarkCounts): number | null {
  return weigh(marks, [2, 3, 4, 5]);
}

/** СОУ by Simonov: (n5 + 0.64·n4 + 0.36·n3 + 0.16·n2) / n · 100. */
export function sou(marks: MarkCounts): number | null {
  return weigh(marks, [16, 36, 64, 100]);
}

function weigh(counts: readonly number[], weights: readonly number[]): number | null {
  const sum = counts.reduce((all, count) => all + count, 0);
  if (sum === 0) return null;
  return counts.reduce((all, count, i) => all + count * weights[i]!, 0) / sum;
}
