/**
 * Judges the units of one pool: every detector in every work, calibrated on the units, added up by template, combined.
 */
import { calibrateDetector, calibrateSum, freedomOf } from './calibrate';
import { evidenceOf, evidenceP } from './evidence';
import { withoutOwnPart } from './compare-with-own';
import type { DetectorId, Measured, PanelUnit, WorkBatch } from './detector';
import { MECHANISMS, MECHANISM_IDS, TemplatePart } from './mechanisms';
import type { Silence } from './outcome';
import { hasOthers } from './reference';
import { DETECTORS } from './registry';
import { silenceOf } from './silence';
import { ByPart, templateSums, upperP } from './templates';

/**
 * Participants from which a unit is measured and has a p: few say little, but several small works of a school add up. A
 * single sign is shown from `minimumN` of its detector.
 */
const P_FROM = 5;

export const DETECTOR_IDS = Object.keys(DETECTORS) as DetectorId[];

/** A detector's answers, unit by unit. */
export interface DetectorAnswers {
  readonly measured: readonly (Measured | null)[];
  readonly silence: readonly (Silence | null)[];
  /** Calibrated; NaN where silent. */
  readonly z: readonly number[];
  readonly p: readonly number[];
}

export interface PoolJudgement {
  readonly units: readonly PanelUnit[];
  readonly batchOf: readonly WorkBatch[];
  readonly detectors: Readonly<Record<DetectorId, DetectorAnswers>>;
  /**
   * Calibrated sums by template, in the order of `MECHANISM_IDS`, against the school's own other works, unit by unit; the z
   * of a re-check stands last.
   */
  readonly templates: readonly (readonly number[])[];
  readonly freedom: number;
  /**
   * From the templates against the school's other works and without them: a work may stand out in its school, or with it.
   * 1 where nothing answers, null for a unit of few participants.
   */
  readonly p: readonly (number | null)[];
}

/** `recheckOf` gives the z of a re-check by work and school; NaN without one. */
export function judgePool(
  batches: readonly WorkBatch[],
  recheckOf: (work: string, school: string) => number,
): PoolJudgement {
  const units = batches.flatMap((batch) => batch.units);
  const batchOf = batches.flatMap((batch) => batch.units.map(() => batch));
  const work = batches.flatMap((batch, index) => batch.units.map(() => index));
  const place = batches.flatMap((batch) => batch.units.map((_, index) => index));
  const n = units.map((unit) => unit.n);
  const isJudged = units.map((_, i) => n[i]! >= P_FROM && hasOthers(batchOf[i]!, place[i]!));
  const owners = units.map(({ school }, i) => ({ school, ...yearAndGrade(batchOf[i]!) }));
  const recheck = units.map(({ school }, i) => recheckOf(batchOf[i]!.id, school));
  const whole = {} as Record<TemplatePart, readonly number[]>;
  const own = {} as Record<TemplatePart, readonly number[]>;
  whole.recheck = own.recheck = recheck;
  const detectors = {} as Record<DetectorId, DetectorAnswers>;
  const freedom = freedomOf({ z: n, work, n });
  for (const id of DETECTOR_IDS) {
    const detector = DETECTORS[id];
    const measured = batches
      .flatMap((batch) => detector.measure(batch))
      .map((one, i) => (isJudged[i]! ? one : null));
    const z = calibrateDetector({ z: measured.map((one) => one?.z ?? NaN), work, n });
    whole[id] = z;
    own[id] = calibrateDetector({ z: withoutOwnPart(z, owners), work, n });
    const silence = measured.map((one, i) =>
      one === null || n[i]! < detector.minimumN ? silenceOf(detector, batchOf[i]!, place[i]!) : null,
    );
    detectors[id] = {
      measured: measured.map((one, i) => (silence[i] === null ? one : null)),
      silence,
      z,
      p: upperP(z, freedomOf({ z, work, n })),
    };
  }
  const templatesOf = (z: ByPart): number[][] => {
    const sums = MECHANISM_IDS.map((id) =>
      calibrateSum({ z: templateSums(MECHANISMS[id], z, units.length), work, n }),
    );
    return units.map((_, i) => sums.map((sum) => sum[i]!));
  };
  const templates = templatesOf(own).map((z, i) => [...z, recheck[i]!]);
  const wholeTemplates = templatesOf(whole);
  const p = templates.map((z, i) => {
    if (n[i]! < P_FROM) return null;
    const evidence = evidenceOf([[...z, ...wholeTemplates[i]!]]);
    // Where nothing answers, nothing speaks against chance.
    return evidence === null ? 1 : evidenceP(evidence, freedom);
  });
  return { units, batchOf, detectors, templates, freedom, p };
}

function yearAndGrade({ work }: WorkBatch): { year: number; grade: number } {
  return { year: work.year, grade: work.grade };
}
