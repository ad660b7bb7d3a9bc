/** Three real municipalities of the shared folder: import of all their protocols and tables, then the report. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectFolder } from '../local/commands/command';
import { runCommand } from './child';
import { inFolder } from './files';
import { printTable, progress } from './measure';

export async function benchMunicipalities(): Promise<void> {
  const data = resolve(process.env.OBJECTIVITY_SHARED ?? join(projectFolder(), '../shared'), 'data');
  if (!existsSync(data)) {
    progress(`SKIPPED (shared): municipalities: there is no ${data}; set OBJECTIVITY_SHARED`);
    return;
  }
  await inFolder(async (folder) => {
    const workbook = join(folder, 'municipalities.xlsx');
    const lines: string[][] = [];
    const command = async (name: string, ...args: string[]): Promise<void> => {
      progress(`municipalities: ${name}`);
      const { seconds, peak } = await runCommand(...args, '--workbook', workbook);
      lines.push([name, seconds.toFixed(1), peak.toFixed(0)]);
    };
    await command('import', 'import', join(data, 'protocols'), join(data, 'fis-oko'));
    await command('report, a tab per school', 'report', '--tabs', 'all');
    await command('report again', 'report', '--tabs', 'all');
    printTable(
      'Three municipalities of shared/data, through the command line',
      ['command', 's', 'peak MB'],
      lines,
    );
  });
}
