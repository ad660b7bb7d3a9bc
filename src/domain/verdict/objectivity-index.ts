/**
 * The 14 signs of 2019 and the index of objectivity: РУ and МА of grades 4–5 (rules A, B, and C from 4 to 5),
 * РУ and МА of ОГЭ (rule A). A change belongs to its later year.
 */
import { objectivityIndex } from '../indicators/rules-2019';
import { Work } from '../protocol/work';
import { IndexOfYear, RuleCount, SchoolEvaluation, UnitEvaluation } from './evaluation';

/** Counts are given beside for schools with as many participants or more. */
const LARGE_FROM = 10;

/** What a rule says of one school. */
export interface Answer {
  readonly marked: boolean;
  /** Has 10 participants. */
  readonly large: boolean;
  /** Marked on at least 10 participants. */
  readonly markedLarge: boolean;
}

/** Answer of a rule on one work. */
export function answerOf(n: number, marked: boolean): Answer {
  const large = n >= LARGE_FROM;
  return { marked, large, markedLarge: marked && large };
}

export function countAnswers(answers: readonly Answer[]): RuleCount {
  return {
    schools: answers.length,
    marked: answers.filter(({ marked }) => marked).length,
    schoolsFromTen: answers.filter(({ large }) => large).length,
    markedFromTen: answers.filter(({ markedLarge }) => markedLarge).length,
  };
}

/** Index of every year with participants in one of these works, ascending. */
export function indexByYear(
  schools: readonly SchoolEvaluation[],
  works: ReadonlyMap<string, Work>,
): IndexOfYear[] {
  const years = new Set([...works.values()].filter(isIndexWork).map(({ year }) => year));
  return [...years]
    .sort((a, b) => a - b)
    .flatMap((year) => {
      const answers = schools.flatMap(({ units }) => answerInYear(units, works, year) ?? []);
      const count = countAnswers(answers);
      const value = objectivityIndex(count.marked, count.schools);
      return value === null ? [] : [{ year, ...count, value }];
    });
}

function answerInYear(
  units: readonly UnitEvaluation[],
  works: ReadonlyMap<string, Work>,
  year: number,
): Answer | null {
  const answers = units.flatMap((unit) => {
    const work = works.get(unit.work)!;
    if (work.year !== year || !isIndexWork(work) || unit.tally.n === 0) return [];
    return [answerOf(unit.tally.n, isMarked(unit, work))];
  });
  if (answers.length === 0) return null;
  return {
    marked: answers.some(({ marked }) => marked),
    large: answers.some(({ large }) => large),
    markedLarge: answers.some(({ markedLarge }) => markedLarge),
  };
}

function isIndexWork({ kind, subject, grade }: Work): boolean {
  if (subject !== 'РУ' && subject !== 'МА') return false;
  return kind === 'ОГЭ' || (kind === 'ВПР' && (grade === 4 || grade === 5));
}

function isMarked({ ruleA, ruleB, change }: UnitEvaluation, { kind, grade }: Work): boolean {
  if (kind === 'ОГЭ') return ruleA === true;
  return ruleA === true || ruleB === true || (grade === 5 && change !== null && change.flag !== null);
}
