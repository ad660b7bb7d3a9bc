/**
 * The standard normal distribution: both tails and the quantile, accurate in relative terms far into the tails.
 * No other distribution lives here.
 */

const INVERSE_SQRT_2PI = 0.3989422804014327;

/** Beyond this the continued fraction for the tail converges fast; below it the series loses no digits. */
const SERIES_LIMIT = 3;
const FRACTION_TERMS = 120;

/** P(Z > z). Relative error below 1e-11 down to the smallest doubles (z ≈ 38). */
export function normalUpper(z: number): number {
  if (z < 0) return 1 - normalUpper(-z);
  return z < SERIES_LIMIT ? 0.5 - centralArea(z) : tail(z);
}

/** P(0 < Z < z) for z ≥ 0, by Φ(z) − ½ = φ(z)·Σ z^(2k+1) / (1·3·…·(2k+1)). */
function centralArea(z: number): number {
  let term = z;
  let sum = z;
  for (let k = 1; term > sum * 1e-17; k++) {
    term *= (z * z) / (2 * k + 1);
    sum += term;
  }
  return density(z) * sum;
}

/** P(Z > z) for large z, by Laplace's continued fraction φ(z) / (z + 1/(z + 2/(z + 3/(z + …)))). */
function tail(z: number): number {
  let denominator = z;
  for (let k = FRACTION_TERMS; k >= 1; k--) denominator = z + k / denominator;
  return density(z) / denominator;
}

function density(z: number): number {
  return INVERSE_SQRT_2PI * Math.exp((-z * z) / 2);
}

/** Coefficients of Wichura's algorithm AS 241 (PPND16), highest power first. */
const CENTRE = {
  over: [
    2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
    13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608,
  ],
  under: [
    5226.495278852854561, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867,
    5394.1960214247511077, 687.1870074920579083, 42.313330701600911252, 1,
  ],
};
const MIDDLE = {
  over: [
    7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
    3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734,
  ],
  under: [
    1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
    0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1,
  ],
};
const FAR = {
  over: [
    2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093,
    0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772,
  ],
  under: [
    2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
    0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1,
  ],
};

/** The z with P(Z ≤ z) = p; −∞ and ∞ at 0 and 1, NaN outside [0, 1]. Wichura (1988), AS 241, 1e-16. */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return NaN;
  if (p === 0) return -Infinity;
  if (p === 1) return Infinity;
  const fromCentre = p - 0.5;
  if (Math.abs(fromCentre) <= 0.425) return fromCentre * ratio(CENTRE, 0.180625 - fromCentre * fromCentre);
  const root = Math.sqrt(-Math.log(fromCentre < 0 ? p : 1 - p));
  const magnitude = root <= 5 ? ratio(MIDDLE, root - 1.6) : ratio(FAR, root - 5);
  return fromCentre < 0 ? -magnitude : magnitude;
}

function ratio(polynomials: { over: readonly number[]; under: readonly number[] }, x: number): number {
  return horner(polynomials.over, x) / horner(polynomials.under, x);
}

function horner(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((value, coefficient) => value * x + coefficient, 0);
}
