/**
 * Documents of a municipality through the command line: four kinds for each school, 30 schools beside 300 of the same
 * run, with full registers and a roadmap. Time and memory of making them; the workbook is made before.
 */
import { join } from 'node:path';
import { readdir, stat } from 'node:fs/promises';
import { saveBook } from '../local/addon';
import { distFolder } from '../local/commands/command';
import { reportOn } from '../local/commands/report';
import { readPlan } from '../src/domain/roadmap/intake/read-plan';
import { runCommand } from './child';
import { inFolder, regionUpload } from './files';
import { printTable, progress } from './measure';
import { SCHOOL_YEAR, bookWithProcedures, planGrid, typeRegisters } from './roadmap-book';

const SIZES = [30, 300] as const;
const WORKS = 4;
const SEED = 5;
const LINES = 50;
export const KINDS = ['information-note', 'recommendations', 'school-passport', 'school-plan'] as const;

export async function benchDocuments(): Promise<void> {
  await inFolder(async (folder) => {
    const lines: string[][] = [];
    for (const schools of SIZES) {
      progress(`documents: a workbook of ${schools} schools`);
      const workbook = join(folder, `${schools}.xlsx`);
      await makeBook(workbook, schools);
      for (const kinds of [...KINDS.map((kind) => [kind]), KINDS]) {
        progress(`documents: ${schools} schools, ${kinds.join(', ')}`);
        const out = join(folder, `${schools}-${kinds.length}-${kinds[0]}`);
        const args = ['--workbook', workbook, '--out', out, '--kind', kinds.join(',')];
        const { seconds, peak } = await runCommand('documents', ...args);
        const { files, bytes } = await filesIn(out);
        lines.push([
          String(schools),
          kinds.length > 1 ? 'all four' : kinds[0]!,
          String(files),
          seconds.toFixed(1),
          ((1000 * seconds) / files).toFixed(0),
          peak.toFixed(0),
          (bytes / 1024 / files).toFixed(0),
        ]);
      }
    }
    printTable(
      `Documents of every school (and of the municipality where a kind has one), ${WORKS} works`,
      ['schools', 'kind', 'files', 's', 'ms a file', 'peak MB', 'KB a file'],
      lines,
    );
  });
}

/** A workbook of so many schools with results, a plan and filled registers. */
export async function makeBook(path: string, schools: number): Promise<void> {
  const addon = bookWithProcedures(schools, distFolder());
  const { functions } = addon;
  functions.apiLoad!(JSON.stringify(regionUpload(schools, WORKS, SEED)));
  const payload = JSON.stringify({ document: readPlan(planGrid(LINES)), schoolYear: SCHOOL_YEAR });
  const { hash } = JSON.parse(String(functions.apiPlanRoadmap!(payload))) as { hash: string };
  functions.apiRunRoadmap!(hash, payload);
  typeRegisters(addon, schools);
  reportOn(addon, { tabs: 'none' });
  await saveBook(addon.host.workbook, path);
}

/** Word files of a folder and the folders in it. */
export async function filesIn(folder: string): Promise<{ readonly files: number; readonly bytes: number }> {
  const names = await readdir(folder, { recursive: true });
  let files = 0;
  let bytes = 0;
  for (const name of names) {
    const info = await stat(join(folder, name));
    if (!info.isFile() || !name.endsWith('.docx')) continue;
    files++;
    bytes += info.size;
  }
  return { files, bytes };
}
