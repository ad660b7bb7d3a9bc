import { personalColumns } from '../../../src/domain/intake/personal';
import { readPasted } from '../../../src/domain/intake/pasted';
import { CSV_HEADER, MARKS_HEADER, participants, protocol, pupil, takeIn, titleRows } from './sheets';

const PUPIL = 'Ёлкина-Сосновская Пелагея Ильинична';
const SNILS = '112-233-445 95';

describe('columns that look personal', () => {
  test.each([
    'Фамилия',
    'Имя',
    'Отчество',
    'ФИО участника',
    'Ф.И.О.',
    'Дата рождения',
    'СНИЛС',
    'Паспорт (серия)',
    'Телефон',
    'E-mail',
    'Адрес',
    'Учитель',
  ])('by the header «%s»', (title) => {
    expect([...personalColumns(['login', title], [['edu900001', '']])]).toEqual([[1, title]]);
  });

  test.each(['Наименование ОО', 'Муниципалитет', 'Название ОО', 'Код участника', 'Вариант', 'Учебник'])(
    '«%s» is not one of them',
    (title) => {
      expect(personalColumns([title], [['МБОУ "СОШ № 5 им. Петрова И.И."']]).size).toBe(0);
    },
  );

  test.each([PUPIL, 'ИВАНОВ ИВАН ИВАНОВИЧ', 'Иванова И.И.', 'Петров П. П.', SNILS, '11223344595', 'a@b.ru'])(
    'by content: %s',
    (cell) => {
      expect([...personalColumns(['Прим.'], [[cell], [cell], ['']])]).toEqual([[0, 'Прим.']]);
    },
  );

  test('a column without a header is named by its letter, and a name in the header is not repeated', () => {
    expect([...personalColumns(['x', ''], [['1', PUPIL]])]).toEqual([[1, 'B']]);
    expect([...personalColumns(['x', PUPIL], [['1', PUPIL]])]).toEqual([[1, 'B']]);
  });
});

describe('nothing of a personal column is reachable in the result', () => {
  const everything = (result: unknown): string => JSON.stringify(result);

  test('extra columns of a protocol are dropped and named, pupils go in', () => {
    const rows = [0, 1, 2, 3, 4, 5].map(() => [...pupil(), PUPIL, SNILS, '2010-03-04']);
    const header = [...CSV_HEADER, 'ФИО', 'Прим.', 'Дата рождения'];
    const result = takeIn([{ file: '2021_ma4.csv', sheet: '', rows: [header, ...rows] }]);
    expect(result.dropped).toEqual([
      { file: '2021_ma4.csv', sheet: '', columns: ['ФИО', 'Прим.', 'Дата рождения'] },
    ]);
    expect(participants(result.counts[0])).toBe(6);
    expect(everything(result)).not.toMatch(/Пелагея|112-233|2010-03/);
  });

  test('names in the place of codes are dropped with the column', () => {
    const result = takeIn([protocol([pupil({ code: PUPIL }), pupil({ code: PUPIL })])]);
    expect(result.dropped[0].columns).toEqual(['code']);
    expect(participants(result.counts[0])).toBe(2);
    expect(everything(result)).not.toContain('Пелагея');
  });

  test('a table by teachers gives no groups', () => {
    const rows = [...titleRows('Статистика по отметкам'), MARKS_HEADER, [PUPIL, '', 20, 10, 20, 30, 40]];
    const result = takeIn([{ rows }]);
    expect(result.tables).toEqual([]);
    expect(result.problems).toHaveLength(1);
    expect(everything(result)).not.toContain('Пелагея');
  });

  test('an official list keeps its markers and loses the head teacher', () => {
    const rows = [
      ['Год', 'Логин', 'Муниципалитет', 'ОО', 'Директор', '4 РУ', 'Количество маркеров'],
      [2023, 'edu900001', 'МО-1', 'СОШ № 1', PUPIL, 1, 1],
    ];
    const result = readPasted(rows, 'Список');
    expect(result).toMatchObject({
      official: [{ markers: { '4 РУ': true } }],
      dropped: [{ columns: ['Директор'] }],
    });
    expect(everything(result)).not.toContain('Пелагея');
  });
});
