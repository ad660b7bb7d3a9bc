/** A deadline (срок исполнения) as a value: what kind it is and which days it names within a school year. */

export const DEADLINE_KINDS = [
  /** One day: 09.10.19. */
  'date',
  /** One month. */
  'month',
  /** From … to: months, days or quarters; also «до конца учебного года». */
  'range',
  /** Separate months: «январь, июль». */
  'several-months',
  /** «В течение года», «весь период». */
  'school-year',
  /** At set times within the year: «ежегодно май», «раз в четверть». */
  'recurring',
  /** «Постоянно», «регулярно»: never late. */
  'permanent',
  /** After, before or at an assessment procedure, with a number of days or without. */
  'after-event',
  /** By a schedule or plan that stands elsewhere. */
  'by-schedule',
  /** «По мере необходимости». */
  'on-demand',
  'unknown',
] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** Days of a procedure from which a deadline is counted. */
export const ANCHORS = ['conduct', 'checking', 'upload', 'results'] as const;
export type Anchor = (typeof ANCHORS)[number];

/** ISO days; both null while the day of the event or the school year is not known. */
export interface Occurrence {
  readonly start: string | null;
  readonly end: string | null;
  /** Id of the procedure it follows (`ВПР-2021-МА-4`); null for a time of the calendar. */
  readonly anchor: string | null;
}

/** What an `after-event` deadline is counted from. */
export interface EventRule {
  readonly anchor: Anchor;
  /** Days after (negative: before) the event until it must be done; 0 when the text has no number. */
  readonly days: number;
  readonly workingDays: boolean;
  /** «После процедуры» without a number: it begins then, and nothing says when it must be done. */
  readonly openEnded: boolean;
  /** Kind of procedure that the text names (ВПР); null for all. */
  readonly procedureKind: string | null;
}

export interface Deadline {
  readonly kind: DeadlineKind;
  /** ISO days; null for an unknown school year, and for kinds without days. */
  readonly start: string | null;
  readonly end: string | null;
  /** Times of the calendar; those of an `after-event` deadline are made from «Процедуры». */
  readonly occurrences: readonly Occurrence[];
  /** For `after-event` only. */
  readonly event: EventRule | null;
}
