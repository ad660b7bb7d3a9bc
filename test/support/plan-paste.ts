/** A plan on the clipboard, in the markup that programs put there, pasted into the window «Вставить план…». */
import type { Page } from 'playwright-core';
import { PLAN_DIALOG } from '../../src/messages/dialog-plan';

/** What an editor puts on the clipboard. */
export interface Clipboard {
  readonly html?: string;
  readonly text?: string;
}

/** A person presses Ctrl+V in the field. Text without markup goes in as the browser puts it there. */
export async function paste(page: Page, { html = '', text = '' }: Clipboard): Promise<void> {
  const field = page.getByLabel(PLAN_DIALOG.paste);
  const isTaken = await field.evaluate(
    (element, data) => {
      const clipboardData = new DataTransfer();
      if (data.html !== '') clipboardData.setData('text/html', data.html);
      clipboardData.setData('text/plain', data.text);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      element.dispatchEvent(event);
      return event.defaultPrevented;
    },
    { html, text },
  );
  if (!isTaken) {
    await field.focus();
    await page.keyboard.insertText(text);
  }
}

/** A document as Word 2016 writes it for the clipboard. */
export function wordHtml(body: string): string {
  return `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-name:"Обычный"; margin:0cm;} @list l0:level1 {mso-level-text:"%1\\.";} --></style>
</head><body lang=RU style='tab-interval:35.4pt'><!--StartFragment-->${body}<!--EndFragment--></body></html>`;
}

export const p = (text: string): string =>
  `<p class=MsoNormal style='line-height:normal;mso-pagination:none'><span style='font-size:12.0pt;mso-fareast-language:RU'>${text}<o:p></o:p></span></p>`;

/** A paragraph of an automatic list: the number is text that Word marks as not its own. */
export const item = (number: string, text: string): string =>
  `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-bidi-font-family:Arial'><span style='mso-list:Ignore'>${number}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`;

export const td = (content: string, attributes = ''): string =>
  `<td width=163 valign=top style='width:122.2pt;border:solid windowtext 1.0pt;padding:0cm 5.4pt' ${attributes}>${content === '' ? '<p class=MsoNormal><o:p>&nbsp;</o:p></p>' : content.startsWith('<') ? content : p(content)}</td>`;

export const tr = (...cells: readonly string[]): string =>
  `<tr style='mso-yfti-irow:1'>${cells.map((cell) => (cell.startsWith('<td') ? cell : td(cell))).join('')}</tr>`;

export const table = (...rows: readonly string[]): string =>
  `<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>${rows.join('\n')}</table>`;
