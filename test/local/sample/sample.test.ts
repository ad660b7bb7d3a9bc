import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { WORKS } from '../../../local/sample/facts';
import { INJECTED_KINDS, InjectedKind, SAMPLE_SEED, SampleReport, writeSample } from '../../../local/sample';
import { hardestThird } from '../../../local/sample/tasks';
import { sumCross } from '../../../src/domain/indicators/tally';
import { IntakeResult } from '../../../src/domain/intake/records';
import {
  SchoolWorkCounts,
  splitPairKey,
  splitTaskKey,
  taskPoints,
} from '../../../src/domain/protocol/counts';
import { Paper } from '../../../src/domain/protocol/paper';
import { workId } from '../../../src/domain/protocol/work';
import { describeWork } from '../../domain/indicators/builders';
import { takeIn } from './take-in';

let folder: string;
let report: SampleReport;
let result: IntakeResult;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sample-'));
  report = await writeSample(join(folder, 'one'));
  result = await takeIn(report);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Counts of a work, of all schools or of those that `chosen` takes. */
function countsOf(id: string, chosen: (school: string) => boolean = () => true): SchoolWorkCounts[] {
  return result.counts.filter(({ work, school }) => workId(work) === id && chosen(school));
}

function factsOf(id: string) {
  return WORKS.find(({ work }) => workId(work) === id)!;
}

function figuresOf(id: string, counts: readonly SchoolWorkCounts[]) {
  return describeWork(sumCross(counts), factsOf(id).paper.cuts, null);
}

const percentOf = (counts: readonly (number | null)[], n: number | null): number[] =>
  counts.map((count) => (100 * count!) / n!);

describe('files of the sample', () => {
  test('all go in by the intake without a sentence', () => {
    expect(result.problems).toEqual([]);
    expect(result.outcomes.map(({ file }) => file)).toEqual(report.files);
    const layouts = result.outcomes.map(({ layout, work }) => [layout, work === null ? null : workId(work)]);
    const ids = WORKS.map(({ work }) => workId(work));
    expect(layouts).toEqual([
      ['protocol-csv', ids[0]],
      ['protocol-csv', ids[1]],
      ['protocol-2021', ids[2]],
      ['protocol-2021', ids[3]],
      ['protocol-2021', ids[4]],
      ['protocol-2021', ids[5]],
      ...ids.flatMap((id) => [
        ['mark-statistics', id],
        ['journal-wide', id],
      ]),
      ['official-list', null],
    ]);
  });

  test('two rows have a score above the maximum, and nothing else is out', () => {
    const rejected = result.counts.flatMap(({ work, rejected: { places } }) =>
      places.map(({ reason }) => `${workId(work)} ${reason}`),
    );
    const above = 'ВПР-2021-МА-4 score-out-of-range';
    expect(rejected).toEqual([above, above]);
  });

  test('40 schools of one municipality wrote all six works, small schools among them as in a real region', () => {
    const participants = countsOf('ВПР-2021-РУ-4').map((counts) => figuresOf('ВПР-2021-РУ-4', [counts]).n);
    participants.sort((a, b) => a - b);
    expect(result.counts).toHaveLength(40 * 6);
    expect(new Set(result.counts.map(({ municipality }) => municipality)).size).toBe(1);
    // The region: quartiles about 10, 21–23 and 55, and 21–25 % of schools below 10.
    expect(participants.filter((n) => n < 10).length).toBeGreaterThanOrEqual(4);
    expect(participants[20]).toBeGreaterThan(15);
    expect(participants[20]).toBeLessThan(30);
    expect(participants[39]).toBeGreaterThan(100);
  });

  test('classes are letters whatever the spelling, and hold at most 27', () => {
    for (const { classes } of result.counts) {
      for (const { label, byMarkAndScore } of classes) {
        expect(label).toMatch(/^[А-З]?$/);
        const n = byMarkAndScore.flat().reduce((sum, count) => sum + count, 0);
        expect(n).toBeLessThanOrEqual(27);
      }
    }
    const written = result.outcomes.filter(({ file }) => file.endsWith('.csv')).map(({ file }) => file);
    const cells = written.flatMap((file) => readFileSync(file, 'latin1').split(/[;\r\n]+/));
    expect(cells.filter((cell) => /^5 ?"*\S"*$/.test(cell)).length).toBeGreaterThan(0);
  });

  test('the cohort that wrote the papers of grade 4 in autumn 2020 writes those of grade 5 in spring 2021', () => {
    const pupils = (id: string) =>
      countsOf(id).map(({ classes, absent, school }) => {
        const all = [...classes.flatMap(({ byMarkAndScore }) => byMarkAndScore.flat()), ...absent];
        return [school, all.reduce((sum, count) => sum + count, 0)];
      });
    expect(pupils('ВПР-2021-РУ-5')).toEqual(pupils('ВПР-2020-РУ-4'));
    expect(pupils('ВПР-2021-МА-5')).toEqual(pupils('ВПР-2020-МА-4'));
  });

  test('reports say the same of every school as the protocols, a score above the maximum being a «5»', () => {
    for (const { work } of WORKS) {
      const id = workId(work);
      const tables = result.tables.filter((table) => workId(table.work) === id);
      for (const counts of countsOf(id)) {
        const figures = figuresOf(id, [counts]);
        const above = counts.rejected.places.length;
        for (const table of tables) {
          const row = table.rows.find((group) => 'school' in group && group.school === counts.school)!;
          expect(row).toMatchObject({ n: figures.n + above });
          if (above > 0) continue;
          if ('lowered' in row) {
            expect([row.lowered.count, row.confirmed.count, row.raised.count]).toEqual([
              figures.lowered,
              figures.confirmed,
              figures.raised,
            ]);
          } else if (table.kind === 'marks') {
            const marks = percentOf(Object.values(figures.marks!), figures.n);
            (row as { percent: readonly number[] }).percent.forEach((percent, i) =>
              expect(Math.abs(percent - marks[i]!)).toBeLessThanOrEqual(0.005 + 1e-9),
            );
          }
        }
      }
    }
  });

  test('the official list marks three schools of the sample, one of them in both years', () => {
    expect(result.official.map(({ year, school }) => [year, school])).toEqual([
      [2020, '990107'],
      [2021, '990102'],
      [2021, '990104'],
      [2021, '990107'],
    ]);
  });
});

