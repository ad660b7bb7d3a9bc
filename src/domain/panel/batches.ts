/**
 * Who is judged against whom: the smallest of cluster, municipality and everything loaded that has 30 units of the work
 * and 500 works (docs/methodology.md). Each pool of each work is a batch; a unit belongs to one batch.
 */
import { sumRows, PanelInputUnit, layOut, standingIn } from './layout';
import type { Paper } from '../protocol/paper';
import { Work, workId } from '../protocol/work';
import type { PanelUnit, WorkBatch } from './detector';
import type { Pool, PoolKind } from './outcome';

/** `smallest`: the smallest of cluster, municipality and everything loaded that is large enough. */
export type PoolChoice = 'smallest' | PoolKind;

/** Units of the work and works in it that make a pool large enough. */
const ENOUGH_UNITS = 30;
const ENOUGH_WORKS = 500;
/** Participants from which a unit counts among the units of a pool. */
const UNIT_N = 10;

export interface PooledBatch {
  readonly pool: Pool;
  readonly batch: WorkBatch;
  /** Indices in `batch.units` of the units that are judged here; the others only help to compare. */
  readonly members: readonly number[];
  /** Where the members stand among the given units. */
  readonly positions: readonly number[];
}

interface Placed {
  readonly unit: PanelUnit;
  readonly position: number;
  readonly work: Work;
}

export interface BatchChoices {
  readonly pool: PoolChoice;
  readonly useControlSample: boolean;
  readonly papers: (work: Work) => Paper | null;
}

/** All batches; units without participants are in none. */
export function makeBatches(inputs: readonly PanelInputUnit[], choices: BatchChoices): PooledBatch[] {
  const byWork = new Map<string, Placed[]>();
  inputs.forEach((input, position) => {
    const unit = layOut(input);
    if (unit.n === 0) return;
    const { work } = input.counts;
    const id = workId(work);
    const placed = { unit, position, work };
    const known = byWork.get(id);
    if (known === undefined) byWork.set(id, [placed]);
    else known.push(placed);
  });
  const standings = standingsOf(byWork);
  return [...byWork.values()].flatMap((all) => batchesOfWork(all, inputs, standings, choices));
}

function batchesOfWork(
  all: readonly Placed[],
  inputs: readonly PanelInputUnit[],
  standings: Standings,
  choices: BatchChoices,
): PooledBatch[] {
  const { work } = all[0]!;
  const paper = choices.papers(work);
  const highest = Math.max(...all.map(({ unit }) => unit.scores.length - 1));
  const known =
    paper?.maxScore ?? Math.max(0, ...all.map(({ position }) => inputs[position]!.counts.maxScore ?? 0));
  const pools = new Map<string, { pool: Pool; members: Placed[]; group: readonly Placed[] }>();
  for (const placed of all) {
    const { kind, name, group } = poolOf(placed, all, choices.pool);
    const key = `${kind}|${name}`;
    const entry = pools.get(key);
    if (entry !== undefined) entry.members.push(placed);
    else pools.set(key, { pool: describePool(kind, name, group), members: [placed], group });
  }
  return [...pools.values()].map(({ pool, members, group }) => {
    const units = group.map(({ unit }) => unit);
    const control = units
      .map(({ isControl }, index) => (isControl ? index : -1))
      .filter((index) => index >= 0);
    const controlWorks = control.reduce((sum, index) => sum + units[index]!.n, 0);
    const everyone = units.map((_, index) => index);
    const batch: WorkBatch = {
      id: workId(work),
      work,
      maxScore: Math.max(known, highest),
      cuts: paper?.cuts ?? null,
      units,
      reference: choices.useControlSample && controlWorks >= ENOUGH_WORKS ? control : everyone,
      ownStanding: units.map(({ school }) => standings.elsewhere(work, school)),
      earlier: units.map(({ school }) => standings.earlier(work, school)),
    };
    const isMember = new Set(members);
    return {
      pool,
      batch,
      members: group.flatMap((placed, index) => (isMember.has(placed) ? [index] : [])),
      positions: group.filter((placed) => isMember.has(placed)).map(({ position }) => position),
    };
  });
}

