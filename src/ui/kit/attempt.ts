/** One piece of work at a time: what is being done, what went wrong, and doing it again. */
import { useRef, useState } from 'preact/hooks';
import { DIALOG } from '../../messages/dialogs';
import { ServerFailure } from '../server';

/** The person can mend it, doing the same again cannot; the message is a sentence. */
export class Refusal extends Error {}

export interface Attempt {
  /** What is being done now; null when nothing is. */
  readonly waiting: string | null;
  readonly failure: string | null;
  /** Does again what failed; null when there is nothing to do again. */
  readonly again: (() => void) | null;
  /** Begins a piece of work; does nothing while another goes on. */
  readonly begin: (label: string, work: () => Promise<void>) => void;
  readonly say: (label: string) => void;
  readonly forget: () => void;
}

export function useAttempt(): Attempt {
  const isBusy = useRef(false);
  const [waiting, say] = useState<string | null>(null);
  const [failed, setFailed] = useState<{ message: string; again: (() => void) | null } | null>(null);
  const begin = (label: string, work: () => Promise<void>): void => {
    if (isBusy.current) return;
    isBusy.current = true;
    setFailed(null);
    say(label);
    work()
      .catch((error: unknown) => {
        const again = error instanceof Refusal ? null : () => begin(label, work);
        setFailed({ message: sentenceOf(error), again });
      })
      .finally(() => {
        isBusy.current = false;
        say(null);
      });
  };
  return {
    waiting,
    failure: failed?.message ?? null,
    again: failed?.again ?? null,
    begin,
    say,
    forget: () => setFailed(null),
  };
}

function sentenceOf(error: unknown): string {
  if (error instanceof ServerFailure || error instanceof Refusal) return error.message;
  return DIALOG.unexpected(error instanceof Error ? error.message : String(error));
}
