/**
 * Timing and printing shared by the benchmarks. Figures go to stdout, progress to stderr. Nothing here asserts: a
 * machine that is busy gives slow figures, not failures.
 */

/** Milliseconds that `body` takes. */
export function timed(body: () => void): number {
  const start = performance.now();
  body();
  return performance.now() - start;
}

export interface Paired {
  /** Shortest run of each, in milliseconds. */
  readonly base: number;
  readonly other: number;
  /** Median over the pairs of other ÷ base. */
  readonly medianRatio: number;
  /** Shortest run of the other ÷ shortest of the base: what remains when the machine is quiet. */
  readonly minimumRatio: number;
}

/**
 * Runs the two by turns, so that noise of the machine hits both, after `warmUp` pairs that do not count. Garbage is
 * not collected by force between runs: V8 then throws compiled code away with it, and its making would be measured.
 */
export function paired(warmUp: number, pairs: number, base: () => void, other: () => void): Paired {
  globalThis.gc?.();
  const times: { base: number; other: number }[] = [];
  for (let i = 0; i < warmUp + pairs; i++) {
    const first = timed(base);
    times.push({ base: first, other: timed(other) });
  }
  times.splice(0, warmUp);
  const shortest = (pick: (time: { base: number; other: number }) => number): number =>
    Math.min(...times.map(pick));
  const fastest = { base: shortest(({ base: ms }) => ms), other: shortest(({ other: ms }) => ms) };
  return {
    ...fastest,
    medianRatio: median(times.map((time) => time.other / time.base)),
    minimumRatio: fastest.other / fastest.base,
  };
}

export function median(values: readonly number[]): number {
  const order = values.slice().sort((a, b) => a - b);
  const middle = order.length >> 1;
  return order.length % 2 === 1 ? order[middle]! : (order[middle - 1]! + order[middle]!) / 2;
}

/** Prints a table with a title; columns as wide as their longest cell, numbers to the right. */
export function printTable(
  title: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const widths = header.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i]!.length)));
  const line = (cells: readonly string[]): string =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ');
  const lines = [title, line(header), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)];
  process.stdout.write(`${lines.join('\n')}\n\n`);
}

export function progress(text: string): void {
  process.stderr.write(`${text}\n`);
}
