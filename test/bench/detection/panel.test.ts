import { answersOf } from '../../../bench/detection/answers';
import { calibrated, robustScale } from '../../../bench/detection/baseline/calibration';
import { METHOD_IDS, METHODS } from '../../../bench/detection/methods';
import { simulateRegion } from '../../../bench/detection/simulator/region';
import { SCENARIOS } from '../../../bench/detection/simulator/scenario';

describe('the empirical null', () => {
  test('never makes a statistic larger than its theory says', () => {
    // Deviations .1 … .4 about the median have a scale far below 1.
    const { z } = calibrated([-0.4, -0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3, 0.4], new Array<string>(9).fill('a'));
    expect(z[8]).toBeCloseTo(0.4, 12);
  });

  test('takes the larger of the median deviation and the winsorised deviation as its scale', () => {
    // Median absolute deviation 3 → 1.4826·3 = 4.45. Winsorised at the 10 % quantiles ±4 the variance is
    // 2·(1 + 4 + 9 + 16 + 16) / 11, the standard deviation 2.89, over .8238 only 3.51.
    const { centre, scale } = robustScale([-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5]);
    expect(centre).toBe(0);
    expect(scale).toBeCloseTo(1.4826 * 3, 6);
  });

  test('centres each work on its own median and leaves out what is missing', () => {
    const groups = ['a', 'a', 'a', 'a', 'a', 'b', 'b', 'b', 'b', 'b'];
    const { z } = calibrated([9, 10, 11, null, 10, 19, 20, 21, 20, 20], groups);
    expect([z[1], z[3], z[6]]).toEqual([0, null, 0]);
  });

  test('says nothing of fewer than eight', () => {
    expect(calibrated([1, 2, 3], ['a', 'a', 'a'])).toEqual({ z: [null, null, null], p: [null, null, null] });
  });
});

describe('methods on a simulated municipality', () => {
  const region = simulateRegion(11, 0, { ...SCENARIOS.base, schools: 12 });

  test('give a p from 0 to 1 for every unit and school', () => {
    for (const id of METHOD_IDS) {
      const { unitP, schoolP } = METHODS[id](region);
      expect(unitP).toHaveLength(region.units.length);
      expect([...schoolP.keys()]).toEqual([...new Set(region.units.map(({ school }) => school))]);
      for (const p of [...unitP, ...schoolP.values()]) expect(p > 0 && p <= 1).toBe(true);
    }
  });

  test('do not look at what was injected, nor at who is a lyceum', () => {
    const blind = {
      units: region.units.map((unit) => ({ ...unit, injected: null })),
      control: [],
      lyceums: new Set<string>(),
    };
    for (const id of METHOD_IDS) expect(METHODS[id](blind)).toEqual(METHODS[id](region));
  });

  test('judge a region without journals, second marks and a year before by what is left', () => {
    const bare = {
      units: region.units.map(({ school, municipality, work, paper, pupils, injected }) => ({
        school,
        municipality,
        work,
        paper: { ...paper, cuts: null },
        pupils: pupils.map((pupil) => ({ ...pupil, journalMark: null })),
        absentees: [],
        injected,
      })),
      lyceums: new Set<string>(),
    };
    const { unitP } = METHODS.panel(bare);
    expect(unitP.every((p) => p > 0 && p <= 1)).toBe(true);
  });

  test('are gathered by unit and school with q within the region', () => {
    const { units, schools } = answersOf(region);
    expect([units.length, schools.length]).toEqual([36, 12]);
    for (const { p, q } of [...units, ...schools]) expect(q.panel).toBeGreaterThanOrEqual(p.panel);
  });
});
