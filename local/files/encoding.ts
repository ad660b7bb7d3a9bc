/**
 * Tells how a text file is encoded and streams its text. windows-1251 is what remains when the bytes are not UTF-8.
 */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251';

const SAMPLE_BYTES = 65536;

/** The first bytes of a file, enough to tell its kind. */
export async function readSample(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const sample = Buffer.alloc(SAMPLE_BYTES);
    const { bytesRead } = await file.read(sample, 0, SAMPLE_BYTES, 0);
    return sample.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/**
 * The encoding of a text file; null when it is no text. Without a mark at the start the whole file is checked, since a
 * protocol may hold no Cyrillic letter before its thousandth row.
 */
export async function detectEncoding(path: string, sample: Buffer): Promise<Encoding | null> {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le';
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be';
  if (sample.includes(0)) return unmarkedUtf16(sample);
  return (await isUtf8(path)) ? 'utf-8' : 'windows-1251';
}

/** UTF-16 without a mark: of ASCII separators and digits every other byte is 0. */
function unmarkedUtf16(sample: Buffer): Encoding | null {
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]++;
  });
  if (zeros[0] === 0 && zeros[1] * 4 > sample.length / 2) return 'utf-16le';
  if (zeros[1] === 0 && zeros[0] * 4 > sample.length / 2) return 'utf-16be';
  return null;
}

async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of createReadStream(path)) decoder.decode(bytes as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false;
    throw error;
  }
}

/** The text of a file in pieces, without the byte order mark; `onBytes` hears how many bytes are done. */
export async function* streamText(
  path: string,
  encoding: Encoding,
  onBytes: (done: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let done = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 262_144 })) {
    const bytes = chunk as Buffer;
    done += bytes.length;
    const text = decoder.decode(bytes, { stream: true });
    if (text !== '') yield text;
    onBytes(done);
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
