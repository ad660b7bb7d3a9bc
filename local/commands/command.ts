/** What all commands share: the failure that a person reads, the built folder, progress on stderr, exit codes. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Presets, SingleBar } from 'cli-progress';
import { Addon, startAddon } from '../addon';

export type { Addon } from '../addon';
import type { WorkbookModel } from '../model';

/** A sentence for the person; the command did nothing. */
export class CommandError extends Error {}

export const EXIT = { done: 0, nothing: 1, partly: 2 } as const;

/** dist/, found from the built program (build/) and from the sources alike. */
export function distFolder(): string {
  return join(projectFolder(), 'dist');
}

export function projectFolder(): string {
  return dirname(dirname(fileURLToPath(import.meta.url)));
}

export function addonFor(workbook: WorkbookModel, today: Date | undefined): Addon {
  return startAddon(workbook, distFolder(), today === undefined ? {} : { today });
}

/** Calls an entry point with JSON in and JSON out; a sentence of the add-on becomes a `CommandError`. */
export function callJson<Result>(addon: Addon, name: string, ...args: readonly string[]): Result {
  try {
    return JSON.parse(String(addon.functions[name]!(...args))) as Result;
  } catch (error) {
    const { name: kind, message } = error as Error;
    if (kind === 'DomainError') throw new CommandError(message);
    throw error;
  }
}

/** The add-on on a workbook whose tabs are in place: those that a person has deleted are made again. */
export function readyAddon(workbook: WorkbookModel, today: Date | undefined): Addon {
  const addon = addonFor(workbook, today);
  try {
    callJson(addon, 'apiPapers');
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    callJson(addon, 'apiSetup');
  }
  return addon;
}

export interface Progress {
  update(done: number, text: string): void;
  stop(): void;
}

/** A bar on stderr, shown in a terminal only. */
export function progressBar(total: number, text: string): Progress {
  const bar = new SingleBar(
    {
      format: '{bar} {percentage} % {text}',
      stream: process.stderr,
      noTTYOutput: false,
      hideCursor: true,
      clearOnComplete: true,
      gracefulExit: true,
    },
    Presets.shades_grey,
  );
  bar.start(total, 0, { text });
  return {
    update: (done, next) => bar.update(done, { text: next }),
    stop: () => bar.stop(),
  };
}
