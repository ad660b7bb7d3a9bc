/**
 * Decides which work a sheet is of: header inside the file, then the option the person gave, then the file name.
 * It never guesses: what is not enough is refused with the option to type.
 */
import { Paper } from '../protocol/paper';
import { shippedPapers } from '../protocol/papers';
import { Work, subjectCode } from '../protocol/work';
import { intakeText, workOptionText } from '../../messages/intake';
import { resultKindOf } from '../procedures/kinds';
import { FoundKind, findKinds, findStage, onlySubject } from './kind-words';
import { PrintedWork } from './title';

export type Naming = { readonly work: Work } | { readonly refusal: string };

/** Parts of a work that a file name gave. */
interface NamedParts {
  readonly kind: string | null;
  readonly year: number | null;
  /** Stage of an olympiad. */
  readonly session: string | null;
  readonly subject: string | null;
  readonly grade: number | null;
}

const DEFAULT_KIND = 'ВПР';
/** Codes this short are also ordinary words («об», «ли»), so a grade must follow them. */
const SHORT_CODE = 3;

/**
 * The work of a sheet. `taskCount` only helps to suggest the option when the grade is missing (null = not known).
 */
export function nameWork(
  printed: PrintedWork | null,
  option: Work | null,
  file: string,
  taskCount: number | null,
): Naming {
  if (printed !== null) {
    const subject = subjectCode(printed.subject);
    if (subject === null) {
      if (option !== null && samePlace(printed, option)) return { work: option };
      const hint = workOptionText({ ...printed, subject: null });
      return { refusal: intakeText.subjectUnknown(printed.subject, hint) };
    }
    const work = makeWork({ ...printed, subject });
    if (option === null) return { work };
    if (samePlace(printed, option) && option.subject === subject) return { work: option };
    return { refusal: intakeText.workConflict(work, option) };
  }
  if (option !== null) return { work: option };
  const parts = readFileName(file);
  const { year, session, subject, grade } = parts;
  const kind = parts.kind ?? DEFAULT_KIND;
  if (year !== null && subject !== null && grade !== null)
    return { work: makeWork({ kind, year, session, subject, grade }) };
  const likely = grade ?? likelyGrade(parts, taskCount);
  return { refusal: intakeText.workUnknown(workOptionText({ ...parts, kind, grade: likely })) };
}

/** Fields in the order of `parseWorkOption`, so that equal works are equal as JSON too. */
function makeWork({ kind, year, session, subject, grade }: Work): Work {
  return { kind, year, session, subject, grade };
}

function samePlace(printed: PrintedWork, option: Work): boolean {
  return (
    printed.kind === option.kind &&
    printed.year === option.year &&
    printed.grade === option.grade &&
    (printed.session === null || printed.session === option.session)
  );
}

/**
 * Kind, year, subject and grade in a file name: `2021_ma4`, `РУ 4 2021`, «… по математике, 4 класс. ВПР 2021»,
 * «ВсОШ 2024 школьный этап …». A part that is absent, or present with two meanings, is null.
 */
export function readFileName(file: string): NamedParts {
  const base = file
    .replace(/^.*[\\/]/, '')
    .replace(/\.[^.]*$/, '')
    .normalize('NFC')
    .replace(/_/g, ' ');
  const named = findKinds(base);
  const kind = only(named.map(({ code }) => code));
  // The words of a kind are no subject and no grade: «ИС-9» is not history.
  const others = [...named].reverse().reduce((text, one) => without(text, one), base);
  const isStaged = kind !== null && resultKindOf(kind) === 'olympiad';
  const { stage, rest } = isStaged ? findStage(others) : { stage: null, rest: others };
  const words = rest.match(/[a-zа-яё]+|\d+/gi) ?? [];
  const years = words.filter((word) => /^20\d\d$/.test(word)).map(Number);
  const subjects: string[] = [];
  const grades: number[] = [];
  words.forEach((word, i) => {
    const next = words[i + 1] ?? '';
    if (isGrade(word) && /^кл(асс\D*)?$/i.test(next)) grades.push(Number(word));
    const pair = subjectCode(`${word} ${next}`);
    const code = pair ?? subjectCode(word);
    if (code === null) return;
    const after = words[i + (pair === null ? 1 : 2)] ?? '';
    if (word.length <= SHORT_CODE && pair === null && !isGrade(after)) return;
    subjects.push(code);
    if (isGrade(after)) grades.push(Number(after));
  });
  const isUnnamed = (parts: readonly unknown[]): boolean => kind !== null && parts.length === 0;
  return {
    kind,
    year: only(years),
    session: stage,
    subject: isUnnamed(subjects) ? onlySubject(kind!) : only(subjects),
    grade: isUnnamed(grades) ? only(named.map((one) => one.grade)) : only(grades),
  };
}

function without(text: string, { start, length }: FoundKind): string {
  return `${text.slice(0, start)} ${text.slice(start + length)}`;
}

function isGrade(word: string): boolean {
  return /^\d{1,2}$/.test(word) && Number(word) >= 1 && Number(word) <= 11;
}

/** The one value all agree on, else null. */
function only<Value>(values: readonly Value[]): Value | null {
  return values.length > 0 && values.every((value) => value === values[0]) ? values[0] : null;
}

/** The grade whose shipped paper of that year and subject has as many tasks; null unless exactly one has. */
function likelyGrade({ year, subject }: NamedParts, taskCount: number | null): number | null {
  const fits = ({ tasks }: Paper): boolean => tasks.length === taskCount;
  return only(
    shippedPapers()
      .filter((known) => known.year === year && known.subject === subject && fits(known.paper))
      .map(({ grade }) => grade),
  );
}
