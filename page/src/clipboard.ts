/**
 * Ranges as Excel, Word and Google put them on the clipboard: text parted by tabs and an HTML table. A text that comes
 * from a table never becomes a formula.
 */
import type { Box } from './address';
import type { Tab } from './tab';
import { range } from './tab';

type Grid = readonly (readonly string[])[];

/** Cells as they are shown, for both kinds of clipboard. Cells that a merge covers are blank. */
export function copied(tab: Tab, box: Box): { readonly text: string; readonly html: string } {
  const rows = range(box.top, box.bottom)
    .filter((row) => !tab.rows.isHidden(row))
    .map((row) =>
      range(box.left, box.right)
        .filter((column) => !tab.columns.isHidden(column))
        .map((column) => tab.cell(row, column).t ?? ''),
    );
  return { text: toText(rows), html: toHtml(rows) };
}

export function toText(rows: Grid): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\n');
}

export function toHtml(rows: Grid): string {
  const cells = (row: readonly string[]) =>
    row.map((text) => `<td>${escaped(text).replace(/\n/g, '<br>')}</td>`).join('');
  return `<meta charset="utf-8"><table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`;
}

/** What a paste brings, as typed texts; null when there is nothing. */
export function pasted(html: string, text: string): Grid | null {
  const table = html === '' ? null : tableOf(html);
  if (table !== null) return table.map((row) => row.map(literal));
  if (text === '') return null;
  const rows = fromText(text);
  const isOneCell = rows.length === 1 && rows[0]!.length === 1;
  return isOneCell ? rows : rows.map((row) => row.map(literal));
}

/** Lines and tabs; a text in quotes may hold both, as Excel writes them. */
export function fromText(text: string): Grid {
  const rows: string[][] = [[]];
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const cell = /"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*)/y;
  for (let place = 0; ;) {
    cell.lastIndex = place;
    const match = cell.exec(source)!;
    rows[rows.length - 1]!.push(match[1] === undefined ? match[2]! : match[1].replace(/""/g, '"'));
    place += match[0].length;
    if (place >= source.length) return rows;
    if (source[place] === '\n') rows.push([]);
    place += 1;
  }
}

/** The values to write for a paste into a selection: one value fills it, a block is repeated where it fits exactly. */
export function filling(values: Grid, box: Box): Grid {
  const rows = box.bottom - box.top + 1;
  const columns = box.right - box.left + 1;
  const height = values.length;
  const width = Math.max(...values.map((row) => row.length));
  const square = values.map((row) => range(0, width - 1).map((column) => row[column] ?? ''));
  const down = rows % height === 0 ? rows : height;
  const across = columns % width === 0 ? columns : width;
  return range(0, down - 1).map((row) =>
    range(0, across - 1).map((column) => square[row % height]![column % width]!),
  );
}

function tableOf(html: string): string[][] | null {
  const rows = new DOMParser().parseFromString(html, 'text/html').querySelector('table')?.rows;
  if (rows === undefined || rows.length === 0) return null;
  const grid: string[][] = range(0, rows.length - 1).map(() => []);
  [...rows].forEach((row, r) => {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[r]![column] !== undefined) column++;
      const text = textOf(cell);
      for (let down = 0; down < cell.rowSpan && r + down < grid.length; down++) {
        for (let across = 0; across < cell.colSpan; across++) {
          grid[r + down]![column + across] = down + across === 0 ? text : '';
        }
      }
      column += cell.colSpan;
    }
  });
  return grid.map((row) => Array.from(row, (text) => text ?? ''));
}

/** Spaces of the markup are one space; `<br>` and paragraphs are lines. */
function textOf(cell: Element): string {
  for (const line of cell.querySelectorAll('br')) line.replaceWith('\u0001');
  for (const block of cell.querySelectorAll('p, div, li')) block.append('\u0001');
  return (cell.textContent ?? '')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/ ?\u0001 ?/g, '\n')
    .trim();
}

function literal(text: string): string {
  return text.startsWith('=') ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
