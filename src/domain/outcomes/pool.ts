/** With whom each school of a work is compared: its own municipality where that is large enough, else everyone. */
import type { MunicipalityOutcome, Part, Pool, SourcedOutcome } from './outcome';

type Counted = Pick<SourcedOutcome, 'n' | 'school'> & { readonly count: number | null };

export interface Compared {
  /** null where the pool would tell the school of the only other one. */
  readonly pool: Pool | null;
  /** null for a school without a count, where the pool is the school itself, and where there is only one other. */
  readonly others: Part | null;
}

/** Schools from which a municipality is its own pool: of fewer the others would be a school or two. */
const LEAST_SCHOOLS = 5;

export function sumOf(rows: readonly Pick<Counted, 'count' | 'n'>[]): Part {
  return rows.reduce<Part>(
    (sum, { count, n }) => (count === null ? sum : { count: sum.count + count, n: sum.n + n }),
    { count: 0, n: 0 },
  );
}

/** In the order of the schools. `municipalities` are those of the work, by what `municipalityOf` gives. */
export function comparedWith(
  schools: readonly Counted[],
  municipalityOf: (code: string) => string,
  municipalities: readonly MunicipalityOutcome[],
): Compared[] {
  const counted = schools.filter(({ count }) => count !== null);
  const members = new Map<string, Counted[]>();
  for (const row of counted) {
    const name = municipalityOf(row.school!);
    const known = members.get(name);
    if (known === undefined) members.set(name, [row]);
    else known.push(row);
  }
  const all = sumOf(counted);
  const sums = new Map([...members].map(([name, rows]) => [name, sumOf(rows)] as const));
  return schools.map((row) => {
    const name = municipalityOf(row.school!);
    const isOwn = name !== '' && (members.get(name) ?? []).length >= LEAST_SCHOOLS;
    const scope = municipalities.length < 2 ? 'only' : isOwn ? 'municipality' : 'all';
    const whole = scope === 'municipality' ? sums.get(name)! : all;
    // A row of the municipality's own may cover more people than its schools.
    const shown = scope === 'all' ? whole : (municipalities.find((one) => one.name === name) ?? whole);
    const isPair =
      (scope === 'municipality' ? members.get(name)! : counted).filter((one) => one !== row).length === 1;
    return {
      pool: isPair && shown.n === whole.n ? null : { scope, name, count: shown.count, n: shown.n },
      others: isPair ? null : without(whole, row),
    };
  });
}

function without(whole: Part, { count, n }: Counted): Part | null {
  return count === null || whole.n === n ? null : { count: whole.count - count, n: whole.n - n };
}
