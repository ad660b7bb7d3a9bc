/**
 * What the window «Загрузить результаты» shows, as one value, and how events change it. No files, no calls, no drawing:
 * `session.ts` does the work and reports here.
 */
import type { LoadContext } from '../../domain/intake/load-preview';
import type { LoadResult } from '../../sheets/load';
import type { GivenFile } from './given';
import type { Prepared } from './prepare';

export type Phase =
  /** Nothing is read yet. */
  | { readonly at: 'start' }
  /** `done` of `all` files, with the part of the one being read; an empty `file` before the first and after the last. */
  | {
      readonly at: 'reading';
      readonly done: number;
      readonly all: number;
      readonly file: string;
      readonly isStopping: boolean;
    }
  | { readonly at: 'preview' }
  /** `done` of `all` chunks are with the server; all of them while they are put in. */
  | { readonly at: 'sending'; readonly done: number; readonly all: number; readonly isStopping: boolean }
  /** null: everything was there already. */
  | { readonly at: 'done'; readonly written: LoadResult | null };

export type Notice = 'reading-stopped' | 'sending-stopped' | 'gone';

export interface LoadState {
  readonly phase: Phase;
  /** null until the workbook has answered. */
  readonly context: LoadContext | null;
  readonly given: readonly GivenFile[];
  /** Names of files of the last drop that were there already. */
  readonly repeats: readonly string[];
  readonly prepared: Prepared | null;
  /** A sentence about what failed last; «Повторить» goes on from there. */
  readonly failure: string | null;
  readonly notice: Notice | null;
}

export const START: LoadState = {
  phase: { at: 'start' },
  context: null,
  given: [],
  repeats: [],
  prepared: null,
  failure: null,
  notice: null,
};

export type LoadEvent =
  | { readonly type: 'context'; readonly context: LoadContext }
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'opening' }
  | { readonly type: 'reading'; readonly done: number; readonly all: number; readonly file: string }
  | { readonly type: 'stop' }
  | { readonly type: 'stopped' }
  | {
      readonly type: 'read';
      readonly given: readonly GivenFile[];
      readonly repeats: readonly string[];
      readonly prepared: Prepared;
    }
  | { readonly type: 'sending'; readonly done: number; readonly all: number }
  | { readonly type: 'written'; readonly result: LoadResult }
  | { readonly type: 'gone'; readonly prepared: Prepared; readonly isPutIn: boolean }
  | { readonly type: 'reset' };

export function step(state: LoadState, event: LoadEvent): LoadState {
  switch (event.type) {
    case 'context':
      return { ...state, context: event.context, failure: null };
    case 'failed':
      return { ...state, phase: standing(state), failure: event.message };
    case 'opening':
      return {
        ...state,
        phase: { at: 'reading', done: 0, all: 0, file: '', isStopping: false },
        repeats: [],
        failure: null,
        notice: null,
      };
    case 'reading': {
      const { done, all, file } = event;
      return { ...state, phase: { at: 'reading', done, all, file, isStopping: isStopping(state) } };
    }
    case 'stop':
      return isBusy(state.phase) ? { ...state, phase: { ...state.phase, isStopping: true } as Phase } : state;
    case 'stopped': {
      const notice = state.phase.at === 'sending' ? 'sending-stopped' : 'reading-stopped';
      return { ...state, phase: standing(state), notice };
    }
    case 'read': {
      const { given, repeats, prepared } = event;
      return { ...state, phase: { at: 'preview' }, given, repeats, prepared, failure: null };
    }
    case 'sending': {
      const { done, all } = event;
      const phase: Phase = { at: 'sending', done, all, isStopping: isStopping(state) };
      return { ...state, phase, failure: null, notice: null };
    }
    case 'written':
      return { ...state, phase: { at: 'done', written: event.result } };
    case 'gone': {
      const { prepared, isPutIn } = event;
      return isPutIn
        ? { ...state, prepared, phase: { at: 'done', written: null } }
        : { ...state, prepared, phase: { at: 'preview' }, notice: 'gone' };
    }
    case 'reset':
      return { ...START, context: state.context };
  }
}

/** Reading or sending: nothing else may begin. */
export function isBusy(phase: Phase): boolean {
  return phase.at === 'reading' || phase.at === 'sending';
}

/** «Отменить» was pressed during what runs now. */
export function isStopping({ phase }: LoadState): boolean {
  return (phase.at === 'reading' || phase.at === 'sending') && phase.isStopping;
}

/** Where the window stands when a job ends without its result. */
function standing({ prepared }: LoadState): Phase {
  return prepared === null ? { at: 'start' } : { at: 'preview' };
}
