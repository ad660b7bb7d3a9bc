/**
 * Service calls of a report with all school tabs, in a new workbook and again with nothing changed: calls are what
 * takes the time on Google. Local calls (those that no round trip is made for) are not counted.
 */
import { blankBook, startAddon } from '../local/addon';
import type { Addon } from '../local/addon';
import { distFolder } from '../local/commands/command';
import { reportOn } from '../local/commands/report';
import { regionUpload } from './files';
import { printTable, progress, timed } from './measure';

const SCHOOLS: readonly number[] = [30, 300];
const WORKS = 4;
const SEED = 11;
const ALL_TABS = JSON.stringify({ tabs: 'all' });

interface Run {
  readonly reads: number;
  readonly writes: number;
  readonly seconds: number;
}

/** In the order of the columns printed. */
const PICKS: readonly ((run: Run) => number)[] = [
  ({ reads }) => reads,
  ({ writes }) => writes,
  ({ seconds }) => seconds,
];

export async function benchCalls(): Promise<void> {
  const lines: string[][] = [];
  const withTabs: (Run & { readonly schools: number })[] = [];
  for (const schools of SCHOOLS) {
    progress(`calls: ${schools} schools`);
    const addon = startAddon(blankBook('bench.xlsx'), distFolder());
    addon.functions.apiSetup!();
    addon.functions.apiLoad!(JSON.stringify(regionUpload(schools, WORKS, SEED)));
    const withoutTabs = measure(addon, () => reportOn(addon, { tabs: 'none' }));
    const first = measure(addon, () => reportOn(addon, { tabs: 'all' }));
    const preview = measure(addon, () => addon.functions.apiPlanReport!(ALL_TABS));
    const { hash } = JSON.parse(String(addon.functions.apiPlanReport!(ALL_TABS))) as { hash: string };
    const again = measure(addon, () => addon.functions.apiRunReport!(hash, ALL_TABS));
    const line = (name: string, { reads, writes, seconds }: Run): string[] => [
      `${schools} schools, ${name}`,
      String(reads),
      String(writes),
      seconds.toFixed(2),
    ];
    withTabs.push({ schools, ...first });
    lines.push(
      line('first report without school tabs', withoutTabs),
      line('school tabs added', first),
      line('unchanged: preview', preview),
      line('unchanged: run', again),
    );
  }
  const [few, many] = [withTabs[0]!, withTabs[withTabs.length - 1]!];
  const perTab = (pick: (run: Run) => number): string =>
    ((pick(many) - pick(few)) / (many.schools - few.schools)).toFixed(2);
  lines.push(['a further school tab', ...PICKS.map(perTab)]);
  printTable(
    `Service calls of a report, ${WORKS} works (local host)`,
    ['report', 'reads', 'writes', 's'],
    lines,
  );
}

function measure({ host }: Addon, body: () => void): Run {
  host.calls.reset();
  const seconds = timed(body) / 1000;
  return { reads: host.calls.reads, writes: host.calls.writes, seconds };
}
