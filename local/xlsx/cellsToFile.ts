/** Cells of one tab on the way into the file: values, formulas, styles, links and notes. */
import { areaToA1 } from '../a1';
import { Area, Cell, CellError, CellFormat, Scalar, SheetModel } from '../model';
import { computedFormula, PlainValue, spilledFormula } from './computed';
import { EXCEL_FUNCTIONS } from './excelFunctions';
import { functionsOf } from './formulaText';
import { escapeText, FileCell, FileStyle, FileValue } from '../../src/files/xlsx/hucre';
import { messages } from './messages';
import { plainDateFormat, styleToFile } from './styles';
import { linkToLocation } from './tabNames';
import { Translation } from './translation';

/** Limits of the format, in characters. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;
/** A text that a formula can still repeat as its value; a longer spilled one is saved as plain text. */
export const LONGEST_SPILLED = 3_500;

/** Texts that the format would take for errors, though they may be typed. */
const ERROR_TEXT = /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|GETTING_DATA|SPILL!|CALC!)$/;

/** Cells in the library's two forms: bare values in `rows`, everything with details in `cells` by `row,column`. */
export interface FileCells {
  readonly rows: FileValue[][];
  readonly cells: Map<string, Partial<FileCell>>;
  /** Formulas that their text in the file does not give back, by that text. */
  readonly formulas: Record<string, string>;
}

/** Throws a Russian sentence naming tab and cell when a text, note or formula is longer than the format allows. */
export function cellsToFile(sheet: SheetModel, translation: Translation): FileCells {
  const rows: FileValue[][] = [];
  const cells = new Map<string, Partial<FileCell>>();
  const formulas: Record<string, string> = {};
  const styles = styleCache();
  const anchors = new Set(spillsOf(sheet).map(({ row, column }) => `${row},${column}`));
  for (let row = 0; row < sheet.rows.length; row++) {
    const line: FileValue[] = [];
    rows.push(line);
    (sheet.rows[row] ?? []).forEach((cell, column) => {
      if (!cell) return;
      checkLengths(sheet.name, row, column, cell);
      const key = `${row},${column}`;
      const file = cellToFile(cell, translation, styles, anchors.has(key));
      if (file.formula && file.formula.length > LONGEST_FORMULA) {
        throw new Error(
          messages.formulaTooLong(sheet.name, at(row, column), file.formula.length, LONGEST_FORMULA),
        );
      }
      if (cell.formula !== null) {
        const text = translation.toFile.formula(cell.formula);
        if (translation.fromFile.formula(text) !== cell.formula) formulas[text] = cell.formula;
      }
      const { value = null, ...details } = file;
      if (Object.keys(details).length > 0) cells.set(key, file);
      else if (value !== null) put(line, column, value);
    });
  }
  return { rows, cells, formulas };
}

/** Blocks filled by one formula, its own cell included. */
export function spillsOf(sheet: SheetModel): Area[] {
  const areas = new Map<string, Area>();
  sheet.rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      const from = cell?.spillFrom;
      if (!from) return;
      const key = `${from.row},${from.column}`;
      const area = areas.get(key);
      areas.set(key, {
        ...from,
        rows: Math.max(area?.rows ?? 1, row - from.row + 1),
        columns: Math.max(area?.columns ?? 1, column - from.column + 1),
      });
    }),
  );
  return [...areas.values()];
}

export function isError(value: Scalar | CellError): value is CellError {
  return typeof value === 'object' && 'error' in value;
}

function at(row: number, column: number): string {
  return areaToA1({ row, column, rows: 1, columns: 1 });
}

function put(line: FileValue[], column: number, value: FileValue): void {
  while (line.length < column) line.push(null);
  line[column] = value;
}

function checkLengths(tab: string, row: number, column: number, { value, note }: Cell): void {
  if (typeof value === 'string' && value.length > LONGEST_TEXT) {
    throw new Error(messages.textTooLong(tab, at(row, column), value.length, LONGEST_TEXT));
  }
  if (note.length > LONGEST_TEXT) {
    throw new Error(messages.noteTooLong(tab, at(row, column), note.length, LONGEST_TEXT));
  }
}

type StyleOf = (format: CellFormat, serial: number | null) => FileStyle | undefined;

/** Styles by the identity of the format, which cells share; `serial` is given for a date. */
function styleCache(): StyleOf {
  const known = new Map<CellFormat, FileStyle | undefined>();
  const styleOf = (format: CellFormat): FileStyle | undefined => {
    if (!known.has(format)) known.set(format, styleToFile(format));
    return known.get(format);
  };
  return (format, serial) => {
    const style = styleOf(format);
    return serial === null || style?.numFmt ? style : { ...style, numFmt: plainDateFormat(serial) };
  };
}

function cellToFile(
  cell: Cell,
  translation: Translation,
  styleOf: StyleOf,
  spills: boolean,
): Partial<FileCell> {
  const file: Partial<FileCell> = {};
  const value = plainValue(cell.value, translation);
  const style = styleOf(cell.format, cell.value instanceof Date ? Number(value) : null);
  if (style) file.style = style;
  if (cell.note !== '') file.comment = { text: escapeText(cell.note) };
  if (cell.link) {
    const location = linkToLocation(cell.link.url, translation.tabs);
    file.hyperlink = location === null ? { target: cell.link.url } : { target: '', location };
  }
  const formula = formulaOf(cell, value, translation, spills);
  if (formula !== null) {
    file.formula = formula;
    file.formulaResult = typeof value === 'string' ? escapeText(value) : value;
  } else if (typeof value !== 'string') {
    file.value = value;
  } else if (ERROR_TEXT.test(value) && !isError(cell.value)) {
    file.richText = [{ text: value }];
  } else if (value !== '') {
    file.value = escapeText(value);
  }
  return file;
}

function formulaOf(cell: Cell, value: PlainValue, translation: Translation, spills: boolean): string | null {
  const shown = typeof value === 'string' ? value.slice(0, LONGEST_SPILLED) : value;
  if (cell.spillFrom) return shown === value ? spilledFormula(value) : null;
  if (cell.formula === null) return null;
  const formula = translation.toFile.formula(cell.formula);
  const native = !spills && functionsOf(cell.formula).every((name) => EXCEL_FUNCTIONS.has(name));
  return native ? formula : computedFormula(formula, shown);
}

function plainValue(value: Scalar | CellError, translation: Translation): PlainValue {
  if (value instanceof Date) return translation.dates.toSerial(value);
  return isError(value) ? value.error : value;
}
