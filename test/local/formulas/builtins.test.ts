/**
 * Every built-in against LibreOffice, the independent judge, cell by cell. Where Google Sheets is known to differ from
 * LibreOffice, the value of Sheets stands in `DIFFERENCES` with the reason.
 */
import { writeXlsx } from 'hucre/xlsx';
import { BUILTINS } from '../../../local/formulas/builtins/table';
import { toSerial } from '../../../local/formulas/dates';
import { tokenize } from '../../../local/formulas/tokens';
import { Scalar } from '../../../local/model';
import { RecalculatedValue, recalculated } from '../../support/libreoffice';
import { describeWith } from '../../support/shared';
import { compute, sheetOf, shown, workbookOf, Content } from './workbook';

/** Columns: A texts, B numbers, C dates, D booleans, E mixed, F clean numbers ascending, G descending. */
const DATA: readonly (readonly Content[])[] = [
  ['Школа 1', 1, new Date(2024, 8, 1), true, 5, 10, 60],
  ['школа 2', 2, new Date(2024, 8, 2), false, '5', 20, 50],
  ['ШКОЛА 10', -3, new Date(2024, 8, 3), true, 'пять', 30, 40],
  ['Ёлка', 4.5, new Date(2023, 11, 31), null, null, 40, 30],
  ['ёлка', 0, null, null, '=""', 50, 20],
  ['елка', null, null, null, true, 60, 10],
  ['лицей?', '=""', null, null, '=1/0', null, null],
  ['лицей*', 'текст', null, null, 0, null, null],
  [null, 5, null, null, 7.25, null, null],
  ['=""', '7', null, null, 'Пять', null, null],
];

