/** Names of files inside ZIP archives, in the encodings that archivers write them in. */

const UTF8_FLAG = 0x800;
/** Info-ZIP's field with the name in UTF-8. */
const UNICODE_PATH = 0x7075;

/** What a Russian name is made of. */
const RUSSIAN_NAME = /^[\x20-\x7eА-Яа-яЁё№]+$/;
/** Letters of windows-1251 are lines of tables in cp866. */
const TABLE_LINES = /[\u2500-\u259f]/;

/**
 * Archivers of Windows write Russian names in cp866 without saying so, those of macOS and Linux in UTF-8, with or
 * without the flag. `extra` holds the entry's extra fields.
 */
export function entryName(bytes: Uint8Array, flags: number, extra: Uint8Array): string {
  const unicode = unicodePath(extra);
  if (unicode !== null) return normal(unicode);
  const utf8 = strictUtf8(bytes);
  if ((flags & UTF8_FLAG) !== 0) return normal(utf8 ?? new TextDecoder().decode(bytes));
  const dos = new TextDecoder('ibm866').decode(bytes);
  // Three letters of cp866 may be a sign of UTF-8, of some other language then.
  if (utf8 !== null && (/[\u0400-\u04ff]/.test(utf8) || !RUSSIAN_NAME.test(dos))) return normal(utf8);
  return normal(TABLE_LINES.test(dos) ? new TextDecoder('windows-1251').decode(bytes) : dos);
}

function unicodePath(extra: Uint8Array): string | null {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    // A version and a checksum of the plain name stand before it.
    if (view.getUint16(at, true) === UNICODE_PATH)
      return strictUtf8(extra.subarray(at + 9, at + 4 + view.getUint16(at + 2, true)));
  }
  return null;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** macOS writes «й» as two characters; some archivers of Windows write `\`. */
function normal(name: string): string {
  return name.normalize('NFC').replace(/\\/g, '/');
}
