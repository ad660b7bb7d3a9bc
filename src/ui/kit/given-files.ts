/**
 * What a person chose or dropped, as sources: a dropped folder gives the files in it, with their way within it for a name.
 * What cannot be had stays in the list, so that its reader says so.
 */
import { FileSource, UnreadableFile, blobSource } from '../../files/source';
import { MOST_FILES } from '../../files/limits';
import { isLeftover } from '../../files/unpack';
import { DIALOG } from '../../messages/dialogs';

export function chosenSources(files: ArrayLike<File>): FileSource[] {
  return Array.from(files, (file) => blobSource(file.name, file));
}

/** Call it while the event is handled: a browser forgets what was dropped after that. */
export function droppedSources(transfer: DataTransfer | null): Promise<FileSource[]> {
  const entries = Array.from(transfer?.items ?? [])
    .filter(({ kind }) => kind === 'file')
    .map((item) => item.webkitGetAsEntry());
  const files = chosenSources(transfer?.files ?? []);
  if (!entries.some((entry) => entry?.isDirectory === true)) return Promise.resolve(files);
  return sourcesIn(entries.filter((entry): entry is FileSystemEntry => entry !== null));
}

/** By name within a folder, whatever the order of the disk. */
async function sourcesIn(entries: readonly FileSystemEntry[]): Promise<FileSource[]> {
  const sources: FileSource[] = [];
  const walk = async (entry: FileSystemEntry): Promise<void> => {
    const name = entry.fullPath.replace(/^\//, '');
    if (sources.length > MOST_FILES || isLeftover(name)) return;
    try {
      if (isFolder(entry)) for (const one of await entriesOf(entry)) await walk(one);
      else sources.push(blobSource(name, await fileOf(entry as FileSystemFileEntry)));
    } catch {
      sources.push(unreadable(name, DIALOG.unreadable));
    }
  };
  for (const entry of entries) {
    const before = sources.length;
    await walk(entry);
    if (sources.length === before) sources.push(unreadable(entry.name, DIALOG.emptyFolder));
  }
  if (sources.length <= MOST_FILES) return sources;
  return [unreadable(entries[0]!.name, DIALOG.tooManyFiles(MOST_FILES))];
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A reader gives a hundred at a time, and none after the last. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all.sort((a, b) => (a.name < b.name ? -1 : 1));
    all.push(...some);
  }
}

function unreadable(name: string, why: string): FileSource {
  return { name, size: 1, read: () => Promise.reject(new UnreadableFile(why)) };
}
