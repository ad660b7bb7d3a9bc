/** Where bars, lines and rules of a chart stand. */
import type { ChartView } from '../../local/serve/protocol';
import { layOut } from '../../page/src/chart-layout';

const CHART: ChartView = {
  id: 1,
  type: 'COLUMN',
  title: 'Отметки',
  row: 0,
  column: 0,
  offsetX: 0,
  offsetY: 0,
  width: 600,
  height: 300,
  categories: ['МА 4', 'РУ 4'],
  series: [
    { name: '«2»', color: '#e06666', kind: 'bar', values: [20, 10] },
    { name: '«3»', color: '#f6b26b', kind: 'bar', values: [80, null] },
  ],
  isStacked: true,
  isHorizontal: false,
  axisTitles: ['', '%'],
  max: 100,
};

test('stacked bars stand on each other and reach the maximum', () => {
  const { bars, plot, ticks } = layOut(CHART);
  expect(bars).toHaveLength(3);
  const [two, ten, three] = [bars[0]!, bars[2]!, bars[1]!];
  expect(three.y).toBeCloseTo(plot.top);
  expect(three.y + three.height).toBeCloseTo(two.y);
  expect(two.height / (plot.bottom - plot.top)).toBeCloseTo(0.2);
  expect(ten.height).toBeCloseTo(two.height / 2);
  expect(ticks.map(({ label }) => label)).toEqual(['0', '20', '40', '60', '80', '100']);
});

test('lying bars begin at the left, side by side within a category', () => {
  const { bars, plot } = layOut({ ...CHART, isStacked: false, isHorizontal: true });
  expect(bars.every(({ x }) => Math.abs(x - plot.left) < 1e-9)).toBe(true);
  expect(bars[1]!.y).toBeCloseTo(bars[0]!.y + bars[0]!.height);
});

test('a line is broken where there is no value', () => {
  const series = [{ name: 'К', color: '#000000', kind: 'line' as const, values: [1, null, 2, 3] }];
  const { lines } = layOut({ ...CHART, max: null, categories: ['а', 'б', 'в', 'г'], series });
  expect(lines[0]!.points.map(({ length }) => length)).toEqual([1, 2]);
});
