/** A file wherever it lies: on the disk, dropped on a page, inside an archive. */

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
