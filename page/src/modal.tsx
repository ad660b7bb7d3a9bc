/** A window over the page: the keyboard stays inside, Esc is the safe answer, and the focus returns where it was. */
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { focusGrid } from './app-context';
import { PAGE } from './messages';

interface ModalProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  readonly buttons?: ComponentChildren;
  /** Pixels of the content, for a dialog of the add-on. */
  readonly size?: { readonly width: number; readonly height: number };
  readonly role?: 'dialog' | 'alertdialog';
}

export function Modal({ title, onClose, children, buttons, size, role = 'dialog' }: ModalProps): JSX.Element {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = box.current!;
    const before = document.activeElement;
    element.showModal();
    (
      element.querySelector<HTMLElement>('[data-first]') ?? element.querySelector<HTMLElement>('button')
    )?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
      else focusGrid();
    };
  }, []);
  return (
    <dialog
      ref={box}
      class={size === undefined ? 'modal' : 'modal wide'}
      role={role}
      aria-labelledby={id}
      style={size === undefined ? undefined : { width: `${size.width}px` }}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        // Chromium closes at the second Esc whatever a page says: the answer is given by hand.
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 id={id}>{title}</h2>
        <button type="button" class="plain" aria-label={PAGE.close} onClick={onClose}>
          ✕
        </button>
      </header>
      {children}
      {buttons === undefined ? null : <footer>{buttons}</footer>}
    </dialog>
  );
}
