// Starts the local program: builds it first when dist/ or build/ is missing or older than the sources.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const OUTPUTS = [
  'dist/Code.js',
  'dist/appsscript.json',
  'dist/load.html',
  'dist/template.xlsx',
  'build/objectivity.mjs',
  'build/bench.mjs',
  'build/serve-thread.mjs',
  'build/serve-saver.mjs',
];
const SOURCES = ['src', 'local', 'bench', 'esbuild.config.mjs', 'package.json', 'appsscript.json'];

function newest(path) {
  const info = statSync(path);
  if (!info.isDirectory()) return info.mtimeMs;
  return Math.max(info.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function isStale() {
  const outputs = OUTPUTS.map((path) => join(root, path));
  if (!outputs.every(existsSync)) return true;
  const built = Math.min(...outputs.map((path) => statSync(path).mtimeMs));
  return SOURCES.some((path) => newest(join(root, path)) > built);
}

if (isStale()) {
  execFileSync(process.execPath, ['esbuild.config.mjs'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
const args = process.argv.slice(2);
const program = args[0] === '--bench' ? '../build/bench.mjs' : '../build/objectivity.mjs';
const { main } = await import(program);
process.exitCode = await main(args[0] === '--bench' ? args.slice(1) : args);
