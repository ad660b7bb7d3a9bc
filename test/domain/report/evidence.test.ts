/** Series under the pictures of signs: hand-worked small cases, and what holds for any. */
import fc from 'fast-check';
import type { PanelUnit, WorkBatch } from '../../../src/domain/panel/detector';
import { SparseCounts, TaskCounts, pairKey, taskKey } from '../../../src/domain/protocol/counts';
import type { EvidencePoint } from '../../../src/domain/report/evidence';
import { evidenceSource } from '../../../src/domain/report/evidence';
import { journalEvidence } from '../../../src/domain/report/evidence-journal';
import { pairEvidence } from '../../../src/domain/report/evidence-pairs';
import { scoreEvidence } from '../../../src/domain/report/evidence-scores';
import { taskEvidence } from '../../../src/domain/report/evidence-tasks';
import { CUTS, PAPER, crossOf, result, same, work } from '../indicators/builders';

const MA4 = work('МА', 4, 2021);

function unit(school: string, parts: Partial<PanelUnit> & Pick<PanelUnit, 'cross'>): PanelUnit {
  const scores = parts.cross[0]!.map((_, score) => parts.cross.reduce((sum, row) => sum + row[score]!, 0));
  return {
    school,
    municipality: 'МО-1',
    cluster: '',
    isControl: false,
    n: scores.reduce((sum, count) => sum + count, 0),
    scores,
    classes: [],
    absent: [0, 0, 0, 0, 0],
    tasks: null,
    ...parts,
  };
}

function batch(units: readonly PanelUnit[]): WorkBatch {
  return {
    id: 'ВПР-2021-МА-4',
    work: MA4,
    maxScore: 20,
    cuts: CUTS,
    units,
    reference: units.map((_, index) => index),
    ownStanding: units.map(() => null),
    earlier: units.map(() => null),
  };
}

const sumOf = (points: readonly EvidencePoint[], side: 'own' | 'expected'): number =>
  points.reduce((sum, point) => sum + point[side]!, 0);

const anyPupils = fc.array(fc.tuple(fc.constantFrom(0, 2, 3, 4, 5), fc.integer({ min: 0, max: 20 })), {
  minLength: 12,
  maxLength: 60,
});

describe('percents under a picture', () => {
  test('of scores and of the comparison with the journal make a hundred on both sides', () => {
    fc.assert(
      fc.property(anyPupils, anyPupils, (own, others) => {
        const all = batch([
          unit('900001', { cross: crossOf(own) }),
          unit('900002', { cross: crossOf(others) }),
        ]);
        for (const points of [
          scoreEvidence({ batch: all, index: 0 }),
          journalEvidence({ batch: all, index: 0 }),
        ]) {
          if (points === null) continue;
          expect(sumOf(points, 'own')).toBeCloseTo(100, 9);
          expect(sumOf(points, 'expected')).toBeCloseTo(100, 9);
        }
      }),
    );
  });
});

describe('the comparison with the journal', () => {
  test('counts the own works by the difference of marks, and the others at the same journal marks', () => {
    // Cuts 6, 10, 15: scores 7, 12, 16 give «3», «4», «5».
    const own = unit('900001', { cross: crossOf([...same(6, 4, 12), ...same(2, 4, 7), ...same(2, 4, 16)]) });
    const others = unit('900002', { cross: crossOf([...same(500, 4, 7), ...same(500, 4, 12)]) });
    const points = journalEvidence({ batch: batch([own, others]), index: 0 })!;
    expect(points.map(({ label }) => label)).toEqual(['ниже на 3', 'ниже на 2', 'ниже на 1', 'та же', 'выше на 1', 'выше на 2', 'выше на 3']); // prettier-ignore
    expect(points.map((point) => point.own)).toEqual([0, 0, 20, 60, 20, 0, 0]);
    expect(points[2]!.expected).toBeCloseTo(50, 0);
    expect(points[3]!.expected).toBeCloseTo(50, 0);
  });
});

/** `n` pupils of total 1 on two tasks of one point: `first` of them have the first task right, the others the second. */
function twoTasks(n: number, first: number): TaskCounts {
  const cells = new Map<number, number>([
    [taskKey(0, 0, 1), n - first],
    [taskKey(0, 1, 1), first],
    [taskKey(1, 0, 1), first],
    [taskKey(1, 1, 1), n - first],
  ]);
  return { labels: ['1', '2'], nByTotal: [0, n], cells: sparse(cells) };
}

function sparse(cells: ReadonlyMap<number, number>): SparseCounts {
  const entries = [...cells].filter(([, count]) => count > 0).sort(([a], [b]) => a - b);
  return { keys: entries.map(([key]) => key), counts: entries.map(([, count]) => count) };
}

describe('tasks and pairs', () => {
  const cross = (n: number) => crossOf(same(n, 4, 1));
  const find = (label: string) => ({ label, max: 1, level: null });

  test('expect of each task what the others with the same total have', () => {
    const own = unit('900001', { cross: cross(20), tasks: twoTasks(20, 5) });
    const others = unit('900002', { cross: cross(100), tasks: twoTasks(100, 80) });
    const points = taskEvidence({ batch: batch([own, others]), index: 0 }, find)!;
    expect(points.map((point) => [point.label, point.own])).toEqual([['1', 25], ['2', 75]]); // prettier-ignore
    expect(points[0]!.expected).toBeCloseTo(80, 9);
    expect(points[1]!.expected).toBeCloseTo(20, 9);
  });

  test('leave out tasks without a known maximum, and are absent without task columns', () => {
    const own = unit('900001', { cross: cross(20), tasks: twoTasks(20, 5) });
    const others = unit('900002', { cross: cross(100), tasks: twoTasks(100, 80) });
    const place = { batch: batch([own, others]), index: 0 };
    expect(taskEvidence(place, (label) => (label === '1' ? find(label) : undefined))).toHaveLength(1);
    const without = {
      batch: batch([
        { ...own, tasks: null },
        { ...others, tasks: null },
      ]),
      index: 0,
    };
    expect([taskEvidence(without, find), pairEvidence(without)]).toEqual([null, null]);
  });

  test('set pairs of a class by equal tasks beside what such totals give by chance', () => {
    const alike = sparse(new Map([[pairKey(1, 1, 0), 30], [pairKey(1, 1, 2), 70]])); // prettier-ignore
    const own = unit('900001', {
      cross: cross(20),
      tasks: twoTasks(20, 10),
      classes: [{ label: 'А', scores: [0, 20], n: 20, pairs: alike }],
    });
    const others = unit('900002', { cross: cross(100), tasks: twoTasks(100, 50) });
    const points = pairEvidence({ batch: batch([own, others]), index: 0 })!;
    expect(points.map((point) => point.own)).toEqual([30, 0, 70]);
    // Each task is equal with probability ½ · ½ + ½ · ½, tasks taken as independent.
    points
      .map(({ expected }) => expected!)
      .forEach((share, m) => expect(share).toBeCloseTo([25, 50, 25][m]!, 9));
  });
});

test('a unit is found by work and school, and one without participants is not', () => {
  const source = evidenceSource({
    units: [result('900001', MA4, crossOf(same(12, 4, 9))), result('900002', MA4, [[], [], [], [], []])].map(
      (counts) => ({ counts, cluster: '', isControl: false }),
    ),
    papers: () => PAPER,
    pool: 'smallest',
    useControlSample: false,
    rechecks: new Map(),
  });
  expect(source('ВПР-2021-МА-4', '900001')!.batch.units[0]!.n).toBe(12);
  expect(source('ВПР-2021-МА-4', '900002')).toBeNull();
});
