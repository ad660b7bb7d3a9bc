/**
 * Opens ZIP archives among given files: what is in them takes their place. Office files are archives, too, and stay
 * whole. Bytes are unpacked when they are read, of one file of an archive at a time.
 */
import type { Problem } from '../domain/intake/records';
import { fileText } from '../messages/files';
import { LARGEST_FILE, LARGEST_TOTAL, LARGEST_UNPACKED, MOST_FILES, isBomb } from './limits';
import { nextTask } from './next-task';
import { FileSource, UnreadableFile, readSlice } from './source';
import {
  DEFLATED,
  PackageError,
  STORED,
  ZipEntry,
  packedBytes,
  startsAsZip,
  unpacking,
  zipEntries,
} from './zip';

export interface Unpacked {
  /** In the order given; files of an archive in its own order, named «архив.zip/папка/файл.csv». */
  readonly files: FileSource[];
  /** One for each file or archive that was left out. */
  readonly problems: Problem[];
}

/** Never throws for what a file holds: that is a problem. An archive inside an archive is opened, one in that is not. */
export async function unpack(sources: readonly FileSource[]): Promise<Unpacked> {
  const all = new Unpacking();
  for (const source of sources) await all.take(source);
  return { files: all.files, problems: all.problems };
}

/** Parts that tell an office file. */
const OFFICE_PARTS: ReadonlySet<string> = new Set(['[Content_Types].xml', '_rels/.rels', 'mimetype']);
/** What macOS and Windows put beside files, hidden files, and lock files of office programs. */
const LEFTOVER = /(^|\/)(__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** True for the path of a file that nobody means to give. */
export function isLeftover(path: string): boolean {
  return LEFTOVER.test(path);
}

const ARCHIVE_NAME = /\.zip$/i;
/** An archive inside an archive. */
const DEEPEST = 2;

class Unpacking {
  readonly files: FileSource[] = [];
  readonly problems: Problem[] = [];
  /** Unpacked bytes of all archives so far, as their directories say. */
  private size = 0;
  private count = 0;

  async take(source: FileSource): Promise<void> {
    if (source.size > LARGEST_FILE) return this.refuse(source.name, fileText.tooLarge(LARGEST_FILE));
    const entries = await archiveEntries(source);
    if (entries === null) this.files.push(source);
    else await this.open(source, entries, 1);
  }

  private refuse(file: string, message: string): void {
    this.problems.push({ file, sheet: null, row: null, column: null, message });
  }

  private async open(archive: FileSource, entries: readonly ZipEntry[], depth: number): Promise<void> {
    const inside = entries.filter(({ name }) => !name.endsWith('/') && !isLeftover(name));
    if (inside.length === 0) return this.refuse(archive.name, fileText.emptyArchive);
    if (inside.every(({ isEncrypted }) => isEncrypted))
      return this.refuse(archive.name, fileText.lockedArchive);
    const size = inside.reduce((sum, entry) => sum + entry.size, 0);
    if (isBomb(archive.size, size) || this.size + size > LARGEST_TOTAL)
      return this.refuse(archive.name, fileText.archiveTooLarge(LARGEST_TOTAL));
    if (this.count + inside.length > MOST_FILES)
      return this.refuse(archive.name, fileText.tooManyFiles(MOST_FILES));
    this.size += size;
    this.count += inside.length;
    const shelf = new Shelf(archive);
    for (const entry of inside) await this.takeEntry(shelf, entry, `${archive.name}/${entry.name}`, depth);
  }

  private async takeEntry(shelf: Shelf, entry: ZipEntry, name: string, depth: number): Promise<void> {
    const isArchive = ARCHIVE_NAME.test(entry.name);
    if (entry.isEncrypted) return this.refuse(name, fileText.lockedEntry);
    if (entry.method !== STORED && entry.method !== DEFLATED)
      return this.refuse(name, fileText.unknownPacking);
    if (entry.size > LARGEST_UNPACKED || isBomb(entry.packedSize, entry.size))
      return this.refuse(name, fileText.entryTooLarge(LARGEST_UNPACKED));
    if (isArchive && depth === DEEPEST) return this.refuse(name, fileText.nestedTooDeep);
    const source: FileSource = {
      name,
      size: entry.size,
      read: async (from, to) => (await shelf.bytesOf(entry)).subarray(from, to),
    };
    const inside = isArchive ? await archiveEntries(source) : null;
    if (inside === null) this.files.push(source);
    else await this.open(source, inside, depth + 1);
  }
}

/** null for what is no archive, for an office file, and for what its reader will find damaged. */
async function archiveEntries(source: FileSource): Promise<ZipEntry[] | null> {
  try {
    if (!startsAsZip(await readSlice(source, 0, 4))) return null;
    const entries = await zipEntries(source);
    return entries.some(({ name }) => OFFICE_PARTS.has(name)) ? null : entries;
  } catch (error) {
    if (error instanceof PackageError || error instanceof UnreadableFile) return null;
    throw error;
  }
}

/** Holds the file of an archive that was asked for last: files are read one after another, each more than once. */
class Shelf {
  private held: { readonly entry: ZipEntry; readonly bytes: Uint8Array } | null = null;

  constructor(private readonly archive: FileSource) {}

  /** @throws UnreadableFile */
  async bytesOf(entry: ZipEntry): Promise<Uint8Array> {
    if (this.held?.entry !== entry) {
      this.held = null;
      this.held = { entry, bytes: await unpacked(this.archive, entry) };
    }
    return this.held.bytes;
  }
}

/** Steps between two breaths: a quarter of a megabyte of packed bytes. */
const STEPS_AT_ONCE = 64;

async function unpacked(archive: FileSource, entry: ZipEntry): Promise<Uint8Array> {
  try {
    const { bytes, steps } = unpacking(await packedBytes(archive, entry), entry);
    let taken = 0;
    for (const _ of steps) if (++taken % STEPS_AT_ONCE === 0) await nextTask();
    return bytes;
  } catch (error) {
    if (error instanceof PackageError) throw new UnreadableFile(fileText.damagedEntry);
    throw error;
  }
}
