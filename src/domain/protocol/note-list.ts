/** Places of row notes up to the limit, and totals by reason, whatever the order in which they came. */
import { NOTES_KEPT, RowNote, RowNotes } from './counts';

export class NoteList<Reason extends string> {
  private readonly places: RowNote<Reason>[] = [];
  private readonly total: Partial<Record<Reason, number>> = {};

  add(file: string, row: number, reason: Reason): void {
    this.total[reason] = (this.total[reason] ?? 0) + 1;
    this.places.push({ file, row, reason });
    if (this.places.length > NOTES_KEPT * 2) this.trim();
  }

  result(): RowNotes<Reason> {
    this.trim();
    const total: Partial<Record<Reason, number>> = {};
    for (const reason of (Object.keys(this.total) as Reason[]).sort()) total[reason] = this.total[reason]!;
    return { places: this.places.slice(), total };
  }

  /** Sorted by file and row, so that the order of reading leaves no trace. */
  private trim(): void {
    this.places.sort(
      (a, b) => compareText(a.file, b.file) || a.row - b.row || compareText(a.reason, b.reason),
    );
    this.places.length = Math.min(this.places.length, NOTES_KEPT);
  }
}

/** Order of texts by their UTF-16 units. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
