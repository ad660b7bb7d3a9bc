/** Which threshold a measure of a work is counted against: as «Процедуры» say of the year, else the general one. */
import { MeasureId, procedureKind, resultKindOf } from '../procedures/kinds';
import type { Work } from '../protocol/work';
import type { Procedure } from '../tables/lists';
import type { Threshold } from './outcome';

export type TypedThresholds = Pick<Procedure, 'threshold' | 'medalThreshold' | 'resultKind'>;

/** null where none is typed and none is general: «порог пройден» of an exam is never counted from a guess. */
export function thresholdOf(
  measure: MeasureId,
  { kind }: Work,
  procedure: TypedThresholds | undefined,
): Threshold | null {
  if (measure === 'participation') return null;
  const typed = measure === 'medal' ? procedure?.medalThreshold : procedure?.threshold;
  const value = typed ?? procedureKind(kind)?.thresholds[measure] ?? null;
  return value === null ? null : { value, resultKind: procedure?.resultKind ?? resultKindOf(kind) };
}
