/**
 * Rows of a plan in a Word document: paragraphs and rows of tables in the order of the text, as they are printed.
 * Takes bytes and opens no file, so that it can run in a browser; what the rows mean is the intake's business.
 */
import type { SourceRow } from '../domain/roadmap/document';
import { Numbering } from './plan-numbering';
import { tableRow } from './plan-row';
import { XmlElement, childAt, elementsOf, relatedPart, valAt, xmlPart, xmlParts } from './plan-xml';
import { PackageError } from './zip';

/**
 * A row of a table has the columns of the table's grid: a joined cell's text stands in the first of its columns. Tabs
 * of a paragraph part it into cells; a line break of it begins a row. Several paragraphs of a cell are lines of it.
 * @throws PackageError for a file that is damaged or too large.
 */
export function docxRows(bytes: Uint8Array): SourceRow[] {
  const parts = xmlParts(bytes);
  const path = relatedPart(parts, '', 'officeDocument') ?? 'word/document.xml';
  const body = childAt(xmlPart(parts, path), 'w:body');
  if (body === null) throw new PackageError('damaged');
  const related = (type: string): XmlElement | null => {
    const found = relatedPart(parts, path, type);
    return found === null ? null : xmlPart(parts, found);
  };
  const reader = new DocxReader(new Numbering(related('numbering'), related('styles')));
  reader.readBlocks(body);
  return reader.rows;
}

/** Elements that only wrap what is printed, among them text that somebody has inserted. */
const WRAPPERS: ReadonlySet<string> = new Set([
  'w:ins',
  'w:moveTo',
  'w:customXml',
  'w:smartTag',
  'w:hyperlink',
  'w:fldSimple',
  'w:sdtContent',
  'w:dir',
  'w:bdo',
  'Choice',
  'Fallback',
]);

/** Text that somebody has deleted or moved away stays in the file until the change is accepted. */
const DELETED: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom']);

/** What is printed of an element's children, without wrappers. */
function printedOf(element: XmlElement): XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (DELETED.has(child.name)) return [];
    if (WRAPPERS.has(child.name)) return printedOf(child);
    if (child.name === 'w:sdt') {
      // A control that nobody has filled shows an invitation to type; its cell stays.
      const isEmpty = childAt(child, 'w:sdtPr', 'w:showingPlcHdr') !== null;
      return isEmpty
        ? printedOf(child)
            .filter(({ name }) => name === 'w:tc')
            .map(emptied)
        : printedOf(child);
    }
    // The same content in several forms, the newest first.
    if (child.name === 'AlternateContent')
      return printedOf({ ...child, children: elementsOf(child).slice(0, 1) });
    return [child];
  });
}

function emptied(cell: XmlElement): XmlElement {
  return { ...cell, children: elementsOf(cell).filter(({ name }) => name === 'w:tcPr') };
}

/** A paragraph: its text, and boxes with text that are anchored in it. */
interface Paragraph {
  readonly text: string;
  readonly boxes: readonly XmlElement[];
}

class DocxReader {
  readonly rows: SourceRow[] = [];

  constructor(private readonly numbering: Numbering) {}

  readBlocks(container: XmlElement): void {
    for (const block of printedOf(container)) {
      if (block.name === 'w:tbl') this.readTable(block);
      if (block.name !== 'w:p') continue;
      const paragraph = this.paragraph(block);
      if (paragraph === null) continue;
      for (const line of paragraph.text.split('\n')) {
        const cells = line.split('\t').map((cell) => cell.trim());
        this.rows.push({ line: this.rows.length + 1, cells });
      }
      paragraph.boxes.forEach((box) => this.readBlocks(box));
    }
  }

  private readTable(table: XmlElement): void {
    const columns = columnsOf(table);
    /** Columns whose cell above goes on downwards. */
    let joined: ReadonlySet<number> = new Set();
    for (const row of printedOf(table)) {
      if (row.name !== 'w:tr' || childAt(row, 'w:trPr', 'w:del') !== null) continue;
      const layout = layoutCell(row);
      if (layout !== null) {
        this.readBlocks(layout);
        continue;
      }
      joined = this.readRow(row, columns, joined);
    }
  }

  /** Adds the row; returns the columns whose cells may go on below. */
  private readRow(
    row: XmlElement,
    columnAt: (gridColumn: number) => number,
    joined: ReadonlySet<number>,
  ): ReadonlySet<number> {
    const cells: string[] = [];
    const covered: number[] = [];
    const goingOn = new Set<number>();
    let gridColumn = countAt(row, 'w:trPr', 'w:gridBefore');
    for (const cell of cellsOf(row)) {
      const column = Math.max(cells.length, columnAt(gridColumn));
      cells.push(...blanks(column - cells.length));
      gridColumn += Math.max(1, countAt(cell, 'w:tcPr', 'w:gridSpan'));
      const width = Math.max(1, columnAt(gridColumn) - column);
      const columns = Array.from({ length: width }, (_, i) => column + i);
      const merge = childAt(cell, 'w:tcPr', 'w:vMerge');
      const isCovered = merge !== null && merge.attributes['val'] !== 'restart' && joined.has(column);
      if (merge !== null) columns.forEach((one) => goingOn.add(one));
      if (isCovered) covered.push(...columns);
      cells.push(isCovered ? '' : this.cellText(cell), ...blanks(width - 1));
    }
    this.rows.push(tableRow(this.rows.length + 1, cells, covered));
    return goingOn;
  }

