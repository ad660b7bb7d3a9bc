/** A sign's picture for the side panel, from the block of chart data that a school's tab has of the same evidence. */
import type { Block } from '../report/school-charts';
import type { PlanValue } from '../tabs/plan';

const MARKS = [2, 3, 4, 5] as const;

export interface PicturePoint {
  readonly label: string;
  /** Percents of the school and of what is expected; null where there is none. */
  readonly own: number | null;
  readonly expected: number | null;
  /** The mark that such a score gives; null where the label is no score, and without a scale. */
  readonly mark: (typeof MARKS)[number] | null;
}

export interface Picture {
  readonly title: string;
  /** What the labels are. */
  readonly across: string;
  /** Top of the axis in percent; null lets the picture choose. */
  readonly most: number | null;
  /** `line`: what is expected is a line over the school's columns; `pair`: it has columns of its own. */
  readonly expectedAs: 'line' | 'pair';
  readonly points: readonly PicturePoint[];
}

export function pictureOf({ chart, lines }: Block): Picture {
  const { title, across, most, kind } = chart;
  const isStacked = kind === 'stacked-and-line';
  return {
    title,
    across,
    most,
    expectedAs: isStacked ? 'line' : 'pair',
    points: lines.map(([label, ...values]) => {
      const expected = percent(values[values.length - 1]);
      const own = values.slice(0, -1);
      const filled = own.findIndex((value) => typeof value === 'number');
      const mark = isStacked && filled >= 0 ? MARKS[filled]! : null;
      return { label, own: percent(own[Math.max(filled, 0)]), expected, mark };
    }),
  };
}

/** The points that are farthest from what is expected, the farthest first. */
export function farthest(points: readonly PicturePoint[], most: number): PicturePoint[] {
  const distance = ({ own, expected }: PicturePoint): number => Math.abs((own ?? 0) - (expected ?? 0));
  return points
    .filter(({ own, expected }) => own !== null && expected !== null)
    .sort((a, b) => distance(b) - distance(a))
    .slice(0, most);
}

/** To two decimals: the rest is not seen, and it crosses to the browser. */
function percent(value: PlanValue | undefined): number | null {
  return typeof value === 'number' ? Math.round(value * 100) / 100 : null;
}
