/** Puts the cells of a row under the columns they belong to; cells that slid into another column are known by their look. */
import { findDeadline, isDeadline } from '../deadline/find';
import { beginsAnew, flat, isDash, isDitto, numberedText, planNumber } from './cell-kind';
import type { GridRow } from './grid';
import type { Field } from './header-words';
import { isResponsible } from './roles';

export type TextField = Exclude<Field, 'number' | 'other'>;

export interface PlacedRow {
  readonly line: number;
  /** Blank when the row has none. */
  readonly number: string;
  /** Texts by column, with their breaks of lines; blank ones are not there. */
  readonly texts: Readonly<Partial<Record<TextField, string>>>;
  /** Columns that a cell joined from above covers. */
  readonly covered: readonly Field[];
  /** The only text of the row beside its number, and where it stands; null when there are more. */
  readonly lone: Lone | null;
  /** Texts whose column cannot hold them: parts of the row above. */
  readonly loose: readonly string[];
  /** Texts of columns that a plan has no place for. */
  readonly extra: readonly string[];
}

export interface Lone {
  readonly text: string;
  /** 0-based cell. */
  readonly index: number;
  readonly field: Field;
  /** Cells of its row. */
  readonly width: number;
}

export function placeRow(row: GridRow, columns: readonly Field[]): PlacedRow {
  const fields = fieldsOf(row, columns);
  const cells = row.cells.map((text, index) => ({ text, index, field: fields[index] ?? 'other' }));
  const known = cells.filter(({ text, field }) => text !== '' && field !== 'other');
  const filled = known.length > 0 ? known : onlyText(cells);
  const numbers = filled.filter(({ text, field }) => field === 'number' && planNumber(text) !== null);
  const texts = filled.filter((cell) => !numbers.includes(cell));
  const number = numbers.length > 0 ? planNumber(numbers[0]!.text)! : '';
  const extra = cells
    .filter((cell) => cell.text !== '' && cell.field === 'other' && !filled.includes(cell))
    .map(({ text }) => text);
  const base = { line: row.line, covered: row.covered.map((i) => fields[i] ?? 'other'), extra };
  if (texts.length === 1) {
    const { text, index, field } = texts[0]!;
    const placed = field === 'number' || field === 'other' ? {} : { [field]: text };
    return {
      ...base,
      number,
      texts: placed,
      loose: [],
      lone: { text, index, field, width: row.cells.length },
    };
  }
  return { ...base, ...placedTexts(number, texts), lone: null };
}

/** The only text of a row counts wherever it stands. */
function onlyText(cells: readonly Cell[]): readonly Cell[] {
  const texts = cells.filter(({ text }) => text !== '');
  return texts.length === 1 ? texts : [];
}

interface Cell {
  readonly text: string;
  readonly index: number;
  readonly field: Field;
}

/** A row may have lost its first cell, or won one: the columns are taken where its cells fit best. */
function fieldsOf(row: GridRow, columns: readonly Field[]): readonly Field[] {
  const filled = row.cells.map((text, index) => ({ text, index })).filter(({ text }) => text !== '');
  if (filled.length < 3) return columns;
  const score = (shift: number): number =>
    filled.reduce((sum, { text, index }) => {
      const field = columns[index + shift];
      return sum + (field === undefined || (field === 'other' && shift !== 0) ? -4 : fit(text, field));
    }, 0);
  const straight = score(0);
  const shift = [1, -1].find((by) => score(by) >= straight + 3);
  return shift === undefined ? columns : row.cells.map((_, index) => columns[index + shift] ?? 'other');
}

/** How well a text suits a column: from −3 to 3. */
function fit(text: string, field: Field): number {
  const number = planNumber(text) !== null;
  const deadline = isDeadline(flat(text));
  if (field === 'number') return number ? 3 : -3;
  if (field === 'deadline') return deadline ? 2 : findDeadline(flat(text)) !== null || isMark(text) ? 1 : -2;
  if (field === 'mixed') return findDeadline(flat(text)) !== null || isResponsible(text) ? 1 : 0;
  if (number) return -2;
  if (field === 'responsible') return deadline ? -2 : isResponsible(text) ? 2 : 0;
  if (field === 'action') return deadline ? -2 : isResponsible(text) ? -1 : 1;
  if (field === 'other') return -0.5;
  return deadline ? -1 : 0.5;
}

function isMark(text: string): boolean {
  return isDash(text) || isDitto(text);
}

function placedTexts(number: string, cells: readonly Cell[]): Pick<PlacedRow, 'number' | 'texts' | 'loose'> {
  const texts: Partial<Record<TextField, string>> = {};
  const misfits: string[] = [];
  for (const { text, field } of cells) {
    if (isMisfit(text, field)) misfits.push(text);
    else add(texts, field as TextField, text);
  }
  const deadline = misfits.findIndex((text) => isDeadline(flat(text)));
  if (deadline >= 0 && texts.deadline === undefined) add(texts, 'deadline', misfits.splice(deadline, 1)[0]!);
  const glued = texts.action === undefined ? misfits.findIndex((text) => numberedText(text) !== null) : -1;
  if (number === '' && glued >= 0) add(texts, 'action', misfits.splice(glued, 1)[0]!);
  const role = misfits.findIndex((text) => isResponsible(text));
  if (role >= 0 && texts.responsible === undefined) add(texts, 'responsible', misfits.splice(role, 1)[0]!);
  const isItem = number !== '' || texts.deadline !== undefined || texts.responsible !== undefined;
  const action = isItem && texts.action === undefined ? misfits.findIndex(beginsAnew) : -1;
  if (action >= 0) add(texts, 'action', misfits.splice(action, 1)[0]!);
  return withoutGluedNumber(number, texts, unknownDeadline(texts, misfits, number));
}

/** The text cannot stand in its column. A phrase that nobody knows stays a deadline where the row has an action. */
function isMisfit(text: string, field: Field): boolean {
  const line = flat(text);
  if (field === 'number') return true;
  if (field === 'deadline') return findDeadline(line) === null && !isMark(text);
  if (field === 'responsible' || field === 'action') return isDeadline(line);
  return false;
}

function unknownDeadline(
  texts: Partial<Record<TextField, string>>,
  misfits: readonly string[],
  number: string,
): readonly string[] {
  if (texts.deadline !== undefined || texts.action === undefined || misfits.length === 0) return misfits;
  if (number === '' && !beginsAnew(texts.action)) return misfits;
  texts.deadline = misfits[0]!;
  return misfits.slice(1);
}

function withoutGluedNumber(
  number: string,
  texts: Partial<Record<TextField, string>>,
  loose: readonly string[],
): Pick<PlacedRow, 'number' | 'texts' | 'loose'> {
  const glued = number === '' && texts.action !== undefined ? numberedText(texts.action) : null;
  if (glued === null) return { number, texts, loose };
  return { number: glued.number, texts: { ...texts, action: glued.rest }, loose };
}

function add(texts: Partial<Record<TextField, string>>, field: TextField, text: string): void {
  texts[field] = texts[field] === undefined ? text : `${texts[field]}\n${text}`;
}
