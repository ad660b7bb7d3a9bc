import type { Parcel, StageChunk } from '../../../src/domain/intake/chunks';
import type { LoadResult } from '../../../src/sheets/load';
import { Sending, StageCalls } from '../../../src/ui/load/sending';

const RESULT: LoadResult = {
  added: 3,
  replaced: 0,
  unchanged: 0,
  tableRows: 0,
  skippedRows: 0,
  newSchools: 0,
  newWorks: 0,
};
const PARCEL: Parcel = {
  importId: 'a-b',
  chunks: ['один', 'два', 'три'].map((text, index) => ({ importId: 'a-b', index, of: 3, text })),
};

/** The workbook's side in a few lines: a set of chunks, and what was called. */
class Stage implements StageCalls {
  readonly there = new Set<number>();
  readonly calls: string[] = [];
  isPutIn = false;
  /** A call that does its work and loses its answer. */
  loseAnswerOf = '';
  /** A call that does nothing. */
  fail = '';

  have = (): Promise<readonly number[]> => this.answer('have', () => [...this.there]);

  put = ({ index }: StageChunk): Promise<readonly number[]> =>
    this.answer(`put ${index}`, () => {
      if (index === 0 || this.there.size > 0) this.there.add(index);
      return [...this.there];
    });

  commit = (): Promise<LoadResult | null> =>
    this.answer('commit', () => {
      if (this.there.size < 3) return null;
      this.there.clear();
      this.isPutIn = true;
      return RESULT;
    });

  cancel = (): Promise<void> => this.answer('cancel', () => this.there.clear());

  private answer<Value>(name: string, work: () => Value): Promise<Value> {
    this.calls.push(name);
    if (this.fail === name) return Promise.reject(new Error('NetworkError'));
    const value = work();
    return this.loseAnswerOf === name ? Promise.reject(new Error('NetworkError')) : Promise.resolve(value);
  }
}

const go = { aborted: false };
const unheard = (): void => undefined;

describe('sending', () => {
  test('takes all chunks in order and then puts them in', async () => {
    const stage = new Stage();
    const heard: number[] = [];
    const sent = await new Sending(PARCEL, stage).run((done) => heard.push(done), go);
    expect(sent).toEqual({ kind: 'written', result: RESULT });
    expect(stage.calls).toEqual(['have', 'put 0', 'put 1', 'put 2', 'commit']);
    expect(heard).toEqual([0, 1, 2, 3, 3]);
  });

  test('goes on from the chunks that are there', async () => {
    const stage = new Stage();
    stage.there.add(0).add(1);
    await new Sending(PARCEL, stage).run(unheard, go);
    expect(stage.calls).toEqual(['have', 'put 2', 'commit']);
  });

  test.each([['have'], ['put 0'], ['put 1'], ['put 2'], ['commit']])(
    'ends well after «%s» failed, and after its answer was lost',
    async (call) => {
      for (const way of ['fail', 'loseAnswerOf'] as const) {
        const stage = new Stage();
        const sending = new Sending(PARCEL, stage);
        stage[way] = call;
        await expect(sending.run(unheard, go)).rejects.toThrow('NetworkError');
        stage[way] = '';
        const sent = await sending.run(unheard, go);
        expect(stage.isPutIn).toBe(true);
        // Of a lost answer to the commit nobody knows but the workbook: its counts tell.
        expect(sent.kind).toBe(call === 'commit' && way === 'loseAnswerOf' ? 'gone' : 'written');
        const put = stage.calls.filter((name) => name.startsWith('put'));
        expect(put.length).toBe(way === 'fail' && call.startsWith('put') ? 4 : 3);
      }
    },
  );

  test('stops between two chunks, drops what is there, and can be begun again', async () => {
    const stage = new Stage();
    const sending = new Sending(PARCEL, stage);
    const signal = { aborted: false };
    const sent = await sending.run((done) => (signal.aborted = done === 2), signal);
    expect(sent).toEqual({ kind: 'stopped' });
    expect(stage.calls).toEqual(['have', 'put 0', 'put 1', 'cancel']);
    expect(stage.isPutIn).toBe(false);
    expect((await sending.run(unheard, go)).kind).toBe('written');
  });

  test('is stopped also where the workbook does not answer to that', async () => {
    const stage = new Stage();
    stage.fail = 'cancel';
    const signal = { aborted: true };
    expect(await new Sending(PARCEL, stage).run(unheard, signal)).toEqual({ kind: 'stopped' });
  });

  test('says when its stage has been dropped on the way', async () => {
    const stage = new Stage();
    const sent = await new Sending(PARCEL, stage).run((done) => done === 1 && stage.there.clear(), go);
    expect(sent).toEqual({ kind: 'gone' });
  });
});
