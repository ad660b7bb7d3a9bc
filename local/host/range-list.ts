/** Several ranges of one tab, written in one call. */
import { SheetModel } from '../model';
import { resolveText } from './address';
import { Conforms, HostObject, local, write } from './object';
import { RangeHost } from './range';
import type { Session } from './session-state';

type RangeList = GoogleAppsScript.Spreadsheet.RangeList;
type Range = GoogleAppsScript.Spreadsheet.Range;
type BorderStyle = GoogleAppsScript.Spreadsheet.BorderStyle;
type WrapStrategy = GoogleAppsScript.Spreadsheet.WrapStrategy;

const BORDER_SIDES = ['boolean?', 'boolean?', 'boolean?', 'boolean?', 'boolean?', 'boolean?'];

export class RangeListHost extends HostObject<RangeList> implements Conforms<RangeListHost, RangeList> {
  private readonly ranges: readonly RangeHost[];

  constructor(session: Session, sheet: SheetModel, a1Notations: readonly string[]) {
    super(session, 'SpreadsheetApp.RangeList');
    this.ranges = Array.from(a1Notations, (text) => {
      const place = resolveText(session.document, sheet, text);
      return new RangeHost(session, place.sheet, place.area, place.bounds);
    });
  }

  @local() getRanges(): Range[] {
    return this.ranges.map((range) => range.self);
  }

  @write(['any']) setValue(value: unknown): RangeList {
    return this.each((range) => range.setValue(value));
  }

  @write() clearContent(): RangeList {
    return this.each((range) => range.clearContent());
  }

  @write() clearFormat(): RangeList {
    return this.each((range) => range.clearFormat());
  }

  @write(['string']) setNumberFormat(numberFormat: string): RangeList {
    return this.each((range) => range.setNumberFormat(numberFormat));
  }

  @write(['string?']) setBackground(color: string | null): RangeList {
    return this.each((range) => range.setBackground(color));
  }

  @write(['string?']) setFontColor(color: string | null): RangeList {
    return this.each((range) => range.setFontColor(color));
  }

  @write(['string?']) setFontWeight(fontWeight: 'bold' | 'normal' | null): RangeList {
    return this.each((range) => range.setFontWeight(fontWeight));
  }

  @write(['string?']) setFontStyle(fontStyle: 'italic' | 'normal' | null): RangeList {
    return this.each((range) => range.setFontStyle(fontStyle));
  }

  @write(['int']) setFontSize(size: number): RangeList {
    return this.each((range) => range.setFontSize(size));
  }

  @write(['string?']) setHorizontalAlignment(
    alignment: 'left' | 'center' | 'normal' | 'right' | null,
  ): RangeList {
    return this.each((range) => range.setHorizontalAlignment(alignment));
  }

  @write(['string?']) setVerticalAlignment(alignment: 'top' | 'middle' | 'bottom' | null): RangeList {
    return this.each((range) => range.setVerticalAlignment(alignment));
  }

  @write(['boolean']) setWrap(isWrapEnabled: boolean): RangeList {
    return this.each((range) => range.setWrap(isWrapEnabled));
  }

  @write(['WrapStrategy']) setWrapStrategy(strategy: WrapStrategy): RangeList {
    return this.each((range) => range.setWrapStrategy(strategy));
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
    style: BorderStyle | null = null,
  ): RangeList {
    return this.each((range) =>
      range.setBorder(top, left, bottom, right, vertical, horizontal, color, style),
    );
  }

  private each(write: (range: RangeHost) => void): RangeList {
    this.ranges.forEach(write);
    return this.self;
  }
}
