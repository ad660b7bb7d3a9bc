/** Opens a file that a school has sent back. What it says is the business of `domain/answers`. */
import { FileSheet, SchoolReturn, readReturn } from '../domain/answers/returned';
import type { Row } from '../domain/intake/cells';
import type { Problem } from '../domain/intake/records';
import { StopSignal } from './next-task';
import { readTables } from './read-tables';
import type { FileSource } from './source';

export interface ReturnFile {
  /** null for a file that cannot be opened or is not «Сведения ОО». */
  readonly returned: SchoolReturn | null;
  readonly refused: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Reads one file. When `signal` has stopped it, what comes out is part of the file and must be thrown away. */
export async function readReturnFile(source: FileSource, signal?: StopSignal): Promise<ReturnFile> {
  const sheets: FileSheet[] = [];
  const problems: Problem[] = [];
  const taker = {
    openSheet: (_file: string, name: string) => {
      const rows: Row[] = [];
      sheets.push({ name, rows });
      return { push: (row: Row) => void rows.push(row.map(plainCell)), end: () => undefined };
    },
    refuse: (problem: Problem) => void problems.push(problem),
  };
  await readTables(source, taker, undefined, signal);
  if (sheets.length === 0) return { returned: null, refused: problems, warnings: [] };
  const { returned, refused, warnings } = readReturn(source.name, sheets);
  return { returned, refused: [...problems, ...refused], warnings };
}

/** Days of files are in UTC; they cross as «20.12.2024». */
function plainCell(cell: unknown): unknown {
  if (!(cell instanceof Date)) return cell;
  if (Number.isNaN(cell.getTime())) return null;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(cell.getUTCDate())}.${two(cell.getUTCMonth() + 1)}.${cell.getUTCFullYear()}`;
}
