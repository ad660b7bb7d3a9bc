/** Parts the sub-points of an action («- цели; - порядок», «а) …», bulleted lines) from the action itself. */
import { flat, startsPoint, withoutBullet } from './cell-kind';

export interface Pointed {
  readonly title: string;
  /** Without dashes and bullets. */
  readonly details: readonly string[];
}

/** A dash in the middle of a line begins a point behind «;», «:» and the like, or where no space follows it. */
const INLINE =
  /(?<=[;:.,»)])\s+[-–—•·∙▪]\s*(?=[«"А-ЯЁа-яё])|\s+[-–•·∙▪](?=[а-яё«])|\s+[•·∙▪]\s+|(?<=[;:.]\s)(?=[а-я]\)\s)/g;

/** Text of an action, with its breaks of lines. */
export function splitPoints(text: string): Pointed {
  const pieces = inlinePieces(linePieces(text)).map(flat).filter(Boolean);
  if (pieces.length === 0) return { title: '', details: [] };
  const [title, ...details] = pieces;
  return { title: clean(title!), details: details.map(clean) };
}

function clean(text: string): string {
  return withoutBullet(text).replace(/\s*;$/, '');
}

/** Lines that begin with a bullet begin points, others go on with the line above. */
function linePieces(text: string): string[] {
  const pieces: string[] = [];
  for (const line of text.split('\n')) {
    const begins = startsPoint(line) && !/[а-яё]-$/i.test(pieces[pieces.length - 1] ?? '');
    if (pieces.length === 0 || begins) pieces.push(line);
    else pieces[pieces.length - 1] += `\n${line}`;
  }
  return pieces;
}

/** Points within a line: two at least, or one behind a colon, or where the lines have points already. */
function inlinePieces(pieces: readonly string[]): string[] {
  return pieces.flatMap((piece) => {
    const parts = piece.split(INLINE).filter((part) => part.trim() !== '');
    const enough = parts.length > 2 || pieces.length > 1 || /:\s*$/.test(parts[0] ?? '');
    return enough ? parts : [piece];
  });
}
