/** Moving the plan to a new school year: the old one is in the archive before anything goes, once and whole. */
import { planNextYear, runNextYear } from '../../src/sheets/next-year';
import { completeRoadmap } from '../../src/sheets/roadmap-complete';
import { Book } from '../support/book';
import {
  addProcedures,
  afterEveryBreak,
  columnOf,
  opened,
  rowsOf,
  setToday,
  setYear,
  type,
  typePlan,
  writing,
} from '../support/roadmap';

const TODAY = new Date(2025, 5, 20);
const ARCHIVE = ['year', 'id', 'state', 'done', 'evidence', 'comment'];

beforeAll(() => setToday(TODAY));
afterAll(() => jest.useRealTimers());

function lived(): Book {
  const book = Book.new({ today: TODAY });
  setYear(book, '2024/25');
  typePlan(book);
  type(book, 'roadmap', 6, 'deadline', 'до 20.12.2024');
  addProcedures(book, ['ВПР-2025-МА-4', new Date(2025, 4, 20)]);
  writing(book, completeRoadmap);
  type(book, 'roadmap', 2, 'done', new Date(2024, 8, 25));
  type(book, 'roadmap', 2, 'evidence', 'Приказ 12');
  type(book, 'roadmap', 3, 'comment', 'памятка на сайте');
  type(book, 'occurrences', 2, 'status', 'Выполнено');
  type(book, 'occurrences', 2, 'evidence', 'http://sait/pamyatka');
  return book;
}

function move(book: Book, year = 2025): void {
  const { hash } = planNextYear(opened(book), year);
  writing(book, (workbook) => runNextYear(workbook, hash, year));
}

test('the archive keeps every row with its state of today; the roadmap begins anew', () => {
  const book = lived();
  type(book, 'roadmap', 2, 'proofs', 'ВСОКО: Положение о ВСОКО, есть: да');
  move(book);
  expect(rowsOf(book, 'history', ARCHIVE)).toEqual([
    ['2024/25', 'М1', 'Выполнено', '25.09.2024', 'Приказ 12\nВСОКО: Положение о ВСОКО, есть: да', ''],
    [
      '2024/25',
      'М2',
      'Выполняется',
      '',
      '',
      'памятка на сайте\n01.01.2025–31.01.2025: Выполнено; http://sait/pamyatka',
    ],
    ['2024/25', 'М3', 'Выполняется постоянно', '', '', ''],
    ['2024/25', 'М4', 'Просрочено', '', '', ''],
    ['2024/25', 'М5', 'Просрочено', '', '', ''],
  ]);
  expect(rowsOf(book, 'roadmap', ['id', 'start', 'end', 'status', 'done', 'evidence', 'comment'])).toEqual([
    ['М1', '01.09.2025', '30.09.2025', '', '', '', ''],
    ['М2', '01.01.2026', '31.07.2026', '', '', '', ''],
    ['М3', '', '', '', '', '', ''],
    ['М4', '', '', '', '', '', ''],
    ['М5', '01.09.2024', '20.12.2024', '', '', '', ''],
  ]);
  expect(rowsOf(book, 'occurrences', ['action', 'start', 'status'])).toEqual([
    ['М2', '01.01.2026', ''],
    ['М2', '01.07.2026', ''],
  ]);
});

test('words in days and addresses behind words are in the archive, too', () => {
  const book = lived();
  type(book, 'roadmap', 4, 'start', 'после ремонта');
  const cell = (table: 'roadmap' | 'occurrences', row: number) =>
    book
      .sheet(table === 'roadmap' ? 'Дорожная карта' : 'Сроки')
      .getRange(row, columnOf(book, table, 'evidence'));
  cell('roadmap', 2).setFormula('=HYPERLINK("http://sait/prikaz";"Приказ 12")');
  const { SpreadsheetApp } = book.session.globals;
  cell('occurrences', 2).setRichTextValue(
    SpreadsheetApp.newRichTextValue().setText('памятка').setLinkUrl('http://sait/list').build(),
  );
  move(book);
  const kept = rowsOf(book, 'history', ['id', 'start', 'evidence', 'comment']);
  expect(kept[0]![2]).toBe('Приказ 12 (http://sait/prikaz)');
  expect(kept[1]![3]).toContain('памятка (http://sait/list)');
  expect(kept[2]![1]).toBe('после ремонта');
});

test('the preview says what will happen and which deadlines print a year, and writes nothing', () => {
  const book = lived();
  book.session.calls.reset();
  const { from, to, rows, archived, sentences } = planNextYear(opened(book), 2025);
  expect(book.session.calls.writes).toBe(0);
  expect([from, to, rows, archived]).toEqual(['2024/25', '2025/26', 5, 5]);
  expect(sentences.join('\n')).toContain('проверьте срок: 5 («до 20.12.2024»)');
  expect(sentences.join('\n')).toContain('Отметки из «Сроков» (1)');
});

describe('is refused', () => {
  const refused = (book: Book, year: number): string => {
    try {
      planNextYear(opened(book), year);
    } catch (error) {
      return (error as Error).message;
    }
    return '';
  };

  test('for the same and an earlier year, an unknown one, and a year that the archive has', () => {
    const book = lived();
    expect(refused(book, 2024)).toContain('более поздний');
    expect(refused(book, 2023)).toContain('более поздний');
    move(book);
    setYear(book, '2023/24');
    expect(refused(book, 2024)).toContain('уже есть строки за 2024/25');
    setYear(book, '');
    expect(refused(book, 2026)).toContain('Учебный год плана');
  });

  test('when rows of this year are in the archive with other typing', () => {
    const book = lived();
    move(book);
    setYear(book, '2024/25');
    expect(refused(book, 2025)).toBe('');
    type(book, 'roadmap', 3, 'evidence', 'другое');
    expect(refused(book, 2025)).toContain('отметки в них другие: 2');
  });

  test('when something was typed while the person read the question', () => {
    const book = lived();
    const { hash } = planNextYear(opened(book), 2025);
    type(book, 'roadmap', 3, 'evidence', 'ссылка');
    expect(() => writing(book, (workbook) => runNextYear(workbook, hash, 2025))).toThrow(
      'Ничего не записано',
    );
    expect(rowsOf(book, 'history', ARCHIVE)).toEqual([]);
  });
});

test('broken anywhere and run again, nothing is doubled and nothing lost', () => {
  const whole = lived();
  move(whole);
  const archive = rowsOf(whole, 'history', ARCHIVE);
  const roadmap = rowsOf(whole, 'roadmap', ['id', 'start', 'end', 'status', 'done', 'evidence', 'comment']);
  const body = (book: Book): void => {
    try {
      move(book);
    } catch (error) {
      // The year was set before the break: what is left to do is done by the next refresh.
      if (!(error as Error).message.includes('более поздний')) throw error;
      writing(book, completeRoadmap);
    }
  };
  afterEveryBreak(
    lived,
    body,
    (book) => {
      expect(rowsOf(book, 'history', ARCHIVE)).toEqual(archive);
      expect(
        rowsOf(book, 'roadmap', ['id', 'start', 'end', 'status', 'done', 'evidence', 'comment']),
      ).toEqual(roadmap);
      expect(rowsOf(book, 'occurrences', ['action', 'start', 'status'])).toHaveLength(2);
    },
    3,
  );
}, 120_000);
