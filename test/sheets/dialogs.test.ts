/** Menu items that open a window or the side panel. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Book } from '../support/book';

const WINDOWS = [
  ['menuLoad', 'Загрузить результаты'],
  ['menuPastePlan', 'Вставить план'],
  ['menuMaterials', 'Материалы школ'],
  ['menuAnswers', 'Принять сведения ОО'],
  ['menuRecheck', 'Перепроверка'],
  ['menuSettings', 'Параметры'],
] as const;

test.each(WINDOWS)('%s opens the window «%s» and touches nothing', (item, title) => {
  const book = Book.new();
  book.session.calls.reset();
  book.press(item);
  expect(book.session.ui.events).toEqual([expect.objectContaining({ kind: 'dialog', title })]);
  const { reads, writes, services } = book.session.calls;
  expect([reads, writes, services]).toEqual([0, 0, 0]);
});

test('menuSchool opens the side panel «Школа»', () => {
  const book = Book.new();
  book.press('menuSchool');
  expect(book.session.ui.events).toEqual([expect.objectContaining({ kind: 'sidebar', title: 'Школа' })]);
});

test('code that was pasted without its pages says which file to add', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  writeFileSync(join(folder, 'other.html'), '');
  const book = Book.new({ htmlFolder: folder });
  const [said] = book.press('menuLoad');
  expect(said).toContain('«load.html»');
  expect(said).toContain('«Без окон»');
});
