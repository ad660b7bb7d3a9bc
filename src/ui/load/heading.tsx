/** A heading that takes the focus when it appears, so that a screen reader says where the person is now. */
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export function FocusedHeading({ text }: { readonly text: string }): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {text}
    </h1>
  );
}
