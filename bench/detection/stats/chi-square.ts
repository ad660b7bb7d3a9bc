/** The chi-square distribution: its upper tail. */
import { gammaUpper } from './gamma';

/** P(X > x) with `df` > 0 degrees of freedom. */
export function chiSquareUpper(x: number, df: number): number {
  return gammaUpper(df / 2, x / 2);
}
