/** The walk through the local page that the pictures of the documentation show; the tests walk it, too. */
import type { Frame } from 'playwright-core';
import type { PageOfBook } from './serve-page';

/** Drops files on «Загрузить результаты…» and waits for what was read. */
export async function previewOf(window: PageOfBook, files: readonly string[]): Promise<Frame> {
  const frame = await window.dialog('Загрузить результаты…');
  await frame.setInputFiles('.drop input', files as string[]);
  await frame.waitForSelector('h1:text-is("Что прочитано")', { timeout: 180_000 });
  return frame;
}

/** The side panel of the school whose row is selected. */
export async function panelOfSelected(window: PageOfBook): Promise<Frame> {
  const frame = await window.dialog('Школа');
  await frame.getByRole('button', { name: 'Показать выбранную в таблице' }).click();
  await frame.waitForSelector('.school[aria-busy=false] h1, .school[aria-busy=false] h2');
  return frame;
}

/** Chooses schools and the usual files, and makes them. */
export async function materialsOf(
  window: PageOfBook,
  schools: readonly string[],
  kinds: readonly string[] = [],
): Promise<Frame> {
  const frame = await window.dialog('Материалы школ…');
  await frame.waitForSelector('.chooser');
  for (const name of [...schools, ...kinds])
    await frame.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check();
  return frame;
}
