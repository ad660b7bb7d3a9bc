/**
 * Tells how a text file is encoded and gives its text in slices. windows-1251 is what remains when the bytes are not
 * UTF-8. A slice is a task of its own, so that a browser stays alive while a long file is read.
 */
import { FileSource, readSlice } from './source';
import { nextTask } from './next-task';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251';

const SAMPLE_BYTES = 65536;
/** Some ten thousand rows: their counting takes a twentieth of a second. */
const SLICE_BYTES = 524_288;

/** The first bytes of a file, enough to tell its kind. @throws UnreadableFile */
export function readSample(source: FileSource): Promise<Uint8Array> {
  return readSlice(source, 0, SAMPLE_BYTES);
}

/** A byte a character: patterns of a file's first bytes are written this way. */
export function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

/**
 * The encoding of a text file; null when it is no text. Without a mark at the start the whole file is checked, since a
 * protocol may hold no Cyrillic letter before its thousandth row. @throws UnreadableFile
 */
export async function detectEncoding(source: FileSource, sample: Uint8Array): Promise<Encoding | null> {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le';
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be';
  if (sample.includes(0)) return unmarkedUtf16(sample);
  return (await isUtf8(source)) ? 'utf-8' : 'windows-1251';
}

/** UTF-16 without a mark: of ASCII separators and digits every other byte is 0. */
function unmarkedUtf16(sample: Uint8Array): Encoding | null {
  const zeros: [number, number] = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2 === 0 ? 0 : 1]++;
  });
  if (zeros[0] === 0 && zeros[1] * 4 > sample.length / 2) return 'utf-16le';
  if (zeros[1] === 0 && zeros[0] * 4 > sample.length / 2) return 'utf-16be';
  return null;
}

async function isUtf8(source: FileSource): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const { bytes, isLast } of slices(source)) {
    try {
      decoder.decode(bytes, { stream: !isLast });
    } catch {
      return false;
    }
  }
  return true;
}

/** A piece of a file's text, and how many bytes of the file are done with it. */
export interface TextSlice {
  readonly text: string;
  readonly done: number;
}

/** The text of a file in order, without the byte order mark. @throws UnreadableFile */
export async function* textSlices(source: FileSource, encoding: Encoding): AsyncGenerator<TextSlice> {
  const decoder = new TextDecoder(encoding);
  for await (const { bytes, done, isLast } of slices(source)) {
    yield { text: decoder.decode(bytes, { stream: !isLast }), done };
  }
}

interface Slice {
  readonly bytes: Uint8Array;
  readonly done: number;
  readonly isLast: boolean;
}

async function* slices(source: FileSource): AsyncGenerator<Slice> {
  for (let from = 0; from < source.size; from += SLICE_BYTES) {
    const done = Math.min(from + SLICE_BYTES, source.size);
    yield { bytes: await readSlice(source, from, done), done, isLast: done === source.size };
    await nextTask();
  }
}
