/** The calls of the window «Загрузить результаты», by the names of entry points. */
import type { LoadContext } from '../../domain/intake/load-preview';
import type { LoadResult } from '../../sheets/load';
import { call } from '../server';
import type { LoadCalls } from './session';

/** Indexes of chunks. */
interface Have {
  readonly have: readonly number[];
}

export const LOAD_CALLS: LoadCalls = {
  context: () => call<LoadContext>('apiLoadContext'),
  have: async (importId) => (await call<Have>('apiStageState', importId)).have,
  put: async (chunk) => (await call<Have>('apiStageChunk', JSON.stringify(chunk))).have,
  async commit(importId) {
    const answer = await call<{ readonly result?: LoadResult }>('apiStageCommit', importId);
    return answer.result ?? null;
  },
  async cancel(importId) {
    await call('apiStageCancel', importId);
  },
};
