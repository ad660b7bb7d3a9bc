/** Lists of a preview that may be long: folded, with the count in sight. */
import type { ComponentChildren, JSX } from 'preact';
import type { Problem } from '../../domain/intake/records';
import { LOAD } from '../../messages/dialog-load';
import { DIALOG } from '../../messages/dialogs';
import { problemText } from '../../messages/intake';
import { REPORT } from '../../messages/report';
import type { RowsDigest } from './digest';

/** Items drawn; the rest is a number, so that a file with thousands of problems does not hold up the window. */
const MOST = 200;
/** Rows named of one file and reason. */
const MOST_ROWS = 20;

interface FoldProps {
  readonly title: string;
  readonly isOpen?: boolean;
  readonly children: ComponentChildren;
}

export function Fold({ title, isOpen = false, children }: FoldProps): JSX.Element {
  return (
    <details class="load-fold" open={isOpen}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

export function Lines({ lines }: { readonly lines: readonly string[] }): JSX.Element {
  return (
    <ul>
      {lines.slice(0, MOST).map((line, i) => (
        <li key={i}>{line}</li>
      ))}
      {lines.length > MOST ? <li>{DIALOG.moreRows(lines.length - MOST)}</li> : null}
    </ul>
  );
}

export function problemLines(problems: readonly Problem[]): string[] {
  return problems.map(problemText);
}

export function rowLines(digests: readonly RowsDigest[]): string[] {
  return digests.map(({ file, reason, rows }) => {
    const shown = rows.slice(0, MOST_ROWS);
    return `«${file}», ${LOAD.rows(shown, rows.length - shown.length, REPORT.reasons[reason])}`;
  });
}