const CASES: readonly string[] = [
  // Operators.
  '=1+2*3-4/5',
  '=-2^2',
  '=2^3^2',
  '=2^-1',
  '=50%',
  '=-5%',
  '=1/0',
  '=0^0',
  '="а"&1&TRUE',
  '="а"&Д!B6&"б"',
  '="а"="А"',
  '="ё"="Ё"',
  '="ё"="е"',
  '="Ёлка"<"жук"',
  '="а"<"б"',
  '=1="1"',
  '="я"<TRUE',
  '=5<"а"',
  '=TRUE>99',
  '=Д!B6=0',
  '=Д!B6=""',
  '=Д!D4=FALSE',
  '=Д!E5=""',
  '="5"+1',
  '=""+1',
  '="а"+1',
  '=TRUE+1',
  '=Д!B6+1',
  '=Д!E7+1',
  '=-"5"',
  '=-"а"',
  '=Д!C1+1',
  '=Д!C2-Д!C1',
  '=1<>2',
  '=2<=2',
  '=3>=4',
  '=(-8)^(1/3)',
  '="""-"""',
  '=1-(2-3)',
  // Logic.
  '=IF(TRUE;1;2)',
  '=IF(FALSE;1;2)',
  '=IF(FALSE;1)',
  '=IF(0;1;2)',
  '=IF("а";1;2)',
  '=IF(Д!B6;1;2)',
  '=IF(Д!E7;1;2)',
  '=IF(TRUE;1;1/0)',
  '=IF(Д!B1>0;"да";"нет")',
  '=IF("TRUE";1;2)',
  '=IFERROR(1/0;"нет")',
  '=IFERROR(5;1/0)',
  '=IFERROR(Д!E7;0)',
  '=IFERROR(Д!B6;1)',
  '=IFERROR(MATCH("нет";Д!A1:A10;0);-1)',
  '=AND(TRUE;TRUE)',
  '=AND(TRUE;FALSE)',
  '=AND(Д!D1:D6)',
  '=AND(1;2)',
  '=AND(Д!D1:D3;Д!B6)',
  '=AND(Д!A1:A3)',
  '=AND("а")',
  '=AND(TRUE;Д!E7)',
  '=AND(Д!E1:E3)',
  '=OR(FALSE;FALSE)',
  '=OR(FALSE;1)',
  '=OR(Д!D1:D6)',
  '=OR(Д!A1:A3)',
  '=OR(FALSE;Д!E7)',
  '=OR(Д!B1:B3)',
  '=NOT(TRUE)',
  '=NOT(0)',
  '=NOT(Д!B6)',
  '=NOT("а")',
  '=NOT(Д!E7)',
  '=ISBLANK(Д!B6)',
  '=ISBLANK(Д!E5)',
  '=ISBLANK("")',
  '=ISBLANK(0)',
  '=ISBLANK(Д!E7)',
  '=ISBLANK(Д!Z50)',
  // Aggregates.
  '=SUM(Д!B1:B10)',
  '=SUM(Д!E1:E6)',
  '=SUM(Д!E1:E10)',
  '=SUM(1;"2";TRUE)',
  '=SUM("а")',
  '=SUM(Д!C7:C9)',
  '=SUM(1;;2)',
  '=SUM(Д!A1:A9)',
  '=SUM(Д!D1:D3)',
  '=SUM(Д!D1;1)',
  '=SUM(Д!B10;1)',
  '=AVERAGE(Д!B1:B10)',
  '=AVERAGE(Д!F1:F6)',
  '=AVERAGE(Д!A1:A9)',
  '=AVERAGE(Д!E1:E10)',
  '=AVERAGE(1;"3")',
  '=AVERAGE(Д!B6)',
  '=MIN(Д!B1:B10)',
  '=MIN(Д!A1:A9)',
  '=MIN(3;"1")',
  '=MIN(Д!E1:E10)',
  '=MIN(Д!C1:C6)',
  '=MIN("а")',
  '=MAX(Д!B1:B10)',
  '=MAX(Д!A1:A9)',
  '=MAX(3;"10")',
  '=MAX(Д!E1:E10)',
  '=MAX(Д!C1:C6)',
  '=MAX(-1;Д!B6)',
  '=COUNT(Д!B1:B10)',
  '=COUNT(Д!E1:E10)',
  '=COUNT(Д!C1:C6)',
  '=COUNT(1;"2";"а";TRUE)',
  '=COUNT(Д!A1:A10)',
  '=COUNT(1/0)',
  '=COUNTA(Д!A1:A10)',
  '=COUNTA(Д!E1:E10)',
  '=COUNTA(1;"")',
  '=COUNTA(Д!C7:C9)',
  '=COUNTA(1/0)',
  '=COUNT(1;;2)',
  '=COUNTA(1;;2)',
  // Conditional counting: operators, wildcard, case, blank, text that looks like a number, error, no match.
  '=COUNTIF(Д!A1:A10;"школа*")',
  '=COUNTIF(Д!A1:A10;"школа ?")',
  '=COUNTIF(Д!A1:A10;"*1*")',
  '=COUNTIF(Д!A1:A10;"ЁЛКА")',
  '=COUNTIF(Д!A1:A10;"елка")',
  '=COUNTIF(Д!A1:A10;"лицей~?")',
  '=COUNTIF(Д!A1:A10;"лицей~*")',
  '=COUNTIF(Д!A1:A10;"лицей?")',
  '=COUNTIF(Д!A1:A10;"=школа 1")',
  '=COUNTIF(Д!A1:A10;"<>школа 1")',
  '=COUNTIF(Д!A1:A10;"<>школа*")',
  '=COUNTIF(Д!A1:A10;"нет")',
  '=COUNTIF(Д!A1:A10;"школа")',
  '=COUNTIF(Д!A1:A10;"")',
  '=COUNTIF(Д!A1:A10;"=")',
  '=COUNTIF(Д!A1:A10;"<>")',
  '=COUNTIF(Д!A1:A10;"*")',
  '=COUNTIF(Д!A1:A10;Д!A9)',
  '=COUNTIF(Д!B1:B10;Д!B6)',
  '=COUNTIF(Д!A1:A10;">л")',
  '=COUNTIF(Д!B1:B10;">1")',
  '=COUNTIF(Д!B1:B10;"<=2")',
  '=COUNTIF(Д!B1:B10;0)',
  '=COUNTIF(Д!B1:B10;"0")',
  '=COUNTIF(Д!B1:B10;"<>0")',
  '=COUNTIF(Д!B1:B10;">="&Д!B2)',
  '=COUNTIF(Д!B1:B10;7)',
  '=COUNTIF(Д!B1:B10;"7")',
  '=COUNTIF(Д!B1:B10;">6")',
  '=COUNTIF(Д!B1:B10;"-3")',
  '=COUNTIF(Д!E1:E10;5)',
  '=COUNTIF(Д!E1:E10;"5")',
  '=COUNTIF(Д!E1:E10;"<>5")',
  '=COUNTIF(Д!E1:E10;"пять")',
  '=COUNTIF(Д!E1:E10;TRUE)',
  '=COUNTIF(Д!E1:E10;"TRUE")',
  '=COUNTIF(Д!D1:D6;FALSE)',
  '=COUNTIF(Д!E1:E10;"#DIV/0!")',
  '=COUNTIF(Д!E1:E10;Д!E7)',
  '=COUNTIF(Д!E1:E10;"<>пять")',
  '=COUNTIF(Д!E1:E10;"")',
  '=COUNTIF(Д!E1:E10;"=")',
  '=COUNTIF(Д!C1:C6;Д!C1)',
  '=COUNTIF(Д!C1:C6;">"&Д!C4)',
  '=COUNTIF(Д!C1:C6;">=45537")',
  '=COUNTIF(Д!A1:B10;"школа*")',
  '=COUNTIF(Д!A1:B10;">1")',
  '=COUNTIF(Д!F1:F6;"<>30")',
  '=COUNTIF(Д!F1:F10;"<>30")',
  '=COUNTIF(Д!A1:A10;"?????")',
  '=COUNTIFS(Д!A1:A10;"школа*";Д!B1:B10;">0")',
  '=COUNTIFS(Д!A1:A10;"школа*")',
  '=COUNTIFS(Д!A1:A10;"нет";Д!B1:B10;">0")',
  '=COUNTIFS(Д!D1:D6;TRUE;Д!F1:F6;">10")',
  '=COUNTIFS(Д!A1:A10;"<>школа*";Д!B1:B10;"<>")',
  '=COUNTIFS(Д!A1:A10;"";Д!B1:B10;5)',
  '=COUNTIFS(Д!A1:A10;"а";Д!B1:B9;1)',
  '=COUNTIFS(Д!E1:E10;"5";Д!B1:B10;"<3")',
  '=COUNTIFS(Д!E1:E10;"";Д!E1:E10;"=")',
  '=SUMIFS(Д!B1:B10;Д!A1:A10;"школа*")',
  '=SUMIFS(Д!F1:F6;Д!A1:A6;"ёлка")',
  '=SUMIFS(Д!F1:F6;Д!A1:A6;"нет")',
  '=SUMIFS(Д!F1:F6;Д!E1:E6;5)',
  '=SUMIFS(Д!F1:F6;Д!D1:D6;"")',
  '=SUMIFS(Д!F1:F6;Д!D1:D6;"<>")',
  '=SUMIFS(Д!E1:E10;Д!B1:B10;"<>")',
  '=SUMIFS(Д!E1:E6;Д!F1:F6;">0")',
  '=SUMIFS(Д!F1:F6;Д!A1:A5;"*")',
  '=SUMIFS(Д!F1:F6;Д!F1:F6;">20";Д!F1:F6;"<=50")',
  '=SUMIFS(Д!B1:B10;Д!A1:A10;"*")',
  '=AVERAGEIFS(Д!F1:F6;Д!A1:A6;"школа*")',
  '=AVERAGEIFS(Д!F1:F6;Д!A1:A6;"нет")',
  '=AVERAGEIFS(Д!B1:B10;Д!A1:A10;"лицей*")',
  '=AVERAGEIFS(Д!F1:F6;Д!E1:E6;"5")',
  '=AVERAGEIFS(Д!E1:E10;Д!A1:A10;"*")',
  '=AVERAGEIFS(Д!F1:F6;Д!D1:D6;"=")',
  '=AVERAGEIFS(Д!B1:B10;Д!B1:B10;">0")',
  '=AVERAGEIFS(Д!F1:F6;Д!A1:A6;"ШКОЛА 10")',
  '=AVERAGEIFS(Д!F1:F6;Д!A1:A5;"*")',
  // Look-up.
  '=INDEX(Д!F1:F6;3)',
  '=INDEX(Д!A1:G10;2;6)',
  '=INDEX(Д!A1:G1;6)',
  '=INDEX(Д!F1:F6;7)',
  '=INDEX(Д!A1:G10;1;8)',
  '=SUM(INDEX(Д!F1:G6;0;2))',
  '=SUM(INDEX(Д!F1:G6;2;0))',
  '=INDEX(Д!A1:B10;MATCH("ёлка";Д!A1:A10;0);2)',
  '=INDEX(Д!E1:E10;7)',
  '=INDEX(Д!E1:E10;4)+1',
  '=INDEX(Д!F1:F6;-1)',
  '=MATCH("школа 2";Д!A1:A10;0)',
  '=MATCH("ШКОЛА*";Д!A1:A10;0)',
  '=MATCH("*10";Д!A1:A10;0)',
  '=MATCH("лицей~*";Д!A1:A10;0)',
  '=MATCH("нет";Д!A1:A10;0)',
  '=MATCH(5;Д!E1:E10;0)',
  '=MATCH("5";Д!E1:E10;0)',
  '=MATCH(7;Д!B1:B10;0)',
  '=MATCH(TRUE;Д!E1:E10;0)',
  '=MATCH(Д!B6;Д!B1:B10;0)',
  '=MATCH("елка";Д!A1:A10;0)',
  '=MATCH("";Д!A1:A10;0)',
  '=MATCH(Д!E7;Д!A1:A10;0)',
  '=MATCH(35;Д!F1:F6)',
  '=MATCH(35;Д!F1:F6;1)',
  '=MATCH(30;Д!F1:F10;1)',
  '=MATCH(5;Д!F1:F6;1)',
  '=MATCH(99;Д!F1:F6;1)',
  '=MATCH(35;Д!G1:G6;-1)',
  '=MATCH(99;Д!G1:G6;-1)',
  '=MATCH(10;Д!G1:G6;-1)',
  '=MATCH(1;Д!A1:B10;0)',
  '=MATCH("ёлка";Д!A4:G4;0)',
  '=MATCH(Д!C2;Д!C1:C6;0)',
  '=MATCH(45537;Д!C1:C6;0)',
  // Rounding.
  '=ROUND(2.5;0)',
  '=ROUND(-2.5;0)',
  '=ROUND(1.005;2)',
  '=ROUND(2.675;2)',
  '=ROUND(1234.5;-2)',
  '=ROUND(0.285;2)',
  '=ROUND(-1.15;1)',
  '=ROUND(7)',
  '=ROUND(Д!B6;1)',
  '=ROUND("2.5";0)',
  '=ROUND("а";0)',
  '=ROUND(Д!E7;0)',
  '=ROUND(1/3;4)',
  '=ROUND(5;)',
  '=ROUND(12345678.125;2)',
  '=ROUND(0.0000015;6)',
  '=ABS(-5)',
  '=ABS(Д!B3)',
  '=ABS(Д!B6)',
  '=ABS("-5")',
  '=ABS("а")',
  '=ABS(Д!E7)',
  '=ABS(TRUE)',
  // Dates and texts.
  '=DATE(2024;9;1)',
  '=DATE(2024;13;1)',
  '=DATE(2024;3;0)',
  '=DATE(2024;2;30)',
  '=DATE(124;1;1)',
  '=DATE("2024";9;1)',
  '=DATE("а";1;1)',
  '=DATE(Д!E7;1;1)',
  '=DATE(2024;9;1)-DATE(2023;9;1)',
  '=DATE(2024.9;9.9;1.9)',
  '=TODAY()-TODAY()',
  '=TODAY()>DATE(2020;1;1)',
  '=TEXT(Д!C1;"dd.mm.yyyy")',
  '=TEXT(Д!C1;"d.m.yy")',
  '=TEXT(Д!C1;"yyyy-mm-dd")',
  '=TEXT(12;"0000")',
  '=TEXT(1.5;"0")',
  '=TEXT(0.256;"0%")',
  '=TEXT("а";"0")',
  '=TEXT(Д!B6;"0")',
  '=TEXT(Д!E7;"0")',
  '=TEXT(-2.5;"0")',
  '=TEXT("12";"000")',
  '=TEXT(45536;"dd.mm.yyyy")',
  '=TEXT(7;"@")',
  '=TEXT(3;"0"" шк.""")',
  '=TEXT(0.5;"hh:mm")',
  '=TEXT(45536.75;"dd.mm.yyyy hh:mm:ss")',
  '=TEXT(5;"+0;-0;0")',
  '=TEXT(-5;"+0;-0;0")',
  '=TEXT(0;"+0;-0;0")',
  '=HYPERLINK("https://example.org/";"Школа 1")',
  '=HYPERLINK("https://example.org/")',
  '=HYPERLINK(Д!E7;"а")',
  '=HYPERLINK("https://example.org/";Д!B2)',
  '=HYPERLINK("";"")',
  '=HYPERLINK("https://example.org/";Д!E7)',
];

