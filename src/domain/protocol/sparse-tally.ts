/** Counts by key over a large range of keys of which few occur; used again and again without being made anew. */
import { EMPTY_COUNTS, SparseCounts } from './counts';

export class SparseTally {
  private readonly counts: Uint32Array;
  private readonly touched: Uint32Array;
  private used = 0;

  /** Keys are 0 … `range` − 1. */
  constructor(range: number) {
    this.counts = new Uint32Array(range);
    this.touched = new Uint32Array(range);
  }

  add(key: number): void {
    if (this.counts[key]!++ === 0) this.touched[this.used++] = key;
  }

  /** What was counted, by ascending key; the tally is empty afterwards. */
  take(): SparseCounts {
    if (this.used === 0) return EMPTY_COUNTS;
    const sorted = this.touched.subarray(0, this.used).sort();
    const keys = new Array<number>(this.used);
    const counts = new Array<number>(this.used);
    for (let i = 0; i < sorted.length; i++) {
      const key = sorted[i]!;
      keys[i] = key;
      counts[i] = this.counts[key]!;
      this.counts[key] = 0;
    }
    this.used = 0;
    return { keys, counts };
  }
}
