/** Descriptive figures: conventions, worked examples, and the laws of sums. */
import * as fc from 'fast-check';
import { rates } from '../../../src/domain/indicators/descriptive';
import { addCross, sumTallies, tallyOfCross } from '../../../src/domain/indicators/tally';
import { describe as figuresOf } from '../../../src/domain/indicators/descriptive';
import { CUTS, crossOf, describeWork, same } from './builders';

const pupil = fc.tuple(fc.constantFrom(0, 2, 3, 4, 5), fc.nat(20));
const pupils = fc.array(pupil, { maxLength: 60 });

describe('figures of a work', () => {
  test('nobody present: n is 0, marks are 0, what needs participants is null', () => {
    const figures = describeWork([[], [], [], [], []], CUTS, 3);
    expect(figures).toEqual({
      n: 0,
      absent: 3,
      mean: null,
      sd: null,
      ciLow: null,
      ciHigh: null,
      marks: [0, 0, 0, 0],
      pairs: 0,
      lowered: 0,
      confirmed: 0,
      raised: 0,
      gap2: 0,
      spearman: null,
    });
  });

  test('without a scale marks and the comparison with the journal are null, rank correlation is not', () => {
    const figures = describeWork(crossOf([[3, 7], [4, 12], [5, 18]]), null, 0); // prettier-ignore
    expect(figures).toMatchObject({ n: 3, marks: null, pairs: null, lowered: null, gap2: null, spearman: 1 });
  });

  test('one participant has a mean, no deviation and no interval', () => {
    expect(describeWork(crossOf([[4, 12]]), CUTS, 0)).toMatchObject({ mean: 12, sd: null, ciLow: null });
  });

  test('scores above the maximum count as a 5', () => {
    expect(describeWork([[], [], [], [...new Array(25).fill(0), 2]], CUTS, 0).marks).toEqual([0, 0, 0, 2]);
  });

  test('figures of summed counts are figures of all pupils together', () => {
    fc.assert(
      fc.property(pupils, pupils, (first, second) => {
        const together = describeWork(crossOf([...first, ...second]), CUTS, 0);
        expect(describeWork(addCross([crossOf(first), crossOf(second)]), CUTS, 0)).toEqual(together);
        const sum = sumTallies([first, second].map((part) => tallyOfCross(crossOf(part), CUTS, 0)));
        expect(figuresOf(sum)).toEqual(together);
      }),
    );
  });

  test('the order of pupils and of classes does not matter', () => {
    fc.assert(
      fc.property(pupils, pupils, (first, second) => {
        const forward = addCross([crossOf(first), crossOf(second)]);
        const backward = addCross([crossOf([...second].reverse()), crossOf([...first].reverse())]);
        expect(describeWork(backward, CUTS, 0)).toEqual(describeWork(forward, CUTS, 0));
      }),
    );
  });

  test('ragged and short cross tables add like full ones', () => {
    expect(addCross([[[1], [], [0, 2]], [[0, 0, 5]]])).toEqual([[1, 0, 5], [0, 0, 0], [0, 2, 0], [0, 0, 0], [0, 0, 0]]); // prettier-ignore
  });
});

describe('rates', () => {
  test('of a worked example: 2, 8, 6, 4 participants with 2, 3, 4, 5 and five absentees', () => {
    const cross = crossOf([...same(2, 0, 0), ...same(8, 3, 6), ...same(6, 4, 15), ...same(4, 5, 10)]);
    // 8 confirmed a 3, 6 raised a 4 to 5, 4 lowered a 5 to 4; two have no journal mark.
    const figures = describeWork(cross, CUTS, 5);
    expect(figures.marks).toEqual([2, 8, 4, 6]);
    expect(rates(figures)).toEqual({
      passRate: 0.9,
      quality: 0.5,
      meanMark: 3.7,
      sou: (100 * (2 * 0.16 + 8 * 0.36 + 4 * 0.64 + 6)) / 20,
      attendance: 0.8,
      lowered: 4 / 18,
      confirmed: 8 / 18,
      raised: 6 / 18,
      gap2: 0,
    });
  });

  test('are null when there is nobody to count', () => {
    expect(Object.values(rates(describeWork([[], [], [], [], []], CUTS, null)))).toEqual(
      new Array(9).fill(null),
    );
  });
});
