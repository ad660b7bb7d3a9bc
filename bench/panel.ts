/**
 * How long the statistical panel takes from counts, beside the reading of the same counts from their texts, and what
 * memory it adds in a process of its own. What it finds is of no interest here: bench/detection measures that.
 */
import { runPanel } from '../src/domain/panel/panel';
import type { SchoolWorkCounts } from '../src/domain/protocol/counts';
import { decodeBigTables, decodeEveryday } from '../src/domain/protocol/codec';
import { ProtocolFold } from '../src/domain/protocol/fold';
import { workId } from '../src/domain/protocol/work';
import { runChild } from './child';
import { regionUpload } from './files';
import { paired, printTable, progress, timed } from './measure';
import { COLUMNS, PAPER, syntheticRegion } from './region';

const SCHOOLS: readonly number[] = [30, 630];
const WORKS = 8;
const SEED = 5;

type Counts = Pick<
  SchoolWorkCounts,
  'work' | 'school' | 'municipality' | 'maxScore' | 'classes' | 'absent' | 'tasks'
>;

export async function benchPanel(): Promise<void> {
  const lines: string[][] = [];
  for (const schools of SCHOOLS) {
    progress(`panel: ${schools} schools`);
    const counts = countsOfRegion(schools);
    const texts = regionUpload(schools, WORKS, SEED).counts;
    let kept = 0;
    const decode = (): void => {
      for (const { everyday, big } of texts) {
        kept += decodeEveryday(everyday).classes.length + decodeBigTables(big).pairs.length;
      }
    };
    const first = timed(() => judge(counts));
    const runs = schools > 100 ? 3 : 15;
    const { base, other, medianRatio } = paired(1, runs, decode, () => (kept += judge(counts)));
    if (kept === 0) throw new Error('nothing was judged');
    const folded = await runChild('bench', 'foldSyntheticRegion', [String(schools)]);
    const judged = await runChild('bench', 'judgeSyntheticRegion', [String(schools)]);
    lines.push([
      `${schools} × ${WORKS}`,
      String(counts.length),
      ...[base, first, other].map((ms) => ms.toFixed(0)),
      medianRatio.toFixed(1),
      folded.peak.toFixed(0),
      judged.peak.toFixed(0),
    ]);
  }
  printTable(
    'The panel from counts (ms; times the decoding by the median pair; peak MB of folding alone and with the panel)',
    [
      'schools × works',
      'units',
      'decoding',
      'panel, first',
      'panel, again',
      'times',
      'MB folded',
      'MB judged',
    ],
    lines,
  );
}

/** Runs in a process that is measured: `schools` as text. Exit code 0. */
export function foldSyntheticRegion([schools]: readonly string[]): number {
  return countsOfRegion(Number(schools)).length > 0 ? 0 : 1;
}

/** The same, and the panel after it. */
export function judgeSyntheticRegion([schools]: readonly string[]): number {
  return judge(countsOfRegion(Number(schools))) > 0 ? 0 : 1;
}

/** Number of units judged. */
function judge(counts: readonly Counts[]): number {
  return runPanel({
    units: counts.map((one) => ({ counts: one, cluster: '', isControl: false })),
    pool: 'smallest',
    useControlSample: false,
    papers: () => PAPER,
    rechecks: new Map(),
  }).units.length;
}

/** Work by work, so that only one work's rows are held. */
function countsOfRegion(schools: number): Counts[] {
  const counts: Counts[] = [];
  for (const { work, paper, rows } of syntheticRegion(schools, WORKS, SEED)) {
    const fold = new ProtocolFold();
    const folder = fold.open({ file: workId(work), work, paper, columns: COLUMNS, fixedSchool: null });
    rows.forEach((row, i) => folder.push(row, i + 2));
    counts.push(...fold.close());
  }
  return counts;
}
