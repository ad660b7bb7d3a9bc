/** Opens the workbook that a command is told to work on. */
import { openBook } from '../addon';
import type { WorkbookModel } from '../model';
import { Addon, CommandError, readyAddon } from './command';
import { cliText } from './messages';
import { newBook } from './template';

/** The add-on on the workbook, which is made when there is none yet. @throws CommandError for a file that is none. */
export async function openOrMake(path: string, today: Date | undefined): Promise<Addon> {
  const model = await modelOf(path);
  return model === null ? newBook(path, today) : readyAddon(model, today);
}

/** The add-on on a workbook that must be there. @throws CommandError */
export async function openExisting(path: string, today: Date | undefined): Promise<Addon> {
  const model = await modelOf(path);
  if (model === null) throw new CommandError(cliText.noBook(path));
  return readyAddon(model, today);
}

function modelOf(path: string): Promise<WorkbookModel | null> {
  return openBook(path).catch(() => {
    throw new CommandError(cliText.brokenBook(path));
  });
}
