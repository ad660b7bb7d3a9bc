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
/** Ten points become six: the smallest letters that people read on paper. */
const LEAST_SCALE = 0.6;

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

/** A tab that is too wide for one sheet goes on beside its frozen columns. */
function Paper({ tab, name }: { readonly tab: Tab; readonly name: string }): JSX.Element {
  const [bottom, right] = used(tab);
  return (
    <>
      {columnGroups(tab, right).map((columns, i) => (
        <Part key={i} tab={tab} name={name} columns={columns} bottom={bottom} />
      ))}
    </>
  );
}

interface PartProps {
  readonly tab: Tab;
  readonly name: string;
  readonly columns: readonly number[];
  readonly bottom: number;
}

function Part({ tab, name, columns, bottom }: PartProps): JSX.Element {
  const { rows } = tab;
  const width = widthOf(tab, columns);
  const body = (from: number, to: number) =>
    range(from, to)
      .filter((row) => !rows.isHidden(row))
      .map((row) => (
        <tr key={row} style={{ height: `${rows.sizes[row]!}px` }}>
          {columns.map((column) => {
            const merge = tab.merge(row, column);
            const across = merge === null ? [column] : columns.filter((one) => isWithin(one, merge));
            if (merge !== null && (merge.row !== row || across[0] !== column)) return null;
            const cell = tab.cell(row, merge?.column ?? column);
            const style = tab.styles[cell.s ?? 0];
            const lined = tab.gridlines ? ' lined' : '';
            const spills = merge === null && (style?.wrap ?? 'OVERFLOW') === 'OVERFLOW' ? ' spills' : '';
            return (
              <td
                key={column}
                class={`cell ${classOf(style)}${lined}${spills}`}
                rowSpan={merge === null ? 1 : seenRows(tab, merge.row, merge.rows)}
                colSpan={across.length}
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
          {columns.map((column) => (
            <col key={column} style={{ width: `${tab.columns.sizes[column]!}px` }} />
          ))}
        </colgroup>
        <thead>{body(0, tab.frozenRows - 1)}</thead>
        <tbody>{body(tab.frozenRows, bottom)}</tbody>
      </table>
      {tab.charts
        .filter(({ column }) => columns.includes(column))
        .map((chart) => (
          <ChartPicture
            key={chart.id}
            chart={chart}
            left={widthOf(tab, columns.slice(0, columns.indexOf(chart.column))) + chart.offsetX}
            top={rows.start(chart.row) + chart.offsetY}
          />
        ))}
    </div>
  );
}

/** Columns sheet by sheet: all on one while letters stay legible, else as many as fit, after the frozen ones. */
function columnGroups(tab: Tab, right: number): readonly (readonly number[])[] {
  const columns = range(0, right).filter((column) => !tab.columns.isHidden(column));
  const room = PAPER / LEAST_SCALE;
  if (widthOf(tab, columns) <= room) return [columns];
  const frozen = columns.filter((column) => column < tab.frozenColumns);
  const kept = widthOf(tab, frozen) <= room / 2 ? frozen : [];
  const groups: number[][] = [];
  for (const column of columns.filter((one) => !kept.includes(one))) {
    const last = groups[groups.length - 1];
    if (last !== undefined && widthOf(tab, [...last, column]) <= room) last.push(column);
    else groups.push([...kept, column]);
  }
  return groups;
}

function widthOf(tab: Tab, columns: readonly number[]): number {
  return columns.reduce((sum, column) => sum + tab.columns.sizes[column]!, 0);
}

function isWithin(column: number, merge: { readonly column: number; readonly columns: number }): boolean {
  return column >= merge.column && column < merge.column + merge.columns;
}

/** The last row and column with a text, a joined cell or a chart: prepared blank rows cost no paper. */
function used(tab: Tab): readonly [number, number] {
  let bottom = 0;
  let right = 0;
  const reach = (row: number, column: number) => {
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  };
  for (const row of range(0, tab.rows.count - 1)) {
    for (const [column, { t = '' }] of tab.row(row)) if (t !== '') reach(row, column);
  }
  for (const { row, column, rows, columns } of tab.merges) reach(row + rows - 1, column + columns - 1);
  for (const { row, column, width, height } of tab.charts) {
    reach(tab.rows.at(tab.rows.start(row) + height), tab.columns.at(tab.columns.start(column) + width));
  }
  return [bottom, right];
}

function seenRows(tab: Tab, from: number, count: number): number {
  return Math.max(1, range(from, from + count - 1).filter((row) => !tab.rows.isHidden(row)).length);
}
