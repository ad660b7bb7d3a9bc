/** What came out: the file to save, and what was not made, with the reasons. */
import type { JSX } from 'preact';
import { MATERIALS } from '../../messages/dialog-materials';
import { DIALOG } from '../../messages/dialogs';
import { SaveLink } from '../kit/save-link';

export interface Saved {
  readonly name: string;
  readonly blob: Blob;
  readonly files: number;
  /** All that was asked for has been tried. */
  readonly isWhole: boolean;
}

interface ResultProps {
  /** null: nothing was made. */
  readonly saved: Saved | null;
  /** Sentences about what is lacking, and other notes. */
  readonly lines: readonly string[];
}

export function Result({ saved, lines }: ResultProps): JSX.Element {
  return (
    <>
      {saved === null ? (
        <p class="notice careful" role="status">
          {MATERIALS.nothingMade}
        </p>
      ) : (
        <>
          <p class="notice good" role="status">
            {(saved.isWhole ? MATERIALS.ready : MATERIALS.readyPart)(saved.files)}
          </p>
          <p>
            <SaveLink name={saved.name} blob={saved.blob}>
              {MATERIALS.save(saved.name, sizeText(saved.blob.size))}
            </SaveLink>
          </p>
          <p class="hint">{MATERIALS.saveAgain}</p>
        </>
      )}
      {lines.length === 0 ? null : (
        <section aria-label={DIALOG.problems}>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      )}
    </>
  );
}

function sizeText(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1024
    ? MATERIALS.kilobytes(kilobytes)
    : MATERIALS.megabytes((bytes / 1024 / 1024).toFixed(1).replace('.', ','));
}
