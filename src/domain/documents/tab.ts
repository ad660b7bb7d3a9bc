/**
 * A document as a tab: for those who have no files at hand, to read, change and print. The page is a grid of equal
 * columns; tables, facts and signatures join as many of them as they need.
 */
import { RowList, cell } from '../tabs/build';
import type { PlanCell, PlanChart, PlanColumn, StyleId, TabPlan } from '../tabs/plan';
import { DOCUMENT_TAB } from '../../messages/documents';
import type { Block, ChartBlock, DocumentModel, Signature, TableBlock, Text } from './model';
import { LINE } from './parts';

const GRID = 24;
const COLUMN_WIDTH = { portrait: 28, landscape: 44 } as const;
/** Pixels that a row of the grid is high where a chart lies over it. */
const CHART_ROW = 21;
const PIXELS_PER_CENTIMETRE = 38;
/** Mean width of a letter at 10 points, height of a line, height of a row of one. */
const LETTER = 6.4;
const LINE_HEIGHT = 17;
const MIN_HEIGHT = 21;

const KEY = 'document:';

export function documentTabKey({ kind, school, file }: DocumentModel): string {
  return `${KEY}${kind}:${school ?? ''}:${file}`;
}

/** Names of tabs are short: they must fit the `.xlsx`, too. */
export function documentTabName({ file, school }: DocumentModel): string {
  return `${file}${school === null || file.includes(school) ? '' : ` ${school}`}`.slice(0, 60);
}

export function documentTab(model: DocumentModel): TabPlan {
  const page = new Page(COLUMN_WIDTH[model.isLandscape === true ? 'landscape' : 'portrait']);
  addHead(page, model);
  model.blocks.forEach((block) => addBlock(page, block));
  addSignatures(page, model.signatures);
  page.sentence(model.footer, 'note');
  page.addChartData();
  return {
    key: documentTabKey(model),
    title: documentTabName(model),
    columns: page.columns,
    rows: page.list.rows,
    place: null,
    frozenRows: 0,
    charts: page.charts,
    colour: '#5f6368',
  };
}

/** A cell of a row of the grid: its text, and how many columns it joins. */
interface Span {
  readonly text: string;
  readonly columns: number;
  readonly style: StyleId;
}

/** Rows from the top; every one has an id of its own, its number within the document. */
class Page {
  readonly list = new RowList();
  readonly columns: readonly PlanColumn[];
  readonly charts: PlanChart[] = [];
  private readonly drawn: { readonly block: ChartBlock; readonly row: string }[] = [];
  private count = 0;

  constructor(private readonly width: number) {
    this.columns = Array.from({ length: GRID }, (_, i) => ({ id: `c${i + 1}`, width }));
  }

  row(spans: readonly Span[]): void {
    const cells: (PlanCell | undefined)[] = [];
    const merges: (readonly [number, number])[] = [];
    let height = MIN_HEIGHT;
    for (const { text, columns, style } of spans) {
      const first = cells.length;
      cells.push(cell(text, style));
      for (let i = 1; i < columns; i++) cells.push(undefined);
      if (columns > 1) merges.push([first, first + columns - 1]);
      height = Math.max(height, heightOf(text, columns * this.width));
    }
    this.list.push({ id: this.id(), cells, merges, height });
  }

  sentence(text: string, style: StyleId): void {
    this.row([{ text, columns: GRID, style }]);
  }

  space(): void {
    this.list.push({ id: this.id(), cells: [] });
  }

  chart(block: ChartBlock): void {
    const height = block.height * PIXELS_PER_CENTIMETRE;
    this.drawn.push({ block, row: `r${this.count + 1}` });
    for (let covered = 0; covered < height; covered += CHART_ROW) this.space();
  }

  /** The figures that the charts are drawn from, below everything else. */
  addChartData(): void {
    if (this.drawn.length === 0) return;
    this.space();
    this.sentence(DOCUMENT_TAB.chartData, 'heading');
    for (const { block, row } of this.drawn) this.addChart(block, row);
  }

  private addChart(block: ChartBlock, row: string): void {
    const { series, categories, title, shape } = block;
    // Charts take their data from neighbouring columns of the grid.
    const ids = this.columns.slice(0, series.length + 1).map(({ id }) => id);
    this.list.push({
      id: this.id(),
      cells: [cell('', 'header'), ...series.map(({ name }) => cell(name, 'header'))],
    });
    const firstRow = `r${this.count}`;
    categories.forEach((category, i) =>
      this.list.push({
        id: this.id(),
        cells: [cell(category, 'text'), ...series.map(({ values }) => cell(values[i] ?? null, 'percent'))],
      }),
    );
    const hasLine = series.some(({ isLine }) => isLine === true);
    this.charts.push({
      id: `chart${this.charts.length + 1}`,
      kind: hasLine ? 'stacked-and-line' : shape === 'stacked' ? 'stacked-column' : 'column',
      title,
      across: block.xTitle ?? '',
      upward: block.yTitle ?? '',
      most: null,
      firstRow,
      lastRow: `r${this.count}`,
      columns: ids,
      colours: series.map(({ colour }) => colour),
      row,
      column: 'c1',
      width: GRID * this.width,
      height: block.height * PIXELS_PER_CENTIMETRE,
    });
    this.space();
  }

  private id(): string {
    this.count++;
    return `r${this.count}`;
  }
}

