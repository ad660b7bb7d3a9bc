/**
 * The files a person has given so far, each once, in an order of their own: who drops the same files otherwise gets the
 * same counts. Of two files of one content the better name stays; files of one name get a number before it.
 */
import { readFileName } from '../../domain/intake/naming';
import { compareText } from '../../domain/protocol/note-list';
import { parseSchoolCode } from '../../domain/protocol/school';
import type { Work } from '../../domain/protocol/work';
import type { FileSource } from '../../files/source';

export interface GivenFile {
  /** Under the name that it has in sentences. */
  readonly source: FileSource;
  /** Under its own name. */
  readonly own: FileSource;
  /** The work a person named for a file that names none; null when nothing was typed. */
  readonly work: Work | null;
}

export interface Added {
  /** By name, size and bytes. */
  readonly given: readonly GivenFile[];
  /** Names of files that were there already. */
  readonly repeats: readonly string[];
}

type OwnFile = Omit<GivenFile, 'source'>;

/** `given` with the new ones among `more`. */
export async function addFiles(given: readonly GivenFile[], more: readonly FileSource[]): Promise<Added> {
  const all: OwnFile[] = given.map(({ own, work }) => ({ own, work }));
  const ofSize = new Map<number, OwnFile[]>();
  const note = (file: OwnFile): void =>
    void ofSize.set(file.own.size, [...(ofSize.get(file.own.size) ?? []), file]);
  all.forEach(note);
  const repeats: string[] = [];
  for (const own of more) {
    const file = { own, work: null };
    const same = await firstSame(ofSize.get(own.size) ?? [], own);
    if (same === null) {
      all.splice(await placeOf(own, all), 0, file);
      note(file);
    } else if (isBetterName(own.name, same.own.name)) {
      repeats.push(same.own.name);
      all.splice(all.indexOf(same), 1);
      const renamed = { own, work: same.work };
      all.splice(await placeOf(own, all), 0, renamed);
      ofSize.set(own.size, [...ofSize.get(own.size)!.filter((one) => one !== same), renamed]);
    } else repeats.push(own.name);
  }
  return { given: named(all), repeats };
}

/** `given` with `work` for the files of `names`. */
export function withWork(
  given: readonly GivenFile[],
  names: readonly string[],
  work: Work,
): readonly GivenFile[] {
  return given.map((one) => (names.includes(one.source.name) ? { ...one, work } : one));
}

/** A file of the same bytes whose name says nothing else; null without one. */
async function firstSame(files: readonly OwnFile[], source: FileSource): Promise<OwnFile | null> {
  for (const file of files)
    if (!contradicts(file.own.name, source.name) && (await compareBytes(file.own, source)) === 0) return file;
  return null;
}

/** What a name says of the work and of the school. */
function said(name: string): readonly unknown[] {
  return [...Object.values(readFileName(name)), parseSchoolCode(name.replace(/^.*[\\/]/, ''))];
}

function contradicts(one: string, other: string): boolean {
  const others = said(other);
  return said(one).some((part, i) => part !== null && others[i] !== null && part !== others[i]);
}

/** True for the name that says more; of two that say as much, for the first by letters. */
function isBetterName(one: string, other: string): boolean {
  const [more, less] = [one, other].map((name) => said(name).filter((part) => part !== null).length);
  return more === less ? compareText(one, other) < 0 : more! > less!;
}

/** Where the file belongs among sorted ones. */
async function placeOf(source: FileSource, sorted: readonly OwnFile[]): Promise<number> {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((await compareFiles(sorted[middle]!.own, source)) <= 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

async function compareFiles(left: FileSource, right: FileSource): Promise<number> {
  return compareText(left.name, right.name) || left.size - right.size || compareBytes(left, right);
}

const SLICE = 1_048_576;

/** Of files of one size; what cannot be read any more comes last, and is for the reader to report. */
async function compareBytes(left: FileSource, right: FileSource): Promise<number> {
  try {
    for (let from = 0; from < left.size; from += SLICE) {
      const to = Math.min(from + SLICE, left.size);
      const [ours, theirs] = await Promise.all([left.read(from, to), right.read(from, to)]);
      const at = ours.findIndex((byte, i) => byte !== theirs[i]);
      if (at >= 0) return ours[at]! - theirs[at]!;
    }
    return 0;
  } catch {
    return -1;
  }
}

/** The number stands in front: behind, it would be read as a grade («Математика (2)»). */
function named(files: readonly OwnFile[]): GivenFile[] {
  const taken = new Set(files.map(({ own }) => own.name));
  const seen = new Set<string>();
  return files.map(({ own, work }) => {
    if (!seen.has(own.name)) {
      seen.add(own.name);
      return { source: own, own, work };
    }
    let number = 2;
    while (taken.has(`(${number}) ${own.name}`)) number++;
    const name = `(${number}) ${own.name}`;
    taken.add(name);
    return { source: { name, size: own.size, read: (from, to) => own.read(from, to) }, own, work };
  });
}
