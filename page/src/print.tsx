/** The whole shown tab as a table for paper: made when the browser is about to print, gone afterwards. */
import { render } from 'preact';
import type { JSX } from 'preact';
import { ChartPicture } from './chart';
import type { Store } from './state';
import { classOf } from './styles';
import { range } from './tab';
import type { Tab } from './tab';

/** Pixels across a sheet of A4 lying, within its margins. */
const PAPER = 1040;

export function printWith(store: Store): void {
  const root = document.createElement('div');
  root.id = 'print';
  document.body.append(root);
  addEventListener('beforeprint', () => {
    const { tab, book } = store.state;
    if (tab === null) return;
    const name = book?.tabs.find(({ id }) => id === tab.id)?.name ?? '';
    render(<Paper tab={tab} name={name} />, root);
  });
  addEventListener('afterprint', () => render(null, root));
}

function Paper({ tab, name }: { readonly tab: Tab; readonly name: string }): JSX.Element {
  const { rows, columns } = tab;
  const [bottom, right] = used(tab);
  const width = columns.start(right + 1);
  const seenColumns = range(0, right).filter((column) => !columns.isHidden(column));
  const body = (from: number, to: number) =>
    range(from, to)
      .filter((row) => !rows.isHidden(row))
      .map((row) => (
        <tr key={row} style={{ height: `${rows.sizes[row]!}px` }}>
          {seenColumns.map((column) => {
            const merge = tab.merge(row, column);
            if (merge !== null && (merge.row !== row || merge.column !== column)) return null;
            const cell = tab.cell(row, column);
            const lined = tab.gridlines ? ' lined' : '';
            const spills = merge === null && (tab.styles[cell.s ?? 0]?.wrap ?? 'OVERFLOW') === 'OVERFLOW';
            return (
              <td
                key={column}
                class={`cell ${classOf(tab.styles[cell.s ?? 0])}${lined}${spills ? ' spills' : ''}`}
                rowSpan={merge === null ? 1 : seen(rows, merge.row, merge.rows)}
                colSpan={merge === null ? 1 : seen(columns, merge.column, merge.columns)}
              >
                {cell.t ?? ''}
              </td>
            );
          })}
        </tr>
      ));
  return (
    <div class="paper-sheet" style={{ zoom: Math.min(1, PAPER / Math.max(width, 1)), width: `${width}px` }}>
      <table aria-label={name}>
        <colgroup>
          {seenColumns.map((column) => (
            <col key={column} style={{ width: `${columns.sizes[column]!}px` }} />
          ))}
        </colgroup>
        <thead>{body(0, tab.frozenRows - 1)}</thead>
        <tbody>{body(tab.frozenRows, bottom)}</tbody>
      </table>
      {tab.charts.map((chart) => (
        <ChartPicture
          key={chart.id}
          chart={chart}
          left={columns.start(chart.column) + chart.offsetX}
          top={rows.start(chart.row) + chart.offsetY}
        />
      ))}
    </div>
  );
}

/** The last row and column with a text, a look or a chart. */
function used(tab: Tab): readonly [number, number] {
  let bottom = 0;
  let right = 0;
  for (const row of range(0, tab.rows.count - 1)) {
    for (const [column, { t, s }] of tab.row(row)) {
      if ((t ?? '') === '' && s === undefined) continue;
      bottom = row;
      right = Math.max(right, column);
    }
  }
  for (const { row, column, width, height } of tab.charts) {
    bottom = Math.max(bottom, tab.rows.at(tab.rows.start(row) + height));
    right = Math.max(right, tab.columns.at(tab.columns.start(column) + width));
  }
  return [bottom, right];
}

function seen(axis: Tab['rows'], from: number, count: number): number {
  return Math.max(1, range(from, from + count - 1).filter((line) => !axis.isHidden(line)).length);
}
