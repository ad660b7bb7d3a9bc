/**
 * The part of «Сводка» that stands beside the signs: what was repeated in two years, how many schools meet the criterion
 * of low results, how many changes over years are more than chance. Schools stand by code, in no other order. Nothing is
 * joined, so that a region's rows cost no calls of their own.
 */
import { BESIDE } from '../../messages/beside';
import { CONFIDENCE } from '../stats/proportion';
import { schoolTabKey } from '../report/report';
import { RowList, cell, cells } from '../tabs/build';
import type { Beside } from './beside';
import { Change, directionOf, shownMeasure } from './dynamics';
import { participantsText } from './participants';
import { isRepeated, repeatedTwos, wordOf } from './two-years';

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
  rows.add('beside:note', cell(BESIDE.summaryNote, 'subtitle'));
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
  rows.add('beside:header', ...cells('header', BESIDE.summaryHeadings));
  for (const line of repeated) {
    const { school, kind, subject, grade, signs, low, official } = line;
    const twos = repeatedTwos(line);
    rows.add(
      `beside:${school}:${kind}-${subject}-${grade}`,
      cell(school, 'code', schoolTabKey(school)),
      cell(nameOf(school), 'text'),
      cell(BESIDE.shortTitle(kind, subject, grade), 'text'),
      cell(signs === null ? '' : BESIDE.fromTo(signs.from, signs.to), 'text'),
      cell(participantsText(line), 'text'),
      cell(signs && BESIDE.signWords[wordOf(signs.earlier)], 'text'),
      cell(signs && BESIDE.signWords[wordOf(signs.later)], 'text'),
      cell(low && BESIDE.lowWords[wordOf(low.earlier)], 'text'),
      cell(low && BESIDE.lowWords[wordOf(low.later)], 'text'),
      cell(twos && twos.value * 100, 'difference'),
      cell(twos && BESIDE.widenedText(twos.widened), 'wrapped'),
      cell(isRepeated(low) ? BESIDE.dynamicsWord(twos) : '', 'wrapped'),
      cell(official.join(', '), 'wrapped'),
    );
  }
}

function addLow(rows: RowList, { lowResults }: Beside, nameOf: (school: string) => string): void {
  const withVerdict = (verdict: string): number => lowResults.filter((one) => one.verdict === verdict).length;
  rows.add(
    'beside:low',
    cell(BESIDE.lowCounts(withVerdict('met'), withVerdict('not-met'), withVerdict('unknown')), 'muted'),
  );
  for (const low of lowResults) {
    if (low.verdict !== 'met') continue;
    rows.add(
      `beside:low:${low.school}`,
      cell(low.school, 'code', schoolTabKey(low.school)),
      cell(nameOf(low.school), 'text'),
      cell(BESIDE.lowWorksText(low), 'muted'),
    );
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
  BESIDE.dynamicsNotes.forEach((note, i) => rows.add(`beside:dynamics:note:${i}`, cell(note, 'subtitle')));
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
