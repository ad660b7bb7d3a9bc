/**
 * «Проверить настройку»: finds the tabs, makes those that are missing, brings the structure up to date, and puts
 * damaged computed cells right. Also what makes a new workbook.
 */
import { startTab } from '../domain/report/start-tab';
import { START_TAB } from '../domain/report/report';
import { SETUP } from '../messages/setup';
import { TABLE_TEXT } from '../messages/tables';
import { applyPlan } from './apply-plan';
import { migrate } from './migrations';
import { addMissingColumns } from './new-columns';
import { repairReport } from './report';
import { addSettings } from './settings-rows';
import { checkStages } from './staging';
import { dressOldTable } from './table-look';
import { Workbook } from './workbook';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Call it under the lock. Returns what was done, a sentence each; none when all was well. */
export function checkSetup(spreadsheet: Spreadsheet): string[] {
  const { workbook, added, marked } = Workbook.adopt(spreadsheet);
  return workbook.saving(() => {
    const done: string[] = [];
    if (added.length > 0) done.push(SETUP.added(added));
    if (marked.length > 0) done.push(SETUP.marked(marked));
    for (const version of migrate(workbook)) if (added.length === 0) done.push(SETUP.migrated(version));
    addSettings(workbook);
    done.push(...restoreCodes(workbook));
    if (!workbook.sheets.has(START_TAB)) makeStart(workbook);
    const mended = repairReport(workbook);
    if (mended.length > 0) done.push(SETUP.repaired(mended));
    return done.concat(checkStages(workbook), workbook.found.ambiguities, zoneProblem(spreadsheet));
  });
}

/** Days come and go as moments: where the two clocks differ, midnight of the one is another day of the other. */
function zoneProblem(spreadsheet: Spreadsheet): string[] {
  const zones = [spreadsheet.getSpreadsheetTimeZone(), Session.getScriptTimeZone()] as const;
  const now = new Date();
  const [sheet, script] = zones.map((zone) => Utilities.formatDate(now, zone, 'yyyy-MM-dd HH:mm'));
  return sheet === script ? [] : [SETUP.otherZone(...zones)];
}

/** The column of codes is the only one that comes back: a person may do without the others. */
function restoreCodes(workbook: Workbook): string[] {
  const table = workbook.table('roadmap');
  if (table.columns.has('id')) return [];
  addMissingColumns(table, ['id']);
  dressOldTable(workbook.table('roadmap'));
  return [SETUP.columnBack(table.sheet.getName(), TABLE_TEXT.roadmap.columns.id!.header)];
}

function makeStart(workbook: Workbook): void {
  const { spreadsheet, states, log, sheets } = workbook;
  applyPlan(startTab(null), { spreadsheet, states, log, sheets });
}
