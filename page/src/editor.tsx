/** The editor over a cell: a text field as large as its text, the list of choices, and the sentence about what is wrong. */
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { focusGrid, useApp, usePageState } from './app-context';
import { cellName } from './address';
import { HEAD_HEIGHT, HEAD_WIDTH } from './grid-row';
import { GRID } from './messages';
import type { Direction } from './selection';
import { classOf } from './styles';
import type { Tab } from './tab';

/** Keys that write the draft and move on; true when the key was one of them. */
export function useDraftKeys(): (event: KeyboardEvent) => boolean {
  const { store, edits } = useApp();
  return (event) => {
    const { draft } = store.state;
    if (draft === null || event.isComposing) return false;
    const leave = (direction: Direction | null) => {
      event.preventDefault();
      if (edits.commit(direction)) focusGrid();
      return true;
    };
    if (event.key === 'Escape') {
      event.preventDefault();
      edits.discard();
      focusGrid();
      return true;
    }
    if (event.key === 'Enter' && (event.altKey || event.ctrlKey)) {
      event.preventDefault();
      const field = event.target as HTMLTextAreaElement;
      field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
      edits.type(field.value);
      return true;
    }
    if (event.key === 'Enter') return leave(event.shiftKey ? 'up' : 'down');
    if (event.key === 'Tab') return leave(event.shiftKey ? 'left' : 'right');
    if (draft.isQuick && !event.shiftKey) {
      if (event.key === 'ArrowUp') return leave('up');
      if (event.key === 'ArrowDown') return leave('down');
      if (event.key === 'ArrowLeft') return leave('left');
      if (event.key === 'ArrowRight') return leave('right');
    }
    return false;
  };
}

export function CellEditor({ tab }: { readonly tab: Tab }): JSX.Element | null {
  const { edits } = useApp();
  const { draft } = usePageState();
  const onDraftKey = useDraftKeys();
  const field = useRef<HTMLTextAreaElement>(null);
  const alert = useRef<HTMLDivElement>(null);
  const [picked, setPicked] = useState(-1);
  const [isAbove, setAbove] = useState(false);

  // Below the editor of a cell at the lower edge the sentence would be out of sight.
  useLayoutEffect(() => {
    const scroller = alert.current?.closest('.scroller');
    if (alert.current === null || field.current === null || !scroller) return;
    const end = field.current.getBoundingClientRect().bottom + alert.current.offsetHeight;
    setAbove(end > scroller.getBoundingClientRect().bottom);
  }, [draft?.sentence]);
  useLayoutEffect(() => {
    const element = field.current;
    if (element === null) return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
  }, []);
  useLayoutEffect(() => {
    const element = field.current;
    if (element === null) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight + 4}px`;
  }, [draft?.text]);

  if (draft === null) return null;
  const { row, column, text, sentence } = draft;
  const cell = tab.cell(row, column);
  const box = tab.box(row, column);
  const all = cell.choices ?? [];
  // What stood there before is no filter: the whole list is offered until something is typed.
  const needle = text === draft.before ? '' : text.toLocaleLowerCase('ru');
  const choices = all.filter((choice) => choice.toLocaleLowerCase('ru').includes(needle));
  const width = tab.columns.between(box.left, box.right + 1);

  const pick = (choice: string) => {
    edits.type(choice);
    if (edits.commit('down')) focusGrid();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && choices.length > 0) {
      event.preventDefault();
      setPicked((picked + step + choices.length + (picked < 0 && step < 0 ? 1 : 0)) % choices.length);
      return;
    }
    const choice = choices[picked];
    if (event.key === 'Enter' && choice !== undefined) {
      event.preventDefault();
      pick(choice);
      return;
    }
    onDraftKey(event);
  };

  return (
    <div
      class="editor"
      style={{
        left: `${HEAD_WIDTH + tab.columns.start(box.left) - 1}px`,
        top: `${HEAD_HEIGHT + tab.rows.start(box.top) - 1}px`,
      }}
    >
      <textarea
        ref={field}
        class={classOf(withoutLines(tab.styles[cell.s ?? 0]))}
        value={text}
        rows={1}
        aria-label={GRID.editor(cellName(row, column))}
        aria-describedby={sentence === null ? undefined : 'editor-sentence'}
        aria-controls={all.length > 0 ? 'choices' : undefined}
        aria-activedescendant={picked < 0 ? undefined : `choice-${picked}`}
        aria-autocomplete={all.length > 0 ? 'list' : undefined}
        aria-haspopup={all.length > 0 ? 'listbox' : undefined}
        style={{
          width: `${Math.max(width + 2, Math.min(longest(text) * 8 + 20, 480))}px`,
          minHeight: `${tab.rows.between(box.top, box.bottom + 1) + 2}px`,
        }}
        onInput={(event) => {
          setPicked(-1);
          edits.type(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      {all.length > 0 ? (
        <ul id="choices" class="choices" role="listbox" aria-label={GRID.choices}>
          {choices.map((choice, i) => (
            <li
              key={choice}
              id={`choice-${i}`}
              role="option"
              aria-selected={i === picked}
              onMouseDown={(event) => {
                event.preventDefault();
                event.stopPropagation();
                pick(choice);
              }}
            >
              {choice}
            </li>
          ))}
        </ul>
      ) : null}
      <div ref={alert} role="alert" class={isAbove ? 'above' : ''}>
        {sentence === null ? null : (
          <p id="editor-sentence" class="sentence">
            {sentence}
          </p>
        )}
      </div>
    </div>
  );
}

function longest(text: string): number {
  return Math.max(...text.split('\n').map(({ length }) => length));
}

/** The look of the cell, but on white and without its borders: what is typed has to be legible. */
function withoutLines(style: Tab['styles'][number] | undefined): Tab['styles'][number] | undefined {
  if (style === undefined) return undefined;
  const { size, font, bold, align } = style;
  return {
    ...(size !== undefined && { size }),
    ...(font !== undefined && { font }),
    ...(bold && { bold }),
    ...(align !== undefined && { align }),
  };
}
