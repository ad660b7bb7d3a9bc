/** Words of the kept roadmap: states, calendar, week, progress, sentences about refreshing it and about a new year. */
import type { DeadlineKind } from '../domain/roadmap/deadline/deadline';
import { CHOICES } from './choices';

const [PLANNED, GOING, DONE, PARTLY, MOVED, LATE, PERMANENT, DROPPED, NO_DATA] = CHOICES.status;

/** The words that stand in «Состояние»; a person chooses the same ones in «Статус». */
export const STATE = {
  planned: PLANNED,
  going: GOING,
  done: DONE,
  partly: PARTLY,
  moved: MOVED,
  late: LATE,
  permanent: PERMANENT,
  dropped: DROPPED,
  noData: NO_DATA,
} as const;

/** Words with the background that repeats them; the word is what counts. */
export const STATE_TEXT: readonly { readonly word: string; readonly background: string }[] = [
  { word: STATE.late, background: '#fce0dc' },
  { word: STATE.done, background: '#e6f4ea' },
  { word: STATE.partly, background: '#fef0c7' },
  { word: STATE.going, background: '#e3f0fd' },
  { word: STATE.permanent, background: '#e8f0fe' },
  { word: STATE.moved, background: '#f3e8fd' },
  { word: STATE.dropped, background: '#eeeeee' },
  { word: STATE.noData, background: '#f1f3f4' },
];

/** Of a row of «Сроки» that the plan no longer has, kept because something was typed in it. */
export const GONE_STATE = 'Срока больше нет в плане';

/** Kinds of deadlines in «Вид срока». */
export const KIND_WORDS: Readonly<Record<DeadlineKind, string>> = {
  date: 'дата',
  month: 'месяц',
  range: 'период',
  'several-months': 'несколько месяцев',
  'school-year': 'учебный год',
  recurring: 'повторяется',
  permanent: 'постоянно',
  'after-event': 'после процедуры',
  'by-schedule': 'по графику',
  'on-demand': 'по необходимости',
  unknown: 'срок не распознан',
};
