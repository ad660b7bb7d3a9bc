/**
 * A small file beside the book that says which server has it open, so that two do not overwrite each other. It holds the
 * address with the token and is readable by its owner only. A lock whose process is gone or does not answer is stale.
 */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

interface Lock {
  readonly pid: number;
  readonly address: string;
}

/** Milliseconds to wait for the other server. */
const PATIENCE = 2_000;

export function lockPath(book: string): string {
  return join(dirname(book), `.~${basename(book)}.serve`);
}

/** Takes the lock; gives the address of the server that has it. */
export async function takeLock(
  book: string,
  address: string,
): Promise<{ readonly runningAt: string | null }> {
  const path = lockPath(book);
  const own: Lock = { pid: process.pid, address };
  // A second try after a stale lock was taken away; somebody quicker wins it.
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      await writeFile(path, JSON.stringify(own), { flag: 'wx', mode: 0o600 });
      return { runningAt: null };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const other = await readLock(path);
    if (other?.address === address) return { runningAt: null };
    if (other !== null && (await isAlive(other))) return { runningAt: other.address };
    await rm(path, { force: true });
  }
  return { runningAt: (await readLock(path))?.address ?? '' };
}

export async function releaseLock(book: string, address: string): Promise<void> {
  const path = lockPath(book);
  if ((await readLock(path))?.address === address) await rm(path, { force: true });
}

async function readLock(path: string): Promise<Lock | null> {
  try {
    const { pid, address } = JSON.parse(await readFile(path, 'utf8')) as Partial<Lock>;
    const isOurs = typeof address === 'string' && /^http:\/\/127\.0\.0\.1:\d+\/[\w-]+\/$/.test(address);
    return typeof pid === 'number' && isOurs ? { pid, address } : null;
  } catch {
    return null;
  }
}

async function isAlive({ pid, address }: Lock): Promise<boolean> {
  try {
    process.kill(pid, 0);
    const answer = await fetch(`${address}api/state`, { signal: AbortSignal.timeout(PATIENCE) });
    return answer.ok;
  } catch {
    return false;
  }
}
