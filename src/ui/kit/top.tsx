/** The first sentence of a step of a dialog: it takes the focus, so that a reader of the screen goes on from there. */
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface TopProps {
  readonly text: string;
  /** Further classes. */
  readonly look?: string;
}

export function Top({ text, look = '' }: TopProps): JSX.Element {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus(), []);
  return (
    <p ref={line} tabIndex={-1} class={`top ${look}`.trim()}>
      {text}
    </p>
  );
}
