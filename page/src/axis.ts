/** Where lines of a grid stand: pixels of every row or column, and which of them a window shows. Nothing is drawn here. */

export class Axis {
  /** `starts[i]` is where line i begins; the last one is where all end. */
  private readonly starts: Float64Array;

  /** `sizes` are pixels, 0 = hidden. */
  constructor(readonly sizes: readonly number[]) {
    this.starts = new Float64Array(sizes.length + 1);
    sizes.forEach((size, i) => {
      this.starts[i + 1] = this.starts[i]! + size;
    });
  }

  get count(): number {
    return this.sizes.length;
  }

  get total(): number {
    return this.starts[this.count]!;
  }

  start(line: number): number {
    return this.starts[Math.min(Math.max(line, 0), this.count)]!;
  }

  /** Pixels of lines `from` … `to - 1`. */
  between(from: number, to: number): number {
    return this.start(to) - this.start(from);
  }

  isHidden(line: number): boolean {
    return this.sizes[line] === 0;
  }

  /** The line at a place; the first or last one beyond the ends. */
  at(place: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.starts[middle + 1]! <= place) low = middle + 1;
      else high = middle;
    }
    return Math.min(low, Math.max(this.count - 1, 0));
  }

  /** Lines that stand between two places: the first, and the one after the last. */
  window(from: number, to: number): readonly [number, number] {
    if (this.count === 0) return [0, 0];
    return [this.at(Math.max(from, 0)), this.at(Math.max(to, 0)) + 1];
  }

  /** The next line in a direction that is not hidden; `line` itself when there is none. */
  step(line: number, by: 1 | -1): number {
    for (let next = line + by; next >= 0 && next < this.count; next += by) {
      if (!this.isHidden(next)) return next;
    }
    return line;
  }

  /** How far to scroll so that lines `from` … `to - 1` stand in a window whose first `frozen` pixels are taken. */
  reveal(from: number, to: number, scroll: number, size: number, frozen: number): number {
    const start = this.start(from);
    const end = this.start(to);
    if (start - frozen < scroll) return Math.max(0, start - frozen);
    if (end > scroll + size) return Math.max(0, Math.min(start - frozen, end - size));
    return scroll;
  }
}
