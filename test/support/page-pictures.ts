/** Pictures of the local page for the documentation, from the sample workbook; `local/pictures.mjs` runs this. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLE_DAY } from '../../local/sample/roadmap-plan';
import { materialsOf, panelOfSelected, previewOf } from './page-tour';
import { PageOfBook, ServedPage } from './serve-page';

export interface Picture {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A little less than a laptop shows, so that no picture is larger than 200 KB. */
const SIZE = { width: 1280, height: 740 };

/** A school of the sample with signs and a tab. */
const MARKED = '990106';

/** Paths of the sample, of a book without results, and of the folder with the sample's files. */
export interface Sources {
  readonly sample: string;
  readonly blank: string;
  readonly files: string;
}

export async function pagePictures({ sample, blank, files }: Sources): Promise<readonly Picture[]> {
  return [
    ...(await taken(sample, 'Учебный пример', ofSample)),
    ...(await taken(blank, 'Наш округ', async (window, take) => {
      await previewOf(window, filesIn(files));
      await take('load');
    })),
  ];
}

type Take = (name: string) => Promise<void>;

async function ofSample(window: PageOfBook, take: Take): Promise<void> {
  const { page } = window;
  await window.tab('Сводка');
  await window.choose('Объективность');
  await take('page');
  await page.keyboard.press('Escape');

  await window.tab(new RegExp(`^${MARKED}`));
  const panel = await panelOfSelected(window);
  await panel.locator('.content').evaluate((content) => content.scrollTo(0, 0));
  await take('school-panel');
  await page.locator('aside').getByRole('button', { name: 'Закрыть' }).click();

  await window.tab('Начало');
  await materialsOf(window, [MARKED, '990107', 'Лист школы']);
  await take('materials');
}

async function taken(
  book: string,
  name: string,
  walk: (window: PageOfBook, take: Take) => Promise<void>,
): Promise<Picture[]> {
  const served = await ServedPage.start(book, name, SAMPLE_DAY);
  try {
    const pictures: Picture[] = [];
    const window = await served.open();
    await window.page.setViewportSize(SIZE);
    // Where the book lies on this computer is nobody's business.
    for (const path of await window.page.locator('.status .file').all())
      await path.evaluate((element) => element.remove());
    await walk(window, async (picture) => {
      // A pointer over something shows it in another colour.
      await window.page.mouse.move(640, 799);
      pictures.push({ name: picture, bytes: await window.page.screenshot() });
    });
    return pictures;
  } finally {
    await served.stop();
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort();
}
