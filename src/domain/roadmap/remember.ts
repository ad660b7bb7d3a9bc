/** Pure functions of a text that are asked the same over and over: they keep their answers, never more than so many. */

const MOST = 5000;

/** The same function; its results are shared, so they must be readonly. */
export function remembering<Result>(compute: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    if (known.has(text)) return known.get(text)!;
    if (known.size >= MOST) known.clear();
    const result = compute(text);
    known.set(text, result);
    return result;
  };
}
