/**
 * The school year of a plan: the one its title prints, else that of the document's own date, else that of most dated
 * deadlines. Dates of laws and older orders, which the preamble of an order cites, tell nothing.
 */
import type { Deadline } from './deadline/deadline';
import { fold } from './deadline/fold';
import { parseDeadline } from './deadline/parse';
import { phrasesOf } from './deadline/scan';
import { SchoolYear, parseSchoolYear, schoolYearOf } from './school-year';

/** Where a document has no table header to end its introduction. */
const INTRODUCTION_LINES = 40;

/**
 * @param texts lines from the beginning of the document; what follows the table's header is not looked at.
 * @param deadlines as printed, of all actions.
 */
export function schoolYearOfDocument(
  texts: readonly string[],
  deadlines: readonly string[],
): SchoolYear | null {
  const introduction = introductionOf(texts);
  return printedYear(introduction) ?? yearOfDate(ownLines(introduction)) ?? yearOfDeadlines(deadlines);
}

/** Up to the row with «№ п/п» or «Мероприятие … Срок». The number of an order («№ 1081») is no header. */
function introductionOf(texts: readonly string[]): readonly string[] {
  const header = texts.findIndex(
    (text) => /^\s*№(?!\s*\d)/.test(text) || /мероприяти.*срок|срок.*мероприяти/i.test(text),
  );
  return texts.slice(0, header >= 0 ? header : INTRODUCTION_LINES);
}

const PAIR = /(?<!\d)((?:19|20)\d\d)\s*[/\-–—]\s*((?:20)?\d\d)(?!\d)\s*(уч|г(?!г|од[ыоа]))?/i;
/** «По итогам 2022/23 учебного года» is the year before the plan. */
const PAST = /(?:по\s+(?:итогам|результатам)|за|анализ[а-я]*)(?:\s+[а-яё]+){0,3}\s*$/i;

function printedYear(lines: readonly string[]): SchoolYear | null {
  const text = lines.join(' ');
  for (let at = 0; at < text.length;) {
    const match = PAIR.exec(text.slice(at));
    if (match === null) return null;
    const year = parseSchoolYear(`${match[1]}/${match[2]}`);
    const before = text.slice(0, at + match.index);
    const isNamed = match[3] !== undefined || /(?<![а-яё])на\s+$/i.test(before);
    if (year !== null && isNamed && !PAST.test(before)) return year;
    at += match.index + match[0].length;
  }
  return null;
}

const PREAMBLE =
  /^\s*(?:в соответствии|на основании|во исполнение|в целях|в дополнение|руководствуясь|согласно)/i;
const PREAMBLE_END = /приказываю|п\s?р\s?и\s?к\s?а\s?з\s?ы\s?в\s?а\s?ю|утвержд|приложени/i;
const CITED =
  /закон|-\s?фз|постановлени|в соответствии|на основании|в дополнение|во исполнение|письм|распоряжени/i;

/** Without what the document cites. */
function ownLines(lines: readonly string[]): string[] {
  let isCiting = false;
  return lines.filter((line) => {
    if (PREAMBLE.test(line)) isCiting = true;
    else if (PREAMBLE_END.test(line)) isCiting = false;
    return !isCiting && !CITED.test(line);
  });
}

/** A plan that is approved in July or August is for the school year to come; a report «на 01.07.2021» is not. */
function yearOfDate(lines: readonly string[]): SchoolYear | null {
  for (const line of lines) {
    const { text } = fold(line);
    for (const { phrase, start } of phrasesOf(text)) {
      const [span] = phrase.says === 'spans' ? phrase.spans : [];
      if (span?.shape !== 'date' || span.from === null || span.from.year === null) continue;
      const { year, month } = span.from;
      const isReport = text.startsWith('на ', start);
      return month >= (isReport ? 9 : 7) ? year : year - 1;
    }
  }
  return null;
}

/** Of equally many the earliest. */
function yearOfDeadlines(deadlines: readonly string[]): SchoolYear | null {
  const counts = new Map<SchoolYear, number>();
  for (const text of deadlines) {
    const year = yearOfDeadline(parseDeadline(text, null));
    if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([a, many], [b, more]) => more - many || a - b);
  return ranked[0]?.[0] ?? null;
}

/** null for what has no days, or has them in many years. */
function yearOfDeadline({ start, end }: Deadline): SchoolYear | null {
  if (start === null || end === null) return null;
  const year = schoolYearOf(end);
  return year - schoolYearOf(start) <= 1 ? year : null;
}
