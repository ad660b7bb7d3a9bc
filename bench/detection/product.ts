/**
 * The product's panel as a method of the benchmarks: units folded into counts, judged by `runPanel`, its p and levels
 * given back. It adds no judgement of its own and knows neither what was injected nor who is a lyceum.
 */
import type { Level } from '../../src/messages/levels';
import type { PanelOutcome } from '../../src/domain/panel/outcome';
import { PanelInputUnit, RecheckCounts, runPanel } from '../../src/domain/panel/panel';
import type { SchoolWorkCounts } from '../../src/domain/protocol/counts';
import { workId } from '../../src/domain/protocol/work';
import { drawWorks, WORKS_DRAWN } from '../../src/domain/recheck/draw';
import type { PanelRegion, PanelUnit } from './baseline/works';
import { BenchUnit, countsOf, MethodAnswer } from './pupils';

/** `product-recheck`: with the counts of a blind re-check of every unit that has expert totals. */
export type ProductId = 'product' | 'product-recheck';

export const PRODUCT: Readonly<Record<ProductId, (region: PanelRegion) => MethodAnswer>> = {
  product: (region) => answerOf(region, 'product'),
  'product-recheck': (region) => answerOf(region, 'product-recheck'),
};

export const PRODUCT_IDS = Object.keys(PRODUCT) as readonly ProductId[];

export interface ProductLevels {
  /** In the order of the region's units. */
  readonly units: readonly Level[];
  readonly schools: ReadonlyMap<string, Level>;
}

/** The words that the product would show; `unknown` for a unit that it says nothing of. */
export function productLevels(region: PanelRegion, id: ProductId): ProductLevels {
  const { units, schools } = outcomeOf(region, id);
  const levels = new Map(units.map((unit) => [unitKey(unit.work, unit.school), unit.level] as const));
  return {
    units: region.units.map((unit) => levels.get(keyOf(unit)) ?? 'unknown'),
    schools: new Map(schools.map(({ school, level }) => [school, level])),
  };
}

/** Control schools are loaded but not asked for. */
function answerOf(region: PanelRegion, id: ProductId): MethodAnswer {
  const { units, schools } = outcomeOf(region, id);
  const unitP = new Map(units.map((unit) => [unitKey(unit.work, unit.school), unit.p] as const));
  const schoolP = new Map(schools.map(({ school, p }) => [school, p] as const));
  return {
    unitP: region.units.map((unit) => unitP.get(keyOf(unit)) ?? 1),
    schoolP: new Map(region.units.map(({ school }) => [school, schoolP.get(school) ?? 1])),
  };
}

const outcomes: Readonly<Record<ProductId, WeakMap<PanelRegion, PanelOutcome>>> = {
  product: new WeakMap(),
  'product-recheck': new WeakMap(),
};

function outcomeOf(region: PanelRegion, id: ProductId): PanelOutcome {
  let outcome = outcomes[id].get(region);
  if (outcome === undefined) {
    outcome = judge(region, id === 'product-recheck');
    outcomes[id].set(region, outcome);
  }
  return outcome;
}

function judge({ units, control = [] }: PanelRegion, withRecheck: boolean): PanelOutcome {
  const papers = new Map([...units, ...control].map(({ work, paper }) => [workId(work), paper]));
  return runPanel({
    units: [...units.map((unit) => inputOf(unit, false)), ...control.map((unit) => inputOf(unit, true))],
    pool: 'loaded',
    useControlSample: control.length > 0,
    papers: (work) => papers.get(workId(work)) ?? null,
    rechecks: new Map(withRecheck ? units.flatMap(recheckOf) : []),
  });
}

/** Units that no injection touches are the same objects in every run. */
const folded = new WeakMap<BenchUnit, SchoolWorkCounts>();

function inputOf(unit: BenchUnit, isControl: boolean): PanelInputUnit {
  let counts = folded.get(unit);
  if (counts === undefined) {
    counts = countsOf([unit])[0]!;
    folded.set(unit, counts);
  }
  return { counts, cluster: '', isControl };
}

/** As «Перепроверка» would have it: the product's own draw, compared by totals. */
function recheckOf(unit: PanelUnit): [string, RecheckCounts][] {
  const { pupils, paper, expertTotals } = unit;
  if (expertTotals === undefined || pupils.length === 0) return [];
  const expert = new Map(pupils.map(({ id }, i) => [String(id), expertTotals[i]!]));
  const participants = pupils.map(({ id, classLabel, total }) => ({
    code: String(id),
    className: classLabel,
    total,
  }));
  const drawn = drawWorks(participants, paper.cuts, WORKS_DRAWN, keyOf(unit));
  const changes = drawn.map(({ code, total }) => expert.get(code)! - total);
  const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  return [
    [
      keyOf(unit),
      {
        works: drawn.length,
        agreed: changes.filter((change) => change === 0).length,
        lowered: changes.filter((change) => change < 0).length,
        raised: changes.filter((change) => change > 0).length,
        sum: sumOf(changes),
        squares: sumOf(changes.map((change) => change * change)),
      },
    ],
  ];
}

function keyOf({ work, school }: BenchUnit): string {
  return unitKey(workId(work), school);
}

function unitKey(work: string, school: string): string {
  return `${work}|${school}`;
}
