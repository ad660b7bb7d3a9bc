/**
 * The statistical panel: counts of protocols in, p, q, level and signs of every unit and school out. It decides the
 * order of steps; detectors, calibration, combination and levels live in their own files.
 */
import type { Level } from '../../messages/levels';
import { workId } from '../protocol/work';
import { benjaminiHochberg } from '../stats/fdr';
import { BatchChoices, PooledBatch, makeBatches } from './batches';
import { DETECTOR_IDS, DetectorAnswers, PoolJudgement, judgePool } from './judge';
import type { DetectorId } from './detector';
import type { PanelInputUnit } from './layout';
import { Q_ATTENTION, schoolLevel, unitLevel } from './levels';
import { MECHANISM_IDS, MechanismId } from './mechanisms';
import type { PanelOutcome, PanelSign, Pool, SchoolOutcome, UnitOutcome, WorkCalibration } from './outcome';
import { DETECTORS } from './registry';
import { RecheckCounts, recheckScores } from './recheck';
import { schoolP } from './schools';

export type { PanelInputUnit } from './layout';
export type { PoolChoice } from './batches';
export type { RecheckCounts } from './recheck';

export interface PanelInput extends BatchChoices {
  readonly units: readonly PanelInputUnit[];
  /** By `work|school`. */
  readonly rechecks: ReadonlyMap<string, RecheckCounts>;
}

/** One unit with all that was computed of it, before q and levels. */
interface Judged {
  readonly work: string;
  readonly school: string;
  readonly n: number;
  readonly pool: Pool;
  readonly signs: readonly PanelSign[];
  readonly mechanism: MechanismId | null;
  readonly p: number | null;
  readonly templates: readonly number[];
  readonly freedom: number;
}

/** A template's p below which it is named. */
const NAMED = 0.05;
/** p from which a sign is shown, if its effect is large enough too. */
const LIT = 0.05;

/** Judges everything loaded. The order of units does not matter; running it twice changes nothing. */
export function runPanel(input: PanelInput): PanelOutcome {
  const ordered = [...input.units].sort(byWorkAndSchool);
  const batches = makeBatches(ordered, input);
  const rechecks = recheckScores(input.rechecks);
  const recheckOf = (work: string, school: string): number => rechecks.get(`${work}|${school}`) ?? NaN;
  const judged = byPool(batches).flatMap((pooled) => judgedOf(pooled, recheckOf));
  const schools = schoolsOf(judged);
  const levelOf = new Map(schools.map((school) => [school.school, school.level] as const));
  return {
    units: unitsOf(judged, levelOf),
    schools,
    works: calibrations(batches),
    expectedFalse:
      Q_ATTENTION * schools.filter(({ level }) => level === 'attention' || level === 'recheck').length,
  };
}

function byWorkAndSchool(a: PanelInputUnit, b: PanelInputUnit): number {
  const [keyA, keyB] = [a, b].map(({ counts }) => `${workId(counts.work)}|${counts.school}`) as [
    string,
    string,
  ];
  return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
}

function byPool(batches: readonly PooledBatch[]): PooledBatch[][] {
  const pools = new Map<string, PooledBatch[]>();
  for (const pooled of batches) {
    const key = `${pooled.pool.kind}|${pooled.pool.name}`;
    pools.set(key, [...(pools.get(key) ?? []), pooled]);
  }
  return [...pools.values()];
}

function judgedOf(
  batches: readonly PooledBatch[],
  recheckOf: (work: string, school: string) => number,
): Judged[] {
  const judgement = judgePool(
    batches.map(({ batch }) => batch),
    recheckOf,
  );
  const judged: Judged[] = [];
  let start = 0;
  for (const { batch, members, pool } of batches) {
    for (const member of members) judged.push(judgedUnit(judgement, start + member, pool));
    start += batch.units.length;
  }
  return judged;
}

function judgedUnit(judgement: PoolJudgement, i: number, pool: Pool): Judged {
  const { detectors, templates } = judgement;
  const signs = DETECTOR_IDS.map((id) => signOf(id, detectors[id], i));
  const own = templates[i]!;
  let strongest = 0;
  MECHANISM_IDS.forEach((_, index) => {
    const z = own[index]!;
    if (z > own[strongest]! || Number.isNaN(own[strongest]!)) strongest = index;
  });
  const p = judgement.p[i]!;
  return {
    work: judgement.batchOf[i]!.id,
    school: judgement.units[i]!.school,
    n: judgement.units[i]!.n,
    pool,
    signs,
    mechanism: p !== null && p <= NAMED ? MECHANISM_IDS[strongest]! : null,
    p,
    templates: own,
    freedom: judgement.freedom,
  };
}

function signOf(id: DetectorId, { measured, silence, z, p }: DetectorAnswers, i: number): PanelSign {
  const { family, effect } = DETECTORS[id];
  const one = measured[i]!;
  if (one === null) {
    return {
      detector: id,
      family,
      measured: null,
      silence: silence[i]!,
      z: null,
      p: null,
      q: null,
      isLit: false,
    };
  }
  const difference = one.reference === null ? Infinity : Math.abs(one.value - one.reference);
  return {
    detector: id,
    family,
    measured: one,
    silence: null,
    z: z[i]!,
    p: p[i]!,
    q: null,
    isLit: p[i]! <= LIT && difference >= effect,
  };
}

function unitsOf(judged: readonly Judged[], levelOf: ReadonlyMap<string, Level>): UnitOutcome[] {
  const q = benjaminiHochberg(judged.map(({ p }) => p));
  const worksOf = new Map<string, number>();
  for (const { school } of judged) worksOf.set(school, (worksOf.get(school) ?? 0) + 1);
  const signQ = DETECTOR_IDS.map((_, sign) => benjaminiHochberg(judged.map(({ signs }) => signs[sign]!.p)));
  return judged.map(({ work, school, pool, signs, mechanism, p }, i) => ({
    work,
    school,
    pool,
    signs: signs.map((sign, index) => ({ ...sign, q: signQ[index]![i]! })),
    mechanism,
    p,
    q: q[i]!,
    level: unitLevel(judged[i]!, levelOf.get(school)!, worksOf.get(school)!),
  }));
}

function schoolsOf(judged: readonly Judged[]): SchoolOutcome[] {
  const p = [...schoolP(judged)].sort(([a], [b]) => (a < b ? -1 : 1));
  const q = benjaminiHochberg(p.map(([, value]) => value));
  return p.map(([school, value], i) => ({
    school,
    p: value,
    q: q[i]!,
    level: schoolLevel(
      q[i]!,
      judged.filter((unit) => unit.school === school),
    ),
  }));
}

/** Of each work, the pool in which most of its units are judged. */
function calibrations(batches: readonly PooledBatch[]): WorkCalibration[] {
  const largest = new Map<string, PooledBatch>();
  for (const pooled of batches) {
    const known = largest.get(pooled.batch.id);
    if (known === undefined || pooled.members.length > known.members.length)
      largest.set(pooled.batch.id, pooled);
  }
  return [...largest].map(([work, { pool }]) => ({ work, pool }));
}
