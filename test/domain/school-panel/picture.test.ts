/** Pictures of signs from blocks of chart data, worked by hand. */
import { farthest, pictureOf } from '../../../src/domain/school-panel/picture';
import type { Block } from '../../../src/domain/report/school-charts';

const chart = { id: 'evidence', title: 'Баллы', across: 'Балл', most: null, colours: [] };

test('scores keep the mark that they give, and what is expected is a line', () => {
  const block: Block = {
    chart: { ...chart, kind: 'stacked-and-line' },
    headings: ['Балл', '«2»', '«3»', '«4»', '«5»', 'Ожидается'],
    lines: [
      ['5', 12.3456, null, null, null, 10],
      ['10', null, null, 40, null, 20.5],
    ],
  };
  expect(pictureOf(block)).toEqual({
    title: 'Баллы',
    across: 'Балл',
    most: null,
    expectedAs: 'line',
    points: [
      { label: '5', own: 12.35, expected: 10, mark: 2 },
      { label: '10', own: 40, expected: 20.5, mark: 4 },
    ],
  });
});

test('other series stand beside what is expected, and have no mark', () => {
  const block: Block = {
    chart: { ...chart, kind: 'column', most: 100 },
    headings: ['Задание', 'ОО, %', 'Ожидается, %'],
    lines: [
      ['1', 80, 75],
      ['2', null, 60],
    ],
  };
  const { expectedAs, most, points } = pictureOf(block);
  expect([expectedAs, most]).toEqual(['pair', 100]);
  expect(points).toEqual([
    { label: '1', own: 80, expected: 75, mark: null },
    { label: '2', own: null, expected: 60, mark: null },
  ]);
});

test('the words of a picture name the points farthest from what is expected', () => {
  const point = (label: string, own: number | null, expected: number | null) => ({
    label,
    own,
    expected,
    mark: null,
  });
  const points = [point('а', 10, 11), point('б', 30, 12), point('в', null, 90), point('г', 5, 20)];
  expect(farthest(points, 2).map(({ label }) => label)).toEqual(['б', 'г']);
});
