import fc from 'fast-check';
import { loadWorkbook, saveWorkbook } from '../../../local/xlsx';
import {
  Area,
  Border,
  Cell,
  CellFormat,
  ConditionalRule,
  SheetModel,
  Validation,
  WorkbookModel,
} from '../../../local/model';
import { cell, essence, sheet, workbook } from './builders';

const ROWS = 8;
const COLUMNS = 6;

const color = fc.integer({ min: 1, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(
    '#N/A',
    '#ERROR!',
    '=1+1',
    '_x0041_',
    '_x0041_x0042_',
    ' край ',
    'строка\nдве',
    'возврат\r\nкаретки',
    '007',
    'ПРАВДА',
    '"',
    '&<>',
  ),
);
const date = fc
  .integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2099, 0, 1) })
  // Moscow put its clocks back in autumn until 2014: an hour of each such night happened twice.
  .filter((ms) => new Date(ms).getUTCFullYear() > 2014)
  .map((ms) => new Date(ms));
const value = fc.oneof(
  { weight: 4, arbitrary: text },
  {
    weight: 3,
    arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n)),
  },
  { weight: 2, arbitrary: fc.integer() },
  { weight: 1, arbitrary: fc.boolean() },
  {
    weight: 1,
    arbitrary: fc.record({ error: fc.constantFrom('#N/A', '#REF!', '#DIV/0!', '#ERROR!'), message: text }),
  },
);
const border: fc.Arbitrary<Border> = fc.record({
  style: fc.constantFrom('DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE'),
  color,
});
const yes = fc.constant(true);
const format: fc.Arbitrary<CellFormat> = fc.record(
  {
    numberFormat: fc.constantFrom('0.00', '0.0%', '#,##0', '@', '0" чел."'),
    fontFamily: fc.constantFrom('Roboto', 'Times New Roman'),
    fontSize: fc.constantFrom(8, 11, 14),
    bold: yes,
    italic: yes,
    underline: yes,
    strikethrough: yes,
    fontColor: color,
    background: color,
    horizontal: fc.constantFrom('left', 'center', 'right'),
    vertical: fc.constantFrom('top', 'middle'),
    wrap: fc.constantFrom('WRAP', 'CLIP'),
    borderTop: border,
    borderBottom: border,
    borderLeft: border,
    borderRight: border,
  },
  { requiredKeys: [] },
);
const formula = fc.constantFrom(
  '=SUM(A1:B2;3)',
  '=IF(A1="a;b,c";"""";COUNTIF(Второй!A:A;">=2"))',
  "='Лист; с, ''кавычкой'''!A1&\"x\"",
  '=IFNA(STDEV.S($A$1:$A$5);0)',
  '=SUM({1\\2;3\\4})',
  '=ROUND(A1*0,5;1)',
  '=OBJECTIVITY_GAP(A1:A5;B1:B5)',
  '=HYPERLINK("#gid=2";"второй")',
);
const validation: fc.Arbitrary<Validation> = fc
  .tuple(
    fc.oneof(
      fc.record({
        criteria: fc.constant('VALUE_IN_LIST'),
        args: fc.tuple(
          fc.uniqueArray(fc.string({ minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 40 }),
        ),
      }),
      fc.record({
        criteria: fc.constant('VALUE_IN_RANGE'),
        args: fc.constantFrom(["'Второй'!A2:A"], ["'Второй'!B2:B9"], ['мимо']),
      }),
      fc.record({ criteria: fc.constant('NUMBER_BETWEEN'), args: fc.tuple(fc.integer(), fc.integer()) }),
      fc.record({ criteria: fc.constant('DATE_ON_OR_AFTER'), args: fc.tuple(date) }),
      fc.record({
        criteria: fc.constantFrom('CHECKBOX', 'TEXT_IS_VALID_EMAIL', 'DATE_IS_VALID_DATE'),
        args: fc.constant([]),
      }),
      fc.record({ criteria: fc.constant('CUSTOM_FORMULA'), args: fc.constant(['=AND(A1>0;B1<5)']) }),
    ),
    fc.boolean(),
    fc.option(fc.string({ minLength: 1, maxLength: 300 })),
    fc.boolean(),
  )
  .map(([rule, allowInvalid, helpText, arrow]) => {
    return { ...rule, allowInvalid, helpText, showDropdown: arrow || !rule.criteria.startsWith('VALUE_IN') };
  });
const link = fc.constantFrom(
  'https://fioco.ru/?a=1&b=2',
  'mailto:a@b.ru',
  '#gid=1',
  '#gid=2',
  '#gid=2&range=B3',
  '#gid=77',
);

const plainCell: fc.Arbitrary<Cell> = fc
  .record({
    value: fc.oneof(value, fc.constant('')),
    format,
    note: fc.oneof({ weight: 5, arbitrary: fc.constant('') }, { weight: 1, arbitrary: text }),
    link: fc.option(
      link.map((url) => ({ url })),
      { freq: 6 },
    ),
    validation: fc.option(validation, { freq: 6 }),
    formula: fc.option(formula, { freq: 4 }),
  })
  // What a formula gives as the text of an error is an error, in the file as in Google.
  .filter(
    ({ formula: text, value: shown }) => text === null || typeof shown !== 'string' || !shown.startsWith('#'),
  )
  .map((part) => cell({ ...part }));
const dateCell: fc.Arbitrary<Cell> = fc
  .record({
    value: date,
    format: fc.record(
      { numberFormat: fc.constantFrom('dd.mm.yyyy', 'yyyy-mm-dd hh:mm') },
      { requiredKeys: [] },
    ),
  })
  .map((part) => cell(part));
const anyCell = fc.option(fc.oneof({ weight: 6, arbitrary: plainCell }, { weight: 1, arbitrary: dateCell }), {
  nil: undefined,
});

const area: fc.Arbitrary<Area> = fc
  .tuple(
    fc.nat(ROWS - 1),
    fc.nat(COLUMNS - 1),
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 1, max: 4 }),
  )
  .map(([row, column, rows, columns]) => ({ row, column, rows, columns }));
