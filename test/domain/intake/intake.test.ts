import fc from 'fast-check';
import { readPasted } from '../../../src/domain/intake/pasted';
import { Paper } from '../../../src/domain/protocol/paper';
import { problemText } from '../../../src/messages/intake';
import {
  CSV_HEADER,
  MARKS_HEADER,
  marksSheet,
  participants,
  protocol,
  pupil,
  takeIn,
  titleRows,
} from './sheets';

const SCHOOL = 'МБОУ "СОШ № 1"(edu900001)';
const MARKS_ROW = [SCHOOL, '', 65, 10, 20, 30, 40];

describe('what is not understood', () => {
  test('is one sentence with file, sheet, row and what was expected; the other files go in', () => {
    const result = takeIn([
      { file: 'меню.xlsx', sheet: 'Лист1', rows: [[], ['Меню столовой'], ['Понедельник', 'суп']] },
      { ...marksSheet([MARKS_ROW]), file: 'Ф3.xlsx' },
    ]);
    expect(result.tables).toHaveLength(1);
    expect(result.problems.map(problemText)).toEqual([
      expect.stringMatching(
        /^«меню\.xlsx», лист «Лист1», строка 2: это не одна из известных таблиц: ожидалась строка/,
      ),
    ]);
    expect(result.outcomes.map(({ file, layout }) => [file, layout])).toEqual([
      ['меню.xlsx', null],
      ['Ф3.xlsx', 'mark-statistics'],
    ]);
  });

  test('a header that lacks columns is pointed at', () => {
    const rows = [...titleRows('Статистика по отметкам'), MARKS_HEADER.slice(0, 5), MARKS_ROW.slice(0, 5)];
    expect(takeIn([{ rows }]).problems).toMatchObject([
      { row: 8, message: expect.stringContaining('нужных столбцов') },
    ]);
  });

  test('sheets beside a protocol are passed over, with an outcome and no problem', () => {
    const { rows } = protocol([pupil()]);
    const result = takeIn([
      {
        file: '2021_ma4.xlsx',
        sheet: 'Классы',
        rows: [
          ['Класс', 'Учеников'],
          ['4А', 25],
        ],
      },
      { file: '2021_ma4.xlsx', sheet: 'Протокол', rows },
    ]);
    expect(result.problems).toEqual([]);
    expect(result.outcomes.map(({ sheet, layout }) => [sheet, layout])).toEqual([
      ['Классы', null],
      ['Протокол', 'protocol-csv'],
    ]);
  });

  test('a blank file, a protocol without pupils, a table without groups say so', () => {
    const sentences = [
      takeIn([{ rows: [[], ['', null]] }]),
      takeIn([protocol([])]),
      takeIn([{ rows: [...titleRows('Отчёт'), MARKS_HEADER] }]),
    ].map(({ problems }) => problems[0].message);
    expect(sentences).toEqual([
      expect.stringContaining('данных нет'),
      expect.stringContaining('нет строк участников'),
      expect.stringContaining('нет ни одной строки'),
    ]);
  });

  test('rows without a login are reported once, with the first row and their number', () => {
    const result = takeIn([protocol([pupil(), pupil({ login: '' }), pupil({ login: 'СОШ № 1' })])]);
    expect(participants(result.counts[0])).toBe(1);
    expect(result.problems).toMatchObject([{ row: 3, message: expect.stringContaining(': 2;') }]);
  });
});

describe('the work of a sheet and its paper', () => {
  test('a line that begins with an ordinary word names no work', () => {
    const rows = [['Отчёт 2021 Математика 4 класс'], [], MARKS_HEADER, MARKS_ROW];
    expect(takeIn([{ rows }]).problems[0].message).toContain('--work "ВПР;ГОД;ПРЕДМЕТ;КЛАСС"');
  });

  test('an unknown work is refused with the option to type', () => {
    const result = takeIn([protocol([pupil()], 'протокол.csv')]);
    expect(result.counts).toEqual([]);
    expect(result.problems[0].message).toContain('--work "ВПР;ГОД;ПРЕДМЕТ;КЛАСС"');
  });

  test('a protocol with the tasks of another paper is refused', () => {
    const result = takeIn([protocol([pupil()])], { work: 'ВПР;2021;МА;5' });
    expect(result.counts).toEqual([]);
    expect(result.problems[0].message).toMatch(/ВПР-2021-МА-5: нет 5, 6, .*лишние 5\.1/);
  });

  test('a printed maximum other than the known one is refused, unless the workbook says so', () => {
    const sheet = marksSheet([MARKS_ROW], 'ВПР 2021 Математика 4 класс', 18);
    expect(takeIn([sheet]).problems).toMatchObject([{ message: expect.stringContaining('в файле 18') }]);
    const typed: Paper = { maxScore: 18, cuts: [6, 9, 13], tasks: [] };
    const result = takeIn([sheet], { paperOf: () => typed });
    expect(result.tables[0].maxScore).toBe(18);
    expect(result.works[0].cuts).toEqual([6, 9, 13]);
  });

  test("a workbook's paper of the shipped maximum keeps the shipped tasks", () => {
    const result = takeIn([protocol([pupil()])], {
      paperOf: () => ({ maxScore: 20, cuts: [5, 9, 14], tasks: [] }),
    });
    expect(result.works[0].cuts).toEqual([5, 9, 14]);
    expect(result.works[0].tasks).toHaveLength(15);
  });

  test('a year without a scale has none', () => {
    const result = takeIn([protocol([pupil()])], { work: 'ВПР;2025;МА;4' });
    expect(result.works[0]).toMatchObject({ maxScore: null, cuts: null });
    expect(participants(result.counts[0])).toBe(1);
  });

  test('files of a work that does not ship must agree on the maximum', () => {
    const sheets = [24, 24, 20].map((max) => marksSheet([MARKS_ROW], 'ВПР 2025 Математика 4 класс', max));
    const result = takeIn(sheets);
    expect(result.tables.map(({ maxScore }) => maxScore)).toEqual([24, 24]);
    expect(result.problems).toMatchObject([{ message: expect.stringContaining('в файле 20, а у работы') }]);
  });

  test('a second session of the year is never added to the first: the option names it', () => {
    const spring = marksSheet([MARKS_ROW], 'ВПР 2021 Математика 4 класс', 20, '15.04.2021');
    const autumn = marksSheet([MARKS_ROW], 'ВПР 2021 Математика 4 класс', 20, '20.09.2021');
    const result = takeIn([spring, autumn]);
    expect(result.tables).toHaveLength(1);
    expect(result.problems[0].message).toContain('--work "ВПР;2021;осень;МА;4"');
    const named = takeIn([autumn], { work: 'ВПР;2021;осень;МА;4' });
    expect(named.tables[0].work.session).toBe('осень');
  });
});

