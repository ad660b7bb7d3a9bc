/**
 * Reads a file that a school has sent back, wherever people have moved its rows, columns and tabs and whatever they have
 * called the file. What cannot be used becomes a problem with its place; the rest is taken.
 */
import { Row, cellDate, cellText, columnName, headerText, isBlank, isBlankRow } from '../intake/cells';
import type { Problem } from '../intake/records';
import { parseSchoolCode } from '../protocol/school';
import { namesIn } from '../roadmap/intake/names';
import type { PlanValue } from '../tabs/plan';
import { FORM, LAYOUT_MARK, RETURNED } from '../../messages/answers';
import { shownText, typedCell } from './cells';
import { SAID, Said, SchoolRegisterId, formColumns, prefilled, saidColumn } from './forms';
import { FoundForm, findForm } from './headers';

/** A tab of a file; days in its cells are texts («20.12.2024»), so that it can cross as JSON. */
export interface FileSheet {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** Where a row stands in its file, 1-based. */
export interface RowPlace {
  readonly sheet: string;
  readonly row: number;
}

/** A cell that was typed and cannot be used; it is no problem while the workbook says the same. */
export interface UnusedCell {
  readonly id: string;
  readonly text: string;
  /** Letters. */
  readonly column: string;
  readonly message: string;
}

/** What a school says of a line of the roadmap; blank cells are left out. */
export interface ReturnedLine extends RowPlace {
  /** As typed. */
  readonly action: string;
  readonly title: string;
  readonly cells: Readonly<Partial<Record<Said, PlanValue>>>;
  readonly unused: readonly UnusedCell[];
}

/** A row of a register, by column id, without blank cells and without the school. */
export interface ReturnedRow extends RowPlace {
  readonly register: SchoolRegisterId;
  readonly cells: Readonly<Record<string, PlanValue>>;
  readonly unused: readonly UnusedCell[];
}

/** One file of one school. */
export interface SchoolReturn {
  readonly file: string;
  readonly code: string;
  readonly mark: string;
  /** ISO days as the file says. */
  readonly issued: string | null;
  readonly until: string | null;
  readonly comment: string;
  readonly lines: readonly ReturnedLine[];
  readonly rows: readonly ReturnedRow[];
}

export interface ReturnReading {
  /** null when the file is not taken at all. */
  readonly returned: SchoolReturn | null;
  readonly refused: readonly Problem[];
  /** What was taken and should be looked at: names, participant codes. */
  readonly warnings: readonly Problem[];
}

export function readReturn(file: string, sheets: readonly FileSheet[]): ReturnReading {
  const reader = new ReturnReader(file);
  const returned = reader.read(sheets);
  return { returned, refused: reader.refused, warnings: reader.warnings };
}

const PARTICIPANT = /(?:участник[а-яё]*|код[а-яё]*)\s*(?:№|код[а-яё]*|участник[а-яё]*|:)*\s*\d{4,}/i;

class ReturnReader {
  readonly refused: Problem[] = [];
  readonly warnings: Problem[] = [];
  private code = '';

  constructor(private readonly file: string) {}

  read(sheets: readonly FileSheet[]): SchoolReturn | null {
    const head = sheets.map(labelsOf).find((one) => one !== null) ?? null;
    if (head === null) return this.refuse(null, null, null, RETURNED.noForm);
    const { sheet, values } = head;
    const mark = shownText(values.mark?.cell);
    if (mark.split('-')[0] !== LAYOUT_MARK)
      return this.refuse(sheet.name, values.mark!.row, values.mark!.column, RETURNED.oldLayout(mark));
    const code = parseSchoolCode(values.school!.cell);
    if (code === null) {
      const { row, column, cell } = values.school!;
      return this.refuse(sheet.name, row, column, RETURNED.noCode(shownText(cell)));
    }
    this.code = code;
    const lines: ReturnedLine[] = [];
    const rows: ReturnedRow[] = [];
    for (const one of sheets) if (one !== sheet) this.readSheet(one, lines, rows);
    const typed = shownText(values.comment?.cell);
    const isTaken =
      values.comment === undefined ||
      this.mayCross(sheet.name, values.comment.row, values.comment.column, typed);
    const comment = isTaken ? typed : '';
    return {
      file: this.file,
      code,
      mark,
      issued: cellDate(values.issued?.cell),
      until: cellDate(values.until?.cell),
      comment,
      lines,
      rows,
    };
  }

