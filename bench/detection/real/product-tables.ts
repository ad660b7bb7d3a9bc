/** The product beside the frozen combinations on real protocols with injections, as tables of docs/detection/panel.md. */
import { gained, markdownTable, share } from '../markdown';
import { MethodFigures, RunFigures, Spread, spread } from './evaluate';
import { Injection, MECHANISMS, Mechanism } from './injections';
import { BaseFigures } from './product-figures';

/** The best of the frozen combinations, by its AUC, which the gain is taken over. */
const BEFORE = 'Fisher of 10';
const AFTER = 'product';
const ORDER = Object.keys(MECHANISMS) as Mechanism[];
const AIMS: readonly { readonly title: string; readonly pick: keyof RunFigures; readonly aim: number }[] = [
  { title: 'AUC', pick: 'auc', aim: 0.85 },
  { title: 'power at 5 % FPR', pick: 'power', aim: 0.45 },
];

/** Rows of `AIM_HEADER` of panel-tables.ts. */
export function realAimRows(name: string, { mixed }: BaseFigures): string[][] {
  return AIMS.map(({ title, pick, aim }) => {
    const [before, after] = [mixed.get(BEFORE)!, mixed.get(AFTER)!];
    const gains = spread(after.runs.map((run, i) => run[pick] - before.runs[i]![pick]));
    const reached = after[pick].mean;
    return [
      `real protocols, ${name}: ${title} (step 0: ${BEFORE})`,
      gained({ gain: gains.mean, error: gains.sd / Math.sqrt(after.runs.length) }),
      share(before[pick].mean),
      share(reached),
      `≥ ${share(aim)}`,
      reached >= aim ? 'yes' : '**no**',
    ];
  });
}

export function mixedTable({ mixed }: BaseFigures): string {
  const mechanisms = ORDER.join('/');
  const rows = [...mixed].map(([name, { auc, power, powerOf }]) => {
    const cells = (strength: 'strong' | 'weak'): string =>
      ORDER.map((mechanism) => percent(powerOf.get(`${mechanism}-${strength}`) ?? NaN)).join('/');
    return [name, plusMinus(auc, share), plusMinus(power, percent), cells('strong'), cells('weak')];
  });
  return markdownTable(['method', 'AUC', 'power, %', `strong ${mechanisms}`, `weak ${mechanisms}`], rows);
}

/** One injection at a time: AUC and power, strong/weak. */
export function singleTable({ mixed, single }: BaseFigures): string {
  const rows = [...mixed.keys()].map((name) => [
    name,
    ...ORDER.map((mechanism) => {
      const both = (figure: (figures: MethodFigures) => string): string =>
        (['strong', 'weak'] as const)
          .map((strength) => figure(single.get(`${mechanism}-${strength}` satisfies Injection)!.get(name)!))
          .join('/');
      return `${both(({ auc }) => area(auc.mean))} ${both(({ power }) => percent(power.mean))}`;
    }),
  ]);
  return markdownTable(['method', ...ORDER], rows);
}

function plusMinus({ mean, sd }: Spread, text: (value: number) => string): string {
  return `${text(mean)} ± ${text(sd)}`;
}

function percent(value: number): string {
  return Number.isNaN(value) ? '–' : (100 * value).toFixed(0);
}

function area(value: number): string {
  return value.toFixed(2).replace(/^0/, '');
}
