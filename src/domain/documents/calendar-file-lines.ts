/** Content lines of iCalendar, RFC 5545 §3.1 and §3.3.11: escaped texts, folded at 75 octets of UTF-8, ended by CRLF. */

/** Octets of a line without its end. */
const LONGEST = 75;
const CRLF = '\r\n';

/** Lines as they stand in the file, the last one ended, too. */
export function contentLines(lines: readonly string[]): string {
  return lines.map((line) => folded(line) + CRLF).join('');
}

/** A value of type TEXT. Control characters, which no text may hold, are left out. */
export function escapedText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** A day as a value of type DATE: `20250930`. */
export function dateValue(iso: string): string {
  return iso.replace(/-/g, '');
}

/** A continuation begins with a space, which counts; no character is cut in two. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0)!);
    if (octets + size > LONGEST) {
      text += `${CRLF} `;
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}

/** In UTF-8; counted by hand because Apps Script has no `TextEncoder`. */
function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
