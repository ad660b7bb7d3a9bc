/**
 * Rows of a plan in an .xlsx workbook, with the texts that a person sees there. Takes bytes and opens no file; what the
 * rows mean is the intake's business.
 */
import { formatValue } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import type { Cell, CellValue, Sheet } from 'hucre/xlsx';
import type { SourceRow } from '../domain/roadmap/document';
import { fileText } from '../messages/files';
import { looksLikeHeader } from './plan-header';
import { tableRow } from './plan-row';
import { checkPackage } from './package-guard';
import { PackageError } from './zip';

export interface PlanSheets {
  readonly rows: readonly SourceRow[];
  /** Names of visible sheets that were left out because others look like a plan. */
  readonly leftOut: readonly string[];
}

/** Visible sheets that look like a plan; all of them when none does. @throws PackageError */
export async function xlsxRows(bytes: Uint8Array): Promise<PlanSheets> {
  await checkPackage(bytes);
  let sheets: readonly Sheet[];
  try {
    const isShown = ({ hidden, veryHidden }: { hidden?: boolean; veryHidden?: boolean }): boolean =>
      !hidden && !veryHidden;
    sheets = (await readXlsx(bytes, { readStyles: true, sheets: isShown })).sheets;
  } catch {
    throw new PackageError('damaged');
  }
  const read = sheets.map((sheet) => ({ name: sheet.name, rows: tableRows(sheet) }));
  const plans = read.filter(({ rows }) => rows.some(({ cells }) => looksLikeHeader(cells)));
  const taken = plans.length > 0 ? plans : read;
  const leftOut = read.filter((sheet) => !taken.includes(sheet) && sheet.rows.length > 0);
  return { rows: taken.flatMap(({ rows }) => rows), leftOut: leftOut.map(({ name }) => name) };
}

/** `line` is the row that a spreadsheet shows; blank rows after the last filled one are left out. */
function tableRows(sheet: Sheet): SourceRow[] {
  const texts = sheet.rows.map((values, row) =>
    values.map((value, column) => shownText(value, sheet.cells?.get(`${row},${column}`))),
  );
  restoreZeros(texts, sheet);
  const covered = texts.map((): number[] => []);
  for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? []) {
    for (let row = startRow; row <= Math.min(endRow, texts.length - 1); row++) {
      for (let column = startCol; column <= endCol; column++) {
        if (row === startRow && column === startCol) continue;
        if (texts[row]![column] !== undefined) texts[row]![column] = '';
        if (row > startRow) covered[row]!.push(column);
      }
    }
  }
  const rows = texts.map((cells, i) => tableRow(i + 1, cells, covered[i]));
  while (rows.length > 0 && rows[rows.length - 1]!.cells.every((cell) => cell === '')) rows.pop();
  return rows;
}

function shownText(value: CellValue, cell: Cell | undefined): string {
  const format = cell?.style?.numFmt ?? '';
  if (value instanceof Date) return dateText(value, format);
  if (typeof value === 'number') return isGeneral(format) ? plainNumber(value) : formatValue(value, format);
  if (typeof value === 'boolean') return fileText.boolean(value);
  return value === null || value === undefined ? '' : String(value).replace(/\r\n?/g, '\n');
}

const isGeneral = (format: string): boolean => format === '' || format === '@' || /^general$/i.test(format);

/** 12 digits: what is beyond is the noise of binary fractions. */
const plainNumber = (value: number): string => String(Number(value.toPrecision(12)));

/** A format without a day shows a month: «март 2024» is no deadline of the 1st. Dates are in UTC. */
function dateText(date: Date, format: string): string {
  if (Number.isNaN(date.getTime())) return '';
  const fields = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();
  const month = fileText.months[date.getUTCMonth()]!;
  if (/m/.test(fields) && !/[dhs]/.test(fields))
    return /y/.test(fields) ? `${month} ${date.getUTCFullYear()}` : month;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(date.getUTCDate())}.${two(date.getUTCMonth() + 1)}.${date.getUTCFullYear()}`;
}

/** A typed 2.10 becomes the number 2.1; below 2.9 it can be nothing else than 2.10. */
function restoreZeros(texts: string[][], sheet: Sheet): void {
  const before: string[] = [];
  texts.forEach((cells, row) =>
    cells.forEach((text, column) => {
      if (text === '') return;
      const value = sheet.rows[row]![column];
      const [, whole, tenth] = /^(\d+)\.([1-9])$/.exec(text) ?? [];
      if (
        typeof value === 'number' &&
        whole !== undefined &&
        before[column] === `${whole}.${previous(tenth!)}`
      )
        cells[column] = `${text}0`;
      before[column] = cells[column]!;
    }),
  );
}

/** The fraction printed before «10», «20» …: «9», «19» … */
function previous(tenth: string): string {
  return String(10 * Number(tenth) - 1);
}
