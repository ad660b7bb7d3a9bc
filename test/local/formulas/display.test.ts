import fc from 'fast-check';
import { displayValue, isDateFormat } from '../../../local/formulas';
import { fromSerial, toSerial } from '../../../local/formulas/dates';

const NBSP = '\u00a0';
const date = new Date(2024, 8, 1);
const moment = new Date(2024, 8, 1, 9, 5, 7);

describe('values as shown under ru_RU', () => {
  test.each<[Parameters<typeof displayValue>[0], string | undefined, string]>([
    // The default format.
    ['текст', undefined, 'текст'],
    ['', undefined, ''],
    [true, undefined, 'ИСТИНА'],
    [false, '0.00', 'ЛОЖЬ'],
    [{ error: '#N/A', message: '' }, '0', '#N/A'],
    [5, undefined, '5'],
    [1 / 3, undefined, '0,3333333333'],
    [100 / 3, 'General', '33,33333333'],
    [0.1 + 0.2, '0.###############', '0,3'],
    [123456789012, undefined, '123456789012'],
    [0.0000001, undefined, '0,0000001'],
    [-2.5, undefined, '-2,5'],
    [1e15, undefined, '1E+15'],
    [date, undefined, '01.09.2024'],
    [moment, undefined, '01.09.2024 9:05:07'],
    // Numbers.
    [2.5, '0', '3'],
    [-2.5, '0', '-3'],
    [1.005, '0.00', '1,01'],
    [7, '0.0', '7,0'],
    [0.255, '0%', '26%'],
    [0.2345, '0.0%', '23,5%'],
    [1.1, '0%', '110%'],
    [1234567.8, '#,##0', `1${NBSP}234${NBSP}568`],
    [1234.5, '#,##0.00', `1${NBSP}234,50`],
    [999, '#,##0', '999'],
    [5, '000', '005'],
    [1.5, '0.0#', '1,5'],
    [1.25, '0.0#', '1,25'],
    [-0.001, '0.0', '0,0'],
    [0, '#', ''],
    [3, '0" шк."', '3 шк.'],
    [0.5, '+0.0;-0.0;0', '+0,5'],
    [-0.5, '+0.0;-0.0;0', '-0,5'],
    [0, '+0.0;-0.0;0', '0'],
    [12.5, '@', '12,5'],
    // Dates.
    [date, 'dd.mm.yyyy', '01.09.2024'],
    [date, 'd.m.yy', '1.9.24'],
    [date, 'yyyy-mm-dd', '2024-09-01'],
    [moment, 'dd.mm.yyyy hh:mm', '01.09.2024 09:05'],
    [moment, 'mm:ss', '05:07'],
    [45536, 'dd.mm.yyyy', '01.09.2024'],
    [date, '0', '45536'],
    ['текст', 'dd.mm.yyyy', 'текст'],
    // Not known here: shown as by default.
    [5.5, '[Red]0.0', '5,5'],
    [date, 'd mmmm yyyy', '01.09.2024'],
  ])('%p under %p is %p', (value, format, expected) => {
    expect(displayValue(value, format, 'ru_RU')).toBe(expected);
  });

  test('another locale has points and commas', () => {
    expect(displayValue(1234.5, '#,##0.0', 'en_US')).toBe('1,234.5');
    expect(displayValue(true, undefined, 'en_US')).toBe('TRUE');
  });
});

test.each([
  ['dd.mm.yyyy', true],
  ['h:mm', true],
  ['0.00', false],
  ['General', false],
  ['0.###############', false],
  ['0" дней"', false],
  ['0" days"', false],
])('%s is a date format: %p', (pattern, expected) => {
  expect(isDateFormat(pattern)).toBe(expected);
});

// From four in the morning on: an hour before may not exist on the day when summer time begins.
test('a serial number and its date are one', () => {
  expect(toSerial(date)).toBe(45536);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }),
      fc.integer({ min: 4 * 3600, max: 86_399 }),
      (day, second) => {
        expect(toSerial(fromSerial(day + second / 86_400))).toBeCloseTo(day + second / 86_400, 8);
      },
    ),
  );
});
