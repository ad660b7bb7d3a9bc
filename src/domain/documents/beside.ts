/**
 * What one school may read of everybody together. A whole that leaves one other school, or one to four pupils, when the
 * school takes itself out of it would tell their results: such a whole is not shown.
 */
import type { Described, WorkEvaluation } from '../verdict/evaluation';
import { isFew } from '../report/shown';
import type { DocumentInput } from './input';

/** A group that figures are added up of. */
type Whole = Pick<Described, 'figures'>;

/** The municipality of the school in a work; null where it would tell of others. */
export function municipalityBeside(
  input: DocumentInput,
  school: string,
  work: WorkEvaluation,
): Described | null {
  const name = input.evaluation.schools.find(({ code }) => code === school)?.municipality;
  const whole = work.municipalities.find((one) => one.name === name);
  const members = whole === undefined ? null : name!;
  return tellsOfOthers(input, work, whole ?? work, members, school) ? null : (whole ?? work);
}

/** Everything loaded of a work beside a school and the municipality that it reads of. */
export function loadedTells(input: DocumentInput, work: WorkEvaluation, school: string): boolean {
  const name = input.evaluation.schools.find(({ code }) => code === school)?.municipality;
  const own = work.municipalities.find((one) => one.name === name);
  if (tellsOfOthers(input, work, work.reference, null, school)) return true;
  if (own === undefined || municipalityBeside(input, school, work) === null) return false;
  const outside = sizesOf(input, work.id, (one) => one.municipality !== name);
  return isTold(work.reference.figures.n - own.figures.n, outside);
}

/** `members`: the municipality whose schools are in the whole; null for all. */
function tellsOfOthers(
  input: DocumentInput,
  work: WorkEvaluation,
  { figures }: Whole,
  members: string | null,
  school: string,
): boolean {
  const own = input.evaluation.schools
    .find(({ code }) => code === school)
    ?.units.find((unit) => unit.work === work.id);
  if (own === undefined) return false;
  const others = sizesOf(
    input,
    work.id,
    ({ code, municipality }) => code !== school && (members === null || municipality === members),
  );
  const pairs = (figures.pairs ?? 0) - (own.figures.pairs ?? 0);
  return isTold(figures.n - own.figures.n, others) || isFew(pairs);
}

/** The rest is a few pupils, or all of it is one school. A table of the region may cover more schools than are loaded. */
function isTold(rest: number, sizes: readonly number[]): boolean {
  return isFew(rest) || (sizes.length === 1 && sizes[0] === rest);
}

function sizesOf(
  { evaluation }: DocumentInput,
  work: string,
  isMember: (school: { readonly code: string; readonly municipality: string }) => boolean,
): number[] {
  return evaluation.schools
    .filter(isMember)
    .flatMap(({ units }) => units.filter((unit) => unit.work === work).map(({ figures }) => figures.n))
    .filter((n) => n > 0);
}
