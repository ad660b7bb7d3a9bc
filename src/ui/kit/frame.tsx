/** What every dialog stands in: one place for what is wrong, announced to screen readers, and one for the buttons. */
import { ComponentChildren, JSX, render } from 'preact';
import { DIALOG } from '../../messages/dialogs';
import { useSilence } from './silence';

/** Puts a dialog where the page says «Загрузка…». */
export function mount(dialog: JSX.Element): void {
  const root = document.getElementById('app');
  if (root === null) return;
  root.textContent = '';
  // A file dropped beside its place must not be opened by the browser instead of the dialog.
  for (const kind of ['dragover', 'drop']) window.addEventListener(kind, (event) => event.preventDefault());
  render(dialog, root);
}

interface FrameProps {
  /** Sentences about what went wrong; null when nothing did. */
  readonly failure: string | null;
  readonly buttons: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The content scrolls, the buttons stay in sight. */
export function Frame({ failure, buttons, children }: FrameProps): JSX.Element {
  const minutes = useSilence();
  return (
    <div class="frame">
      <main class="content">{children}</main>
      <div role="alert">{failure === null ? null : <p class="notice wrong">{failure}</p>}</div>
      <div role="status">{minutes === 0 ? null : <p class="notice careful">{DIALOG.silent(minutes)}</p>}</div>
      <div class="buttons">{buttons}</div>
    </div>
  );
}

interface ButtonProps {
  readonly onPress: () => void;
  readonly main?: boolean;
  readonly disabled?: boolean;
  readonly children: ComponentChildren;
}

export function Button({ onPress, main = false, disabled = false, children }: ButtonProps): JSX.Element {
  return (
    <button type="button" class={main ? 'main' : ''} disabled={disabled} onClick={onPress}>
      {children}
    </button>
  );
}
