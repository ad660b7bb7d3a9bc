/**
 * Heights of rows that grow with their text. Google grows them by itself and keeps no number; a file needs one, because
 * LibreOffice shows rows without a height one line high. Such heights are marked in the file, and left out when it is
 * loaded again: they were nobody's choice.
 */
import type { Cell, SheetModel } from '../model';
import { textWidth } from './textWidth';
import { DEFAULT_COLUMN, DEFAULT_ROW } from './units';

const DEFAULT_SIZE = 10;
/** Pixels of a line per point of the font. */
const LINE = 1.7;
/** How much wider bold letters are. */
const BOLD = 1.08;
const PADDING = 4;
/** Part of a pixel by which a natural height is told from one that was set. */
const MARK = 0.2;

/** All heights a file needs: those that were set, and the natural ones of rows that need more than a line. */
export function heightsWithNatural(sheet: SheetModel): Map<number, number> {
  const heights = new Map(sheet.rowHeights);
  const merged = mergedCells(sheet);
  sheet.rows.forEach((cells, row) => {
    if (cells === undefined || heights.has(row)) return;
    const height = naturalHeight(sheet, cells, row, merged);
    if (height > DEFAULT_ROW) heights.set(row, height + MARK);
  });
  return heights;
}

/** True for a height, in points of the file, that `heightsWithNatural` gave and nobody has changed since. */
export function isNatural(points: number): boolean {
  const pixels = points / 0.75;
  return Math.abs(pixels - Math.floor(pixels) - MARK) < 0.01;
}

/** Pixels; joined cells do not make a row grow, as in Google Sheets. */
function naturalHeight(
  sheet: SheetModel,
  cells: readonly (Cell | undefined)[],
  row: number,
  merged: ReadonlySet<string>,
): number {
  let height = DEFAULT_ROW;
  cells.forEach((cell, column) => {
    if (cell === undefined || cell.value === '' || merged.has(`${row},${column}`)) return;
    const { fontSize = DEFAULT_SIZE, bold = false, wrap } = cell.format;
    const lines =
      wrap === 'WRAP' && typeof cell.value === 'string'
        ? linesOf(cell.value, sheet, column, fontSize, bold)
        : 1;
    height = Math.max(height, Math.round(lines * fontSize * LINE) + PADDING);
  });
  return height;
}

/** Lines of a text broken between words; a word wider than the column takes as many lines as it needs. */
function linesOf(text: string, sheet: SheetModel, column: number, fontSize: number, bold: boolean): number {
  const pixels = (sheet.columnWidths.get(column) ?? DEFAULT_COLUMN) - PADDING * 2;
  const em = ((fontSize * 4) / 3) * (bold ? BOLD : 1);
  const fitting = Math.max(1, pixels / em);
  const space = textWidth(' ');
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines++;
    // A line may break behind a hyphen too.
    for (const [word = '', isGlued] of wordsOf(paragraph)) {
      const width = textWidth(word);
      const after = used === 0 ? width : used + (isGlued ? 0 : space) + width;
      if (after <= fitting) {
        used = after;
        continue;
      }
      if (used > 0) lines++;
      const more = Math.ceil(width / fitting) - 1;
      lines += more;
      used = width - more * fitting;
    }
  }
  return lines;
}

/** Words with whether they follow a hyphen without a space. */
function wordsOf(paragraph: string): (readonly [word: string, isGlued: boolean])[] {
  return paragraph
    .split(' ')
    .flatMap((word) => (word.match(/[^-]+-?|-/g) ?? ['']).map((part, i) => [part, i > 0] as const));
}

function mergedCells(sheet: SheetModel): Set<string> {
  const merged = new Set<string>();
  for (const { row, column, rows, columns } of sheet.merges) {
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) merged.add(`${r},${c}`);
    }
  }
  return merged;
}
