/** Cells of one tab on the way out of the file: values, formulas and what they fill, formats, links and notes. */
import { Area, Cell, CellError, CellFormat, Scalar } from '../model';
import { parseArea } from './areas';
import { CarrierTab } from './carrier';
import { LONGEST_SPILLED } from './cellsToFile';
import { parseComputed, spillArea } from './computed';
import { shifted } from './formulaText';
import { FileCell, FileStyle, FileTab, FileValue, unescapeText } from '../../src/files/xlsx/hucre';
import { DEFAULT_FORMAT } from './styles';
import { locationToLink } from './tabNames';
import { Translation } from './translation';

const ERROR = /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|ERROR!)$/;

/** LibreOffice saves a typed ИСТИНА or ЛОЖЬ as this formula. */
const TYPED_BOOLEAN = /^(?:TRUE|FALSE)\(\)$/;

/** Rows of a workbook's tab. */
export type Rows = (Cell | undefined)[][];

/** What reading the cells of one tab needs; the carrier's part is null for a tab that it does not know. */
export interface CellSource {
  readonly translation: Translation;
  readonly styleOf: (style: FileStyle | undefined) => CellFormat;
  readonly carried: CarrierTab | null;
}

/** All cells that hold anything or look like anything. */
export function cellsFromFile(tab: FileTab, source: CellSource): Rows {
  const rows: Rows = tab.rows.map((values) => {
    const cells: (Cell | undefined)[] = [];
    values.forEach((value, column) => {
      if (value !== null && value !== '') cells[column] = blank(valueFromFile(value, source.translation));
    });
    return cells;
  });
  readDetails(tab, rows, source);
  readErrors(rows, source.carried);
  return rows;
}

/** The cell at a place, made if there is none. */
export function cellAt(rows: Rows, row: number, column: number): Cell {
  while (rows.length <= row) rows.push([]);
  const cells = (rows[row] ??= []);
  return (cells[column] ??= blank(''));
}

function blank(value: Scalar | CellError): Cell {
  return {
    value,
    formula: null,
    format: DEFAULT_FORMAT,
    note: '',
    link: null,
    validation: null,
    spillFrom: null,
  };
}

function valueFromFile(value: FileValue, { dates }: Translation): Scalar {
  if (value instanceof Date) return dates.fromUtc(value);
  return value ?? '';
}

function readDetails(tab: FileTab, rows: Rows, source: CellSource): void {
  const { translation, styleOf } = source;
  const formulas = new FormulaReader(rows, source);
  for (const [key, file] of tab.cells ?? []) {
    const comma = key.indexOf(',');
    const row = Number(key.slice(0, comma));
    const column = Number(key.slice(comma + 1));
    // The library cannot place a link that a file gives to a range.
    if (!Number.isInteger(row) || !Number.isInteger(column)) continue;
    const format = styleOf(file.style);
    const plain = file.formula === undefined && !file.hyperlink && !file.comment && format === DEFAULT_FORMAT;
    if (plain && file.type !== 'error' && !rows[row]?.[column]) continue;
    const cell = cellAt(rows, row, column);
    cell.format = format;
    if (file.comment) cell.note = unescapeText(file.comment.text);
    if (file.hyperlink) {
      const { location, target } = file.hyperlink;
      const url = location ? locationToLink(location, translation.tabs) : target;
      cell.link = url === '' ? null : { url };
    }
    if (file.type === 'error') cell.value = { error: String(file.value), message: '' };
    if (file.formula !== undefined) formulas.read(cell, row, column, file);
  }
  formulas.attachSpills();
}

/** Reads the formulas of one tab in their order, since shared ones lean on those before them. */
class FormulaReader {
  private readonly shared = new Map<
    number,
    { readonly text: string; readonly row: number; readonly column: number }
  >();
  private readonly anchors: { readonly row: number; readonly column: number }[] = [];
  private readonly spilled = new Set<string>();
  private readonly arrays: Area[] = [];

  constructor(
    private readonly rows: Rows,
    private readonly source: CellSource,
  ) {}

  read(cell: Cell, row: number, column: number, file: FileCell): void {
    if (typeof cell.value === 'string' && ERROR.test(cell.value))
      cell.value = { error: cell.value, message: '' };
    const text = this.textOf(row, column, file);
    if (text === '') return;
    if (TYPED_BOOLEAN.test(text)) return;
    const computed = parseComputed(text);
    if (computed?.spilled) {
      this.spilled.add(`${row},${column}`);
      return;
    }
    const inFile = computed?.formula ?? text;
    const remembered = this.source.carried?.formulas ?? {};
    cell.formula = Object.hasOwn(remembered, inFile)
      ? (remembered[inFile] as string)
      : this.source.translation.fromFile.formula(inFile);
    if (computed) this.anchors.push({ row, column });
    const area = file.formulaType === 'array' && file.formulaRef ? parseArea(file.formulaRef) : null;
    if (area) this.arrays.push(area);
  }

  private textOf(row: number, column: number, { formula = '', formulaSharedIndex }: FileCell): string {
    if (formulaSharedIndex === undefined) return formula;
    if (formula !== '') this.shared.set(formulaSharedIndex, { text: formula, row, column });
    const first = this.shared.get(formulaSharedIndex);
    return first ? shifted(first.text, row - first.row, column - first.column) : '';
  }

  /** Gives every spilled cell to its formula; one that no formula reaches stays as a typed value. */
  attachSpills(): void {
    const recorded = new Map(this.source.carried?.spills.map((area) => [`${area.row},${area.column}`, area]));
    for (const { row, column } of this.anchors) {
      const isSpilled = (r: number, c: number): boolean => this.isFree(r, c);
      this.fill(spillArea(row, column, isSpilled, recorded.get(`${row},${column}`)));
    }
    for (const area of this.arrays) this.fill(area);
  }

  private isFree(row: number, column: number): boolean {
    const cell = this.rows[row]?.[column];
    if (!cell || cell.spillFrom) return false;
    const tooLong =
      cell.formula === null && typeof cell.value === 'string' && cell.value.length > LONGEST_SPILLED;
    return tooLong || this.spilled.has(`${row},${column}`);
  }

  private fill({ row, column, rows, columns }: Area): void {
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) {
        if (r !== row || c !== column) cellAt(this.rows, r, c).spillFrom = { row, column };
      }
    }
  }
}

/** Errors that the format does not have, and the sentences of all of them, where the cell still shows that error. */
function readErrors(rows: Rows, carried: CarrierTab | null): void {
  for (const { row, column, error, message } of carried?.errors ?? []) {
    const cell = rows[row]?.[column];
    if (!cell) continue;
    const { value } = cell;
    const shown = typeof value === 'object' && 'error' in value ? value.error : value;
    if (shown === error) cell.value = { error, message };
  }
}
