/**
 * One person's executions on a document: authorisation mode, time limit, call counter, injected faults. Every call of
 * every host object passes through `enter`.
 */
import type { Area, SheetModel } from '../model';
import type { Bounds } from './areas';
import { CallCounter } from './calls';
import type { Clock } from './clock';
import type { DocumentState } from './document';
import { EXECUTION_TIME, ServiceError, TRANSIENT_FAILURE } from './errors';
import type { CallKind } from './object';
import { AuthMode, checkPermission } from './permissions';

/** Milliseconds that a call takes, by kind; a full method name (`SpreadsheetApp.flush`) overrides its kind. */
export type CallCosts = Readonly<Record<string, number>>;

export const NO_COSTS: CallCosts = {};

/** Near what is measured on Google for blocks of a few thousand cells. */
export const TYPICAL_COSTS: CallCosts = {
  local: 0,
  read: 40,
  write: 50,
  service: 30,
  'SpreadsheetApp.flush': 600,
};

/** Limits of Apps Script on one execution, in milliseconds. */
export const CUSTOM_FUNCTION_LIMIT = 30_000;
export const EXECUTION_LIMIT = 360_000;

/** Makes the scripts' objects; set by the composition root, so that classes need not know each other. */
export interface Faces {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  sheet(sheet: SheetModel): GoogleAppsScript.Spreadsheet.Sheet;
  range(sheet: SheetModel, area: Area, bounds?: Bounds): GoogleAppsScript.Spreadsheet.Range;
}

/** Makes one of the next calls fail, as Google's services now and then do. */
export class Faults {
  private countdown = 0;
  private message = TRANSIENT_FAILURE;

  /** The n-th call from now (1 = the next) that is not local throws, once. */
  failAt(n: number, message = TRANSIENT_FAILURE): void {
    this.countdown = n;
    this.message = message;
  }

  strike(): void {
    if (this.countdown === 0) return;
    this.countdown -= 1;
    if (this.countdown === 0) throw new ServiceError(this.message);
  }
}

/** A cell that a person has selected; 0-based. */
export interface ActiveCell {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

export interface Execution {
  readonly authMode?: AuthMode;
  /** Milliseconds of the simulated clock; no limit by default. */
  readonly limit?: number;
}

export class Session {
  readonly calls = new CallCounter();
  readonly faults = new Faults();
  faces!: Faces;
  /** null: A1 of the active tab. */
  activeCell: ActiveCell | null = null;
  private authMode: AuthMode = 'FULL';
  private deadline = Infinity;

  constructor(
    readonly document: DocumentState,
    readonly clock: Clock,
    private readonly costs: CallCosts,
    /** Identifies the person: owner of user locks, caches and properties. */
    readonly user: string,
  ) {}

  /** Runs `body` as one execution of Apps Script; the locks it leaves behind are released. */
  execute<Result>({ authMode = 'FULL', limit = Infinity }: Execution, body: () => Result): Result {
    const before = { authMode: this.authMode, deadline: this.deadline };
    this.authMode = authMode;
    this.deadline = this.clock.now() + limit;
    try {
      return body();
    } finally {
      this.authMode = before.authMode;
      this.deadline = before.deadline;
      this.releaseLocks();
    }
  }

  /** @throws ServiceError when the call is forbidden, is too late, or is the one chosen to fail. */
  enter(label: string, method: string, kind: CallKind): void {
    const name = `${label.slice(label.lastIndexOf('.') + 1)}.${method}`;
    this.calls.count(name, kind);
    checkPermission(this.authMode, label, method, kind);
    this.clock.advance(this.costs[name] ?? this.costs[kind] ?? 0);
    if (this.clock.now() > this.deadline) throw new ServiceError(EXECUTION_TIME);
    if (kind !== 'local') this.faults.strike();
  }

  /** Call before values are read. Custom functions run with their own rights and time. */
  refresh(): void {
    const before = { authMode: this.authMode, deadline: this.deadline };
    this.authMode = 'CUSTOM_FUNCTION';
    this.deadline = this.clock.now() + CUSTOM_FUNCTION_LIMIT;
    try {
      this.document.refresh(this.clock.today());
    } finally {
      this.authMode = before.authMode;
      this.deadline = before.deadline;
    }
  }

  private releaseLocks(): void {
    for (const [name, holder] of this.document.locks) if (holder === this) this.document.locks.delete(name);
  }
}
