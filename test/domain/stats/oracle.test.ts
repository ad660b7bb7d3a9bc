/**
 * Every statistic against R, at the relative error that methodology §4 asks for. All families of the oracle stand
 * here: those that the product computes, or the baselines of bench/detection, are asserted; the others, and single
 * outputs, are named with the reason.
 */
import { readFileSync } from 'node:fs';
import { weightedKappa, KappaPower, Pair, signTest } from '../../../src/domain/stats/agreement';
import { betaQuantile } from '../../../src/domain/stats/beta';
import { betweenVariance } from '../../../src/domain/stats/between-variance';
import { binomialMidP, binomialUpper } from '../../../src/domain/stats/binomial';
import { chiSquareUpper } from '../../../bench/detection/stats/chi-square';
import { combineCauchy, combineFisher, simes } from '../../../bench/detection/stats/combine-p';
import { benjaminiHochberg } from '../../../src/domain/stats/fdr';
import { fisherExactTwoSided } from '../../../src/domain/stats/fisher-exact';
import { gammaLower, gammaUpper } from '../../../bench/detection/stats/gamma';
import { momentsOfCounts } from '../../../src/domain/stats/histogram';
import { hypergeometric } from '../../../src/domain/stats/hypergeometric';
import { normalQuantile, normalUpper } from '../../../src/domain/stats/normal';
import { poissonBinomialUpper } from '../../../bench/detection/stats/poisson-binomial';
import { newcombeInterval, twoProportionZ, wilsonInterval } from '../../../src/domain/stats/proportion';
import { quantileOfSorted, tukeyFences } from '../../../src/domain/stats/quantile';
import { spearmanOfTable } from '../../../src/domain/stats/rank-correlation';
import { studentInterval, studentUpper } from '../../../src/domain/stats/student';
import { describeWith, shared } from '../../support/shared';

interface Case {
  readonly fn: string;
  readonly id: string;
  readonly input: any;
  readonly output: any;
}

function expectClose(actual: number | null, expected: number): void {
  expect(typeof expected).toBe('number');
  if (expected === 0) expect(Math.abs(actual!)).toBeLessThan(1e-12);
  else expect(Math.abs(actual! / expected - 1)).toBeLessThanOrEqual(1e-9);
}

/** R's NaN is null here. */
function expectCloseOrNull(actual: number | null, expected: number | 'NaN'): void {
  if (expected === 'NaN') expect(actual).toBeNull();
  else expectClose(actual, expected);
}

function crossTable(x: readonly number[], y: readonly number[]): number[][] {
  const size = Math.max(...x, ...y) + 1;
  const table = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  x.forEach((value, i) => table[value]![y[i]!]!++);
  return table;
}

function pairsOfTable(table: readonly (readonly number[])[]): Pair[] {
  return table.flatMap((row, a) => row.flatMap((count, b) => new Array<Pair>(count).fill([a, b])));
}

/** Counts of a sample moved to whole tenths ≥ 0, which leaves t as it is. */
function histogram(sample: readonly number[]): number[] {
  const counts = new Array<number>(10_000).fill(0);
  for (const value of sample) counts[Math.round(value * 10) + 100]!++;
  return counts;
}

/** P(k₁ or more) and P(k₁ or fewer) in a 2×2 table with these sums. */
function hypergeometricTails(k: number, marked: number, other: number, drawn: number) {
  const { lowest, probabilities } = hypergeometric(marked, other, drawn);
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  return {
    upper: sum(probabilities.slice(k - lowest)),
    lower: sum(probabilities.slice(0, k - lowest + 1)),
  };
}

const LOG_TAIL = 'p is shown as it is, down to the smallest double';

interface Family {
  check(input: any, output: any): void;
  /** Outputs of the oracle that the product does not compute, or that are taken as given here. */
  readonly without?: Readonly<Record<string, string>>;
}

