/** People's names in texts of a plan: found to be warned of, and left out where a document prints positions only. */
import { POSITION_UNKNOWN } from '../../../messages/roadmap-intake';
import { roleWord } from './role-words';

const SURNAME = '[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?';
/** «ПЕТРОВА А. С.»; shorter ones are abbreviations. */
const CAPITALS = '(?<![А-ЯЁа-яё])[А-ЯЁ]{4,}(?:-[А-ЯЁ]{2,})?';
const INITIALS = '[А-ЯЁ]\\.\\s?[А-ЯЁ]\\.';
const PATRONYMIC = '[А-ЯЁ][а-яё]+(?:(?:в|ь|м|к|т)ич(?:а|у|ем|е)?|(?:вн|ичн)(?:а|ы|е|у|ой)|кызы|оглы)';
const NAME = new RegExp(
  [
    `${SURNAME}\\s+${INITIALS}`,
    `${INITIALS}\\s?${SURNAME}`,
    `${SURNAME}\\s+[А-ЯЁ][а-яё]+\\s+${PATRONYMIC}`,
    `[А-ЯЁ][а-яё]+\\s+${PATRONYMIC}\\s+${SURNAME}`,
    // «И.О. директора» behind an abbreviation is no name.
    `${CAPITALS}\\s+(?!И\\.\\s?О\\.)${INITIALS}`,
    `${CAPITALS}\\s+[А-ЯЁ]{2,}\\s+[А-ЯЁ]{2,}(?:ВИЧ|МИЧ|ЬИЧ|ВНА|ИЧНА)(?![А-ЯЁ])`,
  ].join('|'),
  'g',
);

interface Found {
  readonly index: number;
  readonly text: string;
}

/** Names as printed, in their order, repeated ones too. A school named after somebody has none. */
export function namesIn(text: string): string[] {
  return found(text).map(({ text: name }) => name.replace(/\s+/g, ' '));
}

/** The party without the name of its person; a general word when nothing else was written. */
export function positionInstead(text: string): string {
  const rest = found(text)
    .reduceRight(
      (left, { index, text: name }) => left.slice(0, index) + left.slice(index + name.length),
      text,
    )
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/(?:\s*[,;]\s*)+/g, ', ')
    .replace(/^[\s,;–—-]+|[\s,;–—-]+$/g, '');
  if (rest === '') return POSITION_UNKNOWN;
  return rest.endsWith(':') ? `${rest} ${POSITION_UNKNOWN}` : rest;
}

function found(text: string): Found[] {
  const names: Found[] = [];
  for (const match of matches(text)) {
    const before = text.slice(0, match.index);
    if (!/(?:^|[^а-яё])(?:имени|им\.)\s*$/i.test(before)) names.push(match);
  }
  return names;
}

/** Initials, or an ending of a patronymic: without either no name is there. */
const SIGN = /[А-ЯЁ]\.|ич|вн|кызы|оглы|ИЧ|ВН|ИЧНА/;

function matches(text: string): Found[] {
  const all: Found[] = [];
  if (!SIGN.test(text)) return all;
  const pattern = new RegExp(NAME.source, 'g');
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const first = match[0].split(/\s/)[0]!;
    if (roleWord(first) === null) all.push({ index: match.index, text: match[0] });
    // «Директор Иван Сергеевич Кузнецов»: the name begins behind the position.
    else pattern.lastIndex = match.index + first.length;
  }
  return all;
}
