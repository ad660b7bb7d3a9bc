/** Runs the built program as a process of its own and tells how long it took and how much memory it held at most. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectFolder } from '../local/commands/command';

export interface ChildRun {
  readonly seconds: number;
  /** Seconds of the function alone: without starting Node and reading the program. */
  readonly inside: number;
  /** Peak resident memory, MB. */
  readonly peak: number;
  readonly code: number;
}

/** Calls a function of a built module with texts; the last thing the process does is to write what it took. */
const WRAPPER = `
import { writeSync } from 'node:fs';
const [module, name, ...args] = process.argv.slice(1);
const run = (await import(module))[name];
const start = performance.now();
let inside = 0;
process.on('exit', () => writeSync(3, [process.resourceUsage().maxRSS, inside].join(' ')));
process.exitCode = await run(args);
inside = performance.now() - start;
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
  let told = '';
  child.stdio[3]!.on('data', (data: Buffer) => (told += data.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0 && code !== 2) return reject(new Error(`${name} ${args[0]} ended with code ${code}`));
      const seconds = (performance.now() - start) / 1000;
      const [kilobytes, milliseconds] = told.split(' ').map(Number);
      resolve({ seconds, inside: milliseconds! / 1000, peak: kilobytes! / 1024, code });
    });
  });
}

/** The command line: `npm run objectivity -- …`. */
export function runCommand(...args: readonly string[]): Promise<ChildRun> {
  return runChild('objectivity', 'main', args);
}
