/** Files of the disk for those who read files, and the paths a person typed turned into them. */
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Problem } from '../../src/domain/intake/records';
import type { FileSource } from '../../src/files/source';
import { unpack } from '../../src/files/unpack';
import { expandPaths } from './expand';

/** @throws Error of Node for what is not there. */
export async function diskSource(path: string, name: string = basename(path)): Promise<FileSource> {
  const { size } = await stat(path);
  return {
    name,
    size,
    async read(from, to) {
      const file = await open(path);
      try {
        const bytes = new Uint8Array(to - from);
        const { bytesRead } = await file.read(bytes, 0, bytes.length, from);
        return bytes.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
  };
}

export interface OpenedPaths {
  readonly files: readonly FileSource[];
  /** One for each path or archive that gives no file. */
  readonly problems: readonly Problem[];
}

/** Files, folders and archives as typed; `namesOf` gives a file the name that a person sees. */
export async function openPaths(
  paths: readonly string[],
  namesOf: (files: readonly string[]) => readonly string[] = (files) => files.map((path) => basename(path)),
): Promise<OpenedPaths> {
  const expanded = await expandPaths(paths);
  const names = namesOf(expanded.files);
  const sources = await Promise.all(expanded.files.map((path, i) => diskSource(path, names[i])));
  const { files, problems } = await unpack(sources);
  return { files, problems: [...expanded.problems, ...problems] };
}
