/** Cell formats of the workbook against cell styles of the file. Colours come in, and go out, as RGB only. */
import { Border, BorderLine, CellFormat } from '../model';
import { DEFAULT_FONT } from '../../src/files/xlsx/look';
import { colorOf, FileBorder, FileFont, FileStyle } from '../../src/files/xlsx/hucre';

/** Number formats of a date that has none of its own; quoted dots set them apart from a person's `dd.mm.yyyy`. */
const PLAIN_DATE = 'dd"."mm"."yyyy';
const PLAIN_TIME = 'dd"."mm"."yyyy" "hh":"mm":"ss';

/** Number formats 14 and 22 have no text in a file and are shown as the user's region has them. */
const REGIONAL_DATES: Readonly<Record<string, string>> = {
  'm/d/yyyy': 'dd.mm.yyyy',
  'm/d/yyyy h:mm': 'dd.mm.yyyy hh:mm',
};

type Line = NonNullable<FileBorder['top']>['style'];

const LINES: Readonly<Record<BorderLine, Line>> = {
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'double',
};

const NEAREST_LINE: Readonly<Record<Line, BorderLine>> = {
  thin: 'SOLID',
  medium: 'SOLID_MEDIUM',
  thick: 'SOLID_THICK',
  dotted: 'DOTTED',
  dashed: 'DASHED',
  double: 'DOUBLE',
  hair: 'DOTTED',
  mediumDashed: 'DASHED',
  dashDot: 'DASHED',
  mediumDashDot: 'DASHED',
  dashDotDot: 'DASHED',
  mediumDashDotDot: 'DASHED',
  slantDashDot: 'DASHED',
};

const SIDES = [
  ['borderTop', 'top'],
  ['borderBottom', 'bottom'],
  ['borderLeft', 'left'],
  ['borderRight', 'right'],
] as const;

/** `#rrggbb` → `RRGGBB`. */
export function rgb(color: string): string {
  return color.replace('#', '').toUpperCase();
}

/** The number format that a date without one gets in the file, by its serial number. */
export function plainDateFormat(serial: number): string {
  return Number.isInteger(serial) ? PLAIN_DATE : PLAIN_TIME;
}

/**
 * Style of a cell, undefined for the default format. CLIP, which Excel lacks, is kept as an explicit left-to-right
 * reading order: invisible in Russian text, and it stays with the cell whatever a person does to the rows.
 */
export function styleToFile(format: CellFormat): FileStyle | undefined {
  const style: FileStyle = {};
  if (format.numberFormat) style.numFmt = format.numberFormat;
  const font = fontToFile(format);
  if (font) style.font = font;
  if (format.background) {
    style.fill = { type: 'pattern', pattern: 'solid', fgColor: { rgb: rgb(format.background) } };
  }
  const border: FileBorder = {};
  for (const [own, side] of SIDES) {
    const line = format[own];
    if (line) border[side] = { style: LINES[line.style], color: { rgb: rgb(line.color) } };
  }
  if (Object.keys(border).length > 0) style.border = border;
  const alignment: NonNullable<FileStyle['alignment']> = {};
  const horizontal = format.horizontal;
  if (horizontal === 'left' || horizontal === 'center' || horizontal === 'right')
    alignment.horizontal = horizontal;
  if (format.vertical === 'top') alignment.vertical = 'top';
  if (format.vertical === 'middle') alignment.vertical = 'center';
  if (format.wrap === 'WRAP') alignment.wrapText = true;
  if (format.wrap === 'CLIP') alignment.readingOrder = 'ltr';
  if (Object.keys(alignment).length > 0) style.alignment = alignment;
  return Object.keys(style).length > 0 ? style : undefined;
}

function fontToFile(format: CellFormat): FileFont | undefined {
  const font: FileFont = {
    name: format.fontFamily ?? DEFAULT_FONT.name,
    size: format.fontSize ?? DEFAULT_FONT.size,
  };
  if (format.bold) font.bold = true;
  if (format.italic) font.italic = true;
  if (format.underline) font.underline = true;
  if (format.strikethrough) font.strikethrough = true;
  if (format.fontColor) font.color = { rgb: rgb(format.fontColor) };
  const differs =
    Object.keys(font).length > 2 || format.fontFamily !== undefined || format.fontSize !== undefined;
  return differs ? font : undefined;
}

