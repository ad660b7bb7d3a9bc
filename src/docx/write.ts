/** A document model as the bytes of a `.docx`. The same model gives the same bytes, in Node and in a browser. */
import { Document, Footer, Header, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx';
import type { DocumentModel } from '../domain/documents/model';
import { blocksAt } from './blocks';
import { headBlocks } from './head';
import { LEAST } from './layout';
import { LANDSCAPE, mm, NUMBERING, PORTRAIT, STYLE, STYLES } from './look';
import { packed } from './package';
import type { Counters } from './place';
import { signatureTable } from './signatures';
import { clean, runs } from './text';
import { WORDS } from './words';

/** Rejects on nothing a model can hold: texts are cleaned of what XML cannot carry. */
export async function writeDocx(model: DocumentModel): Promise<Uint8Array> {
  const counters: Counters = { lists: 0, charts: [] };
  return packed(documentOf(model, counters), counters.charts);
}

function titleOf({ head: { type, title } }: DocumentModel): string {
  return clean([type, title].filter((part) => part !== '').join('. ')).replace(/\n/g, ' ');
}

function documentOf(model: DocumentModel, counters: Counters): Document {
  const sheet = model.isLandscape ? LANDSCAPE : PORTRAIT;
  const width = sheet.width - sheet.left - sheet.right;
  const signatures = signatureTable(model.signatures, width, false);
  const footer = new Footer({
    children: [new Paragraph({ style: STYLE.small, children: runs(model.footer) })],
  });
  return new Document({
    title: titleOf(model),
    creator: WORDS.creator,
    styles: STYLES,
    numbering: NUMBERING,
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            // The library swaps the sides of a lying sheet itself.
            size: {
              width: PORTRAIT.width,
              height: PORTRAIT.height,
              orientation: model.isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: sheet.top,
              right: sheet.right,
              bottom: sheet.bottom,
              left: sheet.left,
              header: mm(10),
              footer: mm(8),
            },
          },
        },
        headers: {
          default: pageNumber(),
          first: new Header({ children: [new Paragraph({ style: STYLE.page })] }),
        },
        footers: { default: footer, first: footer },
        children: [
          ...headBlocks(model.head, model.isDraft, width),
          ...blocksAt(model.blocks, { width, isKept: signatures !== null, counters }),
          ...(signatures === null ? [] : [signatures, new Paragraph({ spacing: LEAST })]),
        ],
      },
    ],
  });
}

function pageNumber(): Header {
  return new Header({
    children: [
      new Paragraph({ style: STYLE.page, children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
    ],
  });
}
