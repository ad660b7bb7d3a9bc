/** Loading: a school's work replaces what stood for it, lists grow and are never overwritten, refusals are shown. */
import { Book, SCHOOLS, WORKS, countsOf, upload, uploadOf, workOf } from '../support/book';

interface Results {
  schools: { code: string; municipality: string; works: { id: string; n: number }[] }[];
  rejected: { file: string; row: number; reason: string }[];
}

const results = (book: Book) => book.results() as Results;
const countOf = (book: Book, school: string, work: string): number | undefined =>
  results(book)
    .schools.find(({ code }) => code === school)
    ?.works.find(({ id }) => id === work)?.n;

describe('counts', () => {
  test('of the same school and work replace the old ones; the same once more change nothing', () => {
    const book = Book.filled();
    expect(book.load(upload())).toMatchObject({ added: 0, replaced: 0, unchanged: 18 });
    expect(book.load(uploadOf([countsOf(WORKS[0], '900002', 20)]))).toMatchObject({ added: 0, replaced: 1 });
    expect(countOf(book, '900002', WORKS[0])).toBe(20);
    expect(countOf(book, '900002', WORKS[1])).toBe(14);
    expect(book.log().filter((line) => line.startsWith('Результаты заменены новой загрузкой'))).toHaveLength(
      1,
    );
    expect(book.values('_Счётчики').filter(([work]) => work !== '')).toHaveLength(1 + 18);
  });

  test('hold no code, class letter of a small class, or row of a pupil', () => {
    const book = Book.filled();
    const texts = book.host.workbook.sheets.flatMap(({ rows }) =>
      rows.flatMap((row) => (row ?? []).map((cell) => String(cell?.value ?? ''))),
    );
    for (const code of ['40001', '40014', '49999'])
      expect(texts.filter((text) => text.includes(code))).toEqual([]);
  });

  test('that are damaged are named, and the others still count', () => {
    const book = Book.filled();
    const at = book.values('_Счётчики')[0].indexOf('everyday') + 1;
    book.sheet('_Счётчики').getRange(3, at).setValue('O1испорчено');
    expect(book.press('menuCheckData')[0]).toContain('«_Счётчики», строка 3');
    expect(results(book).schools.flatMap(({ works }) => works)).toHaveLength(17);
    book.load(upload());
    expect(results(book).schools.flatMap(({ works }) => works)).toHaveLength(17);
  });
});

