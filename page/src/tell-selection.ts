/** Tells the program which cell is selected: windows of the add-on ask for it, as «Показать выбранную в таблице» does. */
import { post } from './server';
import type { Store } from './state';

/** Milliseconds: whoever walks through cells by arrows passes many of them. */
const PAUSE = 200;

export function tellSelection(store: Store): void {
  let told = '';
  let timer: number | undefined;
  const tell = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const { tab, selection, isLost } = store.state;
    if (tab === null || isLost) return;
    const place = { tab: tab.id, row: selection.row, column: selection.column };
    const key = JSON.stringify(place);
    if (key === told) return;
    told = key;
    // The next one is told anew; without a connection the page says so itself.
    void post('select', place).catch(() => (told = ''));
  };
  store.subscribe(() => {
    if (timer === undefined) timer = window.setTimeout(tell, PAUSE);
  });
  // The pointer is in a frame now: what is pressed there shall find the selection.
  addEventListener('blur', tell);
}
