import { loadWorkbook, saveWorkbook } from '../../../local/xlsx';
import { chartToFile, option } from '../../../local/xlsx/charts';
import { editedZip } from '../../../local/xlsx/zip';
import { translation } from '../../../local/xlsx/translation';
import { zoneDates } from '../../../local/xlsx/units';
import { ChartModel } from '../../../local/model';
import { essence, sheet, workbook } from './builders';

const DATA = [
  ['Балл', 'Школа', 'Регион'],
  [0, 1, 2],
  [1, 3, 4],
];

const chart = (part: Partial<ChartModel> = {}): ChartModel => ({
  id: 30,
  type: 'COLUMN',
  ranges: [{ sheetId: 1, area: { row: 0, column: 0, rows: 3, columns: 3 } }],
  options: {},
  headers: 1,
  position: { row: 5, column: 1, offsetX: 7, offsetY: 3 },
  ...part,
});

const book = (...charts: ChartModel[]) =>
  workbook([sheet(1, 'Школа 1', DATA, { charts }), sheet(2, 'Пустой', [])]);

function written(one: ChartModel) {
  const tab = sheet(1, 'Школа 1', DATA);
  return chartToFile(
    one,
    tab,
    [tab],
    translation([{ id: 1, name: 'Школа 1', fileName: 'Школа 1' }], zoneDates('UTC')),
  );
}

async function part(charts: ChartModel[], path: string): Promise<string> {
  let found = '';
  editedZip(await saveWorkbook(book(...charts)), (name) => (name === path ? (text) => (found = text) : null));
  return found;
}

describe('charts', () => {
  test('the first column is the categories, the others are series named by their headings', () => {
    expect(written(chart())?.file.series).toMatchObject([
      { name: 'Школа', categories: "'Школа 1'!$A$2:$A$3", values: "'Школа 1'!$B$2:$B$3" },
      { name: 'Регион', categories: "'Школа 1'!$A$2:$A$3", values: "'Школа 1'!$C$2:$C$3" },
    ]);
  });

  test('an option is found by its dotted name and inside objects', () => {
    const nested = chart({
      options: { series: { 1: { color: '#ff0000' } }, 'hAxis.title': 'Балл', legend: { position: 'none' } },
    });
    expect(option(nested, 'series.1.color')).toBe('#ff0000');
    expect(option(nested, 'hAxis.title')).toBe('Балл');
    expect(option(nested, 'vAxis.title')).toBeUndefined();
    expect(written(nested)?.file).toMatchObject({
      legend: false,
      axes: { x: { title: 'Балл' } },
      series: [{}, { color: 'FF0000' }],
    });
  });

  test('stacking, colours, limits of an axis and size follow the options', () => {
    const options = {
      isStacked: 'percent',
      colors: ['#112233', '#445566'],
      'vAxis.viewWindow.max': 100,
      width: 300,
      height: 200,
    };
    expect(written(chart({ options }))).toMatchObject({
      file: {
        barGrouping: 'percentStacked',
        axes: { y: { scale: { max: 100 } } },
        series: [{ color: '112233' }, { color: '445566' }],
      },
      finish: { width: 300, height: 200, offsetX: 7, offsetY: 3 },
    });
  });

  test('in a chart of horizontal bars the vertical axis is the one of categories, first on top', () => {
    const options = { 'vAxis.title': 'Школы', 'hAxis.title': 'Доля' };
    expect(written(chart({ type: 'BAR', options }))?.file.axes).toMatchObject({
      x: { title: 'Школы', reverse: true },
      y: { title: 'Доля' },
    });
  });

  test('a type without a native form or ranges without values is left to the carrier', async () => {
    expect(written(chart({ type: 'GAUGE' }))).toBeNull();
    expect(written(chart({ ranges: [] }))).toBeNull();
    expect(
      (await loadWorkbook(await saveWorkbook(book(chart({ type: 'GAUGE' }))), 'Книга')).sheets[0]?.charts,
    ).toEqual([chart({ type: 'GAUGE' })]);
  });

  test('a combined chart draws its lines among the columns', async () => {
    const xml = await part(
      [chart({ type: 'COMBO', options: { 'series.1.type': 'line' } })],
      'xl/charts/chart1.xml',
    );
    expect(xml).toMatch(
      /<c:barChart>(?:(?!<\/c:barChart>).)*\$B\$2.*<\/c:barChart><c:lineChart>.*\$C\$2.*<\/c:lineChart><c:catAx>/s,
    );
    expect(xml.match(/<c:ser>/g)).toHaveLength(2);
  });

  test('points of a scatter chart have no line unless one is asked for', async () => {
    const charts = [
      chart({ type: 'SCATTER' }),
      chart({ id: 31, type: 'SCATTER', options: { lineWidth: 2 } }),
    ];
    expect((await part(charts, 'xl/charts/chart1.xml')).match(/<a:ln><a:noFill\/><\/a:ln>/g)).toHaveLength(2);
    expect(await part(charts, 'xl/charts/chart2.xml')).not.toContain('noFill');
  });

  test('place and size are exact to the pixel', async () => {
    const xml = await part([chart({ options: { width: 301, height: 199 } })], 'xl/drawings/drawing1.xml');
    expect(xml).toContain(
      '<xdr:col>1</xdr:col><xdr:colOff>66675</xdr:colOff><xdr:row>5</xdr:row><xdr:rowOff>28575</xdr:rowOff>',
    );
    expect(xml).toContain(`<xdr:ext cx="${301 * 9525}" cy="${199 * 9525}"/>`);
  });

  test('all types come back equal with their ids, options and places', async () => {
    const charts = ['COLUMN', 'BAR', 'LINE', 'SCATTER', 'AREA', 'COMBO'].map((type, i) =>
      chart({ id: 40 + i, type, options: { title: type, 'series.0.type': 'line', height: 300 } }),
    );
    const original = book(...charts);
    expect(essence(await loadWorkbook(await saveWorkbook(original), 'Книга'))).toEqual(essence(original));
  });

  test('a chart moved, fed with other cells or deleted in another program stays so', async () => {
    const moved = editedZip(
      await saveWorkbook(book(chart(), chart({ id: 31 }), chart({ id: 32 }))),
      (path) => {
        if (path === 'xl/drawings/drawing1.xml') {
          return (xml) =>
            xml
              .replace('<xdr:row>5</xdr:row>', '<xdr:row>9</xdr:row>')
              .replace(
                /<xdr:oneCellAnchor>(?:(?!<\/xdr:oneCellAnchor>).)*objectivity:32.*?<\/xdr:oneCellAnchor>/s,
                '',
              );
        }
        return path === 'xl/charts/chart2.xml' ? (xml) => xml.replace(/\$3</g, '$2<') : null;
      },
    );
    const { charts } = (await loadWorkbook(moved, 'Книга')).sheets[0]!;
    expect(charts).toEqual([
      chart({ position: { row: 9, column: 1, offsetX: 0, offsetY: 0 } }),
      chart({ id: 31, ranges: [{ sheetId: 1, area: { row: 0, column: 0, rows: 2, columns: 3 } }] }),
    ]);
  });
});
