/** The hypergeometric distribution: how many marked ones are among those drawn without return. */

export interface CountDistribution {
  /** The count that the first probability belongs to. */
  readonly lowest: number;
  readonly probabilities: Float64Array;
}

/** Of `marked` and `other` ones `drawn` are taken; drawn ≤ marked + other. Every probability has full relative accuracy. */
export function hypergeometric(marked: number, other: number, drawn: number): CountDistribution {
  const lowest = Math.max(0, drawn - other);
  const highest = Math.min(drawn, marked);
  const probabilities = new Float64Array(highest - lowest + 1);
  const likeliest = Math.floor(((drawn + 1) * (marked + 1)) / (marked + other + 2));
  /** P(k + 1) / P(k). */
  const growth = (k: number) => ((marked - k) * (drawn - k)) / ((k + 1) * (other - drawn + k + 1));
  // From the likeliest count outwards: the far tails become 0 where a double ends, and nothing overflows.
  probabilities[likeliest - lowest] = 1;
  for (let k = likeliest; k < highest; k++)
    probabilities[k + 1 - lowest] = probabilities[k - lowest]! * growth(k);
  for (let k = likeliest; k > lowest; k--)
    probabilities[k - 1 - lowest] = probabilities[k - lowest]! / growth(k - 1);
  const total = probabilities.reduce((sum, value) => sum + value, 0);
  return { lowest, probabilities: probabilities.map((value) => value / total) };
}
