/** Deadlines of proposed measures lie ahead, within months, and stay the same for a month. */
import fc from 'fast-check';
import { nextTerm } from '../../../src/domain/school-plan/dated';
import { parseDeadline } from '../../../src/domain/roadmap/deadline/parse';
import { MATHS, PROCEDURES } from '../targets/target-data';

const termOn = (today: string, schoolYear: number | null, works: readonly string[] = []) =>
  nextTerm({ today, schoolYear, procedures: PROCEDURES }, works);
const two = (value: number): string => String(value).padStart(2, '0');

describe('the next term', () => {
  test.each([
    ['2021-01-10', 'февраль–март 2021\u00a0г.'],
    ['2021-03-01', 'май–июнь 2021\u00a0г.'],
    ['2021-05-19', 'май–июнь 2021\u00a0г.'],
    ['2021-06-01', 'сентябрь–октябрь 2021\u00a0г.'],
    ['2021-09-30', 'сентябрь–октябрь 2021\u00a0г.'],
    ['2021-10-01', 'ноябрь–декабрь 2021\u00a0г.'],
    ['2021-12-01', 'февраль–март 2022\u00a0г.'],
  ])('on %s is «%s»', (today, deadline) => {
    expect(termOn(today, 2020).deadline).toBe(deadline);
  });

  test('has the days that its words mean', () => {
    expect(termOn('2021-05-19', 2020)).toEqual({
      deadline: 'май–июнь 2021\u00a0г.',
      start: '2021-05-01',
      end: '2021-06-30',
    });
  });

  test('of a plan for next year begins in that year', () => {
    expect(termOn('2021-05-19', 2021).deadline).toBe('сентябрь–октябрь 2021\u00a0г.');
  });

  test('waits for the results of a work', () => {
    expect(termOn('2024-11-10', 2024).deadline).toBe('ноябрь–декабрь 2024\u00a0г.');
    expect(termOn('2024-11-10', 2024, [MATHS, 'контрольная']).deadline).toBe('май–июнь 2025\u00a0г.');
  });

  test('always ends after today, is the same all month, and its words alone give its days', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2018, max: 2040 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: -2, max: 1 }),
        (year, month, day, shift) => {
          const schoolYear = year + shift;
          const today = `${year}-${two(month)}-${two(day)}`;
          const term = termOn(today, schoolYear, [MATHS]);
          expect(term.end! > today).toBe(true);
          expect(term).toEqual(termOn(`${year}-${two(month)}-01`, schoolYear, [MATHS]));
          expect(parseDeadline(term.deadline, 1999)).toMatchObject({ start: term.start, end: term.end });
        },
      ),
    );
  });
});
