/**
 * What all sessions on one workbook share: the workbook itself, whether its formulas are stale, locks and caches.
 * Knows no Apps Script object.
 */
import { SheetModel, WorkbookModel } from '../model';
import type { CustomFunctions, FormulaEngine } from './engine';
import { OUTSIDE_SHEET, ServiceError } from './errors';

export interface Limits {
  /** Bytes of a property's value. */
  readonly propertyValueBytes: number;
  /** Bytes of all keys and values of one property store. */
  readonly propertyStoreBytes: number;
  /** Cells of all tabs of a spreadsheet. */
  readonly cells: number;
}

export const GOOGLE_LIMITS: Limits = {
  propertyValueBytes: 9 * 1024,
  propertyStoreBytes: 500 * 1024,
  cells: 10_000_000,
};

/** The person whose workbook it is. */
export const OWNER = 'owner';

export interface CacheEntry {
  readonly value: string;
  /** Milliseconds of the simulated clock. */
  readonly expires: number;
}

export class DocumentState {
  /** Lock name → the session that holds it. */
  readonly locks = new Map<string, object>();
  /** Cache name → entries. */
  readonly caches = new Map<string, Map<string, CacheEntry>>();
  /** Set by the command line once the bundle is loaded. */
  customFunctions: CustomFunctions = {};
  private readonly userProperties = new Map<string, Record<string, string>>();
  private stale = true;

  constructor(
    readonly workbook: WorkbookModel,
    readonly engine: FormulaEngine | null,
    readonly limits: Limits,
  ) {}

  /** Cells or tabs changed: formulas are computed again before the next value is read. */
  touch(): void {
    this.stale = true;
  }

  /** Brings the formulas up to date. Without an engine they keep their last value. */
  refresh(today: Date): void {
    if (!this.stale) return;
    this.stale = false;
    this.engine?.recalculate(this.workbook, { customFunctions: this.customFunctions, today });
  }

  /** Properties of one person; those of the owner are saved with the workbook. */
  propertiesOf(user: string): Record<string, string> {
    if (user === OWNER) return this.workbook.userProperties;
    const known = this.userProperties.get(user) ?? {};
    this.userProperties.set(user, known);
    return known;
  }

  nextId(): number {
    this.workbook.nextId += 1;
    return this.workbook.nextId - 1;
  }

  sheetById(id: number): SheetModel {
    const sheet = this.workbook.sheets.find((each) => each.id === id);
    if (sheet === undefined) throw new ServiceError(`Sheet ${id} not found`);
    return sheet;
  }

  /** The tab with this name, exactly as written. */
  sheetByName(name: string): SheetModel | null {
    return this.workbook.sheets.find((each) => each.name === name) ?? null;
  }

  /** Throws when the spreadsheet would grow beyond its limit of cells. */
  checkGrowth(addedCells: number): void {
    const cells = this.workbook.sheets.reduce(
      (sum, sheet) => sum + sheet.maxRows * sheet.maxColumns,
      addedCells,
    );
    if (cells > this.limits.cells) {
      throw new ServiceError(
        `This action would increase the number of cells in the workbook above the limit of ${this.limits.cells} cells.`,
      );
    }
  }

  /** Throws unless the rectangle lies on the tab as it is now. */
  checkInside(sheet: SheetModel, last: { readonly row: number; readonly column: number }): void {
    if (!this.workbook.sheets.includes(sheet)) throw new ServiceError(`Sheet ${sheet.id} not found`);
    if (last.row >= sheet.maxRows || last.column >= sheet.maxColumns) throw new ServiceError(OUTSIDE_SHEET);
  }
}