/** What of the file decides how its styles read. */
export interface StyleSource {
  readonly theme: readonly string[] | undefined;
  readonly defaultFont: FileFont | undefined;
  /** True for a file that is not ours: built-in date formats then follow the Russian region. */
  readonly foreign: boolean;
}

/** Reads styles of one file; equal styles give the same object, which cells share. */
export function styleReader(source: StyleSource): (style: FileStyle | undefined) => CellFormat {
  const known = new Map<string, CellFormat>();
  const numbers = new Map<object, number>();
  const idOf = (part: object | undefined): number => {
    if (!part) return 0;
    let id = numbers.get(part);
    if (id === undefined) numbers.set(part, (id = numbers.size + 1));
    return id;
  };
  return (style) => {
    if (!style) return DEFAULT_FORMAT;
    const parts = [style.font, style.fill, style.border, style.alignment].map(idOf);
    const key = `${parts.join(' ')} ${style.numFmt ?? ''}`;
    let format = known.get(key);
    if (!format) known.set(key, (format = readStyle(style, source)));
    return format;
  };
}

/** The format of a cell that has none. */
export const DEFAULT_FORMAT: CellFormat = {};

type Draft = { -readonly [K in keyof CellFormat]: CellFormat[K] };

function readStyle(style: FileStyle, source: StyleSource): CellFormat {
  const format: Draft = {};
  const number = style.numFmt;
  if (number && number !== 'General' && number !== PLAIN_DATE && number !== PLAIN_TIME) {
    format.numberFormat = (source.foreign && REGIONAL_DATES[number]) || withoutEscapes(number);
  }
  readFont(style.font, source, format);
  const fill = style.fill;
  if (fill?.type === 'pattern' && fill.pattern !== 'none') {
    const background = colorOf(fill.fgColor, source.theme);
    if (background) format.background = background;
  }
  for (const [own, side] of SIDES) {
    const line = style.border?.[side];
    if (line) format[own] = borderFromFile(line, source);
  }
  const { horizontal, vertical, wrapText, readingOrder } = style.alignment ?? {};
  if (horizontal === 'left' || horizontal === 'center' || horizontal === 'right')
    format.horizontal = horizontal;
  if (horizontal === 'centerContinuous') format.horizontal = 'center';
  if (vertical === 'top') format.vertical = 'top';
  if (vertical === 'center') format.vertical = 'middle';
  if (wrapText) format.wrap = 'WRAP';
  else if (readingOrder === 'ltr' && !source.foreign) format.wrap = 'CLIP';
  return Object.keys(format).length > 0 ? format : DEFAULT_FORMAT;
}

/** LibreOffice writes `dd.mm.yyyy` as `dd\.mm\.yyyy`. */
function withoutEscapes(number: string): string {
  return /y|d|h/i.test(number) ? number.replace(/\\([-.\/: ])/g, '$1') : number;
}

function readFont(font: FileFont | undefined, source: StyleSource, format: Draft): void {
  if (!font) return;
  const standard = source.defaultFont ?? DEFAULT_FONT;
  if (font.name && font.name !== standard.name) format.fontFamily = font.name;
  if (font.size && font.size !== standard.size) format.fontSize = font.size;
  if (font.bold) format.bold = true;
  if (font.italic) format.italic = true;
  if (font.underline) format.underline = true;
  if (font.strikethrough) format.strikethrough = true;
  const color = colorOf(font.color, source.theme);
  if (color && color !== '#000000') format.fontColor = color;
}

function borderFromFile(line: NonNullable<FileBorder['top']>, source: StyleSource): Border {
  return { style: NEAREST_LINE[line.style], color: colorOf(line.color, source.theme) ?? '#000000' };
}
