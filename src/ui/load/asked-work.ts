/**
 * Which files wait for a person to name their work, and what is known of it already. Sentences of the intake end in the
 * option of the command line; a window asks with fields instead, so the option is read and taken out.
 */
import type { IntakeResult, Problem } from '../../domain/intake/records';
import { subjectCode } from '../../domain/protocol/work';
import { LOAD } from '../../messages/dialog-load';

/** Parts of a work that the file told; an empty text where it told nothing. */
export interface WorkParts {
  readonly kind: string;
  readonly year: string;
  readonly session: string;
  /** Subject code. */
  readonly subject: string;
  readonly grade: string;
}

export interface AskedFile {
  readonly file: string;
  readonly parts: WorkParts;
}

const OPTION = /--work "([^"]*)"/;

/** Files that gave a sentence with the option, each once. */
export function askedFiles({ problems }: IntakeResult): AskedFile[] {
  const found = new Map<string, AskedFile>();
  for (const { file, message } of problems) {
    const option = OPTION.exec(message);
    if (option !== null && !found.has(file)) found.set(file, { file, parts: partsOf(option[1]!) });
  }
  return [...found.values()];
}

/** The problem in words that fit a window. */
export function withoutOption(problem: Problem): Problem {
  const option = OPTION.exec(problem.message);
  if (option === null) return problem;
  const message = problem.message
    .replace(/ так: --work "[^"]*"$/, LOAD.work.below)
    .replace(/загрузите отдельно: --work "[^"]*"$/, LOAD.work.otherSession)
    .replace(/ --work "[^"]*"\. Уберите --work или /, LOAD.work.conflict);
  return { ...problem, message };
}

/** `KIND;YEAR[;SESSION];SUBJECT;GRADE` with words in capitals for what is not known. */
function partsOf(option: string): WorkParts {
  const parts = option.split(';');
  const [kind = '', year = ''] = parts;
  const [subject = '', grade = ''] = parts.slice(-2);
  const digits = (text: string): string => (/^\d+$/.test(text) ? text : '');
  return {
    kind,
    year: digits(year),
    session: parts.length === 5 ? parts[2]! : '',
    subject: subjectCode(subject) ?? '',
    grade: digits(grade),
  };
}
