/** A workbook from before the roadmap's tables: whatever is pressed first works or says what to press. */
import { TABLES } from '../../src/domain/tables/registry';
import { ROADMAP_TABLE_TEXT } from '../../src/messages/roadmap-tables';
import { REGISTER_TABLE_TEXT } from '../../src/messages/registers';
import { TABLE_TEXT } from '../../src/messages/tables';
import type { PlanDocument } from '../../src/domain/roadmap/document';
import { addMissingColumns } from '../../src/sheets/new-columns';
import { Workbook } from '../../src/sheets/workbook';
import { Book } from '../support/book';
import { useServices } from '../support/roadmap';

const TODAY = new Date(2025, 0, 29);
const SETUP = '«Проверить настройку»';
const NEW_TABS = [...Object.values(ROADMAP_TABLE_TEXT), ...Object.values(REGISTER_TABLE_TEXT)]
  .map(({ title }) => title)
  .filter((title) => !['Дорожная карта', 'Контроль процедур'].includes(title));

const DOCUMENT: PlanDocument = {
  sections: ['Кадры'],
  schoolYear: 2024,
  unplaced: [],
  actions: [
    {
      number: '3',
      section: 'Кадры',
      direction: '',
      title: 'Провести семинар',
      details: [],
      deadlineText: 'март',
      responsible: ['Методист'],
      result: '',
      state: '',
      line: 1,
    },
  ],
  names: [],
};

/** With a typed line, in the columns of version 2. */
function old(): Book {
  const book = Book.filled({ today: TODAY });
  for (const tab of NEW_TABS) book.spreadsheet.deleteSheet(book.sheet(tab));
  for (const id of ['roadmap', 'control'] as const) {
    const sheet = book.sheet(TABLE_TEXT[id].title);
    for (const { id: column, later } of TABLES[id].columns) {
      if (later !== true) continue;
      const headings = book.values(sheet.getName())[0]!;
      sheet.deleteColumns(headings.indexOf(TABLE_TEXT[id].columns[column]!.header) + 1, 1);
    }
  }
  const names = book.values('Параметры').map(([name]) => name);
  book.sheet('Параметры').deleteRows(names.indexOf('Учебный год плана') + 1, 1);
  const line = ['2.10', 'Кадры', 'Обучить', 'май', '', '', 'Директор', '', 'Выполнено', '', 'пр. 4', 'к'];
  book.sheet('Дорожная карта').getRange(2, 1, 1, line.length).setValues([line]);
  const version = book.values('_Листы').findIndex(([key]) => key === 'version') + 1;
  book.sheet('_Листы').getRange(version, 2).setValue('2');
  return book;
}

function lineOf(book: Book): string[] {
  const [headings, line] = book.values('Дорожная карта');
  const at = (id: string): number => headings!.indexOf(ROADMAP_TABLE_TEXT.roadmap.columns[id]!.header);
  return ['number', 'section', 'action', 'deadline', 'status', 'evidence', 'comment'].map((id) =>
    String(line![at(id)]),
  );
}

const TYPED = ['2.10', 'Кадры', 'Обучить', 'май', 'Выполнено', 'пр. 4', 'к'];
const payload = JSON.stringify({ document: DOCUMENT, schoolYear: null });

test.each<[string, (book: Book) => unknown]>([
  ['a report', (book) => book.plan()],
  ['a plan', (book) => book.call('apiPlanRoadmap', payload)],
  ['plans of schools', (book) => book.call('apiPlanSchoolPlan', JSON.stringify(['900001']))],
  ['a new year', (book) => book.call('apiPlanNextYear', '2025')],
  [
    'files of schools',
    (book) => book.call('apiPlanAnswers', JSON.stringify({ files: [], takeSchool: false })),
  ],
])('%s asks for setting up and writes nothing', (_, press) => {
  const book = old();
  const before = book.content();
  expect(() => press(book)).toThrow(SETUP);
  expect(book.content()).toEqual(before);
});

test('after «Проверить настройку» typing is there, everything works, and looks are put on once', () => {
  const book = old();
  book.press('menuCheckSetup');
  expect(lineOf(book)).toEqual(TYPED);
  const rules = book.sheet('Дорожная карта').getConditionalFormatRules().length;
  expect(book.press('menuCheckSetup')[0]).toContain('Всё на месте');
  const { hash } = book.api<{ hash: string }>('apiPlanRoadmap', payload);
  book.api('apiRunRoadmap', hash, payload);
  expect(lineOf(book)).toEqual(TYPED);
  book.report();
  expect(book.plan()).toMatchObject({ isNew: [], changed: [] });
  expect(book.sheet('Дорожная карта').getConditionalFormatRules()).toHaveLength(rules);
});

test('set up by halves, whatever is pressed next still asks for the rest and keeps the typing', () => {
  const whole = old();
  whole.session.calls.reset();
  whole.call('apiSetup');
  const { reads, writes, services } = whole.session.calls;
  const all = reads + writes + services;
  const tables = ['Дорожная карта', 'Контроль процедур'];
  for (let n = 20; n <= all; n += Math.ceil(all / 6)) {
    const book = old();
    book.session.faults.failAt(n);
    expect(() => book.call('apiSetup')).toThrow('Service error');
    let said = '';
    try {
      book.plan();
    } catch (error) {
      said = (error as Error).message;
    }
    if (said !== '') expect(said).toContain(SETUP);
    book.press('menuCheckSetup');
    expect(lineOf(book)).toEqual(TYPED);
    for (const tab of tables) expect(book.values(tab)[0]).toEqual(whole.values(tab)[0]);
    expect(new Set(book.names()).size).toBe(book.names().length);
    book.report();
    expect(book.plan()).toMatchObject({ isNew: [], changed: [] });
  }
});

test('columns whose making was cut short are not left behind without headings', () => {
  const book = Book.new({ today: TODAY });
  const sheet = book.sheet('Дорожная карта');
  sheet.deleteColumns(10, 2);
  const before = sheet.getMaxColumns();
  useServices(book);
  const add = (): void =>
    book.session.execute({}, () => addMissingColumns(Workbook.open(book.spreadsheet).table('roadmap')));
  book.session.calls.reset();
  Workbook.open(book.spreadsheet).table('roadmap');
  const { reads, services } = book.session.calls;
  for (let n = 1; n <= 12; n++) {
    book.session.faults.failAt(reads + services + n);
    expect(add).toThrow('Service error');
    expect(sheet.getMaxColumns()).toBe(before);
  }
  add();
  expect(sheet.getMaxColumns()).toBe(before + 2);
});
