/** One p for a school: only works that have one count, in any order. */
import { SchoolWork, schoolP } from '../../../src/domain/panel/schools';

const work = (school: string, z: readonly number[], parts: Partial<SchoolWork> = {}): SchoolWork => ({
  school,
  p: 0.5,
  templates: z,
  freedom: 30,
  ...parts,
});

describe('schoolP', () => {
  test('is null where no work has a p, and the works without one do not count elsewhere', () => {
    const p = schoolP([
      work('900001', [5, 5], { p: null }),
      work('900002', [1, 2]),
      work('900002', [9, 9], { p: null }),
      work('900003', [1, 2]),
    ]);
    expect(p.get('900001')).toBeNull();
    expect(p.get('900002')).toBe(p.get('900003'));
  });

  test('does not depend on the order of works', () => {
    const all = [work('900001', [3, 0]), work('900002', [0, 1]), work('900001', [2, 2])];
    const turned = schoolP([...all].reverse());
    for (const [school, p] of schoolP(all)) expect(turned.get(school)).toBeCloseTo(p!, 9);
  });

  test('a second work that shows the same lowers p, one that shows nothing raises it', () => {
    const alone = schoolP([work('900001', [3, 0])]).get('900001')!;
    expect(schoolP([work('900001', [3, 0]), work('900001', [3, 0])]).get('900001')).toBeLessThan(alone);
    expect(schoolP([work('900001', [3, 0]), work('900001', [-2, 0])]).get('900001')).toBeGreaterThan(alone);
  });

  test('a poorer calibration in one of its pools makes the same figures say less', () => {
    const sure = schoolP([work('900001', [4, 0]), work('900001', [3, 0])]).get('900001')!;
    const unsure = schoolP([work('900001', [4, 0]), work('900001', [3, 0], { freedom: 5 })]).get('900001')!;
    expect(unsure).toBeGreaterThan(sure);
  });
});
