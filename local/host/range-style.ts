/** How the cells of a Range look: number formats, fonts, colours, alignment, wrapping, borders. */
import {
  BorderLine,
  CellFormat,
  HorizontalAlignment,
  VerticalAlignment,
  WrapStrategy as Wrap,
} from '../model';
import { DEFAULT_FORMAT, mapCells } from './cells';
import { cssColor } from './colors';
import { EnumValue, member, WrapStrategy } from './enums';
import {
  BLACK,
  DEFAULT_FONT,
  DEFAULT_FONT_SIZE,
  drawBorders,
  GENERAL_FORMAT,
  numberFormatOf,
  reformat,
  WHITE,
  withProperty,
} from './formats';
import { read, write } from './object';
import { RangeContent } from './range-content';

type Range = GoogleAppsScript.Spreadsheet.Range;
type FontWeight = 'bold' | 'normal';
type FontStyle = 'italic' | 'normal';
type Horizontal = 'left' | 'center' | 'right' | 'normal';
type Grid<Value> = readonly (readonly Value[])[];

const show = {
  numberFormat: (format: CellFormat) => format.numberFormat ?? GENERAL_FORMAT,
  background: (format: CellFormat) => format.background ?? WHITE,
  fontColor: (format: CellFormat) => format.fontColor ?? BLACK,
  fontWeight: (format: CellFormat): FontWeight => (format.bold ? 'bold' : 'normal'),
  fontStyle: (format: CellFormat): FontStyle => (format.italic ? 'italic' : 'normal'),
  fontSize: (format: CellFormat) => format.fontSize ?? DEFAULT_FONT_SIZE,
  fontFamily: (format: CellFormat) => format.fontFamily ?? DEFAULT_FONT,
  horizontal: (format: CellFormat): string => format.horizontal ?? 'general',
  vertical: (format: CellFormat): string => format.vertical ?? 'bottom',
  // A cell whose wrapping was never set says true here and OVERFLOW to getWrapStrategy, as live cells do.
  wrap: (format: CellFormat) => format.wrap === undefined || format.wrap === 'WRAP',
  wrapStrategy: (format: CellFormat) =>
    member<GoogleAppsScript.Spreadsheet.WrapStrategy>(WrapStrategy, format.wrap ?? 'OVERFLOW'),
};

type Change<Value> = (format: CellFormat, value: Value) => CellFormat;

const change = {
  numberFormat: (format: CellFormat, value: string) =>
    withProperty(format, 'numberFormat', numberFormatOf(value)),
  background: (format: CellFormat, value: string | null) =>
    withProperty(format, 'background', cssColor(value) ?? undefined),
  fontColor: (format: CellFormat, value: string | null) => {
    const color = cssColor(value);
    return withProperty(format, 'fontColor', color === null || color === BLACK ? undefined : color);
  },
  fontWeight: (format: CellFormat, value: string | null) =>
    withProperty(format, 'bold', value === 'bold' ? true : undefined),
  fontStyle: (format: CellFormat, value: string | null) =>
    withProperty(format, 'italic', value === 'italic' ? true : undefined),
  fontSize: (format: CellFormat, value: number) =>
    withProperty(format, 'fontSize', value === DEFAULT_FONT_SIZE ? undefined : value),
  fontFamily: (format: CellFormat, value: string | null) =>
    withProperty(format, 'fontFamily', value === null || value === DEFAULT_FONT ? undefined : value),
  horizontal: (format: CellFormat, value: Horizontal | null) => {
    if (value === null) return withProperty(format, 'horizontal', undefined);
    const alignment = HORIZONTAL[value];
    return alignment === undefined ? format : withProperty(format, 'horizontal', alignment);
  },
  vertical: (format: CellFormat, value: VerticalAlignment | null) =>
    withProperty(format, 'vertical', value === null || value === 'bottom' ? undefined : value),
  wrap: (format: CellFormat, value: boolean) => withProperty(format, 'wrap', value ? 'WRAP' : 'OVERFLOW'),
  wrapStrategy: (format: CellFormat, value: unknown) => withProperty(format, 'wrap', String(value) as Wrap),
};

/** What scripts say → what is kept; any other word is ignored, as on Google. */
const HORIZONTAL: Readonly<Record<Horizontal, HorizontalAlignment>> = {
  left: 'left',
  center: 'center',
  right: 'right',
  normal: 'general-left',
};

const BORDER_SIDES = ['boolean?', 'boolean?', 'boolean?', 'boolean?', 'boolean?', 'boolean?'];

export class RangeStyle extends RangeContent {
  @read() getNumberFormat(): string {
    return this.first(show.numberFormat);
  }

  @read() getNumberFormats(): string[][] {
    return this.all(show.numberFormat);
  }

  @write(['string']) setNumberFormat(numberFormat: string): Range {
    return this.fill(numberFormat, change.numberFormat);
  }

  @write(['string[][]']) setNumberFormats(numberFormats: Grid<string>): Range {
    return this.grid(numberFormats, change.numberFormat);
  }

  @read() getBackground(): string {
    return this.first(show.background);
  }

  @read() getBackgrounds(): string[][] {
    return this.all(show.background);
  }

  @write(['string?']) setBackground(color: string | null): Range {
    return this.fill(color, change.background);
  }

