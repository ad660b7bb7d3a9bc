/** Tables without lines: what puts texts side by side in heads, signatures and columns. */
import {
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type ITableCellOptions,
} from 'docx';
import { NO_BORDERS } from './look';
import { kept } from './place';

export interface LayoutCell {
  readonly children: ITableCellOptions['children'];
  readonly borders?: NonNullable<ITableCellOptions['borders']>;
  readonly isAtBottom?: boolean;
}

const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 };

/** `widths` in twips; a row never breaks over two pages. */
export function layoutTable(
  widths: readonly number[],
  rows: readonly (readonly LayoutCell[])[],
  gap = 0,
): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: NO_BORDERS,
    margins: { ...NO_MARGINS, right: gap },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            ({ children, borders, isAtBottom }, i) =>
              new TableCell({
                children,
                width: { size: widths[i] as number, type: WidthType.DXA },
                ...(borders && { borders }),
                ...(isAtBottom && { verticalAlign: VerticalAlignTable.BOTTOM }),
              }),
          ),
        }),
    ),
  });
}

/** A paragraph that only has to be there takes a point of the page. */
export const LEAST = { line: 20, lineRule: LineRuleType.EXACT } as const;

/** Between two tables, which Word would join, and after the last one, where a paragraph must stand. */
export class Gap extends Paragraph {
  /** `height` in twips. */
  constructor(isKept: boolean, height = 120) {
    super({ ...kept(isKept), spacing: { line: height, lineRule: LineRuleType.EXACT } });
  }
}