interface ChosenPool {
  readonly kind: PoolKind;
  readonly name: string;
  readonly group: readonly Placed[];
}

function poolOf({ unit }: Placed, all: readonly Placed[], choice: PoolChoice): ChosenPool {
  const cluster = (): ChosenPool => ({
    kind: 'cluster',
    name: unit.cluster,
    group: all.filter((other) => other.unit.cluster === unit.cluster),
  });
  const municipality = (): ChosenPool => ({
    kind: 'municipality',
    name: unit.municipality,
    group: all.filter((other) => other.unit.municipality === unit.municipality),
  });
  const loaded: ChosenPool = { kind: 'loaded', name: '', group: all };
  if (choice === 'loaded') return loaded;
  if (choice === 'municipality') return unit.municipality === '' ? loaded : municipality();
  if (choice === 'cluster') return unit.cluster === '' ? loaded : cluster();
  const named = [
    ...(unit.cluster === '' ? [] : [cluster()]),
    ...(unit.municipality === '' ? [] : [municipality()]),
  ];
  const enough = named.filter(({ group }) => isEnough(group));
  return enough.sort((a, b) => unitsIn(a.group) - unitsIn(b.group))[0] ?? loaded;
}

function describePool(kind: PoolKind, name: string, group: readonly Placed[]): Pool {
  return {
    kind,
    name,
    units: unitsIn(group),
    works: worksIn(group),
    isSmall: !isEnough(group),
  };
}

function isEnough(group: readonly Placed[]): boolean {
  return unitsIn(group) >= ENOUGH_UNITS && worksIn(group) >= ENOUGH_WORKS;
}

function unitsIn(group: readonly Placed[]): number {
  return group.filter(({ unit }) => unit.n >= UNIT_N).length;
}

function worksIn(group: readonly Placed[]): number {
  return group.reduce((sum, { unit }) => sum + unit.n, 0);
}

interface Standings {
  /** Mean standing of the school in its other works of that year; null without any. */
  elsewhere(work: Work, school: string): number | null;
  /** Standing of the same parallel a year earlier: the grade below, the year before. */
  earlier(work: Work, school: string): { readonly standing: number; readonly n: number } | null;
}

function standingsOf(byWork: ReadonlyMap<string, readonly Placed[]>): Standings {
  const known = new Map<string, { readonly standing: number; readonly n: number }>();
  const idsByYear = new Map<number, string[]>();
  const works = new Map<string, Work>();
  for (const [id, placed] of byWork) {
    const { work } = placed[0]!;
    works.set(id, work);
    idsByYear.set(work.year, [...(idsByYear.get(work.year) ?? []), id]);
    const group = sumRows(placed.map(({ unit }) => unit.scores));
    for (const { unit } of placed) {
      const standing = unit.n < UNIT_N ? null : standingIn(unit, group);
      if (standing !== null) known.set(`${id}|${unit.school}`, { standing, n: unit.n });
    }
  }
  return {
    elsewhere: (work, school) => {
      const own = workId(work);
      const others = (idsByYear.get(work.year) ?? [])
        .filter((id) => id !== own)
        .map((id) => known.get(`${id}|${school}`))
        .filter((one) => one !== undefined);
      return others.length === 0 ? null : others.reduce((sum, one) => sum + one.standing, 0) / others.length;
    },
    earlier: (work, school) => {
      for (const [id, before] of works) {
        const isSameParallel =
          before.kind === work.kind &&
          before.subject === work.subject &&
          before.year === work.year - 1 &&
          before.grade === work.grade - 1;
        if (isSameParallel) return known.get(`${id}|${school}`) ?? null;
      }
      return null;
    },
  };
}
