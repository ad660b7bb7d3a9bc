/** The foot of the page in words: what the active cell is, what is selected; and short messages that go by themselves. */
import type { JSX } from 'preact';
import { useApp, usePageState } from './app-context';
import { tabOfLink } from './grid-input';
import { GRID, PAGE } from './messages';
import { boxOf } from './selection';
import type { PageState } from './state';

export function StatusLine(): JSX.Element {
  const state = usePageState();
  return (
    <div class="status">
      <p role="status">{sentenceOf(state)}</p>
      {state.book === null ? null : (
        <p class="file" title={PAGE.backups(state.book.backups)}>
          {PAGE.file(state.book.path)}
        </p>
      )}
    </div>
  );
}

function sentenceOf({ tab, selection, book }: PageState): string {
  if (tab === null) return '';
  const { row, column } = selection;
  const cell = tab.cell(row, column);
  const box = boxOf(tab, selection);
  const parts: string[] = [];
  if (cell.error !== undefined) parts.push(cell.error);
  if (cell.computed) parts.push(GRID.isComputed);
  if (cell.link !== undefined) {
    const target = tabOfLink(cell.link);
    const name = book?.tabs.find(({ id }) => id === target)?.name;
    if (name !== undefined) parts.push(GRID.isTabLink(name));
    else if (target === null) parts.push(GRID.isLink(cell.link));
  }
  const cells = (box.bottom - box.top + 1) * (box.right - box.left + 1);
  const own = tab.box(row, column);
  if (cells > (own.bottom - own.top + 1) * (own.right - own.left + 1)) parts.push(GRID.selected(cells));
  return parts.length > 0 ? parts.join(' · ') : GRID.size(tab.rows.count, tab.columns.count);
}

export function Toasts(): JSX.Element {
  const { store } = useApp();
  const { toasts } = usePageState();
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.map(({ id, title, text, isWrong }) => (
        <div key={id} class={isWrong ? 'toast wrong' : 'toast'}>
          <p>
            {title === '' ? null : <b>{title} </b>}
            {text}
          </p>
          <button type="button" class="plain" aria-label={PAGE.dismiss} onClick={() => store.dropToast(id)}>
            ✕
          </button>
        </div>
      ))}
    </div>
  );
}
