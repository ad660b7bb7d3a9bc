/** The store and the actions, for every part of the page that is drawn. */
import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { BookActions } from './book';
import type { EditActions } from './editing';
import type { PageState, Store } from './state';

export interface App {
  readonly store: Store;
  readonly book: BookActions;
  readonly edits: EditActions;
}

export const AppContext = createContext<App | null>(null);

export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new Error('outside of the page');
  return app;
}

export function usePageState(): PageState {
  const { store } = useApp();
  const [state, setState] = useState(store.state);
  useEffect(() => {
    setState(store.state);
    return store.subscribe(() => setState(store.state));
  }, [store]);
  return state;
}

/** Gives the keyboard back to the cells. */
export function focusGrid(): void {
  document.getElementById('grid')?.focus({ preventScroll: true });
}
