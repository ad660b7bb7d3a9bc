/** A document as a tab: every block has its rows, tables fill the grid, charts have their data below. */
import fc from 'fast-check';
import type { DocumentModel } from '../../../src/domain/documents/model';
import { documentTab, documentTabKey, documentTabName, gridWidths } from '../../../src/domain/documents/tab';

const MODEL: DocumentModel = {
  kind: 'recommendations',
  school: '900001',
  file: 'Адресные рекомендации',
  head: {
    organisation: ['Школа 1'],
    type: 'СПРАВКА',
    date: null,
    number: '7',
    title: 'О результатах',
    subtitle: 'по состоянию на 20.11.2025',
  },
  isDraft: true,
  blocks: [
    { kind: 'heading', level: 1, text: 'Показатели' },
    { kind: 'paragraph', text: [{ text: 'Писали ' }, { text: '84', bold: true }] },
    { kind: 'list', items: ['первое', 'второе'], isNumbered: true },
    {
      kind: 'table',
      columns: [
        { title: 'Работа', width: 3 },
        { title: 'n', width: 1 },
      ],
      rows: [{ cells: ['4 класс'], look: 'group' }, { cells: ['=1+1', '‹5'] }],
      note: 'Набор правил: …',
    },
    {
      kind: 'chart',
      title: 'Баллы',
      shape: 'columns',
      categories: ['0', '1', '2'],
      series: [
        { name: 'школа', values: [1, null, 3], colour: '#1a73e8' },
        { name: 'муниципалитет', values: [2, 2, 2], colour: '#9aa0a6' },
      ],
      height: 5,
      alt: 'Доли по баллам',
    },
  ],
  signatures: [{ position: 'Директор' }],
  footer: 'Составлено программой',
};

const texts = (model: DocumentModel): string[] =>
  documentTab(model).rows.flatMap(({ cells }) =>
    cells.flatMap((one) => (one === undefined || one.value === null ? [] : [String(one.value)])),
  );

test('everything that the document says stands on the tab, in its order', () => {
  const found = texts(MODEL);
  const expected = [
    'ПРОЕКТ',
    'Школа 1',
    'СПРАВКА',
    'от ____________________ № 7',
    'О результатах',
    'по состоянию на 20.11.2025',
    'Показатели',
    'Писали 84',
    '1. первое',
    '2. второе',
    'Работа',
    '4 класс',
    '=1+1',
    '‹5',
    'Набор правил: …',
    'Директор',
    'Составлено программой',
    'Данные для картинок',
    'школа',
  ];
  expect(expected.map((text) => found.indexOf(text))).toEqual(
    expected.map((text) => found.indexOf(text)).sort((a, b) => a - b),
  );
  expect(expected.filter((text) => !found.includes(text))).toEqual([]);
});

test('a chart is drawn from the rows of its data: names above, a row a category', () => {
  const { rows, charts } = documentTab(MODEL);
  const [chart] = charts;
  const from = rows.findIndex(({ id }) => id === chart!.firstRow);
  const to = rows.findIndex(({ id }) => id === chart!.lastRow);
  const data = rows.slice(from, to + 1).map(({ cells }) => cells.map((one) => one?.value));
  expect(data).toEqual([
    ['', 'школа', 'муниципалитет'],
    ['0', 1, 2],
    ['1', null, 2],
    ['2', 3, 2],
  ]);
  expect(rows.findIndex(({ id }) => id === chart!.row)).toBeLessThan(from);
  expect(chart!.columns).toEqual(['c1', 'c2', 'c3']);
});

test('columns of a table fill the grid whatever their shares, each with a column at least', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.1, max: 20, noNaN: true }), { minLength: 1, maxLength: 14 }),
      (shares) => {
        const widths = gridWidths(shares);
        expect(widths.reduce((sum, one) => sum + one, 0)).toBe(24);
        expect(Math.min(...widths)).toBeGreaterThanOrEqual(1);
      },
    ),
  );
});

test('a wider column never gets less of the grid', () => {
  expect(gridWidths([1, 1, 2, 8])).toEqual([2, 2, 4, 16]);
  expect(gridWidths([1, 1, 1, 1, 1])).toEqual([5, 5, 5, 5, 4]);
});

test('documents of two schools stand on two tabs, and a name fits a tab', () => {
  const other = { ...MODEL, school: '900002', file: 'Х'.repeat(90) };
  expect(documentTabKey(MODEL)).not.toBe(documentTabKey(other));
  expect(documentTabName(MODEL)).toBe('Адресные рекомендации 900001');
  expect(documentTabName(other).length).toBeLessThanOrEqual(60);
});
