/** Contiguous runs: what stands together on a sheet is written by one call. */

export interface Run {
  /** First index on the sheet. */
  readonly start: number;
  /** Indexes into the list that was given, in sheet order. */
  readonly items: readonly number[];
}

/** Groups items by neighbouring sheet positions. */
export function contiguousRuns(positions: readonly number[]): Run[] {
  const order = positions.map((_, i) => i).sort((a, b) => positions[a]! - positions[b]!);
  const runs: { start: number; items: number[] }[] = [];
  for (const item of order) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.start + last.items.length === positions[item]) last.items.push(item);
    else runs.push({ start: positions[item]!, items: [item] });
  }
  return runs;
}

/** `A`, `Z`, `AA` … for 0, 25, 26 … */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}
