/** A list of drawn works with typed second marks, as the `.xlsx` that it came from: the same sheets, rows and columns. */
import { Row, cellNumber } from '../domain/intake/cells';
import { LIST } from '../messages/recheck';
import { FileStyle, FileValue, NewFileTab, escapeText, writeFile } from './xlsx/hucre';
import { BOX, HEADER } from './xlsx/list-styles';
import { DEFAULT_FONT } from './xlsx/look';

export interface FilledSheet {
  /** '' for a file without sheets. */
  readonly sheet: string;
  readonly rows: readonly Row[];
  /** 0-based row of the headings; null for a sheet that is no list. */
  readonly headerRow: number | null;
}

/** Characters. */
const NARROWEST = 7;
const WIDEST = 60;
const CELL: FileStyle = { border: BOX, alignment: { horizontal: 'center' } };
const DAY: FileStyle = { ...CELL, numFmt: 'dd.mm.yyyy' };

export function filledListFile(sheets: readonly FilledSheet[]): Promise<Uint8Array> {
  return writeFile({ defaultFont: DEFAULT_FONT, sheets: sheets.map(tabOf) });
}

function tabOf({ sheet, rows, headerRow }: FilledSheet): NewFileTab {
  const cells: NonNullable<NewFileTab['cells']> = new Map();
  const width = Math.max(1, ...rows.map(({ length }) => length));
  if (headerRow !== null)
    rows.forEach((row, r) => {
      if (r < headerRow) return;
      row.forEach((cell, c) =>
        cells.set(`${r},${c}`, { style: r === headerRow ? HEADER : cell instanceof Date ? DAY : CELL }),
      );
    });
  const longest = (column: number): number =>
    Math.max(
      NARROWEST,
      ...rows.map((row) => (row[column] instanceof Date ? 11 : textOf(row[column]).length + 2)),
    );
  return {
    name: sheet === '' ? LIST.tab : sheet,
    rows: rows.map((row, r) => row.map((cell) => valueOf(cell, headerRow !== null && r > headerRow))),
    cells,
    columns: Array.from({ length: width }, (_, c) => ({ width: Math.min(WIDEST, longest(c)) })),
    ...(headerRow === null ? {} : { freezePane: { rows: headerRow + 1, columns: 0 } }),
  };
}

/** Typed marks become numbers; codes of schools and participants keep their digits. */
function valueOf(cell: unknown, isOfList: boolean): FileValue {
  if (typeof cell !== 'string') return (cell ?? null) as FileValue;
  const number = cellNumber(cell);
  const isMark = isOfList && number !== null && /^\d{1,3}([.,]\d{1,3})?$/.test(cell.trim());
  return isMark ? number : escapeText(cell);
}

function textOf(cell: unknown): string {
  return cell === null || cell === undefined ? '' : String(cell);
}
