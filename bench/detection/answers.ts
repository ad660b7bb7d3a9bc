/**
 * What all methods, rules and detectors say of one region, as plain data that can leave a worker. Figures over many
 * regions are made in tables.ts.
 */
import type { Level } from '../../src/messages/levels';
import { invalsi } from './baseline/invalsi';
import { NAIVE, NaiveId } from './baseline/naive';
import { DETECTORS, DetectorId } from './baseline/panel';
import { baseline, METHOD_IDS, MethodId, METHODS } from './methods';
import { benjaminiHochberg } from './metrics';
import { PRODUCT_IDS, ProductId, productLevels } from './product';
import { BenchRegion } from './pupils';

/** A unit or a school; q is within the region. */
export interface Judged {
  readonly injected: string | null;
  readonly lyceum: boolean;
  readonly p: Readonly<Record<MethodId, number>>;
  readonly q: Readonly<Record<MethodId, number>>;
  /** Flagged by a naive rule. */
  readonly naive: Readonly<Record<NaiveId, boolean>>;
  /** What the product would say. */
  readonly level: Readonly<Record<ProductId, Level>>;
}

export interface JudgedUnit extends Judged {
  /** Calibrated z and p of a detector; null where it has no value. */
  readonly z: Readonly<Record<DetectorId, number | null>>;
  readonly detectorP: Readonly<Record<DetectorId, number | null>>;
  /** Membership of INVALSI's outlier cluster. */
  readonly invalsi: number | null;
}

export interface JudgedSchool extends Judged {
  /** «Требуется перепроверка»: the strict rule of the baseline. */
  readonly red: boolean;
}

export interface RegionAnswers {
  readonly units: readonly JudgedUnit[];
  readonly schools: readonly JudgedSchool[];
}

const NAIVE_IDS = Object.keys(NAIVE) as readonly NaiveId[];
const RED_LEVEL = 0.05;

export function answersOf(region: BenchRegion): RegionAnswers {
  const { units, lyceums } = region;
  const schools = [...new Set(units.map(({ school }) => school))];
  const answers = record(METHOD_IDS, (id) => METHODS[id](region));
  const naive = record(NAIVE_IDS, (id) => NAIVE[id](region));
  const unitP = record(METHOD_IDS, (id) => answers[id].unitP);
  const schoolP = record(METHOD_IDS, (id) => schools.map((school) => answers[id].schoolP.get(school)!));
  const unitQ = record(METHOD_IDS, (id) => benjaminiHochberg(unitP[id]));
  const schoolQ = record(METHOD_IDS, (id) => benjaminiHochberg(schoolP[id]));
  const { plain } = baseline(region);
  const membership = invalsi(region);
  const levels = record(PRODUCT_IDS, (id) => productLevels(region, id));
  const injectedOf = new Map(
    units.flatMap(({ school, injected }): [string, string][] =>
      injected === null ? [] : [[school, injected]],
    ),
  );
  return {
    units: units.map(({ school, injected }, i) => ({
      injected,
      lyceum: lyceums.has(school),
      p: record(METHOD_IDS, (id) => unitP[id][i]!),
      q: record(METHOD_IDS, (id) => unitQ[id][i]!),
      naive: record(NAIVE_IDS, (id) => naive[id].units[i]! > naive[id].limit),
      level: record(PRODUCT_IDS, (id) => levels[id].units[i]!),
      z: record(DETECTORS, (id) => plain.z[id][i]!),
      detectorP: record(DETECTORS, (id) => plain.p[id][i]!),
      invalsi: membership[i]!,
    })),
    schools: schools.map((school, s) => ({
      injected: injectedOf.get(school) ?? null,
      lyceum: lyceums.has(school),
      p: record(METHOD_IDS, (id) => schoolP[id][s]!),
      q: record(METHOD_IDS, (id) => schoolQ[id][s]!),
      naive: record(NAIVE_IDS, (id) => naive[id].schools.get(school)! > naive[id].limit),
      level: record(PRODUCT_IDS, (id) => levels[id].schools.get(school) ?? 'unknown'),
      red:
        (schoolQ.panel[s]! <= RED_LEVEL && plain.schools.get(school)!.litFamilies >= 2) ||
        schoolQ.fisher[s]! <= RED_LEVEL,
    })),
  };
}

function record<Id extends string, Value>(ids: readonly Id[], valueOf: (id: Id) => Value): Record<Id, Value> {
  return Object.fromEntries(ids.map((id) => [id, valueOf(id)])) as Record<Id, Value>;
}
