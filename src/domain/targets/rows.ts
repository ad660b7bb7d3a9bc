/**
 * Rows of «Показатели» as read, and what the program writes into them: rows of a school year once, then only fact and
 * basis of rows whose source says that they are computed. Everything else in the table is a person's.
 */
import { cellNumber, cellText } from '../intake/cells';
import type { PlacedRow } from '../registers/read';
import { SchoolYear, parseSchoolYear, schoolYearText } from '../roadmap/school-year';
import type { RowProblem } from '../tables/lists';
import type { PlanValue } from '../tabs/plan';
import { TARGET_SOURCE } from '../../messages/choices';
import { ROADMAP_TABLE_TEXT } from '../../messages/roadmap-tables';
import { TARGETS, TARGET_TEXT } from '../../messages/targets';
import type { TargetFigure } from './figure';
import { TARGET_CODES, TARGET_IDS, TargetId } from './registry';

export interface TargetRow {
  /** 0-based row on the sheet. */
  readonly position: number;
  /** null for an indicator of a person's own. */
  readonly id: TargetId | null;
  readonly indicator: string;
  /** null when the cell names none. */
  readonly year: SchoolYear | null;
  readonly unit: string;
  readonly plan: number | null;
  readonly fact: number | null;
  readonly basis: string;
  readonly isComputed: boolean;
}

export interface TargetRows {
  readonly values: readonly TargetRow[];
  readonly problems: readonly RowProblem[];
}

/** Rows without an indicator are blank for the program. */
export function readTargets(rows: readonly PlacedRow[]): TargetRows {
  const problems: RowProblem[] = [];
  const values = rows.flatMap(({ position, cells }): TargetRow[] => {
    const indicator = cellText(cells.indicator);
    if (indicator === '') return [];
    const note = (message: string): void => void problems.push({ position, message });
    const number = (id: 'plan' | 'fact'): number | null => {
      const value = cellNumber(cells[id]);
      if (!Number.isNaN(value)) return value;
      note(TARGETS.badNumber(ROADMAP_TABLE_TEXT.targets.columns[id]!.header, cellText(cells[id])));
      return null;
    };
    const yearText = cellText(cells.year);
    const id = idOf(cellText(cells.id), indicator);
    const unit = cellText(cells.unit);
    const year = parseSchoolYear(yearText);
    if (year === null) note(TARGETS.badYear(yearText));
    return [
      {
        position,
        id,
        indicator,
        year,
        // Workbooks of earlier versions have «%» beside the index.
        unit: id === 'index' && unit === TARGETS.percent ? unitOf(id) : unit,
        plan: number('plan'),
        fact: number('fact'),
        basis: cellText(cells.basis),
        isComputed: cellText(cells.source).toLowerCase() === TARGET_SOURCE.computed,
      },
    ];
  });
  return { values, problems };
}

/** The index is a number from 0 to 100, not a part of anything. */
function unitOf(id: TargetId): string {
  return id === 'index' ? '' : TARGETS.percent;
}

/** By the code, else by the words that the program gave it. */
function idOf(code: string, indicator: string): TargetId | null {
  const byCode = TARGET_IDS.find((id) => TARGET_CODES[id] === code.toUpperCase());
  return byCode ?? TARGET_IDS.find((id) => TARGET_TEXT[id].indicator === indicator) ?? null;
}

/** Whole rows by column. */
export type NewTarget = Readonly<Record<string, PlanValue>>;

/**
 * All rows of the year with the default texts; none when one of them stands there already: those that a person has
 * taken away stay away.
 */
export function newTargets(
  rows: readonly TargetRow[],
  year: SchoolYear,
  figures: ReadonlyMap<TargetId, TargetFigure>,
): NewTarget[] {
  if (rows.some((row) => row.id !== null && row.year === year)) return [];
  return TARGET_IDS.map((id) => {
    const { value, basis } = figures.get(id)!;
    return {
      ...TARGET_TEXT[id],
      year: schoolYearText(year),
      unit: unitOf(id),
      plan: null,
      fact: rounded(value),
      basis,
      source: TARGET_SOURCE.computed,
      id: TARGET_CODES[id],
    };
  });
}

/** Fact and basis of every computed row of the year, as they should stand. */
export function computedCells(
  rows: readonly TargetRow[],
  year: SchoolYear,
  figures: ReadonlyMap<TargetId, TargetFigure>,
): { readonly row: TargetRow; readonly fact: number | null; readonly basis: string }[] {
  return rows.flatMap((row) => {
    if (row.id === null || row.year !== year || !row.isComputed) return [];
    const { value, basis } = figures.get(row.id)!;
    return [{ row, fact: rounded(value), basis }];
  });
}

/** Two decimals, as the column shows them. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100;
}
