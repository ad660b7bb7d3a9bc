/** Imported text can never become a formula, a number or a date, wherever it is shown. */
import fc from 'fast-check';
import { createHost } from '../../local';
import { comparable, literal } from '../../src/sheets/literal';
import { Book, WORKS, countsOf, uploadOf, workOf } from '../support/book';

const NASTY = [
  '=HYPERLINK("http://x";"y")',
  '+7 900 000-00-00',
  '-1',
  '@x',
  "'=1+1",
  '01.02',
  '4/5',
  '50%',
  'ИСТИНА',
  '007',
];

function formulas(book: Book): string[] {
  return book.host.workbook.sheets.flatMap(({ name, rows }) =>
    rows.flatMap((row) => (row ?? []).flatMap((cell) => (cell?.formula ? [`${name}: ${cell.formula}`] : []))),
  );
}

test.each(NASTY)('«%s» as a name of school, municipality, task, file and marker stays text', (text) => {
  const book = Book.new();
  const counts = countsOf(WORKS[0], '900001');
  const labels = counts.tasks!.labels.map((label, i) => (i === 0 ? text : label));
  book.load(
    uploadOf(
      [{ ...counts, municipality: text, tasks: { ...counts.tasks!, labels } }, countsOf(WORKS[0], '900002')],
      {
        schoolNames: [{ school: '900001', name: text, municipality: text }],
        files: [{ file: text, work: WORKS[0], rows: 14, rejected: 0, remarked: 0 }],
        official: [
          { year: 2021, school: '900003', municipality: text, name: text, markers: { [text]: true } },
        ],
        tables: [
          {
            kind: 'tasks',
            work: workOf('ВПР-2021-ОМ-4'),
            maxScore: 32,
            tasks: [{ label: text, max: 1, level: null }],
            rows: [{ level: 'municipality', name: text, school: null, schools: 3, n: 40, percent: [50] }],
          },
        ],
      },
    ),
  );
  book.report();
  expect(formulas(book)).toEqual([]);
  // A cell formatted as text may keep the apostrophe that guards against formulas.
  const shown = (value: unknown) => [text, `'${text}`].includes(value as string);
  expect(book.values('Школы')[1].slice(1, 3).every(shown)).toBe(true);
  expect(book.values('Официальный список')[1].slice(2, 4).every(shown)).toBe(true);
  expect(book.log().some((line) => line.includes(text))).toBe(true);
  expect(book.schoolTab('900001').getDataRange().getValues().flat().join()).toContain(text);
  expect(book.plan()).toMatchObject({ isNew: [], changed: [] });
  // Loaded once more, nothing is taken for another school, marker or row.
  const before = book.values('Официальный список');
  book.load(
    uploadOf([], {
      schoolNames: [],
      official: [{ year: 2021, school: '900003', municipality: text, name: text, markers: { [text]: true } }],
    }),
  );
  expect(book.values('Официальный список')).toEqual(before);
});

test('what literal makes of a text is read back as that text', () => {
  const { globals } = createHost({ today: new Date(2024, 8, 1) });
  const sheet = globals.SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  const texts = fc.oneof(fc.string(), fc.constantFrom(...NASTY), fc.stringMatching(/^[=+@'\d.,:%/ -]{1,8}$/));
  fc.assert(
    fc.property(texts, fc.boolean(), (text, plain) => {
      const cell = sheet.getRange(1, 1).setNumberFormat(plain ? '@' : '0.###############');
      cell.setValue(literal(text, plain));
      expect(cell.getFormula()).toBe('');
      expect(comparable(cell.getValue())).toBe(comparable(text));
    }),
  );
});

test('numbers and truth values pass as they are, nothing becomes a blank', () => {
  expect([1.5, true, null, undefined, ''].map((value) => literal(value, false))).toEqual([
    1.5,
    true,
    '',
    '',
    '',
  ]);
});
