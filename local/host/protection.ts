/**
 * Protected tabs and ranges. One person works locally, who owns the workbook: protections are kept and shown, they
 * never stop a script, and there is no list of editors.
 */
import { Area, ProtectionModel, SheetModel } from '../model';
import { WHOLE_SHEET } from './areas';
import { member, ProtectionType } from './enums';
import { ServiceError } from './errors';
import { Conforms, HostObject, implementationOf, local, read, write } from './object';
import { RangeGeometry } from './range-geometry';
import type { Session } from './session-state';

type Protection = GoogleAppsScript.Spreadsheet.Protection;
type Range = GoogleAppsScript.Spreadsheet.Range;

export class ProtectionHost extends HostObject<Protection> implements Conforms<ProtectionHost, Protection> {
  constructor(
    session: Session,
    private readonly sheet: SheetModel,
    private readonly model: ProtectionModel,
  ) {
    super(session, 'SpreadsheetApp.Protection');
  }

  /** A tab has one protection: protecting it again gives the same one. */
  static create(session: Session, sheet: SheetModel, area: Area | null): ProtectionHost {
    const existing = area === null ? sheet.protections.find((each) => each.area === null) : undefined;
    if (existing !== undefined) return new ProtectionHost(session, sheet, existing);
    const id = session.document.nextId();
    const model: ProtectionModel = { id, description: '', warningOnly: false, area, unprotected: [] };
    sheet.protections.push(model);
    return new ProtectionHost(session, sheet, model);
  }

  static ofType(session: Session, sheet: SheetModel, type: unknown): Protection[] {
    const whole = String(type) === 'SHEET';
    const found = sheet.protections.filter(({ area }) => (area === null) === whole);
    return found.map((model) => new ProtectionHost(session, sheet, model).self);
  }

  @local() getProtectionType(): GoogleAppsScript.Spreadsheet.ProtectionType {
    return member(ProtectionType, this.model.area === null ? 'SHEET' : 'RANGE');
  }

  @read() getDescription(): string {
    return this.model.description;
  }

  @write(['string']) setDescription(description: string): Protection {
    this.model.description = description;
    return this.self;
  }

  @read() isWarningOnly(): boolean {
    return this.model.warningOnly;
  }

  @write(['boolean']) setWarningOnly(warningOnly: boolean): Protection {
    this.model.warningOnly = warningOnly;
    return this.self;
  }

  @read() getRange(): Range {
    const { sheet, model } = this;
    if (model.area !== null) return this.session.faces.range(sheet, model.area);
    const whole = { row: 0, column: 0, rows: sheet.maxRows, columns: sheet.maxColumns };
    return this.session.faces.range(sheet, whole, WHOLE_SHEET);
  }

  @write(['Range']) setRange(range: Range): Protection {
    const target = implementationOf(RangeGeometry, range);
    if (target === null || target.sheet !== this.sheet)
      throw new ServiceError('Range must be on the protected sheet.');
    this.model.area = target.area;
    return this.self;
  }

  @read() getUnprotectedRanges(): Range[] {
    return this.model.unprotected.map((area) => this.session.faces.range(this.sheet, area));
  }

  @write(['Range[]']) setUnprotectedRanges(ranges: Range[]): Protection {
    if (this.model.area !== null)
      throw new ServiceError('Only sheet protections can have unprotected ranges.');
    this.model.unprotected = Array.from(ranges).flatMap(
      (range) => implementationOf(RangeGeometry, range)?.area ?? [],
    );
    return this.self;
  }

  @read() canEdit(): boolean {
    return true;
  }

  @read() getEditors(): GoogleAppsScript.Base.User[] {
    return [];
  }

  @write(['any[]']) removeEditors(_users: unknown[]): Protection {
    return this.self;
  }

  @read() canDomainEdit(): boolean {
    return false;
  }

  @write() remove(): void {
    this.sheet.protections = this.sheet.protections.filter((each) => each !== this.model);
  }
}
