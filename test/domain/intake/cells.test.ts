import {
  cellCount,
  cellDate,
  cellNumber,
  cellText,
  columnName,
  headerText,
  isBlank,
} from '../../../src/domain/intake/cells';

describe('numbers in cells', () => {
  test.each([
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['12,5 %', 12.5],
    ['1 234', 1234],
    ['1\u00a0722\u00a0202', 1722202],
    [' 7\u202f', 7],
    ['−3', -3],
    [46.9, 46.9],
  ])('%p is %p', (cell, value) => {
    expect(cellNumber(cell)).toBe(value);
  });

  test('a blank is null and never 0', () => {
    for (const cell of ['', ' ', '\u00a0', null, undefined]) expect(cellNumber(cell)).toBeNull();
  });

  test('what is no number is NaN and never 0', () => {
    for (const cell of ['н/д', '1,2,3', '12-14', true, new Date()]) expect(cellNumber(cell)).toBeNaN();
  });

  test('a count is a whole number not below 0', () => {
    expect(cellCount('1 263')).toBe(1263);
    expect(cellCount('12,5')).toBeNull();
    expect(cellCount(-1)).toBeNull();
    expect(cellCount('')).toBeNull();
  });
});

describe('text in cells', () => {
  test('NBSP, double spaces and line breaks are one space', () => {
    expect(cellText(' Отметка\u00a0 за\nпредыдущий ')).toBe('Отметка за предыдущий');
  });

  test('headers are compared in lower case and with «е» for «ё»', () => {
    expect(headerText('Учёт  ОО')).toBe('учет оо');
  });

  test('a cell of spaces is blank, a zero is not', () => {
    expect(isBlank('\u00a0 ')).toBe(true);
    expect(isBlank(0)).toBe(false);
  });
});

describe('dates and column names', () => {
  test('«20.04.2026» and a date cell are the same day', () => {
    expect(cellDate('20.04.2026')).toBe('2026-04-20');
    expect(cellDate(new Date(2026, 3, 20))).toBe('2026-04-20');
    expect(cellDate('31.02.2021')).toBeNull();
    expect(cellDate('весна')).toBeNull();
  });

  test('columns are named as a spreadsheet names them', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});
