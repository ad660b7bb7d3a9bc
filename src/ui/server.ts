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

/** Milliseconds after which nobody can be working on a call any more: Google ends an execution after six minutes. */
const GIVEN_UP = 390_000;

/** Moments at which the calls began that have not been answered, by the order of calling. */
const waiting = new Map<number, number>();
let called = 0;

/**
 * Calls an entry point with texts and gives its JSON answer. It always ends: a call without an answer is a failure, so
 * that it can be begun again. @throws ServerFailure
 */
export function call<Result>(name: EntryPoint, ...args: readonly string[]): Promise<Result> {
  const id = called++;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return new Promise<Result>((resolve, reject) => {
    const script = typeof google === 'undefined' ? undefined : google.script;
    if (script === undefined) throw new ServerFailure('accounts', DIALOG.accounts);
    waiting.set(id, Date.now());
    timer = setTimeout(() => reject(new ServerFailure('network', DIALOG.noAnswer)), GIVEN_UP);
    const runner = script.run
      .withSuccessHandler((value) => {
        // What is thrown in here would be heard by nobody.
        try {
          resolve(parsed<Result>(value));
        } catch (error) {
          reject(failureOf(error));
        }
      })
      .withFailureHandler((error) => reject(failureOf(error)));
    const entry = runner[name];
    if (typeof entry !== 'function') throw new ServerFailure('unexpected', DIALOG.otherVersion);
    (entry as (...texts: string[]) => void).apply(runner, [...args]);
  }).finally(() => {
    clearTimeout(timer);
    waiting.delete(id);
  });
}

/** Milliseconds for which the oldest open call has not been answered; 0 without one. */
export function silence(): number {
  const begun = [...waiting.values()];
  return begun.length === 0 ? 0 : Date.now() - Math.min(...begun);
}

/** What a person can act on: what the workbook says as it is, anything else within a sentence. */
export function sentenceOf(error: unknown): string {
  if (error instanceof ServerFailure) return error.message;
  return DIALOG.unexpected(error instanceof Error ? error.message : String(error));
}

/** Closes the dialog or the sidebar. */
export function closeDialog(): void {
  if (typeof google !== 'undefined') google.script.host.close();
}

function parsed<Result>(value: unknown): Result {
  return (value === null || value === undefined ? null : JSON.parse(String(value))) as Result;
}

/** Google's words for a browser that is signed in to several accounts (issue tracker 69270374). */
const ACCOUNTS = /PERMISSION_DENIED|authoriz|authoris|not have permission|access denied/i;
const NETWORK = /NetworkError|network|failed due to HTTP|timed? ?out|server error|connection/i;
/** The same in Russian, of which a test says that no sentence of ours is like them. */
const RUSSIAN_ACCOUNTS =
  /PERMISSION_DENIED|(?:необходима|требуется) авторизация|нет (?:разрешени[яй]|прав) на вызов|не имеете разрешения|нет доступа к запрошенн|в доступе отказано/i;
const RUSSIAN_NETWORK = /ошибка (?:на )?сервер|превышено (?:максимальное )?время|ошибка сети/i;

export function failureOf(error: unknown): ServerFailure {
  const raw = String((error as { readonly message?: unknown } | null)?.message ?? error);
  const message = raw.replace(/^(?:(?:[A-Za-z]*Error|Exception|Ошибка|Исключение):\s*)+/, '');
  // Our own sentences are Russian and begin with a capital letter; so do Google's where the browser is Russian.
  const isRussian = /^[«А-ЯЁ]/.test(message);
  if ((isRussian ? RUSSIAN_ACCOUNTS : ACCOUNTS).test(message))
    return new ServerFailure('accounts', DIALOG.accounts);
  if ((isRussian ? RUSSIAN_NETWORK : NETWORK).test(message))
    return new ServerFailure('network', DIALOG.network(message));
  if (isRussian) return new ServerFailure('refused', message);
  return new ServerFailure('unexpected', DIALOG.unexpected(message));
}
