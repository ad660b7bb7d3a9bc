/** What stands in the cells of a Range: values, formulas, displayed texts, notes, links. */
import { displayValue } from '../formulas/display';
import { Cell, Scalar } from '../model';
import { lastColumn, lastRow } from './areas';
import { cellAt, eachExisting, ensureCell, hasContent, mapCells, prune, setContent } from './cells';
import { clearValues, filledFormula, scriptValue, writeFormulas, writeValues } from './content';
import { ServiceError } from './errors';
import { plainText } from './input';
import { implementationOf, read, write } from './object';
import { RangeGeometry } from './range-geometry';
import { RichTextValueHost } from './rich-text';

type Range = GoogleAppsScript.Spreadsheet.Range;
type RichTextValue = GoogleAppsScript.Spreadsheet.RichTextValue;

export class RangeContent extends RangeGeometry {
  @read() getValue(): Scalar {
    return scriptValue(this.freshCell());
  }

  @read() getValues(): Scalar[][] {
    this.requireFresh();
    return mapCells(this.sheet, this.area, scriptValue);
  }

  @write(['any']) setValue(value: unknown): Range {
    this.requireInside();
    const at = typeof value === 'string' && value.startsWith('=') ? filledFormula(value) : () => value;
    writeValues(this.session, this.sheet, this.area, at);
    return this.self;
  }

  @write(['any[][]']) setValues(values: readonly (readonly unknown[])[]): Range {
    this.requireShape(values);
    writeValues(this.session, this.sheet, this.area, (row, column) => values[row]?.[column]);
    return this.self;
  }

  @read() getDisplayValue(): string {
    return this.displayed(this.freshCell());
  }

  @read() getDisplayValues(): string[][] {
    this.requireFresh();
    return mapCells(this.sheet, this.area, (cell) => this.displayed(cell));
  }

  @read() getFormula(): string {
    return this.firstCell()?.formula ?? '';
  }

  @read() getFormulas(): string[][] {
    this.requireInside();
    return mapCells(this.sheet, this.area, (cell) => cell?.formula ?? '');
  }

  @write(['string?']) setFormula(formula: string | null): Range {
    this.requireInside();
    writeFormulas(
      this.session,
      this.sheet,
      this.area,
      formula === null ? () => null : filledFormula(formula),
    );
    return this.self;
  }

  @write(['string?[][]']) setFormulas(formulas: readonly (readonly (string | null)[])[]): Range {
    this.requireShape(formulas);
    writeFormulas(this.session, this.sheet, this.area, (row, column) => formulas[row]?.[column] ?? null);
    return this.self;
  }

  @read() isBlank(): boolean {
    this.requireFresh();
    let blank = true;
    eachExisting(this.sheet, this.area, (cell) => {
      blank &&= !hasContent(cell);
    });
    return blank;
  }

  @read() getNote(): string {
    return this.firstCell()?.note ?? '';
  }

  @read() getNotes(): string[][] {
    this.requireInside();
    return mapCells(this.sheet, this.area, (cell) => cell?.note ?? '');
  }

  @write(['any']) setNote(note: unknown): Range {
    this.requireInside();
    this.writeNotes(() => (note === null || note === undefined ? '' : String(note)));
    return this.self;
  }

  /** Live setNotes writes a number 25 as "25.0", setNote does not. */
  @write(['any[][]']) setNotes(notes: readonly (readonly unknown[])[]): Range {
    this.requireShape(notes);
    this.writeNotes((row, column) => {
      const note = notes[row]?.[column];
      if (typeof note === 'number' && Number.isInteger(note)) return note.toFixed(1);
      return note === null || note === undefined ? '' : String(note);
    });
    return this.self;
  }

  @write() clearNote(): Range {
    this.requireInside();
    this.writeNotes(() => '');
    return this.self;
  }

  @write() clearContent(): Range {
    this.requireInside();
    clearValues(this.session, this.sheet, this.area);
    return this.self;
  }

  /** null for a cell that holds no text. */
  @read() getRichTextValue(): RichTextValue | null {
    return this.richText(this.freshCell());
  }

  @read() getRichTextValues(): (RichTextValue | null)[][] {
    this.requireFresh();
    return mapCells(this.sheet, this.area, (cell) => this.richText(cell));
  }

  @write(['RichTextValue']) setRichTextValue(value: RichTextValue): Range {
    this.requireInside();
    this.writeRichTexts(() => value);
    return this.self;
  }

  @write(['RichTextValue[][]']) setRichTextValues(values: RichTextValue[][]): Range {
    this.requireShape(values);
    this.writeRichTexts((row, column) => values[row]?.[column]);
    return this.self;
  }

  /** @throws ServiceError when the range is no longer, or never was, on the tab. */
  protected requireInside(): void {
    this.session.document.checkInside(this.sheet, { row: lastRow(this.area), column: lastColumn(this.area) });
  }

  protected requireFresh(): void {
    this.requireInside();
    this.session.refresh();
  }

  protected firstCell(): Cell | undefined {
    this.requireInside();
    return cellAt(this.sheet, this.area.row, this.area.column);
  }

  protected requireShape(data: readonly (readonly unknown[])[]): void {
    this.requireInside();
    const { rows, columns } = this.area;
    if (data.length !== rows) throw shapeError('rows', data.length, rows);
    const line = data.find((each) => each.length !== columns);
    if (line !== undefined) throw shapeError('columns', line.length, columns);
  }

  private freshCell(): Cell | undefined {
    this.requireFresh();
    return cellAt(this.sheet, this.area.row, this.area.column);
  }

  private displayed(cell: Cell | undefined): string {
    if (cell === undefined) return '';
    return displayValue(cell.value, cell.format.numberFormat, this.session.document.workbook.locale);
  }

  private writeNotes(noteAt: (row: number, column: number) => string): void {
    this.eachPosition((r, c, row, column) => {
      const note = noteAt(r, c);
      if (note !== '') ensureCell(this.sheet, row, column).note = note;
      else {
        const cell = cellAt(this.sheet, row, column);
        if (cell === undefined) return;
        cell.note = '';
        prune(this.sheet, row, column);
      }
    });
  }

  private richText(cell: Cell | undefined): RichTextValue | null {
    const value = cell === undefined ? '' : cell.value;
    if (typeof value !== 'string') return null;
    return new RichTextValueHost(this.session, { text: value, linkUrl: cell?.link?.url ?? null }).self;
  }

  private writeRichTexts(valueAt: (row: number, column: number) => RichTextValue | undefined): void {
    this.eachPosition((r, c, row, column) => {
      const rich = implementationOf(RichTextValueHost, valueAt(r, c));
      if (rich === null) return;
      const cell = ensureCell(this.sheet, row, column);
      setContent(cell, plainText(rich.content.text), null);
      cell.link = rich.content.linkUrl === null ? null : { url: rich.content.linkUrl };
      prune(this.sheet, row, column);
    });
    this.session.document.touch();
  }

  /** Offsets inside the range, then the place on the tab. */
  protected eachPosition(visit: (r: number, c: number, row: number, column: number) => void): void {
    for (let r = 0; r < this.area.rows; r += 1) {
      for (let c = 0; c < this.area.columns; c += 1) visit(r, c, this.area.row + r, this.area.column + c);
    }
  }
}

function shapeError(what: 'rows' | 'columns', given: number, expected: number): ServiceError {
  return new ServiceError(
    `The number of ${what} in the data does not match the number of ${what} in the range. ` +
      `The data has ${given} but the range has ${expected}.`,
  );
}
