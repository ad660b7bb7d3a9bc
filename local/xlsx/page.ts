/** How a tab prints: A4, as wide as one page, header rows on every page. Apps Script has no such settings, so all tabs have these. */
import { SheetModel } from '../model';
import { columnPixels, rowPixels } from './charts';
import { quoteTab } from './formulaText';
import { FileChart, FileContents, NewFileTab } from '../../src/files/xlsx/hucre';

type PageSetup = NonNullable<NewFileTab['pageSetup']>;
type NamedRanges = NonNullable<FileContents['namedRanges']>;

/** Wider tabs lie on their side: about the width of A4 between the margins. */
const WIDEST_PORTRAIT = 700;
const INCHES_PER_CENTIMETRE = 0.3937;
const PIXELS_PER_CENTIMETRE = 96 * INCHES_PER_CENTIMETRE;
/** Centimetres; the bottom leaves room for the footer. */
const MARGIN = 1;
const BOTTOM = 1.6;
const LONG_SIDE = 29.7;
const SHORT_SIDE = 21;

/** Settings of a tab's pages, and the rows (0-based) behind which a new one begins. */
export interface Page {
  readonly setup: PageSetup;
  readonly breaks: number[];
}

/** Pages of a tab whose cells reach `columns` columns to the right. */
export function pageOf(sheet: SheetModel, columns: number, charts: readonly FileChart[]): Page {
  const width = sum(0, Math.max(columns, ...charts.map(endColumn)), (column) => columnPixels(sheet, column));
  const landscape = width > WIDEST_PORTRAIT;
  const setup: PageSetup = {
    paperSize: 'a4',
    orientation: landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: {
      left: MARGIN * INCHES_PER_CENTIMETRE,
      right: MARGIN * INCHES_PER_CENTIMETRE,
      top: MARGIN * INCHES_PER_CENTIMETRE,
      bottom: BOTTOM * INCHES_PER_CENTIMETRE,
      header: (MARGIN / 2) * INCHES_PER_CENTIMETRE,
      footer: (BOTTOM / 2) * INCHES_PER_CENTIMETRE,
    },
  };
  const [across, down] = landscape ? [LONG_SIDE, SHORT_SIDE] : [SHORT_SIDE, LONG_SIDE];
  const scale = Math.min(1, ((across - 2 * MARGIN) * PIXELS_PER_CENTIMETRE) / Math.max(1, width));
  const height = ((down - MARGIN - BOTTOM) * PIXELS_PER_CENTIMETRE) / scale;
  return { setup, breaks: breaksBefore(sheet, charts, height) };
}

/** Breaks that keep each chart on one page, as far as heights of rows are known before the file is opened. */
function breaksBefore(sheet: SheetModel, charts: readonly FileChart[], height: number): number[] {
  const repeated = sum(0, sheet.frozenRows, (row) => rowPixels(sheet, row));
  const breaks: number[] = [];
  let pageStart = 0;
  let room = height;
  for (const { anchor } of [...charts].sort((a, b) => a.anchor.from.row - b.anchor.from.row)) {
    const top = sum(0, anchor.from.row, (row) => rowPixels(sheet, row));
    const bottom =
      top + sum(anchor.from.row, anchor.to?.row ?? anchor.from.row, (row) => rowPixels(sheet, row));
    while (top >= pageStart + room) {
      pageStart += room;
      room = height - repeated;
    }
    if (bottom <= pageStart + room || top === pageStart || bottom - top > height - repeated) continue;
    // One row higher: the frame of a chart is drawn half above its first row.
    const before = Math.max(0, anchor.from.row - 1);
    breaks.push(before - 1);
    pageStart = sum(0, before, (row) => rowPixels(sheet, row));
    room = height - repeated;
  }
  return [...new Set(breaks)].filter((row) => row >= sheet.frozenRows);
}

function endColumn({ anchor }: FileChart): number {
  return anchor.to?.col ?? anchor.from.col;
}

function sum(from: number, to: number, sizeOf: (index: number) => number): number {
  let total = 0;
  for (let index = from; index < to; index++) total += sizeOf(index);
  return total;
}

/** Frozen rows as the rows that every page repeats. */
export function printTitles(sheet: SheetModel, fileName: string): NamedRanges {
  if (sheet.frozenRows === 0) return [];
  return [
    { name: '_xlnm.Print_Titles', range: `${quoteTab(fileName)}!$1:$${sheet.frozenRows}`, scope: fileName },
  ];
}
