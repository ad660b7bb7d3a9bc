/** Which tab is which: by metadata, and by its content when a copy or a file has lost the metadata. */
import { Book, SCHOOLS, WORKS, countsOf, uploadOf } from '../support/book';

const NEWS = uploadOf(SCHOOLS.map((school) => countsOf(WORKS[0], school, 17, 4)));

function stripMetadata(book: Book): void {
  book.host.workbook.metadata = [];
}

function marks(book: Book): string[] {
  return book.host.workbook.metadata.map(({ value }) => value).sort();
}

test('a workbook without any metadata gives the same report, and is adopted by the first run that writes', () => {
  const book = Book.reported();
  const whole = Book.reported();
  const before = marks(book);
  stripMetadata(book);
  expect(book.results()).toEqual(whole.results());
  expect(book.plan()).toMatchObject({ isNew: [], changed: [], unchanged: 13 });
  expect(marks(book)).toEqual([]);
  for (const one of [book, whole]) {
    one.load(NEWS);
    one.report();
  }
  expect(marks(book)).toEqual(before);
  expect(book.content()).toEqual(whole.content());
});

test('a renamed workbook without metadata is recognised by its headings and rulers', () => {
  const book = Book.reported();
  const count = book.names().length;
  book.names().forEach((name, i) => book.sheet(name).setName(`Лист номер ${i}`));
  stripMetadata(book);
  book.load(NEWS);
  expect(book.report()).toMatchObject({ done: true, isNew: 0 });
  expect(book.names()).toHaveLength(count);
});

test('«Проверить настройку» says what it has recognised', () => {
  const book = Book.reported();
  stripMetadata(book);
  expect(book.press('menuCheckSetup')[0]).toContain('Узнаны по заголовкам: ');
  expect(book.press('menuCheckSetup')[0]).toContain('Всё на месте');
});

test('a break while tabs are being marked leaves nothing half known', () => {
  for (let n = 1; n <= 60; n += 5) {
    const book = Book.reported();
    const count = book.names().length;
    stripMetadata(book);
    book.session.faults.failAt(n);
    expect(() => book.call('apiSetup')).toThrow('Service error');
    book.api('apiSetup');
    book.load(NEWS);
    book.report();
    expect(book.names()).toHaveLength(count);
  }
});

test('without the hidden states the same report stands, with no second chart and no second row', () => {
  const book = Book.reported();
  const whole = Book.reported();
  const states = book.sheet('_Листы');
  states.getRange(2, 1, states.getLastRow() - 1, states.getLastColumn()).clearContent();
  book.report();
  expect(book.content()).toEqual(whole.content());
  expect(book.plan()).toMatchObject({ isNew: [], changed: [] });
  for (const one of [book, whole]) {
    one.load(NEWS);
    one.report();
  }
  expect(book.content()).toEqual(whole.content());
  expect(book.log().filter((line) => line.includes('вручную'))).toEqual([]);
});

test('when the states are lost, what cannot be told from a person’s typing is logged before it is replaced', () => {
  const book = Book.reported();
  const states = book.sheet('_Листы');
  states.getRange(2, 1, states.getLastRow() - 1, states.getLastColumn()).clearContent();
  book.sheet('Отметки').getRange(2, 6).setValue('не верю');
  book.report();
  expect(book.log().filter((line) => line.includes('не верю'))).toHaveLength(1);
});

describe('two copies of a table', () => {
  test.each([
    ['Школы', true],
    ['Школы', false],
    ['Отметки', true],
  ])('of «%s» are named in a sentence, and the one that has the name is used', (tab, copyFirst) => {
    const book = Book.reported();
    const results = book.results();
    stripMetadata(book);
    const source = book.sheet(tab);
    const copy = book.spreadsheet.insertSheet(`Копия ${tab}`, copyFirst ? 0 : book.names().length);
    const values = source.getDataRange().getValues();
    copy.getRange(1, 1, values.length, values[0].length).setValues(values);
    copy.getRange(2, 1).setValue(999999);
    const said = `Похожих вкладок несколько: «${tab}», «Копия ${tab}». Используется первая; остальные программа не читает и не меняет.`;
    expect(book.press('menuCheckData')[0]).toContain(said);
    expect(book.results()).toEqual(results);
    expect(book.press('menuCheckSetup')[0]).toContain(said);
    expect(copy.getDataRange().getValues()[1][0]).toBe(999999);
    expect(book.results()).toEqual(results);
  });
});

describe('a workbook that went through a file', () => {
  test('gives the same results, and a second report writes nothing', async () => {
    const book = Book.reported();
    const reopened = await book.reopened();
    expect(reopened.results()).toEqual(book.results());
    const { hash, isNew, changed } = reopened.plan();
    expect([isNew, changed]).toEqual([[], []]);
    reopened.session.calls.reset();
    reopened.run(hash);
    expect(reopened.session.calls.writes).toBe(0);
  });

  test('and goes on from there as if it had never been away', async () => {
    const book = Book.reported();
    const reopened = await book.reopened();
    for (const one of [book, reopened]) {
      one.load(NEWS);
      one.report();
    }
    expect(reopened.results()).toEqual(book.results());
    for (const name of book.names()) {
      if (name !== 'Журнал изменений' && name !== '_Листы')
        expect(reopened.values(name)).toEqual(book.values(name));
    }
    expect(reopened.sheet('Сводка').getCharts()).toHaveLength(book.sheet('Сводка').getCharts().length);
  });
});
