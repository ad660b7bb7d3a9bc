/** The menus of the page and of the add-on, in one bar that arrows walk through. */
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { MenuItem } from '../../local/host/ui-record';
import { focusGrid, useApp, usePageState } from './app-context';
import { lineEntries } from './line-entries';
import { MENUS } from './messages';
import { PopupMenu, useOutside } from './popup-menu';
import type { Entry } from './popup-menu';

interface Menu {
  readonly caption: string;
  readonly entries: readonly Entry[];
}

export function MenuBar(): JSX.Element {
  const app = useApp();
  const { book: state, tab, selection } = usePageState();
  const [open, setOpen] = useState(-1);
  const bar = useRef<HTMLDivElement>(null);
  useOutside(bar, open >= 0, () => setOpen(-1));
  const { store, book } = app;
  const overlay = (kind: 'new' | 'open' | 'upload' | 'save-as') => () => store.set({ overlay: { kind } });

  const ownMenus = (state?.menus ?? []).map(({ caption, items }) => ({
    caption,
    entries: items.map((item) => entryOf(item, (name, title) => void book.run(name, title))),
  }));
  const menus: Menu[] = [
    {
      caption: MENUS.file,
      entries: [
        { caption: MENUS.create, act: overlay('new') },
        { caption: MENUS.open, act: overlay('open') },
        { caption: MENUS.upload, act: overlay('upload') },
        { caption: '', act: null },
        { caption: MENUS.save, act: () => void book.save(), keys: 'Ctrl+S' },
        { caption: MENUS.saveAs, act: overlay('save-as') },
        { caption: MENUS.download, act: download },
        { caption: '', act: null },
        { caption: MENUS.print, act: () => setTimeout(print), keys: 'Ctrl+P' },
      ],
    },
    { caption: MENUS.lines, entries: tab === null ? [] : lineEntries(app, tab, selection) },
    ...ownMenus,
  ];

  const focusTop = (i: number) => {
    const buttons = bar.current!.querySelectorAll<HTMLElement>(':scope > div > button');
    const next = (i + buttons.length) % buttons.length;
    buttons[next]?.focus();
    return next;
  };
  const onKeyDown = (event: KeyboardEvent, i: number) => {
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft')
      focusTop(i + (event.key === 'ArrowRight' ? 1 : -1));
    else if (event.key === 'ArrowDown') setOpen(i);
    else if (event.key === 'Escape') focusGrid();
    else return;
    event.preventDefault();
  };

  return (
    <div class="menus" role="menubar" aria-label={MENUS.bar} ref={bar}>
      {menus.map(({ caption, entries }, i) => (
        <div key={caption} class="menu" role="none">
          <button
            type="button"
            role="menuitem"
            aria-haspopup="menu"
            aria-expanded={open === i}
            tabIndex={i === 0 ? 0 : -1}
            onClick={() => setOpen(open === i ? -1 : i)}
            onMouseEnter={() => open >= 0 && setOpen(i)}
            onKeyDown={(event) => onKeyDown(event, i)}
          >
            {caption}
          </button>
          {open === i ? (
            <PopupMenu
              key={caption}
              label={caption}
              entries={entries}
              onClose={(isBack) => {
                setOpen(-1);
                if (isBack) focusTop(i);
              }}
              onAside={(by) => setOpen(focusTop(i + by))}
            />
          ) : null}
        </div>
      ))}
    </div>
  );
}

function entryOf(item: MenuItem, run: (functionName: string, caption: string) => void): Entry {
  const { caption, functionName, items } = item;
  if (items.length > 0) return { caption, act: null, entries: items.map((one) => entryOf(one, run)) };
  return { caption, act: functionName === null ? null : () => run(functionName, caption) };
}

function download(): void {
  const link = document.createElement('a');
  link.href = 'api/download';
  link.download = '';
  link.click();
}
