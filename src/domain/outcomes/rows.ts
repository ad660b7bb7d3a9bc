/** The figures of «Зачёты и пороги» as cells: computed columns of every row, whole rows for protocols, rows of «Признаки». */
import { LEVELS } from '../../messages/levels';
import { LEVEL_WORDS, MEASURE_WORDS, SOURCE } from '../../messages/choices';
import { OUTCOMES } from '../../messages/outcomes';
import type { OutcomeRow } from '../procedures/outcome-row';
import { isFew, shownCount, shownFigure, shownPart, shownPercent, shownProbability } from '../report/shown';
import type { PlanValue } from '../tabs/plan';
import { OutcomeFigure, OutcomeGroup, Outcomes, Part, Threshold, partOf, shareOf } from './outcome';
import { LEAST_DIFFERENCE } from './signs';

type Row = Readonly<Record<string, PlanValue>>;

/** Columns of the program in rows of people. */
export const COMPUTED_COLUMNS = ['threshold', 'share', 'others', 'conclusion'] as const;

/** In the order of `COMPUTED_COLUMNS`. Beside a hidden share that of the others would tell it. */
function computedCells(figure: OutcomeFigure, threshold: Threshold | null): PlanValue[] {
  return [
    threshold === null ? null : OUTCOMES.thresholdText(threshold),
    shownShare(partOf(figure)),
    isFew(figure.n) ? null : shownShare(figure.others),
    OUTCOMES.conclusion(figure),
  ];
}

/** A percent 0–100, «‹5» of one to four, null of nobody. */
export function shownShare(part: Part | null): PlanValue {
  return part === null ? null : shownPercent(shareOf(part), part.n);
}

/** Computed columns by row on the sheet. */
export function cellsByPosition({ groups }: Outcomes): ReadonlyMap<number, readonly PlanValue[]> {
  return new Map(
    groups.flatMap(({ threshold, schools, groups: others }) =>
      [...schools, ...others].flatMap((figure) =>
        figure.position === null ? [] : [[figure.position, computedCells(figure, threshold)] as const],
      ),
    ),
  );
}

/** Whole rows for what protocols give; `nameOf` gives the school's name. */
export function protocolRows({ groups }: Outcomes, nameOf: (code: string) => string): Row[] {
  return groups.flatMap(({ schools, threshold }) =>
    schools
      .filter(({ source }) => source === 'protocol')
      .map((figure) => ({
        ...rowOfOutcome({ ...figure, name: nameOf(figure.school!) }),
        n: shownCount(figure.n),
        reached: shownPart(figure.reached, figure.n),
        mean: shownFigure(figure.mean, figure.n),
        source: SOURCE.protocol,
        ...Object.fromEntries(
          computedCells(figure, threshold).map((value, i) => [COMPUTED_COLUMNS[i]!, value] as const),
        ),
      })),
  );
}

/** A row of a list as it stands in the tab, without the columns of the program. */
export function rowOfOutcome(row: OutcomeRow): Row {
  const { work, measure, level, school, name, n, reached, winners, prizeWinners, mean } = row;
  return {
    work,
    measure: MEASURE_WORDS[measure],
    level: LEVEL_WORDS[level],
    school: school ?? '',
    name,
    n,
    reached,
    winners,
    prizeWinners,
    mean,
    source: SOURCE.summary,
  };
}

export interface MarkedOutcome {
  readonly group: OutcomeGroup;
  readonly figure: OutcomeFigure;
}

/** Schools that ask for attention, by code, then in the order of works. */
export function markedOutcomes({ groups }: Outcomes): MarkedOutcome[] {
  const marked = groups.flatMap((group) =>
    group.schools.filter(({ verdict }) => verdict === 'attention').map((figure) => ({ group, figure })),
  );
  return marked.sort((a, b) =>
    a.figure.school! < b.figure.school! ? -1 : a.figure.school === b.figure.school ? 0 : 1,
  );
}

/** A row of «Признаки» without the school's name. */
export function signRow({ group, figure }: MarkedOutcome): Row {
  const { n, interval, p, q } = figure;
  return {
    work: group.id,
    sign: OUTCOMES.sign(MEASURE_WORDS[group.measure]),
    sentence: OUTCOMES.conclusion(figure),
    value: shownShare(partOf(figure)),
    reference: shownShare(figure.others),
    interval: interval === null ? '' : OUTCOMES.intervalText(interval.low, interval.high),
    threshold: LEAST_DIFFERENCE * 100,
    n: shownCount(n),
    p: shownProbability(p, n),
    q: shownProbability(q, n),
    innocent: OUTCOMES.reasons(group.measure),
    next: OUTCOMES.next,
    rules: OUTCOMES.rules,
    level: LEVELS[figure.verdict!],
  };
}
