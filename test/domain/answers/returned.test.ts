/** Files that come back: what is read from damaged, foreign and strange ones, and that reading never fails. */
import fc from 'fast-check';
import { readReturn } from '../../../src/domain/answers/returned';
import type { AnswersData } from '../../../src/domain/answers/outgoing';
import { outgoingData } from '../../../src/domain/answers/outgoing';
import { readSchools } from '../../../src/domain/tables/lists';
import { SCHOOL_REGISTER_IDS } from '../../../src/domain/answers/forms';
import { SchoolSheets, sheetsFor } from '../../support/answers';

const CODE = '900001';
const EMPTY = Object.fromEntries(SCHOOL_REGISTER_IDS.map((id) => [id, []])) as never;

const LINE = { id: 'М1', number: '1', action: 'Обсудить итоги', responsible: 'ОО' };
const data: AnswersData = outgoingData(
  { roadmap: [{ position: 1, cells: LINE }], answers: [], registers: EMPTY },
  {
    schools: readSchools([{ position: 1, cells: { code: CODE, name: 'Школа 1' } }]).values,
    procedures: [],
    schoolYear: 2024,
  },
  null,
);
const file = (): SchoolSheets => sheetsFor(data, CODE);
const messages = (sheets: SchoolSheets): string[] =>
  readReturn('a.xlsx', sheets.sheets).refused.map(({ message }) => message);

test('a file that nobody has filled says nothing, and nothing is refused', () => {
  const { returned, refused, warnings } = readReturn('a.xlsx', file().sheets);
  expect(returned).toMatchObject({ code: CODE, lines: [], rows: [], comment: '', until: '2024-10-20' });
  expect([refused, warnings]).toEqual([[], []]);
});

test('a heading that is gone is named, and the other tabs are read', () => {
  const sheets = file().type('Дорожная карта', { Код: 'М1' }, { Статус: 'Выполнено' });
  sheets.rows('Повышение квалификации')[0]![sheets.column('Повышение квалификации', 'Тема')] = 'Название';
  sheets.rows('Адресная помощь')[0] = ['что', 'где', 'когда'];
  const { returned, refused } = readReturn('a.xlsx', sheets.sheets);
  expect(returned!.lines).toHaveLength(1);
  expect(refused).toEqual([
    {
      file: 'a.xlsx',
      sheet: 'Повышение квалификации',
      row: 1,
      column: null,
      message: 'нет столбцов «Тема»: верните заголовки. Вкладка не прочитана.',
    },
    {
      file: 'a.xlsx',
      sheet: 'Адресная помощь',
      row: null,
      column: null,
      message: expect.stringContaining('вкладка не узнана'),
    },
  ]);
});

test('a code that is none and a mark of another program refuse the whole file', () => {
  const noCode = file();
  noCode.rows('Сведения')[1]![1] = 'наша';
  expect(messages(noCode)).toEqual([expect.stringContaining('вместо кода ОО стоит «наша»')]);
  const noMark = file();
  noMark.rows('Сведения')[6]![1] = 'х';
  expect(messages(noMark)).toEqual([expect.stringContaining('отметка книги «х»')]);
});

test('a word outside a closed list is refused with the list, one outside an open list is taken', () => {
  const sheets = file()
    .type('Дорожная карта', { Код: 'М1' }, { Статус: 'почти', Комментарий: 'скоро' })
    .type(
      'Мероприятия и решения',
      { Вид: '' },
      { Вид: 'день открытых дверей', Тема: 'Шкалы', Выполнено: 'ДА' },
    );
  const { returned } = readReturn('a.xlsx', sheets.sheets);
  expect(returned!.lines[0]).toMatchObject({
    cells: { comment: 'скоро' },
    unused: [
      { id: 'status', column: 'H', message: expect.stringContaining('«почти» нет в списке (Запланировано') },
    ],
  });
  expect(returned!.rows[0]!.cells).toEqual({ kind: 'день открытых дверей', topic: 'Шкалы', done: 'да' });
});

test('names and participant codes are warned of with their place, and codes stay in the file', () => {
  const sheets = file()
    .type('Повышение квалификации', { Тема: '' }, { Тема: 'Оценивание', Должность: 'учитель Петрова М.С.' })
    .comment('участник 40017 не писал');
  const { returned, warnings } = readReturn('a.xlsx', sheets.sheets);
  expect(returned!.comment).toBe('');
  expect(JSON.stringify(returned)).not.toContain('40017');
  expect(warnings).toEqual([
    expect.objectContaining({
      sheet: 'Повышение квалификации',
      row: 2,
      column: 'C',
      message: expect.stringContaining('Петрова М.С.'),
    }),
    expect.objectContaining({
      sheet: 'Сведения',
      row: 8,
      column: 'B',
      message: expect.stringContaining('код участника'),
    }),
  ]);
});

test('whatever stands in the cells, reading ends with a sentence or with rows', () => {
  const junk = fc.oneof(
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constantFrom(
      null,
      undefined,
      '',
      '31.02.2024',
      'М1',
      CODE,
      '900002',
      '=1+1',
      'Код ОО',
      'Отметка книги',
      'Статус',
    ),
  );
  const spot = fc.record({ tab: fc.nat(9), row: fc.nat(8), column: fc.nat(12), value: junk });
  fc.assert(
    fc.property(fc.array(spot, { maxLength: 30 }), fc.nat(9), (spots, cut) => {
      const sheets = file();
      for (const { tab, row, column, value } of spots) {
        const rows = sheets.sheets[tab]?.rows;
        if (rows?.[row] !== undefined) rows[row]![column] = value as string;
      }
      const { returned, refused } = readReturn('a.xlsx', sheets.sheets.slice(0, sheets.sheets.length - cut));
      expect(returned !== null || refused.length > 0).toBe(true);
      expect(() => JSON.stringify(returned)).not.toThrow();
    }),
    { numRuns: 200 },
  );
});
