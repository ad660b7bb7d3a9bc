/** Compares results with published ones: numbers to 1e-12 relative, everything else exactly. */
const RELATIVE = 1e-12;

/** `actual` may have further keys, after those of `expected`, whose order stands. `path` names the place in a failure. */
export function expectSame(actual: unknown, expected: unknown, path = '$'): void {
  if (typeof expected === 'number' && typeof actual === 'number' && expected !== 0) {
    if (!(Math.abs(actual / expected - 1) <= RELATIVE))
      throw new Error(`${path}: ${actual}, expected ${expected}`);
    return;
  }
  if (typeof expected !== 'object' || expected === null) {
    if (actual !== expected) throw new Error(`${path}: ${String(actual)}, expected ${String(expected)}`);
    return;
  }
  const known = Object.keys(expected);
  expect([path, Object.keys(actual as object).slice(0, known.length)]).toEqual([path, known]);
  if (Array.isArray(expected)) expect([path, (actual as unknown[]).length]).toEqual([path, expected.length]);
  for (const key of known) {
    expectSame(
      (actual as Record<string, unknown>)[key],
      (expected as Record<string, unknown>)[key],
      `${path}.${key}`,
    );
  }
}
