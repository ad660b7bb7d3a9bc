/** Change over years: the school's difference from the others in each work, and the intervals of its change. */
import fc from 'fast-check';
import { besideSigns } from '../../../src/domain/beside/beside';
import { Change, differenceOf, directionOf } from '../../../src/domain/beside/dynamics';
import { newcombeInterval, wilsonInterval } from '../../../src/domain/stats/proportion';
import { work } from '../indicators/builders';
import { MarksOf, SETTINGS, evaluationOf } from './school-results';

const OTHERS = '900099';
const EARLY = work('МА', 4, 2021);
const LATE = work('МА', 4, 2022);

/** `good` of `n` got «4», the others «3». */
const unit = (school: string, of: MarksOf['work'], good: number, n: number): MarksOf => ({
  school,
  work: of,
  marks: [0, n - good, good, 0],
});

function changesOf(units: readonly MarksOf[], school = '900001', hasScale = true): Change[] {
  return besideSigns(evaluationOf(units, [], hasScale), SETTINGS).dynamics.filter(
    (one) => one.school === school,
  );
}

describe('difference of two figures', () => {
  test('with Wilson intervals is Newcombe’s method 10, as in his example 56/70 and 48/80', () => {
    const { value, interval } = differenceOf(
      { value: 56 / 70, interval: wilsonInterval(56, 70) },
      { value: 48 / 80, interval: wilsonInterval(48, 80) },
    );
    expect(value).toBeCloseTo(0.2, 12);
    // Newcombe 1998, table II, example a.
    expect(interval.low).toBeCloseTo(0.0524, 4);
    expect(interval.high).toBeCloseTo(0.3339, 4);
  });

  test('agrees with Newcombe for any two shares', () => {
    const share = fc
      .tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 300 }))
      .map(([n, k]) => [Math.min(n, k), n] as const);
    fc.assert(
      fc.property(share, share, ([k1, n1], [k2, n2]) => {
        const { interval } = differenceOf(
          { value: k1 / n1, interval: wilsonInterval(k1, n1) },
          { value: k2 / n2, interval: wilsonInterval(k2, n2) },
        );
        const expected = newcombeInterval(k1, n1, k2, n2);
        expect(interval.low).toBeCloseTo(expected.low, 12);
        expect(interval.high).toBeCloseTo(expected.high, 12);
      }),
    );
  });
});

describe('change over years', () => {
  test('compares with the others of the same work, so that an easier paper changes nothing', () => {
    const [change] = changesOf([
      unit('900001', EARLY, 10, 20),
      unit(OTHERS, EARLY, 50, 100),
      unit('900001', LATE, 16, 20),
      unit(OTHERS, LATE, 80, 100),
    ]);
    expect(change).toMatchObject({ track: 'grade', from: { year: 2021 }, to: { year: 2022 } });
    expect(change!.quality!.value).toBeCloseTo(0, 12);
    expect(change!.from.quality).toMatchObject({ n: 20, value: 0.5, othersN: 100, others: 0.5 });
  });

  test('has the interval of a worked example: 10 of 20, then 18 of 20, beside 50 of 100 in both years', () => {
    const [change] = changesOf([
      unit('900001', EARLY, 10, 20),
      unit(OTHERS, EARLY, 50, 100),
      unit('900001', LATE, 18, 20),
      unit(OTHERS, LATE, 50, 100),
    ]);
    // Differences 0 (−.222553, .222553) and .4 (.177148, .520215) by Newcombe’s formulas, arms added in squares.
    expect(change!.quality!.value).toBeCloseTo(0.4, 12);
    expect(change!.quality!.interval.low).toBeCloseTo(0.08505148812774027, 10);
    expect(change!.quality!.interval.high).toBeCloseTo(0.652945217683951, 10);
  });

  test('follows the same pupils a grade and a year on', () => {
    const next = work('МА', 5, 2022);
    const changes = changesOf([
      unit('900001', EARLY, 10, 20),
      unit(OTHERS, EARLY, 50, 100),
      unit('900001', next, 10, 20),
      unit(OTHERS, next, 50, 100),
    ]);
    expect(changes).toMatchObject([{ track: 'parallel', from: { grade: 4 }, to: { grade: 5 } }]);
  });

  test('has no figures where participants are few, here or among the others', () => {
    const few = changesOf([
      unit('900001', EARLY, 5, 9),
      unit(OTHERS, EARLY, 50, 100),
      unit('900001', LATE, 10, 20),
      unit(OTHERS, LATE, 50, 100),
    ]);
    expect(few).toMatchObject([{ quality: null, mean: null }]);
    const alone = changesOf([
      unit('900001', EARLY, 5, 20),
      unit(OTHERS, EARLY, 50, 99),
      unit('900001', LATE, 10, 20),
      unit(OTHERS, LATE, 50, 100),
    ]);
    expect(alone).toMatchObject([{ quality: null, mean: null }]);
  });

  test('falls back on mean scores without a scale', () => {
    const units = [
      unit('900001', EARLY, 10, 20),
      unit(OTHERS, EARLY, 50, 100),
      unit('900001', LATE, 20, 20),
      unit(OTHERS, LATE, 50, 100),
    ];
    const [change] = changesOf(units, '900001', false);
    // Scores 8 and 12 of 20: half and half is 50 %, all with 12 is 60 %.
    expect(change).toMatchObject({ quality: null, to: { mean: { value: 0.6, others: 0.5 } } });
    expect(change!.mean!.value).toBeCloseTo(0.1, 12);
  });

  test('gives no word from fewer than ten schools: what differs between years is not known then', () => {
    const [change] = changesOf([
      unit('900001', EARLY, 2, 40),
      unit(OTHERS, EARLY, 50, 100),
      unit('900001', LATE, 38, 40),
      unit(OTHERS, LATE, 50, 100),
    ]);
    expect(directionOf(change!.quality!.interval)).toBe('up');
    expect(change!.quality!.widened).toBeNull();
    expect(directionOf(change!.quality!.widened)).toBeNull();
  });

  test('gives no word where all schools swing as much, and gives one to the school that swings alone', () => {
    const schools = Array.from({ length: 20 }, (_, i) => String(900_001 + i));
    const swinging = (good: (i: number) => readonly [number, number]): MarksOf[] =>
      schools.flatMap((school, i) => [
        unit(school, EARLY, good(i)[0], 60),
        unit(school, LATE, good(i)[1], 60),
      ]);
    const all = changesOf(swinging((i) => (i % 2 === 0 ? [18, 42] : [42, 18])));
    expect(directionOf(all[0]!.quality!.interval)).toBe('up');
    expect(directionOf(all[0]!.quality!.widened)).toBeNull();
    const one = changesOf(swinging((i) => (i === 0 ? [12, 54] : [30, 30])));
    expect(directionOf(one[0]!.quality!.widened)).toBe('up');
  });
});
