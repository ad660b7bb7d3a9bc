/**
 * Counts of a work while its rows are coming in. All classes of a work share a few arrays: a class has some 20 pupils,
 * and to make arrays for each would cost more than to count them. Pupils are packed bytes here, 2 + number of tasks.
 */
import { JOURNAL_MARKS, RejectReason, RemarkReason } from './counts';
import { CodeSet } from './code-set';
import { NoteList } from './note-list';

/** A pupil's packed bytes: total, 1 if the total equals the sum of tasks, then a value per task. */
export const HEAD_BYTES = 2;

/** One school's part of a work: what does not lie in the shared arrays. */
export class OpenSchool {
  /** Table of each class, by the index of its label in the work. */
  readonly classes: (number | undefined)[] = [];
  readonly codes = new CodeSet();
  readonly absent: number[] = [0, 0, 0, 0, 0];
  rejected: NoteList<RejectReason> | null = null;
  remarked: NoteList<RemarkReason> | null = null;
  private municipality: unknown = '';
  private municipalityRows = 0;
  /** Rows by other spellings than the first. */
  private otherMunicipalities: Map<unknown, number> | null = null;

  constructor(readonly number: number) {}

  reject(file: string, row: number, reason: RejectReason): void {
    if (this.rejected === null) this.rejected = new NoteList();
    this.rejected.add(file, row, reason);
  }

  remark(file: string, row: number, reason: RemarkReason): void {
    if (this.remarked === null) this.remarked = new NoteList();
    this.remarked.add(file, row, reason);
  }

  seeMunicipality(raw: unknown): void {
    if (raw === this.municipality) this.municipalityRows++;
    else if (this.municipalityRows === 0) {
      this.municipality = raw;
      this.municipalityRows = 1;
    } else {
      if (this.otherMunicipalities === null) this.otherMunicipalities = new Map();
      this.otherMunicipalities.set(raw, (this.otherMunicipalities.get(raw) ?? 0) + 1);
    }
  }

  /** The name most rows have; of equally frequent ones the first by alphabet. `nameOf` folds spellings. */
  municipalityName(nameOf: (raw: unknown) => string): string {
    if (this.otherMunicipalities === null) return nameOf(this.municipality);
    const rowsByName = new Map([[nameOf(this.municipality), this.municipalityRows]]);
    this.otherMunicipalities.forEach((rows, raw) => {
      const name = nameOf(raw);
      rowsByName.set(name, (rowsByName.get(name) ?? 0) + rows);
    });
    rowsByName.delete('');
    let best = '';
    let most = 0;
    rowsByName.forEach((rows, name) => {
      if (rows > most || (rows === most && name < best)) {
        best = name;
        most = rows;
      }
    });
    return best;
  }
}

/** Journal mark × primary score of every class of a work, and the last of each class's pupils. */
export class ClassTables {
  private counts = new Uint32Array(0);
  private pupils = new Uint32Array(0);
  private lastPupils = new Int32Array(0);
  private used = 0;

  /** `width`: scores from 0 that there is room for at first. */
  constructor(private width: number) {}

  /** Number of a new table. */
  add(): number {
    if (this.used === this.lastPupils.length) this.resize(Math.max(64, this.used * 2), this.width);
    return this.used++;
  }

  count(table: number, mark: number, score: number): void {
    if (score >= this.width) this.resize(this.lastPupils.length, Math.max(score + 1, this.width * 2));
    this.counts[(table * JOURNAL_MARKS + mark) * this.width + score]!++;
    this.pupils[table]!++;
  }

  /** Participants counted in a table. */
  participants(table: number): number {
    return this.pupils[table]!;
  }

  /** Counts by score of a mark over some tables, cut after the last that is not 0. */
  row(tables: readonly number[], mark: number): readonly number[] {
    let width = 0;
    for (const table of tables) width = Math.max(width, this.widthOf(table, mark));
    if (width === 0) return EMPTY_ROW;
    const row = new Array<number>(width);
    for (let score = 0; score < width; score++) {
      let count = 0;
      for (const table of tables) count += this.counts[(table * JOURNAL_MARKS + mark) * this.width + score]!;
      row[score] = count;
    }
    return row;
  }

  /** Number of the pupil added last to a table, −1 before the first. */
  lastPupil(table: number): number {
    return this.lastPupils[table]! - 1;
  }

  setLastPupil(table: number, pupil: number): void {
    this.lastPupils[table] = pupil + 1;
  }

  private widthOf(table: number, mark: number): number {
    const start = (table * JOURNAL_MARKS + mark) * this.width;
    let width = this.width;
    while (width > 0 && this.counts[start + width - 1] === 0) width--;
    return width;
  }

  private resize(tables: number, width: number): void {
    const counts = new Uint32Array(tables * JOURNAL_MARKS * width);
    if (width === this.width) counts.set(this.counts);
    else {
      for (let row = 0; row < this.used * JOURNAL_MARKS; row++) {
        counts.set(this.counts.subarray(row * this.width, (row + 1) * this.width), row * width);
      }
    }
    const pupils = new Uint32Array(tables);
    pupils.set(this.pupils);
    const lastPupils = new Int32Array(tables);
    lastPupils.set(this.lastPupils);
    this.counts = counts;
    this.pupils = pupils;
    this.lastPupils = lastPupils;
    this.width = width;
  }
}

const EMPTY_ROW: readonly number[] = [];

/** Packed bytes of all pupils of a work, each linked to the one before in the same class. */
export class PupilBytes {
  bytes: Uint8Array;
  private previous: Int32Array;
  private used = 0;

  constructor(readonly stride: number) {
    this.bytes = new Uint8Array(stride * 256);
    this.previous = new Int32Array(256);
  }

  /** Number of a new pupil; its bytes start at `stride` times that. */
  add(previous: number): number {
    if (this.used === this.previous.length) {
      const bytes = new Uint8Array(this.bytes.length * 2);
      bytes.set(this.bytes);
      this.bytes = bytes;
      const links = new Int32Array(this.used * 2);
      links.set(this.previous);
      this.previous = links;
    }
    this.previous[this.used] = previous;
    return this.used++;
  }

  /** Starts of the bytes of a class's pupils, from its last on. */
  startsFrom(last: number): number[] {
    const starts: number[] = [];
    for (let pupil = last; pupil >= 0; pupil = this.previous[pupil]!) starts.push(pupil * this.stride);
    return starts;
  }
}
