/** Looks of cells as the page draws them, each once, in a palette that only grows. */
import type { Border, BorderLine, CellFormat, ConditionalRule } from '../../model';
import type { CellStyle } from '../protocol';

/** What a conditional format lays over a cell's own look. */
export type Overlay = Pick<ConditionalRule, 'background' | 'fontColor' | 'bold' | 'italic'>;

const LINES: Readonly<Record<BorderLine, string>> = {
  DOTTED: '1px dotted',
  DASHED: '1px dashed',
  SOLID: '1px solid',
  SOLID_MEDIUM: '2px solid',
  SOLID_THICK: '3px solid',
  DOUBLE: '3px double',
};

export class Palette {
  /** The first is the plain look. */
  readonly styles: CellStyle[] = [{}];
  private readonly known = new Map<string, number>([['{}', 0]]);
  /** Formats are shared between cells: most questions are answered without making a style. */
  private readonly memo = new Map<CellFormat, Map<string, number>>();

  /** `general` is where a value without an alignment of its own stands. */
  indexOf(format: CellFormat, general: 'left' | 'center' | 'right', overlay: Overlay | null): number {
    const answers = this.memo.get(format) ?? new Map<string, number>();
    this.memo.set(format, answers);
    const key = overlay === null ? general : general + JSON.stringify(overlay);
    let index = answers.get(key);
    if (index === undefined) {
      index = this.add(styleOf(format, general, overlay));
      answers.set(key, index);
    }
    return index;
  }

  private add(style: CellStyle): number {
    const key = JSON.stringify(style);
    let index = this.known.get(key);
    if (index === undefined) {
      index = this.styles.push(style) - 1;
      this.known.set(key, index);
    }
    return index;
  }
}

function styleOf(
  format: CellFormat,
  general: 'left' | 'center' | 'right',
  overlay: Overlay | null,
): CellStyle {
  const color = overlay?.fontColor ?? format.fontColor;
  const background = overlay?.background ?? format.background;
  const align = alignment(format, general);
  const borders = bordersOf(format);
  return {
    ...((overlay?.bold ?? format.bold) && { bold: true }),
    ...((overlay?.italic ?? format.italic) && { italic: true }),
    ...(format.underline && { underline: true }),
    ...(format.strikethrough && { strike: true }),
    ...(format.fontSize !== undefined && { size: format.fontSize }),
    ...(format.fontFamily !== undefined && { font: format.fontFamily }),
    ...(color !== undefined && { color }),
    ...(background !== undefined && { background }),
    ...(align !== 'left' && { align }),
    ...(format.vertical !== undefined && { vertical: format.vertical }),
    ...(format.wrap !== undefined && { wrap: format.wrap }),
    ...(borders !== null && { borders }),
  };
}

function alignment({ horizontal }: CellFormat, general: 'left' | 'center' | 'right') {
  if (horizontal === 'left' || horizontal === 'center' || horizontal === 'right') return horizontal;
  return horizontal === 'general-left' ? 'left' : general;
}

function bordersOf(format: CellFormat): NonNullable<CellStyle['borders']> | null {
  const { borderTop, borderRight, borderBottom, borderLeft } = format;
  if (!borderTop && !borderRight && !borderBottom && !borderLeft) return null;
  return [line(borderTop), line(borderRight), line(borderBottom), line(borderLeft)];
}

function line(border: Border | undefined): string {
  return border === undefined ? '' : `${LINES[border.style]} ${border.color}`;
}
