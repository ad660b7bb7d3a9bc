/** Many tests at once: p values adjusted so that the false discovery rate can be read off them. */

/**
 * Adjusted p (q) of Benjamini and Hochberg (1995): q ≤ 0.05 marks a list in which at most 5 % are expected to be false.
 * null (not tested) stays null and does not count as a test; order is kept.
 */
export function benjaminiHochberg(p: readonly (number | null)[]): (number | null)[] {
  const tested = p.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  tested.sort((a, b) => b.value - a.value);
  const adjusted: (number | null)[] = p.map(() => null);
  let smallest = 1;
  tested.forEach(({ value, index }, above) => {
    smallest = Math.min(smallest, value * (tested.length / (tested.length - above)));
    adjusted[index] = smallest;
  });
  return adjusted;
}
