/** What programs put on the clipboard as HTML, read in a real browser: rows with the columns that a person sees. */
import { resolve } from 'node:path';
import { buildSync } from 'esbuild';
import type { Page } from 'playwright-core';
import type { SourceRow } from '../../../src/domain/roadmap/document';
import { closeBrowser, theBrowser } from '../../support/dialog';
import { item, p, table, td, tr, wordHtml } from '../../support/plan-paste';
import { describeWith } from '../../support/shared';

describeWith('browser', 'pasted HTML', () => {
  let page: Page;
  beforeAll(async () => {
    const { outputFiles } = buildSync({
      entryPoints: [resolve(__dirname, '../../../src/ui/plan/html-rows.ts')],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'tested',
    });
    page = await (await theBrowser()).newPage();
    await page.addScriptTag({ content: outputFiles[0]!.text });
  });
  afterAll(closeBrowser);

  const rowsOf = (html: string): Promise<SourceRow[]> =>
    page.evaluate(
      (text) =>
        (window as unknown as { tested: { htmlRows(html: string): SourceRow[] } }).tested.htmlRows(text),
      html,
    );
  const cellsOf = async (html: string): Promise<(readonly string[])[]> =>
    (await rowsOf(html)).map(({ cells }) => cells);

  test('Word: cells over rows and columns, paragraphs of a cell, blank cells with o:p', async () => {
    const html = wordHtml(
      p('План мероприятий') +
        table(
          tr('№', 'Мероприятие', td('Срок', 'colspan=2')),
          tr(td('1', 'rowspan=2'), td(p('Обучить экспертов') + p('разобрать работы')), 'май', ''),
          tr('Собрать<br>отзывы', td('', 'colspan=2')),
        ),
    );
    expect(await rowsOf(html)).toEqual([
      { line: 1, cells: ['План мероприятий'] },
      { line: 2, cells: ['№', 'Мероприятие', 'Срок', ''] },
      { line: 3, cells: ['1', 'Обучить экспертов\nразобрать работы', 'май', ''] },
      { line: 4, cells: ['', 'Собрать\nотзывы', '', ''], covered: [0] },
    ]);
  });

  test('Word: automatic numbers stay numbers, marks of lists become dashes', async () => {
    const html = wordHtml(
      table(
        tr(td(item('1.', '')), td(item('·', 'вводный вебинар') + item('o', 'разбор работ'))),
        tr(td(item('1.1.', '')), td(item('2)', 'семинар'))),
      ),
    );
    expect(await cellsOf(html)).toEqual([
      ['1.', '- вводный вебинар\n- разбор работ'],
      ['1.1.', '2) семинар'],
    ]);
  });

  test('Word: the row that only keeps misaligned columns apart makes no columns of its own', async () => {
    const cell = (text: string, width: number, columns = 1): string =>
      `<td width=${width} colspan=${columns}>${p(text)}</td>`;
    const html = wordHtml(
      table(
        `<tr>${cell('№', 45)}${cell('Мероприятие', 304, 2)}${cell('Срок', 100)}</tr>`,
        `<tr>${cell('1', 50, 2)}${cell('Обучить', 299)}${cell('май', 100)}</tr>`,
        '<![if !supportMisalignedColumns]><tr height=0><td width=45></td><td width=5></td><td width=299></td><td width=100></td></tr><![endif]>',
      ),
    );
    expect((await cellsOf(html)).slice(0, 2)).toEqual([
      ['№', 'Мероприятие', 'Срок'],
      ['1', 'Обучить', 'май'],
    ]);
  });

  test('Word: tabs part a paragraph; deleted and hidden text, comments and footnotes are no text', async () => {
    const html = wordHtml(
      `<p class=MsoNormal>1<span style='mso-tab-count:1'>      </span>Обучить<del cite="mailto:x"> всех</del><span style='display:none;mso-hide:all'>тайно</span><a href="#_ftn1"><span class=MsoFootnoteReference>[1]</span></a><span style='mso-tab-count:1'> </span>май</p>
       <div style='mso-element:footnote-list'><p class=MsoFootnoteText>сноска</p></div>`,
    );
    expect(await cellsOf(html)).toEqual([['1', 'Обучить', 'май']]);
  });

  test('LibreOffice and Google: numbers of lists are counted, nested tables are lines', async () => {
    const html = `<ol start="2"><li><p>Обучить</p></li><li><p>Собрать</p></li></ol><ul><li>один</li></ul>
      <table><col width="43"/><col width="200"/><tbody>
      <tr><td><ol start="3"><li></li></ol></td><td>работы <table><tr><td>5 класс</td><td>10</td></tr></table></td></tr>
      </tbody></table>`;
    expect(await cellsOf(html)).toEqual([
      ['2. Обучить'],
      ['3. Собрать'],
      ['- один'],
      ['3.', 'работы\n5 класс 10'],
    ]);
  });

  test('a table that only lays out the page is read through', async () => {
    const html = table(tr(td(table(tr('1', 'Обучить', 'май')))));
    expect(await cellsOf(html)).toEqual([['1', 'Обучить', 'май']]);
  });

  test('spaces of the source are none, spaces of a preformatted text are', async () => {
    expect(await cellsOf('<p>Обучить\n   экспертов&nbsp;</p>\n<pre>1\tОбучить\n2\tСобрать</pre>')).toEqual([
      ['Обучить экспертов'],
      ['1', 'Обучить'],
      ['2', 'Собрать'],
    ]);
  });

  test('a cell over all rows ends with its part of the table', async () => {
    const html =
      '<table><thead><tr><th rowspan="0">№</th><th>Срок</th></tr></thead><tbody><tr><td>1</td><td>май</td></tr></tbody></table>';
    expect(await rowsOf(html)).toEqual([
      { line: 1, cells: ['№', 'Срок'] },
      { line: 2, cells: ['1', 'май'] },
    ]);
  });

  test('absurd numbers of columns and rows take no time', async () => {
    const html = `<table>${'<tr><td colspan="1000" rowspan="65534">а</td></tr>'.repeat(2000)}</table>`;
    expect(await rowsOf(html)).toHaveLength(2000);
  });
});