const FAMILIES: Record<string, Family> = {
  normal: {
    check({ z }, { lower, upper }) {
      expectClose(normalUpper(-z), lower);
      expectClose(normalUpper(z), upper);
    },
    without: { logUpper: LOG_TAIL },
  },
  normalQuantile: {
    check: ({ p }, { x }) => expectClose(normalQuantile(p), x),
  },
  studentT: {
    check({ t, df }, { lower, upper }) {
      expectClose(studentUpper(t, df), upper);
      expectClose(studentUpper(-t, df), lower);
    },
    without: { logUpper: LOG_TAIL },
  },
  chisqTail: {
    check: ({ x, df }, { upper }) => expectClose(chiSquareUpper(x, df), upper),
    without: { logUpper: LOG_TAIL },
  },
  binomTail: {
    check({ k, n, p }, { upperIncl, lower, midUpper }) {
      expectClose(binomialUpper(k, n, p), upperIncl);
      expectClose(binomialUpper(n - k, n, 1 - p), lower);
      expectClose(binomialMidP(k, n, p), midUpper);
    },
    without: { logUpper: LOG_TAIL, pmf: 'within the mid-p' },
  },
  // Poisson tails are those of gamma; no sign counts rare events.
  poissonTail: {
    check({ k, lambda }, { upperIncl, lower }) {
      expectClose(k === 0 ? 1 : gammaLower(k, lambda), upperIncl);
      expectClose(gammaUpper(k + 1, lambda), lower);
    },
    without: { logUpper: LOG_TAIL },
  },
  hypergeomTail: {
    check({ k, white, black, draw }, { upperIncl, lower }) {
      const tails = hypergeometricTails(k, white, black, draw);
      expectClose(tails.upper, upperIncl);
      expectClose(tails.lower, lower);
    },
  },
  betaQuantile: {
    check: ({ p, a, b }, { x }) => expectClose(betaQuantile(p, a, b), x),
  },
  poissonBinomialTail: {
    check: ({ k, p }, { upperIncl }) => expectClose(poissonBinomialUpper(k, p), upperIncl),
    without: { mean: 'a plain sum', var: 'a plain sum' },
  },
  wilsonCI: {
    check({ k, n, conf }, { lo, hi }) {
      const interval = wilsonInterval(k, n, conf);
      expectClose(interval.low, lo);
      expectClose(interval.high, hi);
    },
  },
  // The product shows Wilson's interval; the ends of this one are quantiles of beta.
  clopperPearsonCI: {
    check({ k, n, conf }, { lo, hi }) {
      const outside = (1 - conf) / 2;
      expectClose(k === 0 ? 0 : betaQuantile(outside, k, n - k + 1), lo);
      expectClose(k === n ? 1 : betaQuantile(1 - outside, k + 1, n - k), hi);
    },
  },
  newcombeDiffCI: {
    check({ k1, n1, k2, n2, conf }, { diff, lo, hi }) {
      const interval = newcombeInterval(k1, n1, k2, n2, conf);
      expectClose(k1 / n1 - k2 / n2, diff);
      expectClose(interval.low, lo);
      expectClose(interval.high, hi);
    },
  },
  twoPropZ: {
    check({ k1, n1, k2, n2 }, { z, pTwo, pGreater, chi2, chi2p }) {
      const own = twoProportionZ(k1, n1, k2, n2);
      if (z === 'NaN') {
        expect([own, pTwo, pGreater, chi2, chi2p]).toEqual([null, 'NaN', 'NaN', 'NaN', 'NaN']);
        return;
      }
      expectClose(own, z);
      expectClose(2 * normalUpper(Math.abs(own!)), pTwo);
      expectClose(normalUpper(own!), pGreater);
      expectClose(own! ** 2, chi2);
      expectClose(chiSquareUpper(own! ** 2, 1), chi2p);
    },
    without: { chi2Yates: 'z goes without continuity correction', chi2YatesP: 'the same' },
  },
  fisherExact: {
    check({ a, b, c, d }, { pTwo, pGreater, pLess }) {
      expectClose(fisherExactTwoSided(a, a + b, c, c + d), pTwo);
      const tails = hypergeometricTails(a, a + b, c + d, a + c);
      expectClose(tails.upper, pGreater);
      expectClose(tails.lower, pLess);
    },
    without: { condMLEor: 'a difference of shares is shown, no odds ratio' },
  },
  cutLocalFisher: {
    check({ above, below, refAbove, refBelow }, { pGreater }) {
      const tails = hypergeometricTails(above, above + below, refAbove + refBelow, above + refAbove);
      expectClose(tails.upper, pGreater);
    },
    without: { share: 'a plain quotient', ref: 'a plain quotient' },
  },
  chiSquareTable: {
    check({}, { stat, df, p }) {
      if (p === 'NaN') expect(chiSquareUpper(NaN, df)).toBeNaN();
      else expectClose(chiSquareUpper(stat, df), p);
    },
    without: { stat: 'given: no sign tests a whole table of marks', df: 'given', cramerV: 'the same' },
  },
  chiSquareGof: {
    check: ({}, { stat, df, p }) => expectClose(chiSquareUpper(stat, df), p),
    without: { stat: 'given: as with tables', df: 'given' },
  },
  welchT: {
    check({ x, y }, { t, df, pTwo, pGreater, lo, hi }) {
      const first = momentsOfCounts(histogram(x));
      const second = momentsOfCounts(histogram(y));
      const error = Math.sqrt(first.sd! ** 2 / first.n + second.sd! ** 2 / second.n);
      const own = (first.mean! - second.mean!) / error;
      expectClose(own, t);
      expectClose(2 * studentUpper(Math.abs(own), df), pTwo);
      expectClose(studentUpper(own, df), pGreater);
      // Moments are in tenths.
      const interval = studentInterval((first.mean! - second.mean!) / 10, error / 10, df);
      expectClose(interval.low, lo);
      expectClose(interval.high, hi);
    },
    without: {
      df: 'given: intervals are of paired differences, with n − 1',
      cohenD: 'effects are in marks or points',
    },
  },
  pAdjust: {
    check({ p }, { BH }) {
      const own = benjaminiHochberg(p.map((value: number | null | 'NA') => (value === 'NA' ? null : value)));
      expect(own).toHaveLength(BH.length);
      BH.forEach((expected: number | null | 'NA', i: number) => {
        if (expected === null || expected === 'NA') expect(own[i]).toBeNull();
        else expectClose(own[i]!, expected);
      });
    },
    without: {
      BY: 'signs of one school depend positively, for which Benjamini and Hochberg is enough',
      holm: 'the false discovery rate is controlled, not the chance of any false sign',
      bonferroni: 'the same',
    },
  },
  combineP: {
    check({ p }, { fisherP, cauchyP, simesP, stoufferP }) {
      expectClose(combineFisher(p), fisherP);
      expectClose(combineCauchy(p), cauchyP);
      expectClose(simes(p), simesP);
      const sum = p.reduce((total: number, value: number) => total - normalQuantile(value), 0);
      expectClose(normalUpper(sum / Math.sqrt(p.length)), stoufferP);
    },
    without: { fisherStat: 'within p', cauchyT: 'within p', stoufferZ: 'within p' },
  },
  kappa: {
    check({ table }, { kappa, linear, quadratic, agree }) {
      const pairs = pairsOfTable(table);
      const own = ([0, 1, 2] as KappaPower[]).map((power) => weightedKappa(pairs, power));
      // R gives 0 for a single pair, and its own note calls that undefined.
      if (pairs.length === 1) expect([own, kappa]).toEqual([[null, null, null], 0]);
      else [kappa, linear, quadratic].forEach((expected, i) => expectCloseOrNull(own[i]!, expected));
      expectClose(pairs.filter(([a, b]) => a === b).length / pairs.length, agree);
    },
    without: {
      linear: 'compared above',
      quadratic: 'compared above',
      kappaSE: 'too rough for 15 works; the sign test is shown',
      quadraticSE: 'the same',
      ac1: 'the share of equal marks says the same',
    },
  },
  signTestRecheck: {
    check: ({ down, up }, { pGreater }) => expectClose(signTest(down, up), pGreater),
    without: { mcnemarChi2: 'the exact p is shown' },
  },
  itemStats: {
    check({}, { scoreCounts, mean, sd }) {
      const own = momentsOfCounts(scoreCounts);
      expectClose(own.mean, mean);
      expectClose(own.sd, sd);
    },
    without: {
      scoreCounts: 'given',
      p: 'task success is a plain quotient',
      pointBiserial: 'the product judges works of schools, not tasks of a test',
      pointBiserialRest: 'the same',
      alpha: 'the same',
      alphaPsych: 'the same',
    },
  },
  funnel: {
    check({ y, n }, { p0, tau2, zAdd }) {
      const shares = y.map((k: number, i: number) => k / n[i]);
      const errors = n.map((size: number) => Math.sqrt((p0 * (1 - p0)) / size));
      const own = betweenVariance(shares, errors, p0);
      expectClose(own, tau2);
      shares.forEach((share: number, i: number) =>
        expectClose((share - p0) / Math.sqrt(errors[i] ** 2 + own!), zAdd[i]),
      );
    },
    without: {
      p0: 'given',
      z: 'within the variance',
      zWins: 'within the variance',
      phi: 'within the variance',
      zMult: 'the additive form is used',
      p95lo: 'no funnel plot: it would order schools',
      p95hi: 'the same',
    },
  },
  quantile: {
    check({ x, probs }, { q, iqr }) {
      probs.forEach((probability: number, i: number) => expectClose(quantileOfSorted(x, probability), q[i]));
      const { quartile1, quartile3 } = tukeyFences(x, 3);
      expectClose(quartile3 - quartile1, iqr);
    },
    without: { mad: 'two medians' },
  },
  correlation: {
    check: ({ x, y }, { rho }) => expectClose(spearmanOfTable(crossTable(x, y)), rho),
    without: {
      r: 'ranks are correlated: marks are no distances',
      p: 'the same',
      lo: 'the same',
      hi: 'the same',
    },
  },
};

