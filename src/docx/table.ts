/** Tables with lines: header repeated on every page, rows whole, widths from shares. */
import {
  AlignmentType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type FileChild,
} from 'docx';
import type { TableBlock, TableColumn, TableRow as Row, Text } from '../domain/documents/model';
import { columnWidths } from './column-widths';
import { Gap } from './layout';
import { ALL_BORDERS, cellStyle, STYLE, type CellSize } from './look';
import { kept, type Place } from './place';
import { plain, runs } from './text';
import { WORDS } from './words';

/** A table of so few rows and letters is read at a glance and stays on one page; taller ones would leave half a page. */
const SHORT = { rows: 4, letters: 400 } as const;
/** Twips at each side of a cell. */
const PADDING = 70;
const MARGINS = { top: 20, bottom: 20, left: PADDING, right: PADDING };
const HEADER = { type: ShadingType.CLEAR, color: 'auto', fill: 'E7E6E6' } as const;
const GROUP = { type: ShadingType.CLEAR, color: 'auto', fill: 'F2F2F2' } as const;

export function tableBlocks(
  { title, columns, rows, note }: TableBlock,
  { width, isKept }: Place,
): FileChild[] {
  const shown: readonly Row[] = rows.length === 0 ? [{ cells: [WORDS.noRows], look: 'group' }] : rows;
  const { widths, size } = columnWidths(columns, shown, width, 2 * PADDING);
  const isShort = shown.length <= SHORT.rows && lettersOf(shown) <= SHORT.letters;
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders: ALL_BORDERS,
    margins: MARGINS,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column, i) => headerCell(column, widths[i] as number, size)),
      }),
      ...shown.map((row, i) => {
        const isLast = i === shown.length - 1;
        const stays = isLast ? isKept || note !== undefined : isShort || row.look === 'group';
        return tableRow(row, columns, widths, size, stays);
      }),
    ],
  });
  return [
    ...(title === undefined ? [] : [new Paragraph({ style: STYLE.tableTitle, children: runs(title) })]),
    table,
    note === undefined
      ? new Gap(isKept)
      : new Paragraph({ style: STYLE.note, ...kept(isKept), children: runs(note) }),
  ];
}

function lettersOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { cells }) => sum + cells.reduce((all, cell) => all + plain(cell).length, 0), 0);
}

function headerCell({ title }: TableColumn, width: number, size: CellSize): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    shading: HEADER,
    verticalAlign: VerticalAlignTable.CENTER,
    children: [cellParagraph(title, 'center', size, true, true)],
  });
}

function tableRow(
  row: Row,
  columns: readonly TableColumn[],
  widths: readonly number[],
  size: CellSize,
  stays: boolean,
): TableRow {
  const isGroup = row.look === 'group';
  const isBold = row.look !== undefined;
  const cells = isGroup
    ? [
        new TableCell({
          columnSpan: columns.length,
          width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
          shading: GROUP,
          children: [cellParagraph(row.cells[0] ?? '', 'left', size, isBold, stays)],
        }),
      ]
    : columns.map(
        ({ align = 'left' }, i) =>
          new TableCell({
            width: { size: widths[i] as number, type: WidthType.DXA },
            children: [cellParagraph(row.cells[i] ?? '', align, size, isBold, stays)],
          }),
      );
  return new TableRow({ cantSplit: true, children: cells });
}

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

function cellParagraph(
  text: Text,
  align: 'left' | 'center' | 'right',
  size: CellSize,
  bold: boolean,
  isKept: boolean,
): Paragraph {
  return new Paragraph({
    style: cellStyle(size),
    ...(align !== 'left' && { alignment: ALIGNMENT[align] }),
    ...kept(isKept),
    children: runs(text, bold ? { bold } : {}),
  });
}
