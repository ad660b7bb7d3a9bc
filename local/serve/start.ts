/** `serve` (npm run serve): finds the book, starts the server, shows the page, stays until Ctrl+C. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { CommandError, EXIT, distFolder, projectFolder } from '../commands/command';
import { runSample } from '../commands/sample';
import { SAMPLE_DAY } from '../sample/roadmap-plan';
import { copyNew } from './book-file';
import { SAMPLE_NAME, serveText } from './messages';
import { preparePage } from './page-build';
import { Refusal } from './refusal';
import { PageServer } from './server';

export interface ServeOptions {
  readonly book: string | undefined;
  readonly port: string | undefined;
  readonly open: boolean;
  readonly today: Date | undefined;
}

const LEAST_PORT = 1024;
const MOST_PORT = 65_535;
/** Milliseconds that a reloaded page has to come back, and that a question waits for a person. */
const GRACE = 8_000;
const PATIENCE = 30 * 60_000;

export async function serve({ book, port, open, today }: ServeOptions): Promise<number> {
  const chosenPort = portOf(port);
  const project = projectFolder();
  const page = await preparePage(project);
  const folder = join(project, 'out', 'serve');
  const memory = join(folder, 'last-book.json');
  const sample = join(folder, SAMPLE_NAME);
  const path = await bookToOpen(book, memory, sample, project);
  let stop: (code: number) => void = () => undefined;
  const ended = new Promise<number>((done) => (stop = done));
  const server = await PageServer.start({
    port: chosenPort,
    page,
    workingFolder: process.cwd(),
    dist: distFolder(),
    threadFile: join(project, 'build', 'serve-thread.mjs'),
    today: today?.getTime() ?? null,
    sample: { path: sample, today: SAMPLE_DAY.getTime() },
    grace: GRACE,
    patience: PATIENCE,
    onBook: (opened) => void writeFile(memory, JSON.stringify({ book: opened })).catch(() => undefined),
    onDeath: () => {
      process.stderr.write(`${serveText.stopped}\n`);
      stop(EXIT.nothing);
    },
  }).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'EADDRINUSE' ? new CommandError(serveText.portTaken(chosenPort)) : error;
  });
  try {
    await server.open(path);
  } catch (error) {
    await server.close();
    if (!(error instanceof Refusal)) throw error;
    if (error.runningAt === null) throw new CommandError(error.message);
    process.stdout.write(`${error.message}\n`);
    if (open) showPage(error.runningAt);
    return EXIT.done;
  }
  process.stdout.write(`${serveText.opened(path, server.address)}\n`);
  if (open) showPage(server.address);
  const quit = (): void => {
    process.stderr.write(`${serveText.closing}\n`);
    stop(EXIT.done);
  };
  process.once('SIGINT', quit);
  process.once('SIGTERM', quit);
  const code = await ended;
  await server.close();
  return code;
}

function portOf(typed: string | undefined): number {
  if (typed === undefined) return 0;
  const port = Number(typed);
  if (!Number.isInteger(port) || port < LEAST_PORT || port > MOST_PORT)
    throw new CommandError(serveText.badPort(typed));
  return port;
}

/** The book named, or the last one, or the sample: a copy of its own, so that `npm start` takes nothing of it away. */
async function bookToOpen(
  book: string | undefined,
  memory: string,
  sample: string,
  project: string,
): Promise<string> {
  await mkdir(dirname(memory), { recursive: true });
  if (book !== undefined) {
    if (!existsSync(book)) throw new CommandError(serveText.noBook(book));
    return resolve(book);
  }
  const last = await lastBook(memory);
  if (last !== null) return last;
  if (existsSync(sample)) return sample;
  const made = join(project, 'out', 'objectivity-sample.xlsx');
  if (existsSync(made)) await copyNew(made, sample);
  else await makeSample(dirname(sample), sample);
  return sample;
}

async function lastBook(memory: string): Promise<string | null> {
  try {
    const { book } = JSON.parse(await readFile(memory, 'utf8')) as { readonly book?: unknown };
    return typeof book === 'string' && existsSync(book) ? book : null;
  } catch {
    return null;
  }
}

async function makeSample(folder: string, sample: string): Promise<void> {
  process.stdout.write(`${serveText.sample}\n`);
  await runSample(undefined, folder);
  await rename(join(folder, 'objectivity-sample.xlsx'), sample);
}

/** The person's own browser; the printed address is there in any case. */
function showPage(address: string): void {
  const [command, args] =
    process.platform === 'win32'
      ? ['cmd', ['/c', 'start', '""', address]]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', [address]];
  const child = spawn(command as string, args as string[], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