describe('lists', () => {
  test('grow by new schools and works; what a person has typed is not touched', () => {
    const book = Book.new();
    const schools = book.sheet('Школы');
    schools.getRange(2, 1, 1, 3).setValues([['sch900002', 'Наша вторая', 'Наш район']]);
    schools.getRange(3, 1, 1, 2).setValues([[900004, '']]);
    schools.getRange(6, 2).setFormula('="Итого: "&COUNTIF(B2:B4;"*")');
    book
      .sheet('Процедуры')
      .getRange(2, 2, 1, 5)
      .setValues([['ВПР', 2021, '', 'Математика', 4]]);
    book.load(upload());
    const codes = book
      .values('Школы')
      .slice(1)
      .map(([code]) => String(code));
    expect(codes.filter((code) => /9000/.test(code))).toEqual([
      'sch900002',
      '900004',
      '900001',
      '900003',
      '900005',
      '900006',
    ]);
    expect(schools.getRange(2, 1, 2, 3).getValues()).toEqual(
      [
        ['sch900002', 'Наша вторая', 'Наш район'],
        [900004, '', ''],
      ].map((row) => row.map((cell) => (cell === 900004 ? schools.getRange(3, 1).getValue() : cell))),
    );
    expect(schools.getRange(6, 2).getFormula()).toBe('="Итого: "&COUNTIF(B2:B4;"*")');
    expect(
      book
        .values('Процедуры')
        .slice(1, 4)
        .map((row) => [row[0], row[1], row[2], row[4], row[5]]),
    ).toEqual([
      ['', 'ВПР', 2021, 'Математика', 4],
      ['ВПР-2021-РУ-4', 'ВПР', 2021, 'РУ', 4],
      ['ВПР-2022-МА-5', 'ВПР', 2022, 'МА', 5],
    ]);
    expect(results(book).schools.find(({ code }) => code === '900002')?.municipality).toBe('Наш район');
    expect(book.report()).toMatchObject({ done: true });
    expect(book.schoolTab('900002').getName()).toContain('Наша вторая');
  });

  test('a second loading adds nothing to them', () => {
    const book = Book.filled();
    const before = [book.values('Школы'), book.values('Процедуры')];
    expect(book.load(upload())).toMatchObject({ newSchools: 0, newWorks: 0 });
    expect([book.values('Школы'), book.values('Процедуры')]).toEqual(before);
  });

  test('a scale that a person has typed goes before the published one', () => {
    const book = Book.filled();
    const [header, first] = book.values('Процедуры');
    expect(first[0]).toBe(WORKS[0]);
    book
      .sheet('Процедуры')
      .getRange(2, header.indexOf('«3» от') + 1, 1, 3)
      .setValues([[8, 12, 17]]);
    const work = (book.results() as { works: { id: string; cuts: number[] }[] }).works.find(
      ({ id }) => id === WORKS[0],
    );
    expect(work?.cuts).toEqual([8, 12, 17]);
  });

  test('a list longer than its prepared rows goes on below them', () => {
    const codes = Array.from({ length: 230 }, (_, i) => String(910001 + i));
    const book = Book.new();
    book.load(
      uploadOf([], {
        schoolNames: codes.map((school) => ({ school, name: `Ш ${school}`, municipality: '' })),
      }),
    );
    expect(
      book
        .values('Школы')
        .slice(1)
        .map(([code]) => code),
    ).toEqual(codes);
  });
});

test('rows that were refused stand in the results and in «Сводка»', () => {
  const book = Book.reported();
  expect(results(book).rejected).toEqual([
    { file: `${WORKS[0]}.csv`, row: 16, reason: 'score-out-of-range' },
  ]);
  expect(book.values('Сводка').flat()).toContain('балл вне шкалы – 1');
  expect(book.values('Начало').find((row) => row.includes('Строк отклонено при загрузке'))).toContain(1);
});

test('a file that is called after a person leaves no name in the workbook', () => {
  const book = Book.new();
  const named = 'Выдуманов_Лев_Ильич ма4.csv';
  const counts = countsOf(WORKS[0]!, SCHOOLS[0]!, 14, 0, true);
  const places = counts.rejected.places.map((place) => ({ ...place, file: named }));
  const files = [{ file: named, work: WORKS[0]!, rows: 14, rejected: 1, remarked: 0 }];
  book.load(uploadOf([{ ...counts, rejected: { ...counts.rejected, places } }], { files }));
  expect(book.log()[0]).toContain(`… ма4.csv · ${WORKS[0]}`);
  expect(JSON.stringify(book.host.workbook)).not.toContain('Выдуманов');
});

test('the log says what was loaded from which file', () => {
  const book = Book.new();
  book.load(upload({ files: [{ file: 'ма4.csv', work: WORKS[0], rows: 84, rejected: 1, remarked: 2 }] }));
  expect(book.log()).toEqual([
    `Загружены результаты |  | ма4.csv · ${WORKS[0]} |  | строк принято: 84; отклонено: 1; с замечаниями: 2`,
  ]);
});

test('a report over imported tables only is a report too', () => {
  const book = Book.new();
  book.load(
    uploadOf([], {
      tables: [
        {
          kind: 'marks',
          work: workOf(WORKS[0]),
          maxScore: 20,
          rows: SCHOOLS.map((school, i) => ({
            level: 'school',
            name: `Школа ${i + 1}`,
            school,
            schools: null,
            n: 20 + i,
            percent: [5, 35, 40, 20],
          })),
        },
      ],
    }),
  );
  expect(book.report()).toMatchObject({ done: true, isNew: 7 });
  expect(countOf(book, '900003', WORKS[0])).toBe(22);
});
