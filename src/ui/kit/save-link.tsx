/** A file made in the browser, as a link that can be pressed again for as long as it is shown. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface SaveLinkProps {
  readonly name: string;
  readonly blob: Blob;
  readonly children: string;
}

export function SaveLink({ name, blob, children }: SaveLinkProps): JSX.Element | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return url === null ? null : (
    <a class="save" href={url} download={name} target="_self">
      {children}
    </a>
  );
}
