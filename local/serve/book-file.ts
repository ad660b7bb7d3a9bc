/**
 * The file of an open book: reads it, saves beside it and renames, keeps backups, and never overwrites what another
 * program has written or somebody has made read-only: then the book goes on under a new name.
 */
import { createHash } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { copyFile, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { WorkbookModel } from '../model';
import { loadWorkbook } from '../xlsx';
import { backUp, stamp } from './backups';
import { releaseLock, takeLock } from './lock-file';
import { OWN_VERSION, bookText, refusal, serveText } from './messages';
import { Refusal } from './refusal';

/** What tells a file that nobody has touched. */
interface Print {
  readonly size: number;
  readonly changed: number;
  readonly hash: string;
}

const HOUR = 3_600_000;
const OWNER_WRITES = 0o200;

export class BookFile {
  warnings: string[] = [];
  savedAt: Date | null = null;
  private lastBackup = Date.now();

  private constructor(
    public path: string,
    private readonly address: string,
    private print: Print,
  ) {}

  /** @throws Refusal when there is no such file, it is no workbook, or another server has it open. */
  static async open(
    typedPath: string,
    address: string,
  ): Promise<{ readonly file: BookFile; readonly workbook: WorkbookModel }> {
    if (!existsSync(typedPath)) throw new Refusal(404, refusal.noFile(basename(typedPath)));
    const path = await realpath(resolve(typedPath));
    const bytes = await readFile(path);
    const name = basename(path, '.xlsx');
    const workbook = await loadWorkbook(bytes, name).catch((error: unknown) => {
      throw new Refusal(
        422,
        serveText.brokenBook(basename(path), error instanceof Error ? error.message : String(error)),
      );
    });
    const { runningAt } = await takeLock(path, address);
    if (runningAt !== null)
      throw new Refusal(409, serveText.alreadyRunning(basename(path), runningAt), runningAt);
    const file = new BookFile(path, address, await printOf(path, bytes));
    await backUp(path, new Date(), true);
    return { file, workbook };
  }

  /** Saves; `afterJob` keeps the earlier version whatever its age. @throws Refusal when the disk refuses. */
  async save(bytes: Uint8Array, afterJob: boolean): Promise<void> {
    try {
      if (await this.isForeign()) await this.moveAway(bookText.changedOutside);
      else if (await this.isReadOnly()) await this.moveAway(bookText.readOnly);
      else if (existsSync(this.path) && (afterJob || Date.now() - this.lastBackup > HOUR)) {
        await backUp(this.path, new Date(), false);
        this.lastBackup = Date.now();
      }
      await this.write(this.path, bytes);
    } catch (error) {
      throw error instanceof Refusal ? error : new Refusal(500, refusal.notSaved(codeOf(error)));
    }
  }

  /** Goes on under another name, which must be free. */
  async saveAs(bytes: Uint8Array, path: string): Promise<void> {
    if (existsSync(path)) throw new Refusal(409, refusal.fileTaken(basename(path)));
    const { runningAt } = await takeLock(path, this.address);
    if (runningAt !== null) throw new Refusal(409, refusal.fileTaken(basename(path)));
    try {
      await this.write(path, bytes);
    } catch (error) {
      await releaseLock(path, this.address);
      throw new Refusal(500, refusal.notSaved(codeOf(error)));
    }
    await releaseLock(this.path, this.address);
    this.path = path;
    this.warnings = [];
  }

  release(): Promise<void> {
    return releaseLock(this.path, this.address);
  }

  /** Time and size first: hashing is for files that look touched. */
  private async isForeign(): Promise<boolean> {
    if (!existsSync(this.path)) return false;
    const { size, mtimeMs } = await stat(this.path);
    if (size === this.print.size && mtimeMs === this.print.changed) return false;
    return size !== this.print.size || hashOf(await readFile(this.path)) !== this.print.hash;
  }

  /** Renaming would replace such a file all the same: whoever has protected it does not want that. */
  private async isReadOnly(): Promise<boolean> {
    return existsSync(this.path) && ((await stat(this.path)).mode & OWNER_WRITES) === 0;
  }

  private async moveAway(why: (name: string, now: string) => string): Promise<void> {
    const before = this.path;
    const folder = dirname(before);
    const name = basename(before, extname(before));
    const path = freePath(folder, `${name} (${OWN_VERSION} ${stamp(new Date())})`);
    await takeLock(path, this.address);
    await releaseLock(before, this.address);
    this.path = path;
    this.warnings = [why(basename(before), basename(path)), ...this.warnings];
  }

  /** The file is whole at every moment. */
  private async write(path: string, bytes: Uint8Array): Promise<void> {
    const next = `${path}.new`;
    try {
      await writeFile(next, bytes, { flush: true });
      await rename(next, path);
    } catch (error) {
      await rm(next, { force: true });
      throw error;
    }
    this.print = await printOf(path, bytes);
    this.savedAt = new Date();
  }
}

/** A path in the folder that no file has: `Имя.xlsx`, `Имя (2).xlsx` … */
export function freePath(folder: string, name: string): string {
  for (let n = 1; ; n += 1) {
    const path = join(folder, `${name}${n === 1 ? '' : ` (${n})`}.xlsx`);
    if (!existsSync(path)) return path;
  }
}

/** Copies without ever overwriting. */
export function copyNew(from: string, to: string): Promise<void> {
  return copyFile(from, to, constants.COPYFILE_EXCL);
}

async function printOf(path: string, bytes: Uint8Array): Promise<Print> {
  const { size, mtimeMs } = await stat(path);
  return { size, changed: mtimeMs, hash: hashOf(bytes) };
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
