/** Who is judged against whom. */
import { BatchChoices, makeBatches } from '../../../src/domain/panel/batches';
import { standingIn, sumRows } from '../../../src/domain/panel/layout';
import type { Work } from '../../../src/domain/protocol/work';
import { PAPER, Protocol, WORK, inputOf, protocol, unitOf, wrote } from '../../support/panel';

const choices: BatchChoices = { pool: 'smallest', useControlSample: false, papers: () => PAPER };
const spread = (n: number, shift = 0) => Array.from({ length: n }, (_, i) => wrote((i + shift) % 13));

let code = 300000;
/** `count` schools of `n` pupils. */
const schools = (count: number, n: number, parts: Partial<Protocol> = {}): Protocol[] =>
  Array.from({ length: count }, () => protocol(String(++code), spread(n), parts));
const make = (all: readonly Protocol[], parts: Partial<BatchChoices> = {}) =>
  makeBatches(all.map(inputOf), { ...choices, ...parts });
const poolsOf = (all: readonly Protocol[], parts: Partial<BatchChoices> = {}) =>
  make(all, parts).map(({ pool, members }) => [pool.kind, pool.name, members.length, pool.isSmall]);

describe('the smallest pool that is large enough', () => {
  const town = { municipality: 'Город', cluster: 'лицеи' };

  test('is the cluster with 30 units of ten pupils and 500 works', () => {
    const others = schools(40, 20, { municipality: 'Район' });
    expect(poolsOf([...schools(30, 17, town), ...others])).toEqual([
      ['cluster', 'лицеи', 30, false],
      ['municipality', 'Район', 40, false],
    ]);
  });

  test('is the municipality where the cluster is too small, and all loaded where that is too small as well', () => {
    const village = { municipality: 'Село', cluster: '' };
    const all = [
      ...schools(29, 30, town),
      ...schools(10, 20, { ...town, cluster: '' }),
      ...schools(3, 20, village),
    ];
    expect(poolsOf(all)).toEqual([
      ['municipality', 'Город', 39, false],
      ['loaded', '', 3, false],
    ]);
  });

  test('30 units are not enough with fewer than 500 works, nor are tiny units units', () => {
    const far = schools(1, 20, { municipality: 'Село' });
    expect(poolsOf([...schools(30, 16, { municipality: 'Город' }), ...far])[0]![0]).toBe('loaded');
    expect(
      poolsOf([
        ...schools(29, 30, { municipality: 'Город' }),
        ...schools(5, 9, { municipality: 'Город' }),
        ...far,
      ])[0]![0],
    ).toBe('loaded');
    expect(poolsOf([...schools(30, 17, { municipality: 'Город' }), ...far])[0]![0]).toBe('municipality');
  });

  test('where nothing is large enough all loaded are taken, and said to be few', () => {
    expect(poolsOf(schools(5, 20))).toEqual([['loaded', '', 5, true]]);
  });

  test('a chosen pool is taken even if it is small; a school without a cluster goes with all', () => {
    const all = [...schools(3, 20, town), ...schools(2, 20, { municipality: 'Город' })];
    expect(poolsOf(all, { pool: 'cluster' })).toEqual([
      ['cluster', 'лицеи', 3, true],
      ['loaded', '', 2, true],
    ]);
    expect(poolsOf(all, { pool: 'municipality' })).toEqual([['municipality', 'Город', 5, true]]);
    expect(poolsOf([...all, ...schools(40, 20)], { pool: 'loaded' })).toEqual([['loaded', '', 45, false]]);
  });
});

describe('makeBatches', () => {
  test('puts every unit with participants into one batch as a member, in its place', () => {
    const none = protocol('399999', [], { absent: [3, 4] });
    const all = [
      ...schools(31, 20, { municipality: 'Город' }),
      none,
      ...schools(3, 20, { municipality: 'Село' }),
      ...schools(2, 20, { work: { ...WORK, subject: 'РУ' } }),
    ];
    const made = make(all);
    const places = made.flatMap(({ positions }) => positions).sort((a, b) => a - b);
    expect(places).toEqual(all.map((_, i) => i).filter((i) => i !== 31));
    for (const { batch, members, positions } of made) {
      expect(members.map((i) => batch.units[i]!.school)).toEqual(positions.map((i) => all[i]!.school));
    }
  });

  test('takes maximum and scale from the paper, the maximum from the scores where nobody knows it', () => {
    const one = make(schools(3, 20))[0]!.batch;
    expect([one.maxScore, one.cuts]).toEqual([12, PAPER.cuts]);
    const unknown = { ...PAPER, maxScore: null, cuts: null };
    const other = make(schools(3, 8, { paper: unknown }), { papers: () => null })[0]!.batch;
    expect([other.maxScore, other.cuts]).toEqual([7, null]);
  });

  test('the control sample is the reference from 500 works and where it is asked for', () => {
    const control = schools(5, 100, { isControl: true });
    const all = [...schools(30, 20), ...control];
    const referenceOf = (protocols: readonly Protocol[], useControlSample: boolean) =>
      make(protocols, { useControlSample })[0]!.batch.reference.length;
    expect(referenceOf(all, true)).toBe(5);
    expect(referenceOf(all, false)).toBe(35);
    const smaller = [...all.slice(0, -1), protocol('398888', spread(99), { isControl: true })];
    expect(referenceOf(smaller, true)).toBe(35);
  });

  test('a single school has a batch of its own, compared with nobody', () => {
    const [only] = make(schools(1, 30));
    expect([only!.batch.units.length, only!.pool.isSmall]).toEqual([1, true]);
    expect(make([])).toEqual([]);
  });
});

describe('other works and the year before', () => {
  const russian: Work = { ...WORK, subject: 'РУ' };
  const before: Work = { ...WORK, year: WORK.year - 1, grade: WORK.grade - 1 };
  const pair = (work: Work, shift: number): Protocol[] => [
    protocol('310001', spread(20, shift), { work }),
    protocol('310002', spread(15, 0), { work }),
  ];
  const batchOfWork = (all: readonly Protocol[], work: Work) =>
    make(all).find(({ batch }) => batch.work.subject === work.subject && batch.work.year === work.year)!
      .batch;

  test('own standing is that of the same school in the other works of the same year', () => {
    const all = [...pair(WORK, 3), ...pair(russian, 5)];
    const group = sumRows(pair(russian, 5).map((one) => unitOf(one).scores));
    const { ownStanding, units } = batchOfWork(all, WORK);
    units.forEach(({ school }, i) => {
      const there = unitOf(pair(russian, 5).find((one) => one.school === school)!);
      expect(ownStanding[i]).toBeCloseTo(standingIn(there, group)!, 12);
    });
    expect(batchOfWork(pair(WORK, 3), WORK).ownStanding).toEqual([null, null]);
  });

  test('the year before is the same subject, a grade below', () => {
    const { earlier } = batchOfWork([...pair(WORK, 3), ...pair(before, 5)], WORK);
    expect(earlier.map((one) => one!.n)).toEqual([20, 15]);
    const sameGrade = { ...before, grade: WORK.grade };
    expect(batchOfWork([...pair(WORK, 3), ...pair(sameGrade, 5)], WORK).earlier).toEqual([null, null]);
  });
});
