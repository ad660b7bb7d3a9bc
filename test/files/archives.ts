/** Makes ZIP archives with what archivers do and honest libraries do not: names in cp866, passwords, false sizes. */
import { strToU8, zipSync } from 'fflate';

export interface Packed {
  /** The name's bytes; a string is written in UTF-8. */
  readonly name: string | Uint8Array;
  readonly content: Uint8Array | string;
  /** General purpose flags: 1 a password, 0x800 a name in UTF-8. */
  readonly flags?: number;
  readonly method?: number;
  /** What the directory says instead of the truth. */
  readonly saidSize?: number;
  readonly extra?: Uint8Array;
}

export function archive(...files: readonly Packed[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const file of files) {
    const name = typeof file.name === 'string' ? strToU8(file.name) : file.name;
    const content = typeof file.content === 'string' ? strToU8(file.content) : file.content;
    const { packed, checksum } = deflated(content);
    const extra = file.extra ?? new Uint8Array(0);
    const common = new DataView(new ArrayBuffer(26));
    common.setUint16(0, 20, true);
    common.setUint16(2, file.flags ?? 0, true);
    common.setUint16(4, file.method ?? 8, true);
    common.setUint32(10, checksum, true);
    common.setUint32(14, packed.length, true);
    common.setUint32(18, file.saidSize ?? content.length, true);
    common.setUint16(22, name.length, true);
    common.setUint16(24, extra.length, true);
    const fields = new Uint8Array(common.buffer);
    const head = Buffer.concat([Buffer.from('PK\x03\x04'), fields, name, extra, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, tail, name, extra]));
    parts.push(head);
    offset += head.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

/** As the library packs it; its own archive of one file is taken apart for that. */
function deflated(content: Uint8Array): { readonly packed: Uint8Array; readonly checksum: number } {
  const zip = Buffer.from(zipSync({ f: content }, { level: 9 }));
  const size = zip.readUInt32LE(18);
  return { packed: zip.subarray(31, 31 + size), checksum: zip.readUInt32LE(14) };
}

/** cp866 of Russian text: the table of IBM's code page 866. */
export function cp866(text: string): Uint8Array {
  return Uint8Array.from(Array.from(text), (letter) => {
    const code = letter.codePointAt(0)!;
    if (code < 128) return code;
    if (letter === '№') return 0xfc;
    if (letter === 'ё') return 0xf1;
    // А–п stand at 0x80–0xAF, р–я at 0xE0–0xEF.
    return code < 0x440 ? code - 0x410 + 0x80 : code - 0x440 + 0xe0;
  });
}
