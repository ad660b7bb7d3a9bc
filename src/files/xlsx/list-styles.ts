/** How lists that are printed for people look: borders, headings, notes above them. */
import type { FileStyle } from './hucre';
import { DEFAULT_FONT } from './look';

const BORDER = { style: 'thin', color: { rgb: 'BDC1C6' } } as const;

/** Points of one line of text. */
export const LINE = 15;
export const BOX = { top: BORDER, bottom: BORDER, left: BORDER, right: BORDER };
export const TITLE: FileStyle = { font: { ...DEFAULT_FONT, bold: true, size: 14 } };
export const NOTE: FileStyle = { alignment: { wrapText: true, vertical: 'top' } };
export const HEADER: FileStyle = {
  font: { ...DEFAULT_FONT, bold: true },
  border: BOX,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EAED' } },
  alignment: { wrapText: true, horizontal: 'center', vertical: 'center' },
};
