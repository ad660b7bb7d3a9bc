/**
 * The hidden tab that new school tabs are copied from. It holds the frame that all of them share and no content, so
 * that a school's tab takes a third fewer calls. It bears no metadata, which a copy might inherit: its corner names it,
 * with a checksum of its frame.
 */
import { checksum } from '../domain/protocol/codec';
import { schoolTabKey } from '../domain/report/report';
import type { TabPlan } from '../domain/tabs/plan';
import { SETUP } from '../messages/setup';
import { fitGrid, makeSheet } from './new-sheet';
import { SKELETON_MARK, isSkeleton } from './ruler';
import { frameTab, frameText } from './tab-look';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

interface Target {
  readonly spreadsheet: Spreadsheet;
  /** Sheets of tabs by key; the skeleton is kept here for the rest of the run. */
  readonly sheets: Map<string, Sheet>;
}

/** The skeleton for the plan's tab, made when there is none; null for a tab that is the only one of its kind. */
export function skeletonFor(plan: TabPlan, target: Target): Sheet | null {
  if (!plan.key.startsWith(schoolTabKey(''))) return null;
  const corner = `${SKELETON_MARK}school|${checksum(frameText(plan))}`;
  const sheet =
    target.sheets.get(corner) ?? findSkeleton(corner, plan, target) ?? makeSkeleton(corner, plan, target);
  target.sheets.set(corner, sheet);
  return sheet;
}

/** Brings a copy of the skeleton into view and to `rows` rows, of which it has fewer. */
export function growCopy(copy: Sheet, plan: TabPlan, rows: number): void {
  if (copy.isSheetHidden()) copy.showSheet();
  const standing = rowsOf(plan);
  // Before the last row: ranges of conditional formats grow by what is inserted inside them.
  copy.insertRowsAfter(standing - 1, rows - standing);
}

/** The ruler, the frozen rows, and two between which the others are inserted. */
function rowsOf({ frozenRows }: TabPlan): number {
  return 1 + frozenRows + 2;
}

/** A read per hidden tab that is not ours. A skeleton of another frame, or one that was cut, goes. */
function findSkeleton(corner: string, plan: TabPlan, { spreadsheet, sheets }: Target): Sheet | null {
  const known = new Set([...sheets.values()].map((sheet) => sheet.getSheetId()));
  let found: Sheet | null = null;
  for (const sheet of spreadsheet.getSheets()) {
    if (!sheet.isSheetHidden() || known.has(sheet.getSheetId())) continue;
    const mark = String(sheet.getRange(1, 1).getValue());
    if (!isSkeleton(mark)) continue;
    const fits =
      mark === corner &&
      sheet.getMaxRows() === rowsOf(plan) &&
      sheet.getMaxColumns() === plan.columns.length + 1;
    if (fits) found = found ?? sheet;
    else if (hasOnlyCorner(sheet)) spreadsheet.deleteSheet(sheet);
  }
  return found;
}

/** What a person has typed on a hidden tab of ours is not lost with it. */
function hasOnlyCorner(sheet: Sheet): boolean {
  return sheet.getLastRow() === 1 && sheet.getLastColumn() === 1;
}

function makeSkeleton(corner: string, plan: TabPlan, { spreadsheet }: Target): Sheet {
  const rows = rowsOf(plan);
  return makeSheet(spreadsheet, SETUP.skeletonTab, null, (sheet) => {
    fitGrid(sheet, rows, plan.columns.length + 1);
    frameTab(sheet, plan, rows);
    sheet.hideSheet();
    // Last, so that only a whole one is found again.
    sheet.getRange(1, 1).setValue(corner);
  });
}
