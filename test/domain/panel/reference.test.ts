/** What a unit is compared with: the others' counts, whatever its own are. */
import { hasOthers, isInReference, otherCross, otherScores } from '../../../src/domain/panel/reference';
import { batchOfProtocols, madeProtocols, protocol, times, withPupils, wrote } from '../../support/panel';

const all = madeProtocols({ seed: 31, schools: 4, pupils: 20 });
const batch = batchOfProtocols(all);

describe('the reference of a unit', () => {
  test('is the sum of the other units, cell by cell, and a little more in each cell', () => {
    const sum = (mark: number, score: number): number =>
      [0, 2, 3].reduce((total, i) => total + (batch.units[i]!.cross[mark]![score] ?? 0), 0);
    const more = otherCross(batch, 1).map((row, mark) => row.map((cell, score) => cell - sum(mark, score)));
    expect(more[0]![0]).toBeGreaterThan(0);
    expect(more[0]![0]).toBeLessThan(0.5);
    for (const row of more) for (const one of row) expect(one).toBeCloseTo(more[0]![0]!, 10);
  });

  test('has a column for every score up to the maximum and adds up over journal marks', () => {
    const columns = otherScores(batch, 2);
    expect(columns).toHaveLength(batch.maxScore + 1);
    columns.forEach((count, score) => {
      const sum = otherCross(batch, 2).reduce((s, row) => s + row[score]!, 0);
      expect(count).toBeCloseTo(sum, 10);
    });
  });

  test('does not change with the counts of the unit itself', () => {
    const changed = batchOfProtocols(withPupils(all, 1, () => wrote(12, 5)));
    otherScores(changed, 1).forEach((count, score) =>
      expect(count).toBeCloseTo(otherScores(batch, 1)[score]!, 9),
    );
    expect(otherScores(changed, 0)).not.toEqual(otherScores(batch, 0));
  });

  test('is the control sample alone where one is used; its own schools are left out of it as well', () => {
    const control = batchOfProtocols(all, { reference: [0, 3] });
    const two = batchOfProtocols([all[0]!, all[3]!]);
    expect(otherScores(control, 0)).toEqual(otherScores(two, 0));
    const only = batchOfProtocols([all[1]!, all[0]!, all[3]!], { reference: [1, 2] });
    expect(otherScores(control, 1)).toEqual(otherScores(only, 0));
    expect([0, 1, 2, 3].map((index) => isInReference(control, index))).toEqual([true, false, false, true]);
  });

  test('says nothing where a school is alone or hardly anybody else wrote the work', () => {
    const one = protocol('900001', times(200, wrote(6)));
    expect(hasOthers(batchOfProtocols([one]), 0)).toBe(false);
    const two = batchOfProtocols([one, protocol('900002', times(3, wrote(5)))]);
    expect([hasOthers(two, 0), hasOthers(two, 1)]).toEqual([false, true]);
    expect(hasOthers(batch, 0)).toBe(true);
  });
});
