/** Charts: the parts that hold them, and the order of elements that Word insists on (ECMA-376, part 1, 21.2.2). */
import type { ChartBlock } from '../../src/domain/documents/model';
import { EVERY_BLOCK_MODEL } from '../support/document-models';
import { all, bodyOf, has, modelOf, parsed, partsOf, type Element } from './opened';

const CHART: ChartBlock = {
  kind: 'chart',
  title: 'Рисунок 1',
  shape: 'columns',
  categories: ['2', '3', '4', '5'],
  series: [
    { name: 'Школа', values: [4.8, null, 44.1, 19.9], colour: '#1f3864' },
    { name: 'Ожидалось', values: [7, 36, 40, 17], colour: '#c55a11', isLine: true },
  ],
  xTitle: 'Отметка',
  yTitle: 'Доля, %',
  height: 6,
  alt: 'Доли отметок',
};

/** Children in the order of their types; not every one is used. */
const ORDER: Readonly<Record<string, string>> = {
  'c:chartSpace': 'date1904 lang roundedCorners style chart spPr txPr externalData',
  'c:chart': 'title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs',
  'c:plotArea': 'layout barChart lineChart catAx valAx dTable spPr',
  'c:barChart': 'barDir grouping varyColors ser dLbls gapWidth overlap serLines axId',
  'c:lineChart': 'grouping varyColors ser dLbls dropLines marker axId',
  'c:ser': 'idx order tx spPr invertIfNegative marker dPt dLbls cat val smooth',
  'c:marker': 'symbol size spPr',
  'c:dLbls':
    'numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize',
  'c:catAx':
    'axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses auto lblAlgn lblOffset noMultiLvlLbl',
  'c:valAx':
    'axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossBetween',
  'c:scaling': 'orientation max min',
  'c:title': 'tx layout overlay',
  'c:legend': 'legendPos layout overlay spPr txPr',
  'c:strLit': 'ptCount pt',
  'c:numLit': 'formatCode ptCount pt',
};

function outOfOrder(element: Element): string[] {
  const order = ORDER[element.name]?.split(' ');
  const places =
    order === undefined ? [] : element.children.map(({ name }) => order.indexOf(name.replace('c:', '')));
  const isSorted = places.every((place, i) => place >= 0 && (i === 0 || place >= places[i - 1]!));
  const own = isSorted ? [] : [`${element.name}: ${element.children.map(({ name }) => name).join(' ')}`];
  return [...own, ...element.children.flatMap(outOfOrder)];
}

async function chartOf(chart: Partial<ChartBlock>): Promise<Element> {
  return parsed((await partsOf(modelOf([{ ...CHART, ...chart }]))).get('word/charts/chart1.xml')!);
}

const values = (element: Element, name: string): (string | undefined)[] =>
  all(element, name).map(({ attributes }) => attributes['val']);

