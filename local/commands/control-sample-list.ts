/** The list of a control sample as an `.xlsx` for an order: the schools on one tab, the strata on another. */
import { CONTROL_SAMPLE } from '../../src/messages/control-sample';
import type { ControlSamplePlan } from '../../src/sheets/control-sample';
import { FileContents, FileStyle, NewFileTab, escapeText, writeFile } from '../../src/files/xlsx/hucre';
import { BOX, HEADER, LINE, NOTE, TITLE } from '../../src/files/xlsx/list-styles';
import { DEFAULT_FONT } from '../../src/files/xlsx/look';

/** Characters. */
const LIST_WIDTHS = [5, 26, 10, 42, 46] as const;
const STRATA_WIDTHS = [52, 8, 11, 58] as const;

const CELL: FileStyle = { border: BOX, alignment: { wrapText: true, vertical: 'top' } };
const NUMBER: FileStyle = { border: BOX, alignment: { horizontal: 'center', vertical: 'top' } };

/** `date` is shown as it is given. */
export function controlSampleFile(plan: ControlSamplePlan, date: string): Promise<Uint8Array> {
  const notes = [
    CONTROL_SAMPLE.date(date),
    CONTROL_SAMPLE.seed(plan.seed),
    CONTROL_SAMPLE.rule(plan),
    ...omissions(plan),
    CONTROL_SAMPLE.proposal,
  ];
  const schools = plan.schools.map(({ municipality, code, name, stratum }, i) => [
    i + 1,
    municipality,
    code,
    name,
    stratum,
  ]);
  const strata = plan.strata.map(({ title, schools: codes, drawn }) => [
    title,
    codes.length,
    drawn.length,
    drawn.length === 0 ? codes.join(', ') : '',
  ]);
  const sheets: FileContents['sheets'] = [
    tab(CONTROL_SAMPLE.listTab, LIST_WIDTHS, notes, CONTROL_SAMPLE.headings, schools),
    tab(CONTROL_SAMPLE.strataTab, STRATA_WIDTHS, emptyNotes(plan), CONTROL_SAMPLE.strataHeadings, strata),
  ];
  return writeFile({ sheets, defaultFont: DEFAULT_FONT });
}

/** Schools that the draw could not reach or did not repeat, a sentence each. */
export function omissions({ leftOut, markedBefore }: ControlSamplePlan): string[] {
  return [
    ...(leftOut.length > 0 ? [CONTROL_SAMPLE.leftOut(leftOut)] : []),
    ...(markedBefore.length > 0 ? [CONTROL_SAMPLE.markedBefore(markedBefore)] : []),
  ];
}

/** One sentence when some strata have no school in the sample. */
export function emptyNotes({ strata }: ControlSamplePlan): string[] {
  const empty = strata.filter(({ drawn }) => drawn.length === 0);
  const schools = empty.reduce((sum, stratum) => sum + stratum.schools.length, 0);
  return empty.length === 0 ? [] : [CONTROL_SAMPLE.emptyStrata(empty.length, schools)];
}

/** A title, sentences over the whole width, then a table. */
function tab(
  name: string,
  widths: readonly number[],
  notes: readonly string[],
  headings: readonly string[],
  lines: readonly (readonly (string | number)[])[],
): NewFileTab {
  const width = widths.reduce((sum, one) => sum + one, 0);
  const rows: (string | number)[][] = [];
  const cells: NonNullable<NewFileTab['cells']> = new Map();
  const heights = new Map<number, { height: number }>();
  const add = (values: readonly (string | number)[], style: FileStyle, lineCount: number): void => {
    const row = rows.length;
    rows.push(values.map((value) => (typeof value === 'string' ? escapeText(value) : value)));
    widths.forEach((_, column) =>
      cells.set(`${row},${column}`, { style: typeof values[column] === 'number' ? NUMBER : style }),
    );
    heights.set(row, { height: lineCount * LINE + 3 });
  };
  add([CONTROL_SAMPLE.listTitle], TITLE, 1.5);
  for (const note of notes) add([note], NOTE, linesOf(note, width));
  add(headings, HEADER, 2);
  for (const line of lines) {
    const tallest = Math.max(...line.map((value, column) => linesOf(String(value), widths[column]!)));
    add(line, CELL, tallest);
  }
  return {
    name,
    rows,
    cells,
    columns: widths.map((one) => ({ width: one })),
    rowDefs: heights,
    merges: Array.from({ length: notes.length + 1 }, (_, row) => ({
      startRow: row,
      startCol: 0,
      endRow: row,
      endCol: widths.length - 1,
    })),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

/** Lines that a text takes in a column of `width` characters. */
function linesOf(text: string, width: number): number {
  return Math.max(1, Math.ceil(text.length / (width * 0.95)));
}
