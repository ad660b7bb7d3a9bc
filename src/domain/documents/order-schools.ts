/**
 * Which schools an order on the roadmap names. Only two grounds count: the imported official list, and a decision that
 * people have recorded with the number of its minutes. Signs that the program computes are never one of them.
 */
import { schoolYearBounds } from '../roadmap/school-year';
import type { OfficialEntry } from '../intake/records';
import type { EventRecord, RegisterRow } from '../registers/record';
import { compareText } from '../verdict/gather';
import type { DocumentInput } from './input';
import { day } from './parts';

const TEXT = {
  official: (year: number): string => `официальный список ${year} года`,
  minutes: (number: string, date: string | null): string =>
    `протокол № ${number}${date === null ? '' : ` от ${day(date)}`}`,
} as const;

/** A decision puts a school on the list when it says so in these words; a list of something else is not the one. */
const PUTS_ON =
  /(?:включ|внес)[^.;]*переч(?:ень|ня|не)(?!\s+(?:мероприят|вопрос|документ|тем|работ|предмет))/i;
/** «Исключить из перечня», «снять с контроля», «не включать». A decision that does both puts nobody on: it is in doubt. */
const TAKES_OFF = /исключ|сня[тл]|снима|не\s+(?:включ|вн[ео]с|бр|взя|став)/i;

export interface ListedSchool {
  readonly code: string;
  /** «официальный список 2021 года», «протокол № 3 от 12.10.2024»; at least one. */
  readonly bases: readonly string[];
}

type ListSources = Pick<DocumentInput, 'official' | 'registers' | 'schools' | 'schoolYear' | 'today'>;

/** By code. Empty where neither a list nor a decision names a school of «Школы». */
export function listedSchools(input: ListSources): readonly ListedSchool[] {
  const bases = new Map<string, string[]>();
  const add = (code: string, basis: string): void => {
    if (input.schools.has(code)) bases.set(code, [...(bases.get(code) ?? []), basis]);
  };
  const year = latestOfficialYear(input);
  const official = input.official.filter((one) => one.year === year && isMarked(one));
  for (const code of new Set(official.map(({ school }) => school))) add(code, TEXT.official(year!));
  for (const [code, { minutes, date }] of decisions(input))
    add(code, TEXT.minutes(minutesNumber(minutes), date));
  return [...bases].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, own]) => ({ code, bases: own }));
}

/** Year of the newest imported list; null without one. */
export function latestOfficialYear({ official }: Pick<DocumentInput, 'official'>): number | null {
  return official.length === 0 ? null : Math.max(...official.map(({ year }) => year));
}

/** A list may hold every school of a region with 0 and 1 beside it; one without such columns names only those it means. */
function isMarked({ markers }: OfficialEntry): boolean {
  const marks = Object.values(markers);
  return marks.length === 0 || marks.some((marked) => marked);
}

/** By code: the last decision on the list, where it puts the school on it. */
function decisions({ registers, schools, schoolYear, today }: ListSources): ReadonlyMap<string, EventRecord> {
  // A decision made before the plan's year speaks of that plan; the year before is where the plan is prepared.
  const from = schoolYear === null ? '' : schoolYearBounds(schoolYear - 1).start;
  const inTime = ({ record: { date } }: RegisterRow<EventRecord>): boolean =>
    date === null || (date >= from && date <= today);
  const last = new Map<string, EventRecord>();
  const rows = registers.events.rows
    .filter((row) => /\d/.test(row.record.minutes) && inTime(row) && isOnList(row.record.decision))
    .sort(
      ({ record: a }, { record: b }) =>
        compareText(a.date ?? '', b.date ?? '') ||
        compareText(a.minutes, b.minutes) ||
        compareText(a.decision, b.decision),
    );
  for (const { school, record } of rows) {
    const named = school === '' ? codesIn(record.decision).filter((code) => schools.has(code)) : [school];
    for (const code of named) last.set(code, record);
  }
  return new Map([...last].filter(([, { decision }]) => !TAKES_OFF.test(decision)));
}

function isOnList(decision: string): boolean {
  return PUTS_ON.test(decision) || TAKES_OFF.test(decision);
}

function codesIn(text: string): string[] {
  return (text.match(/\d+/g) ?? []).filter((digits) => digits.length === 6);
}

/** «3» of «№ 3», «протокол №3», «Протокол 3». */
function minutesNumber(text: string): string {
  return text.replace(/^\s*(?:протокол[а-яё]*)?\s*№?\s*/i, '').trim();
}
