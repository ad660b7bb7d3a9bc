import { LoadContext } from '../../../src/domain/intake/load-preview';
import { parseWorkOption } from '../../../src/domain/protocol/work';
import type { LoadResult } from '../../../src/sheets/load';
import { FileSource, blobSource } from '../../../src/files/source';
import { LoadCalls, LoadSession } from '../../../src/ui/load/session';
import type { LoadState } from '../../../src/ui/load/state';
import { ServerFailure } from '../../../src/ui/server';

const NOTHING: LoadContext = { papers: [], standing: {}, tables: [], stages: [] };
const HEADER = 'login;mo;class;code;variant;total;journal_mark;t1;t2';
const pupil = (school: string, code: number): string => `edu${school};МО-1;4А;${code};1;3;4;1;2`;
const file = (name: string, ...lines: readonly string[]): FileSource =>
  blobSource(name, new Blob([lines.join('\n')]));
const NAMED = file('ДКР 2024 МА 4.csv', HEADER, pupil('900001', 1), pupil('900001', 2));
const NAMELESS = file('школа.csv', HEADER, pupil('900002', 3));

function sessionOf(calls: Partial<LoadCalls> = {}): { session: LoadSession; states: LoadState[] } {
  const states: LoadState[] = [];
  const all: LoadCalls = {
    context: () => Promise.resolve(NOTHING),
    have: () => Promise.resolve([]),
    put: ({ of }) => Promise.resolve(Array.from({ length: of }, (_, i) => i)),
    commit: () => Promise.resolve({ added: 1 } as LoadResult),
    cancel: () => Promise.resolve(),
    ...calls,
  };
  return { session: new LoadSession(all, (state) => states.push(state)), states };
}

const worksOf = ({ state }: LoadSession): (readonly [string, number])[] =>
  state.prepared!.digest.works.map(({ id, schools }) => [id, schools] as const);

describe('a session of loading', () => {
  test('keeps what was read when more is given, and counts both as one upload', async () => {
    const { session, states } = sessionOf();
    await session.give([NAMED]);
    await session.give([file('ДКР 2024 МА 4 часть 2.csv', HEADER, pupil('900003', 9)), NAMED]);
    expect(worksOf(session)).toEqual([['ДКР-2024-МА-4', 2]]);
    expect(session.state.repeats).toEqual(['ДКР 2024 МА 4.csv']);
    expect(states.some(({ phase }) => phase.at === 'reading' && phase.file === NAMED.name)).toBe(true);
  });

  test('reads a file again with the work that a person names, and only that file', async () => {
    const { session } = sessionOf();
    await session.give([NAMED, NAMELESS]);
    expect(session.state.prepared!.asked.map((one) => one.file)).toEqual(['школа.csv']);
    await session.nameWork(['школа.csv'], parseWorkOption('ДКР;2023;РУ;5')!);
    expect(worksOf(session)).toEqual([
      ['ДКР-2023-РУ-5', 1],
      ['ДКР-2024-МА-4', 1],
    ]);
    expect(session.state.prepared!.asked).toEqual([]);
  });

  test('waits with reading for the workbook, and goes on with the same files after its failure', async () => {
    let answers = 0;
    const { session } = sessionOf({
      context: async () => {
        if (answers++ > 0) return NOTHING;
        await new Promise((resolve) => setTimeout(resolve, 50));
        throw new ServerFailure('network', 'Нет ответа');
      },
    });
    await Promise.all([session.open(), session.give([NAMED])]);
    expect(session.state).toMatchObject({ phase: { at: 'start' }, failure: 'Нет ответа' });
    await session.again();
    expect(session.state).toMatchObject({ phase: { at: 'preview' }, failure: null });
    expect(answers).toBe(2);
  });

  test('stops reading between two files and shows what was there before', async () => {
    const { session } = sessionOf();
    await session.give([NAMED]);
    const reading = session.give([NAMELESS]);
    session.stop();
    await reading;
    expect(session.state).toMatchObject({ phase: { at: 'preview' }, notice: 'reading-stopped' });
    expect(session.state.given.length).toBe(1);
  });

  test('asks the workbook anew after loading', async () => {
    let asked = 0;
    const { session } = sessionOf({ context: () => Promise.resolve((asked++, NOTHING)) });
    await session.give([NAMED]);
    await session.send();
    expect(session.state.phase).toEqual({ at: 'done', written: { added: 1 } });
    session.reset();
    await session.give([NAMED]);
    expect(asked).toBe(2);
  });

  test('shows the preview again when what was sent is neither there nor in the workbook', async () => {
    const { session } = sessionOf({ commit: () => Promise.resolve(null) });
    await session.give([NAMED]);
    await session.send();
    expect(session.state).toMatchObject({ phase: { at: 'preview' }, notice: 'gone' });
  });
});
