/** Names of cells as a person reads them: A1, B2:D5. */

export interface Box {
  readonly top: number;
  readonly left: number;
  /** The last row and column, included. */
  readonly bottom: number;
  readonly right: number;
}

export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

export function boxName({ top, left, bottom, right }: Box): string {
  const first = cellName(top, left);
  return top === bottom && left === right ? first : `${first}:${cellName(bottom, right)}`;
}

/** What was typed into the box of addresses; null when it is none or lies outside. */
export function parseCell(
  text: string,
  rows: number,
  columns: number,
): { row: number; column: number } | null {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(text.trim().toUpperCase());
  if (match === null) return null;
  const column = [...match[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(match[2]) - 1;
  return row >= 0 && row < rows && column < columns ? { row, column } : null;
}
