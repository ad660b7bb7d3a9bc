/** Benchmarks: ratios measured in one run. `npm run bench [NAME…]`. */
export async function main(_args: readonly string[]): Promise<number> {
  return 0;
}
