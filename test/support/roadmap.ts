/** A workbook with an invented plan, and the sheets ring on it outside the bundle. */
import { Workbook } from '../../src/sheets/workbook';
import { ROADMAP_TABLE_TEXT } from '../../src/messages/roadmap-tables';
import { TABLE_TEXT } from '../../src/messages/tables';
import { SETTINGS } from '../../src/messages/settings';
import { Book } from './book';

export const ROADMAP = 'Дорожная карта';
export const TIMES = 'Сроки';

export type PlanLine = Readonly<Record<string, unknown>>;

/** Sections, one deadline of every sort. */
export const PLAN: readonly PlanLine[] = [
  {
    number: '1',
    section: 'Подготовка',
    action: 'Собрать координаторов',
    deadline: 'сентябрь',
    responsible: 'Методист',
  },
  {
    number: '2',
    section: 'Подготовка',
    action: 'Обновить памятку',
    deadline: 'январь, июль',
    responsible: 'Методист',
  },
  {
    number: '3',
    section: 'Подготовка',
    action: 'Вести страницу на сайте',
    deadline: 'постоянно',
    responsible: 'Заместитель директора',
  },
  {
    number: '4',
    section: 'Анализ',
    action: 'Обсудить анализ работ',
    deadline: 'в течение 10 дней после каждой процедуры',
    responsible: 'Руководитель объединения',
  },
  {
    number: '5',
    section: 'Анализ',
    action: 'Посетить уроки',
    deadline: 'в удобное время',
    responsible: 'Методист',
  },
];

/** Opens the workbook as a run does; the services are those of the book's host. */
export function opened(book: Book): Workbook {
  useServices(book);
  return Workbook.open(book.spreadsheet);
}

export function useServices(book: Book): void {
  const { SpreadsheetApp, LockService } = book.session.globals;
  Object.assign(globalThis, { SpreadsheetApp, LockService });
}

/** Runs `work` as one execution under the lock. */
export function writing<Result>(book: Book, work: (workbook: Workbook) => Result): Result {
  useServices(book);
  return book.session.execute({}, () => Workbook.write(book.spreadsheet, work));
}

type RoadmapTable = keyof typeof ROADMAP_TABLE_TEXT;

function headings(book: Book, tab: string): string[] {
  const sheet = book.sheet(tab);
  return (sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getValues()[0] as unknown[]).map(String);
}

/** 1-based column by id, wherever it stands. */
export function columnOf(
  book: Book,
  table: RoadmapTable,
  id: string,
  tab = ROADMAP_TABLE_TEXT[table].title,
): number {
  return headings(book, tab).indexOf(ROADMAP_TABLE_TEXT[table].columns[id]!.header) + 1;
}

/** Types lines below the headings, from `first` (1-based row) on. */
export function typePlan(book: Book, lines: readonly PlanLine[] = PLAN, first = 2): void {
  lines.forEach((line, i) => {
    for (const id of Object.keys(line)) type(book, 'roadmap', first + i, id, line[id]);
  });
}

export function type(book: Book, table: RoadmapTable, row: number, id: string, value: unknown): void {
  const sheet = book.sheet(ROADMAP_TABLE_TEXT[table].title);
  const range = sheet.getRange(row, columnOf(book, table, id));
  range.setValue(value);
}

export function setYear(book: Book, text: string): void {
  const sheet = book.sheet('Параметры');
  const row = sheet
    .getDataRange()
    .getValues()
    .findIndex(([name]) => name === SETTINGS.schoolYear);
  sheet
    .getRange(row + 1, 2)
    .setNumberFormat('@')
    .setValue(text);
}

/** Adds rows to «Процедуры»: id and the day of results. */
export function addProcedures(
  book: Book,
  ...procedures: readonly (readonly [id: string, results: Date | null])[]
): void {
  const sheet = book.sheet('Процедуры');
  for (const [id, results] of procedures) {
    const row = sheet.getLastRow() + 1;
    const names = headings(book, 'Процедуры');
    sheet.getRange(row, names.indexOf(TABLE_TEXT.procedures.columns.id!.header) + 1).setValue(id);
    if (results !== null)
      sheet.getRange(row, names.indexOf(TABLE_TEXT.procedures.columns.results!.header) + 1).setValue(results);
  }
}

/** Rows of a table by column id; dates as dd.mm.yyyy. */
export function rowsOf(book: Book, table: RoadmapTable, ids: readonly string[]): string[][] {
  const tab = ROADMAP_TABLE_TEXT[table].title;
  const columns = ids.map((id) => columnOf(book, table, id) - 1);
  return book
    .sheet(tab)
    .getDataRange()
    .getValues()
    .slice(1)
    .map((row) => columns.map((index) => shown(row[index])))
    .filter((row) => row.some((text) => text !== ''));
}

function shown(value: unknown): string {
  if (Object.prototype.toString.call(value) !== '[object Date]') return String(value ?? '');
  const date = value as Date;
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(date.getDate())}.${two(date.getMonth() + 1)}.${date.getFullYear()}`;
}

/** The day on which code outside the bundle runs; timers stay real. */
export function setToday(today: Date): void {
  jest.useFakeTimers({
    now: today,
    doNotFake: [
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
      'setTimeout',
      'clearTimeout',
    ],
  });
}

/** Runs `body` again and again, each time with another call failing first; `check` sees the workbook after the repeat. */
export function afterEveryBreak(
  make: () => Book,
  body: (book: Book) => void,
  check: (book: Book) => void,
  step = 1,
): void {
  const counted = make();
  counted.session.calls.reset();
  body(counted);
  const { reads, writes, services } = counted.session.calls;
  for (let n = 1; n <= reads + writes + services; n += step) {
    const book = make();
    book.session.faults.failAt(n);
    expect(() => body(book)).toThrow('Service error');
    body(book);
    check(book);
  }
}
