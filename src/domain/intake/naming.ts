/**
 * Decides which work a sheet is of: header inside the file, then the option the person gave, then the file name.
 * It never guesses: what is not enough is refused with the option to type.
 */
import { Paper } from '../protocol/paper';
import { shippedPapers } from '../protocol/papers';
import { Work, subjectCode } from '../protocol/work';
import { intakeText, workOptionText } from '../../messages/intake';
import { PrintedWork } from './title';

export type Naming = { readonly work: Work } | { readonly refusal: string };

/** Parts of a work that a file name gave. */
interface NamedParts {
  readonly kind: string | null;
  readonly year: number | null;
  readonly subject: string | null;
  readonly grade: number | null;
}

const KINDS = ['ВПР', 'ОГЭ', 'ЕГЭ', 'ГВЭ', 'ДКР', 'РДР', 'КДР', 'НИКО'];
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
    const work = makeWork(printed.kind, printed.year, subject, printed.grade);
    if (option === null) return { work };
    if (samePlace(printed, option) && option.subject === subject) return { work: option };
    return { refusal: intakeText.workConflict(work, option) };
  }
  if (option !== null) return { work: option };
  const parts = readFileName(file);
  const { year, subject, grade } = parts;
  const kind = parts.kind ?? DEFAULT_KIND;
  if (year !== null && subject !== null && grade !== null)
    return { work: makeWork(kind, year, subject, grade) };
  const likely = grade ?? likelyGrade(parts, taskCount);
  return { refusal: intakeText.workUnknown(workOptionText({ ...parts, kind, grade: likely })) };
}

/** Fields in the order of `parseWorkOption`, so that equal works are equal as JSON too. */
function makeWork(kind: string, year: number, subject: string, grade: number): Work {
  return { kind, year, session: null, subject, grade };
}

function samePlace(printed: PrintedWork, option: Work): boolean {
  return printed.kind === option.kind && printed.year === option.year && printed.grade === option.grade;
}

/**
 * Kind, year, subject and grade in a file name: `2021_ma4`, `РУ 4 2021`, «… по математике, 4 класс. ВПР 2021».
 * A part that is absent, or present with two meanings, is null.
 */
export function readFileName(file: string): NamedParts {
  const base = file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  const words = base.normalize('NFC').match(/[a-zа-яё]+|\d+/gi) ?? [];
  const kinds = words.filter((word) => KINDS.includes(word.toUpperCase())).map((word) => word.toUpperCase());
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
  return { kind: only(kinds), year: only(years), subject: only(subjects), grade: only(grades) };
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
