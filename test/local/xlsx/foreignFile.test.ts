import { FileContents, writeFile } from '../../../src/files/xlsx/hucre';
import { loadWorkbook } from '../../../local/xlsx';
import { Cell, SheetModel } from '../../../local/model';

type Tab = FileContents['sheets'][number];

async function firstTab(tab: Tab, rest: Partial<FileContents> = {}): Promise<SheetModel> {
  const loaded = await loadWorkbook(
    await writeFile({ sheets: [tab, { name: 'Другой' }], ...rest }),
    'чужой.xlsx',
  );
  return loaded.sheets[0] as SheetModel;
}

const cellsOf = (cells: Record<string, object>): Pick<Tab, 'cells'> => ({
  cells: new Map(Object.entries(cells)),
});
const get = (tab: SheetModel, row: number, column: number): Cell | undefined => tab.rows[row]?.[column];

describe('a file of another program', () => {
  test('shared formulas are written out for each cell', async () => {
    const shared = { formulaType: 'shared', formulaSharedIndex: 0 };
    const tab = await firstTab({
      name: 'Л',
      ...cellsOf({
        '1,2': { ...shared, formula: 'A2*$B$1', formulaRef: 'C2:C4', formulaResult: 2 },
        '2,2': { ...shared, formula: '', formulaResult: 4 },
        '3,2': { ...shared, formula: '', formulaResult: 6 },
      }),
    });
    expect([1, 2, 3].map((row) => get(tab, row, 2)?.formula)).toEqual(['=A2*$B$1', '=A3*$B$1', '=A4*$B$1']);
    expect(get(tab, 3, 2)?.value).toBe(6);
  });

  test('an array formula owns the cells that it fills', async () => {
    const tab = await firstTab({
      name: 'Л',
      rows: [[null], [null, 2], [null, 4]],
      ...cellsOf({
        '1,1': { formula: 'A2:A3*2', formulaType: 'array', formulaRef: 'B2:B3', formulaResult: 2 },
      }),
    });
    expect(get(tab, 1, 1)).toMatchObject({ formula: '=A2:A3*2', value: 2, spillFrom: null });
    expect(get(tab, 2, 1)).toMatchObject({ formula: null, value: 4, spillFrom: { row: 1, column: 1 } });
  });

  test("Google's export: a spill belongs to its formula, a stray cell of one stays as a value", async () => {
    const computed = (text: string, value: number) => ({
      formula: `IFERROR(__xludf.DUMMYFUNCTION(${text}),${value})`,
      formulaResult: value,
    });
    const spilled = (value: number) => computed('"""COMPUTED_VALUE"""', value);
    const tab = await firstTab({
      name: 'Л',
      ...cellsOf({
        '0,0': computed('"OBJECTIVITY_GAP(D1:G2, \'Другой\'!D1:G2)"', 1),
        '0,1': spilled(2),
        '1,0': spilled(3),
        '1,1': spilled(4),
        '5,5': spilled(9),
      }),
    });
    expect(get(tab, 0, 0)).toMatchObject({
      formula: "=OBJECTIVITY_GAP(D1:G2; 'Другой'!D1:G2)",
      value: 1,
      spillFrom: null,
    });
    for (const [row, column, value] of [
      [0, 1, 2],
      [1, 0, 3],
      [1, 1, 4],
    ] as const) {
      expect(get(tab, row, column)).toMatchObject({ value, formula: null, spillFrom: { row: 0, column: 0 } });
    }
    expect(get(tab, 5, 5)).toMatchObject({ value: 9, formula: null, spillFrom: null });
  });

  test('rich text is its text, and text that looks like an error stays text', async () => {
    const tab = await firstTab({
      name: 'Л',
      ...cellsOf({
        '0,0': { richText: [{ text: 'Школа ' }, { text: '№ 1', font: { bold: true } }] },
        '0,1': { richText: [{ text: '#N/A' }] },
      }),
      rows: [[null, null, '#N/A']],
    });
    expect(get(tab, 0, 0)?.value).toBe('Школа № 1');
    expect(get(tab, 0, 1)?.value).toBe('#N/A');
    expect(get(tab, 0, 2)?.value).toEqual({ error: '#N/A', message: '' });
  });

  test('serial numbers with a date format are dates in the zone of Moscow', async () => {
    // 45736 is 20 March 2025 (39448 is 1 January 2008, ECMA-376 §18.17.4.1).
    const tab = await firstTab({
      name: 'Л',
      ...cellsOf({ '0,0': { value: 45736, style: { numFmt: 'dd\\.mm\\.yyyy' } }, '0,1': { value: 45736 } }),
    });
    expect(get(tab, 0, 0)?.value).toEqual(new Date('2025-03-20T00:00:00+03:00'));
    expect(get(tab, 0, 0)?.format).toEqual({ numberFormat: 'dd.mm.yyyy' });
    expect(get(tab, 0, 1)?.value).toBe(45736);
  });

  test('colours of the theme and of the old palette become RGB, the standard font of the file no format at all', async () => {
    const tab = await firstTab(
      {
        name: 'Л',
        ...cellsOf({
          '0,0': {
            value: 1,
            style: { fill: { type: 'pattern', pattern: 'solid', fgColor: { theme: 0, tint: -0.5 } } },
          },
          '0,1': {
            value: 1,
            style: { font: { name: 'Calibri', size: 11, bold: true, color: { indexed: 10 } } },
          },
          '0,2': { value: 1, style: { font: { name: 'Calibri', size: 11 } } },
        }),
      },
      { defaultFont: { name: 'Calibri', size: 11, family: 2 } },
    );
    expect(get(tab, 0, 0)?.format).toEqual({ background: '#808080' });
    expect(get(tab, 0, 1)?.format).toEqual({ bold: true, fontColor: '#ff0000' });
    expect(get(tab, 0, 2)?.format).toEqual({});
  });

  test('rules and validations set by a person become the nearest of ours, inside the grid', async () => {
    const tab = await firstTab({
      name: 'Л',
      rows: [['x']],
      conditionalRules: [
        { type: 'cellIs', operator: 'lessThan', formula: '3', priority: 2, range: 'A:A' },
        {
          type: 'containsText',
          text: 'нет',
          formula: 'NOT(ISERROR(SEARCH("нет",A1)))',
          priority: 1,
          range: 'B1:B2 D1',
        },
      ],
      dataValidations: [
        {
          type: 'list',
          values: ['да', 'нет'],
          range: 'C2:C1048576',
          allowBlank: true,
          showErrorMessage: true,
        },
        { type: 'whole', operator: 'between', formula1: '2', formula2: '5', range: 'E1' },
      ],
    });
    expect(
      tab.conditionalRules.map(({ criteria, args, areas }) => ({ criteria, args, areas: areas.length })),
    ).toEqual([
      { criteria: 'TEXT_CONTAINS', args: ['нет'], areas: 2 },
      { criteria: 'NUMBER_LESS_THAN', args: [3], areas: 1 },
    ]);
    expect(tab.conditionalRules[1]?.areas[0]).toEqual({ row: 0, column: 0, rows: 1000, columns: 1 });
    expect(tab.maxRows).toBe(1000);
    expect(get(tab, 999, 2)?.validation).toMatchObject({
      criteria: 'VALUE_IN_LIST',
      args: [['да', 'нет']],
      allowInvalid: false,
    });
    expect(get(tab, 0, 4)?.validation).toMatchObject({
      criteria: 'NUMBER_BETWEEN',
      args: [2, 5],
      allowInvalid: true,
    });
  });

  test('a chart drawn by a person is read with its data, headings and place', async () => {
    const tab = await firstTab({
      name: 'Л',
      rows: [
        ['Балл', 'Доля'],
        [0, 5],
        [1, 7],
      ],
      charts: [
        {
          type: 'column',
          title: 'Баллы',
          legend: 'bottom',
          series: [{ name: 'Доля', categories: "'Л'!$A$2:$A$3", values: "'Л'!$B$2:$B$3" }],
          anchor: { from: { row: 4, col: 2 } },
        },
      ],
    });
    expect(tab.charts).toMatchObject([
      {
        type: 'COLUMN',
        headers: 1,
        ranges: [{ sheetId: tab.id, area: { row: 0, column: 0, rows: 3, columns: 2 } }],
        options: { title: 'Баллы', 'legend.position': 'bottom' },
        position: { row: 4, column: 2 },
      },
    ]);
  });
});
