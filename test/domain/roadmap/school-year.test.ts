/** School years: from September to August, named by the year in which they begin. */
import * as fc from 'fast-check';
import {
  parseSchoolYear,
  schoolYearBounds,
  schoolYearOf,
  schoolYearText,
} from '../../../src/domain/roadmap/school-year';

test.each([
  '2023/24',
  '2023/2024',
  '2023-2024',
  '2023–24',
  '2023/24 уч. г.',
  '2023-2024 учебный год',
  ' 2023 ',
  2023,
])('%j is 2023/24', (value) => {
  expect(parseSchoolYear(value)).toBe(2023);
});

test.each(['', null, undefined, '2023/25', '23/24', '1023', 'скоро', 2023.5])(
  '%j is no school year',
  (value) => {
    expect(parseSchoolYear(value)).toBeNull();
  },
);

test('a text of a year reads back, and its bounds are its own', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1990, max: 2100 }), (year) => {
      expect(parseSchoolYear(schoolYearText(year))).toBe(year);
      const { start, end } = schoolYearBounds(year);
      expect([schoolYearOf(start), schoolYearOf(end)]).toEqual([year, year]);
    }),
  );
});
