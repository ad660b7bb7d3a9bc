/** Registers in a workbook: proofs, answers and shares of marks in computed columns, typing untouched, no second write. */
import type { Evaluation } from '../../src/domain/verdict/evaluation';
import { readProcedures, readSchools } from '../../src/domain/tables/lists';
import { readSettings } from '../../src/domain/tables/settings';
import { REGISTER_IDS, RegisterId } from '../../src/domain/tables/registers';
import { REGISTER_TABLE_TEXT } from '../../src/messages/registers';
import { applyPlan } from '../../src/sheets/apply-plan';
import { completeRoadmap } from '../../src/sheets/roadmap-complete';
import { readOnce, readRoadmapTables } from '../../src/sheets/roadmap-tables';
import type { ReportPart } from '../../src/sheets/report-part';
import { readRegisters, registersPart } from '../../src/sheets/registers';
import type { Workbook } from '../../src/sheets/workbook';
import { COMPLETE } from '../domain/registers/builders';
import { Book, SCHOOLS } from '../support/book';
import { rowsOf, setYear, type, typePlan, writing } from '../support/roadmap';

const NOTHING_LOADED = { works: [], schools: [] } as unknown as Evaluation;

function partOf(workbook: Workbook): ReportPart {
  const table = readOnce((id) => workbook.table(id));
  const { schoolYear } = readSettings(table('parameters').rows).settings;
  const procedures = readProcedures(table('procedures').rows).values;
  const schools = readSchools(table('schools').rows).values;
  const lists = {
    schools: new Map(schools.map((one) => [one.code, one])),
    procedures: new Map(procedures.map((one) => [one.id, one])),
    schoolYear,
    today: '2025-06-01',
  };
  const roadmap = readRoadmapTables(table, workbook.states, schoolYear, procedures);
  return registersPart(workbook, table, roadmap, lists, NOTHING_LOADED);
}

/** Writes the part and returns how many tables and tabs it wrote. */
function refresh(book: Book): number {
  return writing(book, (workbook) => {
    const { tables, plans } = partOf(workbook);
    const stale = tables.filter(({ isCurrent }) => !isCurrent);
    stale.forEach((table) => table.write());
    return stale.length + plans.filter((plan) => applyPlan(plan, workbook) !== 'unchanged').length;
  });
}

function columnOf(book: Book, register: RegisterId, id: string): number {
  const { title, columns } = REGISTER_TABLE_TEXT[register];
  return book.values(title)[0]!.indexOf(columns[id]!.header) + 1;
}

function typeRow(
  book: Book,
  register: RegisterId,
  row: number,
  cells: Readonly<Record<string, unknown>>,
): void {
  for (const id of Object.keys(cells)) {
    book
      .sheet(REGISTER_TABLE_TEXT[register].title)
      .getRange(row, columnOf(book, register, id))
      .setValue(cells[id]);
  }
}

const SEMINAR = { kind: 'семинар', date: new Date(2024, 9, 12), topic: 'Шкалы', minutes: '3' };

function withPlan(): Book {
  const book = Book.filled();
  setYear(book, '2024/25');
  typePlan(book);
  writing(book, completeRoadmap);
  return book;
}

const proofs = (book: Book): string[] => rowsOf(book, 'roadmap', ['id', 'proofs']).map(([, text]) => text!);
const shares = (book: Book, row: number): unknown[] =>
  ['passed', 'quality', 'learned'].map((id) =>
    book
      .sheet('Внутренние результаты')
      .getRange(row, columnOf(book, 'internalResults', id))
      .getValue(),
  );

