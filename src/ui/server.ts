/**
 * The only module that names `google.script.run`: entry points of `src/main.ts` as promises. Texts go up and come down as
 * JSON; what fails comes as a sentence that a person can act on, so that a dialog can show it and keep what was typed.
 */
import { DIALOG } from '../messages/dialogs';
import type { EntryPoint } from './entry-points';

interface Runner {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
  readonly [name: string]: unknown;
}

declare const google:
  | undefined
  | {
      readonly script: {
        readonly run: Runner;
        readonly host: { close(): void };
      };
    };

/** What went wrong with a call. `kind` tells the failures that have an advice of their own. */
export class ServerFailure extends Error {
  constructor(
    readonly kind: 'refused' | 'accounts' | 'network' | 'unexpected',
    message: string,
  ) {
    super(message);
    this.name = 'ServerFailure';
  }
}

/** Calls an entry point with texts and gives its JSON answer. @throws ServerFailure */
export function call<Result>(name: EntryPoint, ...args: readonly string[]): Promise<Result> {
  return new Promise((resolve, reject) => {
    if (typeof google === 'undefined') {
      reject(new ServerFailure('accounts', DIALOG.accounts));
      return;
    }
    const runner = google.script.run
      .withSuccessHandler((value) => resolve(parsed<Result>(value)))
      .withFailureHandler((error) => reject(failureOf(error)));
    (runner[name] as (...texts: readonly string[]) => void)(...args);
  });
}

/** What a person can act on: what the workbook says as it is, anything else within a sentence. */
export function sentenceOf(error: unknown): string {
  const { message } = error as Error;
  return error instanceof ServerFailure ? message : DIALOG.unexpected(message);
}

/** Closes the dialog or the sidebar. */
export function closeDialog(): void {
  if (typeof google !== 'undefined') google.script.host.close();
}

function parsed<Result>(value: unknown): Result {
  return (value === null || value === undefined ? null : JSON.parse(String(value))) as Result;
}

/** Google's words for a browser that is signed in to several accounts (issue tracker 69270374). */
const ACCOUNTS = /PERMISSION_DENIED|authoriz|authoris|not have permission|войдите|разрешени[яй] для/i;
const NETWORK = /NetworkError|network|failed due to HTTP|timed? ?out|server error|connection/i;

export function failureOf(error: unknown): ServerFailure {
  const raw = String((error as { readonly message?: unknown } | null)?.message ?? error);
  const message = raw.replace(/^(?:[A-Za-z]*Error|Exception):\s*/, '');
  if (ACCOUNTS.test(message)) return new ServerFailure('accounts', DIALOG.accounts);
  // Our own sentences are Russian and begin with a capital letter; everything else is somebody's fault.
  if (/^[«А-ЯЁ]/.test(message)) return new ServerFailure('refused', message);
  if (NETWORK.test(message)) return new ServerFailure('network', DIALOG.network(message));
  return new ServerFailure('unexpected', DIALOG.unexpected(message));
}
