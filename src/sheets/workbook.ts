/**
 * The workbook as a run sees it: its tabs, the state of what was written, the log. Opened once per run; everything
 * that reads or writes gets it from here.
 */
import { DomainError } from '../domain/errors';
import { TableId } from '../domain/tables/schema';
import { TABLE_TEXT } from '../messages/tables';
import { SETUP } from '../messages/setup';
import { ChangeLog } from './change-log';
import { TabStates } from './tab-state';
import { Table, readTable } from './table';
import { TabsFound, findTabs, markTab, tableTab } from './tabs';
import { ensureTabs, isComplete } from './template';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export class Workbook {
  readonly log = new ChangeLog();

  private constructor(
    readonly spreadsheet: Spreadsheet,
    readonly sheets: Map<string, Sheet>,
    readonly states: TabStates,
    readonly found: TabsFound,
  ) {}

  /** For reading: nothing is written. @throws DomainError when tabs of ours are missing. */
  static open(spreadsheet: Spreadsheet): Workbook {
    const found = findTabs(spreadsheet);
    const states = found.byKey.get(tableTab('tabs'));
    if (states === undefined || !isComplete(found.byKey)) throw new DomainError(SETUP.incomplete);
    return new Workbook(spreadsheet, new Map(found.byKey), TabStates.read(states), found);
  }

  /** For writing, under the lock: tabs that were recognised by their content are marked. */
  static openForWriting(spreadsheet: Spreadsheet): Workbook {
    const workbook = Workbook.open(spreadsheet);
    for (const { key, sheet } of workbook.found.unmarked) markTab(sheet, key);
    return workbook;
  }

  /** As `openForWriting`, and missing tabs are made. */
  static adopt(spreadsheet: Spreadsheet): { workbook: Workbook; added: string[]; marked: string[] } {
    const found = findTabs(spreadsheet);
    const sheets = new Map(found.byKey);
    for (const { key, sheet } of found.unmarked) markTab(sheet, key);
    const added = ensureTabs(spreadsheet, sheets);
    const states = TabStates.read(sheets.get(tableTab('tabs'))!);
    const marked = found.unmarked.map(({ sheet }) => sheet.getName());
    return { workbook: new Workbook(spreadsheet, sheets, states, found), added, marked };
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

  /** Log and states, last of all. */
  save(now: Date): void {
    this.log.save(this.sheet('changes'), now);
    this.states.save();
  }
}
