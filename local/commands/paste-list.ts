/** `paste-list`: what to paste into the Apps Script editor by hand, in order, for those who have no clasp. */
import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { EXIT, distFolder } from './command';

/** Manifest first: it decides the permissions asked for when the code is first run. */
export async function pasteList(): Promise<number> {
  const files = (await readdir(distFolder())).filter((name) => /\.(json|js|html)$/.test(name));
  const rank = (name: string): number => (name.endsWith('.json') ? 0 : name.endsWith('.js') ? 1 : 2);
  files.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  files.forEach((name, i) => {
    const path = join(distFolder(), name);
    process.stdout.write(`${i + 1}. ${path} (${Math.ceil(statSync(path).size / 1024)} КБ)\n`);
  });
  return EXIT.done;
}
