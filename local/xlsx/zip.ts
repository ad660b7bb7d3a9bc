/** Replaces texts inside a ZIP archive as the library writes it: no comment, no ZIP64, sizes in the directory. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';

const CENTRAL_SIGNATURE = 0x02014b50;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const END_SIZE = 22;
const DEFLATED = 8;

interface Entry {
  readonly path: string;
  /** The directory's record and the local one, each with the path. */
  readonly central: Buffer;
  readonly local: Buffer;
  readonly data: Buffer;
}

/** The archive with every entry for which `edit` gives another text than it was given; `edit` is asked by path first. */
export function editedZip(
  zip: Uint8Array,
  edit: (path: string) => ((text: string) => string) | null,
): Uint8Array {
  const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = Buffer.from(bytes.subarray(bytes.length - END_SIZE));
  const entries = entriesOf(bytes).map((entry) => {
    const change = edit(entry.path);
    return change ? replaced(entry, change(textOf(entry))) : entry;
  });
  const parts: Buffer[] = [];
  let offset = 0;
  for (const { central, local, data } of entries) {
    central.writeUInt32LE(offset, 42);
    parts.push(local, data);
    offset += local.length + data.length;
  }
  const directory = entries.map(({ central }) => central);
  end.writeUInt32LE(
    directory.reduce((size, { length }) => size + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}

function entriesOf(bytes: Buffer): Entry[] {
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(bytes.length - END_SIZE + 16);
  while (bytes.readUInt32LE(at) === CENTRAL_SIGNATURE) {
    const pathLength = bytes.readUInt16LE(at + 28);
    const central = Buffer.from(bytes.subarray(at, at + CENTRAL_SIZE + pathLength));
    const start = central.readUInt32LE(42);
    const dataStart = start + LOCAL_SIZE + pathLength;
    entries.push({
      path: central.toString('utf8', CENTRAL_SIZE),
      central,
      local: Buffer.from(bytes.subarray(start, dataStart)),
      data: bytes.subarray(dataStart, dataStart + central.readUInt32LE(20)),
    });
    at += central.length;
  }
  return entries;
}

function textOf({ central, data }: Entry): string {
  return (central.readUInt16LE(10) === DEFLATED ? inflateRawSync(data) : data).toString('utf8');
}

function replaced(entry: Entry, text: string): Entry {
  const plain = Buffer.from(text, 'utf8');
  const data = deflateRawSync(plain);
  const central = Buffer.from(entry.central);
  const local = Buffer.from(entry.local);
  // Method, checksum and both sizes stand in the same order in both records, two bytes later in the directory's.
  for (const [record, base] of [
    [local, 8],
    [central, 10],
  ] as const) {
    record.writeUInt16LE(DEFLATED, base);
    record.writeUInt32LE(crc32(plain), base + 6);
    record.writeUInt32LE(data.length, base + 10);
    record.writeUInt32LE(plain.length, base + 14);
  }
  return { ...entry, central, local, data };
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_unused, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** CRC-32 of ISO 3309; zlib has its own only from Node 20.15 on. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
