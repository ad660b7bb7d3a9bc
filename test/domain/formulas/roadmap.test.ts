/** ROADMAP_START, ROADMAP_END, ROADMAP_KIND: arguments as Sheets passes them, dates as values. */
import { roadmapEnd, roadmapKind, roadmapStart } from '../../../src/domain/formulas/roadmap';

const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);

describe('ROADMAP_START and ROADMAP_END', () => {
  test('give one date for one cell, and a column for a column', () => {
    expect(roadmapStart('Март', 2023)).toEqual(new Date(2024, 2, 1));
    expect(roadmapEnd(column('Март', 'Сентябрь', ''), '2023/24')).toEqual(
      column(new Date(2024, 2, 31), new Date(2023, 8, 30), ''),
    );
  });

  test('give a date without time, which a formula can subtract TODAY() from', () => {
    const end = roadmapEnd('до 1 октября', 2023) as Date;
    expect([end.getHours(), end.getMinutes()]).toEqual([0, 0]);
  });

  test.each([undefined, '', ' '])('without a school year (%j) know only what the text prints', (year) => {
    expect(roadmapStart(column('Март', 'Март 2021'), year)).toEqual(column('', new Date(2021, 2, 1)));
  });

  test('read a deadline that Sheets has made a date of', () => {
    expect(roadmapStart(new Date(2019, 9, 9), '')).toEqual(new Date(2019, 9, 9));
  });
});

test('ROADMAP_KIND needs no school year and leaves blank cells blank', () => {
  expect(roadmapKind(column('ежегодно май', '', 'Директор'))).toEqual(
    column('повторяется', '', 'срок не распознан'),
  );
});

test.each([
  [() => roadmapKind(undefined, 2023), 'Аргумент text (срок) не задан.'],
  [() => roadmapStart('Март', '2023/25'), 'Аргумент schoolYear'],
  [() => roadmapEnd('Март', column(2023, 2024)), 'нужен один год, например 2023/24 или 2023'],
])('errors are sentences (%#)', (call, message) => {
  expect(call).toThrow(message);
});
