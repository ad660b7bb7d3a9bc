/**
 * `npm run bench -- detection-real`: manipulations injected into real protocols, and how well the frozen baseline and
 * the product find them. Prints tables over many units only: no school and no pupil is ever named.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { progressBar } from '../../../local/commands/command';
import { printTable, progress } from '../../measure';
import { BenchRegion, BenchUnit } from '../pupils';
import { BASES, BaseName, loadBase } from './base';
import { SINGLE_METHODS } from './baseline';
import { FPR, MethodFigures, evaluate } from './evaluate';
import { average, regionFigures } from './figures';
import { INDICATORS, IndicatorId, LITERAL_FLAGS } from './indicators';
import { INJECTIONS, Injection, MECHANISMS, Mechanism } from './injections';
import { METHODS } from './methods';
import { dataFolder } from './protocols';
import { REPORT_SEEDS, TUNING_SEEDS, byWork, injectedRegions } from './runs';

interface Options {
  readonly base: BaseName;
  readonly seeds: readonly number[];
  readonly folder: string;
}

const SEEDS: Readonly<Record<string, readonly number[]>> = { tuning: TUNING_SEEDS, report: REPORT_SEEDS };
/** Runs of one injection alone are 14 times as many. */
const SINGLE_RUNS = 20;
const ORDER = Object.keys(MECHANISMS) as Mechanism[];

/**
 * Options: `--base=grades-4-5-2021|all`, `--seeds=report|tuning`, `--runs=N` (the first N seeds), `--data=FOLDER`.
 * @throws RangeError for an unknown option or value.
 */
export async function benchInjections(args: readonly string[]): Promise<void> {
  const { base: name, seeds, folder } = readOptions(args);
  if (!existsSync(join(folder, 'protocols'))) {
    progress(`detection-real: no protocols in ${folder}, nothing is measured`);
    return;
  }
  const base = loadBase(name, folder);
  const singleSeeds = seeds.slice(0, SINGLE_RUNS);
  const bar = progressBar(seeds.length + INJECTIONS.length * singleSeeds.length, 'mixed');
  const mixed = evaluate(METHODS, injectedRegions(base, seeds), (done) => bar.update(done, 'mixed'));
  const singles = new Map<Injection, ReadonlyMap<string, MethodFigures>>();
  INJECTIONS.forEach((injection, i) => {
    const before = seeds.length + i * singleSeeds.length;
    const regions = injectedRegions(base, singleSeeds, [injection]);
    singles.set(
      injection,
      evaluate(SINGLE_METHODS, regions, (done) => bar.update(before + done, injection)),
    );
  });
  bar.stop();
  printBase(name, base, seeds);
  printMixed(mixed);
  printSingles(singles);
  printFlags([...injectedRegions(base, seeds)]);
}

function readOptions(args: readonly string[]): Options {
  const options = new Map(args.map((arg) => arg.split('=', 2) as [string, string | undefined]));
  const take = (option: string, otherwise: string): string => {
    const value = options.get(option) ?? otherwise;
    options.delete(option);
    return value;
  };
  const base = take('--base', 'grades-4-5-2021');
  const seeds = SEEDS[take('--seeds', 'report')];
  const runs = Number(take('--runs', String(seeds?.length)));
  const folder = take('--data', dataFolder());
  if (!(base in BASES) || seeds === undefined || !(runs >= 2) || options.size > 0) {
    throw new RangeError(`detection-real does not understand ${args.join(' ')}`);
  }
  return { base: base as BaseName, seeds: seeds.slice(0, runs), folder };
}

function printBase(name: BaseName, base: readonly BenchUnit[], seeds: readonly number[]): void {
  const rows = [...byWork(base)].map(([work, units]) => {
    const participants = units.reduce((sum, i) => sum + base[i]!.pupils.length, 0);
    return [work, String(units.length), String(participants)];
  });
  printTable(
    `Base ${name}, seeds ${seeds[0]}–${seeds.at(-1)}`,
    ['work', 'units n ≥ 20', 'participants'],
    rows,
  );
}

function printMixed(mixed: ReadonlyMap<string, MethodFigures>): void {
  const rows = [...mixed].map(([name, { auc, power, powerOf }]) => {
    const cells = (strength: 'strong' | 'weak'): string =>
      ORDER.map((mechanism) => percent(powerOf.get(`${mechanism}-${strength}`)!)).join('/');
    return [
      name,
      `${auc.mean.toFixed(3)} ± ${auc.sd.toFixed(3)}`,
      `${percent(power.mean)} ± ${percent(power.sd)}`,
      cells('strong'),
      cells('weak'),
    ];
  });
  const mechanisms = ORDER.join('/');
  printTable(
    `Mixed runs: a tenth of the units injected. ± is the sd between runs; power at ${percent(FPR)} % of the others, by work`,
    ['method', 'AUC', 'power, %', `strong ${mechanisms}`, `weak ${mechanisms}`],
    rows,
  );
}

function printSingles(singles: ReadonlyMap<Injection, ReadonlyMap<string, MethodFigures>>): void {
  const rows = (Object.keys(INDICATORS) as IndicatorId[]).map((id) => [
    INDICATORS[id].title,
    ...ORDER.map((mechanism) => {
      const strong = singles.get(`${mechanism}-strong`)!.get(id)!;
      const weak = singles.get(`${mechanism}-weak`)!.get(id)!;
      const areas = `${share(strong.auc.mean)}/${share(weak.auc.mean)}`;
      return `${areas} ${percent(strong.power.mean)}/${percent(weak.power.mean)}`;
    }),
  ]);
  printTable(
    'Single indicators, one injection at a time: AUC strong/weak, power % strong/weak',
    ['indicator', ...ORDER],
    rows,
  );
}

function printFlags(regions: readonly BenchRegion[]): void {
  const rows = Object.entries(LITERAL_FLAGS).map(([name, flag]) => {
    const fired = new Map<string, number[]>(['none', ...INJECTIONS].map((kind) => [kind, []]));
    for (const region of regions) {
      regionFigures(region).units.forEach((unit, i) => {
        fired.get(region.units[i]!.injected ?? 'none')!.push(flag(unit) ? 1 : 0);
      });
    }
    const of = (kind: string): string => percent(average(fired.get(kind)!));
    const cells = ORDER.map((mechanism) => `${of(`${mechanism}-strong`)}/${of(`${mechanism}-weak`)}`);
    return [name, of('none'), ...cells];
  });
  printTable(
    'Rules in use taken literally, % of units marked: un-injected, then strong/weak',
    ['rule', 'none', ...ORDER],
    rows,
  );
}

function percent(value: number): string {
  return (100 * value).toFixed(0);
}

function share(value: number): string {
  return value.toFixed(2).replace(/^0/, '');
}
