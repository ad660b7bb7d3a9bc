/** Where the parts of a chart stand, in pixels of its picture. Pure: the same view gives the same layout. */
import type { ChartView } from '../../local/serve/protocol';

export interface ChartLayout {
  readonly plot: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  readonly ticks: readonly { readonly place: number; readonly label: string }[];
  readonly labels: readonly {
    readonly x: number;
    readonly y: number;
    readonly lines: readonly string[];
    readonly anchor: 'middle' | 'end';
  }[];
  readonly bars: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly color: string;
    readonly tip: string;
  }[];
  readonly lines: readonly {
    readonly name: string;
    readonly color: string;
    /** Broken where there is no value. */
    readonly points: readonly (readonly (readonly [number, number])[])[];
  }[];
  readonly legend: readonly {
    readonly x: number;
    readonly y: number;
    readonly name: string;
    readonly color: string;
    readonly kind: 'bar' | 'line';
  }[];
}

/** A letter of the small texts, in pixels. */
const LETTER = 6.2;
const LEGEND_LINE = 18;

export function layOut(chart: ChartView): ChartLayout {
  const { width, height, categories, series, isHorizontal: lies } = chart;
  const legend = legendOf(chart);
  const legendHeight = legend.length === 0 ? 0 : height - Math.min(...legend.map(({ y }) => y)) + 8;
  const longest = Math.max(0, ...categories.map(({ length }) => length)) * LETTER;
  const plot = {
    left: lies ? Math.min(longest + 16, width * 0.4) : 52,
    top: 56,
    right: width - 20,
    bottom: height - legendHeight - (lies ? 26 : 56),
  };
  const [low, high, step] = scaleOf(chart);
  const along = (value: number) =>
    lies
      ? plot.left + ((value - low) / (high - low)) * (plot.right - plot.left)
      : plot.bottom - ((value - low) / (high - low)) * (plot.bottom - plot.top);
  const count = Math.max(categories.length, 1);
  const slot = (lies ? plot.bottom - plot.top : plot.right - plot.left) / count;
  const start = (i: number) => (lies ? plot.top : plot.left) + i * slot;

  const barSeries = series.filter(({ kind }) => kind === 'bar');
  const thick = (slot * 0.7) / (chart.isStacked ? 1 : Math.max(barSeries.length, 1));
  const bars = categories.flatMap((category, i) => {
    let up = 0;
    let down = 0;
    return barSeries.flatMap(({ name, color, values }, s) => {
      const value = values[i] ?? null;
      if (value === null) return [];
      const from = chart.isStacked ? (value < 0 ? down : up) : Math.max(low, 0);
      const end = chart.isStacked ? from + value : value;
      if (chart.isStacked && value < 0) down = end;
      else if (chart.isStacked) up = end;
      const across = start(i) + slot * 0.15 + (chart.isStacked ? 0 : s * thick);
      const a = Math.min(along(from), along(end));
      const size = Math.abs(along(end) - along(from));
      const tip = `${category}, ${name}: ${label(value)}`;
      return [
        lies
          ? { x: a, y: across, width: size, height: thick, color, tip }
          : { x: across, y: a, width: thick, height: size, color, tip },
      ];
    });
  });

  const lines = series
    .filter(({ kind }) => kind === 'line')
    .map(({ name, color, values }) => {
      const points: [number, number][][] = [[]];
      categories.forEach((_, i) => {
        const value = values[i] ?? null;
        if (value === null) points.push([]);
        else {
          const middle = start(i) + slot / 2;
          points[points.length - 1]!.push(lies ? [along(value), middle] : [middle, along(value)]);
        }
      });
      return { name, color, points: points.filter(({ length }) => length > 0) };
    });

  const ticks = [];
  for (let value = low; value <= high + step / 1000; value += step) {
    ticks.push({ place: along(value), label: label(value) });
  }
  return { plot, ticks, labels: labelsOf(chart, plot, slot, start), bars, lines, legend };
}

function labelsOf(
  { categories, isHorizontal: lies }: ChartView,
  plot: ChartLayout['plot'],
  slot: number,
  start: (i: number) => number,
): ChartLayout['labels'] {
  if (lies) {
    const room = Math.floor((plot.left - 16) / LETTER);
    return categories.map((text, i) => ({
      x: plot.left - 8,
      y: start(i) + slot / 2 + 4,
      lines: [cut(text, room)],
      anchor: 'end' as const,
    }));
  }
  const room = Math.max(2, Math.floor((slot - 4) / (LETTER * 1.08)));
  // Where labels would touch, only every second, third … one is written.
  const every = Math.max(1, Math.ceil(24 / slot));
  return categories.flatMap((text, i) =>
    i % every > 0
      ? []
      : [
          {
            x: start(i) + slot / 2,
            y: plot.bottom + 15,
            lines: wrapped(text, room * every),
            anchor: 'middle' as const,
          },
        ],
  );
}

function legendOf({ series, width, height }: ChartView): ChartLayout['legend'] {
  if (series.length < 2) return [];
  const places: { x: number; line: number }[] = [];
  let x = 16;
  let line = 0;
  for (const { name } of series) {
    const size = 17 + name.length * LETTER + 18;
    if (x > 16 && x + size > width - 8) {
      x = 16;
      line += 1;
    }
    places.push({ x, line });
    x += size;
  }
  return series.map(({ name, color, kind }, i) => ({
    x: places[i]!.x,
    y: height - 12 - (line - places[i]!.line) * LEGEND_LINE,
    name,
    color,
    kind,
  }));
}

/** Lowest value, highest value, and the step of 1, 2 or 5 that gives some five rules. */
function scaleOf({ series, categories, isStacked, max }: ChartView): readonly [number, number, number] {
  const values = series.flatMap((one) => one.values.filter((value) => value !== null));
  const sums = isStacked
    ? categories.map((_, i) =>
        series.reduce(
          (sum, { kind, values: own }) => sum + (kind === 'bar' ? Math.max(own[i] ?? 0, 0) : 0),
          0,
        ),
      )
    : [];
  const lowest = Math.min(0, ...values);
  const highest = Math.max(max ?? 0, ...values, ...sums, lowest + 0.001);
  const rough = (highest - lowest) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((n) => n * power).find((size) => size >= rough * 0.999)!;
  const high = max !== null && max >= highest ? max : Math.ceil(highest / step - 1e-9) * step;
  return [Math.floor(lowest / step + 1e-9) * step, high, step];
}

function label(value: number): string {
  return (Math.abs(value) < 1e-9 ? 0 : value).toLocaleString('ru-RU', { maximumFractionDigits: 2 });
}

function wrapped(text: string, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= room)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(cut(word, room));
  }
  return lines.length > 3 ? [...lines.slice(0, 2), cut(`${lines[2]!}…`, room)] : lines;
}

function cut(text: string, room: number): string {
  return text.length <= room ? text : `${text.slice(0, Math.max(1, room - 1))}…`;
}
