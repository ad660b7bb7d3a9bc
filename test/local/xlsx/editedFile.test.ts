import { FileTab, readFile, writeFile } from '../../../src/files/xlsx/hucre';
import { loadWorkbook, saveWorkbook } from '../../../local/xlsx';
import { MetadataModel, WorkbookModel } from '../../../local/model';
import { cell, sheet, workbook } from './builders';

/** The file as another program would leave it after a person has changed its tabs. */
async function edited(bytes: Uint8Array, change: (tabs: FileTab[]) => FileTab[]): Promise<Uint8Array> {
  const file = await readFile(bytes);
  const sheets = change(file.sheets).map(({ charts: _charts, pivotTables: _pivots, ...tab }) => tab);
  return writeFile({ sheets, namedRanges: file.namedRanges ?? [] });
}

function tabNamed(tabs: readonly FileTab[], name: string): FileTab {
  const found = tabs.find((tab) => tab.name === name);
  if (!found) throw new Error(name);
  return found;
}

/** Inserts a blank row or column before the given one, as far as bare values go. */
function insertRow(tab: FileTab, row: number): void {
  tab.rows.splice(row, 0, []);
}
function insertColumn(tab: FileTab, column: number): void {
  tab.rows.forEach((cells) => cells.splice(column, 0, null));
}

const at = (id: number, location: MetadataModel['location']): MetadataModel => ({
  id,
  key: `k${id}`,
  value: 'v',
  visibility: 'DOCUMENT',
  location,
});

function original(): WorkbookModel {
  const schools = sheet(
    7,
    'Школы',
    [
      ['Код', 'Название', 'Вид'],
      ['sch01', 'Школа 1', 'СОШ'],
      ['sch02', 'Школа 2', 'гимназия'],
    ],
    {
      maxRows: 200,
      protections: [
        {
          id: 71,
          description: 'Шапка',
          warningOnly: true,
          area: { row: 0, column: 0, rows: 1, columns: 3 },
          unprotected: [],
        },
      ],
    },
  );
  const results = sheet(
    9,
    'Отметки',
    [['Код', 'Доля «2»'], ['sch01', 12], [cell({ value: { error: '#ERROR!', message: 'Нужен диапазон' } })]],
    { hidden: true },
  );
  return workbook([schools, results], {
    timeZone: 'Asia/Omsk',
    locale: 'ru_RU',
    documentProperties: { schema: '1' },
    metadata: [
      at(1, { type: 'SPREADSHEET' }),
      at(2, { type: 'SHEET', sheetId: 9 }),
      at(3, { type: 'COLUMN', sheetId: 7, index: 2 }),
      at(4, { type: 'ROW', sheetId: 7, index: 1 }),
    ],
    nextId: 100,
  });
}

const locations = ({ metadata }: WorkbookModel) =>
  Object.fromEntries(metadata.map(({ id, location }) => [id, location]));

