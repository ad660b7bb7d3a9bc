/**
 * `npm run bench:detection`: methods on simulated municipalities, with the honest and the injected known. What is
 * printed here stands in docs/detection/step-0.md for the baseline.
 */
import { progressBar } from '../../local/commands/command';
import { printTable } from '../measure';
import { RegionAnswers } from './answers';
import { placesOf, REPORT_SEEDS, TUNING_SEEDS } from './seeds';
import { ScenarioId, SCENARIOS } from './simulator/scenario';
import { detectorTable, kindTable, ruleTable, SCENARIO_HEADER, scenarioRows } from './tables';
import { judgedRegions } from './workers';

export { judgeMunicipalities } from './workers';

const SEEDS: Readonly<Record<string, readonly number[]>> = { tuning: TUNING_SEEDS, report: REPORT_SEEDS };

interface Options {
  readonly scenarios: readonly ScenarioId[];
  readonly seeds: readonly number[];
  /** Municipalities per scenario; null for as many as the scenario has. */
  readonly municipalities: number | null;
}

/**
 * Options: `--scenario=base` (several with commas, all without), `--seeds=report|tuning` (report), `--municipalities=N`.
 * @throws RangeError for an unknown option or value.
 */
export async function benchDetection(args: readonly string[]): Promise<void> {
  const { scenarios, seeds, municipalities } = readOptions(args);
  const counts = scenarios.map((id) => municipalities ?? SCENARIOS[id].municipalities);
  const bar = progressBar(
    counts.reduce((sum, count) => sum + count, 0),
    '',
  );
  let before = 0;
  const lines: string[][] = [];
  let base: readonly RegionAnswers[] = [];
  for (const [i, id] of scenarios.entries()) {
    const regions = await judgedRegions(id, placesOf(seeds, counts[i]!), (done) =>
      bar.update(before + done, id),
    );
    before += counts[i]!;
    lines.push(...scenarioRows(id, regions));
    if (id === 'base') base = regions;
  }
  bar.stop();
  if (base.length > 0) {
    const tables = [
      detectorTable(base),
      ruleTable(base, 'units'),
      ruleTable(base, 'schools'),
      kindTable(base),
    ];
    for (const { title, header, rows } of tables) printTable(title, header, rows);
  }
  printTable('Scenarios, schools', SCENARIO_HEADER, lines);
}

function readOptions(args: readonly string[]): Options {
  const options = new Map(args.map((arg) => arg.split('=', 2) as [string, string | undefined]));
  const take = (name: string): string | undefined => {
    const value = options.get(name);
    options.delete(name);
    return value;
  };
  const scenarios = take('--scenario')?.split(',') ?? Object.keys(SCENARIOS);
  const seeds = SEEDS[take('--seeds') ?? 'report'];
  const municipalities = take('--municipalities');
  const count = municipalities === undefined ? null : Number(municipalities);
  const unknown = scenarios.filter((id) => !(id in SCENARIOS));
  if (options.size > 0 || unknown.length > 0 || seeds === undefined || (count !== null && !(count >= 1))) {
    throw new RangeError(
      `detection: --scenario=${Object.keys(SCENARIOS).join('|')} --seeds=report|tuning --municipalities=N`,
    );
  }
  return { scenarios: scenarios as ScenarioId[], seeds, municipalities: count };
}
