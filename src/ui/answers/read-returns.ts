/** Files that schools have sent back, read one after another; archives are opened first. */
import type { SchoolReturn } from '../../domain/answers/returned';
import type { Problem } from '../../domain/intake/records';
import { nextTask } from '../../files/next-task';
import { readReturnFile } from '../../files/read-return';
import type { FileSource } from '../../files/source';
import { unpack } from '../../files/unpack';
import { ANSWERS_DIALOG as TEXT } from '../../messages/dialog-answers';

export interface Returns {
  readonly files: readonly SchoolReturn[];
  readonly refused: readonly Problem[];
  /** What was taken and should be looked at. */
  readonly warnings: readonly Problem[];
}

/** What was dropped behind what was dropped before; a file with the same name takes the place of the earlier one. */
export function withDropped(
  before: readonly FileSource[],
  dropped: readonly FileSource[],
): readonly FileSource[] {
  const names = new Set(dropped.map(({ name }) => name));
  return [...before.filter(({ name }) => !names.has(name)), ...dropped];
}

/** @returns null when `signal` has stopped it. A file that cannot be read is a problem, the others are read. */
export async function readReturns(
  dropped: readonly FileSource[],
  say: (label: string, done: number, all: number) => void,
  signal: AbortSignal,
): Promise<Returns | null> {
  say(TEXT.unpacking, 0, dropped.length);
  const { files: sources, problems } = await unpack(dropped);
  const files: SchoolReturn[] = [];
  const refused: Problem[] = [...problems];
  const warnings: Problem[] = [];
  for (const [i, source] of sources.entries()) {
    say(TEXT.reading(source.name, i + 1, sources.length), i, sources.length);
    await nextTask();
    if (signal.aborted) return null;
    const read = await readReturnFile(source, signal);
    if (signal.aborted) return null;
    if (read.returned !== null) files.push(read.returned);
    refused.push(...read.refused);
    warnings.push(...read.warnings);
  }
  return { files, refused, warnings };
}
