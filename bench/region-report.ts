/** A whole region through the command line: import of all protocols, then the report without school tabs. */
import { join } from 'node:path';
import { runCommand } from './child';
import { inFolder, writeBook, writeProtocol } from './files';
import { printTable, progress } from './measure';
import { syntheticRegion } from './region';

const SCHOOLS = 630;
const WORKS = 8;
const SEED = 3;

export async function benchRegion(): Promise<void> {
  await inFolder(async (folder) => {
    progress('region: writing files');
    const files: string[] = [];
    const works = [];
    let pupils = 0;
    for (const { work, rows } of syntheticRegion(SCHOOLS, WORKS, SEED)) {
      files.push(await writeProtocol(folder, work, rows));
      works.push(work);
      pupils += rows.length;
    }
    const workbook = join(folder, 'region.xlsx');
    await writeBook(workbook, works);
    const lines: string[][] = [];
    const command = async (name: string, ...args: string[]): Promise<void> => {
      progress(`region: ${name}`);
      const { seconds, peak } = await runCommand(...args, '--workbook', workbook);
      lines.push([name, seconds.toFixed(1), peak.toFixed(0)]);
    };
    await command('import', 'import', ...files);
    await command('report', 'report', '--tabs', 'none');
    await command('report again', 'report', '--tabs', 'none');
    await command('report and JSON', 'report', '--tabs', 'none', '--json', join(folder, 'region.json'));
    printTable(
      `${SCHOOLS} schools × ${WORKS} works, ${pupils} pupils, through the command line`,
      ['command', 's', 'peak MB'],
      lines,
    );
  });
}
