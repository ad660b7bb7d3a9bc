/** What other settings change: two evaluations of the same data beside each other. Schools come by code only. */
import { LEVEL_TEXT, LEVELS, Level } from '../../messages/levels';
import { asksForAttention } from '../report/sign-rows';
import type { Evaluation } from '../verdict/evaluation';

interface BeforeAfter {
  readonly before: number;
  readonly after: number;
}

export interface SettingsEffect {
  /** Titles of rule sets. */
  readonly rules: { readonly before: string; readonly after: string };
  /** Schools with results, by level. */
  readonly levels: readonly (BeforeAfter & { readonly level: Level })[];
  /** Figures that stand out, and works that ask for attention. */
  readonly signs: BeforeAfter;
  readonly works: BeforeAfter;
  /** Index of objectivity over all schools, by year. */
  readonly index: readonly (BeforeAfter & { readonly year: number })[];
  /** Schools of another level now, by code. */
  readonly schools: readonly {
    readonly code: string;
    readonly name: string;
    readonly before: Level;
    readonly after: Level;
  }[];
}

const ORDER: readonly Level[] = LEVEL_TEXT.map(({ word }) =>
  (Object.keys(LEVELS) as Level[]).find((level) => LEVELS[level] === word)!,
);

/** Both of the same counts and tables: they have the same schools, works and years. */
export function settingsEffect(
  before: Evaluation,
  after: Evaluation,
  nameOf: (code: string) => string,
): SettingsEffect {
  const both = (count: (evaluation: Evaluation) => number): BeforeAfter => ({
    before: count(before),
    after: count(after),
  });
  const levels = new Map(after.schools.map(({ code, level }) => [code, level] as const));
  const values = new Map(after.index.map(({ year, value }) => [year, value] as const));
  return {
    rules: { before: before.ruleSet.title, after: after.ruleSet.title },
    levels: ORDER.map((level) => ({
      level,
      ...both(({ schools }) => schools.filter((school) => school.level === level).length),
    })),
    signs: both((one) =>
      units(one).reduce(
        (sum, { signs }) => sum + signs.filter(({ level }) => asksForAttention(level)).length,
        0,
      ),
    ),
    works: both((one) => units(one).filter(({ level }) => asksForAttention(level)).length),
    index: before.index.map(({ year, value }) => ({ year, before: value, after: values.get(year) ?? value })),
    schools: before.schools.flatMap(({ code, level }) => {
      const now = levels.get(code) ?? level;
      return now === level ? [] : [{ code, name: nameOf(code), before: level, after: now }];
    }),
  };
}

function units({ schools }: Evaluation): Evaluation['schools'][number]['units'] {
  return schools.flatMap((school) => school.units);
}
