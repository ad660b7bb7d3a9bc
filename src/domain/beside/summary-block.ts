/**
 * The part of «Сводка» that stands beside the signs: what was repeated in two years, how many schools meet the criterion
 * of low results, how many changes over years are more than chance. Schools stand by code, in no other order.
 */
import { BESIDE } from '../../messages/beside';
import { CONFIDENCE } from '../stats/proportion';
import { schoolTabKey } from '../report/report';
import { FIRST_WIDTHS, OTHER_WIDTH, TABLE_COLUMNS, WIDTH } from '../report/summary-layout';
import { RowList, cell, cells, textHeight } from '../tabs/build';
import type { Beside } from './beside';
import { Change, directionOf, shownMeasure } from './dynamics';
import { taller } from './row-height';
import { isRepeated } from './two-years';

/** Columns that the block uses: code, name, then texts in joined cells. */
const SUBJECT = [2, 3] as const;
const SIGNS = [4, 6] as const;
const LOW = [7, 10] as const;
const OFFICIAL = [11, 12] as const;
const LAST = TABLE_COLUMNS - 1;
const SENTENCE = [2, LAST] as const;
const widthOf = ([first, last]: readonly [number, number]): number => OTHER_WIDTH * (last - first + 1);

export interface SchoolName {
  readonly name: string;
}

/** Adds the block; `names` are the schools of «Школы» by code. */
export function summaryBesideBlock(
  rows: RowList,
  beside: Beside,
  names: ReadonlyMap<string, SchoolName>,
): void {
  if (beside.lowResults.length === 0) return;
  const nameOf = (school: string): string => names.get(school)?.name ?? '';
  rows.add('beside', cell(BESIDE.summaryHeading, 'heading'));
  rows.note('beside:note', BESIDE.summaryNote, 0, LAST, WIDTH);
  addTwice(rows, beside, nameOf);
  rows.space('after-beside');
  addLow(rows, beside, nameOf);
  rows.space('after-beside:low');
  addDynamics(rows, beside.dynamics);
}

function addTwice(rows: RowList, { twoYears }: Beside, nameOf: (school: string) => string): void {
  const compared = twoYears.filter(({ signs }) => signs !== null).length;
  const repeated = twoYears.filter(
    ({ signs, low, officialTwice }) => isRepeated(signs) || isRepeated(low) || officialTwice !== null,
  );
  if (repeated.length === 0) {
    rows.add('beside:none', cell(compared === 0 ? BESIDE.oneYear : BESIDE.nothingTwice(compared), 'muted'));
    return;
  }
  const line = (
    id: string,
    style: 'header' | 'wrapped',
    [code, name, subject, signs, low, official]: readonly string[],
    link?: string,
  ): void =>
    rows.push({
      id,
      cells: [
        style === 'header' ? cell(code!, style) : cell(code!, 'code', link),
        cell(name!, style),
        ...across(SUBJECT, subject!, style),
        ...across(SIGNS, signs!, style),
        ...across(LOW, low!, style),
        ...across(OFFICIAL, official!, style),
      ],
      merges: [SUBJECT, SIGNS, LOW, OFFICIAL],
      ...taller(
        Math.max(
          textHeight(name!, FIRST_WIDTHS[1]),
          textHeight(subject!, widthOf(SUBJECT)),
          textHeight(signs!, widthOf(SIGNS)),
          textHeight(low!, widthOf(LOW)),
          textHeight(official!, widthOf(OFFICIAL)),
        ),
      ),
    });
  line('beside:header', 'header', [
    BESIDE.code,
    BESIDE.name,
    BESIDE.subjectGrade,
    BESIDE.signs,
    BESIDE.low,
    BESIDE.official,
  ]);
  for (const { school, kind, subject, grade, signs, low, twosChange, official, officialTwice } of repeated) {
    line(
      `beside:${school}:${kind}-${subject}-${grade}`,
      'wrapped',
      [
        school,
        nameOf(school),
        BESIDE.lineTitle(kind, subject, grade),
        BESIDE.signsText(signs),
        BESIDE.lowText(low, twosChange),
        BESIDE.officialText(official, officialTwice),
      ],
      schoolTabKey(school),
    );
  }
}

function addLow(rows: RowList, { lowResults, settings }: Beside, nameOf: (school: string) => string): void {
  const withVerdict = (verdict: string): number => lowResults.filter((one) => one.verdict === verdict).length;
  rows.add(
    'beside:low',
    cell(BESIDE.lowCounts(withVerdict('met'), withVerdict('not-met'), withVerdict('unknown')), 'muted'),
  );
  for (const low of lowResults) {
    if (low.verdict !== 'met') continue;
    const text = BESIDE.lowResultsText(low, settings.lowResults.lowTwos);
    rows.push({
      id: `beside:low:${low.school}`,
      cells: [
        cell(low.school, 'code', schoolTabKey(low.school)),
        cell(nameOf(low.school), 'wrapped'),
        ...across(SENTENCE, text, 'wrapped'),
      ],
      merges: [SENTENCE],
      ...taller(textHeight(text, widthOf(SENTENCE))),
    });
  }
}

/** By subject, grade and years: in how many schools the change is more than chance, and in how many it would be. */
function addDynamics(rows: RowList, changes: readonly Change[]): void {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    if (shownMeasure(change) === null) continue;
    const id = `${change.track}:${change.from.work}:${change.to.work}`;
    groups.set(id, [...(groups.get(id) ?? []), change]);
  }
  if (groups.size === 0) return;
  rows.add('beside:dynamics', cell(BESIDE.dynamics, 'heading'));
  rows.note('beside:dynamics:note', BESIDE.dynamicsNote, 0, LAST, WIDTH);
  rows.add(
    'beside:dynamics:header',
    ...cells('header', [
      BESIDE.years,
      BESIDE.parallel,
      BESIDE.compared,
      BESIDE.outside,
      BESIDE.byChance,
      BESIDE.wentUp,
      BESIDE.wentDown,
    ]),
  );
  for (const id of [...groups.keys()].sort()) {
    const group = groups.get(id)!;
    const first = group[0]!;
    const trends = group.flatMap((change) => change[shownMeasure(change)!] ?? []);
    const outside = trends.filter(({ interval }) => directionOf(interval) !== null).length;
    const isKnown = trends.every(({ widened }) => widened !== null);
    const going = (direction: 'up' | 'down'): number | null =>
      isKnown ? trends.filter(({ widened }) => directionOf(widened) === direction).length : null;
    rows.add(
      `beside:dynamics:${id}`,
      cell(BESIDE.fromTo(first.from.year, first.to.year), 'text'),
      cell(BESIDE.changeTitle(first), 'wrapped'),
      cell(group.length, 'count'),
      cell(outside, 'count'),
      cell(group.length * (1 - CONFIDENCE), 'points'),
      cell(going('up'), 'count'),
      cell(going('down'), 'count'),
    );
  }
  rows.space('after-beside:dynamics');
}

function across(
  [first, last]: readonly [number, number],
  text: string,
  style: 'header' | 'wrapped',
): ReturnType<typeof cell>[] {
  return [cell(text, style), ...Array.from({ length: last - first }, () => cell(null, style))];
}
