/**
 * The Poisson-binomial distribution: how many of independent events happen when each has a probability of its own.
 * Exact, by convolution: n² steps for n events.
 */

/** P(X ≥ k) of the events with `probabilities` 0–1. */
export function poissonBinomialUpper(k: number, probabilities: readonly number[]): number {
  return sumFrom(k, distributionOf(probabilities));
}

/** P(X > k) + ½·P(X = k): the mid-p of k. */
export function poissonBinomialMidP(k: number, probabilities: readonly number[]): number {
  const distribution = distributionOf(probabilities);
  return (sumFrom(k, distribution) + sumFrom(k + 1, distribution)) / 2;
}

/** P(X = 0), P(X = 1), … P(X = n). */
function distributionOf(probabilities: readonly number[]): Float64Array {
  const distribution = new Float64Array(probabilities.length + 1);
  distribution[0] = 1;
  probabilities.forEach((p, before) => {
    for (let k = before + 1; k > 0; k--)
      distribution[k] = distribution[k]! * (1 - p) + distribution[k - 1]! * p;
    distribution[0]! *= 1 - p;
  });
  return distribution;
}

/** From the far end, so that small addends are added first. */
function sumFrom(k: number, distribution: Float64Array): number {
  let sum = 0;
  for (let i = distribution.length - 1; i >= Math.max(0, k); i--) sum += distribution[i]!;
  return Math.min(1, sum);
}
