/**
 * The version of the workbook's structure, and the steps from one to the next. Each step is recorded as soon as it is
 * done, so that a run cut short goes on with the next one.
 */
import { LOG } from '../messages/log';
import { SETUP } from '../messages/setup';
import { DomainError } from '../domain/errors';
import { rehashRows } from './apply-table';
import { addMissingColumns } from './new-columns';
import { dressOldTable } from './table-look';
import { addSettings, renewSettings } from './settings-rows';
import type { TabStates } from './tab-state';
import type { Table } from './table';
import { tableTab } from './tabs';
import { ensureTabs } from './template';
import type { Workbook } from './workbook';

export interface Migration {
  /** The version it leads to. */
  readonly version: number;
  /** Must bear being run again: it may have been cut short, and a copy may have lost its record. */
  run(workbook: Workbook): void;
}

/** A new structure is one entry here; the last one's version is that of a new workbook. */
const MIGRATIONS: readonly Migration[] = [
  { version: 1, run: () => undefined },
  { version: 2, run: addPanelAndRecheck },
  { version: 3, run: addRoadmapColumns },
  { version: 4, run: addProcedureColumns },
  { version: 5, run: addStagingTab },
];

/** «Перепроверка» keeps the draw beside the results, «Признаки» p, q and interval; «Параметры» names the panel. */
function addPanelAndRecheck(workbook: Workbook): void {
  addMissingColumns(workbook.table('recheck'));
  const signs = workbook.table('signs');
  addMissingColumns(signs);
  rehashRows(signs, workbook.table('signs'), { key: tableTab('signs'), states: workbook.states });
  wrap(signs, ['level']);
  wrap(workbook.table('parameters'), ['value', 'standard']);
  renewSettings(workbook);
  addSettings(workbook);
}

/** «Дорожная карта» and «Контроль процедур» keep more; «Параметры» the school year. */
function addRoadmapColumns(workbook: Workbook): void {
  addMissingColumns(workbook.table('roadmap'));
  addMissingColumns(workbook.table('control'));
  for (const id of ['roadmap', 'control'] as const) dressOldTable(workbook.table(id));
  addSettings(workbook);
}

/** «Процедуры» say what a procedure ends with and its threshold; «Параметры» who issues documents. */
function addProcedureColumns(workbook: Workbook): void {
  addMissingColumns(workbook.table('procedures'));
  addSettings(workbook);
}

/** Uploads come in parts, which wait on a tab of their own. */
function addStagingTab({ spreadsheet, sheets }: Workbook): void {
  ensureTabs(spreadsheet, sheets);
}

/** Columns whose texts have become too long for one line. */
function wrap({ sheet, columns, headerRow }: Table, ids: readonly string[]): void {
  const rows = sheet.getMaxRows() - headerRow - 1;
  for (const id of ids) {
    const column = columns.get(id);
    if (column !== undefined && rows > 0) sheet.getRange(headerRow + 2, column + 1, rows, 1).setWrap(true);
  }
}

const VERSION_ROW = 'version';

/** 0 for a workbook that has just been made or has lost its states. */
function versionOf(states: TabStates): number {
  return Number(states.get(VERSION_ROW)?.hash ?? 0);
}

/** @throws DomainError when the workbook was made by a newer program, whose structure this one does not know. */
export function refuseNewer(states: TabStates, migrations: readonly Migration[] = MIGRATIONS): void {
  const version = versionOf(states);
  if (version > Math.max(...migrations.map((one) => one.version)))
    throw new DomainError(SETUP.newer(version));
}

/** Runs what is missing; returns the versions reached. */
export function migrate(workbook: Workbook, migrations: readonly Migration[] = MIGRATIONS): number[] {
  refuseNewer(workbook.states, migrations);
  const version = versionOf(workbook.states);
  const reached: number[] = [];
  for (const migration of migrations) {
    if (migration.version <= version) continue;
    migration.run(workbook);
    workbook.states.set(VERSION_ROW, {
      hash: String(migration.version),
      shape: '',
      charts: [],
      rows: new Map(),
    });
    workbook.states.save();
    if (version > 0) {
      workbook.log.add({
        event: LOG.migrated,
        tab: '',
        place: '',
        before: '',
        after: String(migration.version),
      });
    }
    reached.push(migration.version);
  }
  return reached;
}
