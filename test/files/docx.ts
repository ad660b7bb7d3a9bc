/** Makes small Word documents: the parts that a plan needs, in the markup that Word writes. */
import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const NAMESPACES = [
  `xmlns:w="${W}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface DocxParts {
  /** Content of w:numbering and of w:styles. */
  readonly numbering?: string;
  readonly styles?: string;
  /** Path of the main part; some programs name it otherwise. */
  readonly main?: string;
  /** Further files, by path. */
  readonly files?: Readonly<Record<string, Uint8Array>>;
}

/** A document with the given content of w:body. */
export function docx(
  body: string,
  { numbering, styles, main = 'document.xml', files }: DocxParts = {},
): Uint8Array {
  const root = (name: string, content: string): string =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${name} ${NAMESPACES}>${content}</w:${name}>`;
  const relations = (targets: Readonly<Record<string, string>>): string =>
    `<Relationships xmlns="${RELATIONS}">${Object.entries(targets)
      .map(([type, target], i) => `<Relationship Id="r${i}" Type="${OFFICE}/${type}" Target="${target}"/>`)
      .join('')}</Relationships>`;
  const texts: Record<string, string> = {
    '_rels/.rels': relations({ officeDocument: `word/${main}` }),
    [`word/_rels/${main}.rels`]: relations({ numbering: 'numbering.xml', styles: 'styles.xml' }),
    [`word/${main}`]: root('document', `<w:body>${body}<w:sectPr/></w:body>`),
    ...(numbering === undefined ? {} : { 'word/numbering.xml': root('numbering', numbering) }),
    ...(styles === undefined ? {} : { 'word/styles.xml': root('styles', styles) }),
  };
  const packed = Object.entries(texts).map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync({ ...Object.fromEntries(packed), ...files });
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A run; line breaks and tabs become what Word writes for them. */
export function r(text: string): string {
  const pieces = text.split(/(\n|\t)/).map((piece) => {
    if (piece === '\n') return '<w:br/>';
    return piece === '\t' ? '<w:tab/>' : `<w:t xml:space="preserve">${escaped(piece)}</w:t>`;
  });
  return `<w:r>${pieces.join('')}</w:r>`;
}

/** A paragraph with a text, or with runs given as markup. */
export function p(content: string, properties = ''): string {
  const runs = content.startsWith('<w:') || content.startsWith('<mc:') ? content : r(content);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content === '' ? '' : runs}</w:p>`;
}

/** Properties of a paragraph of a list. */
export function item(list: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** A cell with a text, or with blocks given as markup. */
export function tc(content: string, properties = ''): string {
  const blocks = content.startsWith('<w:') ? content : p(content);
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${blocks}</w:tc>`;
}

export function tr(...cells: readonly string[]): string {
  return `<w:tr>${cells.map((cell) => (cell.startsWith('<w:tc>') ? cell : tc(cell))).join('')}</w:tr>`;
}

export function tbl(rows: readonly string[], widths: readonly number[] = []): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

export const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
export const MERGE_FIRST = '<w:vMerge w:val="restart"/>';
export const MERGE_NEXT = '<w:vMerge/>';

/** A list: each level's format and text, «%1.» counted from 1. */
export function list(id: number, levels: readonly (readonly [format: string, text: string])[]): string {
  const definitions = levels.map(
    ([format, text], i) =>
      `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${definitions.join('')}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
}

/** A document as a plan's text would be pasted into Word: a table wherever lines have tabs, paragraphs elsewhere. */
export function docxOfLines(lines: readonly string[]): Uint8Array {
  let body = '';
  let rows: string[] = [];
  const flush = (): void => {
    if (rows.length > 0) body += tbl(rows);
    rows = [];
  };
  for (const line of lines) {
    if (line.includes('\t')) {
      rows.push(tr(...line.split('\t')));
      continue;
    }
    flush();
    body += p(line);
  }
  flush();
  return docx(body);
}
