/**
 * The two-year rule: plans of this field ask for stronger measures only where two years running brought no change for
 * the better. Here it is stated for school × subject × grade: signs, low results and markers of the official list, year
 * by year. A grade's two years are two sets of pupils; nothing is said of who taught them.
 */
import type { Level } from '../../messages/levels';
import { subjectCode } from '../protocol/work';
import { highestLevel } from '../verdict/levels';
import type { SchoolEvaluation, UnitEvaluation, WorkEvaluation } from '../verdict/evaluation';
import type { OfficialHistory } from '../verdict/official';
import type { BesideSettings } from './beside';
import type { Change, Trend } from './dynamics';
import { LowWork, lowWork } from './low-results';

export interface YearOutcome {
  readonly year: number;
  /** Highest level of the year's works. */
  readonly level: Level;
  /** Any work of the year is low; null when none has an answer. */
  readonly isLow: boolean | null;
  readonly works: readonly LowWork[];
}

/** One question over the latest two years that follow one another; null where a year has no answer. */
export interface Repetition {
  readonly from: number;
  readonly to: number;
  readonly earlier: boolean | null;
  readonly later: boolean | null;
}

export interface TwoYears {
  readonly school: string;
  readonly kind: string;
  readonly subject: string;
  readonly grade: number;
  /** Ascending. */
  readonly years: readonly YearOutcome[];
  /** null when no two years follow one another. */
  readonly signs: Repetition | null;
  readonly low: Repetition | null;
  /** Change of the share of «2» beside the others' between the two years of `low`; below 0 is for the better. */
  readonly twosChange: Trend | null;
  /** Years in which the official list marks this subject and grade, ascending. */
  readonly official: readonly number[];
  /** The latest two years running with that marker. */
  readonly officialTwice: readonly [from: number, to: number] | null;
}

/** True when a year and the year before it both say yes. */
export function isRepeated(repetition: Repetition | null): boolean {
  return repetition !== null && repetition.earlier === true && repetition.later === true;
}

/** The change of «2» where low results were repeated: nobody asks for it elsewhere. */
export function repeatedTwos({ low, twosChange }: TwoYears): Trend | null {
  return isRepeated(low) ? twosChange : null;
}

/** Key of the word for one year's answer. */
export function wordOf(answer: boolean | null): 'yes' | 'no' | 'unknown' {
  if (answer === null) return 'unknown';
  return answer ? 'yes' : 'no';
}

interface Placed {
  readonly unit: UnitEvaluation;
  readonly work: WorkEvaluation;
}

/** Every line of every school: by code, kind, subject, grade. */
export function twoYearsOf(
  schools: readonly SchoolEvaluation[],
  works: ReadonlyMap<string, WorkEvaluation>,
  settings: BesideSettings,
  changes: readonly Change[],
): TwoYears[] {
  const bySchool = new Map<string, Change[]>();
  for (const change of changes) {
    const own = bySchool.get(change.school);
    if (own === undefined) bySchool.set(change.school, [change]);
    else own.push(change);
  }
  return schools.flatMap((school) => linesOf(school, works, settings, bySchool.get(school.code) ?? []));
}

function linesOf(
  school: SchoolEvaluation,
  works: ReadonlyMap<string, WorkEvaluation>,
  settings: BesideSettings,
  changes: readonly Change[],
): TwoYears[] {
  const lines = new Map<string, Placed[]>();
  for (const unit of school.units) {
    const work = works.get(unit.work);
    if (work === undefined) continue;
    const { kind, subject, grade } = work.work;
    const id = `${kind}|${subject}|${String(grade).padStart(2, '0')}`;
    const line = lines.get(id);
    if (line === undefined) lines.set(id, [{ unit, work }]);
    else line.push({ unit, work });
  }
  return [...lines.keys()].sort().map((id) => lineOf(school, lines.get(id)!, settings, changes));
}

function lineOf(
  school: SchoolEvaluation,
  placed: readonly Placed[],
  settings: BesideSettings,
  changes: readonly Change[],
): TwoYears {
  const { kind, subject, grade } = placed[0]!.work.work;
  const byYear = new Map<number, Placed[]>();
  for (const one of placed) {
    const { year } = one.work.work;
    byYear.set(year, [...(byYear.get(year) ?? []), one]);
  }
  const years = [...byYear.keys()]
    .sort((a, b) => a - b)
    .map((year) => yearOutcome(year, byYear.get(year)!, settings));
  const pair = latestPair(years);
  const official = officialYears(school.official, subject, grade, kind);
  const change = changes.find(
    (one) =>
      one.track === 'grade' &&
      one.kind === kind &&
      one.subject === subject &&
      one.to.grade === grade &&
      one.from.year === pair?.[0].year &&
      one.to.year === pair[1].year,
  );
  const twice = official.filter((year) => official.includes(year - 1)).pop();
  return {
    school: school.code,
    kind,
    subject,
    grade,
    years,
    signs: pair && repetition(pair, ({ level }) => signAnswer(level)),
    low: pair && repetition(pair, ({ isLow }) => isLow),
    twosChange: change?.twos ?? null,
    official,
    officialTwice: twice === undefined ? null : [twice - 1, twice],
  };
}

function yearOutcome(year: number, placed: readonly Placed[], settings: BesideSettings): YearOutcome {
  const works = placed.map(({ unit, work }) => lowWork(unit, work, settings));
  const answers = works.map(({ isLow }) => isLow).filter((isLow) => isLow !== null);
  return {
    year,
    level: highestLevel(placed.map(({ unit }) => unit.level)),
    isLow: answers.length === 0 ? null : answers.includes(true),
    works,
  };
}

function latestPair(years: readonly YearOutcome[]): readonly [YearOutcome, YearOutcome] | null {
  for (let i = years.length - 1; i > 0; i--) {
    if (years[i]!.year === years[i - 1]!.year + 1) return [years[i - 1]!, years[i]!];
  }
  return null;
}

function signAnswer(level: Level): boolean | null {
  return level === 'unknown' ? null : level !== 'none';
}

function repetition(
  [earlier, later]: readonly [YearOutcome, YearOutcome],
  answer: (outcome: YearOutcome) => boolean | null,
): Repetition {
  return { from: earlier.year, to: later.year, earlier: answer(earlier), later: answer(later) };
}

/** Years with a marker such as «4 РУ», «4РУ» or «РУ 4»; the official list knows ВПР only. */
function officialYears(
  history: OfficialHistory | null,
  subject: string,
  grade: number,
  kind: string,
): number[] {
  if (history === null || kind !== 'ВПР') return [];
  return history.years
    .filter(({ markers }) => markers.some((marker) => isMarkerOf(marker, subject, grade)))
    .map(({ year }) => year);
}

function isMarkerOf(marker: string, subject: string, grade: number): boolean {
  const words = marker.toUpperCase().match(/\d+|[А-ЯЁA-Z]+/g) ?? [];
  return (
    words.some((word) => subjectCode(word) === subject) &&
    words.some((word) => /^\d+$/.test(word) && Number(word) === grade)
  );
}
