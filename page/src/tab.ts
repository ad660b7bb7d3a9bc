/**
 * A tab as the window knows it: the server's view with quick access to a cell, its merge and its neighbours. A change
 * gives a new value whose untouched rows are the same objects, so that only changed rows are drawn anew.
 */
import type { CellStyle, CellView, ChartView, TabChanges, TabView } from '../../local/serve/protocol';
import type { Area } from '../../local/model';
import { Axis } from './axis';
import { neededHeight } from './row-heights';
import type { TextWidth } from './row-heights';
import type { Box } from './address';

export type Row = ReadonlyMap<number, CellView>;

const BLANK: CellView = {};
const NO_CELLS: Row = new Map();

export class Tab {
  private constructor(
    readonly id: number,
    readonly revision: number,
    readonly rows: Axis,
    readonly columns: Axis,
    readonly frozenRows: number,
    readonly frozenColumns: number,
    readonly gridlines: boolean,
    readonly styles: readonly CellStyle[],
    readonly charts: readonly ChartView[],
    readonly merges: readonly Area[],
    private readonly cells: ReadonlyMap<number, Row>,
    /** Every cell of a merge, also its first one. */
    private readonly merged: ReadonlyMap<number, ReadonlyMap<number, Area>>,
    /** Heights of the program, before rows are made as high as their texts need. */
    private readonly heights: readonly number[],
    private readonly textWidth: TextWidth,
  ) {}

  static of(view: TabView, textWidth: TextWidth): Tab {
    const merged = new Map<number, Map<number, Area>>();
    for (const area of view.merges) {
      for (let row = area.row; row < area.row + area.rows; row++) {
        const line = merged.get(row) ?? new Map<number, Area>();
        merged.set(row, line);
        for (let column = area.column; column < area.column + area.columns; column++) line.set(column, area);
      }
    }
    const cells = new Map<number, Row>(view.cells.map(([row, line]) => [row, new Map(line)]));
    const heights = view.rowHeights.map((height, row) =>
      height === 0
        ? 0
        : Math.max(
            height,
            neededHeight(
              cells.get(row) ?? NO_CELLS,
              view.styles,
              view.columnWidths,
              (column) => merged.get(row)?.get(column) ?? null,
              textWidth,
            ),
          ),
    );
    return new Tab(
      view.id,
      view.revision,
      new Axis(heights),
      new Axis(view.columnWidths),
      view.frozenRows,
      view.frozenColumns,
      view.gridlines,
      view.styles,
      view.charts,
      view.merges,
      cells,
      merged,
      view.rowHeights,
      textWidth,
    );
  }

  /** null when the tab has to be read anew. Changes that this view has already give the same view. */
  changed({ revision, cells, styles, firstStyle, rowHeights, charts }: TabChanges): Tab | null {
    if (revision <= this.revision) return this;
    if (cells === null || firstStyle > this.styles.length) return null;
    const rows = new Map(this.cells);
    for (const [row, changes] of cells) {
      const line = new Map(rows.get(row) ?? NO_CELLS);
      for (const [column, cell] of changes) line.set(column, cell);
      rows.set(row, line);
    }
    const allStyles = [...this.styles.slice(0, firstStyle), ...styles];
    const told = new Map(rowHeights);
    const heights = this.heights.map((height, row) => told.get(row) ?? height);
    const sizes = [...this.rows.sizes];
    for (const row of [...cells.map(([changed]) => changed), ...told.keys()]) {
      if (heights[row] === undefined || heights[row] === 0) continue;
      const mergeAt = (column: number) => this.merge(row, column);
      const line = rows.get(row) ?? NO_CELLS;
      sizes[row] = Math.max(
        heights[row],
        neededHeight(line, allStyles, this.columns.sizes, mergeAt, this.textWidth),
      );
    }
    const isAsHigh = sizes.every((size, row) => size === this.rows.sizes[row]);
    return new Tab(
      this.id,
      revision,
      isAsHigh ? this.rows : new Axis(sizes),
      this.columns,
      this.frozenRows,
      this.frozenColumns,
      this.gridlines,
      allStyles,
      charts ?? this.charts,
      this.merges,
      rows,
      this.merged,
      heights,
      this.textWidth,
    );
  }

  row(row: number): Row {
    return this.cells.get(row) ?? NO_CELLS;
  }

  cell(row: number, column: number): CellView {
    return this.cells.get(row)?.get(column) ?? BLANK;
  }

  /** What editing begins with. */
  content(row: number, column: number): string {
    return contentOf(this.cell(row, column));
  }

  contents({ top, left, bottom, right }: Box): string[][] {
    return range(top, bottom).map((row) => range(left, right).map((column) => this.content(row, column)));
  }

  merge(row: number, column: number): Area | null {
    return this.merged.get(row)?.get(column) ?? null;
  }

  /** The cell itself, or all of the merge that it belongs to. */
  box(row: number, column: number): Box {
    const area = this.merge(row, column);
    if (area === null) return { top: row, left: column, bottom: row, right: column };
    return {
      top: area.row,
      left: area.column,
      bottom: area.row + area.rows - 1,
      right: area.column + area.columns - 1,
    };
  }

  /** Merges that reach into these lines from outside or begin in them. */
  mergesIn(top: number, bottom: number): readonly Area[] {
    return this.merges.filter((area) => area.row <= bottom && area.row + area.rows > top);
  }

  /** How many pixels a text that is not wrapped may take: up to the next cell with a text. */
  overflow(row: number, column: number, limit: number): number {
    const line = this.row(row);
    const merges = this.merged.get(row);
    let end = column + 1;
    while (end < limit && merges?.get(end) === undefined && (line.get(end)?.t ?? '') === '') end++;
    return this.columns.between(column, end);
  }
}

export function contentOf(cell: CellView): string {
  return cell.e ?? cell.t ?? '';
}

/** `from` … `to`, both included. */
export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
