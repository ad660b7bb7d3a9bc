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

/** Tables in one array: a power of two, so that a table is found by bits. */
const BLOCK_BITS = 8;
const BLOCK = 1 << BLOCK_BITS;

/**
 * Journal mark × primary score of every class of a work, and the last of each class's pupils. Blocks are never copied
 * as tables are added: arrays that are thrown away make V8 look through all rows of the caller for garbage.
 */
export class ClassTables {
  /** For each table its participants, then JOURNAL_MARKS rows of `width` scores: near each other in memory. */
  private blocks: Uint32Array[] = [];
  private readonly lastPupils: number[] = [];

  /** `width`: scores from 0 that there is room for at first. */
  constructor(private width: number) {}

  /** Number of a new table. */
  add(): number {
    const table = this.lastPupils.push(-1) - 1;
    if (table >> BLOCK_BITS === this.blocks.length) this.blocks.push(emptyBlock(this.width));
    return table;
  }

  count(table: number, mark: number, score: number): void {
    if (score >= this.width) this.widen(Math.max(score + 1, this.width * 2));
    const block = this.blocks[table >> BLOCK_BITS]!;
    const start = (table & (BLOCK - 1)) * tableSize(this.width);
    block[start]!++;
    block[start + 1 + mark * this.width + score]!++;
  }

  /** Participants counted in a table. */
  participants(table: number): number {
    return this.blocks[table >> BLOCK_BITS]![(table & (BLOCK - 1)) * tableSize(this.width)]!;
  }

  /** Counts by score of a mark over some tables, cut after the last that is not 0. */
  row(tables: readonly number[], mark: number): readonly number[] {
    let width = 0;
    for (const table of tables) width = Math.max(width, this.widthOf(table, mark));
    if (width === 0) return EMPTY_ROW;
    const row = new Array<number>(width);
    for (let score = 0; score < width; score++) {
      let count = 0;
      for (const table of tables)
        count += this.blocks[table >> BLOCK_BITS]![this.startOf(table, mark) + score]!;
      row[score] = count;
    }
    return row;
  }

  /** Number of the pupil added last to a table, −1 before the first. */
  lastPupil(table: number): number {
    return this.lastPupils[table]!;
  }

  setLastPupil(table: number, pupil: number): void {
    this.lastPupils[table] = pupil;
  }

  private startOf(table: number, mark: number): number {
    return (table & (BLOCK - 1)) * tableSize(this.width) + 1 + mark * this.width;
  }

  private widthOf(table: number, mark: number): number {
    const block = this.blocks[table >> BLOCK_BITS]!;
    const start = this.startOf(table, mark);
    let width = this.width;
    while (width > 0 && block[start + width - 1] === 0) width--;
    return width;
  }

  private widen(width: number): void {
    const before = this.width;
    this.blocks = this.blocks.map((block) => {
      const wide = emptyBlock(width);
      for (let table = 0; table < BLOCK; table++) {
        const from = table * tableSize(before);
        const to = table * tableSize(width);
        wide[to] = block[from]!;
        for (let mark = 0; mark < JOURNAL_MARKS; mark++) {
          const row = from + 1 + mark * before;
          wide.set(block.subarray(row, row + before), to + 1 + mark * width);
        }
      }
      return wide;
    });
    this.width = width;
  }
}

function tableSize(width: number): number {
  return 1 + JOURNAL_MARKS * width;
}

function emptyBlock(width: number): Uint32Array {
  return new Uint32Array(BLOCK * tableSize(width));
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
