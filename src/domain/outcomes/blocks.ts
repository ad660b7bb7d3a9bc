/**
 * «Зачёты и пороги» on a school's tab (its own rows beside the municipality) and on «Сводка» (totals, and by code the
 * schools with a sign). Nothing is joined, so that a school costs no calls of its own.
 */
import { LEVELS } from '../../messages/levels';
import { MEASURE_WORDS } from '../../messages/choices';
import { workTitle } from '../../messages/intake';
import { OUTCOMES } from '../../messages/outcomes';
import { isFew, shownCount, shownProbability } from '../report/shown';
import { schoolTabKey } from '../report/report';
import { wilsonInterval } from '../stats/proportion';
import { RowList, cell, cells } from '../tabs/build';
import {
  MunicipalityOutcome,
  OutcomeFigure,
  OutcomeGroup,
  Outcomes,
  isWithoutThreshold,
  partOf,
} from './outcome';
import { markedOutcomes, shownShare } from './rows';
import { differenceOf } from './signs';

/** Adds nothing for a school without rows. */
export function schoolOutcomesBlock(rows: RowList, { groups }: Outcomes, code: string): void {
  const own = groups.flatMap((group) =>
    group.schools.filter(({ school }) => school === code).map((figure) => ({ group, figure })),
  );
  if (own.length === 0) return;
  rows.add('outcomes', cell(OUTCOMES.heading, 'heading'));
  rows.add('outcomes:note', cell(OUTCOMES.note, 'subtitle'));
  rows.add('outcomes:header', ...cells('header', OUTCOMES.schoolHeadings));
  for (const { group, figure } of own) addSchoolRow(rows, group, figure);
  rows.space('after-outcomes');
}

function addSchoolRow(rows: RowList, group: OutcomeGroup, figure: OutcomeFigure): void {
  const { n, interval, verdict } = figure;
  // Beside a hidden figure the others' would tell it: the municipality is their sum.
  const others = isFew(n) ? null : figure.others;
  const restOfMunicipality = (figure.municipality?.n ?? n) - n;
  const isPair = group.municipalities.some((one) => one === figure.municipality && one.schools === 2);
  const municipality = isFew(restOfMunicipality) || isPair ? null : figure.municipality;
  rows.add(
    `outcomes:${group.id}:${group.measure}`,
    cell(titleOf(group), 'wrapped'),
    cell(shownCount(n), 'count'),
    cell(shownShare(partOf(figure)), 'percent'),
    cell(
      interval === null || isFew(n) ? null : OUTCOMES.intervalText(interval.low, interval.high),
      'wrapped',
    ),
    cell(shownShare(others), 'percent'),
    cell(others === null ? null : shownCount(others.n), 'count'),
    cell(shownShare(municipality), 'percent'),
    cell(municipality === null ? null : shownCount(municipality.n), 'count'),
    cell(shownThreshold(group), 'wrapped'),
    cell(verdict === null ? '' : LEVELS[verdict], 'level'),
    cell(OUTCOMES.conclusion(figure) ?? '', 'wrapped'),
  );
}

/** Adds nothing without rows; `names` are the schools of «Школы» by code. */
export function summaryOutcomesBlock(
  rows: RowList,
  outcomes: Outcomes,
  names: ReadonlyMap<string, { readonly name: string }>,
): void {
  const { groups } = outcomes;
  if (groups.length === 0) return;
  const several =
    new Set(groups.flatMap(({ municipalities }) => municipalities.map(({ name }) => name))).size > 1;
  rows.add('outcomes', cell(OUTCOMES.heading, 'heading'));
  rows.add('outcomes:note', cell(OUTCOMES.note, 'subtitle'));
  rows.add('outcomes:header', ...cells('header', OUTCOMES.summaryHeadings));
  for (const group of groups) {
    for (const one of group.municipalities) addTotal(rows, group, one, several);
  }
  const marked = markedOutcomes(outcomes);
  if (marked.length > 0) {
    rows.add('outcomes:signs', cell(OUTCOMES.signsHeading, 'subtitle'));
    rows.add('outcomes:signs:header', ...cells('header', OUTCOMES.signHeadings));
  }
  for (const { group, figure } of marked) {
    const { school, n, others, q } = figure;
    const difference = differenceOf(partOf(figure), others);
    rows.add(
      `outcomes:sign:${school}:${group.id}:${group.measure}`,
      cell(school, 'code', schoolTabKey(school!)),
      cell(names.get(school!)?.name ?? '', 'text'),
      cell(group.id, 'wrapped'),
      cell(shownCount(n), 'count'),
      cell(shownShare(partOf(figure)), 'percent'),
      cell(shownShare(others), 'percent'),
      cell(difference === null ? null : difference * 100, 'difference'),
      cell(shownProbability(q, n), 'probability'),
    );
  }
  rows.space('after-outcomes');
}

function addTotal(rows: RowList, group: OutcomeGroup, one: MunicipalityOutcome, isNamed: boolean): void {
  const { name, n, count, schools } = one;
  const title = titleOf(group);
  const interval = n === 0 || isFew(n) ? null : wilsonInterval(count, n);
  const signs = group.schools.filter(
    ({ verdict, municipality }) => verdict === 'attention' && municipality === one,
  );
  rows.add(
    `outcomes:${group.id}:${group.measure}:${name}`,
    // Ids with a stage are wider than the first column.
    cell(group.id, 'wrapped'),
    cell(isNamed ? OUTCOMES.ofMunicipality(title, name) : title, 'wrapped'),
    cell(schools, 'count'),
    cell(shownCount(n), 'count'),
    cell(shownShare(one), 'percent'),
    cell(interval === null ? null : OUTCOMES.intervalText(interval.low, interval.high), 'wrapped'),
    cell(shownThreshold(group), 'wrapped'),
    cell(signs.length, 'count'),
  );
}

/** Blank where a list says itself who passed. */
function shownThreshold(group: OutcomeGroup): string {
  if (group.threshold !== null) return OUTCOMES.thresholdText(group.threshold);
  return isWithoutThreshold(group) ? OUTCOMES.noThresholdShort : '';
}

function titleOf({ work, measure }: OutcomeGroup): string {
  return OUTCOMES.title(workTitle(work), MEASURE_WORDS[measure]);
}
