/** A pasted plan: dates and numbers as they were printed, joined cells, and what is no plan. */
import { pastedRows, readPastedPlan } from '../../../src/domain/roadmap/pasted-plan';

const HEADER = ['№', 'Мероприятие', 'Срок', 'Ответственный'];

/** As people see a cell. */
function shownAs(value: unknown): string {
  return value instanceof Date ? value.toLocaleDateString('ru') : String(value);
}

function rowsOf(values: readonly (readonly unknown[])[], shown = values.map((row) => row.map(shownAs))) {
  return pastedRows(values, shown, []).map(({ cells }) => cells);
}

describe('cells of a pasted plan', () => {
  test('keep texts with their line breaks; dates are printed with day, month and year', () => {
    const rows = [HEADER, ['1', 'Первое\r\nвторое', new Date(2019, 9, 9), 'методист\nдиректор']];
    expect(rowsOf(rows)[1]).toEqual(['1', 'Первое\nвторое', '09.10.2019', 'методист\nдиректор']);
  });

  test('that show a month only are no day', () => {
    const march = new Date(2024, 2, 1);
    const shown = [HEADER, ['1', 'Первое', 'март 2024', '']];
    expect(rowsOf([HEADER, ['1', 'Первое', march, '']], shown)[1]![2]).toBe('март 2024');
    const day = [HEADER, ['1', 'Первое', '1 марта 2024', '']];
    expect(rowsOf([HEADER, ['1', 'Первое', march, '']], day)[1]![2]).toBe('01.03.2024');
  });

  test('in the column of numbers are numbers, though the spreadsheet has made dates of them', () => {
    const rows = [
      HEADER,
      [new Date(2026, 0, 2), 'Первое', 'май', ''],
      [new Date(2026, 9, 2), 'Десятое', 'май', ''],
      [2.9, 'Девятое', 'май', ''],
      [2.1, 'Снова десятое', 'май', ''],
      [2.11, 'Одиннадцатое', 'май', ''],
    ];
    expect(
      rowsOf(rows)
        .slice(1)
        .map(([number]) => number),
    ).toEqual(['2.1', '2.10', '2.9', '2.10', '2.11']);
  });

  test('begin at the first filled column and tell which ones a joined cell covers', () => {
    const values = [
      ['', ...HEADER],
      ['', '1', 'Первое', 'май', ''],
      ['', '2', 'Второе', '', ''],
    ];
    const rows = pastedRows(values, values, [{ row: 1, column: 3, rows: 2, columns: 1 }]);
    expect(rows).toEqual([
      { line: 1, cells: HEADER },
      { line: 2, cells: ['1', 'Первое', 'май', ''] },
      { line: 3, cells: ['2', 'Второе', '', ''], covered: [2] },
    ]);
    expect(pastedRows([['', '']], [['', '']], [])).toEqual([]);
  });
});

describe('what is pasted is', () => {
  const read = (...values: string[][]) => readPastedPlan(pastedRows(values, values, []));

  test('a plan when it has headings of one', () => {
    const plan = read(HEADER, ['2.10', 'Провести совещание', 'январь, июль', 'методист']);
    expect(plan?.actions).toMatchObject([
      {
        number: '2.10',
        title: 'Провести совещание',
        deadlineText: 'январь, июль',
        responsible: ['методист'],
      },
    ]);
  });

  test('no plan when it is a timetable, a table of schools or nothing', () => {
    expect(read(['Расписание', ''], ['1 урок', 'математика'])).toBeNull();
    expect(
      read(['Наименование ОО', 'Участников', 'Результат'], ['Школа 1', '30', '12'], ['Школа 2', '31', '14']),
    ).toBeNull();
    expect(read(['', ''])).toBeNull();
  });
});
