/** What comes out of a printer, as LibreOffice lays it out. */
import { writeDocx } from '../../src/docx';
import type { Block } from '../../src/domain/documents/model';
import { EVERY_BLOCK_MODEL } from '../support/document-models';
import { modelOf } from './opened';
import { describeWith } from '../support/shared';
import { printedPages } from './printed';

const SIGNATURES = [{ position: 'Директор' }, { position: 'Методист', caption: 'Исполнитель' }];

/** Places of the texts on the pages, each looked for after the one before; -1 where it is missing. */
function places(pages: readonly string[], texts: readonly string[]): number[] {
  const all = pages.join('\f');
  let from = 0;
  return texts.map((text) => {
    const at = all.indexOf(text, from);
    if (at >= 0) from = at;
    return at;
  });
}

describeWith('writer', 'a printed document', () => {
  test('has every block on its page, in order, and the small print on all of them', async () => {
    const pages = await printedPages(await writeDocx(EVERY_BLOCK_MODEL));
    expect(pages.length).toBe(5);
    const texts = [
      'ПРОЕКТ',
      'Управление образования администрации',
      'УТВЕРЖДАЮ',
      'Руководителям',
      'г. Энск',
      'Об утверждении дорожной карты',
      '1. Основание и участники',
      'сверить ключи и критерии;',
      'снова второй шаг.',
      'Довести её до сведения.',
      'Таблица 1. Отметки по предметам',
      '=SUM(A1:A2)',
      'Дата работы',
      'Рисунок 1. Доли отметок',
      'Ожидалось',
      'Слева от рисунка.',
      'Задание 3',
      'Замечания школы:',
      'Член комиссии',
      'Источник: протоколы работ.',
      '\f',
      'На новой странице, по центру.',
      '\f',
      'Приложение № 1',
      'Состав рабочей группы',
      'Исполнитель',
    ];
    expect(texts.filter((_unused, i) => places(pages, texts)[i] === -1)).toEqual([]);
    for (const page of pages) expect(page).toContain('Составлено программой «Объективность»');
    const numbers = pages.map((page) => /^\s*(\d+)\s*\n/.exec(page)?.[1]);
    expect(numbers).toEqual([undefined, '2', '3', '4', '5']);
  });

  test('repeats the header of a table of 300 rows on each of its pages and leaves no row out', async () => {
    const rows = Array.from({ length: 300 }, (_unused, i) => ({
      cells: [`Школа ${i + 1}.`, `строка ${i + 1}.`],
    }));
    const columns = [
      { title: 'Название столбца', width: 1 },
      { title: 'Другой столбец', width: 1 },
    ];
    const pages = await printedPages(
      await writeDocx(modelOf([{ kind: 'table', columns, rows }], { signatures: SIGNATURES })),
    );
    expect(pages.length).toBeGreaterThan(4);
    for (const page of pages) expect(page.split('Название столбца').length).toBe(2);
    const text = pages.join('');
    expect(rows.filter(({ cells }) => !text.includes(cells[0]!) || !text.includes(cells[1]!))).toEqual([]);
  });

  test('never has signatures alone on a page', async () => {
    const paragraph = (i: number): Block => ({ kind: 'paragraph', text: `Абзац ${i}.` });
    const lengths = new Set<number>();
    for (const count of [20, 26, 29, 32]) {
      const blocks = Array.from({ length: count }, (_unused, i) => paragraph(i + 1));
      const pages = await printedPages(await writeDocx(modelOf(blocks, { signatures: SIGNATURES })));
      lengths.add(pages.length);
      const last = pages[pages.length - 1]!;
      for (const text of [`Абзац ${count}.`, 'Директор', 'Методист']) expect(last).toContain(text);
    }
    expect(lengths).toEqual(new Set([1, 2]));
  });

  test('lies, with very long words inside their cells', async () => {
    const long = 'безостановочный'.repeat(30);
    const columns = Array.from({ length: 9 }, (_unused, i) => ({ title: `Столбец ${i + 1}`, width: 1 }));
    const rows = [{ cells: columns.map((_unused, i) => (i === 4 ? long : `я${i}`)) }];
    const pages = await printedPages(
      await writeDocx(modelOf([{ kind: 'table', columns, rows }], { isLandscape: true })),
    );
    expect(pages.length).toBe(1);
    expect(pages[0]!.replace(/\s/g, '')).toContain('Столбец9');
    expect(pages[0]).toContain('я8');
  });
});
