/**
 * The cells of the shown tab as real elements, only those in sight: one scrolling box in which the head with the frozen
 * rows and the frozen columns stay by `position: sticky`. Keys, clipboard and mouse are in `grid-input.ts`.
 */
import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useApp, usePageState } from './app-context';
import { columnName } from './address';
import { ChartPicture } from './chart';
import { ContextMenu } from './context-menu';
import { CellEditor } from './editor';
import { gridInput } from './grid-input';
import { GridRow, HEAD_HEIGHT, HEAD_WIDTH } from './grid-row';
import { CellHint } from './hint';
import { GRID } from './messages';
import { boxOf } from './selection';
import { range } from './tab';
import type { Tab } from './tab';

interface View {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Lines drawn beyond each edge, so that slow scrolling shows no blank. */
const BEYOND = 4;
/** Frozen lines may take this part of the window; a phone scrolls them with the rest. */
const FROZEN_SHARE = 0.6;

export function Grid({ tab }: { readonly tab: Tab }): JSX.Element {
  const app = useApp();
  const { selection, draft, sent, book } = usePageState();
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<View>({ top: 0, left: 0, width: 1366, height: 700 });
  const [menu, setMenu] = useState<{ readonly x: number; readonly y: number } | null>(null);

  useLayoutEffect(() => {
    const element = box.current!;
    const look = () =>
      setView({
        top: element.scrollTop,
        left: element.scrollLeft,
        width: element.clientWidth,
        height: element.clientHeight,
      });
    look();
    element.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, []);

  const { rows, columns } = tab;
  const frozenRows = share(rows.start(tab.frozenRows), view.height - HEAD_HEIGHT) ? tab.frozenRows : 0;
  const frozenColumns = share(columns.start(tab.frozenColumns), view.width - HEAD_WIDTH)
    ? tab.frozenColumns
    : 0;
  const frozenHeight = rows.start(frozenRows);
  const frozenWidth = columns.start(frozenColumns);

  const input = useMemo(() => gridInput(app, setMenu), [app]);

  useLayoutEffect(() => {
    box.current!.scrollTo(0, 0);
  }, [tab.id]);

  // The active corner stays in sight; on a new tab it is where the person left it.
  useLayoutEffect(() => {
    const element = box.current!;
    const { toRow, toColumn } = selection;
    const place = tab.box(toRow, toColumn);
    if (place.top >= frozenRows) {
      element.scrollTop = rows.reveal(
        place.top,
        Math.min(place.bottom, place.top + 3) + 1,
        element.scrollTop,
        element.clientHeight - HEAD_HEIGHT,
        frozenHeight,
      );
    }
    if (place.left >= frozenColumns) {
      element.scrollLeft = columns.reveal(
        place.left,
        place.left + 1,
        element.scrollLeft,
        element.clientWidth - HEAD_WIDTH,
        frozenWidth,
      );
    }
  }, [selection, tab.id]);

  const [top, bottom] = rows.window(view.top + frozenHeight, view.top + view.height);
  const [left, right] = columns.window(view.left + frozenWidth, view.left + view.width);
  const firstRow = Math.max(frozenRows, top - BEYOND);
  const lastRow = Math.min(rows.count, bottom + BEYOND);
  const from = Math.max(frozenColumns, left - BEYOND);
  const to = Math.min(columns.count, right + BEYOND);
  const chosen = boxOf(tab, selection);
  const waiting = useMemo(() => textsByRow(sent, tab.id), [sent, tab.id]);

  const anchors = new Set(
    tab
      .mergesIn(firstRow, lastRow - 1)
      .filter(({ row }) => row < firstRow)
      .map(({ row }) => row),
  );
  const rowOf = (row: number, start: number, isAnchor = false) => (
    <GridRow
      key={row}
      tab={tab}
      row={row}
      cells={tab.row(row)}
      top={start + rows.start(row)}
      frozen={frozenColumns}
      from={from}
      to={to}
      isAnchor={isAnchor}
      left={row >= chosen.top && row <= chosen.bottom ? chosen.left : -1}
      right={row >= chosen.top && row <= chosen.bottom ? chosen.right : -1}
      active={row === selection.row ? selection.column : -1}
      sent={waiting.get(row) ?? null}
    />
  );
  const seen = (lines: number[]) => lines.filter((row) => !rows.isHidden(row));
  const isRowFrozen = selection.row < frozenRows;
  const isColumnFrozen = selection.column < frozenColumns;
  const name = book?.tabs.find(({ id }) => id === tab.id)?.name ?? '';
  const overlay = (inRows: boolean, inColumns: boolean) =>
    inRows === isRowFrozen && inColumns === isColumnFrozen ? (
      <>
        {draft !== null && draft.tab === tab.id && draft.place === 'cell' ? <CellEditor tab={tab} /> : null}
        {draft === null ? <CellHint tab={tab} /> : null}
      </>
    ) : null;

  return (
    <div class="scroller" ref={box} {...input}>
      <div
        class="canvas"
        style={{ width: `${HEAD_WIDTH + columns.total}px`, height: `${HEAD_HEIGHT + rows.total}px` }}
      >
        <div
          id="grid"
          class="grid"
          role="grid"
          tabIndex={0}
          aria-label={GRID.label(name)}
          aria-rowcount={rows.count + 1}
          aria-colcount={columns.count + 1}
          aria-multiselectable="true"
          aria-activedescendant={`cell-${selection.row}-${selection.column}`}
        >
          <div
            class={frozenRows > 0 ? 'head edged' : 'head'}
            role="rowgroup"
            style={{ height: `${HEAD_HEIGHT + frozenHeight}px` }}
          >
            <div class="row letters" role="row" aria-rowindex={1} style={{ height: `${HEAD_HEIGHT}px` }}>
              <div class="frozen" role="presentation" style={{ width: `${HEAD_WIDTH + frozenWidth}px` }}>
                <div class="corner" role="columnheader" data-corner aria-label={GRID.corner} />
                {range(0, frozenColumns - 1).map((column) => letter(tab, column, chosen))}
              </div>
              {range(from, to - 1).map((column) => letter(tab, column, chosen))}
            </div>
            {seen(range(0, frozenRows - 1)).map((row) => rowOf(row, HEAD_HEIGHT))}
          </div>
          <div class="body" role="rowgroup">
            {[...anchors].map((row) => rowOf(row, 0, true))}
            {seen(range(firstRow, lastRow - 1)).map((row) => rowOf(row, 0))}
          </div>
        </div>
        <div class="free">
          {overlay(false, false)}
          {tab.charts.map((chart) => (
            <ChartPicture
              key={chart.id}
              chart={chart}
              left={HEAD_WIDTH + columns.start(chart.column) + chart.offsetX}
              top={HEAD_HEIGHT + rows.start(chart.row) + chart.offsetY}
            />
          ))}
        </div>
        <div class="layers">
          <div class="layer">{overlay(false, true)}</div>
        </div>
        <div class="layers over-head">
          <div class="layer">{overlay(true, true)}</div>
          <div class="free">{overlay(true, false)}</div>
        </div>
      </div>
      {menu === null ? null : <ContextMenu tab={tab} place={menu} onClose={() => setMenu(null)} />}
    </div>
  );
}

function letter(tab: Tab, column: number, chosen: { readonly left: number; readonly right: number }) {
  if (tab.columns.isHidden(column)) return null;
  return (
    <div
      key={column}
      role="columnheader"
      class={column >= chosen.left && column <= chosen.right ? 'letter chosen' : 'letter'}
      aria-colindex={column + 2}
      data-head-column={column}
      style={{
        left: `${HEAD_WIDTH + tab.columns.start(column)}px`,
        width: `${tab.columns.sizes[column]!}px`,
      }}
    >
      {columnName(column)}
    </div>
  );
}

function share(pixels: number, all: number): boolean {
  return pixels <= all * FROZEN_SHARE;
}

function textsByRow(
  sent: ReturnType<typeof usePageState>['sent'],
  tab: number,
): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const texts = new Map<number, Map<number, string>>();
  for (const one of sent) {
    if (one.tab !== tab) continue;
    one.values.forEach((row, r) => {
      const line = texts.get(one.row + r) ?? new Map<number, string>();
      texts.set(one.row + r, line);
      row.forEach((text, c) => line.set(one.column + c, text));
    });
  }
  return texts;
}
