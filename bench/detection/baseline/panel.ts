/**
 * The baseline panel that later methods are compared with: detectors, empirical null, templates, families, combination
 * over works of a school. Frozen; the product has its own panel. It judges regions, it does not decide what to flag.
 */
import { combineCauchy, combineFisher, simes } from '../stats/combine-p';
import { workId } from '../../../src/domain/protocol/work';
import { Column, calibrated, known } from './calibration';
import {
  aboveExpected,
  atTheCuts,
  attendance,
  journalGap,
  jump,
  littleSpread,
  overAgreement,
  recheck,
} from './marks';
import { taskDetectors } from './tasks';
import { PanelRegion, worksOf } from './works';

export type DetectorId = 'D1' | 'D2' | 'D3' | 'D4' | 'D6' | 'D7' | 'D8' | 'D9' | 'D10' | 'D11' | 'D12';

type Columns = Record<DetectorId, Column>;

/** M1 граница, M2 помощь в трудных, M3 общие ответы, M4 журнал, M5 отсев, M6 под журнал: weights of detectors. */
const TEMPLATES: readonly Partial<Record<DetectorId, number>>[] = [
  { D1: 1.5, D10: 0.5, D2: 0.5 },
  { D2: 1, D3: 0.7, D7: 0.8, D9: -0.5, D8: 0.3 },
  { D4: 1.2, D3: 0.8, D7: 0.8, D9: -0.5, D6: 0.5 },
  { D9: 1, D7: -0.6 },
  { D11: 1.5, D6: 0.4 },
  { D10: 1, D1: 1, D2: 0.4, D7: 0.4 },
];
/** A template reads z within these limits, so that one detector cannot carry it alone. */
const TEMPLATE_LIMITS = [-2, 8] as const;

const FAMILIES: readonly (readonly DetectorId[])[] = [
  ['D1'],
  ['D2', 'D3', 'D4'],
  ['D6', 'D7', 'D8'],
  ['D9', 'D10'],
  ['D11'],
];
const RECHECK_FAMILY: readonly DetectorId[] = ['D12'];

/** p of a unit or a school by each rule of combination; 1 where no detector has a value. */
export interface Verdict {
  readonly panel: number;
  readonly simes: number;
  readonly fisher: number;
  readonly templates: number;
  readonly families: readonly number[];
}

export interface PanelAnswer {
  /** Calibrated z of units, by detector. */
  readonly z: Columns;
  readonly p: Columns;
  readonly units: readonly Verdict[];
  readonly schools: ReadonlyMap<string, SchoolVerdict>;
}

export interface SchoolVerdict extends Verdict {
  /** Families with p ≤ .05 in a work or in all works together, after Bonferroni over these. */
  readonly litFamilies: number;
}

/** Raw z of units by detector. */
export function detectorColumns(region: PanelRegion): Columns {
  const empty = (): (number | null)[] => region.units.map(() => null);
  const columns = mapColumns(empty) as Record<DetectorId, (number | null)[]>;
  for (const work of worksOf(region)) {
    const values: Columns = {
      ...taskDetectors(work),
      D1: atTheCuts(work),
      D6: littleSpread(work),
      D7: aboveExpected(work),
      D8: jump(work),
      D9: journalGap(work),
      D10: overAgreement(work),
      D11: attendance(work),
      D12: recheck(work),
    };
    for (const id of DETECTORS) work.places.forEach((place, u) => (columns[id][place] = values[id][u]));
  }
  return columns;
}

export const DETECTORS: readonly DetectorId[] = [...FAMILIES.flat(), ...RECHECK_FAMILY];

/** Verdicts from raw z; the re-check joins as a family of its own. */
export function judged(region: PanelRegion, raw: Columns, withRecheck: boolean): PanelAnswer {
  const { units } = region;
  const unitStage = combined(
    raw,
    units.map(({ work }) => workId(work)),
    withRecheck,
  );
  const schools = [...new Set(units.map(({ school }) => school))];
  const unitsOf = schools.map((school) => units.map((_, i) => i).filter((i) => units[i].school === school));
  const pooled = mapColumns((id) =>
    unitsOf.map((places) => sumOverRoot(places.map((i) => unitStage.z[id][i]))),
  );
  const schoolStage = combined(
    pooled,
    schools.map(() => 'all'),
    withRecheck,
  );
  const verdicts = schools.map((school, s): [string, SchoolVerdict] => {
    const all = [...unitsOf[s].map((i) => unitStage.verdicts[i]), schoolStage.verdicts[s]];
    const over = (pick: (verdict: Verdict) => number): number => combineCauchy(all.map(pick)) ?? 1;
    const families = schoolStage.verdicts[s].families.map((_, f) =>
      Math.min(...all.map((one) => one.families[f])),
    );
    return [
      school,
      {
        panel: over((verdict) => verdict.panel),
        simes: over((verdict) => verdict.simes),
        fisher: over((verdict) => verdict.fisher),
        templates: over((verdict) => verdict.templates),
        families,
        litFamilies: families.filter((p) => p * all.length <= 0.05).length,
      },
    ];
  });
  return { z: unitStage.z, p: unitStage.p, units: unitStage.verdicts, schools: new Map(verdicts) };
}

function combined(
  raw: Columns,
  groups: readonly string[],
  withRecheck: boolean,
): { z: Columns; p: Columns; verdicts: Verdict[] } {
  const columns = new Map(DETECTORS.map((id) => [id, calibrated(raw[id], groups)]));
  const z = mapColumns((id) => columns.get(id)!.z);
  const p = mapColumns((id) => columns.get(id)!.p);
  const templates = TEMPLATES.map((weights) => calibrated(weighted(z, weights), groups).p);
  const families = withRecheck ? [...FAMILIES, RECHECK_FAMILY] : FAMILIES;
  const verdicts = groups.map((_, i): Verdict => {
    const familyP = families.map((ids) => combineCauchy(known(ids.map((id) => p[id][i]))) ?? 1);
    const present = familyP.filter((_, f) => families[f].some((id) => p[id][i] !== null));
    const byFisher = combineFisher(present) ?? 1;
    const byTemplates = simes(known(templates.map((column) => column[i]))) ?? 1;
    return {
      panel: combineCauchy([combineCauchy(present) ?? 1, byFisher, byTemplates]) ?? 1,
      simes: simes(known(families.flat().map((id) => p[id][i]))) ?? 1,
      fisher: byFisher,
      templates: byTemplates,
      families: familyP,
    };
  });
  return { z, p, verdicts };
}

/** Σ w·z / √Σ w² over the detectors that a unit has; null when it has none of them. */
function weighted(z: Columns, weights: Partial<Record<DetectorId, number>>): Column {
  const members = Object.entries(weights) as [DetectorId, number][];
  const [lowest, highest] = TEMPLATE_LIMITS;
  return z.D1.map((_, i) => {
    let sum = 0;
    let squares = 0;
    for (const [id, weight] of members) {
      const value = z[id][i];
      if (value === null) continue;
      sum += weight * Math.min(highest, Math.max(lowest, value));
      squares += weight * weight;
    }
    return squares === 0 ? null : sum / Math.sqrt(squares);
  });
}

function sumOverRoot(values: Column): number | null {
  const some = known(values);
  return some.length === 0 ? null : some.reduce((sum, value) => sum + value, 0) / Math.sqrt(some.length);
}

function mapColumns(columnOf: (id: DetectorId) => Column): Columns {
  return Object.fromEntries(DETECTORS.map((id) => [id, columnOf(id)])) as Columns;
}