describe('accepted rows and answers', () => {
  test('stand beside the lines of the roadmap that they are of', () => {
    const book = withPlan();
    typeRow(book, 'events', 2, { ...SEMINAR, action: 'М1', accepted: 'да' });
    typeRow(book, 'events', 3, { ...SEMINAR, topic: 'Другой', action: 'М2' });
    SCHOOLS.slice(0, 2).forEach((school, i) => {
      type(book, 'answers', i + 2, 'action', 'М5');
      type(book, 'answers', i + 2, 'school', school);
      type(book, 'answers', i + 2, 'status', 'Выполнено');
    });
    refresh(book);
    expect(proofs(book)).toEqual(['Мероприятия и решения: семинар 12.10.2024, протокол № 3', '', '', '', '']);
    expect(rowsOf(book, 'roadmap', ['id', 'answers'])[4]).toEqual(['М5', '2 из 6']);
  });

  test('go again when a person takes the acceptance back', () => {
    const book = withPlan();
    typeRow(book, 'events', 2, { ...SEMINAR, action: 'М1', accepted: 'да' });
    refresh(book);
    typeRow(book, 'events', 2, { accepted: 'нет' });
    refresh(book);
    expect(proofs(book)).toEqual(['', '', '', '', '']);
  });

  test('that look like a formula stay text', () => {
    const book = withPlan();
    typeRow(book, 'events', 2, { ...SEMINAR, action: 'М1', accepted: 'да' });
    book
      .sheet('Мероприятия и решения')
      .getRange(2, columnOf(book, 'events', 'kind'))
      .setNumberFormat('@')
      .setValue('=1+1');
    refresh(book);
    expect(proofs(book)[0]).toBe('Мероприятия и решения: =1+1 12.10.2024, протокол № 3');
  });

  test('replace what a person has typed in their column only with a line in the log', () => {
    const book = withPlan();
    typeRow(book, 'events', 2, { ...SEMINAR, action: 'М1', accepted: 'да' });
    type(book, 'roadmap', 2, 'proofs', 'моя пометка');
    refresh(book);
    expect(book.log().filter((text) => text.includes('моя пометка'))).toHaveLength(1);
  });
});

describe('shares of marks', () => {
  test('stand in their row, «‹5» for a few, blank without marks', () => {
    const book = withPlan();
    typeRow(book, 'internalResults', 2, COMPLETE.internalResults);
    typeRow(book, 'internalResults', 3, {
      ...COMPLETE.internalResults,
      grade: 5,
      mark2: 0,
      mark3: 1,
      mark4: 1,
      mark5: 0,
    });
    typeRow(book, 'internalResults', 4, { school: '900001', grade: 6, subject: 'МА', period: 'год' });
    refresh(book);
    expect(shares(book, 2).map(Number)).toEqual([95, 75, expect.closeTo(68.6)]);
    expect(shares(book, 3)).toEqual(['‹5', '‹5', '‹5']);
    expect(shares(book, 4)).toEqual(['', '', '']);
  });

  test('follow the counts, and go with them', () => {
    const book = withPlan();
    typeRow(book, 'internalResults', 2, COMPLETE.internalResults);
    refresh(book);
    typeRow(book, 'internalResults', 2, { mark2: 0, mark3: 0 });
    refresh(book);
    expect(shares(book, 2).slice(0, 2)).toEqual([100, 100]);
    typeRow(book, 'internalResults', 2, { mark2: '', mark3: '', mark4: '', mark5: '' });
    refresh(book);
    expect(shares(book, 2)).toEqual(['', '', '']);
  });
});

