/** The note on results of re-checks; 12 of 15 works confirmed have the Wilson interval 0.548–0.930 (by hand, z = 1.96). */
import fc from 'fast-check';
import { recheckResultsNote } from '../../../src/domain/documents/recheck-results';
import { RUSSIAN } from '../targets/target-data';
import { RESULTS, allRows, drawnRow, orderInput, textOf } from './order-input';
import { CODE, OTHER, flat, modelOfMade } from './school-input';

/** 3 works: too few to be shown. */
const FEW_RESULTS = { works: 3, agreed: 0, lowered: 3, raised: 0, sum: -6, squares: 12 };
const THIRD = '900003';
const ROWS = [drawnRow(THIRD, RESULTS), drawnRow(CODE, RESULTS), drawnRow(OTHER, RESULTS)];

const ofAll = (rechecked: Parameters<typeof orderInput>[0] & object) =>
  modelOfMade(recheckResultsNote.ofMunicipality!(orderInput(rechecked)));
const ofSchool = (rechecked: readonly Readonly<Record<string, unknown>>[], school = CODE) =>
  modelOfMade(recheckResultsNote.ofSchool!(orderInput({ rechecked }), school));

test('a row has the share confirmed with its interval, the mean difference, and the direction hides one to four', () => {
  const [row] = allRows(ofSchool([drawnRow(CODE, RESULTS)]));
  expect(row!.slice(0, 6)).toEqual([
    'ВПР 2025, Математика, 4 класс',
    '20.05.2025',
    '15',
    '80,0',
    'от 55 до 93',
    '‹5 / 0',
  ]);
  // −3 points of 15 works.
  expect(row![6]).toMatch(/^−0,20 \(от /);
});

test('schools stand by code with a total of all works', () => {
  const rows = allRows(ofAll({ rechecked: ROWS }));
  expect(rows.map(([code]) => code)).toEqual([CODE, OTHER, THIRD, 'Всего']);
  expect(rows[3]!.slice(4, 6)).toEqual(['45', '80,0']);
});

test('the order of rows on the tab changes nothing', () => {
  const expected = textOf(ofAll({ rechecked: ROWS }));
  fc.assert(
    fc.property(fc.shuffledSubarray(ROWS, { minLength: 3 }), (rechecked) => {
      expect(textOf(ofAll({ rechecked }))).toBe(expected);
    }),
    { numRuns: 6 },
  );
});

test('usual reasons stand before the figures, and the aim is an example', () => {
  const model = ofAll({ rechecked: ROWS });
  const kinds = flat(model.blocks).map(({ kind }) => kind);
  expect(kinds.indexOf('list')).toBeLessThan(kinds.indexOf('table'));
  expect(textOf(model)).toContain('Пример цели: в Республике Хакасия');
  expect(textOf(model)).toContain('не используются для оценки работы учителей');
});

test('few works are shown neither in their row nor in a total', () => {
  const rows = allRows(ofAll({ rechecked: [...ROWS, drawnRow(CODE, { ...FEW_RESULTS, work: RUSSIAN })] }));
  expect(rows[1]!.slice(4)).toEqual(['‹5', '–', '–', '–', '–', '–']);
  expect(rows[4]!.slice(4, 6)).toEqual(['45', '80,0']);
  expect(textOf(ofAll({ rechecked: [drawnRow(CODE, FEW_RESULTS)] }))).toContain('Работ меньше 5');
});

test('a school reads its own rows; the total of the municipality only when three schools make it', () => {
  const own = textOf(ofSchool(ROWS));
  expect(own).not.toMatch(/900002|900003|Школа № [23]/);
  expect(own).toContain('По муниципалитету подтверждено 80,0');
  expect(textOf(ofSchool(ROWS.slice(1)))).not.toContain('По муниципалитету');
});

test('without results it says where they are entered', () => {
  const input = orderInput({ rechecked: [drawnRow(CODE)] });
  expect(recheckResultsNote.ofMunicipality!(input).lacking).toContain('recheck read');
  expect(recheckResultsNote.ofSchool!(input, CODE).lacking).toContain('«Перепроверка»');
});
