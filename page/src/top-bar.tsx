/** The head of the page: the book and whether it is saved, menus, undo, the line of the cell's content, and what runs now. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { focusGrid, useApp, usePageState } from './app-context';
import { boxName, cellName, parseCell } from './address';
import { useDraftKeys } from './editor';
import { GRID, JOB, MENUS, PAGE } from './messages';
import { MenuBar } from './menu-bar';
import { at, boxOf } from './selection';
import type { PageState } from './state';

export function TopBar(): JSX.Element {
  const { edits } = useApp();
  const { book, isSaving } = usePageState();
  const undo = book?.undo ?? null;
  return (
    <header class="top">
      <div class="title">
        <h1>{book?.name ?? PAGE.loading}</h1>
        <p class="saved" role="status">
          {book === null ? '' : savedState(book, isSaving)}
        </p>
      </div>
      <div class="tools">
        <MenuBar />
        <button
          type="button"
          class="undo"
          disabled={undo === null}
          title={undo === null ? MENUS.nothingToUndo : MENUS.undoWhat(undo)}
          onClick={() => void edits.undo().then(focusGrid)}
        >
          ↶ {undo === null ? MENUS.undo : MENUS.undoWhat(undo)}
        </button>
      </div>
    </header>
  );
}

function savedState(book: NonNullable<PageState['book']>, isSaving: boolean): string {
  if (isSaving) return PAGE.saving;
  if (!book.isSaved) return PAGE.unsaved;
  if (book.savedAt === null) return PAGE.savedBefore;
  return PAGE.saved(
    new Date(book.savedAt).toLocaleTimeString('ru-RU', { hour: '2-digit', minute: '2-digit' }),
  );
}

/** Banners: lost connection, warnings of saving, the sample, a running job, texts that were not written. */
export function Notices(): JSX.Element {
  const { edits } = useApp();
  const { book, isLost, job, unwritten } = usePageState();
  const [isSampleHidden, hideSample] = useState(false);
  const [read, setRead] = useState<readonly string[]>([]);
  return (
    <>
      <div role="alert">
        {isLost ? <p class="banner wrong">{PAGE.lost}</p> : null}
        {(book?.warnings ?? [])
          .filter((text) => !read.includes(text))
          .map((text) => (
            <p key={text} class="banner careful">
              {text}
              <button type="button" onClick={() => setRead([...read, text])}>
                {PAGE.dismiss}
              </button>
            </p>
          ))}
        {unwritten.map(({ id, row, column, values, reason }) => (
          <p key={id} class="banner wrong">
            {GRID.notWritten(cellName(row, column), values[0]![0]!)} {reason}
            <button type="button" onClick={() => void edits.back(id)}>
              {GRID.back}
            </button>
            <button type="button" onClick={() => edits.drop(id)}>
              {GRID.drop}
            </button>
          </p>
        ))}
      </div>
      {book?.isSample && !isSampleHidden ? (
        <p class="banner sample">
          {PAGE.sample}
          <button type="button" onClick={() => hideSample(true)}>
            {PAGE.dismiss}
          </button>
        </p>
      ) : null}
      {job === null ? null : <RunningJob key={job.since} />}
    </>
  );
}

function RunningJob(): JSX.Element | null {
  const { book } = useApp();
  const { job } = usePageState();
  const [now, setNow] = useState(Date.now());
  const [isCancelled, setCancelled] = useState(false);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  if (job === null) return null;
  const seconds = Math.max(0, Math.floor((now - Date.parse(job.since)) / 1000));
  return (
    <div class="banner job">
      <progress aria-label={job.caption} />
      <span role="status">
        <b>{job.caption}</b> {job.text}
      </span>
      <span class="elapsed">{JOB.elapsed(Math.floor(seconds / 60), seconds % 60)}</span>
      <button
        type="button"
        disabled={isCancelled}
        onClick={() => {
          setCancelled(true);
          void book.cancelJob();
        }}
      >
        {isCancelled ? JOB.cancelling : JOB.cancel}
      </button>
    </div>
  );
}

export function FormulaLine(): JSX.Element {
  const { store, edits } = useApp();
  const { tab, selection, draft } = usePageState();
  const onDraftKey = useDraftKeys();
  const field = useRef<HTMLTextAreaElement>(null);
  const [address, setAddress] = useState<string | null>(null);
  const name = tab === null ? '' : boxName(boxOf(tab, selection));
  const text = draft?.text ?? tab?.content(selection.row, selection.column) ?? '';
  const sentence = draft?.place === 'line' ? draft.sentence : null;
  return (
    <div class="formula">
      <input
        type="text"
        class="name"
        aria-label={GRID.address}
        value={address ?? name}
        onInput={(event) => setAddress(event.currentTarget.value)}
        onBlur={() => setAddress(null)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          const place =
            tab === null || event.key === 'Escape'
              ? null
              : parseCell(event.currentTarget.value, tab.rows.count, tab.columns.count);
          if (place !== null) store.set({ selection: at(tab!, place.row, place.column) });
          setAddress(null);
          event.preventDefault();
          focusGrid();
        }}
      />
      <textarea
        ref={field}
        rows={1}
        aria-label={GRID.content}
        value={text}
        onFocus={() => edits.begin(null, 'line')}
        onInput={(event) => {
          edits.begin(null, 'line');
          edits.type(event.currentTarget.value);
        }}
        onKeyDown={onDraftKey}
        onBlur={() => {
          const { draft: now } = store.state;
          if (now?.place === 'line' && now.text === now.before) edits.discard();
        }}
      />
      <div role="alert">{sentence === null ? null : <p class="sentence">{sentence}</p>}</div>
    </div>
  );
}
