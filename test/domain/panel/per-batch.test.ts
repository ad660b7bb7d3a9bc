/** Sums of a batch are made once. */
import { perBatch } from '../../../src/domain/panel/per-batch';
import { batchOf } from '../../support/panel';

test('a value is made once for a batch, null too, and anew for another batch', () => {
  let made = 0;
  const value = perBatch(() => (++made === 1 ? null : made));
  const first = batchOf([]);
  expect([value(first), value(first), made]).toEqual([null, null, 1]);
  expect([value(batchOf([])), made]).toEqual([2, 2]);
});
