/** A million pupils in one CSV: the reading alone (rows to counts, no workbook) in a process of its own. */
import { stat } from 'node:fs/promises';
import { readFiles } from '../local/commands/import';
import { runChild } from './child';
import { inFolder, writeProtocol } from './files';
import { printTable, progress } from './measure';
import { PAPER, RowOrder, syntheticRows } from './region';

const PUPILS = 1_000_000;
const SEED = 9;
const WORK = { kind: 'ВПР', year: 2031, session: null, subject: 'МА', grade: 4 };

/** Runs in the process that is measured. */
export async function readProtocolFiles(paths: readonly string[]): Promise<number> {
  const { maxScore, cuts } = PAPER;
  const { counts } = await readFiles(paths, null, [{ work: WORK, maxScore, cuts, tasks: [] }]);
  return counts.length > 0 ? 0 : 1;
}

export async function benchStream(): Promise<void> {
  const lines: string[][] = [];
  for (const order of ['by-school', 'mixed'] as const satisfies readonly RowOrder[]) {
    progress(`stream: ${PUPILS} pupils, ${order}`);
    await inFolder(async (folder) => {
      const path = await writeProtocol(folder, WORK, syntheticRows(PUPILS, SEED, order));
      const megabytes = (await stat(path)).size / 2 ** 20;
      const { seconds, peak } = await runChild('bench', 'readProtocolFiles', [path]);
      lines.push([order, megabytes.toFixed(0), seconds.toFixed(1), peak.toFixed(0)]);
    });
  }
  printTable(`${PUPILS} pupils of CSV to counts`, ['rows', 'file MB', 's', 'peak MB'], lines);
}
