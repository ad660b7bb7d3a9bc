/** Numbers as Russian text writes them: decimal comma, true minus, no-break spaces. */

const NBSP = '\u00a0';

/** `12,50` for 12.5 and 2 digits. */
export function decimal(value: number, digits: number): string {
  const text = value.toFixed(digits).replace('.', ',');
  return /^-0(,0+)?$/.test(text) ? text.slice(1) : text.replace('-', '−');
}

/** `12,5 %` for 0.125. */
export function percent(share: number): string {
  return `${decimal(share * 100, 1)}${NBSP}%`;
}

/** `+3,2 п. п.` for 0.032: a difference of shares in percentage points. */
export function percentagePoints(difference: number): string {
  const sign = difference > 0 ? '+' : '';
  return `${sign}${decimal(difference * 100, 1)}${NBSP}п.${NBSP}п.`;
}

/** `n = 84`. */
export function ofN(n: number): string {
  return `n${NBSP}=${NBSP}${n}`;
}

/** `1 250`. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, NBSP);
}

/** `12 из 40 школ`, `20 из 21 школы`: `one` is the genitive singular, `many` the plural; `share` ends with the whole. */
export function outOf(share: string, one: string, many: string): string {
  return `${share} ${/(?:^|[^1])1$/.test(share) ? one : many}`;
}

/** `p = 0,012`, `q < 0,001`. */
export function probability(name: 'p' | 'q', value: number): string {
  const text = value < 0.001 ? `<${NBSP}0,001` : `=${NBSP}${decimal(value, 3)}`;
  return `${name}${NBSP}${text}`;
}
