/** Two people, too little time, and services that fail now and then: a run may break anywhere and nothing is lost. */
import { TYPICAL_COSTS } from '../../local';
import { Book, SCHOOLS, WORKS, countsOf, upload, uploadOf } from '../support/book';

const BUSY =
  'С этой таблицей сейчас работает другой человек. Подождите минуту и повторите: ничего не потеряно.';
const CHANGED =
  'Пока вы читали предупреждение, данные в таблице изменились. Ничего не записано. Выберите «Сформировать отчёт» ещё раз.';
const NEWS = uploadOf(SCHOOLS.map((school) => countsOf(WORKS[0], school, 17, 4)));

describe('another person', () => {
  test('holding the lock makes every writing item say so and write nothing', () => {
    const book = Book.filled();
    const other = book.other('другой');
    other.session.execute({}, () => {
      expect(other.session.globals.LockService.getDocumentLock().tryLock(0)).toBe(true);
      const { hash } = book.plan();
      book.session.calls.reset();
      for (const item of ['menuReport', 'menuSigns', 'menuCheckSetup'])
        expect(book.press(item).pop()).toBe(BUSY);
      expect(book.press('menuSchoolTabs', () => ({ button: 'OK', text: 'нет' })).pop()).toBe(BUSY);
      expect(() => book.run(hash)).toThrow(BUSY);
      expect(() => book.load(NEWS)).toThrow(BUSY);
      expect(book.session.calls.writes).toBe(0);
    });
    expect(book.report()).toMatchObject({ done: true });
  });

  test('changing the data between question and answer stops the run before it writes', () => {
    const book = Book.filled();
    const other = book.other('другой');
    let writes = -1;
    const said = book.press('menuReport', () => {
      other.load(NEWS);
      book.session.calls.reset();
      return 'YES';
    });
    writes = book.session.calls.writes;
    expect(said.pop()).toBe(CHANGED);
    expect(writes).toBe(0);
    expect(book.press('menuReport').pop()).toMatch(/^Готово/);
  });

  test('working on the same report in turns comes to the same end', () => {
    const book = Book.filled();
    const other = book.other('другой');
    const alone = Book.filled();
    const plans = [book.plan(), other.plan()];
    expect(book.run(plans[0].hash)).toMatchObject({ done: true, isNew: 7 });
    expect(other.run(plans[1].hash)).toMatchObject({ done: true, isNew: 0, changed: 0 });
    other.load(NEWS);
    expect(() => book.run(plans[0].hash)).toThrow(CHANGED);
    book.report();
    alone.report();
    alone.load(NEWS);
    alone.report();
    expect(book.content()).toEqual(alone.content());
  });
});

describe('the time limit', () => {
  test('stops the run between tabs with what is left; pressing again goes on, to the same end', () => {
    const whole = Book.filled();
    whole.report();
    // Ten times what Google usually takes: a report of this size needs several runs.
    const slow = Object.fromEntries(Object.entries(TYPICAL_COSTS).map(([kind, cost]) => [kind, cost * 60]));
    const book = Book.filled({ costs: slow });
    const said: string[] = [];
    let presses = 0;
    do said.push(book.press('menuReport').pop()!);
    while (!said[said.length - 1].startsWith('Готово') && ++presses < 30);
    expect(said.length).toBeGreaterThan(2);
    const left = said.slice(0, -1).map((text) => {
      const found =
        /^Время выполнения подошло к концу\. Записано листов: (\d+), осталось: (\d+)\. Выберите «Сформировать отчёт» ещё раз/.exec(
          text,
        );
      return Number(found![2]);
    });
    expect(left).toEqual([...left].sort((a, b) => b - a));
    expect(book.content()).toEqual(whole.content());
    expect(book.results()).toEqual(whole.results());
  });

  test('tells the person where it is', () => {
    const book = Book.filled({ costs: TYPICAL_COSTS });
    book.press('menuReport');
    const toasts = book.session.ui.events.filter(({ kind }) => kind === 'toast');
    expect(toasts.length).toBeGreaterThan(2);
    expect(toasts[0]).toMatchObject({ title: 'Объективность', text: expect.stringMatching(/^\d+ из 13: /) });
  });
});

