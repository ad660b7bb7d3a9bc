/**
 * Finds columns that look like personal data, so that they are dropped before anything of a sheet is kept.
 * It looks at headers and at the buffered top of the sheet, and keeps nothing itself.
 */
import { Row, cellText, columnName, headerText, isBlank } from './cells';

const PERSONAL_HEADER = new RegExp(
  [
    'фамили',
    '(^|[^а-я])имя([^а-я]|$)',
    'отчеств',
    '(^|[^а-я])ф\\.? ?и\\.? ?о\\.?([^а-я]|$)',
    '(дата|год|день|место) рожд',
    'снилс',
    'паспорт',
    'свидетельств',
    'телефон',
    'e-?mail',
    'почт',
    '(^|[^а-я])адрес([^а-я]|$)',
    '(^|[^а-я])(учител|педагог)',
  ].join('|'),
);

const NAME_PART = '[А-ЯЁ][а-яёА-ЯЁ]+(?:-[А-ЯЁ][а-яёА-ЯЁ]+)?';
const FULL_NAME = new RegExp(
  `^${NAME_PART} ${NAME_PART} [А-ЯЁ][а-яёА-ЯЁ]*(вич|вна|ична|ВИЧ|ВНА|ИЧНА|оглы|кызы|ОГЛЫ|КЫЗЫ)$`,
);
const NAME_WITH_INITIALS = new RegExp(`^${NAME_PART} [А-ЯЁ]\\. ?(?:[А-ЯЁ]\\.?)?$`);
const SNILS = /^(\d{3}-\d{3}-\d{3}[- ]\d{2}|\d{11})$/;
const EMAIL = /^\S+@\S+\.\S+$/;

/** True for a name with patronymic or initials, a СНИЛС or phone number, an e-mail address. */
export function looksPersonal(cell: unknown): boolean {
  const text = cellText(cell);
  return FULL_NAME.test(text) || NAME_WITH_INITIALS.test(text) || SNILS.test(text) || EMAIL.test(text);
}

/**
 * Columns with personal data by number, each with its header (or its letter when it has none).
 * By content: at least half of the filled cells of `body` look personal.
 */
export function personalColumns(header: Row, body: readonly Row[]): ReadonlyMap<number, string> {
  const width = body.reduce((widest, row) => Math.max(widest, row.length), header.length);
  const found = new Map<number, string>();
  for (let column = 0; column < width; column++) {
    const title = cellText(header[column]);
    const filled = body.map((row) => row[column]).filter((cell) => !isBlank(cell));
    const personal = filled.filter(looksPersonal).length;
    if (PERSONAL_HEADER.test(headerText(title)) || (personal > 0 && personal * 2 >= filled.length)) {
      found.set(column, title === '' || looksPersonal(title) ? columnName(column) : title);
    }
  }
  return found;
}
