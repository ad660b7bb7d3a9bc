/**
 * Rows of a plan in HTML that was pasted from Word, a spreadsheet or a page: paragraphs and rows of tables in the order
 * of the text, as they are printed. The HTML is parsed into a document of its own that is never shown: nothing in it
 * runs and nothing is loaded.
 */
import type { SourceRow } from '../../domain/roadmap/document';
import { tableRow } from '../../files/plan-row';
import { SpanCell, spanRows } from './span-grid';

/**
 * A row of a table has the columns of the table's grid. Tabs of a paragraph part it into cells; a line break of it
 * begins a row. Several paragraphs of a cell are lines of it.
 */
export function htmlRows(html: string): SourceRow[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const rows: SourceRow[] = [];
  addBlocks(body, rows);
  return rows;
}

function addBlocks(container: Element, rows: SourceRow[]): void {
  for (const block of blocksOf(container)) {
    if (typeof block !== 'string') {
      addTable(block, rows);
      continue;
    }
    for (const line of block.split('\n')) {
      const cells = line.split('\t').map((cell) => cell.trim());
      rows.push({ line: rows.length + 1, cells });
    }
  }
}

function addTable(table: HTMLTableElement, rows: SourceRow[]): void {
  let group: SpanCell[][] = [];
  const groups: SpanCell[][][] = [];
  const widths = widthsOf(table);
  const flush = (): void => {
    if (groups.length === 0) return;
    for (const { cells, covered } of spanRows(groups, widths))
      rows.push(tableRow(rows.length + 1, cells, covered));
    groups.length = 0;
  };
  for (const section of sectionsOf(table)) {
    group = [];
    groups.push(group);
    for (const row of Array.from(section.rows)) {
      if (isLeftOut(row)) continue;
      const layout = layoutCell(row);
      if (layout === null) {
        group.push(Array.from(row.cells).map((cell) => spanCell(cell, row)));
        continue;
      }
      flush();
      addBlocks(layout, rows);
      group = [];
      groups.push(group);
    }
  }
  flush();
}

function sectionsOf(table: HTMLTableElement): HTMLTableSectionElement[] {
  return [table.tHead, ...Array.from(table.tBodies), table.tFoot].filter((section) => section !== null);
}

function spanCell(cell: HTMLTableCellElement, row: HTMLTableRowElement): SpanCell {
  const { rows } = row.parentElement as HTMLTableSectionElement;
  const below = rows.length - row.sectionRowIndex;
  return {
    text: cellText(cell),
    columns: Math.max(1, cell.colSpan),
    // 0: down to the end of the part.
    rows: cell.rowSpan === 0 ? below : Math.min(cell.rowSpan, below),
    width: pixels(cell),
  };
}

/** The one filled cell of a row when it holds a table: a table that only lays out the page. */
function layoutCell(row: HTMLTableRowElement): Element | null {
  // An item of a list has a number, though nothing may stand behind it.
  const filled = Array.from(row.cells).filter(
    (cell) => (cell.textContent ?? '').trim() !== '' || cell.querySelector('li') !== null,
  );
  const [cell] = filled;
  return cell !== undefined && filled.length === 1 && cell.querySelector('table') !== null ? cell : null;
}

