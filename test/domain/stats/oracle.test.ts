/** Every statistic against R, at the relative error that methodology §4 asks for. */
import { readFileSync } from 'node:fs';
import { momentsOfCounts } from '../../../src/domain/stats/histogram';
import { normalLower, normalQuantile, normalUpper } from '../../../src/domain/stats/normal';
import { newcombeInterval, twoProportionZ, wilsonInterval } from '../../../src/domain/stats/proportion';
import { quantileOfSorted } from '../../../src/domain/stats/quantile';
import { spearmanOfTable } from '../../../src/domain/stats/rank-correlation';
import { describeWith, shared } from '../../support/shared';

interface Case {
  readonly fn: string;
  readonly id: string;
  readonly input: any;
  readonly output: any;
}

function expectClose(actual: number | null, expected: number): void {
  if (expected === 0) expect(Math.abs(actual!)).toBeLessThan(1e-12);
  else expect(Math.abs(actual! / expected - 1)).toBeLessThanOrEqual(1e-9);
}

function crossTable(x: readonly number[], y: readonly number[]): number[][] {
  const size = Math.max(...x, ...y) + 1;
  const table = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  x.forEach((value, i) => table[value]![y[i]!]!++);
  return table;
}

/** Counts of a sample moved to whole tenths ≥ 0, which leaves t as it is. */
function histogram(sample: readonly number[]): number[] {
  const counts = new Array<number>(10_000).fill(0);
  for (const value of sample) counts[Math.round(value * 10) + 100]!++;
  return counts;
}

const CHECKS: Record<string, (input: any, output: any) => void> = {
  normal({ z }, { lower, upper }) {
    expectClose(normalLower(z), lower);
    expectClose(normalUpper(z), upper);
  },
  normalQuantile({ p }, { x }) {
    expectClose(normalQuantile(p), x);
  },
  wilsonCI({ k, n, conf }, { lo, hi }) {
    const interval = wilsonInterval(k, n, conf);
    expectClose(interval.low, lo);
    expectClose(interval.high, hi);
  },
  newcombeDiffCI({ k1, n1, k2, n2, conf }, { lo, hi }) {
    const interval = newcombeInterval(k1, n1, k2, n2, conf);
    expectClose(interval.low, lo);
    expectClose(interval.high, hi);
  },
  twoPropZ({ k1, n1, k2, n2 }, { z, pGreater }) {
    if (z === null || z === 'NaN') {
      expect(twoProportionZ(k1, n1, k2, n2)).toBeNull();
      return;
    }
    expectClose(twoProportionZ(k1, n1, k2, n2), z);
    expectClose(normalUpper(twoProportionZ(k1, n1, k2, n2)!), pGreater);
  },
  quantile({ x, probs }, { q }) {
    probs.forEach((probability: number, i: number) => expectClose(quantileOfSorted(x, probability), q[i]));
  },
  correlation({ x, y }, { rho }) {
    expectClose(spearmanOfTable(crossTable(x, y)), rho);
  },
  // The oracle has no case of mean and sd alone; Welch's t is made of two of each.
  welchT({ x, y }, { t }) {
    const first = momentsOfCounts(histogram(x));
    const second = momentsOfCounts(histogram(y));
    expectClose(
      (first.mean! - second.mean!) / Math.sqrt(first.sd! ** 2 / first.n + second.sd! ** 2 / second.n),
      t,
    );
  },
};

describeWith('shared', 'statistics against the oracle', () => {
  const { cases } = JSON.parse(readFileSync(shared('oracle', 'oracle.json'), 'utf8')) as { cases: Case[] };
  for (const [fn, check] of Object.entries(CHECKS)) {
    const own = cases.filter((entry) => entry.fn === fn);
    test(`${fn}: ${own.length} cases agree`, () => {
      expect(own.length).toBeGreaterThan(0);
      for (const { input, output } of own) check(input, output);
    });
  }
});