/** Families of which the product computes nothing, and why. */
const NOT_COMPUTED: Readonly<Record<string, string>> = {
  mantelHaenszel:
    'DIF of single tasks: with a class of 25 its letter is noise; tasks are compared at equal totals',
  ks2: 'whole distributions are compared through cuts, spread and mean, each of which has a sentence',
  mannWhitney: 'absentees with a journal mark are too few in real protocols',
  bunching:
    'least squares on counts; distributions are moved by a log-linear tilt instead (log-linear.test.ts)',
  invalsiIndicators: 'the index marks strong classes; it never votes and is not shown',
  pca: 'serves the index only',
  fuzzyCmeans: 'serves the index only',
  personFit: 'single pupils are not judged',
};

describeWith('shared', 'statistics against the oracle', () => {
  const { cases } = JSON.parse(readFileSync(shared('oracle', 'oracle.json'), 'utf8')) as { cases: Case[] };
  const casesOf = (fn: string) => cases.filter((entry) => entry.fn === fn);

  for (const [fn, { check, without = {} }] of Object.entries(FAMILIES)) {
    const own = casesOf(fn);
    test(`${fn}: ${own.length} cases agree, and every output is compared or named`, () => {
      expect(own.length).toBeGreaterThan(0);
      for (const { input, output } of own) {
        const read = new Set<string>();
        const recorded = new Proxy(output, {
          get(target, key) {
            read.add(String(key));
            return target[key];
          },
        });
        check(input, recorded);
        expect(Object.keys(output).filter((key) => !read.has(key) && !(key in without))).toEqual([]);
      }
    });
  }

  test('families that the product computes and families that it names make all 302 cases', () => {
    const computed = Object.keys(FAMILIES).flatMap(casesOf).length;
    const named = Object.keys(NOT_COMPUTED).flatMap(casesOf).length;
    expect([computed, named, computed + named]).toEqual([282, 20, cases.length]);
    expect(cases).toHaveLength(302);
  });

  test('kappa agrees with the package irrCAC too', () => {
    const extra = JSON.parse(readFileSync(shared('oracle', 'oracle_extra.json'), 'utf8')) as any[];
    const tables = extra.filter(({ fn }) => fn === 'irrCAC');
    expect(tables).toHaveLength(3);
    for (const { table, output } of tables) {
      expectClose(weightedKappa(pairsOfTable(table), 0), output.kappa);
      expectClose(weightedKappa(pairsOfTable(table), 2), output.qwk);
    }
  });
});
