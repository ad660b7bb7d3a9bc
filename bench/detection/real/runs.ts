/** Seeded runs: which units of a base are injected with what. The same base and seed always give the same region. */
import { Random } from '../../../local/sample/random';
import { workId } from '../../../src/domain/protocol/work';
import { BenchRegion, BenchUnit } from '../pupils';
import { INJECTIONS, Injection, hardestThird, inject } from './injections';

/** Everything may be tried on these. */
export const TUNING_SEEDS: readonly number[] = seedsFrom(1, 40);
/** Only for figures that are published: nothing is ever chosen by them. */
export const REPORT_SEEDS: readonly number[] = seedsFrom(1001, 100);

const INJECTED_SHARE = 0.1;

function seedsFrom(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => first + i);
}

/**
 * One region for every seed: in every work a random tenth of the units is injected, `injections` dealt out evenly.
 * Units that are left alone are the base's own objects, so that what is computed of a unit can be kept between runs.
 */
export function* injectedRegions(
  base: readonly BenchUnit[],
  seeds: readonly number[],
  injections: readonly Injection[] = INJECTIONS,
): Generator<BenchRegion> {
  const works = byWork(base);
  const hardTasks = new Map(
    [...works].map(([work, indexes]) => [work, hardestThird(indexes.map((i) => base[i]!))]),
  );
  for (const seed of seeds) {
    const random = new Random(seed);
    const chosen = [...works.values()].flatMap((indexes) =>
      random.shuffled(indexes).slice(0, Math.max(1, Math.round(INJECTED_SHARE * indexes.length))),
    );
    const deals = dealt(injections, chosen.length, random);
    const units = base.slice();
    random.shuffled(chosen).forEach((index, i) => {
      const unit = base[index]!;
      units[index] = inject(unit, deals[i]!, random, hardTasks.get(workId(unit.work))!);
    });
    yield { units, lyceums: new Set() };
  }
}

/** Indexes of units by work id. */
export function byWork(units: readonly BenchUnit[]): Map<string, number[]> {
  const works = new Map<string, number[]>();
  units.forEach(({ work }, index) => {
    const id = workId(work);
    const indexes = works.get(id);
    if (indexes === undefined) works.set(id, [index]);
    else indexes.push(index);
  });
  return works;
}

/** `count` injections, each as often as any other up to one. */
function dealt(injections: readonly Injection[], count: number, random: Random): Injection[] {
  const deals: Injection[] = [];
  while (deals.length < count) deals.push(...random.shuffled(injections));
  return deals.slice(0, count);
}
