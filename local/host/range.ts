/** The whole of a Range: on top of content and style, what concerns its shape, rules, protection and neighbours. */
import { Area } from '../model';
import { contains, intersects } from './areas';
import { cellAt, DEFAULT_FORMAT, eachExisting, ensureCell, hasContent, mapCells, prune } from './cells';
import { clearValues } from './content';
import { Conforms, implementationOf, local, read, write } from './object';
import { copyCells, CopyOptions, pasteOf } from './copy';
import { EnumValue } from './enums';
import { ServiceError } from './errors';
import { FilterHost } from './filter';
import { reformat } from './formats';
import { addMetadata, MetadataHost, METADATA_PARAMETERS } from './metadata';
import { ProtectionHost } from './protection';
import { RangeStyle } from './range-style';
import { SortKey, sortRows } from './sort';
import { DataValidationHost } from './validation';

type Range = GoogleAppsScript.Spreadsheet.Range;
type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;

interface ClearOptions {
  readonly contentsOnly?: boolean | undefined;
  readonly formatOnly?: boolean | undefined;
  readonly validationsOnly?: boolean | undefined;
  readonly commentsOnly?: boolean | undefined;
}

const SPLIT_MERGE = 'You must select all cells in a merged range to merge or unmerge them.';

export class RangeHost extends RangeStyle implements Conforms<RangeHost, Range> {
  /** Without options: contents and formats; notes and validation stay. */
  @write([], ['object']) clear(options: ClearOptions = {}): Range {
    this.requireInside();
    const { contentsOnly, formatOnly, validationsOnly, commentsOnly } = options;
    const everything = !contentsOnly && !formatOnly && !validationsOnly && !commentsOnly;
    if (everything || contentsOnly) clearValues(this.session, this.sheet, this.area);
    if (everything || formatOnly) this.clearFormat();
    if (validationsOnly) this.clearDataValidations();
    if (commentsOnly) this.clearNote();
    return this.self;
  }

  /** Conditional formats that lie wholly inside go too. */
  @write() clearFormat(): Range {
    this.requireInside();
    reformat(
      this.sheet,
      this.area,
      () => null,
      () => DEFAULT_FORMAT,
    );
    this.sheet.conditionalRules = this.sheet.conditionalRules
      .map((rule) => ({ ...rule, areas: rule.areas.filter((area) => !contains(this.area, area)) }))
      .filter((rule) => rule.areas.length > 0);
    return this.self;
  }

  @read() getDataValidation(): DataValidation | null {
    const rule = this.firstCell()?.validation ?? null;
    return rule === null ? null : new DataValidationHost(this.session, rule).self;
  }

  @read() getDataValidations(): (DataValidation | null)[][] {
    this.requireInside();
    return mapCells(this.sheet, this.area, (cell) =>
      cell == null || cell.validation === null
        ? null
        : new DataValidationHost(this.session, cell.validation).self,
    );
  }

  @write(['DataValidation?']) setDataValidation(rule: DataValidation | null): Range {
    this.requireInside();
    this.writeValidations(() => rule);
    return this.self;
  }

  @write(['DataValidation?[][]']) setDataValidations(rules: (DataValidation | null)[][]): Range {
    this.requireShape(rules);
    this.writeValidations((row, column) => rules[row]?.[column] ?? null);
    return this.self;
  }

  @write() clearDataValidations(): Range {
    return this.setDataValidation(null);
  }

  @write() merge(): Range {
    this.requireInside();
    this.mergeAreas([this.area]);
    return this.self;
  }

  @write() mergeAcross(): Range {
    this.requireInside();
    this.mergeAreas(
      Array.from({ length: this.area.rows }, (_, r) => ({ ...this.area, row: this.area.row + r, rows: 1 })),
    );
    return this.self;
  }

  @write() breakApart(): Range {
    this.requireInside();
    this.dropMerges(this.area);
    return this.self;
  }

  @read() isPartOfMerge(): boolean {
    this.requireInside();
    return this.sheet.merges.some((merge) => intersects(merge, this.area));
  }

  @read() getMergedRanges(): Range[] {
    this.requireInside();
    const merges = this.sheet.merges.filter((merge) => intersects(merge, this.area));
    return merges.map((merge) => this.session.faces.range(this.sheet, merge));
  }

  /**
   * A larger destination repeats the source as often as it fits whole, a smaller one takes all of it nevertheless.
   * Conditional formats are not copied.
   */
  @write(['Range'], ['Range', 'CopyPasteType'], ['Range', 'CopyPasteType', 'boolean'], ['Range', 'object'])
  copyTo(destination: Range, how?: unknown, transposed = false): void {
    const target = implementationOf(RangeHost, destination);
    if (target === null) return;
    this.requireInside();
    target.requireInside();
    const paste = how instanceof EnumValue ? how.name() : pasteOf((how ?? {}) as CopyOptions);
    copyCells(this.session, this, target, paste, transposed);
  }

  /** Columns are counted from A; `column` numbers or `{column, ascending}`, one or several. */
  @write(['any']) sort(spec: unknown): Range {
    this.requireFresh();
    sortRows(this.session.document, this.sheet, this.area, sortKeys(spec, this.area));
    return this.self;
  }

  @read() getFilter(): GoogleAppsScript.Spreadsheet.Filter | null {
    return this.sheet.filter === null ? null : new FilterHost(this.session, this.sheet).self;
  }

  @write() createFilter(): GoogleAppsScript.Spreadsheet.Filter {
    this.requireInside();
    if (this.sheet.filter !== null) {
      throw new ServiceError("You can't create a filter in a sheet that already has a filter.");
    }
    this.sheet.filter = this.area;
    return new FilterHost(this.session, this.sheet).self;
  }

