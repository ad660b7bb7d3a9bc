/**
 * «Проверить настройку»: finds the tabs, makes those that are missing, brings the structure up to date, and puts
 * damaged computed cells right. Also what makes a new workbook.
 */
import { startTab } from '../domain/report/start-tab';
import { START_TAB } from '../domain/report/report';
import { settingChoices, settingRows } from '../domain/tables/settings';
import { SETUP } from '../messages/setup';
import { applyPlan } from './apply-plan';
import { mergeRows } from './apply-table';
import { migrate } from './migrations';
import { repairReport } from './report';
import { tableTab } from './tabs';
import { oneOf } from './template';
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
    if (!workbook.sheets.has(START_TAB)) makeStart(workbook);
    const mended = repairReport(workbook);
    if (mended.length > 0) done.push(SETUP.repaired(mended));
    return done.concat(workbook.found.ambiguities);
  });
}

/** Rows of «Параметры» that the workbook does not have yet; those it has are a person's. */
function addSettings(workbook: Workbook): void {
  const table = workbook.table('parameters');
  const known = new Set(table.rows.map(({ key }) => key));
  const rows = settingRows().filter(({ name }) => !known.has(String(name)));
  if (rows.length === 0) return;
  const key = tableTab('parameters');
  mergeRows(rows, { table, key, isComputed: () => false, states: workbook.states, log: workbook.log });
  const column = table.columns.get('value');
  if (column === undefined) return;
  const choices = settingChoices();
  rows.forEach(({ name }, i) => {
    const offered = choices.get(String(name));
    // New rows stand one after another below what was there.
    if (offered !== undefined)
      table.sheet.getRange(table.end + 1 + i, column + 1).setDataValidation(oneOf(offered));
  });
}

function makeStart(workbook: Workbook): void {
  const { spreadsheet, states, log, sheets } = workbook;
  applyPlan(startTab(null), { spreadsheet, states, log, sheets });
}
