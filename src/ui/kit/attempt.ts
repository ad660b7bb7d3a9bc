/** One piece of work at a time: what is being done, what went wrong, and doing it again. */
import { useRef, useState } from 'preact/hooks';
import { sentenceOf } from '../server';

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
        setFailed(
          error instanceof Refusal
            ? { message: error.message, again: null }
            : { message: sentenceOf(error), again: () => begin(label, work) },
        );
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