  private readSheet({ name, rows }: FileSheet, lines: ReturnedLine[], found: ReturnedRow[]): void {
    if (rows.every(isBlankRow)) return;
    const form = findForm(name, rows);
    if (form === null) return void this.refuse(name, null, null, RETURNED.unknownTab);
    if (form.missing.length > 0)
      return void this.refuse(name, form.row + 1, null, RETURNED.missingColumns(form.missing));
    rows.forEach((row, i) => {
      if (i <= form.row || isBlankRow(row)) return;
      const place = { sheet: name, row: i + 1 };
      if (form.form === 'lines') {
        const line = this.line(place, row, form);
        if (line !== null) lines.push(line);
      } else {
        const one = this.row(form.form, place, row, form);
        if (one !== null) found.push(one);
      }
    });
  }

  /** null when nothing is said. */
  private line(place: RowPlace, row: Row, { columns }: FoundForm): ReturnedLine | null {
    const { cells, unused } = this.cells(place, row, columns, SAID.map(saidColumn));
    if (Object.keys(cells).length + unused.length === 0) return null;
    const text = (id: string): string => shownText(row[columns.get(id) ?? -1]);
    return { ...place, action: text('id'), title: text('action'), cells, unused };
  }

  /** null for a row that the school has not filled, and for another school's. */
  private row(register: SchoolRegisterId, place: RowPlace, row: Row, form: FoundForm): ReturnedRow | null {
    const { columns } = form;
    const isFilled = (id: string): boolean => !isBlank(row[columns.get(id) ?? -1]);
    const given = prefilled(register);
    const typed = formColumns(register).filter(({ id }) => id !== 'school');
    if (!typed.some(({ id }) => isFilled(id) && !given.includes(id))) return null;
    if (isFilled('school')) {
      const index = columns.get('school')!;
      const code = parseSchoolCode(row[index]);
      if (code !== this.code) {
        const message =
          code === null ? RETURNED.notACode(shownText(row[index])) : RETURNED.foreignRow(code, this.code);
        return this.refuse(place.sheet, place.row, columnName(index), message);
      }
    }
    return { ...place, register, ...this.cells(place, row, columns, typed) };
  }

  private cells(
    place: RowPlace,
    row: Row,
    columns: ReadonlyMap<string, number>,
    typed: readonly Parameters<typeof typedCell>[1][],
  ): Pick<ReturnedRow, 'cells' | 'unused'> {
    const cells: Record<string, PlanValue> = {};
    const unused: UnusedCell[] = [];
    for (const column of typed) {
      const index = columns.get(column.id);
      if (index === undefined) continue;
      const read = typedCell(row[index], column);
      const text = 'message' in read ? read.text : read.value;
      if (typeof text === 'string' && !this.mayCross(place.sheet, place.row, columnName(index), text))
        continue;
      if ('message' in read) unused.push({ id: column.id, column: columnName(index), ...read });
      else if (read.value !== null) cells[column.id] = read.value;
    }
    return { cells, unused };
  }

  /** Warns of names; false for what seems to be the code of a participant, which must not reach the workbook. */
  private mayCross(sheet: string, row: number, column: string, text: string): boolean {
    const [name] = namesIn(text);
    const messages = [
      ...(name === undefined ? [] : [RETURNED.name(name)]),
      ...(PARTICIPANT.test(text) ? [RETURNED.participant] : []),
    ];
    for (const message of messages) this.warnings.push({ file: this.file, sheet, row, column, message });
    return !PARTICIPANT.test(text);
  }

  private refuse(sheet: string | null, row: number | null, column: string | null, message: string): null {
    this.refused.push({ file: this.file, sheet, row, column, message });
    return null;
  }
}

type Label = keyof typeof FORM.labels;

interface LabelledCell {
  readonly cell: unknown;
  /** 1-based. */
  readonly row: number;
  /** Letters. */
  readonly column: string;
}

/** Labels with the cell to the right of each; null for a tab that is not «Сведения». */
function labelsOf(
  sheet: FileSheet,
): { readonly sheet: FileSheet; readonly values: Readonly<Partial<Record<Label, LabelledCell>>> } | null {
  const labels = new Map(
    (Object.keys(FORM.labels) as Label[]).map((id) => [headerText(FORM.labels[id]), id] as const),
  );
  const values: Partial<Record<Label, LabelledCell>> = {};
  sheet.rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      const label = labels.get(headerText(cell));
      if (label === undefined || values[label] !== undefined) return;
      const next = row.findIndex((one, i) => i > c && !isBlank(one));
      const column = next < 0 ? c + 1 : next;
      values[label] = { cell: row[column], row: r + 1, column: columnName(column) };
    }),
  );
  const isHead =
    values.school !== undefined && values.mark !== undefined && cellText(values.mark.cell) !== '';
  return isHead ? { sheet, values } : null;
}
