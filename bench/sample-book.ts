/** The sample's workbook, made in a process of its own, for benchmarks of what a person sees first. */
import { join } from 'node:path';
import { runSample } from '../local/commands/sample';
import { runChild } from './child';
import { progress } from './measure';

/** Runs in the process that makes it; the text that `npm start` prints goes nowhere. */
export async function makeSample([folder]: readonly string[]): Promise<number> {
  return runSample(undefined, folder!);
}

/** The path of the workbook in `folder`. */
export async function sampleBook(folder: string): Promise<string> {
  progress('making the sample');
  await runChild('bench', 'makeSample', [folder]);
  return join(folder, 'objectivity-sample.xlsx');
}
