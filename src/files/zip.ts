/**
 * ZIP archives, as which .xlsx and .docx come, too: the directory, and the bytes of an entry, checked while they are
 * unpacked. Sizes that the directory names are never relied upon.
 */
import { Inflate } from 'fflate';
import { isBomb } from './limits';
import { FileSource, readSlice } from './source';
import { entryName } from './zip-name';

/** What is wrong with a package: it cannot be read, or would take too much memory. */
export class PackageError extends Error {
  constructor(readonly kind: 'damaged' | 'tooLarge') {
    super(kind);
  }
}

export interface ZipEntry {
  /** With the folders before it; ends with `/` for a folder. */
  readonly name: string;
  readonly isEncrypted: boolean;
  /** Sizes may stand behind the bytes, too. */
  readonly hasDescriptor: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly checksum: number;
  /** Bytes, as the directory says. */
  readonly packedSize: number;
  readonly size: number;
  /** Where the entry's own head begins. */
  readonly headAt: number;
}

const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const HEAD = 0x04034b50;
const ENTRY_SIZE = 46;
const HEAD_SIZE = 30;
/** Stands where a number does not fit: archives of more than 4 GB or 65,535 files. */
const BEYOND = 0xffffffff;

/** True for an archive that was not cut off at its beginning. */
export function startsAsZip(sample: Uint8Array): boolean {
  return sample.length >= 4 && viewOf(sample).getUint32(0, true) === HEAD;
}

/**
 * What the directory of an archive names, in its order.
 * @throws PackageError for what is no archive, cut off, or larger than the format's first version knows; UnreadableFile
 */
export async function zipEntries(source: FileSource): Promise<ZipEntry[]> {
  const tailAt = Math.max(0, source.size - END_SIZE - LONGEST_COMMENT);
  const place = directoryIn(await readSlice(source, tailAt, source.size), tailAt);
  return entriesIn(await readSlice(source, place.from, place.to));
}

/** As `zipEntries`, of bytes at hand. @throws PackageError */
export function packageEntries(bytes: Uint8Array): ZipEntry[] {
  const tailAt = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  const { from, to } = directoryIn(bytes.subarray(tailAt), tailAt);
  return entriesIn(bytes.subarray(from, to));
}

function directoryIn(tail: Uint8Array, tailAt: number): { from: number; to: number } {
  const view = viewOf(tail);
  for (let at = tail.length - END_SIZE; at >= 0; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const size = view.getUint32(at + 12, true);
    const from = view.getUint32(at + 16, true);
    if (from + size <= tailAt + at) return { from, to: from + size };
  }
  throw new PackageError('damaged');
}

function entriesIn(directory: Uint8Array): ZipEntry[] {
  const view = viewOf(directory);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + ENTRY_SIZE <= directory.length) {
    if (view.getUint32(at, true) !== ENTRY) throw new PackageError('damaged');
    const flags = view.getUint16(at + 8, true);
    const nameEnd = at + ENTRY_SIZE + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const entry: ZipEntry = {
      name: entryName(
        directory.subarray(at + ENTRY_SIZE, nameEnd),
        flags,
        directory.subarray(nameEnd, extraEnd),
      ),
      isEncrypted: (flags & 1) !== 0,
      hasDescriptor: (flags & 8) !== 0,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      headAt: view.getUint32(at + 42, true),
    };
    if ([entry.packedSize, entry.size, entry.headAt].includes(BEYOND)) throw new PackageError('tooLarge');
    entries.push(entry);
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The bytes of an entry as they stand in the archive. @throws PackageError, UnreadableFile */
export async function packedBytes(source: FileSource, entry: ZipEntry): Promise<Uint8Array> {
  const head = await readSlice(source, entry.headAt, entry.headAt + HEAD_SIZE);
  const from = entry.headAt + headLength(head);
  if (from + entry.packedSize > source.size) throw new PackageError('damaged');
  return readSlice(source, from, from + entry.packedSize);
}

/** As `packedBytes`, of bytes at hand. @throws PackageError */
export function packedPart(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const from = entry.headAt + headLength(bytes.subarray(entry.headAt, entry.headAt + HEAD_SIZE));
  if (from + entry.packedSize > bytes.length) throw new PackageError('damaged');
  return bytes.subarray(from, from + entry.packedSize);
}

/** With the name and the extra fields, which may be others than in the directory. */
function headLength(head: Uint8Array): number {
  const view = viewOf(head);
  if (head.length < HEAD_SIZE || view.getUint32(0, true) !== HEAD) throw new PackageError('damaged');
  return HEAD_SIZE + view.getUint16(26, true) + view.getUint16(28, true);
}

/** Packed bytes of one step: they may become a thousand times as many. */
const STEP = 4096;

/**
 * Unpacks step by step, so that a browser can breathe in between, and gives every piece to `onPiece`. It ends with an
 * error as soon as there is more than `entry.size`, which the caller has found acceptable.
 * @throws PackageError for what is not what the directory says.
 */
export function* unpackSteps(
  packed: Uint8Array,
  entry: ZipEntry,
  onPiece: (piece: Uint8Array, at: number) => void,
): Generator<void, void> {
  if (isBomb(entry.packedSize, entry.size)) throw new PackageError('tooLarge');
  let size = 0;
  let checksum = ~0;
  const take = (piece: Uint8Array): void => {
    if (size + piece.length > entry.size) throw new PackageError('damaged');
    onPiece(piece, size);
    size += piece.length;
    checksum = updated(checksum, piece);
  };
  const inflate = entry.method === DEFLATED ? new Inflate(take) : null;
  if (inflate === null && entry.method !== STORED) throw new PackageError('damaged');
  for (let from = 0; from < packed.length; from += STEP) {
    const piece = packed.subarray(from, from + STEP);
    try {
      if (inflate === null) take(piece);
      else inflate.push(piece, from + STEP >= packed.length);
    } catch {
      throw new PackageError('damaged');
    }
    yield;
  }
  if (size !== entry.size || ~checksum >>> 0 !== entry.checksum) throw new PackageError('damaged');
}

/** All bytes of an entry at once. @throws PackageError */
export function unpackedNow(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  const { bytes, steps } = unpacking(packed, entry);
  for (const _ of steps);
  return bytes;
}

/** Bytes that fill as the steps are taken. @throws PackageError */
export function unpacking(
  packed: Uint8Array,
  entry: ZipEntry,
): { readonly bytes: Uint8Array; readonly steps: Generator<void, void> } {
  if (isBomb(entry.packedSize, entry.size)) throw new PackageError('tooLarge');
  const bytes = new Uint8Array(entry.size);
  return { bytes, steps: unpackSteps(packed, entry, (piece, at) => bytes.set(piece, at)) };
}

export const STORED = 0;
export const DEFLATED = 8;

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** CRC-32 of the format, a byte at a time. */
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

function updated(checksum: number, bytes: Uint8Array): number {
  let sum = checksum;
  for (let i = 0; i < bytes.length; i++) sum = (sum >>> 8) ^ CRC_TABLE[(sum ^ bytes[i]!) & 0xff]!;
  return sum;
}
