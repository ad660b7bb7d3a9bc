/** Tables: what is repeated, what stays together, how wide columns are. */
import { columnWidths } from '../../src/docx/column-widths';
import type { Block, TableBlock, TableColumn } from '../../src/domain/documents/model';
import { all, bodyOf, has, modelOf, type Element } from './opened';

const COLUMNS: readonly TableColumn[] = [
  { title: 'Предмет', width: 3 },
  { title: 'Участники', width: 1, align: 'center' },
];

const TABLE: TableBlock = {
  kind: 'table',
  title: 'Таблица 1. Участники',
  columns: COLUMNS,
  rows: [
    { cells: ['4 класс'], look: 'group' },
    { cells: ['Математика', '81'] },
    { cells: ['История', '=SUM(A1:A2)'] },
    { cells: ['Всего', '165'], look: 'total' },
  ],
};

/** Too long to be read at a glance. */
const LONG: TableBlock = {
  ...TABLE,
  rows: [...TABLE.rows.slice(0, 3), { cells: ['Физика', '44'] }, ...TABLE.rows.slice(3)],
};

async function tableOf(block: Block, signatures: readonly { position: string }[] = []): Promise<Element> {
  return all(await bodyOf(modelOf([block], { signatures })), 'w:tbl')[0]!;
}

const isKept = (row: Element): boolean => all(row, 'w:p').every((paragraph) => has(paragraph, 'w:keepNext'));

describe('table', () => {
  test('repeats its header row and breaks no row', async () => {
    const rows = all(await tableOf(TABLE), 'w:tr');
    expect(rows.map((row) => has(row, 'w:tblHeader'))).toEqual([true, false, false, false, false]);
    expect(rows.every((row) => has(row, 'w:cantSplit'))).toBe(true);
  });

  test('keeps its title, its header and names of groups with what they stand above', async () => {
    const body = await bodyOf(modelOf([LONG]));
    const title = all(body, 'w:p').find(({ text }) => text === TABLE.title)!;
    expect(all(title, 'w:pStyle')[0]!.attributes['w:val']).toBe('ObTableTitle');
    expect(all(body, 'w:tr').map(isKept)).toEqual([true, true, false, false, false, false]);
  });

  test('of four rows stays on one page, unless they are tall', async () => {
    expect(all(await tableOf(TABLE), 'w:tr').map(isKept)).toEqual([true, true, true, true, false]);
    const rows = Array.from({ length: 3 }, () => ({ cells: ['Слово '.repeat(30), ''] }));
    expect(all(await tableOf({ ...TABLE, rows }), 'w:tr').map(isKept)).toEqual([true, false, false, false]);
  });

  test('gives its last row to the remark below, or to the signatures', async () => {
    const noted = all(await tableOf({ ...LONG, note: 'n – участники' }), 'w:tr').map(isKept);
    expect(noted).toEqual([true, true, false, false, false, true]);
    const signed = all(await tableOf(LONG, [{ position: 'Директор' }]), 'w:tr').map(isKept);
    expect(signed).toEqual([true, true, false, false, false, true]);
  });

  test('has one cell over its whole width in a group row', async () => {
    const table = await tableOf(TABLE);
    const group = all(table, 'w:tr')[1]!;
    expect(all(group, 'w:tc').length).toBe(1);
    expect(all(group, 'w:gridSpan')[0]!.attributes['w:val']).toBe('2');
    const width = all(table, 'w:tblW')[0]!.attributes['w:w'];
    expect(all(group, 'w:tcW')[0]!.attributes['w:w']).toBe(width);
  });

  test('is fixed, and its cells are as wide as the columns of its grid', async () => {
    const table = await tableOf(TABLE);
    const grid = all(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
    expect(all(table, 'w:tblLayout')[0]!.attributes['w:type']).toBe('fixed');
    // 210 mm without 30 mm and 10 mm: 11906 − 1701 − 567 twips.
    expect(grid.reduce((sum, width) => sum + width, 0)).toBe(9638);
    const row = all(table, 'w:tr')[2]!;
    expect(all(row, 'w:tcW').map(({ attributes }) => Number(attributes['w:w']))).toEqual(grid);
  });

  test('writes a total in bold and a text that begins like a formula as it is', async () => {
    const rows = all(await tableOf(TABLE), 'w:tr');
    expect(all(rows[4]!, 'w:r').every((run) => has(run, 'w:b'))).toBe(true);
    expect(all(rows[3]!, 'w:r').some((run) => has(run, 'w:b'))).toBe(false);
    expect(rows[3]!.text).toBe('История=SUM(A1:A2)');
  });

  test('without rows says so', async () => {
    const rows = all(await tableOf({ ...TABLE, rows: [] }), 'w:tr');
    expect(rows.map(({ text }) => text)).toEqual(['ПредметУчастники', 'Нет данных']);
  });

  test('of 300 rows has them all', async () => {
    const rows = Array.from({ length: 300 }, (_unused, i) => ({ cells: [`Школа ${i}`, String(i)] }));
    expect(all(await tableOf({ ...TABLE, rows }), 'w:tr').length).toBe(301);
  });
});

describe('widths of columns', () => {
  const WIDTH = 9638;

  test('are the shares where all words fit', () => {
    expect(columnWidths(COLUMNS, [], WIDTH, 140)).toEqual({ widths: [7228, 2410], size: 22 });
  });

  test('leave room for the longest word, taken from columns that have it', () => {
    const columns = [
      { title: 'Рекомендация', width: 20 },
      { title: 'Ответственный', width: 1 },
    ];
    const { widths, size } = columnWidths(columns, [], WIDTH, 140);
    // Thirteen letters of about half an em at 11 points are 70 points and more: at least 1 400 twips.
    expect(widths[1]).toBeGreaterThan(1400);
    expect(widths[0]! + widths[1]!).toBe(WIDTH);
    expect(size).toBe(22);
  });

  test('come with smaller type before words are broken, and never below nine points', () => {
    const many = (count: number, title: string): TableColumn[] =>
      Array.from({ length: count }, () => ({ title, width: 1 }));
    expect(columnWidths(many(6, 'Подтвердили'), [], WIDTH, 140).size).toBe(22);
    expect(columnWidths(many(8, 'Подтвердили'), [], WIDTH, 140).size).toBeLessThan(22);
    const crowded = columnWidths(many(20, 'Подтвердили'), [], WIDTH, 140);
    expect(crowded.size).toBe(18);
    expect(crowded.widths.reduce((sum, width) => sum + width, 0)).toBe(WIDTH);
    expect(Math.min(...crowded.widths)).toBeGreaterThan(400);
  });

  test('are not ruled by one endless word', () => {
    const rows = [{ cells: ['https://example.test/' + 'x'.repeat(500), '1'] }];
    const { widths } = columnWidths(COLUMNS, rows, WIDTH, 140);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(WIDTH);
    // «Участники» in bold at nine points.
    expect(widths[1]).toBeGreaterThan(900);
  });
});
