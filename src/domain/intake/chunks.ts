/**
 * An upload cut into chunks that cross one by one, and put together again. Units are sorted first, so that the same
 * files give the same chunks whoever drops them and in whatever order.
 */
import { checksum } from '../protocol/codec';
import type { UploadPayload } from './payload';

/** Longest JSON text of a chunk, in bytes of UTF-8. */
export const CHUNK_BYTES = 200_000;
/** Of them for everything but the text: id, numbers, names of fields. */
const ENVELOPE_BYTES = 300;

/** What crosses at once, as JSON. */
export interface StageChunk {
  readonly importId: string;
  /** From 0. */
  readonly index: number;
  readonly of: number;
  readonly text: string;
}

export interface Parcel {
  readonly importId: string;
  /** To be sent in this order: a stage is opened by its first chunk. */
  readonly chunks: readonly StageChunk[];
}

const PARTS: Readonly<Record<keyof UploadPayload, true>> = {
  works: true,
  schoolNames: true,
  counts: true,
  tables: true,
  official: true,
  outcomes: true,
  files: true,
};

/**
 * What is to be sent of an upload. The id has two parts: the content of the files, and of what is sent of them, which
 * is less when some of it stands already.
 */
export function parcelOf(upload: UploadPayload, sent: UploadPayload): Parcel {
  const text = textOf(sent);
  const importId = `${digest(textOf(upload))}-${digest(text)}`;
  const texts = cut(text);
  return {
    importId,
    chunks: texts.map((part, index) => ({ importId, index, of: texts.length, text: part })),
  };
}

/** Whether two parcels come of the same files. */
export function isOfSameFiles(one: string, other: string): boolean {
  return one.split('-')[0] === other.split('-')[0];
}

/** The upload of all texts in order; null when they are not what the id was made of. */
export function joinTexts(importId: string, texts: readonly string[]): UploadPayload | null {
  const text = texts.join('');
  return digest(text) === importId.split('-')[1] ? (JSON.parse(text) as UploadPayload) : null;
}

/**
 * Letters that a cell, a file or a cut in two may spoil: halves of pairs, invisible ones, and the «_» of «_x000D_», by
 * which .xlsx writes what it has no letter for. JSON may write any of them as a number.
 */
const DELICATE = /[\u007f-\u009f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]|_(?=x)/g;

/** Units in the order of their own texts. */
function textOf(upload: UploadPayload): string {
  const parts = (Object.keys(PARTS) as (keyof UploadPayload)[]).map((part) => {
    const units = (upload[part] as readonly object[]).map((unit) => JSON.stringify(unit)).sort();
    return `"${part}":[${units.join(',')}]`;
  });
  return `{${parts.join(',')}}`.replace(
    DELICATE,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Two checksums of 32 bits and the length. */
function digest(text: string): string {
  return [checksum(text), checksum(`.${text}`), text.length.toString(36)].join('.');
}

/** A unit longer than a chunk is cut like any other place. */
function cut(text: string): string[] {
  const texts: string[] = [];
  let start = 0;
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const size = bytesOf(text.charCodeAt(i));
    if (bytes + size > CHUNK_BYTES - ENVELOPE_BYTES) {
      texts.push(text.slice(start, i));
      start = i;
      bytes = 0;
    }
    bytes += size;
  }
  texts.push(text.slice(start));
  return texts;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Bytes of a letter inside a text of JSON. */
function bytesOf(code: number): number {
  if (code === QUOTE || code === BACKSLASH) return 2;
  if (code < 0x80) return 1;
  return code < 0x800 ? 2 : 3;
}
