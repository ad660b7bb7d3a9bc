import { readFile } from '../../../src/files/xlsx/hucre';
import { saveWorkbook } from '../../../local/xlsx';
import { ChartModel, SheetModel } from '../../../local/model';
import { sheet, workbook } from './builders';

async function saved(columns: number, part: Partial<SheetModel> = {}) {
  const rows = [Array.from({ length: columns }, (_unused, i) => `К${i}`)];
  const file = await readFile(await saveWorkbook(workbook([sheet(1, "Школа 'А'", rows, part)])));
  return file.sheets[0]!;
}

const chartAt = (id: number, row: number): ChartModel => ({
  id,
  type: 'COLUMN',
  ranges: [{ sheetId: 1, area: { row: 0, column: 0, rows: 2, columns: 2 } }],
  options: { width: 300, height: 210 },
  headers: 1,
  position: { row, column: 0, offsetX: 0, offsetY: 0 },
});

describe('printed pages', () => {
  test('are A4, one page wide, upright while the columns fit and on their side when they do not', async () => {
    const narrow = await saved(7);
    expect(narrow.pageSetup).toMatchObject({
      paperSize: 'a4',
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    });
    expect((await saved(8)).pageSetup?.orientation).toBe('landscape');
    expect((await saved(8, { hiddenColumns: new Set([3]) })).pageSetup?.orientation).toBe('portrait');
  });

  test('repeat the frozen rows and name the tab and the page', async () => {
    const tab = await saved(3, { frozenRows: 2 });
    expect(tab.pageSetup?.printTitlesRow).toBe('$1:$2');
    expect(tab.headerFooter?.oddFooter).toBe('&L&A&RСтр. &P из &N');
    expect((await saved(3)).pageSetup?.printTitlesRow).toBeUndefined();
  });

  test('break before a chart that would be cut, and nowhere else', async () => {
    // A page upright holds 27.1 cm = 1024 pixels = 48 rows of 21: rows 45 to 55 would be cut, rows 30 to 40 and 60 to 70 not.
    const tab = await saved(3, { charts: [chartAt(5, 30), chartAt(6, 45), chartAt(7, 60)] });
    expect(tab.rowBreaks).toEqual([43]);
  });
});
