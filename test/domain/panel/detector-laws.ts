/** Laws that every detector keeps; a detector's own test says what is done to a unit, and what it cannot do without. */
import fc from 'fast-check';
import type { Detector, WorkBatch } from '../../../src/domain/panel/detector';
import { median } from '../../../src/domain/panel/calibrate';
import { Protocol, batchOfProtocols, madeProtocols } from '../../support/panel';
import { ODD_MAXIMUM, oddCuts, oddProtocols } from './odd-protocols';

export interface DetectorCase {
  readonly detector: Detector;
  /** What the sign tells of, done to a school's protocol. */
  readonly act: (one: Protocol) => Protocol;
  /** The batch of honest protocols, where scores and marks are not all that is needed. */
  readonly batch?: (all: readonly Protocol[]) => WorkBatch;
  /** Changes after which nobody has an answer, by what is lacking then. */
  readonly without: Readonly<Record<string, (batch: WorkBatch) => WorkBatch>>;
}

const SCHOOLS = 12;
const ACTS = 5;
const honest = madeProtocols({ seed: 7, schools: SCHOOLS, pupils: 40 });

export const WITHOUT_SCALE = (batch: WorkBatch): WorkBatch => ({ ...batch, cuts: null });
export const WITHOUT_TASKS = (batch: WorkBatch): WorkBatch => ({
  ...batch,
  units: batch.units.map((unit) => ({ ...unit, tasks: null })),
});
export const WITHOUT_JOURNAL = (batch: WorkBatch): WorkBatch => ({
  ...batch,
  units: batch.units.map((unit) => ({
    ...unit,
    cross: unit.cross.map((row, mark) => (mark === 4 ? unit.scores : row.map(() => 0))),
  })),
});

export function describeLaws({ detector, act, batch = batchOfProtocols, without }: DetectorCase): void {
  const zOf = (of: WorkBatch): number[] => detector.measure(of).map((one) => one?.z ?? NaN);

  describe(`laws of ${detector.id}`, () => {
    const before = zOf(batch(honest));

    test('z rises where the sign is made, and by far the most there', () => {
      expect(before.every(Number.isFinite)).toBe(true);
      const after = zOf(batch(honest.map((one, i) => (i === ACTS ? act(one) : one))));
      const changes = after.map((z, i) => z - before[i]!);
      const rise = changes[ACTS]!;
      expect(rise).toBeGreaterThan(1);
      const others = changes.filter((_, i) => i !== ACTS).map(Math.abs);
      expect(median(others)).toBeLessThan(rise / 5);
      expect(Math.max(...others)).toBeLessThan(rise);
    });

    test('the order of units does not matter', () => {
      fc.assert(
        fc.property(
          fc.shuffledSubarray(
            honest.map((_, i) => i),
            { minLength: SCHOOLS },
          ),
          (order) => {
            const { units, ownStanding, earlier, ...rest } = batch(honest);
            const moved = zOf({
              ...rest,
              units: order.map((i) => units[i]!),
              ownStanding: order.map((i) => ownStanding[i]!),
              earlier: order.map((i) => earlier[i]!),
            });
            order.forEach((from, to) => expect(moved[to]).toBeCloseTo(before[from]!, 8));
          },
        ),
        { numRuns: 5 },
      );
    });

    test('schools with the same pupils, of whom the same was to be expected, have the same z', () => {
      const alike = Array.from({ length: 6 }, (_, i) => ({ ...honest[0]!, school: String(200001 + i) }));
      const { units, ownStanding, earlier, ...rest } = batch([...alike, ...honest]);
      const z = zOf({
        ...rest,
        units,
        ownStanding: ownStanding.map((own, i) => (i < 6 ? ownStanding[0]! : own)),
        earlier: earlier.map((one, i) => (i < 6 ? earlier[0]! : one)),
      });
      for (const one of z.slice(0, 6)) expect(one).toBeCloseTo(z[0]!, 9);
    });

    for (const [what, remove] of Object.entries(without)) {
      test(`is silent without ${what}`, () => {
        expect(detector.measure(remove(batch(honest)))).toEqual(honest.map(() => null));
      });
    }

    test('whatever the protocols, an answer is a finite number or none at all', () => {
      fc.assert(
        fc.property(oddProtocols, oddCuts, (all, cuts) => {
          const odd = batchOfProtocols(all, {
            cuts,
            maxScore: ODD_MAXIMUM,
            ownStanding: all.map((_, i) => i - 2),
            earlier: all.map((_, i) => ({ standing: 2 - i, n: 10 })),
          });
          for (const one of detector.measure(odd)) {
            if (one === null) continue;
            expect([one.z, one.value, one.n].every(Number.isFinite)).toBe(true);
            expect(one.reference === null || Number.isFinite(one.reference)).toBe(true);
          }
        }),
        { numRuns: 100 },
      );
    });
  });
}
