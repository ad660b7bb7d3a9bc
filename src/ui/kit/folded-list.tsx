/** A list of which the first items are seen and the others are folded away, so that a long one hides nothing below it. */
import type { ComponentChildren, JSX } from 'preact';
import { DIALOG } from '../../messages/dialogs';

const MOST_SEEN = 10;

export function FoldedList({ items }: { readonly items: readonly ComponentChildren[] }): JSX.Element {
  const more = items.length - MOST_SEEN;
  return (
    <>
      <List items={items.slice(0, MOST_SEEN)} />
      {more <= 0 ? null : (
        <details>
          <summary>{DIALOG.moreRows(more)}</summary>
          <List items={items.slice(MOST_SEEN)} />
        </details>
      )}
    </>
  );
}

function List({ items }: { readonly items: readonly ComponentChildren[] }): JSX.Element {
  return (
    <ul class="folded">
      {items.map((item, i) => (
        <li key={i}>{item}</li>
      ))}
    </ul>
  );
}
