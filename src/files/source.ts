/** A file wherever it lies: on the disk, dropped on a page, inside an archive. */
import { fileText } from '../messages/files';

export interface FileSource {
  /** Names the file in problems, and tells the work where nothing else does. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Bytes from `from` up to `to`, without it. @throws Error when the file cannot be read any more. */
  read(from: number, to: number): Promise<Uint8Array>;
}

/** A file that the browser gave. */
export function blobSource(name: string, blob: Blob): FileSource {
  return {
    name,
    size: blob.size,
    read: async (from, to) => new Uint8Array(await blob.slice(from, to).arrayBuffer()),
  };
}

/** A file's bytes cannot be had; the message is a sentence for the person. */
export class UnreadableFile extends Error {}

/** @throws UnreadableFile also for what a source of somebody else throws. */
export async function readSlice(source: FileSource, from: number, to: number): Promise<Uint8Array> {
  try {
    return await source.read(from, Math.min(to, source.size));
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile(fileText.unreadable);
  }
}

/** @throws UnreadableFile */
export function readWhole(source: FileSource): Promise<Uint8Array> {
  return readSlice(source, 0, source.size);
}