describe('the same seed', () => {
  test('gives the same bytes of CSV and the same counts', async () => {
    const again = await writeSample(join(folder, 'again'), SAMPLE_SEED);
    const other = await takeIn(again);
    const bytes = ({ files }: SampleReport) =>
      files.filter((file) => file.endsWith('.csv')).map((file) => readFileSync(file).toString('hex'));
    expect(bytes(again)).toEqual(bytes(report));
    expect(withoutFolders(other)).toEqual(withoutFolders(result));
  });

  test('and another seed gives other pupils', async () => {
    const other = await takeIn(await writeSample(join(folder, 'other'), 7));
    expect(other.problems).toEqual([]);
    expect(withoutFolders(other)).not.toEqual(withoutFolders(result));
  });

  function withoutFolders({ counts, tables, official }: IntakeResult): string {
    return JSON.stringify({ counts, tables, official }, (key, value: unknown) =>
      key === 'file' ? basename(value as string) : value,
    );
  }
});

/**
 * Mean and standard deviation of the whole region (public ВПР exports of autumn 2020 and spring 2021). About 1400 pupils
 * in 40 schools cannot be nearer than a tenth of a deviation, and four schools are changed on purpose.
 */
describe.each([
  ['ВПР-2020-РУ-4', 21.583, 8.411],
  ['ВПР-2020-МА-4', 10.649, 3.884],
  ['ВПР-2021-РУ-4', 24.682, 7.658],
  ['ВПР-2021-МА-4', 12.015, 3.785],
  ['ВПР-2021-РУ-5', 26.116, 9.664],
  ['ВПР-2021-МА-5', 9.645, 3.91],
])('%s looks as in the region', (id, mean, sd) => {
  test('mean within 0.15 deviations, deviation within 8 %', () => {
    const figures = figuresOf(id, countsOf(id));
    expect(Math.abs(figures.mean! - mean)).toBeLessThan(0.15 * sd);
    expect(Math.abs(figures.sd! / sd - 1)).toBeLessThan(0.08);
  });

  test('shares of marks within 6 points', () => {
    const { marks, n } = figuresOf(id, countsOf(id));
    percentOf(Object.values(marks!), n).forEach((percent, i) =>
      expect(Math.abs(percent - factsOf(id).marksPct[i]!)).toBeLessThan(6),
    );
  });

  test('shares of lowered, confirmed and raised marks within 5 points in the schools without changes', () => {
    const changed = report.injected.filter(({ works }) => works.includes(id)).map(({ school }) => school);
    const unchanged = countsOf(id, (school) => !changed.includes(school));
    const { lowered, confirmed, raised, pairs } = figuresOf(id, unchanged);
    percentOf([lowered, confirmed, raised], pairs).forEach((percent, i) =>
      expect(Math.abs(percent - factsOf(id).journalPct[i]!)).toBeLessThan(5),
    );
  });

  test('absentees are 5–16 % of the rows, mostly without a journal mark', () => {
    const absent = [0, 1, 2, 3, 4].map((g) => countsOf(id).reduce((sum, one) => sum + one.absent[g]!, 0));
    const all = absent.reduce((sum, count) => sum + count, 0);
    const share = all / (all + figuresOf(id, countsOf(id)).n);
    expect(share).toBeGreaterThan(0.05);
    expect(share).toBeLessThan(0.16);
    expect(absent[4]! / all).toBeGreaterThan(0.8);
  });

  test('more works are at a cut score than just below it, as in the histogram of the region', () => {
    const { paper } = factsOf(id);
    const scores = scoresOf(countsOf(id));
    expect(scores[paper.cuts![0]]).toBeGreaterThan(scores[paper.cuts![0] - 1]!);
  });
});

