/**
 * The files a person has given so far, each once: a file whose bytes are there already is named, not taken again. Files of
 * one name and different bytes stay apart by a number before the name.
 */
import type { Work } from '../../domain/protocol/work';
import type { FileSource } from '../../files/source';

export interface GivenFile {
  readonly source: FileSource;
  /** The work a person named for a file that names none; null when nothing was typed. */
  readonly work: Work | null;
}

export interface Added {
  readonly given: readonly GivenFile[];
  /** Names of files that were there already. */
  readonly repeats: readonly string[];
}

/** `given` with the new ones among `more` after them. */
export async function addFiles(given: readonly GivenFile[], more: readonly FileSource[]): Promise<Added> {
  const all = [...given];
  const repeats: string[] = [];
  for (const source of more) {
    if (await isAmong(all, source)) repeats.push(source.name);
    else all.push({ source: named(source, all), work: null });
  }
  return { given: all, repeats };
}

/** `given` with `work` for the files of `names`. */
export function withWork(
  given: readonly GivenFile[],
  names: readonly string[],
  work: Work,
): readonly GivenFile[] {
  return given.map((one) => (names.includes(one.source.name) ? { ...one, work } : one));
}

async function isAmong(given: readonly GivenFile[], source: FileSource): Promise<boolean> {
  for (const one of given) if (await isSameContent(one.source, source)) return true;
  return false;
}

const SLICE = 1_048_576;

/** Bytes are compared only where the sizes are equal, so that no file is read for nothing. */
async function isSameContent(left: FileSource, right: FileSource): Promise<boolean> {
  try {
    return left.size === right.size && (await areSameBytes(left, right));
  } catch {
    // A file that cannot be read any more is for the reader to report.
    return false;
  }
}

async function areSameBytes(left: FileSource, right: FileSource): Promise<boolean> {
  for (let from = 0; from < left.size; from += SLICE) {
    const to = Math.min(from + SLICE, left.size);
    const [ours, theirs] = await Promise.all([left.read(from, to), right.read(from, to)]);
    if (ours.some((byte, i) => byte !== theirs[i])) return false;
  }
  return true;
}

/** The number stands in front: behind, it would be read as a grade («Математика (2)»). */
function named(source: FileSource, given: readonly GivenFile[]): FileSource {
  const isTaken = (name: string): boolean => given.some((one) => one.source.name === name);
  if (!isTaken(source.name)) return source;
  let number = 2;
  while (isTaken(`(${number}) ${source.name}`)) number++;
  const name = `(${number}) ${source.name}`;
  return { name, size: source.size, read: (from, to) => source.read(from, to) };
}
