/** A heading that takes the focus when it appears, so that a screen reader says where the person is now. */
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export function FocusedHeading({ text }: { readonly text: string }): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  // Before anything can be typed elsewhere: the focus must not be taken from a field.
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {text}
    </h1>
  );
}
