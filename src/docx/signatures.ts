/** Places to sign: position, a line, room for the name in full. All of them stay on one page. */
import { Paragraph, Table, type IParagraphOptions } from 'docx';
import type { Signature } from '../domain/documents/model';
import { layoutTable, type LayoutCell } from './layout';
import { STYLE, WRITING_LINE } from './look';
import { kept } from './place';
import { runs } from './text';
import { WORDS } from './words';

const SHARES = [0.44, 0.03, 0.22, 0.03, 0.28];

/** A table without lines; null where nobody signs. `isKept`: it stays with what comes after it. */
export function signatureTable(
  signatures: readonly Signature[],
  width: number,
  isKept: boolean,
): Table | null {
  if (signatures.length === 0) return null;
  const widths = SHARES.map((share) => Math.round(share * width));
  return layoutTable(
    widths,
    signatures.flatMap((signature, i) => {
      const isLast = i === signatures.length - 1;
      return [lineRow(signature), captionRow(!isLast || isKept)];
    }),
  );
}

function lineRow({ position, caption }: Signature): LayoutCell[] {
  const title =
    caption === undefined
      ? []
      : [cellParagraph(caption, { style: STYLE.cell, keepNext: true, spacing: { before: 160 } })];
  const label = cellParagraph(position, {
    style: STYLE.cell,
    keepNext: true,
    spacing: { before: caption === undefined ? 200 : 0 },
  });
  const line: LayoutCell = { children: [empty(true)], borders: WRITING_LINE };
  const space: LayoutCell = { children: [empty(true)] };
  return [{ children: [...title, label], isAtBottom: true }, space, line, space, line];
}

function captionRow(isKept: boolean): LayoutCell[] {
  const space: LayoutCell = { children: [empty(isKept)] };
  const caption = (text: string): LayoutCell => ({
    children: [cellParagraph(text, { style: STYLE.small, ...kept(isKept) })],
  });
  return [space, space, caption(WORDS.signature), space, caption(WORDS.name)];
}

function cellParagraph(text: string, options: IParagraphOptions): Paragraph {
  return new Paragraph({ ...options, children: runs(text) });
}

function empty(isKept: boolean): Paragraph {
  return new Paragraph({ style: STYLE.small, ...kept(isKept) });
}
