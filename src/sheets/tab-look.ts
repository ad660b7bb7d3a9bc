/** How rows of a generated tab look: formats, joined cells, heights, widths, borders, colours of the level words. */
import type { PlanRow, TabPlan } from '../domain/tabs/plan';
import { LEVEL_TEXT } from '../messages/levels';
import { FEW_PARTICIPANTS } from '../messages/report';
import { STATE_TEXT } from '../messages/roadmap';
import { heightRuns } from './row-heights';
import { columnLetters, contiguousRuns } from './runs';
import { BORDER_COLOUR, DEFAULT_LOOK, GREY, LOOKS, Look } from '../domain/tabs/looks';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A plan's row and its 0-based place on the sheet. */
export interface PlacedRow {
  readonly row: PlanRow;
  readonly position: number;
}

/**
 * What a tab looks like whatever stands in its cells; `rows` and the columns count the ruler. A skeleton is made of
 * this and nothing else.
 */
export function frameTab(sheet: Sheet, plan: TabPlan, rows: number): void {
  setWidths(sheet, plan);
  sheet.hideColumns(1);
  sheet.hideRows(1);
  sheet.setFrozenRows(plan.frozenRows + 1);
  sheet.setHiddenGridlines(true);
  if (plan.colour !== null) sheet.setTabColor(plan.colour);
  const owned = sheet.getRange(2, 2, rows - 1, plan.columns.length);
  owned.setVerticalAlignment('middle');
  sheet.setConditionalFormatRules([...levelRules(owned), fewRule(owned), ...planStateRules(sheet, plan)]);
}

/** Everything that `frameTab` puts on a tab for this plan, as a text: plans with the same text can share a skeleton. */
export function frameText({ columns, frozenRows, colour }: TabPlan): string {
  const widths = columns.map(({ width }) => width);
  return JSON.stringify([widths, frozenRows, colour, LEVEL_TEXT, FEW_PARTICIPANTS, GREY]);
}

/** Rows added to a framed tab take after the row above, which may be a person's. */
export function frameRows(
  sheet: Sheet,
  added: readonly PlacedRow[],
  columnPositions: readonly number[],
): void {
  for (const run of contiguousRuns(added.map(({ position }) => position))) {
    for (const block of contiguousRuns(columnPositions)) {
      sheet
        .getRange(run.start + 1, block.start + 1, run.items.length, block.items.length)
        .setVerticalAlignment('middle');
    }
  }
}

/** Styles of rows that have just been made; rows that were there keep what a person has made of them. */
export function styleRows(
  sheet: Sheet,
  made: readonly PlacedRow[],
  columnPositions: readonly number[],
): void {
  const bordered: string[] = [];
  for (const run of contiguousRuns(made.map(({ position }) => position))) {
    for (const columns of contiguousRuns(columnPositions)) {
      const looks = run.items.map((i) =>
        columns.items.map((c): Look => {
          const cell = made[i]!.row.cells[c];
          return cell === undefined ? DEFAULT_LOOK : LOOKS[cell.style];
        }),
      );
      const range = sheet.getRange(run.start + 1, columns.start + 1, looks.length, columns.items.length);
      const grid = <T>(pick: (look: Look) => T): T[][] => looks.map((row) => row.map(pick));
      range.setNumberFormats(grid(({ numberFormat }) => numberFormat));
      range.setBackgrounds(grid(({ background }) => background ?? '#ffffff'));
      range.setFontColors(grid(({ fontColor }) => fontColor));
      range.setFontWeights(grid(({ bold }) => (bold ? 'bold' : 'normal')));
      range.setFontSizes(grid(({ size }) => size));
      range.setHorizontalAlignments(grid(({ align }) => align));
      range.setWraps(grid(({ wrap }) => wrap));
      looks.forEach((row, r) => bordered.push(...borderedRuns(row, run.start + r, columns.start)));
    }
  }
  mergeCells(sheet, made, columnPositions);
  setHeights(sheet, made);
  if (bordered.length > 0) {
    sheet
      .getRangeList(bordered)
      .setBorder(true, true, true, true, true, true, BORDER_COLOUR, SpreadsheetApp.BorderStyle.SOLID);
  }
}

/** Styles of rows whose cells now mean something else than they did. */
export function restyleRows(
  sheet: Sheet,
  rows: readonly PlacedRow[],
  columnPositions: readonly number[],
): void {
  for (const run of contiguousRuns(rows.map(({ position }) => position))) {
    for (const block of contiguousRuns(columnPositions)) {
      sheet.getRange(run.start + 1, block.start + 1, run.items.length, block.items.length).breakApart();
    }
  }
  styleRows(sheet, rows, columnPositions);
}

