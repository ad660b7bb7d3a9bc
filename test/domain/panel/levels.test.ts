/** From q to level words: who can have which. */
import * as fc from 'fast-check';
import type { Level } from '../../../src/messages/levels';
import type { FamilyId } from '../../../src/domain/panel/detector';
import { schoolLevel, unitLevel } from '../../../src/domain/panel/levels';
import { POOL, litSign } from '../panel-outcome';

const HEIGHT: Readonly<Record<Level, number>> = { unknown: 0, none: 0, attention: 1, recheck: 2 };
const FAMILIES: readonly FamilyId[] = ['cuts', 'tasks', 'journal'];

const chance = fc.constantFrom(0.0001, 0.01, 0.04, 0.06, 0.09, 0.2, 0.9, 1);
const works = fc.record({
  n: fc.constantFrom(4, 9, 10, 19, 60),
  pool: fc
    .record({ units: fc.constantFrom(2, 7, 8, 34), isSmall: fc.boolean() })
    .map((parts) => ({ ...POOL, ...parts })),
  p: fc.option(chance),
  signs: fc
    .array(fc.tuple(fc.constantFrom(...FAMILIES), chance), { maxLength: 4 })
    .map((signs) => signs.map(([family, p]) => litSign('at-cuts', family, { p }))),
});
const schools = fc.tuple(fc.option(chance), fc.array(works, { minLength: 1, maxLength: 4 }));

const clear = {
  n: 60,
  pool: POOL,
  p: 0.001,
  signs: [litSign('at-cuts', 'cuts', { p: 0.01 }), litSign('hard-tasks', 'tasks', { p: 0.02 })],
};

describe('levels', () => {
  test('a work is never above its school', () => {
    fc.assert(
      fc.property(schools, ([q, all]) => {
        const school = schoolLevel(q, all);
        for (const work of all)
          expect(HEIGHT[unitLevel(work, school, all.length)]).toBeLessThanOrEqual(HEIGHT[school]);
      }),
    );
  });

  test('a small pool never gives the highest level', () => {
    fc.assert(
      fc.property(schools, ([q, all]) => {
        const small = all.map((work) => ({ ...work, pool: { ...work.pool, isSmall: true } }));
        const school = schoolLevel(q, small);
        expect(school).not.toBe('recheck');
        for (const work of small) expect(unitLevel(work, 'recheck', small.length)).not.toBe('recheck');
      }),
    );
  });

  test('a school of the highest level has a work of that level', () => {
    fc.assert(
      fc.property(schools, ([q, all]) => {
        if (schoolLevel(q, all) !== 'recheck') return;
        expect(all.some((work) => unitLevel(work, 'recheck', all.length) === 'recheck')).toBe(true);
      }),
    );
  });

  test('a smaller q never lowers the level', () => {
    fc.assert(
      fc.property(chance, chance, fc.array(works, { minLength: 1, maxLength: 4 }), (a, b, all) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(HEIGHT[schoolLevel(low, all)]).toBeGreaterThanOrEqual(HEIGHT[schoolLevel(high, all)]);
      }),
    );
  });

  test('q decides: 0.10 for attention, 0.05 for a re-check, both included', () => {
    expect([0.05, 0.051, 0.1, 0.101].map((q) => schoolLevel(q, [clear]))).toEqual([
      'recheck',
      'attention',
      'attention',
      'none',
    ]);
  });

  test('the highest level asks for two families in one work', () => {
    const one = { ...clear, signs: [litSign('at-cuts', 'cuts', { p: 0.01 }), litSign('at-journal-cut', 'cuts', { p: 0.01 })] }; // prettier-ignore
    expect(schoolLevel(0.01, [one])).toBe('attention');
    const apart = clear.signs.map((sign) => ({ ...clear, signs: [sign] }));
    expect(schoolLevel(0.01, apart)).toBe('attention');
    expect(schoolLevel(0.01, [clear])).toBe('recheck');
  });

  test('a p of the highest level is shared among the works of the school', () => {
    const weak = { ...clear, p: 0.02 };
    expect(schoolLevel(0.01, [weak])).toBe('recheck');
    expect(schoolLevel(0.01, [weak, clear])).toBe('recheck');
    expect(unitLevel(weak, 'recheck', 2)).toBe('recheck');
    expect(unitLevel(weak, 'recheck', 3)).toBe('attention');
    expect(schoolLevel(0.01, [weak, weak, weak])).toBe('attention');
  });

  test('a work in which no detector answers says nothing, whatever its p', () => {
    const silent = { ...clear, p: 1, signs: [] };
    expect([schoolLevel(1, [silent]), unitLevel(silent, 'none', 1)]).toEqual(['unknown', 'unknown']);
  });

  test('without a p, with few pupils or with next to nobody to compare with, data are not enough', () => {
    for (const work of [
      { ...clear, p: null },
      { ...clear, n: 5 },
      { ...clear, pool: { ...POOL, units: 3, isSmall: true } },
    ]) {
      expect([schoolLevel(0.01, [work]), unitLevel(work, 'recheck', 1)]).toEqual(['unknown', 'unknown']);
    }
    expect(schoolLevel(null, [clear])).toBe('unknown');
    expect(schoolLevel(0.01, [])).toBe('unknown');
  });
});