function cellText(cell: Element): string {
  return linesOf(cell)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Lines of a cell; a table inside it gives a line for each of its rows. */
function linesOf(cell: Element): string[] {
  return blocksOf(cell).flatMap((block) =>
    typeof block === 'string'
      ? block.split('\n')
      : Array.from(block.rows).map((row) =>
          Array.from(row.cells)
            .map((one) => cellText(one).replace(/\n/g, ' '))
            .join(' '),
        ),
  );
}

const UNITS: Readonly<Record<string, number>> = { '': 1, px: 1, pt: 4 / 3, cm: 37.8, mm: 3.78, in: 96 };

/** Pixels; null for shares and for what says nothing. */
function pixels(element: Element): number | null {
  const inStyle = /(?:^|;)\s*width\s*:\s*([^;]+)/i.exec(styleOf(element))?.[1];
  const text = element.getAttribute('width') ?? inStyle ?? '';
  const [, number, unit] = /^\s*(\d+(?:\.\d+)?)\s*(px|pt|cm|mm|in)?\s*$/i.exec(text) ?? [];
  return number === undefined ? null : Number(number) * UNITS[(unit ?? '').toLowerCase()]!;
}

function widthsOf(table: HTMLTableElement): (number | null)[] {
  return Array.from(table.querySelectorAll('col'))
    .filter((column) => column.closest('table') === table)
    .flatMap((column) =>
      Array.from({ length: Math.min(63, Math.max(1, column.span)) }, () => pixels(column)),
    );
}

/** Elements that hold no text of the plan. */
const SILENT =
  /^(style|script|head|title|template|noscript|noembed|noframes|iframe|object|svg|math|xml|select|textarea|button|audio|video|del)$/;
const BLOCKS =
  /^(p|div|h[1-6]|ul|ol|li|dl|dt|dd|section|article|header|footer|main|aside|nav|blockquote|pre|center|address|figure|form|fieldset|hr|body|tr|td|th)$/;

const styleOf = (element: Element): string => element.getAttribute('style') ?? '';

/** Deleted and hidden text, comments and footnotes of Word. */
function isLeftOut(element: Element): boolean {
  return (
    SILENT.test(element.localName) ||
    element.hasAttribute('hidden') ||
    /display\s*:\s*none|mso-hide\s*:\s*(all|screen)|mso-element\s*:\s*(comment-list|footnote-list|endnote-list|header|footer)\b/i.test(
      styleOf(element),
    ) ||
    /\b(msocomanchor|MsoCommentReference|MsoFootnoteReference|MsoEndnoteReference)\b/i.test(element.className)
  );
}

/** Paragraphs, with `\n` for line breaks and `\t` for tabs, and tables. */
function blocksOf(container: Element): (string | HTMLTableElement)[] {
  const flow = new Flow();
  flow.readChildren(container, false);
  flow.endParagraph(false);
  return flow.blocks;
}

class Flow {
  readonly blocks: (string | HTMLTableElement)[] = [];
  private text = '';
  /** The number of a list's item, until its first text comes. */
  private number = '';

  readChildren(parent: Element, keepsSpaces: boolean): void {
    for (const node of Array.from(parent.childNodes)) {
      if (node.nodeType === Node.TEXT_NODE) this.addText(node.textContent ?? '', keepsSpaces);
      else if (node.nodeType === Node.ELEMENT_NODE) this.readElement(node as Element, keepsSpaces);
    }
  }

  /** A paragraph may be blank (`isKept`); spaces between blocks are none. */
  endParagraph(isKept: boolean): void {
    const text = this.text
      .replace(/ *([\n\t]) */g, '$1')
      .replace(/ {2,}/g, ' ')
      .trim();
    this.text = '';
    if (text === '' && !isKept) return;
    this.blocks.push(`${this.number} ${text}`.trim());
    this.number = '';
  }

  private readElement(element: Element, keepsSpaces: boolean): void {
    const name = element.localName;
    if (isLeftOut(element)) return;
    if (name === 'br') {
      this.text += '\n';
      return;
    }
    if (name === 'table') {
      this.endParagraph(this.number !== '');
      this.blocks.push(element as HTMLTableElement);
      return;
    }
    const style = styleOf(element);
    const tabs = /mso-tab-count\s*:\s*(\d+)/i.exec(style)?.[1];
    if (tabs !== undefined) {
      this.text += '\t'.repeat(Math.min(63, Math.max(1, Number(tabs))));
      return;
    }
    if (/mso-list\s*:\s*ignore/i.test(style)) {
      this.text += `${printedNumber(element.textContent ?? '')} `;
      return;
    }
    const keeps = keepsSpaces || name === 'pre' || /white-space\s*:\s*(pre|break-spaces)/i.test(style);
    if (!BLOCKS.test(name)) {
      this.readChildren(element, keeps);
      return;
    }
    this.endParagraph(false);
    if (name === 'li') this.number = numberOf(element as HTMLLIElement);
    this.readChildren(element, keeps);
    const isKept = name === 'p' || (name === 'li' && this.number !== '');
    if (isKept || this.text !== '') this.endParagraph(isKept);
  }

  private addText(text: string, keepsSpaces: boolean): void {
    const plain = text
      .replace(/\u00AD/g, '')
      .replace(/\r\n?/g, '\n')
      .replace(/\u00A0/g, ' ');
    this.text += keepsSpaces ? plain : plain.replace(/\s+/g, ' ');
  }
}

/** A number as Word prints it before a paragraph; a mark of a list that is no number becomes a dash. */
function printedNumber(text: string): string {
  const number = text.replace(/\s+/g, ' ').trim();
  return /^[^\dIVXА-Яа-яё]$/.test(number) ? '-' : number;
}

function numberOf(item: HTMLLIElement): string {
  const list = item.parentElement;
  const style = `${list === null ? '' : styleOf(list)};${styleOf(item)}`;
  if (/list-style(-type)?\s*:\s*none/i.test(style)) return '';
  const isNumbered =
    list instanceof HTMLOListElement &&
    /^1?$/.test(list.type) &&
    !/list-style-type\s*:\s*(?!decimal)/i.test(style);
  if (!isNumbered) return '-';
  let number = list.start - 1;
  for (const other of Array.from(list.children)) {
    if (!(other instanceof HTMLLIElement)) continue;
    number = other.hasAttribute('value') ? other.value : number + 1;
    if (other === item) break;
  }
  return `${number}.`;
}
