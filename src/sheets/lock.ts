/** One writer at a time, and a stop before Apps Script's own limit of six minutes. */
import { SETUP } from '../messages/setup';
import { DomainError } from '../domain/errors';

/** Milliseconds to wait for another person's run. */
const PATIENCE = 10_000;
/** Milliseconds after which a run stops between two tabs; the limit is six minutes. */
const RUN_TIME = 270_000;

/**
 * Runs `work` under the document lock; writes are flushed before it is released.
 * @throws DomainError when somebody else holds it.
 */
export function underLock<Result>(work: () => Result): Result {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(PATIENCE)) throw new DomainError(SETUP.busy);
  try {
    return work();
  } finally {
    try {
      SpreadsheetApp.flush();
    } finally {
      lock.releaseLock();
    }
  }
}

/** A clock that says when to stop, started now. */
export function timeBudget(): () => boolean {
  const start = Date.now();
  return () => Date.now() - start > RUN_TIME;
}
