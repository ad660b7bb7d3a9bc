/** Tells a table that looks like a plan by its heading, as far as choosing a sheet or a separator needs it. */

/** What a plan's columns are called, a pattern for each kind of column. */
const COLUMN_WORDS: readonly RegExp[] = [
  /мероприят|действи|содержание|направлени|наименование|название/i,
  /срок|дата|период/i,
  /ответствен|исполнител/i,
  /результат|итог|индикатор|показател/i,
];

/** A heading says long things in few words; a row of the plan itself may name all of these. */
const LONGEST_HEADING = 60;

/** How many kinds of columns are named, each by a cell of its own. */
export function columnKinds(cells: readonly string[]): number {
  const named = cells.filter((cell) => cell.length <= LONGEST_HEADING);
  const kinds = named.map((cell) => COLUMN_WORDS.findIndex((words) => words.test(cell)));
  return new Set(kinds.filter((kind) => kind >= 0)).size;
}

export function looksLikeHeader(cells: readonly string[]): boolean {
  return columnKinds(cells) >= 2;
}