describe('a file that a person has edited in another program', () => {
  test('without the carrier is a workbook of its own cells, with new ids and default settings', async () => {
    const bytes = await edited(await saveWorkbook(original()), (tabs) =>
      tabs.filter(({ name }) => name !== '_objectivity'),
    );
    const loaded = await loadWorkbook(bytes, 'к.xlsx');
    expect(loaded).toMatchObject({
      name: 'к.xlsx',
      locale: 'ru_RU',
      timeZone: 'Europe/Moscow',
      metadata: [],
      documentProperties: {},
    });
    expect(
      loaded.sheets.map(({ name, maxRows, maxColumns, hidden }) => ({ name, maxRows, maxColumns, hidden })),
    ).toEqual([
      { name: 'Школы', maxRows: 1000, maxColumns: 26, hidden: false },
      { name: 'Отметки', maxRows: 1000, maxColumns: 26, hidden: true },
    ]);
    expect(new Set(loaded.sheets.map(({ id }) => id)).size).toBe(2);
    expect(loaded.nextId).toBeGreaterThan(Math.max(...loaded.sheets.map(({ id }) => id)));
    expect(loaded.sheets[0]?.rows[1]?.[1]?.value).toBe('Школа 1');
  });

  test('with a damaged carrier reads as one without it, and the carrier never becomes a tab', async () => {
    const bytes = await edited(await saveWorkbook(original()), (tabs) => {
      tabNamed(tabs, '_objectivity').rows[1] = ['{"version":1,'];
      return tabs;
    });
    const loaded = await loadWorkbook(bytes, 'к.xlsx');
    expect(loaded.sheets.map(({ name }) => name)).toEqual(['Школы', 'Отметки']);
    expect(loaded.metadata).toEqual([]);
  });

  test('keeps the id and all that is known of a renamed tab', async () => {
    const bytes = await edited(await saveWorkbook(original()), (tabs) => {
      tabNamed(tabs, 'Школы').name = 'Список школ';
      return tabs;
    });
    const loaded = await loadWorkbook(bytes, 'к.xlsx');
    expect(loaded.sheets.map(({ id, name }) => [id, name])).toEqual([
      [7, 'Список школ'],
      [9, 'Отметки'],
    ]);
    expect(loaded.sheets[0]).toMatchObject({ maxRows: 200, protections: [{ id: 71 }] });
    expect(loaded.timeZone).toBe('Asia/Omsk');
  });

  test('gives a new tab a new id, also where an old tab was deleted', async () => {
    const bytes = await edited(await saveWorkbook(original()), (tabs) => [
      { name: 'Заметки', rows: [['свободный текст']] },
      ...tabs.filter(({ name }) => name !== 'Отметки'),
    ]);
    const loaded = await loadWorkbook(bytes, 'к.xlsx');
    expect(loaded.sheets.map(({ id, name }) => [id, name])).toEqual([
      [100, 'Заметки'],
      [7, 'Школы'],
    ]);
    expect(loaded.nextId).toBe(101);
    expect(Object.keys(locations(loaded))).toEqual(['1', '3', '4']);
  });

  test('takes metadata of a row along when rows were inserted above it', async () => {
    const bytes = await edited(await saveWorkbook(original()), (tabs) => {
      insertRow(tabNamed(tabs, 'Школы'), 1);
      return tabs;
    });
    expect(locations(await loadWorkbook(bytes, 'к.xlsx'))[4]).toEqual({ type: 'ROW', sheetId: 7, index: 2 });
  });

  test('takes metadata of a column along when columns were inserted before it', async () => {
    const bytes = await edited(await saveWorkbook(original()), (tabs) => {
      insertColumn(tabNamed(tabs, 'Школы'), 1);
      return tabs;
    });
    expect(locations(await loadWorkbook(bytes, 'к.xlsx'))[3]).toEqual({
      type: 'COLUMN',
      sheetId: 7,
      index: 3,
    });
  });

  test('keeps the metadata of a column whose heading was only retyped', async () => {
    const bytes = await edited(await saveWorkbook(original()), (tabs) => {
      (tabNamed(tabs, 'Школы').rows[0] as unknown[])[2] = 'Вид ОО';
      return tabs;
    });
    const loaded = await loadWorkbook(bytes, 'к.xlsx');
    expect(locations(loaded)[3]).toEqual({ type: 'COLUMN', sheetId: 7, index: 2 });
    expect(loaded.sheets[0]?.rows[0]?.[2]?.value).toBe('Вид ОО');
  });

  test('drops the metadata of a deleted column', async () => {
    const bytes = await edited(await saveWorkbook(original()), (tabs) => {
      tabNamed(tabs, 'Школы').rows.forEach((cells) => cells.splice(2, 1));
      return tabs;
    });
    expect(locations(await loadWorkbook(bytes, 'к.xlsx'))[3]).toBeUndefined();
  });

  test('shows what the cell holds now, not the error that stood there', async () => {
    const kept = await loadWorkbook(await saveWorkbook(original()), 'к.xlsx');
    expect(kept.sheets[1]?.rows[2]?.[0]?.value).toEqual({ error: '#ERROR!', message: 'Нужен диапазон' });
    const bytes = await edited(await saveWorkbook(original()), (tabs) => {
      tabNamed(tabs, 'Отметки').rows[2] = ['sch02'];
      return tabs;
    });
    expect((await loadWorkbook(bytes, 'к.xlsx')).sheets[1]?.rows[2]?.[0]?.value).toBe('sch02');
  });

  test('grows the grid to the cells that were added', async () => {
    const bytes = await edited(await saveWorkbook(original()), (tabs) => {
      const tab = tabNamed(tabs, 'Школы');
      while (tab.rows.length < 300) tab.rows.push(['ещё']);
      return tabs;
    });
    expect((await loadWorkbook(bytes, 'к.xlsx')).sheets[0]?.maxRows).toBe(300);
  });
});
