/**
 * Rows as high as their wrapped texts need in this browser: the file's heights come from another program's fonts, and
 * a joined cell is not counted there at all. Rows only grow; hidden ones stay hidden.
 */
import type { CellStyle } from '../../local/serve/protocol';
import type { Area } from '../../local/model';
import type { Row } from './tab';

/** Pixels of a text in a look. */
export type TextWidth = (text: string, style: CellStyle) => number;

const DEFAULT_POINTS = 10;
const PIXELS_A_POINT = 4 / 3;
const LINE = 1.2;
/** Borders and padding of a cell. */
const SIDES = 9;
const ENDS = 4;

/** Height that a row's texts need; 0 without wrapped texts. Merges over several rows have room enough of their own. */
export function neededHeight(
  cells: Row,
  styles: readonly CellStyle[],
  columnWidths: readonly number[],
  mergeAt: (column: number) => Area | null,
  textWidth: TextWidth,
): number {
  let needed = 0;
  for (const [column, { t = '', s = 0 }] of cells) {
    const style = styles[s] ?? {};
    if (style.wrap !== 'WRAP' || t === '') continue;
    const merge = mergeAt(column);
    if (merge !== null && (merge.rows > 1 || merge.column !== column)) continue;
    const width = columnWidths
      .slice(column, column + (merge?.columns ?? 1))
      .reduce((sum, one) => sum + one, 0);
    if (width === 0) continue;
    const lines = linesOf(t, width - SIDES, (part) => textWidth(part, style));
    const line = (style.size ?? DEFAULT_POINTS) * PIXELS_A_POINT * LINE;
    needed = Math.max(needed, Math.ceil(lines * line) + ENDS);
  }
  return needed;
}

/** How many lines a text takes when words go to the next one and a word that is too long is broken. */
export function linesOf(text: string, width: number, widthOf: (part: string) => number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    if (widthOf(paragraph) <= width) continue;
    let line = '';
    for (const word of paragraph.split(/(?<=[ -])/)) {
      const next = line + word;
      if (widthOf(next.trimEnd()) <= width) {
        line = next;
        continue;
      }
      if (line !== '') lines += 1;
      line = word;
      const parts = Math.ceil(widthOf(word.trimEnd()) / Math.max(width, 1));
      if (parts > 1) lines += parts - 1;
    }
  }
  return lines;
}

/** Widths by the browser's own fonts. */
export function browserTextWidth(): TextWidth {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text, { size = DEFAULT_POINTS, font, bold, italic }) => {
    if (context === null) return 0;
    const look = `${italic ? 'italic ' : ''}${bold ? 'bold ' : ''}${size}pt ${font === undefined ? '' : `'${font}',`}Arial,'Liberation Sans',sans-serif`;
    const key = `${look}|${text}`;
    let width = known.get(key);
    if (width === undefined) {
      if (known.size > 50_000) known.clear();
      context.font = look;
      width = context.measureText(text).width;
      known.set(key, width);
    }
    return width;
  };
}
