/** Rows of plans in text files and CSV. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { csvRows, textRows } from '../../src/files/plan-text';

describe('text', () => {
  test('a line is a row, tabs part it into cells', () => {
    expect(textRows('План\r\n1.\tСверка\tмай\n\nКонец')).toEqual([
      { line: 1, cells: ['План'] },
      { line: 2, cells: ['1.', 'Сверка', 'май'] },
      { line: 3, cells: [''] },
      { line: 4, cells: ['Конец'] },
    ]);
  });

  test('a quotation mark at the beginning of a cell swallows nothing', () => {
    const rows = textRows('1\t"Сверка" отметок\tмай\n2\t"Разбор\tиюнь\n3\tОтчёт\tиюль');
    expect(rows.map(({ cells }) => cells[2])).toEqual(['май', 'июнь', 'июль']);
    expect(rows[1]!.cells[1]).toBe('"Разбор');
  });

  test('page breaks and breaks inside a paragraph begin no row', () => {
    expect(textRows('Сверка\vотметок\n\f2. Разбор').map(({ cells }) => cells)).toEqual([
      ['Сверка отметок'],
      [' 2. Разбор'],
    ]);
  });
});

describe('CSV', () => {
  test.each([';', ',', '\t'])('separated by «%s» is told by its heading', (separator) => {
    const records = [
      ['План школы на год, часть 1; проект'],
      ['№', 'Мероприятие', 'Срок', 'Ответственный'],
      ['2.10', 'Сверка, разбор; отчёт', 'январь, июль', 'Директор\nзавуч'],
    ];
    const rows = csvRows(Papa.unparse(records, { delimiter: separator }));
    expect(rows.slice(1)).toEqual(records.slice(1).map((cells, i) => ({ line: i + 2, cells })));
  });

  test('without a heading is parted as its rows are', () => {
    expect(csvRows('1;Сверка;май\n2;Разбор;июнь\n').map(({ cells }) => cells)).toEqual([
      ['1', 'Сверка', 'май'],
      ['2', 'Разбор', 'июнь'],
    ]);
  });

  test('with commas inside sentences is not parted at them', () => {
    const text = 'План\n1. Сверить отметки, баллы, журналы\nв октябре, январе\nдиректор, завуч';
    expect(csvRows(text).map(({ cells }) => cells)).toEqual(text.split('\n').map((line) => [line]));
  });

  test('with semicolons inside its cells is parted where its heading is', () => {
    const text = '№\tМероприятие\tСрок\tОтветственный\n1\tСрок; мероприятие; результат\tмай\tЗавуч\n';
    expect(csvRows(text)[1]!.cells).toEqual(['1', 'Срок; мероприятие; результат', 'май', 'Завуч']);
  });

  test('with a quotation mark that nothing closes is read line by line, and no line is lost', () => {
    const rows = csvRows('№;Мероприятие;Срок\n1;"Сверка;май\n2;Разбор;июнь\n');
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['№', 'Мероприятие', 'Срок'],
      ['1', '"Сверка', 'май'],
      ['2', 'Разбор', 'июнь'],
    ]);
  });

  test('with a heading is parted also where its cells begin with a space', () => {
    const records = [
      ['№', 'Мероприятие', 'Срок'],
      ['', ' !', ''],
    ];
    expect(
      csvRows(Papa.unparse(records, { delimiter: '\t', quotes: true })).map(({ cells }) => cells),
    ).toEqual(records);
  });

  test('whatever is typed into the cells of a table comes back', () => {
    const text = fc.string({ maxLength: 12 }).map((one) => one.replace(/[\f\v\r\0]/g, ''));
    const table = fc.array(fc.tuple(text, text, text), { maxLength: 6 });
    fc.assert(
      fc.property(table, fc.constantFrom(';', ',', '\t'), (records, delimiter) => {
        const all = [['№', 'Мероприятие', 'Срок'], ...records];
        const rows = csvRows(Papa.unparse(all, { delimiter, quotes: true }));
        const isLine = ([first, ...others]: readonly string[]): boolean =>
          /\p{L}{2}/u.test(first!) && others.every((cell) => cell.trim() === '');
        expect(rows.map(({ cells }) => cells)).toEqual(all.map((one) => (isLine(one) ? [one[0]] : one)));
      }),
    );
  });
});
