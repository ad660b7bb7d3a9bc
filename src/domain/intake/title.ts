/**
 * Reads the block that ФИС ОКО prints above a table: the work, its maximum and date.
 * «ВПР 2021 Математика 4 класс» may stand in any cell of the rows above the table.
 */
import { Row, cellCount, cellDate, cellText, headerText, isBlank } from './cells';

/** The work as printed; the subject is a name and may be unknown to us. */
export interface PrintedWork {
  readonly kind: string;
  readonly year: number;
  readonly subject: string;
  readonly grade: number;
}

export interface TitleBlock {
  readonly work: PrintedWork | null;
  readonly maxScore: number | null;
  /** ISO date, or null. */
  readonly date: string | null;
}

/** The kind is an abbreviation in capitals: «Отчёт 2021 …» names no work. */
const WORK_LINE = /^([А-ЯЁ]{2,6})\s+(\d{4})\s+(.+?)[\s,]+(\d{1,2})\s*[Кк]ласс/;

/** What the rows above a table's header say; a fact that is not printed is null. */
export function readTitleBlock(above: readonly Row[]): TitleBlock {
  let work: PrintedWork | null = null;
  let maxScore: number | null = null;
  let date: string | null = null;
  for (const row of above) {
    row.forEach((cell, column) => {
      const match = WORK_LINE.exec(cellText(cell));
      if (work === null && match !== null) {
        work = {
          kind: match[1],
          year: Number(match[2]),
          subject: match[3],
          grade: Number(match[4]),
        };
      }
      const beside = row.slice(column + 1).find((value) => !isBlank(value));
      if (/^максимальный первичный балл/.test(headerText(cell))) maxScore = cellCount(beside);
      if (/^дата:?$/.test(headerText(cell))) date = cellDate(beside);
    });
  }
  return { work, maxScore, date };
}
