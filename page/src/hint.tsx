/** What a cell has to say beside its text: a note, the sentence of an error, where a link leads. On focus and on hover. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { usePageState } from './app-context';
import { HEAD_HEIGHT, HEAD_WIDTH } from './grid-row';
import type { Tab } from './tab';

/** Over the cell under the mouse, or else over the active one. */
export function CellHint({ tab }: { readonly tab: Tab }): JSX.Element | null {
  const { selection, restored } = usePageState();
  const [hovered, setHovered] = useState<readonly [number, number] | null>(null);
  const [isHidden, setHidden] = useState(false);
  useEffect(() => {
    const onOver = (event: MouseEvent) => {
      const cell = (event.target as Element).closest<HTMLElement>('.noted, .faulty');
      if ((event.target as Element).closest('.hint') !== null) return;
      setHovered(cell === null ? null : [Number(cell.dataset.row), Number(cell.dataset.column)]);
    };
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && setHidden(true);
    document.addEventListener('mouseover', onOver);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('mouseover', onOver);
      document.removeEventListener('keydown', onKey);
    };
  }, []);
  useEffect(() => setHidden(false), [selection, hovered]);

  const [row, column] = hovered ?? [selection.row, selection.column];
  const { note, error } = tab.cell(row, column);
  const text = [error, note].filter((part) => part !== undefined && part !== '').join('\n\n');
  const isUnasked = hovered === null && selection === restored;
  if (text === '' || isHidden || isUnasked) return null;
  const box = tab.box(row, column);
  return (
    <div
      id="cell-hint"
      role="tooltip"
      class={`hint${error === undefined ? '' : ' wrong'}${hovered === null ? ' own' : ''}`}
      style={{
        left: `${HEAD_WIDTH + tab.columns.start(box.left)}px`,
        top: `${HEAD_HEIGHT + tab.rows.start(box.bottom + 1) + 3}px`,
      }}
    >
      {text}
    </div>
  );
}
