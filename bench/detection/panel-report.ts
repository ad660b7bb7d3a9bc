/**
 * `npm run bench -- detection-panel`: the product's panel beside step 0, on simulated municipalities and on real
 * protocols with injections, as the tables of docs/detection/panel.md. On report seeds, in full, they are written there.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { progressBar, projectFolder } from '../../local/commands/command';
import { progress } from '../measure';
import { RegionAnswers } from './answers';
import { markdownTable } from './markdown';
import {
  AIM_HEADER,
  aimRows,
  ByScenario,
  levelTable,
  mechanismScenarioTable,
  mechanismTable,
  scenarioTable,
} from './panel-tables';
import { BASES, BaseName } from './real/base';
import { BaseFigures, runsOf, SINGLE_RUNS } from './real/product-figures';
import { mixedTable, realAimRows, singleTable } from './real/product-tables';
import { dataFolder } from './real/protocols';
import { REPORT_SEEDS as REAL_REPORT, TUNING_SEEDS as REAL_TUNING } from './real/runs';
import { measuredBase } from './real/worker';
import { placesOf, REPORT_SEEDS, TUNING_SEEDS } from './seeds';
import { ScenarioId, SCENARIOS } from './simulator/scenario';
import { judgedRegions } from './workers';

export { measureInjections } from './real/worker';

const PAGE = join('docs', 'detection', 'panel.md');
/** Hand-written text stands outside of these. */
const [BEGIN, END] = ['<!-- figures: begin -->', '<!-- figures: end -->'];
const BASE_NAMES = Object.keys(BASES) as BaseName[];

interface Options {
  readonly isReport: boolean;
  /** Municipalities per scenario and runs per base; null for all. */
  readonly municipalities: number | null;
  readonly runs: number | null;
}

/**
 * Options: `--seeds=report|tuning` (report), `--municipalities=N` per scenario, `--runs=N` of real protocols. The page is
 * written on report seeds without limits only; otherwise the tables are printed.
 * @throws RangeError for an unknown option or value.
 */
export async function benchDetectionPanel(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  const byScenario = await simulated(options);
  const bases = await real(options);
  const text = pageText(byScenario, bases);
  const isWhole = options.isReport && options.municipalities === null && options.runs === null;
  if (!isWhole || bases.size === 0) {
    process.stdout.write(`${text}\n`);
    return;
  }
  const path = join(projectFolder(), PAGE);
  const page = readFileSync(path, 'utf8');
  const [start, end] = [page.indexOf(BEGIN) + BEGIN.length, page.indexOf(END)];
  const whole = `${page.slice(0, start)}\n\n${text}\n\n${page.slice(end)}`;
  writeFileSync(path, await format(whole, { parser: 'markdown', printWidth: 110 }));
  progress(`${PAGE} is written`);
}

async function simulated({ isReport, municipalities }: Options): Promise<ByScenario> {
  const seeds = isReport ? REPORT_SEEDS : TUNING_SEEDS;
  const ids = Object.keys(SCENARIOS) as ScenarioId[];
  const count = (id: ScenarioId): number => municipalities ?? SCENARIOS[id].municipalities;
  const bar = progressBar(
    ids.reduce((sum, id) => sum + count(id), 0),
    '',
  );
  const byScenario = new Map<ScenarioId, RegionAnswers[]>();
  let before = 0;
  for (const id of ids) {
    const places = placesOf(seeds, count(id));
    byScenario.set(id, await judgedRegions(id, places, (done) => bar.update(before + done, id)));
    before += places.length;
  }
  bar.stop();
  return byScenario;
}

async function real({ isReport, runs }: Options): Promise<Map<BaseName, BaseFigures>> {
  const folder = dataFolder();
  if (!existsSync(join(folder, 'protocols'))) {
    progress(`detection-panel: no protocols in ${folder}, real protocols are left out`);
    return new Map();
  }
  const all = isReport ? REAL_REPORT : REAL_TUNING;
  const seeds = all.slice(0, runs ?? all.length);
  const bar = progressBar(BASE_NAMES.length * runsOf(seeds), 'real protocols');
  let done = 0;
  const onRun = (): void => bar.update(++done, 'real protocols');
  const figures = await Promise.all(BASE_NAMES.map((name) => measuredBase(name, folder, seeds, onRun)));
  bar.stop();
  return new Map(BASE_NAMES.map((name, i) => [name, figures[i]!]));
}

function pageText(byScenario: ByScenario, bases: ReadonlyMap<BaseName, BaseFigures>): string {
  const aims = [
    ...aimRows(byScenario),
    ...[...bases].flatMap(([name, figures]) => realAimRows(name, figures)),
  ];
  const parts = [
    '## Aims',
    markdownTable(AIM_HEADER, aims),
    '## Simulated municipalities: schools',
    'Without a re-check, step 0 (`panel`) → product; gains in brackets.',
    scenarioTable(byScenario, 'product'),
    'With a re-check (`panel-recheck` → product with the counts of the re-check).',
    scenarioTable(byScenario, 'product-recheck'),
    '### By mechanism, base',
    mechanismTable(byScenario.get('base')!),
    '### Power at BH.10 by mechanism and scenario, without a re-check',
    mechanismScenarioTable(byScenario),
    '### Levels',
    'Without / with a re-check.',
    levelTable(byScenario),
    ...[...bases].flatMap(([name, figures]) => [
      `## Real protocols: ${name}`,
      `${figures.units} units. Mixed runs, ± is the standard deviation between runs.`,
      mixedTable(figures),
      `One injection at a time, ${SINGLE_RUNS} seeds: AUC strong/weak, then power in % strong/weak.`,
      singleTable(figures),
    ]),
  ];
  return parts.join('\n\n');
}

function readOptions(args: readonly string[]): Options {
  const options = new Map(args.map((arg) => arg.split('=', 2) as [string, string | undefined]));
  const take = (name: string): string | undefined => {
    const value = options.get(name);
    options.delete(name);
    return value;
  };
  const seeds = take('--seeds') ?? 'report';
  const limit = (name: string): number | null => {
    const value = take(name);
    return value === undefined ? null : Number(value);
  };
  const [municipalities, runs] = [limit('--municipalities'), limit('--runs')];
  const isBad = [municipalities, runs].some((value) => value !== null && !(value >= 2));
  if (options.size > 0 || !['report', 'tuning'].includes(seeds) || isBad) {
    throw new RangeError('detection-panel: --seeds=report|tuning --municipalities=N --runs=N');
  }
  return { isReport: seeds === 'report', municipalities, runs };
}