const rule: fc.Arbitrary<ConditionalRule> = fc
  .tuple(
    fc.oneof(
      fc.record({
        criteria: fc.constantFrom('NUMBER_LESS_THAN', 'NUMBER_GREATER_THAN_OR_EQUAL_TO'),
        args: fc.tuple(fc.integer()),
      }),
      fc.record({ criteria: fc.constant('NUMBER_BETWEEN'), args: fc.tuple(fc.integer(), fc.integer()) }),
      fc.record({
        criteria: fc.constantFrom('TEXT_CONTAINS', 'TEXT_STARTS_WITH', 'TEXT_EQUAL_TO'),
        args: fc.tuple(fc.string({ minLength: 1, maxLength: 6 })),
      }),
      fc.record({ criteria: fc.constantFrom('CELL_EMPTY', 'CELL_NOT_EMPTY'), args: fc.constant([]) }),
      fc.record({
        criteria: fc.constant('DATE_BEFORE'),
        args: fc.constantFrom<unknown[]>([new Date(1_700_000_000_000)], ['TODAY']),
      }),
      fc.record({
        criteria: fc.constant('CUSTOM_FORMULA'),
        args: fc.constantFrom(['=$A1>5'], ['=AND(A1="нет";B1<2)']),
      }),
    ),
    fc.uniqueArray(area, { minLength: 1, maxLength: 3, selector: (one) => JSON.stringify(one) }),
    fc.option(color),
    fc.option(color),
    fc.option(yes),
    fc.option(yes),
  )
  .map(([what, areas, background, fontColor, bold, italic]) => ({
    ...what,
    areas,
    background,
    fontColor,
    bold,
    italic,
    gradient: null,
  }));
const gradientRule: fc.Arbitrary<ConditionalRule> = fc
  .tuple(area, color, color, fc.integer())
  .map(([one, low, high, middle]) => ({
    areas: [one],
    criteria: null,
    args: [],
    background: null,
    fontColor: null,
    bold: null,
    italic: null,
    gradient: [
      { type: 'MIN', value: '', color: low },
      { type: 'NUMBER', value: String(middle), color: '#ffffff' },
      { type: 'MAX', value: '', color: high },
    ],
  }));

