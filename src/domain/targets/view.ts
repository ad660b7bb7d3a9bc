/** «Показатели» as the block on «Сводка» shows them: a line an indicator, plan and fact by school year. */
import type { SchoolYear } from '../roadmap/school-year';
import type { TargetRow } from './rows';

/** Latest school years shown. */
const MOST_YEARS = 4;

export interface PlanAndFact {
  readonly plan: number | null;
  readonly fact: number | null;
}

export interface TargetLine {
  /** As the latest row words it. */
  readonly indicator: string;
  readonly unit: string;
  readonly byYear: ReadonlyMap<SchoolYear, PlanAndFact>;
}

export interface TargetsView {
  /** Ascending. */
  readonly years: readonly SchoolYear[];
  /** In the order of the table. */
  readonly lines: readonly TargetLine[];
}

type Shown = Pick<TargetRow, 'id' | 'indicator' | 'year' | 'unit' | 'plan' | 'fact'>;

/** null when there is nothing to show. Of two rows of one indicator and year the first counts. */
export function targetsView(rows: readonly Shown[]): TargetsView | null {
  const dated = rows.filter((row): row is Shown & { year: SchoolYear } => row.year !== null);
  const years = [...new Set(dated.map(({ year }) => year))].sort((a, b) => a - b).slice(-MOST_YEARS);
  const groups = new Map<string, (Shown & { year: SchoolYear })[]>();
  for (const row of dated) {
    if (!years.includes(row.year)) continue;
    const key = row.id ?? `${row.indicator.toLowerCase()}|${row.unit}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const lines = [...groups.values()].map((group): TargetLine => {
    const latest = group.reduce((a, b) => (b.year > a.year ? b : a));
    const byYear = new Map<SchoolYear, PlanAndFact>();
    for (const { year, plan, fact } of group) if (!byYear.has(year)) byYear.set(year, { plan, fact });
    return { indicator: latest.indicator, unit: latest.unit, byYear };
  });
  return lines.length === 0 ? null : { years, lines };
}
