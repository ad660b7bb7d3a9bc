/**
 * Reads the «Группы участников» rows that most ФИС ОКО tables share: the level of a group, its login, its size,
 * and the numbers beside it.
 */
import { Row, cellCount, cellNumber, cellText, columnName, isBlank } from './cells';
import { Report } from './layout';
import { looksPersonal } from './personal';
import { Group, GroupLevel, SchoolName } from './records';
import { schoolNumber, schoolCode } from '../protocol/school';
import { intakeText } from '../../messages/intake';

/** Headers of the columns every such table begins with. */
export const GROUP_HEADER = /^группы участников$/;
export const PARTICIPANTS_HEADER = /^кол-во участников/;
export const SCHOOLS_HEADER = /^кол-во оо$/;

export interface GroupName {
  readonly level: GroupLevel;
  readonly name: string;
  readonly school: string | null;
}

const ALL = /^(вся выборка|рф|россия|российская федерация)$/i;
const MUNICIPALITY_LOGIN = /\(?reg\d+_m\d+\)?/i;
const REGION_LOGIN = /\(?reg\d+\)?/i;
const SCHOOL_LOGIN = /\(?\s*(?:edu|sch)\s*\d{6}\s*\)?/i;

/**
 * Tells the level of group after group of one table, from the top down: «Вся выборка», region, municipality, school.
 * A name without a login is the region when it comes first and a municipality after it.
 */
export class GroupNames {
  readonly schoolNames: SchoolName[] = [];
  private regionSeen = false;
  private schoolSeen = false;
  private municipality = '';

  /** null when the name has no login where one is needed, or looks like a person. */
  read(cell: unknown): GroupName | null {
    const text = cellText(cell);
    if (text === '' || looksPersonal(text)) return null;
    if (ALL.test(text)) return { level: 'all', name: text, school: null };
    if (MUNICIPALITY_LOGIN.test(text)) return this.municipalityNamed(bareName(text, MUNICIPALITY_LOGIN));
    if (REGION_LOGIN.test(text)) return this.regionNamed(bareName(text, REGION_LOGIN));
    if (SCHOOL_LOGIN.test(text)) {
      this.schoolSeen = true;
      const school = schoolCode(schoolNumber(SCHOOL_LOGIN.exec(text)![0]));
      const name = bareName(text, SCHOOL_LOGIN);
      this.schoolNames.push({ school, name, municipality: this.municipality });
      return { level: 'school', name, school };
    }
    if (this.schoolSeen) return null;
    return this.regionSeen || this.municipality !== ''
      ? this.municipalityNamed(text)
      : this.regionNamed(text);
  }

  private regionNamed(name: string): GroupName {
    this.regionSeen = true;
    return { level: 'region', name, school: null };
  }

  private municipalityNamed(name: string): GroupName {
    this.municipality = name;
    return { level: 'municipality', name, school: null };
  }
}

/** The name without its login; the login itself when there is nothing else. */
function bareName(text: string, login: RegExp): string {
  const name = text
    .replace(login, ' ')
    .replace(/^[\s|]+|[\s|]+$/g, '')
    .replace(/\s+/g, ' ');
  return name === '' ? text : name;
}

/** A group's row with its numbers; null where a cell is blank. */
export interface GroupNumbers {
  readonly group: Group;
  readonly values: readonly (number | null)[];
  /** 1-based. */
  readonly row: number;
}

export interface GroupColumns {
  readonly group: number;
  /** −1 when the layout has none. */
  readonly schools: number;
  readonly participants: number;
}

/**
 * Reads rows of groups with the numbers of `valueColumns`. Rows that cannot be read are reported and left out; rows
 * without a name and rows of nothing but a name (a footnote) are passed over.
 */
export function readGroupRows(
  rows: readonly Row[],
  firstRow: number,
  columns: GroupColumns,
  valueColumns: readonly number[],
  names: GroupNames,
  report: Report,
): GroupNumbers[] {
  const found: GroupNumbers[] = [];
  rows.forEach((cells, index) => {
    const row = firstRow + index;
    const numbersBlank = [columns.participants, ...valueColumns].every((column) => isBlank(cells[column]));
    if (isBlank(cells[columns.group]) || numbersBlank) return;
    const name = names.read(cells[columns.group]);
    if (name === null) return report(row, columnName(columns.group), intakeText.groupUnknown);
    const n = cellCount(cells[columns.participants]);
    if (n === null) return report(row, columnName(columns.participants), intakeText.participantsUnreadable);
    const values = valueColumns.map((column) => cellNumber(cells[column]));
    const bad = values.findIndex((value) => value !== null && !(value >= 0));
    if (bad >= 0) return report(row, columnName(valueColumns[bad]), intakeText.numberUnreadable);
    if (values.every((value) => value === null)) return report(row, null, intakeText.noNumbers);
    const schools = columns.schools < 0 ? null : cellCount(cells[columns.schools]);
    found.push({ group: { ...name, schools: name.level === 'school' ? null : schools, n }, values, row });
  });
  return found;
}

/** Percents may come as fractions (a cell formatted as percent): then no figure of the table is above 1. */
export function percentFactor(values: readonly (number | null)[]): 1 | 100 {
  const largest = values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0);
  return largest > 0 && largest <= 1 + 1e-9 ? 100 : 1;
}

/** The same rows with percents 0–100, `percents` naming the places among the values; rows above 100 are reported. */
export function asPercents(
  rows: readonly GroupNumbers[],
  percents: readonly number[],
  report: Report,
): GroupNumbers[] {
  const factor = percentFactor(rows.flatMap(({ values }) => percents.map((place) => values[place])));
  const scaled = rows.map((row) => ({
    ...row,
    values: row.values.map((value, place) =>
      value !== null && percents.includes(place) ? value * factor : value,
    ),
  }));
  return scaled.filter((row) => {
    const inRange = percents.every((place) => (row.values[place] ?? 0) <= 100 + PERCENT_TOLERANCE);
    if (!inRange) report(row.row, null, intakeText.percentOutOfRange);
    return inRange;
  });
}

/** What rounding to two decimals allows a sum of a few percents to be off. */
export const PERCENT_TOLERANCE = 0.05;

/** Reports a row whose percents do not make 100; the row stays. `tolerance` in percent points. */
export function checkSum(
  row: GroupNumbers,
  places: readonly number[],
  report: Report,
  tolerance = PERCENT_TOLERANCE,
): void {
  const sum = places.reduce((total, place) => total + (row.values[place] ?? 0), 0);
  const off = Math.abs(sum - 100) > tolerance + 1e-9;
  if (row.group.n > 0 && off) report(row.row, null, intakeText.sumNot100(sum));
}
