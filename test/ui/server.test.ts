import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIALOG } from '../../src/messages/dialogs';
import { ServerFailure, call, failureOf, silence } from '../../src/ui/server';

type Handler = (value: unknown) => void;

/** What `google.script.run` gives back: `entry` hears the handlers. */
function answering(entry: (ok: Handler, fail: Handler) => void): void {
  const make = (ok: Handler, fail: Handler): object => ({
    withSuccessHandler: (handler: Handler) => make(handler, fail),
    withFailureHandler: (handler: Handler) => make(ok, handler),
    apiSettings: () => entry(ok, fail),
  });
  const none = (): void => undefined;
  (globalThis as Record<string, unknown>).google = { script: { run: make(none, none) } };
}

const failed = (work: Promise<unknown>): Promise<ServerFailure> =>
  work.then(
    () => Promise.reject(new Error('did not fail')),
    (error: unknown) => error as ServerFailure,
  );

afterEach(() => {
  delete (globalThis as Record<string, unknown>).google;
  jest.useRealTimers();
});

describe('a call', () => {
  test('gives the JSON that came, and null for nothing', async () => {
    answering((ok) => ok('{"a":1}'));
    expect(await call('apiSettings')).toEqual({ a: 1 });
    answering((ok) => ok(undefined));
    expect(await call('apiSettings')).toBeNull();
  });

  test.each([undefined, {}])(
    'of a page that has no door to the workbook (%j) gives the advice',
    async (google) => {
      (globalThis as Record<string, unknown>).google = google;
      expect(await failed(call('apiSettings'))).toMatchObject({ kind: 'accounts', message: DIALOG.accounts });
    },
  );

  test('whose answer is no JSON fails instead of never ending', async () => {
    answering((ok) => setTimeout(() => ok('<html>'), 1));
    expect((await failed(call('apiSettings'))).kind).toBe('unexpected');
    expect(silence()).toBe(0);
  });

  test('of something that an older program has not says which files to renew', async () => {
    answering(() => undefined);
    expect(await failed(call('apiPapers'))).toMatchObject({ message: DIALOG.otherVersion });
  });

  test('without an answer tells how long it has been silent, and fails when nobody can be working on it', async () => {
    jest.useFakeTimers();
    answering(() => undefined);
    const end = failed(call('apiSettings'));
    jest.advanceTimersByTime(120_000);
    expect(silence()).toBe(120_000);
    jest.advanceTimersByTime(240_000);
    expect(silence()).toBe(360_000);
    jest.advanceTimersByTime(60_000);
    expect(await end).toMatchObject({ kind: 'network', message: DIALOG.noAnswer });
    expect(silence()).toBe(0);
  });
});

describe('a failure', () => {
  test.each([
    "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
    'You do not have permission to call SpreadsheetApp.getActiveSpreadsheet.',
    'ScriptError: Authorization is required to perform that action.',
    'Exception: Authorisation is required to perform that action.',
    'К сожалению, произошла ошибка сервера при чтении из хранилища. Код ошибки: PERMISSION_DENIED.',
    'Ошибка: У вас нет разрешения на вызов SpreadsheetApp.getActiveSpreadsheet.',
    'Для выполнения этого действия необходима авторизация.',
    'Error: Exception: Требуется авторизация.',
  ])('of several accounts is told by «%s»', (message) => {
    expect(failureOf(new Error(message))).toMatchObject({ kind: 'accounts', message: DIALOG.accounts });
  });

  test.each([
    'NetworkError: Connection failure due to HTTP 0',
    "We're sorry, a server error occurred. Please wait a bit and try again.",
    'Service Spreadsheets timed out while accessing document.',
    'Произошла ошибка на сервере. Подождите немного и повторите попытку.',
    'Превышено максимальное время выполнения',
  ])('of the way to the workbook is told by «%s»', (message) => {
    const { kind, message: shown } = failureOf({ message });
    expect(kind).toBe('network');
    expect(shown).toContain('попробуйте ещё раз');
  });

  test('with a sentence of ours is that sentence, whatever English it quotes', () => {
    const sentence = 'Во вкладке «Network connection (authorization)» нет заголовков.';
    expect(failureOf(new Error(`Error: ${sentence}`))).toMatchObject({ kind: 'refused', message: sentence });
  });

  test('of another kind keeps its words for whoever is asked', () => {
    expect(failureOf('boom').message).toContain('boom');
    expect(failureOf(null).kind).toBe('unexpected');
  });

  test('of Google is like no sentence of ours', () => {
    const folder = join(__dirname, '../../src/messages');
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.ts'))) {
      const texts = readFileSync(join(folder, name), 'utf8').match(/'[^'\n]*'|`[^`]*`/g) ?? [];
      for (const text of texts) {
        const words = text.slice(1, -1);
        if (/^[«А-ЯЁ]/.test(words))
          expect([words, failureOf(new Error(words)).kind]).toEqual([words, 'refused']);
      }
    }
  });
});