const BOOLEAN_IS_NUMBER =
  'in LibreOffice booleans are numbers; in Sheets they are a kind of their own, left out of ranges';
const JOINED_BOOLEAN = 'under ru_RU a boolean joins as ИСТИНА; in LibreOffice it is the number 1';
const WRITTEN_TEXT = 'Sheets turns a text written as an argument into a number';
const NUMBER_FINDS_TEXT =
  'a number as criterion also finds the text that looks the same, as the text criterion does';
const INDEX_OUTSIDE = 'Sheets has #NUM! for an index out of range';

/** Value of Sheets and why LibreOffice has another. */
const DIFFERENCES: Readonly<Record<string, readonly [Scalar, string]>> = {
  '="а"&1&TRUE': ['а1ИСТИНА', JOINED_BOOLEAN],
  '="я"<TRUE': [true, BOOLEAN_IS_NUMBER],
  '=TRUE>99': [true, BOOLEAN_IS_NUMBER],
  '=SUM(Д!E1:E6)': [5, BOOLEAN_IS_NUMBER],
  '=SUM(Д!D1:D3)': [0, BOOLEAN_IS_NUMBER],
  '=SUM(Д!D1;1)': [1, BOOLEAN_IS_NUMBER],
  '=COUNT(Д!E1:E10)': [3, BOOLEAN_IS_NUMBER],
  '=SUMIFS(Д!E1:E6;Д!F1:F6;">0")': [5, BOOLEAN_IS_NUMBER],
  '=(-8)^(1/3)': ['#NUM!', 'LibreOffice takes odd roots of negative numbers'],
  '=IFERROR(Д!B6;1)': ['', 'blank stays blank in Sheets and becomes 0 in LibreOffice'],
  '=SUM(1;"2";TRUE)': [4, WRITTEN_TEXT],
  '=AVERAGE(1;"3")': [2, WRITTEN_TEXT],
  '=MIN(3;"1")': [1, WRITTEN_TEXT],
  '=MAX(3;"10")': [10, WRITTEN_TEXT],
  '=ROUND("2.5";0)': ['#VALUE!', 'under ru_RU the decimal mark of a text is a comma'],
  '=COUNTIF(Д!B1:B10;7)': [1, NUMBER_FINDS_TEXT],
  '=COUNTIF(Д!E1:E10;5)': [2, NUMBER_FINDS_TEXT],
  '=SUMIFS(Д!F1:F6;Д!E1:E6;5)': [30, NUMBER_FINDS_TEXT],
  '=INDEX(Д!F1:F6;7)': ['#NUM!', INDEX_OUTSIDE],
  '=INDEX(Д!A1:G10;1;8)': ['#NUM!', INDEX_OUTSIDE],
  '=INDEX(Д!F1:F6;-1)': ['#NUM!', INDEX_OUTSIDE],
  '=MATCH("5";Д!E1:E10;0)': [2, 'the key of MATCH finds its own kind only'],
  '=MATCH(Д!B6;Д!B1:B10;0)': ['#N/A', 'a blank key is found nowhere; LibreOffice finds an empty text'],
  '=MATCH(1;Д!A1:B10;0)': ['#N/A', 'Sheets: «MATCH range must be a single row or a single column»'],
  '=DATE(124;1;1)': [45_292, 'years below 1900 count from 1900'],
};

