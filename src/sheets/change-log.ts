/**
 * «Журнал изменений»: what was replaced and what was done. What a person has typed is saved here before it is
 * overwritten, so that a run cut short loses nothing.
 */
import { TABLES } from '../domain/tables/registry';
import { growTo } from './new-sheet';
import { literal } from './literal';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface Change {
  readonly event: string;
  readonly tab: string;
  readonly place: string;
  readonly before: string;
  readonly after: string;
}

/** Longest text of a log cell; the rest of a longer one is cut. */
const LONGEST = 2000;

export class ChangeLog {
  private readonly changes: Change[] = [];

  constructor(private readonly sheet: Sheet) {}

  add(change: Change): void {
    this.changes.push(change);
  }

  /** Appends what was collected, newest last: one write, and none when there is nothing. */
  save(): void {
    if (this.changes.length === 0) return;
    const now = new Date();
    const first = this.sheet.getLastRow() + 1;
    const width = TABLES.changes.columns.length;
    growTo(this.sheet, first + this.changes.length - 1, width);
    const rows = this.changes.map(({ event, tab, place, before, after }) => [
      now,
      ...[event, tab, place, before, after].map((text) => literal(text.slice(0, LONGEST), false)),
    ]);
    this.sheet.getRange(first, 1, rows.length, width).setValues(rows);
    this.changes.length = 0;
  }
}
