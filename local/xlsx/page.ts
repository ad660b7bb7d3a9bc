/** How a tab prints: A4, as wide as one page, header rows on every page. Apps Script has no such settings, so all tabs have these. */
import { SheetModel } from '../model';
import { columnPixels } from './charts';
import { quoteTab } from './formulaText';
import { FileContents, NewFileTab } from './hucre';
import { messages } from './messages';

type PageSetup = NonNullable<NewFileTab['pageSetup']>;
type NamedRanges = NonNullable<FileContents['namedRanges']>;

/** Wider tabs lie on their side: about the width of A4 between the margins at 96 dpi. */
const WIDEST_PORTRAIT = 700;
const CENTIMETRE = 0.3937;

/** Page setup of a tab whose cells and charts reach `columns` columns to the right. */
export function pageSetup(sheet: SheetModel, columns: number): PageSetup {
  let width = 0;
  for (let column = 0; column < columns; column++) width += columnPixels(sheet, column);
  return {
    paperSize: 'a4',
    orientation: width > WIDEST_PORTRAIT ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: {
      left: CENTIMETRE,
      right: CENTIMETRE,
      top: CENTIMETRE,
      // Room for the footer above the printer's own margin.
      bottom: 1.6 * CENTIMETRE,
      header: 0.5 * CENTIMETRE,
      footer: 0.8 * CENTIMETRE,
    },
  };
}

/** Name of the tab on the left, number of the page on the right. */
export const PAGE_FOOTER = { oddFooter: `&L&A&R${messages.pageNumber}` } as const;

/** Frozen rows as the rows that every page repeats. */
export function printTitles(sheet: SheetModel, fileName: string): NamedRanges {
  if (sheet.frozenRows === 0) return [];
  return [
    { name: '_xlnm.Print_Titles', range: `${quoteTab(fileName)}!$1:$${sheet.frozenRows}`, scope: fileName },
  ];
}