const tab = (id: number, name: string): fc.Arbitrary<SheetModel> =>
  fc
    .record({
      rows: fc.array(fc.array(anyCell, { maxLength: COLUMNS }), { maxLength: ROWS }),
      hidden: id === 1 ? fc.constant(false) : fc.boolean(),
      tabColor: fc.option(color),
      merges: fc
        .option(
          area.filter(({ rows, columns }) => rows * columns > 1),
          { nil: null },
        )
        .map((one) => (one ? [one] : [])),
      columnWidths: fc
        .dictionary(fc.constantFrom('0', '3', '25'), fc.integer({ min: 10, max: 500 }))
        .map(numbered),
      rowHeights: fc
        .dictionary(fc.constantFrom('0', '4', '900'), fc.integer({ min: 10, max: 300 }))
        .map(numbered),
      hiddenRows: fc.subarray([1, 5, 40]).map((rows) => new Set(rows)),
      hiddenColumns: fc.subarray([0, 2, 12]).map((columns) => new Set(columns)),
      frozenRows: fc.nat(3),
      frozenColumns: fc.nat(2),
      hiddenGridlines: fc.boolean(),
      filter: fc.option(area),
      conditionalRules: fc.array(fc.oneof(rule, gradientRule), { maxLength: 4 }),
      protections: fc.option(
        fc.record({
          id: fc.constant(id * 100),
          description: text,
          warningOnly: fc.boolean(),
          area: fc.option(area),
          unprotected: fc.array(area, { maxLength: 2 }),
        }),
        { nil: null },
      ),
    })
    .map(({ protections, ...part }) =>
      sheet(id, name, [], { ...part, protections: protections ? [protections] : [] }),
    );

function numbered(dictionary: Record<string, number>): Map<number, number> {
  return new Map(Object.entries(dictionary).map(([key, n]) => [Number(key), n]));
}

const book: fc.Arbitrary<WorkbookModel> = fc
  .record({
    first: tab(1, "Лист; с, 'кавычкой'!"),
    second: tab(2, 'Второй'),
    third: tab(0, 'Муниципальное общеобразовательное учреждение № 1/2'),
    active: fc.constantFrom(1, 2),
    properties: fc.dictionary(fc.string(), fc.string()),
    zone: fc.constantFrom('Europe/Moscow', 'Asia/Yekaterinburg', 'UTC'),
    keep: fc.boolean(),
  })
  .map(({ first, second, third, active, properties, zone, keep }) =>
    workbook([first, second, third], {
      activeSheetId: active,
      documentProperties: { ...properties },
      timeZone: zone,
      namedRanges: keep
        ? [{ name: 'Школы_коды', sheetId: 2, area: { row: 1, column: 0, rows: 5, columns: 1 } }]
        : [],
      metadata: [
        { id: 501, key: 'schema', value: '1', visibility: 'DOCUMENT', location: { type: 'SPREADSHEET' } },
        {
          id: 502,
          key: 'tab',
          value: 'schools',
          visibility: 'PROJECT',
          location: { type: 'SHEET', sheetId: 0 },
        },
        {
          id: 503,
          key: 'column',
          value: 'код',
          visibility: 'DOCUMENT',
          location: { type: 'COLUMN', sheetId: 2, index: 3 },
        },
        {
          id: 504,
          key: 'row',
          value: 'шапка',
          visibility: 'DOCUMENT',
          location: { type: 'ROW', sheetId: 1, index: 2 },
        },
      ],
    }),
  );

describe('loading what was saved', () => {
  test('gives an equal workbook', async () => {
    await fc.assert(
      fc.asyncProperty(book, async (original) => {
        const before = essence(original);
        const loaded = await loadWorkbook(await saveWorkbook(original), original.name);
        expect(essence(loaded)).toEqual(before);
      }),
      { numRuns: Number(process.env.RUNS ?? 60) },
    );
  });
});
