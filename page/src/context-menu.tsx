/** The menu of the right button over the cells. */
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { focusGrid, useApp, usePageState } from './app-context';
import { lineEntries } from './line-entries';
import { LINES } from './messages';
import { PopupMenu, useOutside } from './popup-menu';
import type { Tab } from './tab';

interface ContextMenuProps {
  readonly tab: Tab;
  readonly place: { readonly x: number; readonly y: number };
  readonly onClose: () => void;
}

export function ContextMenu({ tab, place, onClose }: ContextMenuProps): JSX.Element {
  const app = useApp();
  const { selection } = usePageState();
  const box = useRef<HTMLDivElement>(null);
  useOutside(box, true, onClose);
  return (
    <div
      class="context"
      ref={box}
      style={{
        left: `${Math.min(place.x, innerWidth - 260)}px`,
        top: `${Math.max(4, Math.min(place.y, innerHeight - 330))}px`,
      }}
    >
      <PopupMenu
        label={LINES.menu}
        entries={[
          {
            caption: LINES.copy,
            keys: 'Ctrl+C',
            act: () => {
              focusGrid();
              document.execCommand('copy');
            },
          },
          { caption: LINES.clear, keys: 'Delete', act: () => app.edits.clear() },
          { caption: '', act: null },
          ...lineEntries(app, tab, selection),
        ]}
        onClose={() => {
          onClose();
          focusGrid();
        }}
      />
    </div>
  );
}
