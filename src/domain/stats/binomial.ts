/** The binomial distribution: upper tail and its mid-p. Arguments are whole 0 ≤ k ≤ n and a fraction p 0–1. */
import { betaLower } from './beta';

/** P(X ≥ k) for X ~ Bin(n, p); 1 for k ≤ 0, 0 for k > n. */
export function binomialUpper(k: number, n: number, p: number): number {
  if (k <= 0) return 1;
  if (k > n) return 0;
  return betaLower(k, n - k + 1, p);
}

/** P(X > k) + ½·P(X = k): the mid-p of k, of mean ½ under the hypothesis whatever n (Lancaster 1961). */
export function binomialMidP(k: number, n: number, p: number): number {
  return (binomialUpper(k, n, p) + binomialUpper(k + 1, n, p)) / 2;
}
