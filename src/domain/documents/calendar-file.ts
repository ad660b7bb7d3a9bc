/**
 * The roadmap for calendars (`.ics`, RFC 5545): an all-day event for every action and time that has a day, with a
 * reminder a week before. A second import changes events instead of doubling them: their UIDs do not change.
 */
import { linesFor } from '../answers/outgoing';
import { isForSchools } from '../answers/school-lines';
import { checksum } from '../protocol/codec';
import { CalendarItem, itemsOf } from '../roadmap/calendar';
import { addDays } from '../roadmap/deadline/calendar';
import type { ActionView, RoadmapView } from '../roadmap/refresh-view';
import { SchoolYear, schoolYearOf, schoolYearText } from '../roadmap/school-year';
import { STATE } from '../../messages/roadmap';
import { contentLines, dateValue, escapedText } from './calendar-file-lines';
import type { DocumentInput } from './input';
import { day, own, schoolName } from './parts';
import { deadlineOf } from './roadmap-table';

const TEXT = {
  name: (year: SchoolYear | null, school: string | null): string =>
    [
      year === null ? 'Дорожная карта' : `Дорожная карта ${schoolYearText(year)}`,
      ...(school === null ? [] : [school]),
    ].join(' – '),
  summary: (number: string, title: string): string => [number, title].filter(Boolean).join(' '),
  closed: (state: string, summary: string): string => `${state}: ${summary}`,
  detail: (text: string): string => `– ${text}`,
  deadline: (text: string): string => `Срок по плану: ${text}`,
  responsible: (list: readonly string[]): string => `Ответственный: ${list.join(', ')}`,
  result: (text: string): string => `Ожидаемый результат: ${text}`,
  procedure: (id: string): string => `Процедура: ${id}`,
  state: (state: string, today: string): string => `Состояние на ${day(today)}: ${state}`,
  reminder: (summary: string): string => `Через неделю: ${summary}`,
} as const;

/** Nothing is asked for any more; the date of what was moved says nothing either. */
const CLOSED: readonly string[] = [STATE.done, STATE.dropped, STATE.moved];
/** Days. A longer span would fill the calendar: it stands on its last day. */
const LONGEST_SPAN = 14;
/** At nine in the morning seven days before; days begin at midnight. */
const WEEK_BEFORE = '-P6DT15H';
const PRODUCT = '-//Objectivity//Roadmap//RU';

type Dated = CalendarItem & { readonly start: string; readonly end: string };

/** Text of the file; null when nothing of the plan has a day. A school gets only what schools carry out. */
export function calendarFile(input: DocumentInput, school: string | null): string | null {
  const { roadmap } = input;
  if (roadmap === null) return null;
  const events = actionsFor(input, roadmap, school)
    .filter(({ kind, state }) => kind !== 'permanent' && state !== STATE.permanent)
    .flatMap(itemsOf)
    .filter((item): item is Dated => item.start !== null && item.end !== null)
    .flatMap((item) => eventLines(input, roadmap.year, school, item));
  if (events.length === 0) return null;
  const name = TEXT.name(roadmap.year, school === null ? null : schoolName(input, school));
  return contentLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${PRODUCT}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapedText(name)}`,
    ...events,
    'END:VCALENDAR',
  ]);
}

function actionsFor(
  { lines, schools, others }: DocumentInput,
  { actions }: RoadmapView,
  school: string | null,
): readonly ActionView[] {
  if (school === null) return actions;
  const ids = new Set(linesFor(school, lines, schools.size === 1, others).map(({ id }) => id));
  return actions.filter(({ id }) => ids.has(id));
}

function eventLines(
  input: DocumentInput,
  year: SchoolYear | null,
  school: string | null,
  item: Dated,
): readonly string[] {
  const { today } = input;
  const { action } = item;
  const shown = (text: string): string => own(input, school, text);
  const state = CLOSED.includes(action.state) ? action.state : item.state;
  const isClosed = CLOSED.includes(state);
  const named = TEXT.summary(action.number, shown(action.title));
  const summary = escapedText(isClosed ? TEXT.closed(state, named) : named);
  const isSpan = item.start <= item.end && item.end < addDays(item.start, LONGEST_SPAN);
  const description = [
    ...action.details.map((detail) => TEXT.detail(shown(detail))),
    ...spoken(TEXT.deadline, shown(deadlineOf(action))),
    ...spoken(TEXT.procedure, item.anchor ?? ''),
    ...responsibleOf(action, school, shown),
    ...spoken(TEXT.result, shown(action.result)),
    TEXT.state(state, today),
  ].join('\n');
  return [
    'BEGIN:VEVENT',
    `UID:${uidOf(input, year, school, item)}`,
    `DTSTAMP:${stamp(today)}`,
    `DTSTART;VALUE=DATE:${dateValue(isSpan ? item.start : item.end)}`,
    // The end is the day after the last one.
    `DTEND;VALUE=DATE:${dateValue(addDays(item.end, 1))}`,
    `SUMMARY:${summary}`,
    `DESCRIPTION:${escapedText(description)}`,
    ...(state === STATE.dropped ? ['STATUS:CANCELLED'] : []),
    'TRANSP:TRANSPARENT',
    ...(isClosed
      ? []
      : [
          'BEGIN:VALARM',
          'ACTION:DISPLAY',
          `TRIGGER:${WEEK_BEFORE}`,
          `DESCRIPTION:${escapedText(TEXT.reminder(named))}`,
          'END:VALARM',
        ]),
    'END:VEVENT',
  ];
}

/** A school reads of those responsible in schools, where there are any. */
function responsibleOf(
  { responsible }: ActionView,
  school: string | null,
  shown: (text: string) => string,
): readonly string[] {
  const inSchools = school === null ? [] : responsible.filter((party) => isForSchools([party]));
  const parties = (inSchools.length === 0 ? responsible : inSchools).map(shown);
  return parties.length === 0 ? [] : [TEXT.responsible([...new Set(parties)])];
}

function spoken(words: (text: string) => string, text: string): readonly string[] {
  return text === '' ? [] : [words(text)];
}

/**
 * Code of the action and school year; of several times also the procedure or the first day. An action that is moved
 * keeps its event. The place keeps plans apart whose codes are the same: a school's own and that of the municipality.
 */
function uidOf(
  { schools }: DocumentInput,
  year: SchoolYear | null,
  school: string | null,
  { action, anchor, start, end }: Dated,
): string {
  const municipalities = [...new Set([...schools.values()].map(({ municipality }) => municipality))].sort();
  const place = checksum([school ?? '', schools.size === 1 ? 'one' : '', ...municipalities].join('|'));
  const time = action.times.length === 0 ? [] : [anchor === null ? dateValue(start) : checksum(anchor)];
  const parts = [checksum(action.id), year ?? schoolYearOf(end), ...time, place];
  return `${parts.join('-')}@roadmap.objectivity`;
}

/** Midnight UTC: the same data on the same day give the same file. */
function stamp(today: string): string {
  return `${dateValue(today)}T000000Z`;
}
