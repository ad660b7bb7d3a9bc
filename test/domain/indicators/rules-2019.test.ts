/** Rules of 2019, literally, with the golden quartiles and fences of a whole region. */
import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import {
  changeFences,
  changeFlag,
  changeRatio,
  objectivityIndex,
  ruleA,
  ruleB,
} from '../../../src/domain/indicators/rules-2019';
import { describeWith, shared } from '../../support/shared';
import { CUTS, crossOf, describeWork } from './builders';

const region = { ciLow: 11.9, ciHigh: 12.1 };

describe('rule A', () => {
  test('compares the ends of the intervals, strictly', () => {
    expect(ruleA({ ciLow: 12.2, ciHigh: 14 }, region)).toBe(true);
    expect(ruleA({ ciLow: 12.1, ciHigh: 14 }, region)).toBe(false);
  });

  test('is undefined for one participant and defined for two equal scores', () => {
    expect(ruleA(describeWork(crossOf([[4, 20]]), CUTS, 0), region)).toBeNull();
    expect(ruleA(describeWork(crossOf([[4, 20], [4, 20]]), CUTS, 0), region)).toBe(true); // prettier-ignore
  });

  test('is monotone: adding a point to every score never takes the sign away', () => {
    const scores = fc.array(fc.nat(19), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(scores, (own) => {
        const marked = (shift: number) =>
          ruleA(describeWork(crossOf(own.map((score) => [4, score + shift])), CUTS, 0), region);
        expect(marked(0) === true && marked(1) === false).toBe(false);
      }),
    );
  });
});

describe('rule B', () => {
  test('needs three pairs and a negative correlation', () => {
    expect([ruleB(2, -1), ruleB(3, -0.01), ruleB(3, 0), ruleB(30, null)]).toEqual([null, true, false, null]);
  });
});

describe('rule C', () => {
  test('K above 1 is a fall, and is undefined when the later share is 0', () => {
    expect(changeRatio(0.6, 0.3)).toBe(2);
    expect(changeRatio(0.6, 0)).toBeNull();
  });

  test('one school has fences at its own K and no flag', () => {
    const fences = changeFences([1.4])!;
    expect(changeFlag(1.4, fences)).toBeNull();
    expect(changeFences([])).toBeNull();
  });

  describeWith('shared', 'against the region', () => {
    const { kRatio } = JSON.parse(readFileSync(shared('data', 'region-aggregates.json'), 'utf8'));

    test.each(Object.entries<any>(kRatio))(
      '%s: a sample with these quartiles has these fences',
      (_name, golden) => {
        const { lowFence, highFence } = changeFences([
          golden.q1,
          golden.q1,
          golden.median,
          golden.q3,
          golden.q3,
        ])!;
        expect(lowFence).toBeCloseTo(golden.fenceLow, 5);
        expect(highFence).toBeCloseTo(golden.fenceHigh, 5);
        expect(changeFlag(golden.fenceHigh + 0.001, { ...golden, lowFence, highFence })).toBe('fall');
        expect(changeFlag(golden.fenceLow - 0.001, { ...golden, lowFence, highFence })).toBe('rise');
      },
    );
  });
});

test('the index is 100 minus the percent of marked schools', () => {
  // 245 of 635 schools with at least one sign of rule A in 2021: about 61.
  expect(objectivityIndex(245, 635)).toBeCloseTo(61.4, 1);
  expect(objectivityIndex(0, 0)).toBeNull();
});
