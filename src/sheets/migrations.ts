/**
 * The version of the workbook's structure, and the steps from one to the next. Each step is recorded as soon as it is
 * done, so that a run cut short goes on with the next one.
 */
import { LOG } from '../messages/log';
import { SETUP } from '../messages/setup';
import { DomainError } from '../domain/errors';
import { Workbook } from './workbook';

export interface Migration {
  /** The version it leads to. */
  readonly version: number;
  run(workbook: Workbook): void;
}

/** A new structure is one entry here; the last one's version is that of a new workbook. */
export const MIGRATIONS: readonly Migration[] = [{ version: 1, run: () => undefined }];

const VERSION_ROW = 'version';

/** 0 for a workbook that has just been made. */
export function versionOf(workbook: Workbook): number {
  return Number(workbook.states.get(VERSION_ROW)?.hash ?? 0);
}

/**
 * Runs what is missing; returns the versions reached.
 * @throws DomainError when the workbook was made by a newer program.
 */
export function migrate(workbook: Workbook, migrations: readonly Migration[] = MIGRATIONS): number[] {
  const version = versionOf(workbook);
  const newest = Math.max(...migrations.map((migration) => migration.version));
  if (version > newest) throw new DomainError(SETUP.newer(version));
  const reached: number[] = [];
  for (const migration of migrations) {
    if (migration.version <= version) continue;
    migration.run(workbook);
    workbook.states.set(VERSION_ROW, { hash: String(migration.version), shape: '', charts: [], rows: new Map() });
    workbook.states.save();
    if (version > 0) {
      workbook.log.add({ event: LOG.migrated, tab: '', place: '', before: '', after: String(migration.version) });
    }
    reached.push(migration.version);
  }
  return reached;
}
