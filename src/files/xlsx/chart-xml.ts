/**
 * What the library cannot say about a chart, put into the XML that it has written: exact place and size, lines among
 * columns, points without lines, pale grid lines. It knows nothing of workbooks.
 */
/** Finishing touches of one chart; pixels. */
export interface ChartFinish {
  readonly offsetX: number;
  readonly offsetY: number;
  readonly width: number;
  readonly height: number;
  /** Series of a column chart that are drawn as lines. */
  readonly lines: readonly number[];
  /** Series of a scatter chart that have no line. */
  readonly pointsOnly: readonly number[];
}

const EMU_PER_PIXEL = 9525;
const GRID_LINES =
  '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';
const SERIES = /<c:ser>.*?<\/c:ser>/gs;
const LINE = /<a:ln\b.*?<\/a:ln>/s;

/** By path: how the parts of a written file change; `finishes` by tab, in the order in which they were written. */
export function chartEdits(
  finishes: readonly (readonly ChartFinish[])[],
): (path: string) => ((xml: string) => string) | null {
  const inOrder = finishes.flat();
  return (path) => {
    const chart = inOrder[numberIn(path, /^xl\/charts\/chart(\d+)\.xml$/)];
    if (chart) return (xml) => finishedChart(xml, chart);
    const drawing = finishes[numberIn(path, /^xl\/drawings\/drawing(\d+)\.xml$/)];
    return drawing ? (xml) => finishedDrawing(xml, drawing) : null;
  };
}

function numberIn(path: string, pattern: RegExp): number {
  return Number(pattern.exec(path)?.[1] ?? 0) - 1;
}

function finishedChart(xml: string, { lines, pointsOnly }: ChartFinish): string {
  let index = 0;
  const moved: string[] = [];
  const rest = xml.replace(SERIES, (series) => {
    const i = index++;
    if (pointsOnly.includes(i)) return series.replace(LINE, '<a:ln><a:noFill/></a:ln>');
    if (!lines.includes(i)) return series;
    moved.push(asLine(series));
    return '';
  });
  const straight = /<c:(?:line|scatter)Chart>/.test(rest) ? rest.replace(SERIES, withSmooth) : rest;
  return withLines(straight, moved).replace('<c:majorGridlines/>', GRID_LINES);
}

/** Programs draw curves where a series says nothing. */
function withSmooth(series: string): string {
  return series.includes('<c:smooth') ? series : series.replace('</c:ser>', '<c:smooth val="0"/></c:ser>');
}

function asLine(series: string): string {
  return withSmooth(series)
    .replace('<a:ln>', '<a:ln w="25400">')
    .replace('</c:spPr>', '</c:spPr><c:marker><c:symbol val="none"/></c:marker>');
}

function withLines(xml: string, series: readonly string[]): string {
  const axes = /(?:<c:axId val="\d+"\/>)+(?=<\/c:barChart>)/.exec(xml)?.[0];
  if (series.length === 0 || !axes) return xml;
  const lines = `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join('')}<c:marker val="1"/>${axes}</c:lineChart>`;
  return xml.replace('</c:barChart>', `</c:barChart>${lines}`);
}

/** Anchors of two cells become ones of a cell and a size, which the widths of columns do not round. */
function finishedDrawing(xml: string, finishes: readonly ChartFinish[]): string {
  let index = 0;
  return xml.replace(/<xdr:twoCellAnchor\b[^>]*>(.*?)<\/xdr:twoCellAnchor>/gs, (whole, body: string) => {
    const finish = finishes[index++];
    if (!finish) return whole;
    const { offsetX, offsetY, width, height } = finish;
    const placed = body
      .replace('<xdr:colOff>0', `<xdr:colOff>${offsetX * EMU_PER_PIXEL}`)
      .replace('<xdr:rowOff>0', `<xdr:rowOff>${offsetY * EMU_PER_PIXEL}`)
      .replace(
        /<xdr:to>.*?<\/xdr:to>/s,
        `<xdr:ext cx="${width * EMU_PER_PIXEL}" cy="${height * EMU_PER_PIXEL}"/>`,
      );
    return `<xdr:oneCellAnchor>${placed}</xdr:oneCellAnchor>`;
  });
}
