/** The tabs at the foot: a row that scrolls, a list of all, colours, renaming by a double press or F2. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { focusGrid, useApp, usePageState } from './app-context';
import { TABS } from './messages';
import { PopupMenu, useOutside } from './popup-menu';

export function Tabs(): JSX.Element {
  const { book: actions, edits } = useApp();
  const { book, tab } = usePageState();
  const [isListed, setListed] = useState(false);
  const [renamed, setRenamed] = useState<number | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const row = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useOutside(list, isListed, () => setListed(false));
  const tabs = book?.tabs ?? [];
  const shown = tab?.id ?? null;

  useEffect(() => {
    row.current
      ?.querySelector('[aria-selected=true]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [shown, tabs.length]);

  const show = (id: number) => {
    if (edits.commit(null)) void actions.show(id).then(() => isFocusFree() && focusGrid());
  };
  const onKeyDown = (event: KeyboardEvent, i: number) => {
    const next =
      event.key === 'ArrowRight'
        ? i + 1
        : event.key === 'ArrowLeft'
          ? i - 1
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? tabs.length - 1
              : null;
    if (event.key === 'F2') setRenamed(tabs[i]!.id);
    else if (next !== null) row.current!.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
    else return;
    event.preventDefault();
  };

  return (
    <div class="tabs">
      <div class="all" ref={list}>
        <button
          ref={opener}
          type="button"
          aria-label={TABS.all}
          title={TABS.all}
          aria-haspopup="menu"
          aria-expanded={isListed}
          onClick={() => setListed(!isListed)}
        >
          ☰
        </button>
        {isListed ? (
          <PopupMenu
            label={TABS.all}
            entries={tabs.map(({ id, name }) => ({
              caption: id === shown ? `✓ ${name}` : name,
              act: () => show(id),
            }))}
            onClose={() => {
              setListed(false);
              opener.current?.focus();
            }}
          />
        ) : null}
      </div>
      <div class="row-of-tabs" role="tablist" aria-label={TABS.label} ref={row}>
        {tabs.map(({ id, name, color }, i) =>
          renamed === id ? (
            <NameField key={id} id={id} name={name} onEnd={() => setRenamed(null)} />
          ) : (
            <button
              key={id}
              type="button"
              role="tab"
              aria-selected={id === shown}
              tabIndex={id === shown ? 0 : -1}
              style={color === null ? undefined : { boxShadow: `inset 0 -4px 0 ${color}` }}
              onClick={() => id !== shown && show(id)}
              onDblClick={() => setRenamed(id)}
              onKeyDown={(event) => onKeyDown(event, i)}
            >
              {name}
            </button>
          ),
        )}
      </div>
    </div>
  );
}

/** A tab may come late: whoever types elsewhere by then keeps the keyboard. */
function isFocusFree(): boolean {
  return document.activeElement?.closest('input, textarea, dialog, iframe') == null;
}

interface NameFieldProps {
  readonly id: number;
  readonly name: string;
  readonly onEnd: () => void;
}

/** What was typed stays when the program refuses the name. */
function NameField({ id, name, onEnd }: NameFieldProps): JSX.Element {
  const { book } = useApp();
  const field = useRef<HTMLInputElement>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => field.current?.select(), []);
  const end = () => {
    onEnd();
    focusGrid();
  };
  const rename = () => {
    const next = field.current!.value.trim();
    if (next === name || next === '') end();
    else book.rename(id, next).then(end, (error: Error) => setFailure(error.message));
  };
  return (
    <span class="rename">
      <input
        ref={field}
        type="text"
        defaultValue={name}
        aria-label={TABS.rename(name)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') rename();
          else if (event.key === 'Escape') end();
        }}
        onBlur={() => failure === null && rename()}
      />
      <span role="alert">{failure}</span>
    </span>
  );
}
