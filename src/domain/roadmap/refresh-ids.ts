/** Codes of the roadmap's rows: М1, М2 … A code is given once; what it named is never named anew. */

const CODE = /^[МM](\d{1,6})$/i;

/** 1 for «М1», typed with a Russian or a Latin letter; null for anything else. */
export function codeNumber(code: string): number | null {
  const match = CODE.exec(code.trim());
  return match === null ? null : Number(match[1]);
}

/**
 * The code of every row, in their order: its own, or a new one where it has none or shares one with a row above (a
 * copied row). `taken`: codes that stand anywhere else.
 */
export function completeCodes(codes: readonly string[], taken: readonly string[]): string[] {
  let highest = Math.max(0, ...[...codes, ...taken].map((code) => codeNumber(code) ?? 0));
  const seen = new Set<number>();
  return codes.map((code) => {
    const own = codeNumber(code);
    if (own !== null && !seen.has(own)) {
      seen.add(own);
      return `М${own}`;
    }
    highest++;
    return `М${highest}`;
  });
}

/** True when some row needs a new code. */
export function needsCodes(codes: readonly string[]): boolean {
  return completeCodes(codes, []).some((code, i) => code !== codes[i]);
}
