/** Rows of «Показатели» by indicator and school year, with all their cells, and how their numbers are written. */
import type { SchoolYear } from '../roadmap/school-year';
import type { TableRow } from '../tables/schema';
import type { TargetId } from '../targets/registry';
import type { TargetRow } from '../targets/rows';
import { decimal } from '../../messages/numbers';
import type { DocumentInput } from './input';

export interface IndicatorYear {
  readonly row: TargetRow;
  readonly cells: TableRow;
}

export interface Indicator {
  /** null for one of a person's own. */
  readonly id: TargetId | null;
  /** As the latest row words it. */
  readonly name: string;
  readonly unit: string;
  readonly byYear: ReadonlyMap<SchoolYear, IndicatorYear>;
}

export interface Indicators {
  /** Ascending. */
  readonly years: readonly SchoolYear[];
  /** In the order of the table. */
  readonly indicators: readonly Indicator[];
}

/** Rows without a year are none. Of two rows of one indicator and year the upper one counts. */
export function indicatorsOf({ targets, targetRows }: DocumentInput): Indicators {
  const cells = new Map(targetRows.map((one) => [one.position, one.cells] as const));
  const groups = new Map<string, Map<SchoolYear, IndicatorYear>>();
  for (const row of targets.slice().sort((a, b) => a.position - b.position)) {
    if (row.year === null) continue;
    const key = row.id ?? `${row.indicator.toLowerCase()}|${row.unit}`;
    const byYear = groups.get(key) ?? new Map<SchoolYear, IndicatorYear>();
    groups.set(key, byYear);
    if (!byYear.has(row.year)) byYear.set(row.year, { row, cells: cells.get(row.position) ?? {} });
  }
  const indicators = [...groups.values()].map((byYear): Indicator => {
    const latest = byYear.get(Math.max(...byYear.keys()))!.row;
    return { id: latest.id, name: latest.indicator, unit: latest.unit, byYear };
  });
  const years = new Set(indicators.flatMap(({ byYear }) => [...byYear.keys()]));
  return { years: [...years].sort((a, b) => a - b), indicators };
}

/** Those of a school year or the year before, in the order in which documents number them. */
export function comparedIndicators(input: DocumentInput, year: SchoolYear): readonly Indicator[] {
  return indicatorsOf(input).indicators.filter(({ byYear }) => byYear.has(year) || byYear.has(year - 1));
}

/** Names of the program's own indicators say their unit. */
export function nameWithUnit({ id, name, unit }: Indicator): string {
  return id !== null || unit === '' || name.includes(unit) ? name : `${name}, ${unit}`;
}

/** «62,5», «1,25», «40»; a dash for none. */
export function shownNumber(value: number | null | undefined): string {
  if (value === null || value === undefined) return '–';
  return decimal(value, Math.round(value * 100) % 100 === 0 ? 0 : Math.round(value * 100) % 10 === 0 ? 1 : 2);
}

/** Indicators that are better the lower they are; whatever a person adds is taken as better the higher it is. */
const FALLING: readonly (TargetId | null)[] = ['signs'];

/** The fact does not reach the plan; false where one of them is missing. */
export function missesPlan({ row: { id, plan, fact } }: IndicatorYear): boolean {
  if (plan === null || fact === null) return false;
  return FALLING.includes(id) ? fact > plan : fact < plan;
}
