/** Keys, mouse and clipboard over the cells, as a person knows them from Google Tables and Excel. */
import type { App } from './app-context';
import { focusGrid } from './app-context';
import { copied, pasted } from './clipboard';
import { GRID } from './messages';
import { at, boxOf, extended, moved } from './selection';
import type { Direction } from './selection';

type Place = { readonly x: number; readonly y: number };

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Handlers of the grid's element. */
export function gridInput(app: App, openMenu: (place: Place) => void) {
  const { store, edits } = app;
  let isDragging = false;
  /** Whether the keys are meant for the cells and not for an editor inside of them. */
  const isOwn = (event: Event) => !(event.target as Element).closest('textarea, input, [role=menu]');

  function go(direction: Direction, far: boolean, extends_: boolean): void {
    const { tab, selection } = store.state;
    if (tab === null) return;
    const [fromRow, fromColumn] = extends_
      ? [selection.toRow, selection.toColumn]
      : [selection.row, selection.column];
    const [row, column] = moved(tab, fromRow, fromColumn, direction, far);
    store.set({ selection: extends_ ? extended(tab, selection, row, column) : at(tab, row, column) });
  }

  function onKeyDown(event: KeyboardEvent): void {
    const { tab, selection, draft } = store.state;
    if (tab === null || draft !== null || !isOwn(event)) return;
    const far = event.ctrlKey || event.metaKey;
    const direction = ARROWS[event.key];
    const page = Math.max(1, Math.floor((event.currentTarget as Element).clientHeight / 30));
    const to = (row: number, column: number) =>
      store.set({
        selection: event.shiftKey ? extended(tab, selection, row, column) : at(tab, row, column),
      });
    const { toRow, toColumn } = event.shiftKey
      ? selection
      : { toRow: selection.row, toColumn: selection.column };
    if (direction !== undefined && event.altKey) {
      if (direction !== 'down') return;
      edits.begin(null);
    } else if (direction !== undefined) go(direction, far, event.shiftKey);
    else if (event.key === 'Tab') {
      const next = moved(tab, selection.row, selection.column, event.shiftKey ? 'left' : 'right');
      // At the edge the keyboard leaves the cells.
      if (next[0] === selection.row && next[1] === selection.column) return;
      store.set({ selection: at(tab, ...next) });
    } else if (event.key === 'Enter' && event.altKey) follow(app, selection.row, selection.column);
    else if (event.key === 'Enter' || event.key === 'F2') edits.begin(null);
    else if (event.key === 'Home') to(far ? 0 : toRow, 0);
    else if (event.key === 'End') to(far ? tab.rows.count - 1 : toRow, tab.columns.count - 1);
    else if (event.key === 'PageDown') to(toRow + page, toColumn);
    else if (event.key === 'PageUp') to(toRow - page, toColumn);
    else if (event.key === 'Delete' || event.key === 'Backspace') edits.clear();
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) openAtCell();
    else if (far && event.code === 'KeyA') selectAll();
    else if (event.key.length === 1 && !far && !event.altKey) {
      // The letter itself goes into the editor, which takes the focus at once.
      edits.begin('');
      return;
    } else return;
    event.preventDefault();
  }

  function selectAll(): void {
    const { tab } = store.state;
    if (tab !== null)
      store.set({ selection: extended(tab, at(tab, 0, 0), tab.rows.count - 1, tab.columns.count - 1) });
  }

  function openAtCell(): void {
    const { row, column } = store.state.selection;
    const place = document.getElementById(`cell-${row}-${column}`)?.getBoundingClientRect();
    if (place !== undefined) openMenu({ x: place.left + 8, y: place.bottom });
  }

  function placeOf(event: MouseEvent): readonly [number, number] | null {
    const cell = (event.target as Element).closest<HTMLElement>('[data-row]');
    return cell === null ? null : [Number(cell.dataset.row), Number(cell.dataset.column)];
  }

  /** A whole row, a whole column or everything; null when the press was elsewhere. */
  function headOf(event: MouseEvent): 'row' | 'column' | null {
    const { tab, selection } = store.state;
    const head = (event.target as Element).closest<HTMLElement>(
      '[data-head-row], [data-head-column], [data-corner]',
    );
    if (head === null || tab === null) return null;
    const { headRow, headColumn } = head.dataset;
    const [lastRow, lastColumn] = [tab.rows.count - 1, tab.columns.count - 1];
    if (headRow !== undefined) {
      const row = Number(headRow);
      const from = event.shiftKey ? { ...selection, column: 0 } : { row, column: 0, toRow: row, toColumn: 0 };
      store.set({ selection: extended(tab, from, row, lastColumn) });
      return 'row';
    }
    if (headColumn !== undefined) {
      const column = Number(headColumn);
      const from = event.shiftKey ? { ...selection, row: 0 } : { row: 0, column, toRow: 0, toColumn: column };
      store.set({ selection: extended(tab, from, lastRow, column) });
      return 'column';
    }
    selectAll();
    return 'row';
  }

  function onMouseDown(event: MouseEvent): void {
    const { tab, selection, draft } = store.state;
    if (tab === null || event.button !== 0 || !isOwn(event)) return;
    const isButton = (event.target as Element).closest('[data-choose]') !== null;
    if (isButton) event.preventDefault();
    const isOnCells = (event.target as Element).closest('.canvas') !== null;
    if (draft !== null && isOnCells && !edits.commit(null)) {
      event.preventDefault();
      return;
    }
    if (isButton) {
      edits.begin(null);
      return;
    }
    if (headOf(event) !== null) return;
    const place = placeOf(event);
    if (place === null) return;
    isDragging = true;
    store.set({ selection: event.shiftKey ? extended(tab, selection, ...place) : at(tab, ...place) });
    addEventListener('mouseup', () => (isDragging = false), { once: true });
  }

  function onMouseMove(event: MouseEvent): void {
    const { tab, selection } = store.state;
    const place = isDragging && event.buttons === 1 ? placeOf(event) : null;
    if (tab === null || place === null) return;
    if (place[0] !== selection.toRow || place[1] !== selection.toColumn)
      store.set({ selection: extended(tab, selection, ...place) });
  }

  function onClick(event: MouseEvent): void {
    if ((event.target as Element).closest('.link') === null || event.shiftKey) return;
    const { selection } = store.state;
    if (selection.row !== selection.toRow || selection.column !== selection.toColumn) return;
    follow(app, selection.row, selection.column);
  }

  function onContextMenu(event: MouseEvent): void {
    const { tab, selection } = store.state;
    if (tab === null || !isOwn(event)) return;
    event.preventDefault();
    const place = placeOf(event);
    const box = boxOf(tab, selection);
    const isInside =
      place !== null &&
      place[0] >= box.top &&
      place[0] <= box.bottom &&
      place[1] >= box.left &&
      place[1] <= box.right;
    if (place === null) headOf(event);
    else if (!isInside) store.set({ selection: at(tab, ...place) });
    openMenu({ x: event.clientX, y: event.clientY });
  }

  function onCopy(event: ClipboardEvent): void {
    if (!isOwn(event) || event.clipboardData === null) return;
    const { tab, selection } = store.state;
    if (tab === null) return;
    const { text, html } = copied(tab, boxOf(tab, selection));
    event.clipboardData.setData('text/plain', text);
    event.clipboardData.setData('text/html', html);
    event.preventDefault();
    if (event.type === 'cut') edits.clear();
  }

  function onPaste(event: ClipboardEvent): void {
    if (!isOwn(event) || event.clipboardData === null) return;
    event.preventDefault();
    const values = pasted(
      event.clipboardData.getData('text/html'),
      event.clipboardData.getData('text/plain'),
    );
    if (values === null) store.toast('', GRID.noPaste);
    else edits.paste(values);
  }

  return {
    onKeyDown,
    onMouseDown,
    onMouseMove,
    onClick,
    onDblClick: (event: MouseEvent) => {
      if (isOwn(event) && placeOf(event) !== null) edits.begin(null);
    },
    onContextMenu,
    onCopy,
    onCut: onCopy,
    onPaste,
  };
}

/** Goes where the link of a cell leads: a tab at once, an address of the internet after showing it. */
export function follow({ store, book }: App, row: number, column: number): void {
  const { tab, book: state } = store.state;
  const link = tab?.cell(row, column).link;
  if (link === undefined) return;
  const target = tabOfLink(link);
  if (target === null) {
    if (/^https:\/\//i.test(link)) store.set({ overlay: { kind: 'link', address: link } });
    return;
  }
  if (state?.tabs.some(({ id }) => id === target) !== true) {
    store.toast('', GRID.noTab);
    return;
  }
  void book.show(target).then(focusGrid);
}

/** Id of the tab that a link leads to. */
export function tabOfLink(link: string): number | null {
  const match = /^#gid=(\d+)/.exec(link);
  return match === null ? null : Number(match[1]);
}
