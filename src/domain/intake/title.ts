/**
 * Reads the block that ФИС ОКО prints above a table: the work, its maximum and date.
 * «ВПР 2021 Математика 4 класс» may stand in any cell of the rows above the table.
 */
import { kindCode } from '../procedures/kinds';
import { subjectCode } from '../protocol/work';
import { Row, cellCount, cellDate, cellText, headerText, isBlank } from './cells';
import { findKinds, findStage, onlySubject } from './kind-words';

/** The work as printed; the subject is a name and may be unknown to us. */
export interface PrintedWork {
  readonly kind: string;
  readonly year: number;
  /** Stage of an olympiad; null elsewhere. */
  readonly session: string | null;
  readonly subject: string;
  readonly grade: number;
}

export interface TitleBlock {
  readonly work: PrintedWork | null;
  readonly maxScore: number | null;
  /** ISO date, or null. */
  readonly date: string | null;
}

/** The kind is an abbreviation in capitals: «Отчёт 2021 …» names no work. */
const WORK_LINE = /^([А-ЯЁ]{2,6})\s+(\d{4})\s+(.+?)[\s,]+(\d{1,2})\s*[Кк]ласс/;
const YEAR = /(?<!\d)(20\d\d)(?!\d)(?:\s*(?:год[а-я]*|г\.?)(?![А-Яа-я]))?/;
const GRADE = /(?<!\d)(\d{1,2})(?:-?[а-я]{1,2})?\s*кл(?:асс[а-я]*|\.)/i;
/** Words that may stand before the kind: «Результаты ОГЭ 2024 …». */
const BEFORE_KIND = /^(?:(?:результат|протокол|итог|список|ведомост)[а-яё]*\s+)?(?:участник[а-я]*\s+)?$/i;

/** The work that one cell names; null when it names none or not all of it. */
export function printedWork(text: string): PrintedWork | null {
  return knownProcedure(text) ?? abbreviated(text);
}

/** «ЕГЭ-2025 Русский язык», «Итоговое собеседование 2025»: what a procedure has only one of need not be printed. */
function knownProcedure(text: string): PrintedWork | null {
  const kind = findKinds(text)[0] ?? (/^ИС[\s-]+20\d\d/.test(text) ? INTERVIEW : undefined);
  if (kind === undefined) return null;
  const before = findStage(text.slice(0, kind.start));
  if (!BEFORE_KIND.test(before.rest.trimStart())) return null;
  const { stage, rest } = findStage(text.slice(kind.start + kind.length));
  const year = YEAR.exec(rest);
  const grade = GRADE.exec(rest);
  if (year === null) return null;
  const subject = subjectIn(rest.replace(YEAR, ' ').replace(GRADE, ' ')) ?? onlySubject(kind.code);
  const ofGrade = grade === null ? kind.grade : Number(grade[1]);
  if (subject === null || ofGrade === null) return null;
  const session = stage ?? before.stage;
  return { kind: kind.code, year: Number(year[1]), session, subject, grade: ofGrade };
}

/** At the head of a line the code «ИС» is no subject. */
const INTERVIEW = { code: 'ИС', grade: 9, start: 0, length: 2 } as const;

/** Code of the subject that is all of a text but for «по», «предмет» and punctuation. */
function subjectIn(text: string): string | null {
  const plain = text
    .replace(/[«»".,;:()–—-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(в )?(по )?(предмет[а-я]* )?/i, '');
  return subjectCode(plain);
}

function abbreviated(text: string): PrintedWork | null {
  const match = WORK_LINE.exec(text);
  if (match === null) return null;
  const [, kind, year, subject, grade] = match as unknown as [string, string, string, string, string];
  return { kind: kindCode(kind), year: Number(year), session: null, subject, grade: Number(grade) };
}

/** What the rows above a table's header say; a fact that is not printed is null. */
export function readTitleBlock(above: readonly Row[]): TitleBlock {
  let work: PrintedWork | null = null;
  let maxScore: number | null = null;
  let date: string | null = null;
  for (const row of above) {
    row.forEach((cell, column) => {
      work ??= printedWork(cellText(cell));
      const beside = row.slice(column + 1).find((value) => !isBlank(value));
      if (/^максимальный первичный балл/.test(headerText(cell))) maxScore = cellCount(beside);
      if (/^дата:?$/.test(headerText(cell))) date = cellDate(beside);
    });
  }
  return { work, maxScore, date };
}
