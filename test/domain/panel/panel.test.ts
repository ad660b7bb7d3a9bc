/** The panel as a whole: laws that hold whatever its weights are, on seeded invented protocols. */
import * as fc from 'fast-check';
import type { Level } from '../../../src/messages/levels';
import type { PanelOutcome } from '../../../src/domain/panel/outcome';
import { PanelInput, runPanel } from '../../../src/domain/panel/panel';
import { DETECTORS } from '../../../src/domain/panel/registry';
import { benjaminiHochberg } from '../../../src/domain/stats/fdr';
import { Protocol, PAPER, WORK, answered, madeProtocols, panelInput } from '../../support/panel';
import { ODD_MAXIMUM, oddCuts, oddProtocols } from './odd-protocols';

const RUSSIAN = { ...WORK, subject: 'РУ' };
const honest = madeProtocols({ seed: 81, schools: 34, pupils: 24, works: [WORK, RUSSIAN] });
/** Both works of the ninth school: answers of one pupil in most works, with the highest cut reached. */
const TOUCHED = honest[16]!.school;
const touched = honest.map((one): Protocol =>
  one.school !== TOUCHED
    ? one
    : {
        ...one,
        pupils: one.pupils.map((pupil, i) =>
          i % 4 === 0 ? pupil : answered([0, 1, 1, 0, 1, 2, 2, 3], pupil.mark, pupil.classLabel),
        ),
      },
);
const run = (all: readonly Protocol[], parts: Partial<PanelInput> = {}): PanelOutcome =>
  runPanel(panelInput(all, parts));
const outcome = run(touched);
const HEIGHT: Readonly<Record<Level, number>> = { unknown: 0, none: 0, attention: 1, recheck: 2 };

/** Figures of one school, by work. */
const ofSchool = ({ units }: PanelOutcome, school: string) => units.filter((unit) => unit.school === school);

