/** «План школы…» in a workbook: a tab on request, kept current by the report, marks that survive, nobody else's data. */
import { REGISTER_TABLE_TEXT } from '../../src/messages/registers';
import type { RegisterId } from '../../src/domain/tables/registers';
import { SCHOOL_PLAN } from '../../src/messages/school-plan';
import { Book, SCHOOLS } from '../support/book';
import { afterEveryBreak, setYear, type, typePlan } from '../support/roadmap';

const [CODE, ...OTHERS] = SCHOOLS as [string, ...string[]];
const TAB = `План ${CODE}`;
const LINES = [
  {
    number: '1',
    section: 'Подготовка',
    action: 'Провести родительское собрание в ОО 900001 (Школа 3)',
    deadline: 'октябрь',
    responsible: 'директора школ\nИванова А.П., заместитель директора по УВР',
    result: 'Протокол',
  },
  {
    number: '2',
    section: 'Подготовка',
    action: 'Собрать координаторов',
    deadline: 'сентябрь',
    responsible: 'Методист',
  },
  {
    number: '3',
    section: 'Подготовка',
    action: 'Передать журнал наблюдателя',
    deadline: 'май',
    responsible: `директор ОО ${OTHERS[2]}`,
  },
];

function typeRow(
  book: Book,
  register: RegisterId,
  row: number,
  cells: Readonly<Record<string, unknown>>,
): void {
  const { title, columns } = REGISTER_TABLE_TEXT[register];
  const headings = book.values(title)[0]!;
  for (const id of Object.keys(cells))
    book
      .sheet(title)
      .getRange(row, headings.indexOf(columns[id]!.header) + 1)
      .setValue(cells[id]);
}

/** A plan, deficits of three schools, ВСОКО of two. */
function prepared(): Book {
  const book = Book.filled();
  setYear(book, '2021/22');
  typePlan(book, LINES);
  const deficit = { work: 'ВПР-2021-МА-4', percent: 42, municipality: 61.5 };
  typeRow(book, 'deficits', 2, {
    ...deficit,
    school: CODE,
    skill: 'Доли и дроби',
    correction: 'как в школе 900005',
  });
  typeRow(book, 'deficits', 3, { ...deficit, school: OTHERS[0], skill: 'Чужая тема' });
  typeRow(book, 'deficits', 4, {
    ...deficit,
    school: CODE,
    skill: 'Уже получается',
    again: 70,
    municipality: 60,
  });
  typeRow(book, 'qualitySystem', 2, { school: CODE, element: 'Положение о ВСОКО', present: 'да' });
  typeRow(book, 'qualitySystem', 3, { school: CODE, element: 'Порядок проведения ВПР', present: 'частично' });
  typeRow(book, 'qualitySystem', 4, { school: OTHERS[1], element: 'Положение о ВСОКО', present: 'да' });
  book.report({ tabs: 'none' });
  return book;
}

let ready: Book;
beforeAll(() => {
  ready = prepared();
});
const copy = (): Book => Book.on(structuredClone(ready.host.workbook));

function make(book: Book, ...codes: string[]) {
  const text = JSON.stringify(codes);
  const preview = book.api<{ hash: string; isNew: string[] }>('apiPlanSchoolPlan', text);
  return { preview, run: book.api<object>('apiRunSchoolPlan', preview.hash, text) };
}

/** Rows of the tab by their id. */
function rows(book: Book, tab = TAB): Map<string, string[]> {
  return new Map(book.values(tab).map(([id, ...cells]) => [String(id), cells.map(String)] as const));
}

function mark(book: Book, line: string, text: string): void {
  const position = book.values(TAB).findIndex(([id]) => id === `mark:${line}`);
  expect(position).toBeGreaterThan(0);
  book
    .sheet(TAB)
    .getRange(position + 1, 4)
    .setValue(text);
}

const marks = (book: Book): string[] =>
  [...rows(book)].flatMap(([id, cells]) =>
    id.startsWith('mark:') && cells[2] !== '' ? [`${id} ${cells[2]}`] : [],
  );

describe('the plan', () => {
  test('has the lines that the school carries out, with dates, and its own deficits', () => {
    const book = copy();
    expect(make(book, CODE)).toMatchObject({ preview: { isNew: [TAB] }, run: { done: true, isNew: 1 } });
    const found = rows(book);
    expect(found.get('line:roadmap:М1')).toEqual([
      expect.any(String),
      'Провести родительское собрание в ОО 900001 (другая ОО)',
      'Дорожная карта, № 1, «Подготовка», просрочено',
      'октябрь',
      '01.10.2021–31.10.2021',
      'директора школ\nзаместитель директора по УВР',
      'Протокол',
    ]);
    expect(found.has('line:roadmap:М2')).toBe(false);
    expect(found.has('line:roadmap:М3')).toBe(false);
    const deficits = [...found].filter(([id]) => /^line:deficit:ВПР-2021-МА-4/.test(id));
    expect(deficits.map(([, cells]) => cells.slice(1, 4))).toEqual([
      [
        expect.stringMatching(/^ВПР 2021, Математика, 4 класс\..*Доли и дроби: как в школе другая ОО\.$/),
        expect.stringMatching(/^Школа \/ муниципалитет, %: Доли и дроби – 42 \/ 62/),
        expect.stringMatching(/^[а-я]+–[а-я]+ 20\d\d\u00a0г\.$/),
      ],
    ]);
  });

  test('asks for the elements that are not there, beside a total of the municipality', () => {
    const book = copy();
    make(book, CODE);
    const found = rows(book);
    expect(found.has('line:quality:1')).toBe(false);
    expect(found.get('line:quality:2')!.slice(1, 3)).toEqual([
      'Дополнить: «Порядок проведения ВПР»',
      'По сведениям школы: частично. Элементов есть: 1 из 6; в муниципалитете все 6 – у 0 из 6 школ.',
    ]);
    expect([3, 4, 5, 6].every((i) => found.has(`line:quality:${i}`))).toBe(true);
  });

  test.each(SCHOOLS)('of %s names no other school', (code) => {
    const book = copy();
    make(book, code);
    const text = book.values(`План ${code}`).flat().join('\n');
    expect(text).toContain(code);
    SCHOOLS.forEach((other, i) => {
      if (other === code) return;
      expect(text).not.toContain(other);
      expect(text).not.toMatch(new RegExp(`Школа ${i + 1}(?!\\d)`, 'i'));
    });
    if (code !== OTHERS[0]) expect(text).not.toContain('Чужая тема');
    expect(text).not.toContain('Иванова');
  });

  test('is only for schools that somebody knows', () => {
    expect(() => copy().api('apiPlanSchoolPlan', JSON.stringify(['777777']))).toThrow(
      'Таких школ нет ни на вкладке «Школы», ни в результатах: 777777',
    );
  });
});

