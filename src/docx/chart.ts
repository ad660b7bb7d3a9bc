/** Where a chart stands in the text: its title and a drawing that names the part with the chart by its relationship. */
import { AlignmentType, BuilderElement, Paragraph, Run, type FileChild, type XmlComponent } from 'docx';
import type { ChartBlock } from '../domain/documents/model';
import { mm, STYLE } from './look';
import { chartRelationship } from './package';
import { kept, type Place } from './place';
import { clean, runs } from './text';

const EMU_PER_CM = 360000;
const EMU_PER_TWIP = 635;
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

/** The chart is as wide as its place, and takes the next number of the document's charts. */
export function chartBlocks(chart: ChartBlock, { width, isKept, counters }: Place): FileChild[] {
  counters.charts.push(chart);
  const size = {
    cx: (width - mm(1)) * EMU_PER_TWIP,
    cy: Math.round(chart.height * EMU_PER_CM),
  };
  const run = new Run({});
  run.addChildElement(drawing(chart, size, counters.charts.length));
  return [
    ...(chart.title.trim() === ''
      ? []
      : [new Paragraph({ style: STYLE.tableTitle, children: runs(chart.title) })]),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 120 },
      ...kept(isKept),
      children: [run],
    }),
  ];
}

function drawing(
  { title, alt }: ChartBlock,
  size: { readonly cx: number; readonly cy: number },
  number: number,
): XmlComponent {
  const name = clean(title).trim() || `Chart ${number}`;
  return element('w:drawing', {}, [
    element('wp:inline', { distT: 0, distB: 0, distL: 0, distR: 0 }, [
      element('wp:extent', size),
      element('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
      element('wp:docPr', { id: number, name, descr: clean(alt) }),
      element('wp:cNvGraphicFramePr'),
      element('a:graphic', { 'xmlns:a': MAIN }, [
        element('a:graphicData', { uri: CHART }, [
          element('c:chart', { 'xmlns:c': CHART, 'r:id': chartRelationship(number) }),
        ]),
      ]),
    ]),
  ]);
}

function element(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly XmlComponent[] = [],
): XmlComponent {
  const payload = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }]));
  return new BuilderElement({ name, attributes: payload, children });
}
