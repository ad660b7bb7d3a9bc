/** «Журнал изменений»: what was replaced and what was done, appended in one write at the end of a run. */
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

  add(change: Change): void {
    this.changes.push(change);
  }

  /** Appends what was collected, newest last. */
  save(sheet: Sheet | undefined, now: Date): void {
    if (sheet === undefined || this.changes.length === 0) return;
    const first = sheet.getLastRow() + 1;
    const width = TABLES.changes.columns.length;
    growTo(sheet, first + this.changes.length - 1, width);
    const rows = this.changes.map(({ event, tab, place, before, after }) => [
      now,
      ...[event, tab, place, before, after].map((text) => literal(text.slice(0, LONGEST), false)),
    ]);
    sheet.getRange(first, 1, rows.length, width).setValues(rows);
    this.changes.length = 0;
  }
}
