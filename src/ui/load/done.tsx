/** What went into the workbook, and what to do next. */
import type { JSX } from 'preact';
import { LOAD } from '../../messages/dialog-load';
import type { LoadResult } from '../../sheets/load';
import { FocusedHeading } from './heading';

/** null: everything was there already. */
export function Done({ written }: { readonly written: LoadResult | null }): JSX.Element {
  const parts = (Object.keys(LOAD.written) as (keyof typeof LOAD.written)[]).filter(
    (part) => (written?.[part] ?? 0) > 0,
  );
  return (
    <>
      <FocusedHeading text={written === null ? LOAD.doneThere : LOAD.done} />
      {written === null || parts.length === 0 ? (
        <p class="notice good">{LOAD.doneNothing}</p>
      ) : (
        <ul>
          {parts.map((part) => (
            <li key={part}>{LOAD.written[part](written[part])}</li>
          ))}
        </ul>
      )}
      <p>{LOAD.next}</p>
    </>
  );
}
