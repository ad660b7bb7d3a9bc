/** Developer metadata: keys and values that scripts hang on the spreadsheet, its tabs, rows and columns. */
import { MetadataModel } from '../model';
import { DeveloperMetadataLocationType, DeveloperMetadataVisibility, EnumValue, member } from './enums';
import { ServiceError } from './errors';
import { Conforms, HostObject, local, read, write } from './object';
import type { Session } from './session-state';

type DeveloperMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type Finder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;
type Location = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation;
type Visibility = GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;
type LocationType = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType;

/** Parameter lists of every addDeveloperMetadata. */
export const METADATA_PARAMETERS = [
  ['string'],
  ['string', 'DeveloperMetadataVisibility'],
  ['string', 'string?'],
  ['string', 'string?', 'DeveloperMetadataVisibility'],
];

/** `rest` is value, visibility or both, as METADATA_PARAMETERS allow. */
export function addMetadata(
  { document }: Session,
  key: string,
  rest: readonly unknown[],
  location: MetadataModel['location'],
): void {
  const value = rest.find((each) => typeof each === 'string') ?? '';
  const visibility = rest.find((each) => each instanceof EnumValue) ?? DeveloperMetadataVisibility.DOCUMENT;
  document.workbook.metadata.push({
    id: document.nextId(),
    key,
    value: value as string,
    visibility: String(visibility) as MetadataModel['visibility'],
    location,
  });
}

export class MetadataHost
  extends HostObject<DeveloperMetadata>
  implements Conforms<MetadataHost, DeveloperMetadata>
{
  constructor(
    session: Session,
    private readonly id: number,
  ) {
    super(session, 'SpreadsheetApp.DeveloperMetadata');
  }

  static matching(session: Session, test: (item: MetadataModel) => boolean): DeveloperMetadata[] {
    const found = session.document.workbook.metadata.filter(test);
    return found.map((item) => new MetadataHost(session, item.id).self);
  }

  @local() getId(): number {
    return this.id;
  }

  @local() getKey(): string {
    return this.item().key;
  }

  @local() getValue(): string {
    return this.item().value;
  }

  @local() getVisibility(): Visibility {
    return member(DeveloperMetadataVisibility, this.item().visibility);
  }

  @local() getLocation(): Location {
    return new MetadataLocationHost(this.session, this.item().location).self;
  }

  @write(['string']) setKey(key: string): DeveloperMetadata {
    return this.replace({ key });
  }

  @write(['string']) setValue(value: string): DeveloperMetadata {
    return this.replace({ value });
  }

  @write(['DeveloperMetadataVisibility']) setVisibility(visibility: Visibility): DeveloperMetadata {
    return this.replace({ visibility: String(visibility) as MetadataModel['visibility'] });
  }

  @write() remove(): void {
    const { workbook } = this.session.document;
    this.item();
    workbook.metadata = workbook.metadata.filter((item) => item.id !== this.id);
  }

  private item(): MetadataModel {
    const item = this.session.document.workbook.metadata.find((each) => each.id === this.id);
    if (item === undefined) throw new ServiceError(`No developer metadata with ID ${this.id}`);
    return item;
  }

  private replace(change: Partial<MetadataModel>): DeveloperMetadata {
    const { workbook } = this.session.document;
    const item = this.item();
    workbook.metadata = workbook.metadata.map((each) => (each === item ? { ...item, ...change } : each));
    return this.self;
  }
}

class MetadataLocationHost extends HostObject<Location> implements Conforms<MetadataLocationHost, Location> {
  constructor(
    session: Session,
    private readonly location: MetadataModel['location'],
  ) {
    super(session, 'SpreadsheetApp.DeveloperMetadataLocation');
  }

  @local() getLocationType(): LocationType {
    return member(DeveloperMetadataLocationType, this.location.type);
  }

  @local() getSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet | null {
    return this.location.type === 'SPREADSHEET' ? this.session.faces.spreadsheet : null;
  }

  @local() getSheet(): GoogleAppsScript.Spreadsheet.Sheet | null {
    if (this.location.type !== 'SHEET') return null;
    return this.session.faces.sheet(this.session.document.sheetById(this.location.sheetId));
  }

  @local() getRow(): GoogleAppsScript.Spreadsheet.Range | null {
    const { location } = this;
    if (location.type !== 'ROW') return null;
    const sheet = this.session.document.sheetById(location.sheetId);
    const area = { row: location.index, column: 0, rows: 1, columns: sheet.maxColumns };
    return this.session.faces.range(sheet, area, { top: true, left: false, bottom: true, right: false });
  }

  @local() getColumn(): GoogleAppsScript.Spreadsheet.Range | null {
    const { location } = this;
    if (location.type !== 'COLUMN') return null;
    const sheet = this.session.document.sheetById(location.sheetId);
    const area = { row: 0, column: location.index, rows: sheet.maxRows, columns: 1 };
    return this.session.faces.range(sheet, area, { top: false, left: true, bottom: false, right: true });
  }
}

type Test = (item: MetadataModel) => boolean;

/** Finds metadata of the whole spreadsheet, or of one tab with its rows and columns. */
export class MetadataFinderHost extends HostObject<Finder> implements Conforms<MetadataFinderHost, Finder> {
  private readonly tests: Test[] = [];

  constructor(session: Session, sheetId: number | null) {
    super(session, 'SpreadsheetApp.DeveloperMetadataFinder');
    if (sheetId !== null) {
      this.tests.push(({ location }) => location.type !== 'SPREADSHEET' && location.sheetId === sheetId);
    }
  }

  @local(['int']) withId(id: number): Finder {
    return this.with((item) => item.id === id);
  }

  @local(['string']) withKey(key: string): Finder {
    return this.with((item) => item.key === key);
  }

  @local(['string']) withValue(value: string): Finder {
    return this.with((item) => item.value === value);
  }

  @local(['DeveloperMetadataVisibility']) withVisibility(visibility: Visibility): Finder {
    return this.with((item) => item.visibility === String(visibility));
  }

  @local(['DeveloperMetadataLocationType']) withLocationType(type: LocationType): Finder {
    return this.with((item) => item.location.type === String(type));
  }

  @read() find(): DeveloperMetadata[] {
    return MetadataHost.matching(this.session, (item) => this.tests.every((test) => test(item)));
  }

  private with(test: Test): Finder {
    this.tests.push(test);
    return this.self;
  }
}
