/**
 * One row of the grid: its number, its frozen cells, and the cells of the shown columns. Drawn anew only when something
 * of its own has changed.
 */
import { memo } from './memo';
import type { JSX } from 'preact';
import type { CellView } from '../../local/serve/protocol';
import { cellName } from './address';
import { GRID } from './messages';
import { classOf } from './styles';
import { range } from './tab';
import type { Row, Tab } from './tab';

export interface RowProps {
  readonly tab: Tab;
  readonly row: number;
  /** The row's own cells: the same object while nothing has changed. */
  readonly cells: Row;
  /** Pixels from the top of what the row stands in. */
  readonly top: number;
  readonly frozen: number;
  /** Shown columns: the first and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Only cells where a merge begins: the row itself stands outside of the window. */
  readonly isAnchor: boolean;
  /** Selected columns, -1 for none. */
  readonly left: number;
  readonly right: number;
  /** Column of the active cell, -1 for none. */
  readonly active: number;
  /** Texts on their way to the program, by columns. */
  readonly sent: ReadonlyMap<number, string> | null;
}

export const HEAD_HEIGHT = 24;
export const HEAD_WIDTH = 46;

export const GridRow = memo(function GridRow(props: RowProps): JSX.Element {
  const { tab, row, top, frozen, from, to, isAnchor } = props;
  const height = tab.rows.sizes[row]!;
  const width = tab.columns.between(0, frozen);
  const isSelected = props.left >= 0;
  return (
    <div role="row" aria-rowindex={row + 2} class="row" style={{ top: `${top}px`, height: `${height}px` }}>
      {isAnchor ? null : (
        <div
          class={frozen > 0 ? 'frozen edged' : 'frozen'}
          role="presentation"
          style={{ width: `${HEAD_WIDTH + width}px` }}
        >
          <div
            role="rowheader"
            class={isSelected ? 'number chosen' : 'number'}
            data-head-row={row}
            aria-label={GRID.row(row + 1)}
          >
            {height < 12 ? '' : row + 1}
          </div>
          {columnsOf(props, 0, frozen).map((column) => (
            <Cell key={column} {...props} column={column} limit={frozen} />
          ))}
        </div>
      )}
      {columnsOf(props, from, to).map((column) => (
        <Cell key={column} {...props} column={column} limit={tab.columns.count} />
      ))}
    </div>
  );
}, sameRow);

/** Columns to draw: not hidden, not covered; the first cells of merges that begin before the window. */
function columnsOf({ tab, row, isAnchor, frozen }: RowProps, from: number, to: number): number[] {
  const columns: number[] = [];
  for (const column of range(from, to - 1)) {
    const merge = tab.merge(row, column);
    if (merge === null) {
      if (!isAnchor && !tab.columns.isHidden(column)) columns.push(column);
    } else if (merge.row === row && (merge.column === column || column === from)) {
      // What begins among the frozen columns and reaches beyond them is drawn there.
      if (from > 0 && merge.column < frozen) continue;
      columns.push(merge.column);
    }
  }
  return columns;
}

type CellProps = RowProps & { readonly column: number; readonly limit: number };

function Cell({ tab, row, column, limit, cells, left, right, active, sent }: CellProps): JSX.Element {
  const cell = cells.get(column) ?? {};
  const merge = tab.merge(row, column);
  const rows = merge?.rows ?? 1;
  const columns = merge?.columns ?? 1;
  const isFrozen = column < limit && limit < tab.columns.count;
  const x = tab.columns.start(column) + HEAD_WIDTH;
  const width = tab.columns.between(column, column + columns);
  const height = tab.rows.between(row, row + rows);
  const waiting = sent?.get(column);
  const text = waiting ?? cell.t ?? '';
  const style = tab.styles[cell.s ?? 0];
  const spills = text !== '' && (style?.wrap ?? 'OVERFLOW') === 'OVERFLOW' && merge === null;
  const classes = ['cell', classOf(style)];
  if (tab.gridlines) classes.push('lined');
  if (column >= left && column <= right) classes.push('chosen');
  if (column === active) classes.push('active');
  if (cell.note !== undefined) classes.push('noted');
  if (cell.error !== undefined) classes.push('faulty');
  if (waiting !== undefined) classes.push('waiting');
  return (
    <div
      role="gridcell"
      id={`cell-${row}-${column}`}
      class={classes.join(' ')}
      aria-colindex={column + 2}
      aria-colspan={columns > 1 ? columns : undefined}
      aria-rowspan={rows > 1 ? rows : undefined}
      aria-selected={column >= left && column <= right}
      aria-describedby={cell.note === undefined && cell.error === undefined ? undefined : 'cell-hint'}
      data-row={row}
      data-column={column}
      style={{ left: `${x - 1}px`, width: `${width + 1}px`, height: `${height + 1}px` }}
    >
      {text === '' ? null : (
        <span
          class={cell.link === undefined ? 'text' : 'text link'}
          style={
            spills && style?.align !== 'center' && style?.align !== 'right'
              ? { width: `${tab.overflow(row, column, isFrozen ? limit : tab.columns.count) - 6}px` }
              : undefined
          }
        >
          {text}
        </span>
      )}
      {column === active && hasChoices(cell) ? (
        <button
          type="button"
          class="choose"
          tabIndex={-1}
          data-choose
          aria-label={`${GRID.openChoices}: ${cellName(row, column)}`}
        >
          ▾
        </button>
      ) : null}
    </div>
  );
}

function hasChoices({ choices }: CellView): boolean {
  return choices !== undefined && choices.length > 0;
}

/** The tab is another object after every change; a row depends on its cells, its sizes and its looks alone. */
function sameRow(a: RowProps, b: RowProps): boolean {
  return (
    a.cells === b.cells &&
    a.row === b.row &&
    a.top === b.top &&
    a.frozen === b.frozen &&
    a.from === b.from &&
    a.to === b.to &&
    a.isAnchor === b.isAnchor &&
    a.left === b.left &&
    a.right === b.right &&
    a.active === b.active &&
    a.sent === b.sent &&
    a.tab.id === b.tab.id &&
    a.tab.rows === b.tab.rows &&
    a.tab.columns === b.tab.columns &&
    a.tab.merges === b.tab.merges &&
    a.tab.gridlines === b.tab.gridlines
  );
}