/** Participants by score. */
function scoresOf(counts: readonly SchoolWorkCounts[]): number[] {
  const cross = sumCross(counts);
  return cross[0]!.map((_, score) => cross.reduce((sum, row) => sum + row[score]!, 0));
}

describe('four schools with changes on purpose', () => {
  /** A figure of the work of a school or of the schools without changes, and which way the change moves it. */
  const shifts: Readonly<
    Record<
      InjectedKind,
      {
        readonly figure: (counts: readonly SchoolWorkCounts[], paper: Paper) => number;
        readonly says: string;
        readonly changed: (own: number, others: number) => boolean;
      }
    >
  > = {
    'raised-to-cut': {
      says: 'of the works within two points of a cut score, few are below it',
      figure: shareBelowCut,
      changed: (own, others) => own < 0.5 * others,
    },
    'hard-tasks': {
      says: 'the hardest third of tasks is done at 80 % and more',
      figure: hardTaskShare,
      changed: (own, others) => own > 0.8 && others < 0.5,
    },
    'similar-works': {
      says: 'pairs that differ in at most two tasks are three times as many',
      figure: similarPairs,
      changed: (own, others) => own > 3 * others,
    },
    'journal-by-work': {
      says: 'every journal mark is confirmed',
      figure: (counts, paper) => {
        const { confirmed, pairs } = describeWork(sumCross(counts), paper.cuts, null);
        return confirmed! / pairs!;
      },
      changed: (own, others) => own === 1 && others < 0.75,
    },
  };

  test('each kind is of one school and has a name of its own', () => {
    expect(report.injected.map(({ kind }) => kind).sort()).toEqual(Object.keys(INJECTED_KINDS).sort());
    expect(new Set(report.injected.map(({ school }) => school)).size).toBe(4);
  });

  test.each(Object.keys(shifts) as InjectedKind[])('%s: its works differ from those of the rest', (kind) => {
    const { school, works } = report.injected.find((injection) => injection.kind === kind)!;
    const changedSchools = report.injected.map((injection) => injection.school);
    const { figure, changed, says } = shifts[kind];
    for (const id of works) {
      const own = figure(
        countsOf(id, (code) => code === school),
        factsOf(id).paper,
      );
      const others = figure(
        countsOf(id, (code) => !changedSchools.includes(code)),
        factsOf(id).paper,
      );
      expect({ id, says, own, others, holds: changed(own, others) }).toMatchObject({ holds: true });
    }
  });

  test('a work of these schools that is not named is like the others', () => {
    const changedSchools = report.injected.map((injection) => injection.school);
    for (const { kind, works, school } of report.injected) {
      for (const id of WORKS.map(({ work }) => workId(work)).filter((one) => !works.includes(one))) {
        const own = shifts[kind].figure(
          countsOf(id, (code) => code === school),
          factsOf(id).paper,
        );
        const others = shifts[kind].figure(
          countsOf(id, (code) => !changedSchools.includes(code)),
          factsOf(id).paper,
        );
        expect({ id, kind, holds: shifts[kind].changed(own, others) }).toMatchObject({ holds: false });
      }
    }
  });
});

/** Works one or two points below a cut score among those within two points of it. */
function shareBelowCut(counts: readonly SchoolWorkCounts[], { cuts }: Paper): number {
  const scores = scoresOf(counts);
  const at = (score: number): number => scores[score] ?? 0;
  const below = cuts!.reduce((sum, cut) => sum + at(cut - 2) + at(cut - 1), 0);
  const above = cuts!.reduce((sum, cut) => sum + at(cut) + at(cut + 1), 0);
  return below / (below + above);
}

/** Points of the hardest third of tasks as a share of their maxima. */
function hardTaskShare(counts: readonly SchoolWorkCounts[], { tasks }: Paper): number {
  const hard = hardestThird(tasks);
  let points = 0;
  let most = 0;
  for (const { tasks: table } of counts) {
    table!.cells.keys.forEach((key, i) => {
      const { task, value } = splitTaskKey(key);
      if (!hard.includes(task)) return;
      points += taskPoints(value) * table!.cells.counts[i]!;
      most += tasks[task]!.max! * table!.cells.counts[i]!;
    });
  }
  return points / most;
}

/** Pairs inside a class that differ in at most two tasks, among all pairs. */
function similarPairs(counts: readonly SchoolWorkCounts[], { tasks }: Paper): number {
  let similar = 0;
  let all = 0;
  for (const { pairs } of counts.flatMap(({ classes }) => classes)) {
    pairs.keys.forEach((key, i) => {
      all += pairs.counts[i]!;
      if (splitPairKey(key).equalTasks >= tasks.length - 2) similar += pairs.counts[i]!;
    });
  }
  return similar / all;
}
