/** Internal results beside external works: a table on a school's tab, sums over schools on «Сводка». Nothing is joined. */
import { workTitle } from '../../messages/intake';
import { INTERNAL_EXTERNAL } from '../../messages/internal-external';
import { shownCount, shownFigure, shownPercent } from '../report/shown';
import { RowList, cell, cells } from '../tabs/build';
import type { PlanCell, PlanValue } from '../tabs/plan';
import type { InternalExternal, SideFigures } from './compare';

/** Adds nothing for a school without a comparison. */
export function schoolInternalBlock(rows: RowList, { schools }: InternalExternal, code: string): void {
  const own = schools.filter(({ school }) => school === code);
  if (own.length === 0) return;
  rows.add('internal', cell(INTERNAL_EXTERNAL.heading, 'heading'));
  rows.add('internal:note', cell(INTERNAL_EXTERNAL.note, 'subtitle'));
  rows.add('internal:header', ...cells('header', INTERNAL_EXTERNAL.schoolHeadings));
  for (const { subject, grade, year, period, work, workId, internal, external, difference } of own) {
    rows.add(
      `internal:${workId}:${grade}:${year}:${period}`,
      cell(INTERNAL_EXTERNAL.title(subject, grade, period, year), 'wrapped'),
      ...sideCells(internal),
      ...sideCells(external),
      cell(typeof difference === 'string' ? null : difference.quality * 100, 'difference'),
      cell(workTitle(work), 'wrapped'),
      cell(INTERNAL_EXTERNAL.difference(difference), 'wrapped'),
    );
  }
  rows.space('after-internal');
}

/** Adds nothing without a comparison. */
export function summaryInternalBlock(rows: RowList, { totals }: InternalExternal): void {
  if (totals.length === 0) return;
  rows.add('internal', cell(INTERNAL_EXTERNAL.heading, 'heading'));
  rows.add('internal:note', cell(INTERNAL_EXTERNAL.totalsNote, 'subtitle'));
  rows.add('internal:header', ...cells('header', INTERNAL_EXTERNAL.summaryHeadings));
  for (const { subject, grade, year, period, workId, schools, internal, external, difference } of totals) {
    const points = (pick: 'passRate' | 'quality'): PlanValue =>
      typeof difference === 'string' ? null : difference[pick] * 100;
    rows.add(
      `internal:${workId}:${grade}:${year}:${period}`,
      cell(workId, 'code'),
      cell(INTERNAL_EXTERNAL.title(subject, grade, period, year), 'wrapped'),
      cell(schools, 'count'),
      ...sideCells(internal),
      ...sideCells(external),
      cell(points('passRate'), 'difference'),
      cell(points('quality'), 'difference'),
    );
  }
  rows.space('after-internal');
}

function sideCells(side: SideFigures | null): PlanCell[] {
  if (side === null) return [cell(null, 'count'), ...[1, 2, 3].map(() => cell(null, 'percent'))];
  const { n } = side;
  return [
    cell(shownCount(n), 'count'),
    cell(shownPercent(side.passRate, n), 'percent'),
    cell(shownPercent(side.quality, n), 'percent'),
    cell(shownFigure(side.meanMark, n), 'points'),
  ];
}
