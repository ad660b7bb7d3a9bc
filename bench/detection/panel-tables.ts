/** The product beside step 0 on simulated municipalities, as tables of docs/detection/panel.md. */
import { RegionAnswers } from './answers';
import {
  anyFalseOf,
  anyMarkedOf,
  areaOf,
  falseMarksOf,
  falseShareOf,
  Figure,
  gainOf,
  limitAtFalseShare,
  lyceumsMarkedOf,
  lyceumsOf,
  markedOf,
  powerAtFalseShare,
  powerOf,
} from './compare';
import { change, changeAndGain, gained, markdownTable, share } from './markdown';
import { MethodId } from './methods';
import { ProductId } from './product';
import { MECHANISM_IDS } from './simulator/mechanisms';
import { ScenarioId } from './simulator/scenario';

export type ByScenario = ReadonlyMap<ScenarioId, readonly RegionAnswers[]>;

/** The frozen panel of step 0 that each method of the product is set beside. */
const BEFORE: Readonly<Record<ProductId, MethodId>> = {
  product: 'panel',
  'product-recheck': 'panel-recheck',
};
const FALSE_SHARE = 0.05;

interface Aim {
  readonly title: string;
  readonly scenario: ScenarioId;
  readonly before: Figure;
  readonly after: Figure;
  readonly aim: number;
  /** What is aimed at is a small figure. */
  readonly isLow: boolean;
}

const AIMS: readonly Aim[] = [
  aim('school AUC', (id) => areaOf(id, 'schools'), 'product', 0.9),
  aim('power at realised FDR ≤ 5 %', (id) => powerAtFalseShare(id, FALSE_SHARE), 'product', 0.6),
  aim('the same with the re-check', (id) => powerAtFalseShare(id, FALSE_SHARE), 'product-recheck', 0.7),
  {
    title: 'honest lyceums with a word of the upper two levels',
    scenario: 'base',
    before: lyceumsOf('panel', 0.1),
    after: lyceumsMarkedOf('product'),
    aim: 0.01,
    isLow: true,
  },
  {
    title: 'all-honest municipalities with such a word',
    scenario: 'all-honest',
    before: anyFalseOf('panel', 0.1),
    after: anyMarkedOf('product'),
    aim: 0.1,
    isLow: true,
  },
];

function aim(title: string, figure: (id: MethodId) => Figure, id: ProductId, value: number): Aim {
  return {
    title,
    scenario: 'base',
    before: figure(BEFORE[id]),
    after: figure(id),
    aim: value,
    isLow: false,
  };
}

export const AIM_HEADER = ['what', 'gain over step 0', 'step 0', 'product', 'aim', 'reached'] as const;

/** Rows of `AIM_HEADER`, of the scenarios that were run. */
export function aimRows(byScenario: ByScenario): string[][] {
  return AIMS.flatMap(({ title, scenario, before, after, aim: value, isLow }) => {
    const regions = byScenario.get(scenario);
    if (regions === undefined) return [];
    const gain = gainOf(before, after, regions);
    const isReached = isLow ? gain.after <= value : gain.after >= value;
    return [
      [
        `simulator, ${scenario}: ${title}`,
        gained(gain),
        share(gain.before),
        share(gain.after),
        `${isLow ? '≤' : '≥'} ${share(value)}`,
        isReached ? 'yes' : '**no**',
      ],
    ];
  });
}

export function scenarioTable(byScenario: ByScenario, id: ProductId): string {
  const before = BEFORE[id];
  const rows = [...byScenario].map(([scenario, regions]) => {
    const pair = (figure: (method: MethodId) => Figure): ReturnType<typeof gainOf> =>
      gainOf(figure(before), figure(id), regions);
    const limits = [before, id].map((method) => limitAtFalseShare(method, FALSE_SHARE, regions));
    return [
      `${scenario}, ${regions.length}`,
      changeAndGain(pair((method) => areaOf(method, 'schools'))),
      changeAndGain(pair((method) => areaOf(method, 'units'))),
      ...[0.05, 0.1].flatMap((limit) => [
        changeAndGain(pair((method) => powerOf(method, limit))),
        change(pair((method) => falseShareOf(method, limit))),
      ]),
      changeAndGain(pair((method) => powerAtFalseShare(method, FALSE_SHARE))),
      limits.map((limit) => (limit < 0 ? '–' : share(limit))).join(' → '),
      ...[0.05, 0.1].map((limit) => change(pair((method) => anyFalseOf(method, limit)))),
      change(pair((method) => lyceumsOf(method, 0.1))),
    ];
  });
  return markdownTable(
    [
      'scenario, municipalities',
      'school AUC',
      'unit AUC',
      'power, BH.05',
      'FDR, BH.05',
      'power, BH.10',
      'FDR, BH.10',
      'power at FDR ≤ 5 %',
      'its q',
      'any false, BH.05',
      'any false, BH.10',
      'honest lyceums, BH.10',
    ],
    rows,
  );
}

/** Schools by mechanism in one scenario. */
export function mechanismTable(regions: readonly RegionAnswers[]): string {
  const figures: readonly [string, (id: MethodId, kind: string) => Figure][] = [
    ['AUC', (id, kind) => areaOf(id, 'schools', kind)],
    ['unit AUC', (id, kind) => areaOf(id, 'units', kind)],
    ['power, BH.05', (id, kind) => powerOf(id, 0.05, kind)],
    ['power, BH.10', (id, kind) => powerOf(id, 0.1, kind)],
  ];
  const ids = Object.keys(BEFORE) as ProductId[];
  const rows = ids.flatMap((id) =>
    figures.map(([title, figure]) => [
      `${id === 'product' ? '' : 'with re-check: '}${title}`,
      ...MECHANISM_IDS.map((kind) =>
        changeAndGain(gainOf(figure(BEFORE[id], kind), figure(id, kind), regions)),
      ),
    ]),
  );
  return markdownTable(['schools', ...MECHANISM_IDS], rows);
}

/** Power by mechanism in every scenario where something is done. */
export function mechanismScenarioTable(byScenario: ByScenario): string {
  const rows = [...byScenario]
    .filter(([, regions]) => regions.some(({ schools }) => schools.some(({ injected }) => injected !== null)))
    .map(([scenario, regions]) => [
      `${scenario}, ${regions.length}`,
      ...MECHANISM_IDS.map((kind) => {
        const before = powerOf('panel', 0.1, kind)(regions);
        return change({ before, after: powerOf('product', 0.1, kind)(regions) });
      }),
    ]);
  return markdownTable(['scenario, municipalities', ...MECHANISM_IDS], rows);
}

/** What the words of the product come to, without and with the re-check. */
export function levelTable(byScenario: ByScenario): string {
  const both = (figure: (id: ProductId) => Figure, regions: readonly RegionAnswers[]): string =>
    [figure('product'), figure('product-recheck')].map((one) => share(one(regions))).join(' / ');
  const rows = [...byScenario].map(([scenario, regions]) => [
    `${scenario}, ${regions.length}`,
    both(anyMarkedOf, regions),
    both(lyceumsMarkedOf, regions),
    both((id) => markedOf(id, false), regions),
    both((id) => falseMarksOf(id, false), regions),
    both((id) => markedOf(id, true), regions),
    both((id) => falseMarksOf(id, true), regions),
  ]);
  return markdownTable(
    [
      'scenario, municipalities',
      'municipalities with an honest school of the upper two levels',
      'honest lyceums of these levels',
      'power, upper two',
      'FDR, upper two',
      'power, highest',
      'FDR, highest',
    ],
    rows,
  );
}
