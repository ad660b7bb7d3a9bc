/** The page of a book on this computer: puts its parts together and starts it. The program beside it holds the truth. */
import { render } from 'preact';
import type { JSX } from 'preact';
import { AppContext, usePageState } from './app-context';
import type { App } from './app-context';
import { BookActions } from './book';
import { EditActions } from './editing';
import { Grid } from './grid';
import { PAGE } from './messages';
import { Overlays } from './overlays';
import { printWith } from './print';
import { Questions, SidePanel } from './questions';
import { Store } from './state';
import { StatusLine, Toasts } from './status';
import { adoptStyles } from './styles';
import { Tabs } from './tabs';
import { tellSelection } from './tell-selection';
import { FormulaLine, Notices, TopBar } from './top-bar';

function Page(): JSX.Element {
  const { tab } = usePageState();
  return (
    <div class="page">
      <TopBar />
      <Notices />
      <FormulaLine />
      <main class="work">
        {tab === null ? <p class="wait">{PAGE.loading}</p> : <Grid tab={tab} />}
        <SidePanel />
      </main>
      <footer class="foot">
        <Tabs />
        <StatusLine />
      </footer>
      <Toasts />
      <Questions />
      <Overlays />
    </div>
  );
}

function onShortcut({ store, edits, book }: App, event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  const isTyping = (event.target as Element).closest('textarea, input, dialog') !== null;
  // By the place of the key: a Russian layout has other letters there.
  if (event.code === 'KeyZ' && !isTyping && store.state.draft === null) void edits.undo();
  else if (event.code === 'KeyS') {
    if (!edits.commit(null)) return event.preventDefault();
    void book.save();
  } else return;
  event.preventDefault();
}

const root = document.getElementById('app');
if (root !== null) {
  const store = new Store();
  const book = new BookActions(store);
  const app: App = { store, book, edits: new EditActions(store, book) };
  adoptStyles();
  printWith(store);
  document.addEventListener('keydown', (event) => onShortcut(app, event));
  addEventListener('beforeunload', (event) => {
    if (store.state.draft !== null || store.state.sent.length > 0 || store.state.unwritten.length > 0)
      event.preventDefault();
  });
  root.textContent = '';
  render(
    <AppContext.Provider value={app}>
      <Page />
    </AppContext.Provider>,
    root,
  );
  book.start();
  tellSelection(store);
}
