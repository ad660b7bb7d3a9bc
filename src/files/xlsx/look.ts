/** What all .xlsx files that are written here have in common: the font, the footer, the unit of widths. */
import { printText } from '../../messages/files';

/** The font of a new Google spreadsheet. */
export const DEFAULT_FONT = { name: 'Arial', size: 10 } as const;

/** Name of the tab on the left, number of the page on the right. */
export const PAGE_FOOTER = { oddFooter: `&L&A&R${printText.pageNumber}` } as const;

/** Excel measures widths in digits of the default font: 7 pixels each at 96 dpi for Arial 10 and Calibri 11. */
export const PIXELS_PER_CHARACTER = 7;

export function pixelsToCharacters(pixels: number): number {
  return pixels / PIXELS_PER_CHARACTER;
}