function addHead(page: Page, { head, isDraft }: DocumentModel): void {
  if (isDraft) page.sentence(DOCUMENT_TAB.draft, 'note');
  head.organisation.forEach((line) => page.sentence(line, 'paragraph'));
  for (const line of head.addressee ?? []) page.sentence(line, 'paragraph');
  if (head.approvedBy !== undefined) {
    page.sentence(DOCUMENT_TAB.approved, 'paragraph');
    page.sentence(`${head.approvedBy} ${LINE}`, 'paragraph');
  }
  if (head.type !== '') page.sentence(head.type, 'heading');
  const known = (value: string | null | undefined): string => value ?? LINE;
  if (head.date !== undefined || head.number !== undefined)
    page.sentence(DOCUMENT_TAB.dateAndNumber(known(head.date), known(head.number)), 'paragraph');
  if (head.place !== undefined) page.sentence(known(head.place), 'paragraph');
  page.sentence(head.title, 'longHeading');
  if (head.subtitle !== undefined) page.sentence(head.subtitle, 'paragraph');
  page.space();
}

function addBlock(page: Page, block: Block): void {
  switch (block.kind) {
    case 'heading':
      page.space();
      page.sentence(block.text, 'longHeading');
      return;
    case 'paragraph':
      page.sentence(plain(block.text), block.isNote === true ? 'note' : 'paragraph');
      return;
    case 'list':
      block.items.forEach((item, i) =>
        page.sentence(`${block.isNumbered === true ? `${i + 1}.` : '–'} ${plain(item)}`, 'paragraph'),
      );
      return;
    case 'point':
      page.sentence(`${block.number} ${plain(block.text)}`, 'paragraph');
      return;
    case 'table':
      addTable(page, block);
      return;
    case 'facts':
      for (const [label, value] of block.rows)
        page.row([
          { text: label, columns: 8, style: 'muted' },
          { text: plain(value), columns: GRID - 8, style: 'paragraph' },
        ]);
      return;
    case 'chart':
      page.chart(block);
      return;
    case 'beside':
      block.columns.forEach((column) => column.forEach((inner) => addBlock(page, inner)));
      return;
    case 'blank':
      page.row([
        { text: block.label, columns: 8, style: 'paragraph' },
        { text: '', columns: GRID - 8, style: 'input' },
      ]);
      return;
    case 'appendix':
      page.space();
      block.label.forEach((line) => page.sentence(line, 'paragraph'));
      page.sentence(block.title, 'longHeading');
      return;
    case 'signatures':
      addSignatures(page, block.signatures);
      return;
    case 'pageBreak':
      page.space();
      return;
  }
}

function addTable(page: Page, { title, columns, rows, note }: TableBlock): void {
  if (title !== undefined) page.sentence(title, 'longHeading');
  const widths = gridWidths(columns.map(({ width }) => width));
  page.row(columns.map((one, i) => ({ text: one.title, columns: widths[i]!, style: 'header' })));
  for (const { cells, look } of rows) {
    if (look === 'group') page.row([{ text: plain(cells[0]!), columns: GRID, style: 'header' }]);
    else page.row(cells.map((one, i) => ({ text: plain(one), columns: widths[i]!, style: 'wrapped' })));
  }
  if (note !== undefined) page.sentence(note, 'note');
  page.space();
}

function addSignatures(page: Page, signatures: readonly Signature[]): void {
  for (const { position, caption } of signatures) {
    page.space();
    if (caption !== undefined) page.sentence(caption, 'muted');
    page.row([
      { text: position, columns: 12, style: 'paragraph' },
      { text: LINE, columns: 6, style: 'paragraph' },
      { text: LINE, columns: 6, style: 'paragraph' },
    ]);
  }
}

/** Whole columns of the grid for shares of the width, at least one each; they sum to the grid. */
export function gridWidths(shares: readonly number[]): readonly number[] {
  const sum = shares.reduce((all, one) => all + one, 0);
  const exact = shares.map((one) => Math.max(1, (GRID * one) / sum));
  const widths = exact.map((one) => Math.floor(one));
  const most = (by: (i: number) => number): number =>
    widths.reduce((best, _, i) => (by(i) > by(best) ? i : best), 0);
  let left = GRID - widths.reduce((all, one) => all + one, 0);
  for (; left > 0; left--) widths[most((i) => exact[i]! - widths[i]!)]!++;
  for (; left < 0; left++) widths[most((i) => widths[i]!)]!--;
  return widths;
}

/** Pixels that a text needs in a cell of `width`: words wrap whole, so that narrow cells take more lines than letters tell. */
function heightOf(text: string, width: number): number {
  const inLine = Math.max(1, Math.floor((width - 8) / LETTER));
  const lines = text.split('\n').reduce((sum, line) => sum + wrappedLines(line, inLine), 0);
  return Math.max(MIN_HEIGHT, lines * LINE_HEIGHT + 4);
}

function wrappedLines(text: string, inLine: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of text.split(' ')) {
    if (used > 0 && used + 1 + length > inLine) {
      lines++;
      used = 0;
    }
    used += length + (used > 0 ? 1 : 0);
    for (; used > inLine; used -= inLine) lines++;
  }
  return lines;
}

function plain(text: Text): string {
  return typeof text === 'string' ? text : text.map((run) => run.text).join('');
}
