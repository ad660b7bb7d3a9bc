/**
 * The part of a school's tab that stands beside the signs: two years running, the criterion of low results, change over
 * years. Nothing is joined and no height is set: each would be a call to the document for every school.
 * The texts stand in the last two columns, so the block belongs below the charts.
 */
import { BESIDE } from '../../messages/beside';
import { RowList, cell, cells } from '../tabs/build';
import type { Beside } from './beside';
import { Change, directionOf, shownMeasure } from './dynamics';
import { participantsText } from './participants';
import { TwoYears, repeatedTwos, wordOf } from './two-years';

/** Adds nothing for a school without results. */
export function schoolBesideBlock(rows: RowList, beside: Beside, school: string): void {
  const low = beside.lowResults.find((one) => one.school === school);
  if (low === undefined) return;
  rows.add('beside', cell(BESIDE.heading, 'heading'));
  const lowLines = BESIDE.lowResultsLines(low, beside.settings.lowResults.lowTwos);
  lowLines.forEach((text, i) => rows.add(`beside:low:${i}`, cell(text, 'muted')));
  addTwoYears(
    rows,
    beside.twoYears.filter((line) => line.school === school),
  );
  rows.space('after-beside');
  addDynamics(
    rows,
    beside.dynamics.filter((change) => change.school === school),
  );
}

function addTwoYears(rows: RowList, twoYears: readonly TwoYears[]): void {
  const lines = twoYears.filter(({ signs, official }) => signs !== null || official.length > 0);
  if (lines.length === 0) return;
  rows.add('beside:note', cell(BESIDE.twoYearsNote, 'subtitle'));
  rows.add('beside:header', ...cells('header', BESIDE.schoolHeadings));
  for (const line of lines) {
    const { kind, subject, grade, signs, low, official, officialTwice } = line;
    const twos = repeatedTwos(line);
    rows.add(
      `beside:${kind}-${subject}-${grade}`,
      cell(BESIDE.lineTitle(kind, subject, grade), 'text'),
      cell(signs === null ? '' : BESIDE.fromTo(signs.from, signs.to), 'text'),
      cell(participantsText(line), 'text'),
      cell(signs && BESIDE.signWords[wordOf(signs.earlier)], 'text'),
      cell(signs && BESIDE.signWords[wordOf(signs.later)], 'text'),
      cell(low && BESIDE.lowWords[wordOf(low.earlier)], 'text'),
      cell(low && BESIDE.lowWords[wordOf(low.later)], 'text'),
      cell(twos && twos.value * 100, 'difference'),
      cell(twos && BESIDE.intervalText(twos.interval), 'wrapped'),
      cell(twos && BESIDE.widenedText(twos.widened), 'wrapped'),
      cell(BESIDE.twoYearsText(line), 'wrapped'),
      cell(BESIDE.officialText(official, officialTwice), 'text'),
    );
  }
}

function addDynamics(rows: RowList, changes: readonly Change[]): void {
  if (changes.length === 0) return;
  rows.add('beside:dynamics', cell(BESIDE.dynamics, 'heading'));
  BESIDE.dynamicsNotes.forEach((note, i) => rows.add(`beside:dynamics:note:${i}`, cell(note, 'subtitle')));
  rows.add('beside:dynamics:header', ...cells('header', BESIDE.dynamicsHeadings));
  for (const change of changes) addChange(rows, change);
  rows.space('after-beside:dynamics');
}

function addChange(rows: RowList, change: Change): void {
  const { from, to, track } = change;
  const measure = shownMeasure(change);
  const before = measure && from[measure];
  const after = measure && to[measure];
  const trend = measure && change[measure];
  const direction = directionOf(trend && trend.widened);
  const word = direction === null ? '' : BESIDE.directions[direction](from.year);
  rows.add(
    `beside:dynamics:${track}:${to.work}`,
    cell(BESIDE.changeTitle(change), 'wrapped'),
    cell(BESIDE.fromTo(from.year, to.year), 'text'),
    cell(measure && BESIDE.measures[measure], 'text'),
    cell(before && before.n, 'count'),
    cell(after && after.n, 'count'),
    cell(before && before.difference * 100, 'difference'),
    cell(after && after.difference * 100, 'difference'),
    cell(trend && trend.value * 100, 'difference'),
    cell(trend && BESIDE.intervalText(trend.interval), 'wrapped'),
    cell(trend && BESIDE.widenedText(trend.widened), 'wrapped'),
    cell(trend === null ? BESIDE.noChange : word, 'text'),
  );
}