describe('files of one upload', () => {
  test('the same school and work in several files is added; a repeated code is refused', () => {
    const one = pupil({ code: '40001' });
    const two = pupil({ code: '40002' });
    const result = takeIn([protocol([one], '2021_ma4_1.csv'), protocol([two, one], '2021_ma4_2.csv')]);
    expect(participants(result.counts[0])).toBe(2);
    expect(result.counts[0].rejected.places).toEqual([
      { file: '2021_ma4_2.csv', row: 3, reason: 'repeated-code' },
    ]);
    expect(result.outcomes.map(({ rows, rejected }) => [rows, rejected])).toEqual([
      [1, 0],
      [1, 1],
    ]);
  });

  test('a file of the work with another number of tasks is refused by a sentence', () => {
    const short = { file: '2021_ma4_2.csv', rows: [CSV_HEADER.slice(0, 7), pupil().slice(0, 7)] };
    const result = takeIn([protocol([pupil()]), short]);
    expect(result.problems).toMatchObject([
      { file: '2021_ma4_2.csv', message: expect.stringContaining('заданий 0') },
    ]);
  });

  test('rows split over files in any way and order give the same counts', () => {
    const rows = Array.from({ length: 40 }, (_, i) =>
      pupil({
        login: `edu90000${i % 3}`,
        class: 'АБ'[i % 2],
        total: String(i % 21),
        mark: String(2 + (i % 4)),
      }),
    );
    const whole = takeIn([protocol(rows)]).counts;
    fc.assert(
      fc.property(
        fc.shuffledSubarray(rows, { minLength: 40, maxLength: 40 }),
        fc.nat(40),
        (shuffled, cut) => {
          const parts = [shuffled.slice(0, cut), shuffled.slice(cut)].map((part, i) =>
            protocol(part, `2021_ma4_${i}.csv`),
          );
          expect(takeIn(parts).counts).toEqual(whole);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('works named by header, option and file name are one work', () => {
    const header = { ...protocol([]), rows: [['ВПР 2021 Математика 4 класс'], [], CSV_HEADER, pupil()] };
    expect(takeIn([header, protocol([pupil()])]).counts).toHaveLength(1);
  });
});

describe('a pasted tab', () => {
  test('an aggregate table goes in', () => {
    expect(readPasted(marksSheet([MARKS_ROW]).rows, 'Вставка')).toMatchObject({
      tables: [{ kind: 'marks', rows: [{ school: '900001' }] }],
      problems: [],
    });
  });

  test('a protocol is refused with advice, and nothing of it is kept', () => {
    const result = readPasted(protocol([pupil()]).rows, 'Вставка');
    expect(result).toEqual({
      refusal: {
        file: 'Вставка',
        sheet: 'Вставка',
        row: 1,
        column: null,
        message: expect.stringMatching(/Загрузите файл.*удалите вместе с историей версий/),
      },
    });
  });

  test('anything else is refused by a sentence', () => {
    expect(readPasted([['Меню']], 'Вставка')).toMatchObject({ refusal: { row: 1 } });
    expect(readPasted([], 'Вставка')).toMatchObject({
      refusal: { message: expect.stringContaining('данных нет') },
    });
  });

  test('the workbook says what a maximum is', () => {
    const { rows } = marksSheet([MARKS_ROW], 'ВПР 2021 Математика 4 класс', 18);
    expect(readPasted(rows, 'Вставка')).toHaveProperty('refusal');
    expect(readPasted(rows, 'Вставка', () => ({ maxScore: 18, cuts: null, tasks: [] }))).toHaveProperty(
      'tables',
    );
  });
});