describe('a service that fails', () => {
  const TYPED = 'набрано человеком';

  /** A reported workbook in which a person has typed, and new data that change every tab. */
  function prepared(): Book {
    const book = Book.reported();
    const school = book.schoolTab('900002');
    const comment =
      school
        .getDataRange()
        .getValues()
        .findIndex(([id]) => id === 'comment:1') + 1;
    school.getRange(comment, 2).setValue('комментарий школы');
    school.getRange(2, 2).setValue(TYPED);
    book.sheet('Отметки').getRange(3, 6).setValue(TYPED);
    book.load(
      uploadOf([
        ...SCHOOLS.map((code) => countsOf(WORKS[0], code, 17, 4)),
        countsOf('ВПР-2021-ОМ-4', '900002'),
      ]),
    );
    return book;
  }

  /** Calls of `body` that may fail, counted on a workbook of its own. */
  function callsIn(make: () => Book, body: (book: Book) => void): number {
    const book = make();
    book.session.calls.reset();
    body(book);
    return book.session.calls.reads + book.session.calls.writes + book.session.calls.services;
  }

  function afterBreaks(
    make: () => Book,
    body: (book: Book) => void,
    step: number,
    check: (book: Book) => void,
  ): number {
    const calls = callsIn(make, body);
    for (let n = 1; n <= calls; n += step) {
      const book = make();
      book.session.faults.failAt(n);
      expect(() => body(book)).toThrow('Service error');
      body(book);
      check(book);
    }
    return calls;
  }

  test('during a first report: running again gives the state of an undisturbed run', () => {
    const whole = Book.filled();
    whole.report();
    const content = whole.content();
    const calls = afterBreaks(
      () => Book.filled(),
      (book) => book.report(),
      17,
      (book) => {
        expect(book.content()).toEqual(content);
        expect(book.plan()).toMatchObject({ isNew: [], changed: [] });
      },
    );
    expect(calls).toBeGreaterThan(250);
  });

  test('during a report that changes every tab: likewise, and what a person has typed is in the log', () => {
    const whole = prepared();
    whole.report();
    const content = whole.content();
    expect(whole.log().filter((line) => line.includes(TYPED))).toHaveLength(2);
    afterBreaks(
      prepared,
      (book) => book.report(),
      11,
      (book) => {
        expect(book.content()).toEqual(content);
        const logged = new Set(book.log().filter((line) => line.includes(TYPED)));
        expect(logged.size).toBe(2);
      },
    );
  });

  test('during a loading: loading again gives the same lists, counts and tables', () => {
    const make = (): Book => Book.new();
    const payload = upload({
      tables: [
        {
          kind: 'marks',
          work: { kind: 'ВПР', year: 2021, session: null, subject: 'ОМ', grade: 4 },
          maxScore: 32,
          rows: [
            {
              level: 'region',
              name: 'Область',
              school: null,
              schools: 100,
              n: 1000,
              percent: [5, 30, 45, 20],
            },
            {
              level: 'school',
              name: 'Школа 1',
              school: '900001',
              schools: null,
              n: 20,
              percent: [5, 30, 45, 20],
            },
          ],
        },
      ],
      official: [
        { year: 2021, school: '900001', municipality: 'МО-1', name: 'Школа 1', markers: { '4 РУ': true } },
      ],
    });
    const whole = make();
    whole.load(payload);
    const content = whole.content();
    afterBreaks(
      make,
      (book) => book.load(payload),
      3,
      (book) => expect(book.content()).toEqual(content),
    );
  });

  test('while a new workbook is made: making it again leaves every tab once and whole', () => {
    const blank = (): Book => Book.blank();
    const whole = blank();
    whole.api('apiSetup');
    const content = whole.content();
    afterBreaks(
      blank,
      (book) => book.api('apiSetup'),
      29,
      (book) => expect(book.content()).toEqual(content),
    );
  });
});
