/** The menu: legal where Google allows least, asking before anything is written. */
import { Book, WORKS, countsOf, uploadOf } from '../support/book';

const ITEMS = [
  ['Загрузить результаты…', 'menuLoad'],
  ['Проверить данные', 'menuCheckData'],
  ['Рассчитать признаки', 'menuSigns'],
  ['Сформировать отчёт', 'menuReport'],
  ['Вставить план…', 'menuPastePlan'],
  ['Заполнить по образцу…', 'menuTemplate'],
  ['Обновить сроки и календарь', 'menuRefreshRoadmap'],
  ['План школы…', 'menuSchoolPlan'],
  ['Перенести на новый год…', 'menuNextYear'],
  ['Школа', 'menuSchool'],
  ['Материалы школ…', 'menuMaterials'],
  ['Принять сведения ОО…', 'menuAnswers'],
  ['Перепроверка…', 'menuRecheck'],
  ['Документы…', 'menuDocuments'],
  ['Листы школ…', 'menuSchoolTabs'],
  ['Параметры…', 'menuSettings'],
  ['Проверить настройку', 'menuCheckSetup'],
  ['Результаты со вкладки «Вставка»', 'menuLoadPasted'],
  ['План со вкладки «Вставка»', 'menuLoadPlan'],
  ['Вкладка «Параметры»', 'menuParameters'],
  ['Справка', 'menuHelp'],
] as const;

test('opening in AuthMode.NONE builds the menu and touches nothing else', () => {
  const book = Book.new();
  book.session.calls.reset();
  book.session.execute({ authMode: 'NONE' }, () => book.unguarded('onOpen'));
  const { menus } = book.session.ui;
  expect(menus.map(({ caption }) => caption)).toEqual(['Объективность']);
  const submenu = menus[0].items.find(({ caption }) => caption === 'Дорожная карта');
  expect(submenu!.items.flatMap(({ functionName }) => functionName ?? [])).toEqual([
    'menuPastePlan',
    'menuTemplate',
    'menuRefreshRoadmap',
    'menuSchoolPlan',
    'menuNextYear',
  ]);
  const items = menus[0].items
    .flatMap((item) => [item, ...item.items])
    .filter(({ functionName }) => functionName !== null);
  expect(items.map(({ caption, functionName }) => [caption, functionName])).toEqual(ITEMS);
  const { byMethod, reads, writes, services } = book.session.calls;
  expect([reads, writes, services]).toEqual([0, 0, 0]);
  expect(Object.keys(byMethod).sort()).toEqual([
    'Menu.addItem',
    'Menu.addSeparator',
    'Menu.addSubMenu',
    'Menu.addToUi',
    'SpreadsheetApp.getUi',
    'Ui.createMenu',
  ]);
});

