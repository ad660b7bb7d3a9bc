/**
 * A work (работа): what was written, by whom, when. Kind × year × session × subject × grade.
 * This file names works and reads names; it knows nothing of scales or results.
 */
import { kindCode, procedureKind, resultKindOf, stageCode } from '../procedures/kinds';

/**
 * Session of a work inside one calendar year; null unless a second session of that year exists. Of an olympiad its stage:
 * «ШЭ», «МЭ».
 */
export type Session = string | null;

export interface Work {
  /** Assessment procedure: «ВПР», «ОГЭ», «ДКР» … */
  readonly kind: string;
  /** Calendar year of writing, not the school year. */
  readonly year: number;
  readonly session: Session;
  /** Subject code: «РУ», «МА» … */
  readonly subject: string;
  /** Grade of the paper (КИМ), which in autumn 2020 was one below the pupils' grade. */
  readonly grade: number;
}

/** `ВПР-2021-МА-4`, with the session only when there is one: `ВПР-2021-МА-4-осень`. */
export function workId(work: Work): string {
  const id = `${work.kind}-${work.year}-${work.subject}-${work.grade}`;
  return work.session === null ? id : `${id}-${work.session}`;
}

/** The inverse of `workId`; null when the text is no work id. */
export function parseWorkId(id: string): Work | null {
  const match = /^([^;]+?)-(\d{4})-([^-;]+)-(\d{1,2})(?:-([^-;]+))?$/.exec(id.trim());
  if (match === null) return null;
  // A hyphen in a kind is that of another spelling: «ИС-9-2025-РУ-9».
  const kind = match[1]!.includes('-') ? procedureKind(match[1]!)?.code : match[1]!;
  if (kind === undefined) return null;
  return {
    kind,
    year: Number(match[2]),
    subject: match[3]!,
    grade: Number(match[4]),
    session: match[5] ?? null,
  };
}

/** False for a work whose id could not be read back: a kind or a session is empty or has a hyphen in it. */
export function hasReadableId(work: Work): boolean {
  return parseWorkId(workId(work))?.kind === work.kind;
}

/** Reads `KIND;YEAR[;SESSION];SUBJECT;GRADE`, the form of the command line's `--work`; null when it does not fit. */
export function parseWorkOption(text: string): Work | null {
  const parts = text.split(';').map((part) => part.trim());
  if (parts.length !== 4 && parts.length !== 5) return null;
  const [kind, yearText] = parts as [string, string];
  const [subjectText, gradeText] = parts.slice(-2) as [string, string];
  const typed = parts.length === 5 ? parts[2]! : null;
  const stage = typed !== null && resultKindOf(kind) === 'olympiad' ? stageCode(typed) : null;
  const subject = subjectCode(subjectText);
  if (subject === null || !/^\d{4}$/.test(yearText) || !/^\d{1,2}$/.test(gradeText)) return null;
  const work = {
    kind: kindCode(kind),
    year: Number(yearText),
    session: stage ?? typed,
    subject,
    grade: Number(gradeText),
  };
  return hasReadableId(work) ? work : null;
}

/** Subjects by code, with the names and short names that files of ФИС ОКО use. */
const SUBJECTS: readonly (readonly [code: string, name: string, ...others: string[]])[] = [
  ['РУ', 'Русский язык', 'русскому языку', 'РЯ', 'RU'],
  ['МА', 'Математика', 'математике', 'MA'],
  ['ОМ', 'Окружающий мир', 'окружающему миру', 'ОКР'],
  ['БИ', 'Биология', 'биологии'],
  ['ГГ', 'География', 'географии', 'ГЕО', 'ГЕ'],
  ['ИС', 'История', 'истории'],
  ['ОБ', 'Обществознание', 'обществознанию'],
  ['ФИ', 'Физика', 'физике', 'ФИЗ'],
  ['ХИ', 'Химия', 'химии', 'ХИМ'],
  ['АЯ', 'Английский язык', 'английскому языку', 'АНГ'],
  ['НЯ', 'Немецкий язык', 'немецкому языку', 'НЕМ'],
  ['ФЯ', 'Французский язык', 'французскому языку', 'ФР'],
  ['ЛЧ', 'Литературное чтение', 'литературному чтению'],
  ['ЛИ', 'Литература', 'литературе'],
  ['ИНФ', 'Информатика', 'информатике'],
];

/** Codes of the subjects that are known, in the order of the list. */
export const SUBJECT_CODES: readonly string[] = SUBJECTS.map(([code]) => code);

const SUBJECT_BY_NAME: ReadonlyMap<string, string> = new Map(
  SUBJECTS.flatMap(([code, ...names]) => [code, ...names].map((name) => [foldName(name), code] as const)),
);

function foldName(name: string): string {
  return name
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Subject code for a code or a full name in any case; null when unknown. */
export function subjectCode(name: string): string | null {
  return SUBJECT_BY_NAME.get(foldName(name)) ?? null;
}

/** Full subject name for a code; the code itself when unknown. */
export function subjectName(code: string): string {
  return SUBJECTS.find(([known]) => known === code)?.[1] ?? code;
}
