/** Figures of methods over seeded runs: AUC and power of every run, and power by mechanism over all runs together. */
import { auc, powerAtFpr } from '../metrics';
import { BenchRegion } from '../pupils';
import type { Method } from './baseline';
import { average } from './figures';
import { byWork } from './runs';

/** Honest units that a threshold lets pass in every work. */
export const FPR = 0.05;

export interface Spread {
  readonly mean: number;
  /** Between runs, with n − 1. */
  readonly sd: number;
}

export interface MethodFigures {
  readonly auc: Spread;
  readonly power: Spread;
  /** Share of injected units found, by injection, all runs together. */
  readonly powerOf: ReadonlyMap<string, number>;
  /** In the order of the regions: methods judge the same ones, so their figures may be taken in pairs. */
  readonly runs: readonly RunFigures[];
}

export interface RunFigures {
  readonly auc: number;
  readonly power: number;
}

/** Judges every region by every method; `onRun` hears how many are done. */
export function evaluate(
  methods: Readonly<Record<string, Method>>,
  regions: Iterable<BenchRegion>,
  onRun: (done: number) => void,
): Map<string, MethodFigures> {
  const runs = new Map<string, Run[]>(Object.keys(methods).map((name) => [name, []]));
  let done = 0;
  for (const region of regions) {
    for (const [name, method] of Object.entries(methods)) runs.get(name)!.push(runOf(method, region));
    onRun(++done);
  }
  return new Map([...runs].map(([name, all]) => [name, figuresOf(all)]));
}

interface Run {
  readonly auc: number;
  readonly found: readonly Found[];
}

interface Found {
  readonly injection: string;
  readonly isFound: boolean;
}

/** AUC over all units; found is what lies above the threshold of its own work. */
function runOf(method: Method, region: BenchRegion): Run {
  const { units } = region;
  const scores = method(region).unitP.map((p) => -p);
  const of = (indexes: readonly number[]): number[] => indexes.map((i) => scores[i]!);
  const isInjected = (i: number): boolean => units[i]!.injected !== null;
  const all = units.map((_, i) => i);
  const found = [...byWork(units).values()].flatMap((indexes) => {
    const honest = of(indexes.filter((i) => !isInjected(i)));
    return indexes.filter(isInjected).map((i) => ({
      injection: units[i]!.injected!,
      isFound: powerAtFpr([scores[i]!], honest, FPR) > 0,
    }));
  });
  return { auc: auc(of(all.filter(isInjected)), of(all.filter((i) => !isInjected(i)))), found };
}

function figuresOf(runs: readonly Run[]): MethodFigures {
  const injections = new Map<string, Found[]>();
  for (const found of runs.flatMap((run) => run.found)) {
    injections.set(found.injection, [...(injections.get(found.injection) ?? []), found]);
  }
  return {
    auc: spread(runs.map((run) => run.auc)),
    power: spread(runs.map((run) => shareFound(run.found))),
    powerOf: new Map([...injections].map(([injection, found]) => [injection, shareFound(found)])),
    runs: runs.map((run) => ({ auc: run.auc, power: shareFound(run.found) })),
  };
}

function shareFound(found: readonly Found[]): number {
  return average(found.map(({ isFound }) => (isFound ? 1 : 0)));
}

/** Mean and standard deviation. */
export function spread(values: readonly number[]): Spread {
  const mean = average(values);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(squares / (values.length - 1)) };
}