test('every built-in has cases', () => {
  const untested = Object.keys(BUILTINS).filter(
    (name) => !CASES.some((formula) => formula.includes(`${name}(`)),
  );
  expect(untested).toEqual([]);
});

test('there are at most 25 built-ins', () => {
  expect(Object.keys(BUILTINS).length).toBeLessThanOrEqual(25);
});

describeWith('libreoffice', 'built-ins as LibreOffice computes them', () => {
  const ours = ourValues();
  let theirs: readonly RecalculatedValue[] = [];

  beforeAll(async () => {
    const cells = new Map(CASES.map((formula, row) => [`${row},0`, { formula: inFile(formula) }]));
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Ф', rows: CASES.map(() => [null]), cells },
        { name: 'Д', ...dataSheet() },
      ],
    });
    const sheet = (await recalculated(bytes)).get('Ф') ?? [];
    theirs = CASES.map((_, row) => sheet[row]?.[0] ?? null);
  });

  test.each(CASES.map((formula, at) => [formula, at] as const))('%s', (formula, at) => {
    const difference = DIFFERENCES[formula];
    if (difference === undefined) {
      expectSame(ours[at] ?? '', comparable(theirs[at] ?? null));
    } else {
      // A difference that LibreOffice no longer has must leave the table.
      expectSame(ours[at] ?? '', difference[0]);
      expect(comparable(theirs[at] ?? null)).not.toEqual(difference[0]);
    }
  });
});

