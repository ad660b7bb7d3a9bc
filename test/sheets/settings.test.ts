/** The window «Параметры» on a workbook: nothing is written before it is shown, and then only what changes. */
import { SETTINGS } from '../../src/messages/settings';
import type { SettingsAnswer, SettingsSaved, SettingsTrial } from '../../src/sheets/settings';
import { Book, SCHOOLS } from '../support/book';

const RULES = { [SETTINGS.rules]: 'Сводные отчёты' };
const tryOut = (book: Book, typed: object): SettingsTrial =>
  book.api('apiTrySettings', JSON.stringify(typed));
const save = (book: Book, hash: string, typed: object): SettingsSaved =>
  book.api('apiSaveSettings', hash, JSON.stringify(typed));

function cellOf(book: Book, name: string): unknown {
  return book.values('Параметры').find((row) => row[0] === name)?.[1];
}

function type(book: Book, name: string, value: string | number): void {
  const sheet = book.sheet('Параметры');
  const row = book.values('Параметры').findIndex((cells) => cells[0] === name);
  sheet.getRange(row + 1, 2).setValue(value);
}

test('the fields come with what stands in the cells, numbers with a decimal comma', () => {
  const book = Book.new();
  type(book, 'ШНОР: доля отметок «2», %', 27.5);
  const { fields, values } = book.api<SettingsAnswer>('apiSettings');
  expect(fields.map(({ name }) => name)).toEqual(
    book
      .values('Параметры')
      .slice(1)
      .map(([name]) => name),
  );
  expect(values['ШНОР: доля отметок «2», %']).toBe('27,5');
  expect(values[SETTINGS.rules]).toBe('');
});

describe('a trial', () => {
  test('writes nothing, counts every school once before and after, and names the rule sets', () => {
    const book = Book.reported();
    const before = book.content();
    book.session.calls.reset();
    const { effect, changes, problems } = tryOut(book, RULES);
    expect(book.session.calls.writes).toBe(0);
    expect(book.content()).toEqual(before);
    expect([changes, problems]).toEqual([
      [{ name: SETTINGS.rules, before: '', after: 'Сводные отчёты' }],
      {},
    ]);
    expect(effect!.rules).toEqual({ before: 'Статистическая панель', after: 'Сводные отчёты' });
    const sum = (side: 'before' | 'after'): number => effect!.levels.reduce((all, one) => all + one[side], 0);
    expect([sum('before'), sum('after')]).toEqual([SCHOOLS.length, SCHOOLS.length]);
  });

  test('foresees what the report then says', () => {
    const book = Book.reported();
    const { effect, hash } = tryOut(book, RULES);
    save(book, hash, RULES);
    const { effect: back } = tryOut(book, { [SETTINGS.rules]: '' });
    expect(back!.levels).toEqual(
      effect!.levels.map(({ level, before, after }) => ({ level, before: after, after: before })),
    );
    expect([back!.signs.before, back!.works.before]).toEqual([effect!.signs.after, effect!.works.after]);
    expect(book.api<{ rule_set: string }>('apiResults', '{}')).toEqual(
      Book.reported().api('apiResults', '{"rules":"summary"}'),
    );
  });

  test('evaluates nothing for settings that signs do not depend on', () => {
    const book = Book.reported();
    const { effect, changes } = tryOut(book, { 'Документы: место': 'г. Энск' });
    expect([effect, changes.length]).toEqual([null, 1]);
  });

  test('has a sentence for a bad value, and no effect', () => {
    const { effect, problems } = tryOut(Book.reported(), { ...RULES, [SETTINGS.schoolYear]: 'осень' });
    expect([effect, problems]).toEqual([null, { [SETTINGS.schoolYear]: 'Нужен год вида 2024/25.' }]);
  });
});

describe('applying', () => {
  const typed = {
    'Минимум участников': '12',
    [SETTINGS.schoolYear]: '2024/25',
    'Документы: место': '=г. Энск',
  };

  test('writes only the cells that change, numbers as numbers, and a line of the log for each', () => {
    const book = Book.reported();
    const log = book.log().length;
    const { hash } = tryOut(book, typed);
    expect(save(book, hash, typed)).toEqual({ saved: 3 });
    expect(cellOf(book, 'Минимум участников')).toBe(12);
    expect(cellOf(book, SETTINGS.schoolYear)).toBe('2024/25');
    expect(String(cellOf(book, 'Документы: место')).replace(/^'/, '')).toBe('=г. Энск');
    expect(cellOf(book, SETTINGS.rules)).toBe('');
    expect(book.log().slice(log)).toEqual([
      expect.stringContaining('Учебный год плана | по умолчанию | '),
      'Изменён параметр | Параметры | Минимум участников | по умолчанию | 12',
      expect.stringContaining('Документы: место | по умолчанию | '),
    ]);
    expect(tryOut(book, typed).changes).toEqual([]);
  });

  test('puts the default back by a blank cell', () => {
    const book = Book.reported();
    type(book, SETTINGS.rules, 'Сводные отчёты');
    const back = { [SETTINGS.rules]: '' };
    save(book, tryOut(book, back).hash, back);
    expect(cellOf(book, SETTINGS.rules)).toBe('');
  });

  test('writes nothing when a setting has been changed meanwhile, and gives the effect anew', () => {
    const book = Book.reported();
    const { hash } = tryOut(book, RULES);
    type(book, 'Минимум участников', 11);
    const answer = save(book, hash, RULES);
    expect('trial' in answer).toBe(true);
    expect(cellOf(book, SETTINGS.rules)).toBe('');
    if ('trial' in answer) expect(save(book, answer.trial.hash, RULES)).toEqual({ saved: 1 });
  });

  test('writes nothing when results have changed meanwhile, as the number of participants tells', () => {
    const book = Book.reported();
    const { hash } = tryOut(book, RULES);
    const counts = book.sheet('_Счётчики');
    counts.deleteRow(2);
    expect('trial' in save(book, hash, RULES)).toBe(true);
  });

  test('waits for nobody who holds the lock: it says so and writes nothing', () => {
    const book = Book.reported();
    const { hash } = tryOut(book, RULES);
    const other = book.other('другой');
    other.session.execute({}, () => {
      other.session.globals.LockService.getDocumentLock().tryLock(0);
      expect(() => save(book, hash, RULES)).toThrow('работает другой человек');
    });
    expect(cellOf(book, SETTINGS.rules)).toBe('');
  });

  test('adds a row that an older workbook lacks', () => {
    const book = Book.reported();
    const row = book.values('Параметры').findIndex(([name]) => name === 'Документы: место');
    book.sheet('Параметры').deleteRow(row + 1);
    const place = { 'Документы: место': 'г. Энск' };
    expect(save(book, tryOut(book, place).hash, place)).toEqual({ saved: 1 });
    expect(cellOf(book, 'Документы: место')).toBe('г. Энск');
  });
});