/** Joins the cells of neighbouring rows with the same ranges in one call; a range that a person has split stays split. */
function mergeCells(sheet: Sheet, made: readonly PlacedRow[], columnPositions: readonly number[]): void {
  const ranges = new Set(
    made.flatMap(({ row }) => (row.merges ?? []).map(([first, last]) => `${first}-${last}`)),
  );
  for (const range of ranges) {
    const [first, last] = range.split('-').map(Number) as [number, number];
    const left = columnPositions[first]!;
    if (columnPositions[last]! - left !== last - first) continue;
    const rows = made.filter(({ row }) => row.merges?.some(([f, l]) => f === first && l === last));
    for (const run of contiguousRuns(rows.map(({ position }) => position))) {
      sheet.getRange(run.start + 1, left + 1, run.items.length, last - first + 1).mergeAcross();
    }
  }
}

/** A1 of the runs of bordered cells in a row. */
function borderedRuns(looks: readonly Look[], row: number, firstColumn: number): string[] {
  const found: string[] = [];
  let start = -1;
  for (let i = 0; i <= looks.length; i++) {
    const border = looks[i]?.border === true;
    if (border && start < 0) start = i;
    if (!border && start >= 0) {
      found.push(
        `${columnLetters(firstColumn + start)}${row + 1}:${columnLetters(firstColumn + i - 1)}${row + 1}`,
      );
      start = -1;
    }
  }
  return found;
}

function setWidths(sheet: Sheet, plan: TabPlan): void {
  let start = 0;
  for (let i = 1; i <= plan.columns.length; i++) {
    if (i < plan.columns.length && plan.columns[i]!.width === plan.columns[start]!.width) continue;
    sheet.setColumnWidths(start + 2, i - start, plan.columns[start]!.width);
    start = i;
  }
}

/** Heights of rows whose joined cells would not grow by themselves. */
function setHeights(sheet: Sheet, made: readonly PlacedRow[]): void {
  const tall = made.flatMap(({ position, row: { height } }) =>
    height === undefined ? [] : [{ position, height }],
  );
  for (const { start, count, height } of heightRuns(tall)) sheet.setRowHeights(start + 1, count, height);
}

/** The colour repeats the word; the word is what counts. */
export function levelRules(
  range: GoogleAppsScript.Spreadsheet.Range,
): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
  return wordRules(range, LEVEL_TEXT);
}

type Coloured = readonly { readonly word: string; readonly background: string }[];

function wordRules(
  range: GoogleAppsScript.Spreadsheet.Range,
  words: Coloured,
): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
  return words.map(({ word, background }) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenTextEqualTo(word)
      .setBackground(background)
      .setRanges([range])
      .build(),
  );
}

function isWordRule(rule: GoogleAppsScript.Spreadsheet.ConditionalFormatRule, words: Coloured): boolean {
  const condition = rule.getBooleanCondition();
  return words.some(
    ({ word, background }) =>
      condition?.getCriteriaValues()[0] === word && condition.getBackground() === background,
  );
}

/** Colours of the words of states. */
export function stateRules(
  range: GoogleAppsScript.Spreadsheet.Range,
): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
  return wordRules(range, STATE_TEXT);
}

/** True for a rule that `stateRules` makes. */
export function isStateRule(rule: GoogleAppsScript.Spreadsheet.ConditionalFormatRule): boolean {
  return isWordRule(rule, STATE_TEXT);
}

/** Of a plan with a column of states, down to its end. */
function planStateRules(
  sheet: Sheet,
  { columns }: TabPlan,
): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
  const index = columns.findIndex(({ id }) => id === 'state');
  if (index < 0) return [];
  // The ruler has the first row and column.
  const letters = columnLetters(index + 1);
  return stateRules(sheet.getRange(`${letters}2:${letters}`));
}

/** Brings the level colours of a table's column down to its last row; rules of a person stay as they are. */
export function extendLevelRules(sheet: Sheet, column: number, firstRow: number): void {
  const standing = sheet.getConditionalFormatRules();
  const ours = standing.filter((rule) => isWordRule(rule, LEVEL_TEXT));
  const last = sheet.getMaxRows();
  const reachEnd = ours.every((rule) => rule.getRanges().some((range) => range.getLastRow() >= last));
  if (ours.length === LEVEL_TEXT.length && reachEnd) return;
  const others = standing.filter((rule) => !ours.includes(rule));
  const range = sheet.getRange(firstRow, column, sheet.getMaxRows() - firstRow + 1, 1);
  sheet.setConditionalFormatRules([...others, ...levelRules(range)]);
}

/** Figures of few participants are grey: the words at the end of their label say so, the colour repeats it. */
function fewRule(
  range: GoogleAppsScript.Spreadsheet.Range,
): GoogleAppsScript.Spreadsheet.ConditionalFormatRule {
  const label = `$${columnLetters(range.getColumn() - 1)}${range.getRow()}`;
  return SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(`=RIGHT(${label};${FEW_PARTICIPANTS.length})="${FEW_PARTICIPANTS}"`)
    .setFontColor(GREY)
    .setRanges([range])
    .build();
}
