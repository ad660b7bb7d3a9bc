/**
 * Many files as one archive. Files wait as blobs, which browsers keep out of the page's memory, and go into the archive
 * one after another; what is compressed already is stored as it is.
 */
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

export interface PacketFile {
  /** Folders and name, with slashes. */
  readonly path: string;
  readonly blob: Blob;
}

/** Word files and workbooks are archives themselves. */
const COMPRESSED = /\.(docx|xlsx)$/i;
/** Bytes after which chunks are handed to a blob. */
const CHUNKS = 4 * 1024 * 1024;

/** `day`: ISO, the date of all files in it, so that the same files give the same bytes. */
export async function packed(files: readonly PacketFile[], day: string): Promise<Blob> {
  const parts: Blob[] = [];
  let chunks: Uint8Array[] = [];
  let size = 0;
  const keep = (): void => {
    parts.push(new Blob(chunks as BlobPart[]));
    chunks = [];
    size = 0;
  };
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
    size += chunk.length;
  });
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  for (const { path, blob } of files) {
    const entry = COMPRESSED.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path);
    // The archive has no time zone: noon is the same day everywhere.
    entry.mtime = new Date(year, month - 1, date, 12);
    zip.add(entry);
    entry.push(new Uint8Array(await blob.arrayBuffer()), true);
    if (size > CHUNKS) keep();
  }
  zip.end();
  keep();
  return new Blob(parts, { type: 'application/zip' });
}
