/**
 * Puts the host together: one workbook, its sessions, and for each session the globals of Apps Script. The only place
 * that knows all classes.
 */
import { WorkbookModel } from '../model';
import { CacheServiceHost } from './cache';
import type { CallCounter } from './calls';
import { Clock, dateOf } from './clock';
import { DocumentState, GOOGLE_LIMITS, Limits, OWNER } from './document';
import type { CustomFunctions, FormulaEngine } from './engine';
import { HtmlServiceHost } from './html';
import { LockServiceHost } from './lock';
import { consoleOf, LoggerHost } from './logger';
import { emptyWorkbook } from './new-workbook';
import { PropertiesServiceHost } from './properties';
import { RangeHost } from './range';
import { SessionHost } from './session';
import { ActiveCell, CallCosts, Execution, Faults, NO_COSTS, Session } from './session-state';
import { SheetHost } from './sheet';
import { SpreadsheetHost } from './spreadsheet';
import { ChartsHost, SpreadsheetAppHost } from './spreadsheet-app';
import { Answers, UiEvent, UiRecord } from './ui-record';
import { UtilitiesHost } from './utilities';

export interface HostOptions {
  /** A blank one by default. */
  readonly workbook?: WorkbookModel;
  /** Computes formulas; without one they keep their last value. */
  readonly engine?: FormulaEngine;
  /** Where the simulated clock stands; the real time by default. */
  readonly today?: Date;
  /** The clock itself, instead of one that stands at `today`. */
  readonly clock?: Clock;
  /** Time that calls take; none by default. */
  readonly costs?: CallCosts;
  /** Google's limits unless a test wants smaller ones. */
  readonly limits?: Partial<Limits>;
  /** What the person answers to alerts and prompts. */
  readonly answers?: Answers;
  /** Called for every alert, prompt, dialog, sidebar and toast. */
  readonly onEvent?: (event: UiEvent) => void;
  /** Takes lines of Logger and console. */
  readonly log?: (line: string) => void;
  /** Where `createHtmlOutputFromFile` finds its files: the built folder. */
  readonly htmlFolder?: string;
}

/** What scripts see as global variables; to be given to gas-local. */
export type Globals = Readonly<Record<string, unknown>> & {
  readonly SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  readonly Charts: GoogleAppsScript.Charts.Charts;
  readonly PropertiesService: GoogleAppsScript.Properties.PropertiesService;
  readonly CacheService: GoogleAppsScript.Cache.CacheService;
  readonly LockService: GoogleAppsScript.Lock.LockService;
  readonly Session: GoogleAppsScript.Base.Session;
  readonly Utilities: GoogleAppsScript.Utilities.Utilities;
  readonly HtmlService: GoogleAppsScript.HTML.HtmlService;
  readonly Logger: GoogleAppsScript.Base.Logger;
};

/** One person working on the workbook. */
export interface HostSession {
  readonly globals: Globals;
  readonly calls: CallCounter;
  readonly faults: Faults;
  readonly ui: UiRecord;
  /** Shows a tab and selects a cell of it, as the person does; null selects A1 of the tab shown. */
  setActiveCell(cell: ActiveCell | null): void;
  /** Runs `body` as one execution, with a mode and a time limit; locks it leaves behind are released. */
  execute<Result>(execution: Execution, body: () => Result): Result;
}

export interface Host extends HostSession {
  readonly workbook: WorkbookModel;
  readonly clock: Clock;
  /** A second person with the same workbook, clock, locks and document properties, and user properties of their own. */
  session(user: string): HostSession;
  /** Cells were changed past the services: formulas are computed anew before the next value is read. */
  touch(): void;
  /** What formulas may call, by name in capitals. */
  setCustomFunctions(functions: CustomFunctions): void;
}

/**
 * An in-memory Apps Script. Dates in cells are wall-clock times of the process, so the process gets the time zone of
 * the workbook.
 */
export function createHost(options: HostOptions = {}): Host {
  const workbook = options.workbook ?? emptyWorkbook();
  process.env.TZ = workbook.timeZone;
  const clock = options.clock ?? new Clock((options.today ?? new Date()).getTime());
  const document = new DocumentState(workbook, options.engine ?? null, {
    ...GOOGLE_LIMITS,
    ...options.limits,
  });
  const session = (user: string): HostSession =>
    createSession(new Session(document, clock, options.costs ?? NO_COSTS, user), options);
  return {
    ...session(OWNER),
    workbook,
    clock,
    session,
    touch: () => document.touch(),
    setCustomFunctions: (functions) => {
      document.customFunctions = functions;
      document.touch();
    },
  };
}

function createSession(session: Session, options: HostOptions): HostSession {
  const ui = new UiRecord(options.answers ?? [], options.onEvent ?? (() => undefined));
  const log = options.log ?? (() => undefined);
  session.faces = {
    spreadsheet: new SpreadsheetHost(session, ui).self,
    sheet: (sheet) => new SheetHost(session, sheet).self,
    range: (sheet, area, bounds) => new RangeHost(session, sheet, area, bounds).self,
  };
  const globals: Globals = {
    SpreadsheetApp: new SpreadsheetAppHost(session, ui).self,
    Charts: new ChartsHost(session).self,
    PropertiesService: new PropertiesServiceHost(session).self,
    CacheService: new CacheServiceHost(session).self,
    LockService: new LockServiceHost(session).self,
    Session: new SessionHost(session).self,
    Utilities: new UtilitiesHost(session).self,
    HtmlService: new HtmlServiceHost(session, options.htmlFolder ?? null).self,
    Logger: new LoggerHost(session, log).self,
    console: consoleOf(log),
    Date: dateOf(session.clock),
  };
  return {
    globals,
    calls: session.calls,
    faults: session.faults,
    ui,
    setActiveCell: (cell) => {
      session.activeCell = cell;
      if (cell !== null) session.document.workbook.activeSheetId = cell.sheetId;
    },
    execute: (execution, body) => session.execute(execution, body),
  };
}
