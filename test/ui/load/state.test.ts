import type { Prepared } from '../../../src/ui/load/prepare';
import { LoadEvent, LoadState, START, isStopping, step } from '../../../src/ui/load/state';

const PREPARED = { isAnything: true } as Prepared;
const READ: LoadEvent = { type: 'read', given: [], repeats: ['а.csv'], prepared: PREPARED };

const after = (...events: readonly LoadEvent[]): LoadState => events.reduce(step, START);
const reading = (done: number): LoadEvent => ({ type: 'reading', done, all: 3, file: 'а.csv' });
const sending = (done: number): LoadEvent => ({ type: 'sending', done, all: 5 });

describe('the window «Загрузить результаты»', () => {
  test('reads, previews, sends, is done', () => {
    expect(after({ type: 'opening' }).phase).toMatchObject({ at: 'reading', done: 0 });
    expect(after({ type: 'opening' }, reading(1.5)).phase).toMatchObject({ at: 'reading', done: 1.5 });
    const preview = after({ type: 'opening' }, reading(1), READ);
    expect(preview).toMatchObject({ phase: { at: 'preview' }, prepared: PREPARED, repeats: ['а.csv'] });
    expect(step(preview, sending(2)).phase).toEqual({ at: 'sending', done: 2, all: 5, isStopping: false });
  });

  test('shows the start again when the first reading is stopped, and the preview when a later one is', () => {
    const first = after({ type: 'opening' }, reading(1), { type: 'stop' });
    expect(isStopping(first)).toBe(true);
    expect(isStopping(step(first, reading(2)))).toBe(true);
    expect(step(first, { type: 'stopped' })).toMatchObject({
      phase: { at: 'start' },
      notice: 'reading-stopped',
    });
    const later = after(READ, { type: 'opening' }, { type: 'stop' }, { type: 'stopped' });
    expect(later).toMatchObject({ phase: { at: 'preview' }, prepared: PREPARED });
  });

  test('keeps the preview when sending stops or fails', () => {
    expect(after(READ, sending(2), { type: 'stop' }, { type: 'stopped' })).toMatchObject({
      phase: { at: 'preview' },
      notice: 'sending-stopped',
    });
    const failed = after(READ, sending(2), { type: 'failed', message: 'Нет ответа' });
    expect(failed).toMatchObject({ phase: { at: 'preview' }, failure: 'Нет ответа' });
    expect(step(failed, sending(2))).toMatchObject({ phase: { at: 'sending' }, failure: null });
  });

  test('does not mind «Отменить» when nothing runs', () => {
    expect(after(READ, { type: 'stop' })).toEqual(after(READ));
  });

  test('is done when what was sent stands, and shows the preview anew when it does not', () => {
    const gone = (isPutIn: boolean): LoadState =>
      after(READ, sending(5), { type: 'gone', prepared: PREPARED, isPutIn });
    expect(gone(true).phase).toEqual({ at: 'done', written: null });
    expect(gone(false)).toMatchObject({ phase: { at: 'preview' }, notice: 'gone' });
  });

  test('begins anew with the answer of the workbook kept', () => {
    const context = { papers: [], standing: {}, tables: [], stages: [] };
    expect(after({ type: 'context', context }, READ, { type: 'reset' })).toEqual({ ...START, context });
  });
});
