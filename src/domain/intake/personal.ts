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
    'документ',
    '(^|[^а-я])сери[яи]([^а-я]|$)',
    'удостоверени',
    'гражданств',
    'представител',
    '^(участник|обучающийся|учащийся|ученик|выпускник|экзаменуемый)( (огэ|гвэ|егэ|гиа))?$',
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
/** Two initials: «Г. Энск» is a place. */
const INITIALS_WITH_NAME = new RegExp(`^[А-ЯЁ]\\. ?[А-ЯЁ]\\. ?${NAME_PART}$`);
const SNILS = /^(\d{3}-\d{3}-\d{3}[- ]\d{2}|\d{11})$/;
const EMAIL = /^\S+@\S+\.\S+$/;

const NAME_HEADER = /фамили|(^|[^а-я])ф\.? ?и\.? ?о\.?([^а-я]|$)/;
/** Headings that say little elsewhere; beside names of participants they are a person's too. */
const BESIDE_NAMES = /^(номер|пол)$/;

/** True for a heading of names, documents or contacts; `heading` as `headerText` gives it. */
export function isPersonalHeading(heading: string): boolean {
  return PERSONAL_HEADER.test(heading);
}

/** True for a name with patronymic or initials, a СНИЛС or phone number, an e-mail address. */
export function looksPersonal(cell: unknown): boolean {
  const text = cellText(cell);
  return [FULL_NAME, NAME_WITH_INITIALS, INITIALS_WITH_NAME, SNILS, EMAIL].some((one) => one.test(text));
}

/**
 * Columns with personal data by number, each with its header (or its letter when it has none).
 * By content: at least half of the filled cells of `body` look personal.
 */
export function personalColumns(header: Row, body: readonly Row[]): ReadonlyMap<number, string> {
  const width = body.reduce((widest, row) => Math.max(widest, row.length), header.length);
  const found = new Map<number, string>();
  const hasNames = header.some((cell) => NAME_HEADER.test(headerText(cell)));
  for (let column = 0; column < width; column++) {
    const title = cellText(header[column]);
    const filled = body.map((row) => row[column]).filter((cell) => !isBlank(cell));
    const personal = filled.filter(looksPersonal).length;
    const heading = headerText(title);
    const isNamed = isPersonalHeading(heading) || (hasNames && BESIDE_NAMES.test(heading));
    if (isNamed || (personal > 0 && personal * 2 >= filled.length)) {
      found.set(column, title === '' || looksPersonal(title) ? columnName(column) : title);
    }
  }
  return found;
}