describe('what a school types', () => {
  test('stays when the plan changes, even under a measure that is no longer needed', () => {
    const book = copy();
    make(book, CODE);
    mark(book, 'roadmap:М1', 'собрание 12.10, протокол 3');
    mark(book, 'quality:3', 'график есть');
    typeRow(book, 'qualitySystem', 5, {
      school: CODE,
      element: 'Регулярные независимые процедуры',
      present: 'да',
    });
    type(book, 'roadmap', 2, 'deadline', 'ноябрь');
    type(book, 'roadmap', 2, 'start', '');
    type(book, 'roadmap', 2, 'end', '');
    book.report({ tabs: 'none' });
    expect(marks(book).sort()).toEqual([
      'mark:quality:3 график есть',
      'mark:roadmap:М1 собрание 12.10, протокол 3',
    ]);
    expect(rows(book).get('line:roadmap:М1')![4]).toBe('01.11.2021–30.11.2021');
    expect(rows(book).get('line:quality:3')!.slice(0, 3)).toEqual([
      '',
      'Подготовить и принять: «Регулярные независимые процедуры»',
      SCHOOL_PLAN.noLonger,
    ]);
    const { hash } = book.plan({ tabs: 'none' });
    book.session.calls.reset();
    book.run(hash, { tabs: 'none' });
    expect(book.session.calls.writes).toBe(0);
  });

  test('a measure without a mark goes with its row', () => {
    const book = copy();
    make(book, CODE);
    typeRow(book, 'qualitySystem', 5, {
      school: CODE,
      element: 'Регулярные независимые процедуры',
      present: 'да',
    });
    book.report({ tabs: 'none' });
    expect(rows(book).has('line:quality:3')).toBe(false);
    expect(rows(book).has('mark:quality:3')).toBe(false);
  });
});

describe('the report', () => {
  test('keeps plans that are there current and makes no others', () => {
    const book = copy();
    make(book, CODE);
    type(book, 'roadmap', 2, 'result', 'Протокол и фото');
    book.report({ tabs: 'none' });
    expect(rows(book).get('line:roadmap:М1')![6]).toBe('Протокол и фото');
    expect(book.names().filter((name) => /^План \d/.test(name))).toEqual([TAB]);
  });

  test('and a second making write nothing', () => {
    const book = copy();
    make(book, CODE);
    const { preview, run } = make(book, CODE);
    expect(preview).toMatchObject({ isNew: [], changed: [], unchanged: [TAB] });
    expect(run).toMatchObject({ isNew: 0, changed: 0, unchanged: 1 });
    const { hash } = book.plan({ tabs: 'none' });
    book.session.calls.reset();
    book.run(hash, { tabs: 'none' });
    expect(book.session.calls.writes).toBe(0);
  });
});

describe('the menu', () => {
  test('asks for codes, says what will be, and shows the new tab', () => {
    const book = copy();
    const said = book.press('menuSchoolPlan', ({ kind }) =>
      kind === 'prompt' ? { button: 'OK', text: `${CODE}, edu${OTHERS[0]}` } : 'YES',
    );
    expect(said[1]).toContain(`Будут созданы (2): ${TAB}, План ${OTHERS[0]}.`);
    expect(said[2]).toBe('Готово. Планов создано: 2, обновлено: 0, без изменений: 0.');
    expect(book.spreadsheet.getActiveSheet().getName()).toBe(TAB);
    const again = book.press('menuSchoolPlan', ({ kind }) =>
      kind === 'prompt' ? { button: 'OK', text: CODE } : 'YES',
    );
    expect(again[1]).toBe(`Менять нечего: ${TAB} соответствует данным. Ничего не записано.`);
  });

  test.each(['', 'школа', '9001'])('takes «%s» for no code', (text) => {
    const book = copy();
    const said = book.press('menuSchoolPlan', ({ kind }) =>
      kind === 'prompt' ? { button: 'OK', text } : 'YES',
    );
    expect(said[1]).toContain('Не понято: нужны коды школ');
  });

  test('answered «Нет» writes nothing', () => {
    const book = copy();
    book.session.calls.reset();
    book.press('menuSchoolPlan', ({ kind }) => (kind === 'prompt' ? { button: 'OK', text: CODE } : 'NO'));
    expect(book.session.calls.writes).toBe(0);
  });
});

test('making a plan broken anywhere loses nothing and is finished by the next run', () => {
  afterEveryBreak(
    copy,
    (book) => void make(book, CODE),
    (book) => {
      expect(rows(book).has('line:roadmap:М1')).toBe(true);
      expect(book.names().filter((name) => /^План \d/.test(name))).toEqual([TAB]);
    },
    17,
  );
});
