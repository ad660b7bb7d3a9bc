/**
 * The least change of a distribution over scores 0 … T that has given means of given features; so a distribution is
 * moved to a given mean and variance.
 */
import { solveLinear } from './linear-system';

/**
 * f(x)·e^(a·x + b·x²), normalised, where a and b give the mean and the variance (divided by n, not n − 1) asked for.
 * `f` is in counts or shares. null where the support of f has no such distribution.
 */
export function tiltTo(f: readonly number[], mean: number, variance: number): number[] | null {
  const centred = f.map((_, score) => score - mean);
  const features = [centred, centred.map((x) => x * x - variance)];
  const { distribution, exact } = withMeans(f, features, [0, 0]);
  return exact ? distribution : null;
}

const MOST_STEPS = 100;
/** Squared distance of the means from their targets in standard deviations at which a fit is exact. */
const EXACT = 1e-24;
/** A step may raise the dual by no more than its rounding. */
const ROUNDING = 1e-13;

/**
 * base·e^Σ θᵢ·featureᵢ, normalised, with the means of the features at their targets: Newton's method on the convex
 * dual, the step halved until it loses nothing. `exact` is false when the targets were not reached.
 */
export function withMeans(
  base: readonly number[],
  features: readonly (readonly number[])[],
  targets: readonly number[],
): { readonly distribution: number[]; readonly exact: boolean } {
  let theta = features.map(() => 0);
  let state = tilted(base, features, targets, theta);
  for (let step = 0; step < MOST_STEPS; step++) {
    const { distribution } = state;
    const means = features.map((feature) => dot(feature, distribution));
    const deviations = features.map((feature, i) => feature.map((value) => value - means[i]!));
    const covariance = deviations.map((a) =>
      deviations.map((b) => distribution.reduce((sum, share, x) => sum + share * a[x]! * b[x]!, 0)),
    );
    const missing = targets.map((target, i) => target - means[i]!);
    const change = solveLinear(covariance, missing);
    if (change === null) return { distribution, exact: missing.every((value) => value === 0) };
    const distance = dot(change, missing);
    if (distance <= EXACT) return { distribution, exact: true };
    let length = 1;
    const moved = () => theta.map((value, i) => value + length * change[i]!);
    let next = tilted(base, features, targets, moved());
    while (!(next.dual <= state.dual + ROUNDING) && length > 1e-10) {
      length /= 2;
      next = tilted(base, features, targets, moved());
    }
    theta = moved();
    state = next;
  }
  return { distribution: state.distribution, exact: false };
}

/** The distribution at θ, and ln Σ base·e^(θ·(feature − target)), which is least where the means are on target. */
function tilted(
  base: readonly number[],
  features: readonly (readonly number[])[],
  targets: readonly number[],
  theta: readonly number[],
): { readonly distribution: number[]; readonly dual: number } {
  const exponents = base.map((weight, x) =>
    weight > 0
      ? Math.log(weight) + theta.reduce((sum, value, i) => sum + value * (features[i]![x]! - targets[i]!), 0)
      : -Infinity,
  );
  const highest = Math.max(...exponents);
  const weights = exponents.map((exponent) => (exponent === -Infinity ? 0 : Math.exp(exponent - highest)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { distribution: weights.map((weight) => weight / total), dual: highest + Math.log(total) };
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}
