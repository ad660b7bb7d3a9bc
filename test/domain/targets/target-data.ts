/** Data of one invented municipality: three schools, two works of 2024/25, one of the year before. */
import type { TargetData } from '../../../src/domain/targets/figure';
import type { Evaluation } from '../../../src/domain/verdict/evaluation';
import type { Level } from '../../../src/messages/levels';
import { listsOf, procedure, registersOf, schoolsOf } from '../registers/builders';

export const MATHS = 'ВПР-2025-МА-4';
export const RUSSIAN = 'ВПР-2025-РУ-4';
export const EARLIER = 'ВПР-2024-МА-4';
export const SCHOOLS = schoolsOf('900001', '900002', '900003');
export const PROCEDURES = new Map(
  [procedure(MATHS, '2025-04-15'), procedure(RUSSIAN, '2025-04-17'), procedure(EARLIER, '2024-04-16')].map(
    (one) => [one.id, one] as const,
  ),
);
export const LISTS = listsOf({ schools: SCHOOLS, procedures: PROCEDURES, today: '2025-06-01' });

type Levels = Readonly<Record<string, Readonly<Record<string, Level>>>>;

/** Levels by school and work. */
export function evaluationOf(levels: Levels, index: Evaluation['index'] = []): Evaluation {
  const ids = [...new Set(Object.values(levels).flatMap((units) => Object.keys(units)))];
  return {
    ruleSet: { title: 'Сводные отчёты' },
    works: ids.map((id) => ({ id })),
    schools: Object.keys(levels).map((code) => ({
      code,
      units: Object.entries(levels[code]!).map(([work, level]) => ({ work, level, figures: { n: 20 } })),
    })),
    index,
  } as unknown as Evaluation;
}

export function dataOf(parts: Partial<TargetData> = {}): TargetData {
  return {
    schoolYear: 2024,
    today: '2025-06-01',
    schools: SCHOOLS,
    procedures: PROCEDURES,
    evaluation: evaluationOf({}),
    registers: registersOf({}, LISTS),
    rechecks: [],
    roadmap: null,
    answers: [],
    ...parts,
  };
}
