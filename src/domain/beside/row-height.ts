/** Heights of rows with joined cells, which do not grow by themselves. */

const ONE_LINE = 21;

/** Only for more than one line: neighbouring rows with heights share the greatest, and one long text would stretch all. */
export function taller(height: number): { readonly height?: number } {
  return height > ONE_LINE ? { height } : {};
}
