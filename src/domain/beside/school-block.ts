/**
 * The part of a school's tab that stands beside the signs: two years running, the criterion of low results, change over
 * years. It uses the ten columns of figures on the left of the tab.
 */
import { BESIDE } from '../../messages/beside';
import { TABLE_COLUMNS, COLUMNS } from '../report/school-layout';
import { RowList, cell, textHeight } from '../tabs/build';
import { taller } from './row-height';
import type { PlanCell, StyleId } from '../tabs/plan';
import type { Beside } from './beside';
import { Change, directionOf, shownMeasure } from './dynamics';

const LAST = TABLE_COLUMNS - 1;
const widthOf = (first: number, last: number): number =>
  COLUMNS.slice(first, last + 1).reduce((sum, { width }) => sum + width, 0);

/** Adds nothing for a school without results. */
export function schoolBesideBlock(rows: RowList, beside: Beside, school: string): void {
  const low = beside.lowResults.find((one) => one.school === school);
  if (low === undefined) return;
  rows.add('beside', cell(BESIDE.heading, 'heading'));
  addTwoYears(rows, beside, school);
  joined(rows, 'beside:low', 'wrapped', [
    [0, 0, BESIDE.lowResults],
    [1, LAST, BESIDE.lowResultsText(low, beside.settings.lowResults.lowTwos)],
  ]);
  rows.space('after-beside');
  addDynamics(
    rows,
    beside.dynamics.filter((change) => change.school === school),
  );
}

function addTwoYears(rows: RowList, { twoYears }: Beside, school: string): void {
  const lines = twoYears.filter(
    (line) => line.school === school && (line.signs !== null || line.official.length > 0),
  );
  if (lines.length === 0) return;
  rows.note('beside:note', BESIDE.twoYearsNote, 0, LAST, widthOf(0, LAST));
  joined(rows, 'beside:header', 'header', [
    [0, 0, BESIDE.subjectGrade],
    [1, 3, BESIDE.signs],
    [4, 7, BESIDE.low],
    [8, 9, BESIDE.official],
  ]);
  for (const { kind, subject, grade, signs, low, twosChange, official, officialTwice } of lines) {
    joined(rows, `beside:${kind}-${subject}-${grade}`, 'wrapped', [
      [0, 0, BESIDE.lineTitle(kind, subject, grade)],
      [1, 3, BESIDE.signsText(signs)],
      [4, 7, BESIDE.lowText(low, twosChange)],
      [8, 9, BESIDE.officialText(official, officialTwice)],
    ]);
  }
}

function addDynamics(rows: RowList, changes: readonly Change[]): void {
  if (changes.length === 0) return;
  rows.add('beside:dynamics', cell(BESIDE.dynamics, 'heading'));
  rows.note('beside:dynamics:note', BESIDE.dynamicsNote, 0, LAST, widthOf(0, LAST));
  joined(rows, 'beside:dynamics:header', 'header', [
    [0, 0, BESIDE.subjectGrade],
    [1, 1, BESIDE.years],
    [2, 2, BESIDE.participants],
    [3, 3, BESIDE.before],
    [4, 4, BESIDE.after],
    [5, 5, BESIDE.change],
    [6, 6, BESIDE.interval],
    [7, 7, BESIDE.widened],
    [8, 9, BESIDE.word],
  ]);
  for (const change of changes) addChange(rows, change);
  rows.space('after-beside:dynamics');
}

function addChange(rows: RowList, change: Change): void {
  const { from, to, track } = change;
  const id = `beside:dynamics:${track}:${to.work}`;
  const measure = shownMeasure(change);
  const title = BESIDE.changeTitle(change);
  const years = BESIDE.fromTo(from.year, to.year);
  if (measure === null) {
    joined(rows, id, 'wrapped', [
      [0, 0, title],
      [1, 1, years],
      [2, LAST, BESIDE.noChange],
    ]);
    return;
  }
  const before = from[measure]!;
  const after = to[measure]!;
  const trend = change[measure]!;
  const direction = directionOf(trend.widened);
  joined(rows, id, 'wrapped', [
    [0, 0, BESIDE.measured(title, measure)],
    [1, 1, years],
    [2, 2, BESIDE.fromTo(before.n, after.n)],
    [3, 3, cell(before.difference * 100, 'difference')],
    [4, 4, cell(after.difference * 100, 'difference')],
    [5, 5, cell(trend.value * 100, 'difference')],
    [6, 6, BESIDE.intervalText(trend.interval)],
    [7, 7, BESIDE.widenedText(trend.widened)],
    [8, 9, direction === null ? '' : BESIDE.directions[direction](from.year)],
  ]);
}

type Part = readonly [first: number, last: number, content: string | PlanCell];

/** A row of joined cells. */
function joined(rows: RowList, id: string, style: StyleId, parts: readonly Part[]): void {
  const heights = parts.map(([first, last, content]) =>
    typeof content === 'string' ? textHeight(content, widthOf(first, last)) : 0,
  );
  rows.push({
    id,
    cells: parts.flatMap(([first, last, content]) => [
      typeof content === 'string' ? cell(content, style) : content,
      ...Array.from({ length: last - first }, () => cell(null, style)),
    ]),
    merges: parts.flatMap(([first, last]) => (last > first ? [[first, last] as const] : [])),
    ...taller(Math.max(...heights)),
  });
}
