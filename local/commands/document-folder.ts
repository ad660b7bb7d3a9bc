/**
 * The folder that documents are written into, and what the program itself has put there: a file that a person has changed
 * is left as it is, two documents never share a file, and a run that is cut short leaves no half of one.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { TakenPaths, withMark } from '../../src/domain/documents/paths';
import { DOCUMENTS_RUN } from '../../src/messages/documents';

/** Beside the documents: checksums of what was written, by path. */
const LEDGER = '.objectivity.json';

export class DocumentFolder {
  /** Files that held the very same already. */
  same = 0;
  /** What a person has changed, and where the new one went instead. */
  readonly kept: (readonly [yours: string, beside: string])[] = [];
  /** Of this run. */
  private readonly taken = new TakenPaths();
  private saved: string;

  private constructor(
    private readonly out: string,
    private readonly ledger: Record<string, string>,
  ) {
    this.saved = textOf(ledger);
  }

  /** Rejects with the error of the file system where `out` cannot be a folder. */
  static async open(out: string): Promise<DocumentFolder> {
    await mkdir(out, { recursive: true });
    const path = join(out, LEDGER);
    return new DocumentFolder(out, existsSync(path) ? parsed(await readFile(path, 'utf8')) : {});
  }

  /** `wanted`: path within the folder, with its ending. */
  async write(wanted: string, bytes: Uint8Array): Promise<void> {
    const path = this.taken.take(wanted);
    const sum = checksum(bytes);
    if (await this.isFree(path, sum)) return this.put(path, bytes, sum);
    // What a person has changed beside it stays, too.
    let beside = withMark(path, DOCUMENTS_RUN.newVersion);
    for (let number = 2; !(await this.isFree(beside, sum)); number++)
      beside = withMark(path, `${DOCUMENTS_RUN.newVersion} ${number}`);
    this.kept.push([join(this.out, path), join(this.out, beside)]);
    await this.put(beside, bytes, sum);
  }

  /** Keeps the checksums; a folder in which nothing has changed is not written to. */
  async save(): Promise<void> {
    const text = textOf(this.ledger);
    if (text === this.saved) return;
    await replaceFile(join(this.out, LEDGER), text);
    this.saved = text;
  }

  /** Nothing stands there, or what we have written ourselves. */
  private async isFree(path: string, sum: string): Promise<boolean> {
    const standing = await this.standing(path);
    return standing === null || standing === sum || standing === this.ledger[path];
  }

  private async standing(path: string): Promise<string | null> {
    const full = join(this.out, path);
    return existsSync(full) ? checksum(await readFile(full)) : null;
  }

  private async put(path: string, bytes: Uint8Array, sum: string): Promise<void> {
    if ((await this.standing(path)) === sum) this.same++;
    else {
      const full = join(this.out, path);
      await mkdir(dirname(full), { recursive: true });
      await replaceFile(full, bytes);
    }
    this.ledger[path] = sum;
  }
}

/** Whole or not at all, also when two runs write the same file. */
async function replaceFile(path: string, content: Uint8Array | string): Promise<void> {
  const beside = `${path}.${randomUUID()}.tmp`;
  await writeFile(beside, content);
  await rename(beside, path);
}

/** A damaged ledger knows nothing: every file there counts as a person's. */
function parsed(text: string): Record<string, string> {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null && !Array.isArray(read)
      ? (read as Record<string, string>)
      : {};
  } catch {
    return {};
  }
}

function textOf(ledger: Readonly<Record<string, string>>): string {
  return `${JSON.stringify(ledger, null, 1)}\n`;
}

function checksum(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
