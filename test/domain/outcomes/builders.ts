/** Small rows of «Зачёты и пороги» for tests. */
import type { SourcedOutcome } from '../../../src/domain/outcomes/outcome';
import type { OutcomeLists } from '../../../src/domain/outcomes/evaluate';

export const EXAM = 'ЕГЭ-2024-РУ-11';
export const INTERVIEW = 'ИС-2024-РУ-9';
export const SCHOOL_STAGE = 'ВсОШ-2024-МА-7-ШЭ';
export const MUNICIPAL_STAGE = 'ВсОШ-2024-МА-7-МЭ';

export function medal(
  school: string,
  reached: number,
  n: number,
  extra: Partial<SourcedOutcome> = {},
): SourcedOutcome {
  return {
    work: EXAM,
    measure: 'medal',
    level: 'school',
    school,
    name: '',
    n,
    reached,
    winners: null,
    prizeWinners: null,
    mean: null,
    source: 'typed',
    position: Number(school) % 1000,
    ...extra,
  };
}

/** Every school in one municipality, no procedure listed: thresholds of the kind. */
export function listsOf(schools: readonly string[], municipality = 'МО-1'): OutcomeLists {
  return { schools: new Map(schools.map((code) => [code, { municipality }])), procedures: new Map() };
}
