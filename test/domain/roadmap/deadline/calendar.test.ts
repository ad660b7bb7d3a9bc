/** Days as text, and the parts of a school year. */
import * as fc from 'fast-check';
import {
  addDays,
  addWorkingDays,
  splitDays,
  unitsOf,
} from '../../../../src/domain/roadmap/deadline/calendar';

test('days cross months and leap years', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(addDays('2024-01-01', -1)).toBe('2023-12-31');
});

test('working days leave out Saturdays and Sundays, and no holidays', () => {
  // 29 December 2023 is a Friday, 1 January 2024 a Monday.
  expect(addWorkingDays('2023-12-29', 1)).toBe('2024-01-01');
  expect(addWorkingDays('2024-01-01', -1)).toBe('2023-12-29');
  expect(addWorkingDays('2023-12-30', 0)).toBe('2023-12-30');
});

test('weeks run from Monday and cover the school year', () => {
  // 1 September 2023 is a Friday, 31 August 2024 a Saturday.
  const weeks = unitsOf('week', 2023);
  expect([weeks[0], weeks[1]]).toEqual([
    { start: '2023-09-01', end: '2023-09-03' },
    { start: '2023-09-04', end: '2023-09-10' },
  ]);
  expect(weeks[weeks.length - 1]).toEqual({ start: '2024-08-26', end: '2024-08-31' });
});

test.each(['week', 'month', 'year'] as const)('units of a %s follow each other without a gap', (unit) => {
  fc.assert(
    fc.property(fc.integer({ min: 1995, max: 2060 }), (year) => {
      const units = unitsOf(unit, year);
      expect([units[0]!.start, units[units.length - 1]!.end]).toEqual([`${year}-09-01`, `${year + 1}-08-31`]);
      for (let i = 1; i < units.length; i++) expect(units[i]!.start).toBe(addDays(units[i - 1]!.end, 1));
    }),
  );
});

test('a stretch is cut into parts that cover it', () => {
  expect(splitDays({ start: '2024-04-01', end: '2024-04-30' }, 2)).toEqual([
    { start: '2024-04-01', end: '2024-04-15' },
    { start: '2024-04-16', end: '2024-04-30' },
  ]);
  expect(splitDays({ start: '2024-04-01', end: '2024-04-01' }, 3)).toHaveLength(1);
});
