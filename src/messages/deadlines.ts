/** Words for kinds of deadlines and for the days of a procedure that they are counted from. */
import type { Anchor, DeadlineKind } from '../domain/roadmap/deadline/deadline';

export const DEADLINES = {
  /** As «Вид срока» and ROADMAP_KIND show them. */
  kinds: {
    date: 'дата',
    month: 'месяц',
    range: 'период',
    'several-months': 'несколько месяцев',
    'school-year': 'учебный год',
    recurring: 'повторяется',
    permanent: 'постоянно',
    'after-event': 'по процедуре',
    'by-schedule': 'по графику',
    'on-demand': 'по необходимости',
    unknown: 'срок не распознан',
  } satisfies Readonly<Record<DeadlineKind, string>>,
  anchors: {
    conduct: 'проведение',
    checking: 'проверка работ',
    upload: 'загрузка форм',
    results: 'результаты',
  } satisfies Readonly<Record<Anchor, string>>,
} as const;