  @write(['string?[][]']) setBackgrounds(colors: Grid<string | null>): Range {
    return this.grid(colors, change.background);
  }

  @read() getFontColor(): string {
    return this.first(show.fontColor);
  }

  @read() getFontColors(): string[][] {
    return this.all(show.fontColor);
  }

  @write(['string?']) setFontColor(color: string | null): Range {
    return this.fill(color, change.fontColor);
  }

  @write(['string?[][]']) setFontColors(colors: Grid<string | null>): Range {
    return this.grid(colors, change.fontColor);
  }

  @read() getFontWeight(): FontWeight {
    return this.first(show.fontWeight);
  }

  @read() getFontWeights(): FontWeight[][] {
    return this.all(show.fontWeight);
  }

  @write(['string?']) setFontWeight(fontWeight: FontWeight | null): Range {
    return this.fill(fontWeight, change.fontWeight);
  }

  @write(['string?[][]']) setFontWeights(fontWeights: Grid<FontWeight | null>): Range {
    return this.grid(fontWeights, change.fontWeight);
  }

  @read() getFontStyle(): FontStyle {
    return this.first(show.fontStyle);
  }

  @read() getFontStyles(): FontStyle[][] {
    return this.all(show.fontStyle);
  }

  @write(['string?']) setFontStyle(fontStyle: FontStyle | null): Range {
    return this.fill(fontStyle, change.fontStyle);
  }

  @write(['string?[][]']) setFontStyles(fontStyles: Grid<FontStyle | null>): Range {
    return this.grid(fontStyles, change.fontStyle);
  }

  @read() getFontSize(): number {
    return this.first(show.fontSize);
  }

  @read() getFontSizes(): number[][] {
    return this.all(show.fontSize);
  }

  @write(['int']) setFontSize(size: number): Range {
    return this.fill(size, change.fontSize);
  }

  @write(['int[][]']) setFontSizes(sizes: Grid<number>): Range {
    return this.grid(sizes, change.fontSize);
  }

  @read() getFontFamily(): string {
    return this.first(show.fontFamily);
  }

  @write(['string?']) setFontFamily(fontFamily: string | null): Range {
    return this.fill(fontFamily, change.fontFamily);
  }

  @read() getHorizontalAlignment(): string {
    return this.first(show.horizontal);
  }

  @read() getHorizontalAlignments(): string[][] {
    return this.all(show.horizontal);
  }

  @write(['string?']) setHorizontalAlignment(alignment: Horizontal | null): Range {
    return this.fill(alignment, change.horizontal);
  }

  @write(['string?[][]']) setHorizontalAlignments(alignments: Grid<Horizontal | null>): Range {
    return this.grid(alignments, change.horizontal);
  }

  @read() getVerticalAlignment(): string {
    return this.first(show.vertical);
  }

  @read() getVerticalAlignments(): string[][] {
    return this.all(show.vertical);
  }

  @write(['string?']) setVerticalAlignment(alignment: VerticalAlignment | null): Range {
    return this.fill(alignment, change.vertical);
  }

  @write(['string?[][]']) setVerticalAlignments(alignments: Grid<VerticalAlignment | null>): Range {
    return this.grid(alignments, change.vertical);
  }

  @read() getWrap(): boolean {
    return this.first(show.wrap);
  }

  @read() getWraps(): boolean[][] {
    return this.all(show.wrap);
  }

  @write(['boolean']) setWrap(isWrapEnabled: boolean): Range {
    return this.fill(isWrapEnabled, change.wrap);
  }

  @write(['boolean[][]']) setWraps(isWrapEnabled: Grid<boolean>): Range {
    return this.grid(isWrapEnabled, change.wrap);
  }

  @read() getWrapStrategy(): GoogleAppsScript.Spreadsheet.WrapStrategy {
    return this.first(show.wrapStrategy);
  }

  @write(['WrapStrategy']) setWrapStrategy(strategy: GoogleAppsScript.Spreadsheet.WrapStrategy): Range {
    return this.fill(strategy, change.wrapStrategy);
  }

  @write(BORDER_SIDES, [...BORDER_SIDES, 'string?', 'BorderStyle?'])
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: string | null = null,
    style: GoogleAppsScript.Spreadsheet.BorderStyle | null = null,
  ): Range {
    this.requireInside();
    drawBorders(this.sheet, this.area, {
      ...{ top, left, bottom, right, vertical, horizontal },
      color: cssColor(color) ?? BLACK,
      style: ((style as unknown as EnumValue | null)?.name() as BorderLine | undefined) ?? 'SOLID',
    });
    return this.self;
  }

  private first<Value>(shown: (format: CellFormat) => Value): Value {
    return shown(this.firstCell()?.format ?? DEFAULT_FORMAT);
  }

  private all<Value>(shown: (format: CellFormat) => Value): Value[][] {
    this.requireInside();
    return mapCells(this.sheet, this.area, (cell) => shown(cell?.format ?? DEFAULT_FORMAT));
  }

  private fill<Value>(value: Value, apply: Change<Value>): Range {
    this.requireInside();
    reformat(this.sheet, this.area, () => value, apply);
    return this.self;
  }

  private grid<Value>(values: Grid<Value>, apply: Change<Value>): Range {
    this.requireShape(values);
    reformat(this.sheet, this.area, (row, column) => values[row]?.[column] as Value, apply);
    return this.self;
  }
}
