/** Blocks of a model as parts of a Word document. */
import { AlignmentType, Paragraph, Tab, Table, TextRun, type FileChild } from 'docx';
import type {
  Align,
  AppendixBlock,
  BesideBlock,
  BlankBlock,
  Block,
  FactsBlock,
  HeadingBlock,
  ListBlock,
  ParagraphBlock,
  PointBlock,
} from '../domain/documents/model';
import { chartBlocks } from './chart';
import { Gap, layoutTable, LEAST } from './layout';
import { DASHES, FIRST_LINE, mm, NUMBERS, STYLE, WRITING_LINE } from './look';
import { kept, type Place } from './place';
import { signatureTable } from './signatures';
import { tableBlocks } from './table';
import { runs } from './text';

/** All blocks one after another; the last stays with what follows where the place says so. */
export function blocksAt(blocks: readonly Block[], place: Place): FileChild[] {
  return blocks.flatMap((block, i) => {
    const next = blocks[i + 1];
    const isKept = next === undefined ? place.isKept : holds(block, next);
    const children = blockAt(block, { ...place, isKept });
    return beginsPage(next) ? withoutGap(children) : children;
  });
}

/** Signatures have words above them on their page, and the lines that others sign on below. */
function holds(block: Block, next: Block): boolean {
  return next.kind === 'signatures' || (block.kind === 'signatures' && next.kind === 'blank');
}

function beginsPage(block: Block | undefined): boolean {
  return block?.kind === 'appendix' || block?.kind === 'pageBreak';
}

/** Where the page is full, a gap before a new page would have a page of its own. */
function withoutGap(children: FileChild[]): FileChild[] {
  return children[children.length - 1] instanceof Gap ? children.slice(0, -1) : children;
}

function blockAt(block: Block, place: Place): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block)];
    case 'paragraph':
      return [paragraph(block, place)];
    case 'list':
      return list(block, place);
    case 'point':
      return [point(block, place)];
    case 'table':
      return tableBlocks(block, place);
    case 'facts':
      return facts(block, place);
    case 'chart':
      return chartBlocks(block, place);
    case 'beside':
      return beside(block, place);
    case 'blank':
      return blank(block, place);
    case 'appendix':
      return appendix(block, place);
    case 'signatures': {
      const table = signatureTable(block.signatures, place.width, place.isKept);
      return table === null ? [] : [table, new Gap(place.isKept)];
    }
    case 'pageBreak':
      return [new Paragraph({ pageBreakBefore: true, spacing: LEAST })];
  }
}

function heading({ level, text }: HeadingBlock): Paragraph {
  return new Paragraph({ style: level === 1 ? STYLE.heading1 : STYLE.heading2, children: runs(text) });
}

const ALIGNMENT: Readonly<Record<Align, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
};

function paragraph({ text, align, isNote, keepWithNext }: ParagraphBlock, { isKept }: Place): Paragraph {
  const isText = !isNote && (align ?? 'justify') === 'justify';
  return new Paragraph({
    style: isNote ? STYLE.note : isText ? STYLE.text : STYLE.plain,
    ...(align !== undefined && !isText && { alignment: ALIGNMENT[align] }),
    ...kept(isKept || keepWithNext === true),
    children: runs(text),
  });
}

function list({ items, isNumbered }: ListBlock, { isKept, counters }: Place): Paragraph[] {
  const numbering = {
    reference: isNumbered ? NUMBERS : DASHES,
    level: 0,
    instance: isNumbered ? counters.lists++ : 0,
  };
  return items.map(
    (item, i) =>
      new Paragraph({
        style: STYLE.list,
        numbering,
        ...kept(isKept && i === items.length - 1),
        children: runs(item),
      }),
  );
}

/** Twips from the margin to the text of a point, by level. */
const POINT_INDENT = { 1: FIRST_LINE, 2: FIRST_LINE + mm(10) } as const;

function point({ number, level, text }: PointBlock, { isKept }: Place): Paragraph {
  const left = POINT_INDENT[level];
  return new Paragraph({
    style: STYLE.point,
    indent: { left, hanging: level === 1 ? FIRST_LINE : mm(12) },
    tabStops: [{ type: 'left', position: left }],
    ...kept(isKept),
    children: [...runs(number), new TextRun({ children: [new Tab()] }), ...runs(text)],
  });
}

const LABEL_SHARE = 0.42;

function facts({ rows }: FactsBlock, { width, isKept }: Place): FileChild[] {
  const label = Math.round(width * LABEL_SHARE);
  const table = layoutTable(
    [label, width - label],
    rows.map(([name, value], i) => {
      const options = {
        style: STYLE.cell,
        spacing: { after: 60 },
        ...kept(isKept && i === rows.length - 1),
      };
      return [
        { children: [new Paragraph({ ...options, children: runs(name) })] },
        { children: [new Paragraph({ ...options, children: runs(value) })] },
      ];
    }),
    120,
  );
  return rows.length === 0 ? [] : [table, new Gap(isKept)];
}

const BESIDE_GAP = 200;

function beside({ columns }: BesideBlock, place: Place): FileChild[] {
  const width = Math.floor(place.width / columns.length);
  const cells = columns.map((blocks) => {
    const children = blocksAt(blocks, { ...place, width: width - BESIDE_GAP, isKept: false });
    // A cell has to end with a paragraph.
    const isEnded = children[children.length - 1] instanceof Paragraph;
    return { children: (isEnded ? children : [...children, new Gap(false)]) as (Paragraph | Table)[] };
  });
  return [
    layoutTable(
      columns.map(() => width),
      [cells],
      BESIDE_GAP,
    ),
    new Gap(place.isKept),
  ];
}

/** All lines stay with their label: a single line on the next page is taken for nothing. */
function blank({ label, lines }: BlankBlock, { width, isKept }: Place): FileChild[] {
  const rows = Array.from({ length: lines }, (_unused, i) => {
    const paragraph = new Paragraph({ style: STYLE.plain, ...kept(isKept || i < lines - 1) });
    return [{ children: [paragraph], borders: WRITING_LINE }];
  });
  return [
    new Paragraph({ style: STYLE.plain, keepNext: true, children: runs(label) }),
    layoutTable([width], rows),
    new Gap(isKept),
  ];
}

const APPENDIX_AT = 0.55;

function appendix({ label, title }: AppendixBlock, { width }: Place): Paragraph[] {
  return [
    ...label.map(
      (line, i) =>
        new Paragraph({
          style: STYLE.cell,
          pageBreakBefore: i === 0,
          indent: { left: Math.round(width * APPENDIX_AT) },
          children: runs(line),
        }),
    ),
    new Paragraph({
      style: STYLE.title,
      alignment: AlignmentType.CENTER,
      keepNext: true,
      children: runs(title),
    }),
  ];
}
