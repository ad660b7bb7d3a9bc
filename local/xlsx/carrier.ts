/**
 * The very hidden tab that keeps what `.xlsx` cannot hold: its contents, their text form in cells, and the tab itself.
 * It decides nothing about a file that a person has edited since; that is `adopt.ts`.
 */
import { Area, ChartModel, ConditionalRule, MetadataModel, ProtectionModel, Validation } from '../model';
import { escapeText, FileTab, FileValue, NewFileTab } from '../../src/files/xlsx/hucre';
import { messages } from './messages';

/** Name of the carrier's tab; no tab of the workbook may be saved under it. */
export const CARRIER_TAB = '_objectivity';

/** What a rule of the file could not say about a conditional format. */
export type RuleRest = Pick<ConditionalRule, 'criteria' | 'args' | 'bold' | 'italic' | 'gradient'>;

/** What is kept about one tab. Rows and columns are those at the time of saving. */
export interface CarrierTab {
  readonly id: number;
  readonly name: string;
  /** The tab's name in the file: shorter or cleaned where Excel's rules ask for it. */
  readonly fileName: string;
  /** Texts of the first rows, by which a renamed tab is known again. */
  readonly head: string;
  /** Used rows and columns. */
  readonly used: readonly [number, number];
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly protections: readonly ProtectionModel[];
  readonly charts: readonly ChartModel[];
  readonly errors: readonly {
    readonly row: number;
    readonly column: number;
    readonly error: string;
    readonly message: string;
  }[];
  /** Blocks filled by one formula, the formula's own cell included. */
  readonly spills: readonly Area[];
  /** Formulas that the file's own text does not give back, by that text: `=A1*0,5`, unquoted tab names. */
  readonly formulas: Readonly<Record<string, string>>;
  /** Validations that the file's own form does not give back, by that form. */
  readonly validations: Readonly<Record<string, Validation>>;
  /** The same for conditional formats. */
  readonly rules: Readonly<Record<string, RuleRest>>;
}

/** Metadata with what stood in its row or column, to find it again after rows or columns were inserted. */
export interface CarriedMetadata {
  readonly metadata: MetadataModel;
  readonly mark: string;
}

export interface Carrier {
  readonly version: 1;
  readonly locale: string;
  readonly timeZone: string;
  readonly nextId: number;
  readonly metadata: readonly CarriedMetadata[];
  readonly documentProperties: Readonly<Record<string, string>>;
  readonly userProperties: Readonly<Record<string, string>>;
  readonly scriptProperties: Readonly<Record<string, string>>;
  readonly tabs: readonly CarrierTab[];
}

/** Below the format's 32,767 characters a cell, with room for escapes that some programs count. */
const CHUNK = 32_000;
const FIRST_CHUNK_ROW = 1;
const DATE_KEY = '$date';

/** The carrier's tab: a sentence for a person in A1, the JSON in pieces below it, `lists` in the columns to the right. */
export function carrierTab(carrier: Carrier, lists: readonly (readonly string[])[]): NewFileTab {
  const json = JSON.stringify(tagged(carrier));
  const rows: FileValue[][] = [[messages.carrierTitle]];
  for (let start = 0; start < json.length; start += CHUNK)
    rows.push([escapeText(json.slice(start, start + CHUNK))]);
  lists.forEach((list, i) => {
    list.forEach((value, row) => {
      const cells = (rows[row] ??= []);
      while (cells.length <= listColumn(i)) cells.push(null);
      cells[listColumn(i)] = escapeText(value);
    });
  });
  return { name: CARRIER_TAB, rows, veryHidden: true };
}

/** Column of the i-th list of allowed values. */
export function listColumn(i: number): number {
  return i + 1;
}

/** Reads the carrier from its tab; null when it is damaged or of a version that is not known. */
export function readCarrier(tab: FileTab): Carrier | null {
  const json = tab.rows
    .slice(FIRST_CHUNK_ROW)
    .map((row) => row[0])
    .filter((chunk) => typeof chunk === 'string')
    .join('');
  try {
    const carrier = untagged(JSON.parse(json)) as Carrier | null;
    return carrier?.version === 1 ? carrier : null;
  } catch {
    return null;
  }
}

/** A deep copy with dates as `{"$date": milliseconds}`, which JSON keeps. */
function tagged(value: unknown): unknown {
  if (value instanceof Date) return { [DATE_KEY]: value.getTime() };
  if (Array.isArray(value)) return value.map(tagged);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, tagged(part)]));
}

function untagged(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(untagged);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value);
  const [first] = entries;
  if (entries.length === 1 && first?.[0] === DATE_KEY) return new Date(Number(first[1]));
  return Object.fromEntries(entries.map(([key, part]) => [key, untagged(part)]));
}
