/** A list of actions that opens over the page, with submenus: arrows, Home, End, Enter, Esc, as menus of programs do. */
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface Entry {
  readonly caption: string;
  /** null for a line between groups or a submenu. */
  readonly act: (() => void) | null;
  readonly entries?: readonly Entry[];
  readonly isDisabled?: boolean;
  /** A shortcut, in grey. */
  readonly keys?: string;
}

interface PopupProps {
  readonly entries: readonly Entry[];
  readonly label: string;
  /** Closes all of the menu; `isBack` when the keyboard has to return to what opened it. */
  readonly onClose: (isBack: boolean) => void;
  /** Left and right at the top level go to the neighbouring menu; Left in a submenu closes it. */
  readonly onAside?: (by: 1 | -1) => void;
  readonly isSubmenu?: boolean;
}

export function PopupMenu({ entries, label, onClose, onAside, isSubmenu = false }: PopupProps): JSX.Element {
  const list = useRef<HTMLUListElement>(null);
  const [open, setOpen] = useState(-1);
  const items = () => [...list.current!.querySelectorAll<HTMLElement>(':scope > li > [role=menuitem]')];

  useLayoutEffect(() => {
    const element = list.current!;
    items()[0]?.focus();
    const { right, bottom } = element.getBoundingClientRect();
    if (right > innerWidth) element.classList.add('leftwards');
    if (bottom > innerHeight)
      element.style.maxHeight = `${innerHeight - element.getBoundingClientRect().top - 8}px`;
  }, []);

  const run = (entry: Entry) => {
    if (entry.isDisabled) return;
    onClose(true);
    entry.act?.();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const all = items();
    const now = all.indexOf(document.activeElement as HTMLElement);
    const focus = (i: number) => all[(i + all.length) % all.length]?.focus();
    const index = Number(all[now]?.dataset.index ?? -1);
    const entry = entries[index];
    event.stopPropagation();
    switch (event.key) {
      case 'ArrowDown':
        focus(now + 1);
        break;
      case 'ArrowUp':
        focus(now - 1);
        break;
      case 'Home':
        focus(0);
        break;
      case 'End':
        focus(-1);
        break;
      case 'Escape':
      case 'Tab':
        onClose(true);
        break;
      case 'ArrowRight':
        if (entry?.entries !== undefined) setOpen(index);
        else onAside?.(1);
        break;
      case 'ArrowLeft':
        onAside?.(-1);
        break;
      case 'Enter':
      case ' ':
        if (entry?.entries !== undefined) setOpen(index);
        else if (entry !== undefined) run(entry);
        break;
      default: {
        const letter = event.key.toLocaleLowerCase('ru');
        const found = all.findIndex(
          (item, i) => i > now && item.textContent?.toLocaleLowerCase('ru').startsWith(letter),
        );
        if (event.key.length !== 1 || found < 0) return;
        focus(found);
      }
    }
    event.preventDefault();
  };

  return (
    <ul
      class={isSubmenu ? 'popup submenu' : 'popup'}
      role="menu"
      aria-label={label}
      ref={list}
      onKeyDown={onKeyDown}
    >
      {entries.map((entry, i) => {
        if (entry.act === null && entry.entries === undefined) return <li key={i} role="separator" />;
        const hasMore = entry.entries !== undefined;
        return (
          <li key={i} role="none" onMouseEnter={() => setOpen(hasMore ? i : -1)}>
            <div
              role="menuitem"
              tabIndex={-1}
              data-index={i}
              aria-disabled={entry.isDisabled ? 'true' : undefined}
              aria-haspopup={hasMore ? 'menu' : undefined}
              aria-expanded={hasMore ? open === i : undefined}
              aria-keyshortcuts={entry.keys?.replace('Ctrl', 'Control')}
              onClick={() => (hasMore ? setOpen(i) : run(entry))}
            >
              <span>{entry.caption}</span>
              {entry.keys === undefined && !hasMore ? null : (
                <span class="keys" aria-hidden="true">
                  {entry.keys ?? '▸'}
                </span>
              )}
            </div>
            {hasMore && open === i ? (
              <PopupMenu
                entries={entry.entries!}
                label={entry.caption}
                isSubmenu
                onClose={onClose}
                onAside={(by) => {
                  if (by > 0) return onAside?.(by);
                  setOpen(-1);
                  items()
                    .find(({ dataset }) => dataset.index === String(i))
                    ?.focus();
                }}
              />
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

/** Calls `close` at a press outside of the element. */
export function useOutside(
  element: { readonly current: HTMLElement | null },
  isOpen: boolean,
  close: () => void,
): void {
  useEffect(() => {
    if (!isOpen) return;
    const onDown = (event: MouseEvent) => {
      if (!element.current?.contains(event.target as Node)) close();
    };
    document.addEventListener('mousedown', onDown, true);
    return () => document.removeEventListener('mousedown', onDown, true);
  }, [isOpen]);
}