function ourValues(): Scalar[] {
  const workbook = workbookOf({ Ф: CASES.map((formula) => [formula]), Д: DATA });
  compute(workbook);
  return sheetOf(workbook).rows.map((row) => {
    const value = shown(row[0]?.value ?? '');
    return typeof value === 'object' ? toSerial(value) : value;
  });
}

/** To nine digits, as design.md asks of the judge. */
function expectSame(actual: Scalar, expected: Scalar): void {
  if (typeof actual === 'number' && typeof expected === 'number') {
    expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
  } else {
    expect(actual).toEqual(expected);
  }
}

/** A blank result is '', a date (read in UTC) its serial number. */
function comparable(value: RecalculatedValue): Scalar {
  if (value === null) return '';
  return value instanceof Date ? value.getTime() / 86_400_000 + 25_569 : value;
}

/** The formula as a file has it: without `=`, with commas. */
function inFile(formula: string): string {
  return (tokenize(formula) ?? []).map(({ text }) => (text === ';' ? ',' : text)).join('');
}

function dataSheet(): {
  rows: (string | number | boolean | null)[][];
  cells: Map<string, { formula: string }>;
} {
  const cells = new Map<string, { formula: string }>();
  const rows = DATA.map((row, r) =>
    row.map((content, c) => {
      if (typeof content === 'string' && content.startsWith('=')) {
        cells.set(`${r},${c}`, { formula: inFile(content) });
        return null;
      }
      return content instanceof Date ? toSerial(content) : content;
    }),
  );
  return { rows, cells };
}
