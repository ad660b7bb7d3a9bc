/** Paths that hold no plan. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandError } from '../../../local/commands/command';
import { openPlan } from '../../../local/files/open-plan';
import { planFileText } from '../../../src/messages/files';

test('what is not there, and a folder, are refused by name', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-'));
  const open = (path: string): Promise<unknown> => openPlan(path, () => undefined);
  await expect(open(join(folder, 'no.docx'))).rejects.toThrow(
    new CommandError(planFileText.refused('no.docx', planFileText.missing)),
  );
  await expect(open(folder)).rejects.toThrow(planFileText.folder);
  rmSync(folder, { recursive: true });
});
