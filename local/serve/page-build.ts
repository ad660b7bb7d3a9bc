/**
 * Makes the page ready: its packages, which are installed the first time only, and its bundle. The first two commands of
 * the project need neither.
 */
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from '../commands/command';
import { serveText } from './messages';

/** What npm writes when it has installed everything. */
const INSTALLED = 'node_modules/.package-lock.json';
/** Milliseconds between two signs of life. */
const SIGN = 2_000;
const LAST_WORDS = 300;

const INDEX = `<!doctype html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Объективность</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="page.css">
</head>
<body>
<div id="app"></div>
<script src="page.js"></script>
</body>
</html>
`;

/** The folder of the built page. @throws CommandError with a sentence what to do. */
export async function preparePage(project: string, out = join(project, 'build/page')): Promise<string> {
  const page = join(project, 'page');
  if (needsPackages(page)) await install(page);
  await mkdir(out, { recursive: true });
  await writeFile(join(out, 'index.html'), INDEX);
  // The bundler is loaded only here: no other command needs it.
  const { build } = await import('esbuild');
  try {
    await build({
      absWorkingDir: project,
      entryPoints: { page: 'page/src/main.tsx' },
      outdir: out,
      bundle: true,
      minify: true,
      format: 'iife',
      target: 'es2022',
      charset: 'utf8',
      legalComments: 'none',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      define: { 'process.env.NODE_ENV': '"production"' },
      logLevel: 'silent',
    });
    await build({
      absWorkingDir: project,
      entryPoints: { page: 'page/src/page.css' },
      outdir: out,
      bundle: true,
      minify: true,
      charset: 'utf8',
      logLevel: 'silent',
    });
  } catch (error) {
    throw new CommandError(serveText.buildFailed((error as Error).message));
  }
  return out;
}

function needsPackages(page: string): boolean {
  const [lock, installed] = [join(page, 'package-lock.json'), join(page, INSTALLED)];
  return !existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs;
}

/** Progress goes to stderr. Shell for Windows, where npm is a batch file; nothing of the command line is a person's. */
function install(page: string): Promise<void> {
  process.stderr.write(`${serveText.installing}\n`);
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: page,
      stdio: ['ignore', 'ignore', 'pipe'],
      shell: process.platform === 'win32',
    });
    let words = '';
    child.stderr.on('data', (part: Buffer) => (words = (words + part.toString()).slice(-LAST_WORDS)));
    const signs = setInterval(() => process.stderr.write('.'), SIGN);
    const failed = (reason: string): void => {
      clearInterval(signs);
      reject(new CommandError(serveText.installFailed(reason)));
    };
    child.on('error', (error) => failed(error.message));
    child.on('close', (code) => {
      if (code !== 0) return failed(words.trim().split('\n')[0] ?? String(code));
      clearInterval(signs);
      process.stderr.write(`${serveText.installed}\n`);
      resolve();
    });
  });
}