test.each(ITEMS)('«%s» says something useful in a new, a filled and a foreign workbook', (_, item) => {
  for (const book of [Book.new(), Book.filled(), Book.reported(), Book.blank()]) {
    const said = book.press(item, () => ({ button: 'CANCEL' }));
    const shown = book.session.ui.events.filter(({ kind }) => ['toast', 'dialog', 'sidebar'].includes(kind));
    expect(said.length + shown.length).toBeGreaterThan(0);
    for (const text of said) {
      expect(text).not.toMatch(/undefined|null|NaN|\[object|Error/);
      expect(text).not.toContain('Не получилось закончить работу');
    }
  }
});

describe('the question before a report', () => {
  test('lists what will be new, changed, unchanged and renamed', () => {
    const book = Book.filled();
    expect(book.press('menuReport', () => 'NO')).toEqual([
      [
        'Будут созданы листы (7): 900001 Школа 1, 900002 Школа 2, 900003 Школа 3, 900004 Школа 4, 900005 Школа 5, 900006 Школа 6, Сводка.',
        'Будут обновлены (6): Отметки, Сравнение с журналом, Первичные баллы, Задания, Признаки, Начало.',
        'Без изменений: 0.',
        'Замечаний к данным: 1 – они будут на вкладке «Начало».',
        'Ваши комментарии, строки и столбцы не изменятся. Продолжить?',
      ].join('\n'),
    ]);
    book.report();
    book.sheet('Сводка').setName('Наша сводка');
    book.sheet('Отметки').setName('Наши отметки');
    book.load(uploadOf([countsOf(WORKS[0], '900001', 20, 5)]));
    const [question] = book.press('menuReport', () => 'NO');
    expect(question).toMatch(/^Будут обновлены \(\d+\): Наши отметки, /);
    expect(question).toContain('имена сохранятся: Отметки → Наши отметки, Сводка → Наша сводка.');
  });

  test.each(['menuReport', 'menuSigns'])('answered «Нет» (%s) writes nothing', (item) => {
    const book = Book.filled();
    const before = book.content();
    book.session.calls.reset();
    expect(book.press(item, () => 'NO')).toHaveLength(1);
    expect(book.session.calls.writes).toBe(0);
    expect(book.content()).toEqual(before);
  });

  test('answered «Да» ends with what was done', () => {
    const book = Book.filled();
    expect(book.press('menuReport').pop()).toBe(
      'Готово. Создано листов: 7, обновлено: 6, без изменений: 0. Смотрите «Сводку», затем «Признаки».',
    );
  });
});

test('«Рассчитать признаки» makes the signs and «Сводка», no school tabs', () => {
  const book = Book.filled();
  book.press('menuSigns');
  expect(book.values('Признаки').length).toBeGreaterThan(1);
  expect(book.names()).toContain('Сводка');
  expect(book.names().filter((name) => /^9/.test(name))).toEqual([]);
});

describe('«Листы школ…»', () => {
  const answer = (text: string) => () => ({ button: 'OK', text });
  const stored = (book: Book): unknown =>
    book.values('Параметры').find(([name]) => name === 'Листы школ')?.[1];

  test('asks for codes and keeps them in «Параметры»; the report makes those tabs', () => {
    const book = Book.filled();
    const [question, done] = book.press('menuSchoolTabs', answer('900002, 900005'));
    expect(question).toContain('Школ с результатами: 6, листов: 0.');
    expect(done).toBe('Выбор записан в «Параметры». Теперь выберите «Сформировать отчёт».');
    expect(stored(book)).toBe('900002 900005');
    expect(book.plan()).toMatchObject({
      isNew: ['900002 Школа 2', '900005 Школа 5', 'Сводка'],
      withoutTab: 4,
    });
  });

  test.each(['все', 'нет'])('takes «%s»', (word) => {
    const book = Book.filled();
    book.press('menuSchoolTabs', answer(word.toUpperCase()));
    expect(stored(book)).toBe(word);
    expect(book.plan().isNew).toHaveLength(word === 'все' ? 7 : 1);
  });

  test('refuses anything else and changes nothing', () => {
    const book = Book.filled();
    book.session.calls.reset();
    expect(book.press('menuSchoolTabs', answer('первые две')).pop()).toContain('Ничего не изменено');
    expect(book.press('menuSchoolTabs', () => ({ button: 'CANCEL' }))).toHaveLength(1);
    expect([stored(book), book.session.calls.writes]).toEqual(['', 0]);
  });

  test('with more than 60 schools only those named get a tab, and the others are counted', () => {
    const codes = Array.from({ length: 61 }, (_, i) => String(900101 + i));
    const book = Book.new();
    book.load(
      uploadOf(
        codes.map((code) => countsOf(WORKS[0], code, 6)),
        { schoolNames: [] },
      ),
    );
    expect(book.plan()).toMatchObject({ isNew: ['Сводка'], withoutTab: 61 });
    const [question] = book.press('menuReport', () => 'NO');
    expect(question).toContain('Школ без своего листа: 61. Выбрать школы можно в пункте «Листы школ…».');
    book.press('menuSchoolTabs', answer('900103'));
    expect(book.plan()).toMatchObject({ isNew: ['900103', 'Сводка'], withoutTab: 60 });
    book.load(uploadOf([], { schoolNames: [] }));
    expect(book.report({ tabs: 'none' })).toMatchObject({ isNew: 1 });
  });
});

test('«Параметры» shows the tab; a parameter that cannot be is named and its default used', () => {
  const book = Book.filled();
  book.press('menuParameters');
  expect(book.spreadsheet.getActiveSheet().getName()).toBe('Параметры');
  book.sheet('Параметры').getRange(2, 2).setValue('по-своему');
  expect(book.press('menuCheckData')[0]).toContain(
    '«Набор правил»: «по-своему» нет среди возможных значений',
  );
  expect(book.results()).toMatchObject({ rules: 'panel' });
});
