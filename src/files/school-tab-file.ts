/**
 * A school's own workbook: its tab of the report as an `.xlsx` with one tab, charts included. It holds what the plan
 * says and nothing else: no ruler, no links to other tabs, no cells of a person.
 */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { columnName } from '../domain/intake/cells';
import { BORDER_COLOUR, LOOKS } from '../domain/tabs/looks';
import { textHeight } from '../domain/tabs/build';
import type { PlanCell, PlanChart, PlanRow, TabPlan } from '../domain/tabs/plan';
import { LEVEL_TEXT } from '../messages/levels';
import { ChartFinish, chartEdits } from './xlsx/chart-xml';
import { FileChart, FileStyle, FileValue, NewFileTab, escapeText, writeFile } from './xlsx/hucre';
import { DEFAULT_FONT, PAGE_FOOTER, pixelsToCharacters } from './xlsx/look';

const POINTS_PER_PIXEL = 0.75;
/** Inches. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.4, bottom: 0.6, header: 0.2, footer: 0.3 };

const LEVEL_COLOURS: ReadonlyMap<string, string> = new Map(
  LEVEL_TEXT.map(({ word, background }) => [word, background] as const),
);

/** `title` names the tab: at most 31 characters, none that Excel refuses. */
export async function schoolTabFile(plan: TabPlan, title: string): Promise<Uint8Array> {
  const drawn = plan.charts.map((chart) => chartOf(chart, plan, title));
  const file = await writeFile({
    defaultFont: DEFAULT_FONT,
    sheets: [{ ...tabOf(plan, title), charts: drawn.map(({ chart }) => chart) }],
    namedRanges: [{ name: '_xlnm.Print_Titles', range: `'${title}'!$1:$${plan.frozenRows}`, scope: title }],
  });
  return finished(
    file,
    drawn.map(({ finish }) => finish),
  );
}

function tabOf(plan: TabPlan, name: string): NewFileTab {
  const cells: NonNullable<NewFileTab['cells']> = new Map();
  const rowDefs: NonNullable<NewFileTab['rowDefs']> = new Map();
  const merges: NonNullable<NewFileTab['merges']> = [];
  const rows = plan.rows.map((row, r) => {
    row.cells.forEach((cell, c) => {
      if (isCell(cell)) cells.set(`${r},${c}`, { style: styleOf(cell) });
    });
    for (const [first, last] of row.merges ?? [])
      merges.push({ startRow: r, startCol: first, endRow: r, endCol: last });
    rowDefs.set(r, { height: heightOf(row, plan) * POINTS_PER_PIXEL });
    return plan.columns.map((_, c): FileValue => {
      const value = row.cells[c]?.value ?? null;
      return typeof value === 'string' ? escapeText(value) : value;
    });
  });
  return {
    name,
    rows,
    cells,
    merges,
    rowDefs,
    columns: plan.columns.map(({ width }) => ({ width: pixelsToCharacters(width) })),
    freezePane: { rows: plan.frozenRows, columns: 0 },
    view: { showGridLines: false },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: MARGINS,
    },
    headerFooter: PAGE_FOOTER,
  };
}

/** Pixels. Cells that are not joined grow with their text, which a file has to say beforehand. */
function heightOf({ height, merges, cells }: PlanRow, { columns }: TabPlan): number {
  const joined = new Set((merges ?? []).map(([first]) => first));
  const needed = cells.map((cell, c) =>
    isCell(cell) && LOOKS[cell.style].wrap && !joined.has(c)
      ? textHeight(String(cell.value ?? ''), columns[c]!.width)
      : 0,
  );
  const title = cells.some((cell) => cell?.style === 'title') ? 30 : 21;
  return Math.max(height ?? 0, title, ...needed);
}

/** A plan that has crossed as JSON has null where a cell is blank. */
function isCell(cell: PlanCell | null | undefined): cell is PlanCell {
  return cell !== null && cell !== undefined;
}

function styleOf({ style, value }: PlanCell): FileStyle {
  const look = LOOKS[style];
  const background = LEVEL_COLOURS.get(String(value)) ?? look.background;
  const line = { style: 'thin', color: { rgb: rgb(BORDER_COLOUR) } } as const;
  return {
    numFmt: look.numberFormat,
    font: { ...DEFAULT_FONT, size: look.size, bold: look.bold, color: { rgb: rgb(look.fontColor) } },
    alignment: { horizontal: look.align, vertical: 'center', wrapText: look.wrap },
    ...(background === null
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: rgb(background) } } }),
    ...(look.border ? { border: { top: line, bottom: line, left: line, right: line } } : {}),
  };
}

/** `#rrggbb` → `RRGGBB`. */
function rgb(colour: string): string {
  return colour.slice(1).toUpperCase();
}

interface DrawnChart {
  readonly chart: FileChart;
  readonly finish: ChartFinish;
}

function chartOf(chart: PlanChart, plan: TabPlan, title: string): DrawnChart {
  const rowAt = (id: string): number => plan.rows.findIndex((row) => row.id === id);
  const columnAt = (id: string): number => plan.columns.findIndex((column) => column.id === id);
  const head = rowAt(chart.firstRow);
  const last = rowAt(chart.lastRow);
  const [labels, ...series] = chart.columns.map(columnAt) as [number, ...number[]];
  const range = (column: number): string => {
    const letters = columnName(column);
    return `'${title}'!$${letters}$${head + 2}:$${letters}$${last + 1}`;
  };
  const isStacked = chart.kind !== 'column';
  const axis = (text: string): NonNullable<NonNullable<FileChart['axes']>['x']> => ({
    majorTickMark: 'out',
    minorTickMark: 'none',
    labelFontSize: 9,
    ...(text === '' ? {} : { title: text, axisTitleFontSize: 9 }),
  });
  const from = { row: rowAt(chart.row), col: columnAt(chart.column) };
  return {
    chart: {
      type: 'column',
      title: chart.title,
      altText: chart.title,
      titleFontSize: 12,
      series: series.map((column, i) => ({
        values: range(column),
        categories: range(labels),
        name: String(plan.rows[head]!.cells[column]?.value ?? ''),
        color: rgb(chart.colours[i]!),
      })),
      anchor: { from, to: { row: from.row + 1, col: from.col + 1 } },
      legend: series.length > 1 ? 'bottom' : false,
      axes: {
        x: axis(chart.across),
        y: {
          ...axis(chart.upward),
          ...(chart.upward === '' ? {} : { axisTitleRotation: -90 }),
          scale: { min: 0, ...(chart.most === null ? {} : { max: chart.most }) },
          gridlines: { major: true },
        },
      },
      gapWidth: 60,
      dispBlanksAs: 'gap',
      ...(isStacked ? { barGrouping: 'stacked', overlap: 100 } : {}),
    },
    finish: {
      offsetX: 0,
      offsetY: 0,
      width: chart.width,
      height: chart.height,
      lines: chart.kind === 'stacked-and-line' ? [series.length - 1] : [],
      pointsOnly: [],
    },
  };
}

/** The file with its charts as the library cannot write them. */
function finished(file: Uint8Array, finishes: readonly ChartFinish[]): Uint8Array {
  const editOf = chartEdits([finishes]);
  const parts: Zippable = {};
  for (const [path, bytes] of Object.entries(unzipSync(file))) {
    const edit = editOf(path);
    parts[path] = edit === null ? bytes : strToU8(edit(strFromU8(bytes)));
  }
  // The first day that an archive can name, in the clock's own time zone: the same bytes everywhere.
  return zipSync(parts, { mtime: new Date(1980, 0, 1) });
}
