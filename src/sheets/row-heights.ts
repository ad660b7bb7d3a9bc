/** Which calls give rows their heights: neighbours of one height together, and never more calls than a few dozen. */
import { contiguousRuns } from './runs';

export interface RowHeight {
  /** 0-based row on the sheet. */
  readonly position: number;
  /** Pixels. */
  readonly height: number;
}

export interface HeightRun {
  /** 0-based. */
  readonly start: number;
  readonly count: number;
  readonly height: number;
}

/** A document of a hundred rows of different heights must not take a hundred calls. */
export const MOST_RUNS = 40;
/** Pixels of a line of text: heights are first rounded up to it, then ever more coarsely. */
const STEP = 17;

/** Runs in which no row is lower than it needs to be. */
export function heightRuns(rows: readonly RowHeight[]): readonly HeightRun[] {
  const exact = runsOf(rows, (height) => height);
  let runs = exact;
  for (let step = STEP; runs.length > MOST_RUNS; step *= 2) {
    const coarser = runsOf(rows, (height) => Math.ceil(height / step) * step);
    // One height for all neighbours: no step makes fewer runs than that.
    if (coarser.every(({ height }) => height === step)) return coarser;
    runs = coarser;
  }
  return runs;
}

function runsOf(rows: readonly RowHeight[], rounded: (height: number) => number): HeightRun[] {
  return contiguousRuns(rows.map(({ position }) => position)).flatMap(({ start, items }) => {
    const runs: { start: number; count: number; height: number }[] = [];
    items.forEach((item, i) => {
      const height = rounded(rows[item]!.height);
      const last = runs[runs.length - 1];
      if (last !== undefined && last.height === height) last.count++;
      else runs.push({ start: start + i, count: 1, height });
    });
    return runs;
  });
}