describe('chart', () => {
  test.each(['columns', 'bars', 'stacked'] as const)('of %s has its elements in order', async (shape) => {
    expect(outOfOrder(await chartOf({ shape }))).toEqual([]);
    expect(outOfOrder(await chartOf({ shape, categories: Array.from({ length: 40 }, String) }))).toEqual([]);
  });

  test('names its series and categories and leaves out what has no figure', async () => {
    const [columns] = all(await chartOf({}), 'c:ser');
    expect(all(columns!, 'c:tx')[0]!.text).toBe('Школа');
    expect(all(all(columns!, 'c:cat')[0]!, 'c:v').map(({ text }) => text)).toEqual(['2', '3', '4', '5']);
    const points = all(all(columns!, 'c:val')[0]!, 'c:pt');
    expect(points.map(({ attributes, text }) => [attributes['idx'], text])).toEqual([
      ['0', '4.8'],
      ['2', '44.1'],
      ['3', '19.9'],
    ]);
  });

  test('draws a line without markers over columns, and columns where bars lie', async () => {
    const standing = await chartOf({});
    expect(all(standing, 'c:lineChart').map((line) => all(line, 'c:tx')[0]!.text)).toEqual(['Ожидалось']);
    expect(values(all(standing, 'c:lineChart')[0]!, 'c:symbol')).toEqual(['none']);
    const lying = await chartOf({ shape: 'bars' });
    expect([has(lying, 'c:lineChart'), all(lying, 'c:ser').length]).toEqual([false, 2]);
    expect(values(lying, 'c:orientation')).toEqual(['maxMin', 'minMax']);
  });

  test('under a line has paler columns, so that both are seen in grey', async () => {
    const fillOf = async (chart: Partial<ChartBlock>): Promise<string | undefined> =>
      values(all(await chartOf(chart), 'c:barChart')[0]!, 'a:srgbClr')[0];
    // 1F, 38 and 64 half way to FF.
    expect(await fillOf({})).toBe('8F9CB2');
    expect(await fillOf({ series: CHART.series.slice(0, 1) })).toBe('1F3864');
  });

  test('has axes that name each other and belong to each plot', async () => {
    const chart = await chartOf({});
    const axes = ['c:catAx', 'c:valAx'].map((name) => all(chart, name)[0]!);
    const ids = axes.map((axis) => axis.children[0]!.attributes['val']);
    expect(axes.map((axis) => values(axis, 'c:crossAx')[0])).toEqual([...ids].reverse());
    for (const plot of ['c:barChart', 'c:lineChart']) {
      const own = all(chart, plot)[0]!.children.filter(({ name }) => name === 'c:axId');
      expect(own.map(({ attributes }) => attributes['val'])).toEqual(ids);
    }
  });

  test('has labels up to twelve categories', async () => {
    const of = (count: number): Promise<Element> =>
      chartOf({ categories: Array.from({ length: count }, String), series: [CHART.series[0]!] });
    expect(has(await of(12), 'c:dLbls')).toBe(true);
    expect(has(await of(13), 'c:dLbls')).toBe(false);
  });

  test('of parts of a whole ends at 100', async () => {
    const parts = [30.2, 69.7].map((value) => ({ name: 'x', values: [value, null], colour: '#404040' }));
    const stacked = { shape: 'stacked', categories: ['2024', '2025'] } as const;
    expect(values(await chartOf({ ...stacked, series: parts }), 'c:max')).toEqual(['100']);
    expect(values(await chartOf({ ...stacked, series: parts.slice(1) }), 'c:max')).toEqual([]);
    expect(values(await chartOf({ ...stacked, series: parts }), 'c:overlap')).toEqual(['100']);
  });

  test('shows figures below nought', async () => {
    const series = [{ name: 'Разность', values: [-1, 2, 0, 1], colour: '#404040' }];
    expect(values(await chartOf({ series }), 'c:min')).toEqual([]);
    expect(values(await chartOf({}), 'c:min')).toEqual(['0']);
  });

  test('survives what people type and colours that are none', async () => {
    const chart = await chartOf({
      categories: ['A & B', '<5>', '"в"', '\u0000x'],
      series: [{ name: 'R&D <1>', values: [1, Number.NaN, 2, 3], colour: 'red' }],
    });
    expect(all(all(chart, 'c:cat')[0]!, 'c:v').map(({ text }) => text)).toEqual(['A & B', '<5>', '"в"', 'x']);
    expect(all(chart, 'c:val')[0]!.text).toBe('General123');
  });

  test('stands in the text as a drawing with a number of its own, a name and a description', async () => {
    const body = await bodyOf(modelOf([CHART, { ...CHART, title: '', alt: 'Второй & "последний"' }]));
    expect(all(body, 'wp:docPr').map(({ attributes }) => attributes)).toEqual([
      { id: '1', name: 'Рисунок 1', descr: 'Доли отметок' },
      { id: '2', name: 'Chart 2', descr: 'Второй & "последний"' },
    ]);
    expect(all(body, 'wp:inline')[0]!.children.map(({ name }) => name)).toEqual([
      'wp:extent',
      'wp:effectExtent',
      'wp:docPr',
      'wp:cNvGraphicFramePr',
      'a:graphic',
    ]);
    // 6 cm are 2 160 000 EMU.
    expect(all(body, 'wp:extent')[0]!.attributes['cy']).toBe('2160000');
  });

  test('is found by its relationship, as a part of its own type', async () => {
    const parts = await partsOf(EVERY_BLOCK_MODEL);
    const relations = parsed(parts.get('word/_rels/document.xml.rels')!).children;
    const drawings = all(parsed(parts.get('word/document.xml')!), 'c:chart');
    const targets = drawings.map(
      ({ attributes }) =>
        relations.find((relation) => relation.attributes['Id'] === attributes['r:id'])!.attributes['Target'],
    );
    expect(targets).toEqual(['charts/chart1.xml', 'charts/chart2.xml', 'charts/chart3.xml']);
    const types = all(parsed(parts.get('[Content_Types].xml')!), 'Override');
    for (const target of targets) {
      const type = types.find(({ attributes }) => attributes['PartName'] === `/word/${target}`)!;
      expect(type.attributes['ContentType']).toMatch(/drawingml\.chart\+xml$/);
    }
  });
});
