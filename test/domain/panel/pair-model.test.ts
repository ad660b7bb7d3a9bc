/** How many tasks two pupils answer equally by chance: by brute force, and laws of likelihood ratios. */
import * as fc from 'fast-check';
import { PairCell, pairModel } from '../../../src/domain/panel/pair-model';
import { answered, batchOfProtocols, madeProtocols, protocol, times, wrote } from '../../support/panel';

const chanceOf = ({ upper }: PairCell): number[] => upper.map((p, m) => p - (upper[m + 1] ?? 0));

describe('pairModel', () => {
  test('of three tasks: probabilities of 0, 1, 2 and 3 equal ones by going through all eight cases', () => {
    // All totals are 1; of 24 pupils 12, 8 and 4 have the first, the second and the third task.
    const pupils = [
      ...times(12, answered([1, 0, 0])),
      ...times(8, answered([0, 1, 0])),
      ...times(4, answered([0, 0, 1])),
    ];
    const cell = pairModel(batchOfProtocols([protocol('900001', pupils)], { maxScore: 3 }))!.cell(1, 1)!;
    const equal = [1 / 2, 1 / 3, 1 / 6].map((p) => p * p + (1 - p) ** 2);
    const expected = [0, 0, 0, 0];
    for (let bits = 0; bits < 8; bits++) {
      const isEqual = [0, 1, 2].map((task) => ((bits >> task) & 1) === 1);
      const p = isEqual.reduce(
        (product, same, task) => product * (same ? equal[task]! : 1 - equal[task]!),
        1,
      );
      expected[isEqual.filter(Boolean).length]! += p;
    }
    chanceOf(cell).forEach((p, m) => expect(p).toBeCloseTo(expected[m]!, 12));
    const mean = expected.reduce((sum, p, m) => sum + p * cell.gain[m]!, 0);
    const square = expected.reduce((sum, p, m) => sum + p * cell.gain[m]! ** 2, 0);
    expect(cell.mean).toBeCloseTo(mean, 12);
    expect(cell.variance).toBeCloseTo(square - mean * mean, 12);
  });

  test('probabilities add up to 1, and the likelihood ratio has mean 1 by chance', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (seed) => {
        const model = pairModel(batchOfProtocols(madeProtocols({ seed, schools: 4, pupils: 40 })))!;
        for (let lower = 0; lower <= 12; lower++) {
          for (let upper = lower; upper <= 12; upper++) {
            const cell = model.cell(lower, upper);
            if (cell === null) continue;
            expect(cell.upper[0]).toBeCloseTo(1, 10);
            expect(cell.variance).toBeGreaterThanOrEqual(-1e-12);
            const ratio = chanceOf(cell).reduce((sum, p, m) => sum + p * Math.exp(cell.gain[m]!), 0);
            // Below 1 where some number is impossible by chance: what is common would make it possible.
            expect(ratio).toBeLessThan(1 + 1e-9);
            if (lower >= 5 && upper <= 7) expect(ratio).toBeCloseTo(1, 6);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  test('more equal tasks say more for common answers', () => {
    const model = pairModel(batchOfProtocols(madeProtocols({ seed: 61, schools: 6, pupils: 40 })))!;
    const { gain } = model.cell(5, 6)!;
    for (let m = 1; m < gain.length; m++) expect(gain[m]).toBeGreaterThanOrEqual(gain[m - 1]!);
  });

  test('tasks that all answer alike make no pair unusual', () => {
    const same = pairModel(
      batchOfProtocols([protocol('900001', times(30, answered([1, 1, 0])))], { maxScore: 3 }),
    )!;
    const cell = same.cell(2, 2)!;
    expect(cell.upper[3]).toBeCloseTo(1, 12);
    expect(cell.gain.every(Number.isFinite)).toBe(true);
    expect(cell.variance).toBeCloseTo(0, 12);
  });

  test('has no cell for totals that hardly anyone has or that do not exist, and there is none without tasks', () => {
    const few = pairModel(
      batchOfProtocols([protocol('900001', times(3, answered([1, 0])))], { maxScore: 9 }),
    )!;
    expect([few.cell(1, 1), few.cell(9, 9), few.cell(1, 40)]).toEqual([null, null, null]);
    expect(pairModel(batchOfProtocols([protocol('900001', times(30, wrote(4)))]))).toBeNull();
  });
});
