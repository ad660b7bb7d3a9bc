/**
 * The workbook as a run sees it: its tabs, the state of what was written, the log. Opened once per run; everything
 * that reads or writes gets it from here.
 */
import { DomainError } from '../domain/errors';
import { TableId } from '../domain/tables/schema';
import { TABLE_TEXT } from '../messages/tables';
import { SETUP } from '../messages/setup';
import { ChangeLog } from './change-log';
import { underLock } from './lock';
import { migrate, refuseNewer } from './migrations';
import { TabStates } from './tab-state';
import { Table, readTable } from './table';
import { TabsFound, findTabs, markTab, tableTab } from './tabs';
import { ensureTabs, isComplete } from './template';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export class Workbook {
  readonly states: TabStates;
  readonly log: ChangeLog;

  private constructor(
    readonly spreadsheet: Spreadsheet,
    readonly sheets: Map<string, Sheet>,
    readonly found: TabsFound,
  ) {
    this.states = TabStates.read(this.sheet('tabs'));
    this.log = new ChangeLog(this.sheet('changes'));
    refuseNewer(this.states);
  }

  /** For reading: nothing is written. @throws DomainError when tabs are missing or a newer program made them. */
  static open(spreadsheet: Spreadsheet): Workbook {
    const found = findTabs(spreadsheet);
    if (!isComplete(found.byKey)) throw new DomainError(SETUP.incomplete);
    return new Workbook(spreadsheet, new Map(found.byKey), found);
  }

  /**
   * Runs `work` under the lock on a workbook whose structure is up to date and whose tabs are marked. The log and the
   * states are kept however `work` ends.
   */
  static write<Result>(spreadsheet: Spreadsheet, work: (workbook: Workbook) => Result): Result {
    return underLock(() => {
      const workbook = Workbook.open(spreadsheet);
      for (const { key, sheet } of workbook.found.unmarked) markTab(sheet, key);
      migrate(workbook);
      return workbook.saving(() => work(workbook));
    });
  }

  /** Missing tabs are made, those recognised by their content are marked. Call it under the lock. */
  static adopt(spreadsheet: Spreadsheet): { workbook: Workbook; added: string[]; marked: string[] } {
    const found = findTabs(spreadsheet);
    const states = found.byKey.get(tableTab('tabs'));
    if (states !== undefined) refuseNewer(TabStates.read(states));
    const sheets = new Map(found.byKey);
    for (const { key, sheet } of found.unmarked) markTab(sheet, key);
    const added = ensureTabs(spreadsheet, sheets);
    const marked = found.unmarked.map(({ sheet }) => sheet.getName());
    return { workbook: new Workbook(spreadsheet, sheets, found), added, marked };
  }

  sheet(id: TableId): Sheet {
    return this.sheets.get(tableTab(id))!;
  }

  /** @throws DomainError when the headings cannot be found. */
  table(id: TableId): Table {
    const sheet = this.sheet(id);
    const table = readTable(id, sheet);
    if (table === null) throw new DomainError(SETUP.noHeader(sheet.getName(), TABLE_TEXT[id].title));
    return table;
  }

  /** Runs `work`, then saves log and states, also after a failure: what was written is known to the next run. */
  saving<Result>(work: () => Result): Result {
    try {
      return work();
    } finally {
      try {
        this.log.save();
      } finally {
        this.states.save();
      }
    }
  }
}
