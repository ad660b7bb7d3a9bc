/** The window «Загрузить результаты» on a real workbook: every one of its calls fails once, or its answer is lost. */
import type { StageChunk } from '../../../src/domain/intake/chunks';
import type { LoadContext } from '../../../src/domain/intake/load-preview';
import { FileSource, blobSource } from '../../../src/files/source';
import type { LoadResult } from '../../../src/sheets/load';
import { LoadCalls, LoadSession } from '../../../src/ui/load/session';
import { ServerFailure } from '../../../src/ui/server';
import { Book } from '../../support/book';

const HEADER = ['login', 'mo', 'class', 'code', 'variant', 'total', 'journal_mark', 't1', 't2', 't3'].join(
  ';',
);
const TASKS = 3;
/** Enough schools for several chunks. */
const SCHOOLS = 250;

function protocol(name: string, first: number): FileSource {
  const rows = [HEADER];
  for (let i = 0; i < SCHOOLS; i++)
    for (let pupil = 0; pupil < 6; pupil++) {
      const points = Array.from({ length: TASKS }, (_, t) => (i * 7 + pupil * 3 + t) % 3);
      const total = points.reduce((sum, one) => sum + one, 0);
      rows.push(
        `edu${first + i};МО-1;4А;${i * 10 + pupil};1;${total};${2 + (pupil % 4)};${points.join(';')}`,
      );
    }
  return blobSource(name, new Blob([rows.join('\n')]));
}

const FILES = [protocol('ДКР 2024 МА 4.csv', 900_001), protocol('ДКР 2024 РУ 4.csv', 900_001)];

type Break = { readonly at: number; readonly isLost: boolean } | null;

/** The calls of a window, of which one breaks; `names` grows with each. */
function callsOn(book: Book, broken: Break, names: string[]): LoadCalls {
  const asked = <Value>(name: string, ...args: string[]): Promise<Value> => {
    const isBroken = broken?.at === names.length;
    names.push(name);
    const failure = new ServerFailure('network', 'Нет ответа от таблицы');
    if (isBroken && !broken.isLost) return Promise.reject(failure);
    const value = book.api<Value>(name, ...args);
    return isBroken ? Promise.reject(failure) : Promise.resolve(value);
  };
  return {
    context: () => asked<LoadContext>('apiLoadContext'),
    have: async (id) => (await asked<{ have: number[] }>('apiStageState', id)).have,
    put: async (chunk: StageChunk) =>
      (await asked<{ have: number[] }>('apiStageChunk', JSON.stringify(chunk))).have,
    commit: async (id) => (await asked<{ result?: LoadResult }>('apiStageCommit', id)).result ?? null,
    cancel: async (id) => void (await asked('apiStageCancel', id)),
  };
}

/** Presses what a person presses until all is in. */
async function loaded(book: Book, broken: Break, files = FILES): Promise<string[]> {
  const names: string[] = [];
  const session = new LoadSession(callsOn(book, broken, names), () => undefined);
  const again = async (): Promise<void> => {
    if (session.state.failure !== null) await session.again();
  };
  await session.open();
  await session.give(files);
  await again();
  if (session.state.phase.at !== 'preview') await session.give(files);
  await session.send();
  await again();
  expect([broken, session.state.phase.at, session.state.failure]).toEqual([broken, 'done', null]);
  return names;
}

describe('loading in the window', () => {
  const whole = Book.new();
  let names: string[] = [];
  beforeAll(async () => {
    names = await loaded(whole, null);
  });

  test('takes several chunks here', () => {
    expect(names.filter((name) => name === 'apiStageChunk').length).toBeGreaterThan(1);
  });

  test.each([false, true])(
    'ends with the same workbook after each call in turn broke (its answer lost: %j)',
    async (isLost) => {
      for (let at = 0; at < names.length; at++) {
        const book = Book.new();
        await loaded(book, { at, isLost });
        expect([at, book.content()]).toEqual([at, whole.content()]);
        expect(book.api<LoadContext>('apiLoadContext').stages).toEqual([]);
      }
    },
    60_000,
  );

  test('gives the same workbook whatever the order of the files', async () => {
    const book = Book.new();
    await loaded(book, null, [...FILES].reverse());
    expect(book.content()).toEqual(whole.content());
  });

  test('of files that repeat codes keeps the same rows whatever their order', async () => {
    const row = (score: number): string => `edu900001;МО-1;4А;7;1;${score};4`;
    const files = [1, 2].map((score) =>
      blobSource(
        `ДКР 2024 МА 4 (${score}).csv`,
        new Blob([`${HEADER.split(';').slice(0, 7).join(';')}\n${row(score)}`]),
      ),
    );
    const [one, other] = [Book.new(), Book.new()];
    await loaded(one, null, files);
    await loaded(other, null, [...files].reverse());
    expect(other.content()).toEqual(one.content());
    expect(other.values('_Счётчики')).toEqual(one.values('_Счётчики'));
  });
});
