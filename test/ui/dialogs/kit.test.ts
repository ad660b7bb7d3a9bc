/** What all dialogs share, in a real browser. */
import type { DialogId } from '../../../src/messages/dialog-titles';
import { DIALOG_TITLES } from '../../../src/messages/dialog-titles';
import { seriousFaults } from '../../support/accessibility';
import { Book } from '../../support/book';
import { OpenDialog, closeBrowser } from '../../support/dialog';
import { describeWith } from '../../support/shared';

describeWith('browser', 'every dialog', () => {
  afterAll(closeBrowser);

  test.each(Object.keys(DIALOG_TITLES) as DialogId[])(
    '«%s» opens without serious faults, also 300 pixels wide',
    async (id) => {
      for (const width of [720, 300]) {
        const dialog = await OpenDialog.open(Book.reported(), id, { width, height: 600 });
        await dialog.page.waitForSelector('.buttons button');
        expect(await seriousFaults(dialog.page)).toEqual([]);
        const overflow = await dialog.page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);
        expect(dialog.foreign).toEqual([]);
        await dialog.close();
      }
    },
  );

  test('keeps its place when a file is dropped beside it', async () => {
    const dialog = await OpenDialog.open(Book.new(), 'load');
    await dialog.page.waitForSelector('.buttons button');
    const isLeft = await dialog.page.evaluate(() => {
      const event = new DragEvent('drop', {
        bubbles: true,
        cancelable: true,
        dataTransfer: new DataTransfer(),
      });
      return document.body.dispatchEvent(event);
    });
    expect(isLeft).toBe(false);
    await dialog.close();
  });
});
