/** A plan from a file of the disk; whatever stands in the way becomes the command's sentence. */
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PlanDocument } from '../../src/domain/roadmap/document';
import { readPlanFile } from '../../src/files/read-plan';
import { planFileText } from '../../src/messages/files';
import { CommandError } from '../commands/command';
import { diskSource } from './disk';

/**
 * `note` hears what was read otherwise than a person may expect.
 * @throws CommandError with a sentence that names the file and what to do.
 */
export async function openPlan(path: string, note: (sentence: string) => void): Promise<PlanDocument> {
  const refuse = (reason: string): CommandError =>
    new CommandError(planFileText.refused(basename(path), reason));
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw refuse(error.code === 'ENOENT' ? planFileText.missing : planFileText.unreadable);
  });
  if (found.isDirectory()) throw refuse(planFileText.folder);
  const file = await readPlanFile(await diskSource(path));
  if (file.refused !== null) throw new CommandError(file.refused);
  file.notes.forEach(note);
  return file.document;
}
