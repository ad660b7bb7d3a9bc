/** How far a long job has come, in a bar and in words. */
import type { JSX } from 'preact';

interface ProgressProps {
  readonly done: number;
  readonly all: number;
  /** What is being done now. */
  readonly label: string;
}

export function Progress({ done, all, label }: ProgressProps): JSX.Element {
  return (
    <div class="progress" role="status">
      <progress aria-label={label} value={done} max={Math.max(all, 1)} />
      <p>{label}</p>
    </div>
  );
}
