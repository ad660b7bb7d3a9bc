/** Named ranges of the spreadsheet. */
import { NamedRangeModel } from '../model';
import { ServiceError } from './errors';
import { Conforms, HostObject, implementationOf, local, write } from './object';
import { RangeGeometry } from './range-geometry';
import type { Session } from './session-state';

type NamedRange = GoogleAppsScript.Spreadsheet.NamedRange;
type Range = GoogleAppsScript.Spreadsheet.Range;

export class NamedRangeHost extends HostObject<NamedRange> implements Conforms<NamedRangeHost, NamedRange> {
  constructor(
    session: Session,
    private model: NamedRangeModel,
  ) {
    super(session, 'SpreadsheetApp.NamedRange');
  }

  @local() getName(): string {
    return this.model.name;
  }

  @local() getRange(): Range {
    return this.session.faces.range(this.session.document.sheetById(this.model.sheetId), this.model.area);
  }

  @write(['string']) setName(name: string): NamedRange {
    return this.replace({ ...this.model, name: checkedName(name) });
  }

  @write(['Range']) setRange(range: Range): NamedRange {
    return this.replace(namedRangeOf(this.model.name, range));
  }

  @write() remove(): void {
    removeNamedRange(this.session, this.model.name);
  }

  private replace(model: NamedRangeModel): NamedRange {
    const { workbook } = this.session.document;
    workbook.namedRanges = workbook.namedRanges.map((each) => (each.name === this.model.name ? model : each));
    this.model = model;
    this.session.document.touch();
    return this.self;
  }
}

/** Makes the name or moves it. */
export function setNamedRange(session: Session, name: string, range: Range): void {
  const model = namedRangeOf(checkedName(name), range);
  const { workbook } = session.document;
  const others = workbook.namedRanges.filter((each) => each.name !== name);
  workbook.namedRanges = [...others, model];
  session.document.touch();
}

/** @throws ServiceError when there is no such name. */
export function removeNamedRange(session: Session, name: string): void {
  const { workbook } = session.document;
  if (!workbook.namedRanges.some((each) => each.name === name)) {
    throw new ServiceError(`The named range "${name}" does not exist.`);
  }
  workbook.namedRanges = workbook.namedRanges.filter((each) => each.name !== name);
  session.document.touch();
}

function namedRangeOf(name: string, range: Range): NamedRangeModel {
  const target = implementationOf(RangeGeometry, range);
  if (target === null) throw new ServiceError('Range not found');
  return { name, sheetId: target.sheet.id, area: target.area };
}

/** Letters, digits and underscores, not like an address. */
function checkedName(name: string): string {
  if (/^[\p{L}_][\p{L}\p{N}_]{0,249}$/u.test(name) && !/^(?:[A-Z]{1,3}\d+|R\d*C\d*|TRUE|FALSE)$/i.test(name))
    return name;
  throw new ServiceError(`The name ${name} is not a valid range name.`);
}
