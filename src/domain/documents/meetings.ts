/** Rows of «Мероприятия и решения» as meetings: rows of one kind and day are questions of one meeting. */
import { cellDate, cellText } from '../intake/cells';
import { parseSchoolCode } from '../protocol/school';
import { compareText } from '../verdict/gather';
import { CHOICES } from '../../messages/choices';
import type { DocumentInput } from './input';
import { own } from './parts';

export interface Question {
  readonly topic: string;
  /** '' where none is typed. */
  readonly decision: string;
  /** ISO day. */
  readonly deadline: string | null;
  readonly isDone: boolean;
}

export interface Meeting {
  /** As typed, in small letters: «совещание». */
  readonly kind: string;
  /** ISO day. */
  readonly date: string;
  /** Each as typed, once. */
  readonly audience: readonly string[];
  /** Number of the minutes: «3»; '' where none is typed. */
  readonly number: string;
  /** In the order of the table. */
  readonly questions: readonly Question[];
}

/** A decision with the day of its meeting. */
export interface OpenDecision extends Question {
  readonly date: string;
}

/** Of the municipality, or of one school; by day and kind. Free texts are as their reader may see them. */
export function meetingsOf(input: DocumentInput, school: string | null): readonly Meeting[] {
  const groups = new Map<string, Meeting>();
  const rows = [...input.eventRows].sort((a, b) => a.position - b.position);
  for (const { cells } of rows) {
    const date = cellDate(cells.date);
    const scope = cellText(cells.school) === '' ? null : (parseSchoolCode(cells.school) ?? '');
    if (date === null || scope !== school) continue;
    const text = (cell: unknown): string => own(input, school, cellText(cell)).replace(/\s+/g, ' ');
    const kind = text(cells.kind).toLowerCase();
    const key = `${date}|${kind}`;
    const before = groups.get(key);
    const question: Question = {
      topic: text(cells.topic),
      decision: text(cells.decision),
      deadline: cellDate(cells.deadline),
      isDone: cellText(cells.done).toLowerCase() === CHOICES.yes[0],
    };
    const audience = text(cells.audience);
    groups.set(key, {
      kind,
      date,
      audience: [...new Set([...(before?.audience ?? []), audience])].filter(Boolean),
      number: before?.number || numberOf(text(cells.minutes)),
      questions: [...(before?.questions ?? []), question],
    });
  }
  return [...groups].sort(([a], [b]) => compareText(a, b)).map(([, meeting]) => meeting);
}

/** Decisions that nobody has marked as carried out, by the day of the meeting. */
export function openDecisions(meetings: readonly Meeting[]): readonly OpenDecision[] {
  return meetings.flatMap(({ date, questions }) =>
    questions
      .filter(({ decision, isDone }) => decision !== '' && !isDone)
      .map((question) => ({ ...question, date })),
  );
}

/** «протокол № 3 от 12.10.2024» is number 3; the day stands in its own column. */
function numberOf(typed: string): string {
  return typed
    .replace(/протокол[а-яё]*/i, '')
    .replace(/\s+от\s+\d.*$/i, '')
    .replace(/^[\s№N:.,-]+/, '')
    .trim();
}

/** «совещания»: in the title of minutes and of an agenda. */
const GENITIVE: Readonly<Record<string, string>> = {
  совещание: 'совещания',
  семинар: 'семинара',
  вебинар: 'вебинара',
  'педагогический совет': 'педагогического совета',
  'заседание методического объединения': 'заседания методического объединения',
  инструктаж: 'инструктажа',
  'родительское собрание': 'родительского собрания',
  'классный час': 'классного часа',
  консультация: 'консультации',
};

/** Nobody meets there. */
const NO_MEETING: readonly string[] = ['публикация на сайте', 'горячая линия'];

export function isMeeting({ kind }: Meeting): boolean {
  return !NO_MEETING.includes(kind);
}

export function genitive(kind: string): string {
  return GENITIVE[kind] ?? (kind === '' || kind === 'другое' ? 'мероприятия' : `мероприятия (${kind})`);
}

/** A kind in the name of a file. */
export function fileKind(kind: string): string {
  return kind
    .replace(/[^0-9a-zа-яё-]+/g, ' ')
    .trim()
    .slice(0, 60)
    .trim();
}
