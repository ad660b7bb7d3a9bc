/**
 * The product beside the frozen combinations on real protocols with injections, as plain data that can leave a worker:
 * mixed runs, and one injection at a time.
 */
import { BaseName, loadBase } from './base';
import { evaluate, MethodFigures } from './evaluate';
import { INJECTIONS, Injection } from './injections';
import { METHODS } from './methods';
import { injectedRegions } from './runs';

export interface BaseFigures {
  readonly units: number;
  readonly mixed: ReadonlyMap<string, MethodFigures>;
  /** By injection, then by method. */
  readonly single: ReadonlyMap<Injection, ReadonlyMap<string, MethodFigures>>;
}

/** Runs of one injection alone are 14 times as many. */
export const SINGLE_RUNS = 20;

/** @throws when the folder has no protocols. */
export function measureBase(
  name: BaseName,
  folder: string,
  seeds: readonly number[],
  onRun: () => void,
): BaseFigures {
  const base = loadBase(name, folder);
  const single = seeds.slice(0, SINGLE_RUNS);
  return {
    units: base.length,
    mixed: evaluate(METHODS, injectedRegions(base, seeds), onRun),
    single: new Map(
      INJECTIONS.map((injection) => [
        injection,
        evaluate(METHODS, injectedRegions(base, single, [injection]), onRun),
      ]),
    ),
  };
}

/** Regions that `measureBase` judges. */
export function runsOf(seeds: readonly number[]): number {
  return seeds.length + INJECTIONS.length * Math.min(SINGLE_RUNS, seeds.length);
}
