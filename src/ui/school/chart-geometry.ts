/** Where the columns, the line and the labels of a sign's picture stand: numbers in the units of the SVG's view box. */
import type { Picture } from '../../domain/school-panel/picture';

export const WIDTH = 268;
export const HEIGHT = 150;
/** Room for labels left and below, and air above and to the right. */
const EDGE = { left: 26, right: 4, top: 8, bottom: 18 } as const;
/** Pixels that a character of a label needs across, with its air. */
const LABEL_ROOM = 6.5;

export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Index of its point. */
  readonly point: number;
  readonly series: 'own' | 'expected';
}

export interface Geometry {
  readonly bars: readonly Bar[];
  /** Points of the line of what is expected; empty where it has columns. */
  readonly line: readonly (readonly [x: number, y: number])[];
  readonly ticks: readonly { readonly y: number; readonly value: number }[];
  readonly labels: readonly { readonly x: number; readonly text: string }[];
  /** y of zero. */
  readonly base: number;
  readonly left: number;
  readonly right: number;
}

export function geometryOf({ points, most, expectedAs }: Picture): Geometry {
  const base = HEIGHT - EDGE.bottom;
  const left = EDGE.left;
  const right = WIDTH - EDGE.right;
  const values = points.flatMap(({ own, expected }) => [own ?? 0, expected ?? 0]);
  const top = most ?? roundTop(Math.max(0, ...values));
  const step = (right - left) / Math.max(points.length, 1);
  const y = (value: number): number => base - (value / top) * (base - EDGE.top);
  const slots = expectedAs === 'pair' ? 2 : 1;
  const width = (step * 0.8) / slots;
  const bar = (point: number, series: Bar['series'], slot: number, value: number | null): Bar[] =>
    value === null || value <= 0
      ? []
      : [
          {
            x: left + step * point + step * 0.1 + width * slot,
            y: y(value),
            width,
            height: base - y(value),
            point,
            series,
          },
        ];
  return {
    bars: points.flatMap(({ own, expected }, i) => [
      ...bar(i, 'own', 0, own),
      ...(expectedAs === 'pair' ? bar(i, 'expected', 1, expected) : []),
    ]),
    line:
      expectedAs === 'pair'
        ? []
        : points.flatMap(({ expected }, i) =>
            expected === null ? [] : [[left + step * (i + 0.5), y(expected)] as const],
          ),
    ticks: [0, top / 2, top].map((value) => ({ y: y(value), value })),
    labels: labelsOf(
      points.map(({ label }) => label),
      left,
      step,
    ),
    base,
    left,
    right,
  };
}

/** As many labels as have room, the first among them. */
function labelsOf(texts: readonly string[], left: number, step: number): Geometry['labels'] {
  const longest = Math.max(1, ...texts.map(({ length }) => length));
  const every = Math.max(1, Math.ceil((longest * LABEL_ROOM) / step));
  return texts.flatMap((text, i) => {
    const rightmost = WIDTH - (text.length * LABEL_ROOM) / 2;
    return i % every === 0 ? [{ x: Math.min(left + step * (i + 0.5), rightmost), text }] : [];
  });
}

/** The next top, in percent, whose half is a whole number too. */
function roundTop(value: number): number {
  const tops = [2, 4, 6, 8, 10, 12, 14, 16, 20, 24, 30, 40, 50, 60, 80, 100];
  return tops.find((top) => top >= value) ?? 100;
}
