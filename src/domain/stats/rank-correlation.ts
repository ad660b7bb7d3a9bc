/** Spearman's rank correlation from a cross table of counts: Pearson on average ranks, exact with any ties. */

/**
 * Correlation of row order with column order over `table[row][column]` participants.
 * null from fewer than 2 participants, or when all stand in one row or one column.
 */
export function spearmanOfTable(table: readonly (readonly number[])[]): number | null {
  const rowSums = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columnSums: number[] = [];
  for (const row of table) {
    row.forEach((count, column) => {
      columnSums[column] = (columnSums[column] ?? 0) + count;
    });
  }
  const rowRanks = centredRanks(rowSums);
  const columnRanks = centredRanks(columnSums);
  const rowSquares = sumOfSquares(rowSums, rowRanks);
  const columnSquares = sumOfSquares(columnSums, columnRanks);
  if (rowSquares === 0 || columnSquares === 0) return null;
  let products = 0;
  table.forEach((row, r) => {
    let rankSum = 0;
    row.forEach((count, c) => {
      rankSum += count * columnRanks[c]!;
    });
    products += rankSum * rowRanks[r]!;
  });
  const correlation = products / Math.sqrt(rowSquares * columnSquares);
  return Math.max(-1, Math.min(1, correlation));
}

/** Twice the average rank of each group minus its mean (n + 1): whole numbers that sum to 0 over participants. */
function centredRanks(groups: readonly number[]): number[] {
  const n = groups.reduce((sum, count) => sum + count, 0);
  let before = 0;
  return groups.map((count) => {
    const rank = 2 * before + count - n;
    before += count;
    return rank;
  });
}

function sumOfSquares(counts: readonly number[], ranks: readonly number[]): number {
  return counts.reduce((sum, count, i) => sum + count * ranks[i]! * ranks[i]!, 0);
}
