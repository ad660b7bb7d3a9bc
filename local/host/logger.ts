/** Logger and console: lines are kept in order and passed on as they come. */
import { format } from 'node:util';
import { Conforms, HostObject, local } from './object';
import type { Session } from './session-state';

type Logger = GoogleAppsScript.Base.Logger;

/** Takes a line of either. */
export type LogSink = (line: string) => void;

export class LoggerHost extends HostObject<Logger> implements Conforms<LoggerHost, Logger> {
  private lines: string[] = [];

  constructor(
    session: Session,
    private readonly sink: LogSink,
  ) {
    super(session, 'Logger');
  }

  @local(['any...']) log(...values: unknown[]): Logger {
    const line = format(...values);
    this.lines.push(line);
    this.sink(line);
    return this.self;
  }

  @local() getLog(): string {
    return this.lines.join('\n');
  }

  @local() clear(): void {
    this.lines = [];
  }
}

/** The console of scripts. */
export function consoleOf(
  sink: LogSink,
): Record<'log' | 'info' | 'warn' | 'error', (...values: unknown[]) => void> {
  const line = (...values: unknown[]): void => sink(format(...values));
  return { log: line, info: line, warn: line, error: line };
}
