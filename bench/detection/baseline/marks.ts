/**
 * Detectors D1, D6–D8 and D12 of the baseline panel: totals of a unit, and D9–D11: its marks against the journal and
 * its absentees. Each gives a z by unit, higher = more suspicious, null where the unit is too small.
 */
import { binomialMidP } from '../../../src/domain/stats/binomial';
import { solveLinear } from '../../../src/domain/stats/linear-system';
import { tiltTo } from '../../../src/domain/stats/log-linear';
import { poissonBinomialMidP } from '../stats/poisson-binomial';
import { smoothHistogram } from '../stats/smooth-histogram';
import { Random } from '../../../local/sample/random';
import { CutScores, markByScore } from '../../../src/domain/protocol/paper';
import { Pupil } from '../pupils';
import { Column, zOfUpper } from './calibration';
import { classesOf, overReference, PanelUnit, WorkUnits } from './works';

type Detector = (work: WorkUnits) => Column;

/** D1: works at a cut or a point above it, of those within two points below and one above. */
export const atTheCuts: Detector = (work) => {
  const references = overReference(work, (unit) => histogram(unit.pupils, work.maxScore));
  return work.units.map((unit, u) => {
    const { cuts } = unit.paper;
    if (cuts === null || unit.pupils.length < 10) return null;
    const { mean, variance } = momentsOf(unit.pupils.map(({ total }) => total));
    const expected = tiltTo(smoothHistogram([...references[u]], 4), mean, variance);
    if (expected === null) return null;
    const own = histogram(unit.pupils, work.maxScore);
    const chances: number[] = [];
    let reached = 0;
    for (const cut of cuts) {
      const above = expected[cut] + expected[cut + 1];
      const share = above / (above + expected[cut - 1] + expected[cut - 2]);
      const works = own[cut - 2] + own[cut - 1] + own[cut] + own[cut + 1];
      for (let i = 0; i < works; i++) chances.push(share);
      reached += own[cut] + own[cut + 1];
    }
    return chances.length < 8 ? null : zOfUpper(poissonBinomialMidP(reached, chances));
  });
};

/** D6: variance within classes against that of classes of the same mean. */
export const littleSpread: Detector = (work) => {
  const spread = (unit: PanelUnit): { mean: number; log: number; weight: number }[] =>
    classesOf(unit, 8).flatMap((pupils) => {
      const { mean, variance } = momentsOf(pupils.map(({ total }) => total));
      const n = pupils.length;
      return variance > 0 ? [{ mean, log: Math.log((variance * n) / (n - 1)), weight: (n - 1) / 2 }] : [];
    });
  const classes = (work.control.length > 0 ? work.control : work.units).flatMap(spread);
  if (classes.length <= 8) return work.units.map(() => null);
  const curve = leastSquares(classes.map(({ mean, log }) => [1, mean, mean * mean, log]));
  return work.units.map((unit) => {
    const own = spread(unit);
    if (own.length === 0 || curve === null) return null;
    const lack = ({ mean, log }: { mean: number; log: number }): number =>
      curve[0] + curve[1] * mean + curve[2] * mean * mean - log;
    const weights = own.reduce((sum, { weight }) => sum + weight, 0);
    return own.reduce((sum, one) => sum + lack(one) * one.weight, 0) / Math.sqrt(weights);
  });
};

/** D7: totals against what the journal mark and the other works of the same pupils promise. */
export const aboveExpected: Detector = (work) => {
  const rowsOf = (unit: PanelUnit): number[][] =>
    unit.pupils.flatMap(({ id, journalMark, total }) =>
      journalMark === null ? [] : [[1, journalMark, work.elsewhere.get(id) ?? 0, total]],
    );
  const references = overReference(work, (unit) => crossProducts(rowsOf(unit)));
  return work.units.map((unit, u) => {
    const rows = rowsOf(unit);
    const products = references[u];
    const line = rows.length < 5 ? null : solvedProducts(products, work.elsewhere.size > 0 ? 3 : 2);
    if (line === null) return null;
    const explained = line.reduce((sum, slope, i) => sum + slope * products[i * 4 + 3], 0);
    const sigma = Math.sqrt((products[15] - explained) / products[0]);
    const residuals = rows.map((row) => row[3] - line.reduce((sum, slope, i) => sum + slope * row[i], 0));
    return momentsOf(residuals).mean / (sigma / Math.sqrt(rows.length));
  });
};

/** D8: mean total against that of the year before. */
export const jump: Detector = (work) =>
  work.units.map(({ pupils, previous }) => {
    if (previous === undefined || pupils.length < 8 || previous.n < 8) return null;
    const { mean, variance } = momentsOf(pupils.map(({ total }) => total));
    const error = variance / (pupils.length - 1) + previous.sd ** 2 / previous.n;
    return error > 0 ? (mean - previous.mean) / Math.sqrt(error) : null;
  });

/** D9: journal marks above those of the work, more than elsewhere. */
export const journalGap: Detector = (work) => {
  const references = overReference(work, (unit) => {
    const gaps = gapsOf(unit);
    return Float64Array.of(gaps.length, sumOf(gaps));
  });
  return work.units.map((unit, u) => {
    const gaps = gapsOf(unit);
    const { mean, variance } = momentsOf(gaps);
    if (gaps.length < 8 || variance === 0) return null;
    return (mean - references[u][1] / references[u][0]) / Math.sqrt(variance / (gaps.length - 1));
  });
};

