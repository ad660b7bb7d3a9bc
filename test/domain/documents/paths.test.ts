/** Names under which files are written. */
import { TakenPaths, documentPath } from '../../../src/domain/documents/paths';
import { lackingLines } from '../../../src/domain/documents/lacking';

test('a path is given once, whatever its letters, and then with a number', () => {
  const paths = new TakenPaths();
  expect(['1/а.docx', '1/А.docx', '2/а.docx', '1/а.docx'].map((path) => paths.take(path))).toEqual([
    '1/а.docx',
    '1/А (2).docx',
    '2/а.docx',
    '1/а (3).docx',
  ]);
});

test('a calendar lies in the folder of its school, or of the municipality', () => {
  const calendar = { kind: 'calendar' as const, file: 'Сроки', text: '' };
  expect(documentPath({ ...calendar, school: '900001' })).toEqual(['900001', 'Сроки.ics']);
  expect(documentPath({ ...calendar, school: null })).toEqual(['Муниципалитет', 'Сроки.ics']);
});

test('a reason that holds for several schools is said once', () => {
  const lacking = ['900001', '900002'].map((school) => ({ output: 'tab', school, sentence: 'Нет данных.' }));
  expect(lackingLines(lacking, () => 'Лист')).toEqual([
    'Не составлено:',
    '  Лист (900001, 900002): Нет данных.',
  ]);
  expect(lackingLines([], () => '')).toEqual([]);
});
