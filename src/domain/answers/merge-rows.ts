/**
 * Rows of a school into one register: found by the register's key among the rows of that school. A blank cell of the
 * workbook is filled; where it holds another value, it stays and the difference is told, unless the school's is asked
 * for.
 */
import { isBlank } from '../intake/cells';
import { subjectCode } from '../protocol/work';
import type { PlacedRow } from '../registers/read';
import { SchoolYear, parseSchoolYear } from '../roadmap/school-year';
import type { Column } from '../tables/schema';
import { REGISTER_TABLES } from '../tables/registers';
import type { PlanValue } from '../tabs/plan';
import { CHOICES } from '../../messages/choices';
import { RETURNED } from '../../messages/answers';
import { folded, isSame, shownText, shownValue, typedCell } from './cells';
import { Claim, Claims, unusedProblems } from './claims';
import { SchoolRegisterId, formColumns, headingOf } from './forms';
import type { MergeTable, Outcome } from './merge-types';
import type { ReturnedRow, SchoolReturn } from './returned';

export interface RowContext {
  readonly code: string;
  readonly register: SchoolRegisterId;
  readonly table: MergeTable;
  /** Rows of the register of this school. */
  readonly standing: readonly PlacedRow[];
  readonly schoolYear: SchoolYear | null;
  readonly takeSchool: boolean;
  /** Takes other schools out of a text. */
  readonly without: (text: string) => string;
}

interface Keyed {
  readonly row: PlacedRow;
  readonly parts: readonly string[];
}

export function mergeRows(files: readonly SchoolReturn[], context: RowContext, outcome: Outcome): void {
  const { register, standing, without } = context;
  const keys = keyColumns(register);
  const places = standing.map((row): Keyed => ({
    row,
    parts: keys.map((key) => keyPart(standingValue(row, key), key, context)),
  }));
  const claims = new Claims<readonly string[]>(outcome.refused);
  for (const { file, rows } of files) {
    for (const row of rows) {
      if (row.register !== register) continue;
      const claim: Claim = { file, ...row };
      const parts = keys.map((key) => keyPart(returnedValue(row, key), key, context));
      const same = places.filter((place) => place.parts.join('|') === parts.join('|'));
      const equal = same.find((place) => differing(claim, place.row, context).length === 0);
      if (equal !== undefined) {
        outcome.refused.push(...unusedProblems(claim, textIn(equal.row, without)));
        outcome.unchanged++;
      } else if (keys.every((key) => key.id === 'year' || returnedValue(row, key) === null)) {
        const headings = keys.filter(({ id }) => id !== 'year').map(({ id }) => headingOf(register, id));
        const { sheet, row: number } = row;
        outcome.refused.push({ file, sheet, row: number, column: null, message: RETURNED.noKey(headings) });
      } else claims.add(parts.join('|'), claim, parts);
    }
  }
  const taken = claims.taken();
  const targets = targetsOf(
    taken.map(({ subject }) => subject),
    places,
  );
  taken.forEach(({ claim }, i) => place(claim, targets[i] ?? null, context, outcome));
}

function place(claim: Claim, target: PlacedRow | null, context: RowContext, outcome: Outcome): void {
  const { register, code, without, takeSchool } = context;
  outcome.refused.push(...unusedProblems(claim, target === null ? () => '' : textIn(target, without)));
  if (Object.keys(claim.cells).length === 0) return;
  const keys = keyColumns(register);
  const words = keys.map(({ id }) => shownValue(claim.cells[id] ?? null)).filter(Boolean);
  const where = words.join(' · ');
  if (target === null) {
    outcome.added.push({ table: register, place: where, cells: { school: code, ...claim.cells } });
    return;
  }
  const columns = differing(claim, target, context);
  if (columns.length === 0) outcome.unchanged++;
  for (const column of columns) {
    const change = {
      table: register,
      position: target.position,
      column,
      place: where,
      before: shownText(target.cells[column]),
      after: claim.cells[column]!,
    };
    (isBlank(target.cells[column]) || takeSchool ? outcome.changed : outcome.kept).push(change);
  }
}

/**
 * The row of the workbook that each key means: one with the same key, else the only one that is blank where it differs.
 * Rows that another key means better, or several keys mean alike, are nobody's.
 */
function targetsOf(keys: readonly (readonly string[])[], places: readonly Keyed[]): (PlacedRow | null)[] {
  const exact = keys.map((parts) => places.find((one) => one.parts.join('|') === parts.join('|')) ?? null);
  const meant = new Set(exact);
  const partly = keys.map((parts, i) => {
    if (exact[i] !== null) return null;
    const fitting = places.filter((one) => !meant.has(one) && completes(parts, one.parts));
    return fitting.length === 1 ? fitting[0]! : null;
  });
  return keys.map((_, i) => {
    const found = partly[i];
    if (found === null || found === undefined) return exact[i]?.row ?? null;
    return partly.filter((one) => one === found).length === 1 ? found.row : null;
  });
}

function completes(parts: readonly string[], standing: readonly string[]): boolean {
  return (
    parts.every((part, i) => part === standing[i] || standing[i] === '') &&
    parts.some((part, i) => part !== '' && part === standing[i])
  );
}

/** Columns in which the workbook does not say what the school says. What names the row is only ever filled. */
function differing({ cells }: Pick<Claim, 'cells'>, row: PlacedRow, context: RowContext): string[] {
  const { register, table, without } = context;
  const { key } = REGISTER_TABLES[register];
  return formColumns(register)
    .filter(
      (column) =>
        column.id in cells &&
        table.columns.has(column.id) &&
        !(key.includes(column.id) && !isBlank(row.cells[column.id])) &&
        !isSame(row.cells[column.id], cells[column.id]!, column, without),
    )
    .map(({ id }) => id);
}

function keyColumns(register: SchoolRegisterId): Column[] {
  const { key } = REGISTER_TABLES[register];
  return formColumns(register).filter(({ id }) => id !== 'school' && key.includes(id));
}

/** Without other schools, as it was sent: a key that names one is found again. */
function keyPart(value: PlanValue, { id, choices }: Column, { schoolYear, without }: RowContext): string {
  const text = without(String(value ?? ''));
  if (id === 'year') return String(parseSchoolYear(text) ?? (text === '' ? (schoolYear ?? '') : text));
  return folded(choices === CHOICES.subject ? (subjectCode(text) ?? text) : text);
}

function standingValue({ cells }: PlacedRow, column: Column): PlanValue {
  const read = typedCell(cells[column.id], column);
  return 'message' in read ? read.text : read.value;
}

/** A cell that cannot be used names the row all the same. */
function returnedValue({ cells, unused }: ReturnedRow, { id }: Column): PlanValue {
  return cells[id] ?? unused.find((one) => one.id === id)?.text ?? null;
}

function textIn({ cells }: PlacedRow, without: (text: string) => string): (id: string) => string {
  return (id) => without(shownText(cells[id]));
}
