/** Rows of the registers as records. A blank or unreadable cell is '' or null; days are ISO texts. */
import type { MarkCounts } from '../indicators/tally';
import type { SchoolYear } from '../roadmap/school-year';
import type { RegisterId } from '../tables/registers';

export interface ControlRecord {
  readonly work: string;
  /** Code of a school, or an exam point as typed. */
  readonly place: string;
  /** «онлайн», «офлайн», «нет». */
  readonly video: string;
  readonly videoConduct: boolean | null;
  readonly videoChecking: boolean | null;
  readonly observer: boolean | null;
  readonly observerTrained: boolean | null;
  readonly noConflict: boolean | null;
  readonly briefing: string | null;
  readonly channel: boolean | null;
  readonly appointed: boolean | null;
  readonly order: string;
  readonly commission: string;
  readonly criteria: boolean | null;
  readonly equipment: boolean | null;
  readonly storage: boolean | null;
}

export interface EventRecord {
  readonly kind: string;
  readonly date: string | null;
  readonly subject: string;
  readonly minutes: string;
  readonly decision: string;
  readonly deadline: string | null;
  readonly done: boolean | null;
  readonly link: string;
}

export interface QualitySystemRecord {
  readonly element: string;
  /** «да», «частично», «нет». */
  readonly present: string;
  readonly date: string | null;
  readonly link: string;
}

export interface InternalResultsRecord {
  /** null when it could not be read. */
  readonly grade: number | null;
  readonly subject: string;
  readonly period: string;
  /** null where neither the row nor «Параметры» says it. */
  readonly year: SchoolYear | null;
  /** null without a single mark; a blank count beside others is 0. */
  readonly marks: MarkCounts | null;
  readonly absent: number | null;
}

export interface DeficitRecord {
  readonly work: string;
  readonly skill: string;
  /** Percents 0–100. */
  readonly percent: number | null;
  readonly municipality: number | null;
  readonly correction: string;
  readonly deadline: string | null;
  readonly again: number | null;
  readonly againDate: string | null;
  readonly inProgramme: boolean;
}

export interface TrainingRecord {
  readonly title: string;
  readonly staff: string;
  readonly people: number | null;
  readonly planned: string | null;
  readonly application: string;
  /** As in the list of choices; '' for anything else. */
  readonly state: string;
  readonly finished: string | null;
  readonly trained: number | null;
}

export interface SupportRecord {
  readonly subject: string;
  readonly grade: number | null;
  readonly reason: string;
  readonly mentor: string;
  readonly lessons: number | null;
  readonly programme: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly result: string;
}

export interface ExpertRecord {
  /** As in the list of choices; '' for anything else. */
  readonly role: string;
  readonly staff: string;
  readonly subject: string;
  readonly count: number | null;
  readonly trained: number | null;
  readonly noConflict: boolean | null;
  readonly date: string | null;
}

export interface TaskBankRecord {
  readonly title: string;
  readonly subject: string;
  readonly grade: number | null;
  readonly purpose: string;
  readonly reviewed: string | null;
  readonly review: string;
  /** Times a school year. */
  readonly uses: number | null;
}

export interface RegisterRecords {
  readonly control: ControlRecord;
  readonly events: EventRecord;
  readonly qualitySystem: QualitySystemRecord;
  readonly internalResults: InternalResultsRecord;
  readonly deficits: DeficitRecord;
  readonly training: TrainingRecord;
  readonly support: SupportRecord;
  readonly experts: ExpertRecord;
  readonly taskBank: TaskBankRecord;
}

/** A row with what every register has. */
export interface RegisterRow<Record = RegisterRecords[RegisterId]> {
  /** 0-based row on the sheet. */
  readonly position: number;
  /** Six digits; '' for the whole municipality, for an exam point and for what is no code. */
  readonly school: string;
  /** What a school answers for: a procedure, an element; '' where a row of the school is all. */
  readonly unit: string;
  /** Ids of columns that the row still lacks. */
  readonly missing: readonly string[];
  /** Codes of roadmap lines (М1) that the row serves. */
  readonly actions: readonly string[];
  /** Whether a person takes it as evidence; null while undecided. */
  readonly accepted: boolean | null;
  /** What the row is about, in a few words. */
  readonly topic: string;
  readonly date: string | null;
  /** What proves it, without the register's name: «семинар 12.10.2024, протокол № 3». */
  readonly proof: string;
  /** Beginnings of words by which lines of a roadmap ask for such rows. */
  readonly words: readonly string[];
  readonly record: Record;
}
