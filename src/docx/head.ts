/** The first page's head, in the order of ГОСТ Р 7.0.97-2016: draft, organisation, approval, addressee, type, date, title. */
import { AlignmentType, Paragraph, TextRun, type FileChild } from 'docx';
import type { DocumentHead } from '../domain/documents/model';
import { Gap, layoutTable } from './layout';
import { STYLE } from './look';
import { clean, runs } from './text';
import { WORDS } from './words';

/** What stands at the right begins here, as a share of the width. */
const RIGHT_BLOCK = 0.55;

export function headBlocks(head: DocumentHead, isDraft: boolean, width: number): FileChild[] {
  const { organisation, type, addressee = [], approvedBy, title, subtitle } = head;
  return [
    ...(isDraft
      ? [new Paragraph({ alignment: AlignmentType.RIGHT, children: runs(WORDS.draft, { bold: true }) })]
      : []),
    ...(approvedBy === undefined ? issuer(organisation) : approved(organisation, approvedBy, width)),
    ...atRight(present(addressee), width),
    ...(type === ''
      ? []
      : [
          new Paragraph({
            style: STYLE.type,
            children: [new TextRun({ text: clean(type), characterSpacing: 60 })],
          }),
        ]),
    ...dateLine(head, width),
    new Paragraph({
      style: STYLE.title,
      alignment: AlignmentType.CENTER,
      children: runs(title),
    }),
    ...present([subtitle ?? '']).map(
      (line) =>
        new Paragraph({ style: STYLE.subtitle, alignment: AlignmentType.CENTER, children: runs(line) }),
    ),
  ];
}

function issuer(organisation: readonly string[]): Paragraph[] {
  return present(organisation).map(
    (line) => new Paragraph({ style: STYLE.organisation, children: runs(line) }),
  );
}

/** Beside the organisation: below it, the approval takes a quarter of a lying sheet. */
function approved(organisation: readonly string[], approvedBy: string, width: number): FileChild[] {
  const left = Math.round(width * RIGHT_BLOCK);
  const lines = [WORDS.approved, approvedBy, WORDS.blankSignature, WORDS.blankDate].map(
    (line) => new Paragraph({ spacing: { after: 40 }, children: runs(line) }),
  );
  // A cell has to have a paragraph.
  const own = present(organisation).length === 0 ? [new Paragraph({})] : issuer(organisation);
  return [layoutTable([left, width - left], [[{ children: own }, { children: lines }]], 120), new Gap(true)];
}

function present(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => line.trim() !== '');
}

function atRight(lines: readonly string[], width: number): Paragraph[] {
  return lines.map(
    (line, i) =>
      new Paragraph({
        indent: { left: Math.round(width * RIGHT_BLOCK) },
        spacing: { before: i === 0 ? 120 : 40 },
        children: runs(line),
      }),
  );
}

/** «от … № …» at the two ends of a line, the place centred below. */
function dateLine({ date, number, place }: DocumentHead, width: number): FileChild[] {
  const dated = date === undefined || date === '' ? '' : WORDS.dated(date ?? WORDS.blankDate);
  const numbered = number === undefined || number === '' ? '' : WORDS.numbered(number ?? WORDS.blankNumber);
  const where = place === undefined || place === '' ? '' : (place ?? WORDS.blankPlace);
  const half = Math.round(width / 2);
  const line = (text: string, alignment: 'left' | 'right' | 'center'): Paragraph =>
    new Paragraph({ alignment, children: runs(text) });
  return [
    ...(dated + numbered === ''
      ? []
      : [
          layoutTable(
            [half, width - half],
            [[{ children: [line(dated, 'left')] }, { children: [line(numbered, 'right')] }]],
          ),
        ]),
    ...(where === '' ? [] : [new Gap(true, 80), line(where, 'center')]),
  ];
}
