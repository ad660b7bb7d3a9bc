/** What an indicator is computed from, and what comes out: a percent with the counts that it is of, or no figure. */
import type { Recheck } from '../recheck/record';
import type { PlacedRow, Registers } from '../registers/read';
import type { RoadmapView } from '../roadmap/refresh-view';
import type { SchoolYear } from '../roadmap/school-year';
import type { Procedure, School } from '../tables/lists';
import type { Evaluation } from '../verdict/evaluation';
import { TARGETS } from '../../messages/targets';

export interface TargetData {
  readonly schoolYear: SchoolYear;
  /** ISO day. */
  readonly today: string;
  /** «Школы» by code. */
  readonly schools: ReadonlyMap<string, School>;
  /** «Процедуры» by id. */
  readonly procedures: ReadonlyMap<string, Procedure>;
  readonly evaluation: Evaluation;
  readonly registers: Registers;
  /** The latest of each school's work that has results. */
  readonly rechecks: readonly Recheck[];
  /** null when «Дорожная карта» has no rows. */
  readonly roadmap: RoadmapView | null;
  /** Rows of «Ответы школ». */
  readonly answers: readonly PlacedRow[];
}

export interface TargetFigure {
  /** 0–100; null: too little is known. */
  readonly value: number | null;
  /** «12 из 40 школ; …», or why there is no figure. */
  readonly basis: string;
}

export function noFigure(why: string): TargetFigure {
  return { value: null, basis: TARGETS.noData(why) };
}

/** `words` puts «12 из 40» into words; further parts of the basis follow it. */
export function shareOf(
  part: number,
  all: number,
  words: (share: string) => string,
  ...more: readonly string[]
): TargetFigure {
  return {
    value: (100 * part) / all,
    basis: TARGETS.basis([words(TARGETS.share(part, all)), ...more]),
  };
}
