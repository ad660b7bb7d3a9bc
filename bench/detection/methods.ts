/**
 * Methods that the detection benchmarks compare, by name: each takes a region and gives p by unit and school. The first
 * five are the frozen baseline; the tables are made of whatever stands here.
 */
import { detectorColumns, judged, PanelAnswer, Verdict } from './baseline/panel';
import { PanelRegion } from './baseline/works';
import { PRODUCT, ProductId } from './product';
import { BenchRegion, MethodAnswer } from './pupils';

export type MethodId = 'simes' | 'fisher' | 'templates' | 'panel' | 'panel-recheck' | ProductId;

export const METHODS: Readonly<Record<MethodId, (region: BenchRegion) => MethodAnswer>> = {
  simes: (region) => answerOf(baseline(region).plain, (verdict) => verdict.simes),
  fisher: (region) => answerOf(baseline(region).plain, (verdict) => verdict.fisher),
  templates: (region) => answerOf(baseline(region).plain, (verdict) => verdict.templates),
  panel: (region) => answerOf(baseline(region).plain, (verdict) => verdict.panel),
  'panel-recheck': (region) => answerOf(baseline(region).rechecked, (verdict) => verdict.panel),
  ...PRODUCT,
};

export const METHOD_IDS = Object.keys(METHODS) as readonly MethodId[];

interface Baseline {
  readonly plain: PanelAnswer;
  readonly rechecked: PanelAnswer;
}

/** The methods of the baseline share their detectors, which are most of the work. */
const baselines = new WeakMap<PanelRegion, Baseline>();

export function baseline(region: PanelRegion): Baseline {
  let answers = baselines.get(region);
  if (answers === undefined) {
    const raw = detectorColumns(region);
    answers = { plain: judged(region, raw, false), rechecked: judged(region, raw, true) };
    baselines.set(region, answers);
  }
  return answers;
}

function answerOf({ units, schools }: PanelAnswer, pick: (verdict: Verdict) => number): MethodAnswer {
  return {
    unitP: units.map(pick),
    schoolP: new Map([...schools].map(([school, verdict]) => [school, pick(verdict)])),
  };
}