  @write() protect(): GoogleAppsScript.Spreadsheet.Protection {
    this.requireInside();
    return ProtectionHost.create(this.session, this.sheet, this.area).self;
  }

  @write(...METADATA_PARAMETERS) addDeveloperMetadata(key: string, ...rest: unknown[]): Range {
    addMetadata(this.session, key, rest, this.metadataLocation());
    return this.self;
  }

  /** Metadata of exactly this row or column; a single cell has none. */
  @read() getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    const { top, left } = this.bounds;
    if (top && left) return [];
    return MetadataHost.matching(this.session, ({ location }) => {
      if (location.type !== (left ? 'COLUMN' : 'ROW') || location.sheetId !== this.sheet.id) return false;
      const [first, count] = left ? [this.area.column, this.area.columns] : [this.area.row, this.area.rows];
      return location.index >= first && location.index < first + count;
    });
  }

  /** Grows over adjacent content, sideways and up and down, not diagonally; along one dimension if it is given. */
  @read([], ['Dimension']) getDataRegion(dimension?: unknown): Range {
    this.requireFresh();
    const directions: readonly (keyof typeof GROWTH)[] =
      dimension === undefined
        ? ['up', 'down', 'left', 'right']
        : String(dimension) === 'ROWS'
          ? ['up', 'down']
          : ['left', 'right'];
    let region = this.area;
    for (let growing = true; growing;) {
      const next = directions.reduce((area, direction) => this.grown(area, GROWTH[direction]), region);
      growing = next !== region;
      region = next;
    }
    return this.session.faces.range(this.sheet, region);
  }

  @local() activate(): Range {
    this.session.document.workbook.activeSheetId = this.sheet.id;
    const { row, column } = this.area;
    this.session.activeCell = { sheetId: this.sheet.id, row, column };
    return this.self;
  }

  private grown(area: Area, { edge, result }: Growth): Area {
    const line = edge(area);
    if (line.row < 0 || line.column < 0) return area;
    let filled = false;
    eachExisting(this.sheet, line, (cell) => {
      filled ||= hasContent(cell);
    });
    return filled ? result(area) : area;
  }

  private writeValidations(ruleAt: (row: number, column: number) => DataValidation | null): void {
    this.eachPosition((r, c, row, column) => {
      const validation = implementationOf(DataValidationHost, ruleAt(r, c))?.rule ?? null;
      if (validation === null && cellAt(this.sheet, row, column) === undefined) return;
      ensureCell(this.sheet, row, column).validation = validation;
      prune(this.sheet, row, column);
    });
  }

  private mergeAreas(areas: readonly Area[]): void {
    this.dropMerges(this.area);
    for (const area of areas) {
      if (area.rows * area.columns === 1) continue;
      const rest = { ...area, column: area.column + 1, columns: area.columns - 1 };
      const below = { ...area, row: area.row + 1, rows: area.rows - 1 };
      for (const covered of [rest, below]) clearValues(this.session, this.sheet, covered);
      this.sheet.merges.push(area);
    }
  }

  private dropMerges(within: Area): void {
    const touched = this.sheet.merges.filter((merge) => intersects(merge, within));
    if (touched.some((merge) => !contains(within, merge))) throw new ServiceError(SPLIT_MERGE);
    this.sheet.merges = this.sheet.merges.filter((merge) => !touched.includes(merge));
  }

  private metadataLocation(): { type: 'ROW' | 'COLUMN'; sheetId: number; index: number } {
    const { top, left } = this.bounds;
    if (left && !top && this.area.columns === 1) {
      return { type: 'COLUMN', sheetId: this.sheet.id, index: this.area.column };
    }
    if (top && !left && this.area.rows === 1)
      return { type: 'ROW', sheetId: this.sheet.id, index: this.area.row };
    throw new ServiceError(
      'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be ' +
        'added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
    );
  }
}

interface Growth {
  /** The line next to the area on this side. */
  readonly edge: (area: Area) => Area;
  readonly result: (area: Area) => Area;
}

const GROWTH: Readonly<Record<'up' | 'down' | 'left' | 'right', Growth>> = {
  up: {
    edge: (area) => ({ ...area, row: area.row - 1, rows: 1 }),
    result: (area) => ({ ...area, row: area.row - 1, rows: area.rows + 1 }),
  },
  down: {
    edge: (area) => ({ ...area, row: area.row + area.rows, rows: 1 }),
    result: (area) => ({ ...area, rows: area.rows + 1 }),
  },
  left: {
    edge: (area) => ({ ...area, column: area.column - 1, columns: 1 }),
    result: (area) => ({ ...area, column: area.column - 1, columns: area.columns + 1 }),
  },
  right: {
    edge: (area) => ({ ...area, column: area.column + area.columns, columns: 1 }),
    result: (area) => ({ ...area, columns: area.columns + 1 }),
  },
};

function sortKeys(spec: unknown, area: Area): SortKey[] {
  return (Array.isArray(spec) ? (spec as unknown[]) : [spec]).map((key) => {
    const column = typeof key === 'number' ? key : (key as { column?: unknown } | null)?.column;
    const ascending = typeof key === 'number' || (key as { ascending?: unknown } | null)?.ascending !== false;
    if (typeof column !== 'number' || column <= area.column || column > area.column + area.columns) {
      throw new ServiceError('Sort columns must be inside the range.');
    }
    return { column: column - 1, ascending };
  });
}
