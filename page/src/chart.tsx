/** A chart of the workbook as SVG over the cells: bars and lines, stacked or side by side, standing or lying; in words for those who do not see it. */
import type { JSX } from 'preact';
import type { ChartView } from '../../local/serve/protocol';
import { layOut } from './chart-layout';
import type { ChartLayout } from './chart-layout';
import { CHART } from './messages';

interface ChartProps {
  readonly chart: ChartView;
  readonly left: number;
  readonly top: number;
}

export function ChartPicture({ chart, left, top }: ChartProps): JSX.Element {
  const { width, height, title } = chart;
  const layout = layOut(chart);
  return (
    <svg
      class="chart"
      role="img"
      aria-label={describe(chart)}
      viewBox={`0 0 ${width} ${height}`}
      style={{ left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` }}
    >
      <rect class="paper" x={0.5} y={0.5} width={width - 1} height={height - 1} />
      <text class="title" x={16} y={24}>
        {title}
      </text>
      <Plot chart={chart} layout={layout} />
      {layout.legend.map(({ x, y, name, color, kind }) => (
        <g key={name}>
          <rect
            x={x}
            y={kind === 'line' ? y - 5 : y - 9}
            width={12}
            height={kind === 'line' ? 3 : 10}
            fill={color}
          />
          <text x={x + 17} y={y}>
            {name}
          </text>
        </g>
      ))}
    </svg>
  );
}

function Plot({ chart, layout }: { readonly chart: ChartView; readonly layout: ChartLayout }): JSX.Element {
  const { plot } = layout;
  const lies = chart.isHorizontal;
  return (
    <g>
      {layout.ticks.map(({ place, label }) =>
        lies ? (
          <g key={label}>
            <line class="rule" x1={place} x2={place} y1={plot.top} y2={plot.bottom} />
            <text class="tick" x={place} y={plot.bottom + 15} text-anchor="middle">
              {label}
            </text>
          </g>
        ) : (
          <g key={label}>
            <line class="rule" x1={plot.left} x2={plot.right} y1={place} y2={place} />
            <text class="tick" x={plot.left - 6} y={place + 4} text-anchor="end">
              {label}
            </text>
          </g>
        ),
      )}
      {layout.labels.map(({ x, y, lines, anchor }, i) => (
        <text key={i} class="tick" x={x} y={y} text-anchor={anchor}>
          {lines.map((line, n) => (
            <tspan key={n} x={x} dy={n === 0 ? 0 : 12}>
              {line}
            </tspan>
          ))}
        </text>
      ))}
      {layout.bars.map(({ x, y, width, height, color, tip }, i) => (
        <rect key={i} x={x} y={y} width={width} height={height} fill={color}>
          <title>{tip}</title>
        </rect>
      ))}
      {layout.lines.map(({ points, color, name }) => (
        <g key={name}>
          {points.map((part, i) => (
            <polyline
              key={i}
              points={part.map(([x, y]) => `${x},${y}`).join(' ')}
              fill="none"
              stroke={color}
              stroke-width={2.5}
            />
          ))}
          {points.flat().map(([x, y], i) => (
            <circle key={i} cx={x} cy={y} r={3} fill={color} />
          ))}
        </g>
      ))}
      <text class="tick" x={plot.left} y={plot.top - 8}>
        {chart.axisTitles[lies ? 0 : 1]}
      </text>
    </g>
  );
}

/** Title and every value: a chart has no other text. */
function describe({ title, categories, series }: ChartView): string {
  const parts = series.map(({ name, values }) =>
    CHART.series(
      name,
      values
        .map((value, i) =>
          CHART.value(categories[i] ?? String(i + 1), value === null ? CHART.none : number(value)),
        )
        .join('; '),
    ),
  );
  return [CHART.label(title), ...parts].join('. ');
}

function number(value: number): string {
  return value.toLocaleString('ru-RU', { maximumFractionDigits: 2 });
}
