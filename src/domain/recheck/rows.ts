/** Results of re-checks as rows of a generated tab: «‹5» for fewer than five works, reasons where a figure is missing. */
import { parseWorkId } from '../protocol/work';
import { isFew, shownCount } from '../report/shown';
import { cell, cells } from '../tabs/build';
import type { PlanCell } from '../tabs/plan';
import { workTitle } from '../../messages/intake';
import { RECHECK_RESULTS, dayText, recheckSentence } from '../../messages/recheck';
import type { Recheck } from './record';
import { CONFIRMED_AIM, Given, RecheckResults, recheckResults } from './results';

export interface RecheckRow {
  /** `ВПР-2021-МА-4|900182`. */
  readonly key: string;
  readonly school: string;
  /** As many as `recheckHeader` has. */
  readonly cells: readonly PlanCell[];
  readonly sentence: string;
}

/** Headings: the work, then figures; the sentence has its own place in each tab. */
export function recheckHeader(workHeading: string): readonly PlanCell[] {
  return cells('header', [workHeading, ...RECHECK_RESULTS.headings]) as PlanCell[];
}

/** One row per school × work that has results, by code and work: never by what came out. */
export function recheckRows(rechecks: Iterable<Recheck>): RecheckRow[] {
  return [...rechecks]
    .sort((a, b) => compare(a.school, b.school) || compare(a.work, b.work))
    .flatMap((recheck) => {
      const results = recheckResults(recheck);
      return results === null ? [] : [rowOf(recheck, results)];
    });
}

function rowOf(recheck: Recheck, results: RecheckResults): RecheckRow {
  const { work, school, date, works } = recheck;
  const parsed = parseWorkId(work);
  const hidden = isFew(works);
  return {
    key: `${work}|${school}`,
    school,
    cells: [
      cell(parsed === null ? work : workTitle(parsed), 'wrapped'),
      cell(date === null ? '' : dayText(date), 'text'),
      cell(shownCount(works), 'count'),
      ...(hidden ? cells('muted', new Array<string>(FIGURES).fill('')) : figures(results)).map((one) => one!),
    ],
    sentence: hidden ? RECHECK_RESULTS.few : recheckSentence(results, CONFIRMED_AIM),
  };
}

/** Columns after the number of works. */
const FIGURES = RECHECK_RESULTS.headings.length - 2;

function figures({ confirmed, difference, differenceInterval, p, kappa }: RecheckResults): PlanCell[] {
  const { interval } = RECHECK_RESULTS;
  const number = (figure: Given<number>): PlanCell =>
    figure.gap === null ? cell(figure.value, 'coefficient') : gapCell(figure.gap);
  return [
    cell(100 * confirmed.share, 'percent'),
    cell(interval(100 * confirmed.interval.low, 100 * confirmed.interval.high, 0), 'text'),
    number(difference),
    differenceInterval.gap === null
      ? cell(interval(differenceInterval.value.low, differenceInterval.value.high, 2), 'text')
      : gapCell(differenceInterval.gap),
    number(p),
    number(kappa),
  ];
}

function gapCell(gap: Parameters<typeof RECHECK_RESULTS.gap>[0]): PlanCell {
  return cell(RECHECK_RESULTS.gap(gap), 'muted');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
