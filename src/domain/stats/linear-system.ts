/** Small systems of linear equations. */

/**
 * The x with `matrix`·x = `right`, by elimination with row exchanges; null when a pivot is 0 or nothing beside
 * the largest entry of its row, that is when the equations do not determine x.
 */
export function solveLinear(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): number[] | null {
  const size = right.length;
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const scales = matrix.map((row) => Math.max(...row.map(Math.abs)));
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let r = column + 1; r < size; r++) {
      if (Math.abs(rows[r]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = r;
    }
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    [scales[column], scales[pivot]] = [scales[pivot]!, scales[column]!];
    const head = rows[column]!;
    if (!(Math.abs(head[column]!) > 1e-14 * scales[column]!)) return null;
    for (let r = column + 1; r < size; r++) {
      const factor = rows[r]![column]! / head[column]!;
      for (let c = column; c <= size; c++) rows[r]![c]! -= factor * head[c]!;
    }
  }
  const x = new Array<number>(size).fill(0);
  for (let r = size - 1; r >= 0; r--) {
    const known = x.reduce((sum, value, c) => (c > r ? sum + value * rows[r]![c]! : sum), 0);
    x[r] = (rows[r]![size]! - known) / rows[r]![r]!;
  }
  return x;
}
