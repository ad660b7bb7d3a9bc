/**
 * Spellings that occur in real files, folded to one: school code, municipality, class.
 * Everything here is a pure function of one cell.
 */

/**
 * The six digits of a school's login (логин ОО) as a number; −1 when the cell holds none.
 * `edu900182`, `sch900182 `, 900182 and `edu900182 | МБОУ …` are the same school; a longer run of digits is none.
 */
export function schoolNumber(cell: unknown): number {
  if (typeof cell === 'number')
    return Number.isInteger(cell) && cell >= 10_000 && cell <= 999_999 ? cell : -1;
  if (typeof cell !== 'string') return -1;
  let digits = 0;
  let value = 0;
  for (let i = 0; i < cell.length; i++) {
    const digit = cell.charCodeAt(i) - 48;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      digits++;
    } else {
      if (digits === 6) return value;
      digits = 0;
      value = 0;
    }
  }
  return digits === 6 ? value : -1;
}

/** School code as text of six digits. */
export function schoolCode(number: number): string {
  return String(number).padStart(6, '0');
}

/** Six digits for a login or a code cell; null when there are none. */
export function parseSchoolCode(cell: unknown): string | null {
  const number = schoolNumber(cell);
  return number < 0 ? null : schoolCode(number);
}

/** Folds NBSP and repeated spaces, drops a trailing `(reg90_m001)`. */
export function normaliseMunicipality(cell: unknown): string {
  if (typeof cell !== 'string') return '';
  return cell
    .replace(/\(reg\d+_m\d+\)/gi, '')
    .replace(/^reg\d+_m\d+\s*\|/i, '')
    .replace(/[\s\u00a0\u2007\u202f]+/g, ' ')
    .trim();
}

/** Label of the bucket for pupils without a readable class, and of classes too small to be stored alone. */
export const NO_CLASS = '';

const LATIN_TO_CYRILLIC: Readonly<Record<string, string>> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
  Y: 'У', // prettier-ignore
};

/**
 * Class letter in upper-case Cyrillic, or an ordinal («3»); `NO_CLASS` for empty, «нет» and what cannot be read.
 * `4б`, `4 "Б"`, `Б` and `б класс` are one class.
 */
export function normaliseClass(cell: unknown): string {
  if (typeof cell === 'number')
    return Number.isInteger(cell) && cell > 0 && cell <= 99 ? String(cell) : NO_CLASS;
  if (typeof cell !== 'string') return NO_CLASS;
  const text = cell
    .toUpperCase()
    .replace(/КЛАСС|КЛ\./g, '')
    .replace(/[\s\u00a0"'«»„“”._()-]+/g, '');
  if (/^0*[1-9]\d?$/.test(text)) return String(Number(text));
  const match = /^(?:\d{1,2})?([A-ZА-ЯЁ])$/.exec(text);
  if (match === null) return NO_CLASS;
  return LATIN_TO_CYRILLIC[match[1]!] ?? match[1]!;
}
