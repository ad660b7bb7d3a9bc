/** Sums that several detectors need are made once for a batch and forgotten with it. */
import type { WorkBatch } from './detector';

export function perBatch<Value>(make: (batch: WorkBatch) => Value): (batch: WorkBatch) => Value {
  const made = new WeakMap<WorkBatch, Value>();
  return (batch) => {
    let value = made.get(batch);
    if (value === undefined) {
      value = make(batch);
      made.set(batch, value);
    }
    return value;
  };
}
