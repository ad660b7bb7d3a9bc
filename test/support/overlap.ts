/** Runs of words that two texts share: our own words must not be somebody's plan. */

const LENGTH = 6;

function runs(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replace(/ё/g, 'е')
      .match(/[а-яa-z0-9]+/g) ?? [];
  return words.slice(LENGTH - 1).map((_, i) => words.slice(i, i + LENGTH).join(' '));
}

/** Runs of six words of `text` that stand in one of the `sources` too. */
export function sharedRuns(text: string, sources: readonly string[]): string[] {
  const theirs = new Set(sources.flatMap(runs));
  return runs(text).filter((run) => theirs.has(run));
}