  private cellText(cell: XmlElement): string {
    return this.linesOf(cell)
      .map((line) => line.replace(/[\t ]+/g, ' ').trim())
      .filter((line) => line !== '')
      .join('\n');
  }

  /** Lines of a cell; a table inside it gives a line for each of its rows. */
  private linesOf(container: XmlElement): string[] {
    return printedOf(container).flatMap((block) => {
      if (block.name === 'w:tbl') {
        const rows = printedOf(block).filter(({ name }) => name === 'w:tr');
        return rows.map((row) =>
          cellsOf(row)
            .map((cell) => this.cellText(cell).replace(/\n/g, ' '))
            .join(' '),
        );
      }
      const paragraph = block.name === 'w:p' ? this.paragraph(block) : null;
      if (paragraph === null) return [];
      return [...paragraph.text.split('\n'), ...paragraph.boxes.flatMap((box) => this.linesOf(box))];
    });
  }

  /** null for a paragraph that was deleted as a whole. */
  private paragraph(element: XmlElement): Paragraph | null {
    const boxes: XmlElement[] = [];
    const text = printedOf(element)
      .map((run) => (run.name === 'w:r' ? runText(run, boxes) : ''))
      .join('');
    const properties = childAt(element, 'w:pPr');
    const isDeleted = childAt(properties, 'w:rPr', 'w:del') !== null;
    if (isDeleted && text.trim() === '' && boxes.length === 0) return null;
    const number = this.numbering.next(properties);
    return { text: number === '' ? text : `${number} ${text}`.trimEnd(), boxes };
  }
}

function runText(run: XmlElement, boxes: XmlElement[]): string {
  const vanish = childAt(run, 'w:rPr', 'w:vanish');
  if (vanish !== null && !/^(0|false|off)$/.test(vanish.attributes['val'] ?? '')) return '';
  return printedOf(run)
    .map((child) => {
      switch (child.name) {
        case 'w:t':
          return child.children.join('').replace(/\u00AD/g, '');
        case 'w:tab':
        case 'w:ptab':
          return '\t';
        case 'w:br':
        case 'w:cr':
          return '\n';
        case 'w:noBreakHyphen':
          return '-';
        default:
          boxes.push(...boxesIn(child));
          return '';
      }
    })
    .join('');
}

/** Contents of text boxes inside a drawing. */
function boxesIn(element: XmlElement): XmlElement[] {
  if (element.name === 'w:txbxContent') return [element];
  return printedOf(element).flatMap(boxesIn);
}

/** Twips, 4 mm: borders that were drawn a little apart from row to row are meant as one. */
const SAME_BORDER = 227;

/** From a column of the table's grid to the column as it is meant. */
function columnsOf(table: XmlElement): (gridColumn: number) => number {
  const grid = childAt(table, 'w:tblGrid');
  const widths =
    grid === null ? [] : elementsOf(grid).map(({ attributes }) => Number(attributes['w'] ?? NaN));
  const columns = [0];
  // Programs that know no widths write zeros.
  const isKnown = widths.some((width) => width >= SAME_BORDER);
  let since = 0;
  for (const width of isKnown ? widths : []) {
    since += width;
    const isNew = !(since < SAME_BORDER);
    columns.push(columns[columns.length - 1]! + (isNew ? 1 : 0));
    if (isNew) since = 0;
  }
  const last = columns.length - 1;
  return (gridColumn) => columns[gridColumn] ?? columns[last]! + gridColumn - last;
}

function cellsOf(row: XmlElement): XmlElement[] {
  return printedOf(row).filter(({ name }) => name === 'w:tc');
}

/** The one filled cell of a row when it holds a table: a table that only lays out the page. */
function layoutCell(row: XmlElement): XmlElement | null {
  const filled = cellsOf(row).filter(hasContent);
  const [cell] = filled;
  if (cell === undefined || filled.length > 1) return null;
  return printedOf(cell).some(({ name }) => name === 'w:tbl') ? cell : null;
}

function hasContent(element: XmlElement): boolean {
  if (element.name === 'w:t') return element.children.join('').trim() !== '';
  return printedOf(element).some(hasContent);
}

function blanks(count: number): string[] {
  return Array.from({ length: count }, () => '');
}

/** Columns of a grid: Word knows no table with more. */
const MOST_COLUMNS = 63;

function countAt(element: XmlElement, ...path: readonly string[]): number {
  const count = Math.floor(Number(valAt(element, ...path) ?? 0));
  return Number.isFinite(count) ? Math.min(MOST_COLUMNS, Math.max(0, count)) : 0;
}
