/**
 * What an analyst would have of a region: counts of every unit and, for every work, the sums over all its units, injected
 * or not. Nothing here knows which units were injected.
 */
import { Moments, momentsOfCounts } from '../../../src/domain/stats/histogram';
import { Tally, sumTallies, tallyOfCounts } from '../../../src/domain/indicators/tally';
import { SchoolWorkCounts } from '../../../src/domain/protocol/counts';
import { Paper } from '../../../src/domain/protocol/paper';
import { BenchRegion, BenchUnit, countsOf } from '../pupils';
import { TaskCurves, taskCurves } from './curves';
import { byWork } from './runs';

/** What depends on the unit alone. */
export interface OwnFigures {
  readonly counts: SchoolWorkCounts;
  readonly tally: Tally;
  readonly scores: Moments & { readonly mean: number; readonly sd: number };
}

export interface UnitFigures extends OwnFigures {
  readonly school: string;
  readonly work: WorkFigures;
}

export interface WorkFigures {
  readonly id: string;
  readonly paper: Paper;
  /** Indexes of the work's units in the region. */
  readonly units: readonly number[];
  /** Sum over all units. */
  readonly tally: Tally;
  readonly mean: number;
  /** Variance of true means between schools, DerSimonian & Laird (1986) with equal weights; never below 0. */
  readonly betweenVariance: number;
  readonly curves: TaskCurves;
}

export interface RegionFigures {
  readonly units: readonly UnitFigures[];
  readonly works: readonly WorkFigures[];
}

/** Units that no injection touches are the same objects in every run. */
const own = new WeakMap<BenchUnit, OwnFigures>();
const regions = new WeakMap<BenchRegion, RegionFigures>();

/** Figures of a region; several methods that ask for the same region share them. */
export function regionFigures(region: BenchRegion): RegionFigures {
  const known = regions.get(region);
  if (known !== undefined) return known;
  const figures = makeFigures(region.units);
  regions.set(region, figures);
  return figures;
}

function makeFigures(units: readonly BenchUnit[]): RegionFigures {
  const all = units.map(ownFigures);
  const works = [...byWork(units)].map(([id, indexes]) =>
    workFigures(id, units[indexes[0]!]!.paper, indexes, all),
  );
  const workOf = new Map(works.flatMap((work) => work.units.map((index) => [index, work] as const)));
  return {
    works,
    units: all.map((figures, i) => ({ ...figures, school: units[i]!.school, work: workOf.get(i)! })),
  };
}

function ownFigures(unit: BenchUnit): OwnFigures {
  const known = own.get(unit);
  if (known !== undefined) return known;
  const counts = countsOf([unit])[0]!;
  const tally = tallyOfCounts(counts, unit.paper.cuts);
  const figures = { counts, tally, scores: momentsOfCounts(tally.scores!) as OwnFigures['scores'] };
  own.set(unit, figures);
  return figures;
}

function workFigures(
  id: string,
  paper: Paper,
  units: readonly number[],
  all: readonly OwnFigures[],
): WorkFigures {
  const members = units.map((index) => all[index]!);
  const tally = sumTallies(members.map((member) => member.tally));
  const means = members.map(({ scores }) => scores.mean);
  const centre = average(means);
  const ofMeans = average(means.map((mean) => (mean - centre) ** 2));
  const ofErrors = average(members.map(({ scores: { sd, n } }) => (sd * sd) / n));
  return {
    id,
    paper,
    units,
    tally,
    mean: momentsOfCounts(tally.scores!).mean!,
    betweenVariance: Math.max(0, ofMeans - ofErrors),
    curves: taskCurves(
      members.map(({ counts }) => counts.tasks!),
      paper,
    ),
  };
}

export function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