/** D10: marks equal to those of the journal, more than elsewhere at the same journal marks. */
export const overAgreement: Detector = (work) => {
  const tally = (unit: PanelUnit): Float64Array => {
    const counts = new Float64Array(12);
    for (const { journalMark, mark } of markedBoth(unit)) {
      counts[journalMark]++;
      if (mark === journalMark) counts[journalMark + 6]++;
    }
    return counts;
  };
  const references = overReference(work, tally);
  return work.units.map((unit, u) => {
    const own = tally(unit);
    const [all, agreed] = [references[u].subarray(0, 6), references[u].subarray(6)];
    let excess = 0;
    let variance = 0;
    for (let mark = 2; mark <= 5; mark++) {
      if (all[mark] === 0) continue;
      const share = agreed[mark] / all[mark];
      excess += own[mark + 6] - own[mark] * share;
      variance += own[mark] * share * (1 - share);
    }
    return sumOf([...own.subarray(0, 6)]) < 8 || !(variance > 0) ? null : excess / Math.sqrt(variance);
  });
};

/** D11: more absentees than elsewhere, and with lower journal marks than the present. */
export const attendance: Detector = (work) => {
  const references = overReference(work, ({ pupils, absentees }) =>
    Float64Array.of(absentees.length, absentees.length + pupils.length),
  );
  return work.units.map(({ pupils, absentees }, u) => {
    const enrolled = pupils.length + absentees.length;
    if (enrolled < 15) return null;
    const [absent, all] = references[u];
    const often = zOfUpper(binomialMidP(absentees.length, enrolled, absent / all));
    const away = journalMarks(absentees);
    const here = journalMarks(pupils);
    return away.length < 3 || here.length === 0 ? 0.8 * often : (often + lowerThan(away, here)) / Math.SQRT2;
  });
};

const RECHECKED = 15;
/** Standard deviation of the difference of two honest markings of a work. */
const MARKER_SD = 0.98;

/** D12: totals above those of a blind expert in 15 works, those at a cut or a point above it first. */
export const recheck: Detector = (work) =>
  work.units.map(({ pupils, paper, expertTotals }) => {
    if (expertTotals === undefined || pupils.length < 6) return null;
    const atCut = (i: number): boolean =>
      paper.cuts !== null && paper.cuts.some((cut) => pupils[i].total === cut || pupils[i].total === cut + 1);
    const drawn = new Random(pupils[0].id).shuffled(pupils.map((_, i) => i));
    const works = [...drawn.filter(atCut), ...drawn.filter((i) => !atCut(i))].slice(0, RECHECKED);
    const lowered = sumOf(works.map((i) => pupils[i].total - expertTotals[i]));
    return lowered / works.length / (MARKER_SD / Math.sqrt(works.length));
  });

/** Mann–Whitney z (ties corrected) that `low` lie below `high`. */
function lowerThan(low: readonly number[], high: readonly number[]): number {
  let wins = 0;
  for (const a of low) for (const b of high) wins += a < b ? 1 : a === b ? 0.5 : 0;
  const n = low.length + high.length;
  const ties = new Map<number, number>();
  for (const value of [...low, ...high]) ties.set(value, (ties.get(value) ?? 0) + 1);
  const tied = sumOf([...ties.values()].map((count) => count ** 3 - count));
  const variance = ((low.length * high.length) / 12) * (n + 1 - tied / (n * (n - 1)));
  return variance > 0 ? (wins - (low.length * high.length) / 2) / Math.sqrt(variance) : 0;
}

function journalMarks(people: readonly { readonly journalMark: number | null }[]): number[] {
  return people.flatMap(({ journalMark }) => journalMark ?? []);
}

/** Pupils with a mark in the journal and one for the work. */
function markedBoth({ pupils, paper }: PanelUnit): { journalMark: number; mark: number }[] {
  const cuts: CutScores | null = paper.cuts;
  if (cuts === null) return [];
  return pupils.flatMap(({ journalMark, total }) =>
    journalMark === null ? [] : [{ journalMark, mark: markByScore(total, cuts) }],
  );
}

function gapsOf(unit: PanelUnit): number[] {
  return markedBoth(unit).map(({ journalMark, mark }) => journalMark - mark);
}

function histogram(pupils: readonly Pupil[], maxScore: number): Float64Array {
  const counts = new Float64Array(maxScore + 1);
  for (const { total } of pupils) counts[total]++;
  return counts;
}

/** Variance divided by n. */
function momentsOf(values: readonly number[]): { mean: number; variance: number } {
  const mean = sumOf(values) / values.length;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Coefficients of the last of four columns on the first three. */
function leastSquares(rows: readonly (readonly number[])[]): number[] | null {
  return solvedProducts(crossProducts(rows), 3);
}

/** Sums of products of the four columns, row by row. */
function crossProducts(rows: readonly (readonly number[])[]): Float64Array {
  const products = new Float64Array(16);
  for (const row of rows) {
    for (let i = 0; i < 4; i++) for (let j = 0; j < 4; j++) products[i * 4 + j] += row[i] * row[j];
  }
  return products;
}

function solvedProducts(products: Float64Array, terms: number): number[] | null {
  const indexes = Array.from({ length: terms }, (_, i) => i);
  return solveLinear(
    indexes.map((i) => indexes.map((j) => products[i * 4 + j])),
    indexes.map((i) => products[i * 4 + 3]),
  );
}
