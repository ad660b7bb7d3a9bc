/** Counts laid out for the detectors: the same pupils as in the protocol. */
import { layOut, markedRows, standingIn, sumRows, withJournalMark } from '../../../src/domain/panel/layout';
import {
  answered,
  batchOfProtocols,
  inputOf,
  madeProtocols,
  protocol,
  times,
  unitOf,
  wrote,
} from '../../support/panel';

describe('layOut', () => {
  const pupils = [...times(5, wrote(3, 4, 'А')), ...times(6, wrote(7, null, 'Б')), wrote(12, 5, 'Б')];
  const unit = unitOf(
    protocol('900001', pupils, { absent: [2, null, null], cluster: 'город', isControl: true }),
  );

  test('counts participants by mark, score and class, and absentees by mark', () => {
    expect(unit.n).toBe(12);
    expect(unit.scores.reduce((sum, count) => sum + count, 0)).toBe(12);
    expect([unit.cross[2]![3], unit.cross[4]![7], unit.cross[3]![12]]).toEqual([5, 6, 1]);
    expect(unit.classes.map(({ label, n }) => [label, n])).toEqual([
      ['А', 5],
      ['Б', 7],
    ]);
    expect(unit.absent).toEqual([1, 0, 0, 0, 2]);
    expect([unit.school, unit.municipality, unit.cluster, unit.isControl]).toEqual([
      '900001',
      'МО-1',
      'город',
      true,
    ]);
  });

  test('tells who has a journal mark', () => {
    expect(withJournalMark(unit)).toBe(6);
    expect(markedRows(unit)).toHaveLength(4);
  });

  test('a protocol without tasks has none, one with tasks keeps them', () => {
    expect(unit.tasks).toBeNull();
    const input = inputOf(protocol('900001', times(6, answered([1, 0, 1]))));
    expect(layOut(input).tasks).toBe(input.counts.tasks);
  });
});

describe('sumRows and standingIn', () => {
  test('rows of any length are added up', () => {
    expect(sumRows([[1, 2], [], [0, 0, 5]])).toEqual([1, 2, 5]);
    expect(sumRows([])).toEqual([]);
  });

  test('a standing is the distance of the means in standard deviations of the group', () => {
    // Group: 2, 4, 6 by one each: mean 4, sd 2. Unit: mean 7.
    const unit = unitOf(protocol('900001', [wrote(6), wrote(8)]));
    expect(standingIn(unit, [0, 0, 1, 0, 1, 0, 1])).toBe(1.5);
  });

  test('there is none without spread in the group, and all units of a batch balance out', () => {
    const unit = unitOf(protocol('900001', [wrote(6), wrote(8)]));
    expect(standingIn(unit, [0, 0, 9])).toBeNull();
    expect(standingIn(unit, [])).toBeNull();
    const { units } = batchOfProtocols(madeProtocols({ seed: 2, schools: 5, pupils: 20 }));
    const group = sumRows(units.map(({ scores }) => scores));
    expect(units.reduce((sum, one) => sum + standingIn(one, group)!, 0)).toBeCloseTo(0, 10);
  });
});