describe('runPanel', () => {
  test('gives every unit a sign of every detector, in the order of the registry, and every school a line by code', () => {
    expect(outcome.units).toHaveLength(68);
    for (const { signs } of outcome.units) {
      expect(signs.map(({ detector }) => detector)).toEqual(Object.keys(DETECTORS));
      for (const { measured, silence, z, p, q } of signs) {
        expect([z, p, q].every((one) => (measured === null ? one === null : Number.isFinite(one)))).toBe(
          true,
        );
        expect(measured === null).toBe(silence !== null);
      }
    }
    expect(outcome.schools.map(({ school }) => school)).toEqual([
      ...new Set(touched.map(({ school }) => school)),
    ]);
  });

  test('a school in whose works most answers are the same comes first', () => {
    const first = [...outcome.schools].sort((a, b) => a.p! - b.p!)[0]!;
    expect(first.school).toBe(TOUCHED);
    expect(first.q).toBeLessThan(0.1);
    expect(first.level).not.toBe('none');
  });

  test('twice the same protocols give twice the same outcome, in any order', () => {
    expect(run(touched)).toEqual(outcome);
    fc.assert(
      fc.property(fc.shuffledSubarray(touched, { minLength: touched.length }), (order) => {
        expect(run(order)).toEqual(outcome);
      }),
      { numRuns: 2 },
    );
  });

  test('q of schools and of units is that of Benjamini and Hochberg over all of them', () => {
    expect(outcome.schools.map(({ q }) => q)).toEqual(benjaminiHochberg(outcome.schools.map(({ p }) => p)));
    // By the definition: q of the i-th of m sorted p is the least of p(j)·m/j over j ≥ i.
    const sorted = outcome.schools.map(({ p }) => p!).sort((a, b) => a - b);
    for (const { p, q } of outcome.schools) {
      const steps = sorted.map((one, j) => (one >= p! ? (one * sorted.length) / (j + 1) : Infinity));
      expect(q).toBeCloseTo(Math.min(1, ...steps), 12);
    }
    expect(outcome.units.map(({ q }) => q)).toEqual(benjaminiHochberg(outcome.units.map(({ p }) => p)));
    const signs = outcome.units.map(({ signs: [first] }) => first!);
    expect(signs.map(({ q }) => q)).toEqual(benjaminiHochberg(signs.map(({ p }) => p)));
  });

  test('a work is never above its school, and expected false signs are a tenth of the schools marked', () => {
    const level = new Map(outcome.schools.map((school) => [school.school, school.level]));
    for (const unit of outcome.units) {
      expect(HEIGHT[unit.level]).toBeLessThanOrEqual(HEIGHT[level.get(unit.school)!]);
    }
    const marked = outcome.schools.filter((school) => HEIGHT[school.level] > 0).length;
    expect(outcome.expectedFalse).toBeCloseTo(0.1 * marked, 12);
  });

  test('a lit sign has p ≤ 0.05 and reaches the effect worth showing', () => {
    const signs = outcome.units.flatMap((unit) => unit.signs);
    for (const { isLit, measured, p, detector } of signs) {
      if (!isLit) continue;
      expect(p).toBeLessThanOrEqual(0.05);
      const { value, reference } = measured!;
      if (reference !== null)
        expect(Math.abs(value - reference)).toBeGreaterThanOrEqual(DETECTORS[detector].effect);
    }
  });

  test('a school under two codes has the same figures under both', () => {
    const twice = touched.flatMap((one) => [one, { ...one, school: String(500000 + Number(one.school)) }]);
    const both = run(twice);
    for (const { school } of outcome.schools) {
      const [a, b] = [school, String(500000 + Number(school))].map((code) => ofSchool(both, code));
      a!.forEach((unit, i) => {
        expect(b![i]!.p).toBeCloseTo(unit.p!, 6);
        unit.signs.forEach(({ measured }, k) => {
          const other = b![i]!.signs[k]!.measured;
          expect(other === null).toBe(measured === null);
          if (measured !== null) expect(other!.z).toBeCloseTo(measured.z, 6);
        });
      });
    }
  });

  test('p is a number from 20 participants on, whatever is known of them, and null for a handful', () => {
    const bare = touched.map((one, i) => ({
      ...one,
      absent: [],
      pupils: one.pupils.slice(0, i === 0 ? 4 : 24).map((pupil) => ({ ...pupil, mark: null, tasks: [] })),
    }));
    const { units } = run(bare, { papers: () => ({ ...PAPER, cuts: null }) });
    expect(units.map(({ p }) => p === null)).toEqual(bare.map(({ school, work }) => school === bare[0]!.school && work === WORK).sort((a, b) => Number(b) - Number(a))); // prettier-ignore
    const one = run(touched.slice(0, 1));
    expect(one.units[0]!.p).not.toBeNull();
    expect(one.units[0]!.level).toBe('unknown');
  });

  test('a small pool never gives the highest level', () => {
    for (const count of [9, 29]) {
      const few = run(touched.filter(({ school }) => Number(school) <= 100000 + count));
      expect(few.works.every(({ pool }) => pool.isSmall)).toBe(true);
      for (const { level } of [...few.schools, ...few.units]) expect(level).not.toBe('recheck');
    }
  });

  test('names the pool of every work', () => {
    expect(outcome.works.map(({ work, pool }) => [work, pool.kind, pool.units, pool.works])).toEqual([
      ['ВПР-2024-МА-5', 'municipality', 34, 816],
      ['ВПР-2024-РУ-5', 'municipality', 34, 816],
    ]);
  });

  test('a re-check that lowers every work lowers p, one that confirms all does not', () => {
    const school = honest[4]!.school;
    const works = { works: 15, agreed: 0, raised: 0, lowered: 15, sum: -30, squares: 62 };
    const pOf = (rechecks: PanelInput['rechecks']) => ofSchool(run(honest, { rechecks }), school)[0]!.p!;
    const without = pOf(new Map());
    expect(pOf(new Map([[`ВПР-2024-МА-5|${school}`, works]]))).toBeLessThan(without);
    const agreed = { works: 15, agreed: 15, raised: 0, lowered: 0, sum: 0, squares: 0 };
    expect(pOf(new Map([[`ВПР-2024-МА-5|${school}`, agreed]]))).toBeGreaterThan(0.5 * without);
  });

  test('whatever the protocols, p and q lie between 0 and 1 and nothing is NaN', () => {
    const inside = (x: number | null): boolean => x === null || (x >= 0 && x <= 1);
    fc.assert(
      fc.property(oddProtocols, oddCuts, (all, cuts) => {
        const paper = { maxScore: ODD_MAXIMUM, cuts, tasks: [] };
        const { units, schools } = run(all, { papers: () => paper });
        for (const unit of units) {
          expect([unit.p, unit.q].every(inside)).toBe(true);
          for (const sign of unit.signs) {
            expect([sign.p, sign.q].every(inside)).toBe(true);
            expect(sign.z === null || Number.isFinite(sign.z)).toBe(true);
          }
        }
        for (const school of schools) expect([school.p, school.q].every(inside)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});
