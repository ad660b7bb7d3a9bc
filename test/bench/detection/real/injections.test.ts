import fc from 'fast-check';
import { BenchUnit, Pupil } from '../../../../bench/detection/pupils';
import { INJECTIONS, Injection, hardestThird, inject } from '../../../../bench/detection/real/injections';
import { Random } from '../../../../local/sample/random';
import { markByScore } from '../../../../src/domain/protocol/paper';
import { madeUpUnit } from './made-up';

const anyUnit = fc
  .tuple(fc.integer(), fc.array(fc.integer({ min: 4, max: 26 }), { minLength: 1, maxLength: 4 }))
  .map(([seed, sizes]) => madeUpUnit(seed, sizes));

/** Runs `check` on made-up units after `injection`, with every pupil before and after (undefined when gone). */
function forInjected(
  injection: Injection,
  check: (before: BenchUnit, after: BenchUnit, pairs: readonly [Pupil, Pupil | undefined][]) => void,
): void {
  fc.assert(
    fc.property(anyUnit, fc.integer(), (before, seed) => {
      const after = inject(before, injection, new Random(seed), hardestThird([before]));
      const byId = new Map(after.pupils.map((pupil) => [pupil.id, pupil]));
      check(
        before,
        after,
        before.pupils.map((pupil) => [pupil, byId.get(pupil.id)]),
      );
    }),
    { numRuns: 25 },
  );
}

const scoresOf = ({ tasks, total }: Pupil): unknown => ({ tasks, total });
const changedScores = (pairs: readonly [Pupil, Pupil | undefined][]): [Pupil, Pupil][] =>
  pairs.filter((pair): pair is [Pupil, Pupil] => pair[1] !== undefined && pair[0].total !== pair[1].total);

describe.each(INJECTIONS)('%s', (injection) => {
  test('leaves totals equal to the sum of tasks, tasks within their maximum, and everybody on the list', () => {
    forInjected(injection, (before, after) => {
      const isSound = ({ tasks, total }: Pupil): boolean =>
        tasks.reduce((a, b) => a + b, 0) === total &&
        tasks.every((points, i) => points <= before.paper.tasks[i]!.max!);
      expect(after.pupils.filter((pupil) => !isSound(pupil))).toEqual([]);
      const everybody = ({ pupils, absentees }: BenchUnit): number[] =>
        [...pupils, ...absentees].map(({ id }) => id).sort((a, b) => a - b);
      expect(everybody(after)).toEqual(everybody(before));
      const { school, work, paper, injected } = after;
      expect([school, work, paper, injected]).toEqual([before.school, before.work, before.paper, injection]);
    });
  });

  test('is the same for the same seed', () => {
    const unit = madeUpUnit(1, [25, 24]);
    const again = (): BenchUnit => inject(unit, injection, new Random(7), hardestThird([unit]));
    expect(again()).toEqual(again());
  });
});

describe.each(['strong', 'weak'] as const)('%s', (strength) => {
  test('a moves only pupils 1–2 points below a cut, and to that cut', () => {
    forInjected(`a-${strength}`, (before, _, pairs) => {
      for (const [was, is] of changedScores(pairs)) {
        expect(before.paper.cuts).toContain(is.total);
        expect([1, 2]).toContain(is.total - was.total);
        expect(is.tasks.every((points, i) => points >= was.tasks[i]!)).toBe(true);
      }
      expect(pairs.filter(([was, is]) => is!.journalMark !== was.journalMark)).toEqual([]);
    });
  });

  test('b changes the hardest third of tasks only, to their maximum', () => {
    forInjected(`b-${strength}`, (before, _, pairs) => {
      const hard = hardestThird([before]);
      for (const [was, is] of pairs) {
        is!.tasks.forEach((points, task) => {
          if (points === was.tasks[task]) return;
          expect(hard).toContain(task);
          expect(points).toBe(before.paper.tasks[task]!.max);
        });
      }
    });
  });

  test('c changes at most a third of a class of six or more, and in weak form one class', () => {
    forInjected(`c-${strength}`, (_, __, pairs) => {
      const changed = new Map<string, number>();
      const sizes = new Map<string, number>();
      for (const [was, is] of pairs) {
        sizes.set(was.classLabel, (sizes.get(was.classLabel) ?? 0) + 1);
        if (String(was.tasks) === String(is!.tasks)) continue;
        changed.set(was.classLabel, (changed.get(was.classLabel) ?? 0) + 1);
      }
      for (const [label, count] of changed) {
        expect(sizes.get(label)).toBeGreaterThanOrEqual(6);
        expect(count).toBeLessThanOrEqual(Math.round(sizes.get(label)! / 3));
      }
      if (strength === 'weak') expect(changed.size).toBeLessThanOrEqual(1);
    });
  });

  test('d makes a fifth or a tenth absentees without class and journal mark; the others stay as they were', () => {
    forInjected(`d-${strength}`, (before, after) => {
      const share = strength === 'strong' ? 0.2 : 0.1;
      const gone = after.absentees.slice(before.absentees.length);
      expect(gone).toHaveLength(Math.round(share * before.pupils.length));
      for (const absentee of gone) expect(absentee).toMatchObject({ classLabel: '', journalMark: null });
      const all = new Set(before.pupils);
      expect(after.pupils.filter((pupil) => !all.has(pupil))).toEqual([]);
    });
  });

  test('e1 changes journal marks only, to the mark of the work', () => {
    forInjected(`e1-${strength}`, (before, _, pairs) => {
      expect(pairs.map(([, is]) => scoresOf(is!))).toEqual(pairs.map(([was]) => scoresOf(was)));
      const wrong = pairs.filter(
        ([was, is]) =>
          is!.journalMark !== markByScore(was.total, before.paper.cuts!) &&
          (strength === 'strong' || is!.journalMark !== was.journalMark),
      );
      expect(wrong).toEqual([]);
    });
  });

  test('e2 changes journal marks only, one up and never above 5', () => {
    forInjected(`e2-${strength}`, (_, __, pairs) => {
      expect(pairs.map(([, is]) => scoresOf(is!))).toEqual(pairs.map(([was]) => scoresOf(was)));
      const wrong = pairs.filter(
        ([{ journalMark: was }, is]) =>
          is!.journalMark !== was && (was === null || is!.journalMark !== Math.min(5, was + 1)),
      );
      expect(wrong).toEqual([]);
    });
  });

  test('f moves only pupils below the cut of their journal mark, and to that cut', () => {
    forInjected(`f-${strength}`, (before, _, pairs) => {
      for (const [was, is] of changedScores(pairs)) {
        expect(was.journalMark).toBeGreaterThan(markByScore(was.total, before.paper.cuts!));
        expect(is.total).toBe(before.paper.cuts![was.journalMark! - 3]);
        expect(is.journalMark).toBe(was.journalMark);
      }
    });
  });
});

test('the hardest third is taken by share of maximum points, not by points', () => {
  const unit = madeUpUnit(1, [10]);
  // Full points on every task but five, and one of two points on a sixth: a third of 15 tasks is 5.
  const failed = [0, 4, 7, 9, 14];
  const tasks = unit.paper.tasks.map(({ max }, i) => (failed.includes(i) ? 0 : i === 2 ? 1 : max!));
  const pupils = unit.pupils.map((pupil) => ({ ...pupil, tasks }));
  expect(hardestThird([{ ...unit, pupils }]).sort((a, b) => a - b)).toEqual(failed);
});