describe('a run', () => {
  function busy(): Book {
    const book = withPlan();
    for (const id of REGISTER_IDS) typeRow(book, id, 2, { ...COMPLETE[id], action: 'М1', accepted: 'да' });
    return book;
  }

  test('writes nothing the second time', () => {
    const book = busy();
    expect(refresh(book)).toBe(3);
    const { calls } = book.session;
    calls.reset();
    expect(refresh(book)).toBe(0);
    expect(calls.writes).toBe(0);
  });

  test('changes no cell that a person owns', () => {
    const book = busy();
    const computed = new Set(['passed', 'quality', 'learned']);
    const typed = (): unknown =>
      REGISTER_IDS.map((id) => {
        const { title, columns } = REGISTER_TABLE_TEXT[id];
        const own = Object.keys(columns).filter((column) => !computed.has(column));
        const indexes = own.map((column) => columnOf(book, id, column) - 1);
        return book.values(title).map((row) => indexes.map((index) => row[index]));
      });
    const before = typed();
    refresh(book);
    expect(typed()).toEqual(before);
  });

  test('reads each register once', () => {
    const book = busy();
    const { calls } = book.session;
    writing(book, (workbook) => {
      calls.reset();
      readRegisters(readOnce((id) => workbook.table(id)));
      // getDataRange and getValues a tab.
      expect(calls.reads).toBeLessThanOrEqual(2 * REGISTER_IDS.length);
      expect(calls.writes).toBe(0);
    });
  });

  test('writes shares of a thousand rows in a few calls', () => {
    const book = withPlan();
    const sheet = book.sheet('Внутренние результаты');
    const rows = Array.from({ length: 1000 }, (_, i) => [
      SCHOOLS[i % 6]!,
      (i % 9) + 1,
      'МА',
      'год',
      '',
      1,
      2,
      3,
      i % 7,
    ]);
    sheet.insertRowsAfter(sheet.getMaxRows(), 1000);
    sheet.getRange(2, 1, rows.length, 9).setValues(rows);
    const { calls } = book.session;
    writing(book, (workbook) => {
      const { tables } = partOf(workbook);
      calls.reset();
      tables.filter(({ isCurrent }) => !isCurrent).forEach((table) => table.write());
      expect(calls.writes).toBeLessThanOrEqual(3);
    });
    expect(shares(book, 1001).every((value) => typeof value === 'number')).toBe(true);
  });

  test('makes no tab while every register is empty, and empties it when they are emptied', () => {
    const book = withPlan();
    refresh(book);
    expect(book.names()).not.toContain('Полнота сведений');
    typeRow(book, 'experts', 2, COMPLETE.experts);
    refresh(book);
    expect(book.names()).toContain('Полнота сведений');
    book.sheet('Эксперты и наблюдатели').getRange(2, 1, 1, 11).clearContent();
    refresh(book);
    expect(book.values('Полнота сведений').flat()).toContain('В реестрах пока нет ни одной строки.');
  });

  test('tells what cannot be used with the tab and the row', () => {
    const book = withPlan();
    typeRow(book, 'experts', 2, { ...COMPLETE.experts, position: 'Петрова А. И.' });
    typeRow(book, 'events', 2, { ...SEMINAR, action: 'М77', accepted: 'да' });
    const attention = writing(book, (workbook) => partOf(workbook).attention);
    expect(attention.map(({ place }) => place)).toEqual([
      'Вкладка «Мероприятия и решения», строка 2',
      'Вкладка «Эксперты и наблюдатели», строка 2',
    ]);
    expect(attention[0]!.message).toContain('Кода М77 нет');
  });
});

describe('a report', () => {
  function reported(): Book {
    const book = withPlan();
    typeRow(book, 'events', 2, { ...SEMINAR, action: 'М1', accepted: 'да' });
    typeRow(book, 'internalResults', 2, COMPLETE.internalResults);
    typeRow(book, 'training', 2, COMPLETE.training);
    book.report();
    return book;
  }

  test('brings the tab, the proofs and the shares of marks, and nothing more the second time', () => {
    const book = reported();
    expect(proofs(book)[0]).toBe('Мероприятия и решения: семинар 12.10.2024, протокол № 3');
    expect(shares(book, 2)[0]).toBe(95);
    expect(book.values('Полнота сведений').flat()).toContain('Повышение квалификации');
    const { calls } = book.session;
    calls.reset();
    expect(book.plan()).toMatchObject({ isNew: [], changed: [] });
    expect(calls.writes).toBe(0);
  });

  test('says beforehand which tabs a new row changes', () => {
    const book = reported();
    typeRow(book, 'internalResults', 3, { ...COMPLETE.internalResults, grade: 5 });
    expect(book.plan().changed).toEqual(
      expect.arrayContaining(['Внутренние результаты', 'Полнота сведений']),
    );
    book.report();
    expect(shares(book, 3)[0]).toBe(95);
  });

  test('leaves what a person has written between the rows of the tab', () => {
    const book = reported();
    const sheet = book.sheet('Полнота сведений');
    sheet.insertRowAfter(6);
    sheet.getRange(7, 3).setValue('спросить в понедельник');
    typeRow(book, 'training', 3, { ...COMPLETE.training, topic: 'Шкалы' });
    book.report();
    expect(book.values('Полнота сведений').flat()).toContain('спросить в понедельник');
  });

  test('keeps proofs and shares through a file', async () => {
    const book = await reported().reopened();
    expect(proofs(book)[0]).toBe('Мероприятия и решения: семинар 12.10.2024, протокол № 3');
    expect(book.plan()).toMatchObject({ isNew: [], changed: [] });
  });
});
