/** Runs the built program as a process of its own and tells how long it took and how much memory it held at most. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectFolder } from '../local/commands/command';

export interface ChildRun {
  readonly seconds: number;
  /** Peak resident memory, MB. */
  readonly peak: number;
  readonly code: number;
}

/** Calls a function of a built module with texts; the last thing the process does is to write its peak memory. */
const WRAPPER = `
import { writeSync } from 'node:fs';
const [module, name, ...args] = process.argv.slice(1);
process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));
process.exitCode = await (await import(module))[name](args);
`;

/** What the process prints goes nowhere; its complaints go to stderr. @throws Error when it ends with exit code 1. */
export function runChild(
  module: 'objectivity' | 'bench',
  name: string,
  args: readonly string[],
): Promise<ChildRun> {
  const url = pathToFileURL(join(projectFolder(), 'build', `${module}.mjs`)).href;
  const start = performance.now();
  const child = spawn(process.execPath, ['--input-type=module', '-e', WRAPPER, url, name, ...args], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  let kilobytes = '';
  child.stdio[3]!.on('data', (data: Buffer) => (kilobytes += data.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0 && code !== 2) return reject(new Error(`${name} ${args[0]} ended with code ${code}`));
      const seconds = (performance.now() - start) / 1000;
      resolve({ seconds, peak: Number(kilobytes) / 1024, code });
    });
  });
}

/** The command line: `npm run objectivity -- …`. */
export function runCommand(...args: readonly string[]): Promise<ChildRun> {
  return runChild('objectivity', 'main', args);
}
