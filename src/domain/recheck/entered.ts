/** What is said of filled lists once their counts are in the workbook. */
import { RECHECK_RUN } from '../../messages/recheck';
import { recheckKey } from './record';
import { recheckRows } from './rows';
import type { RecheckTally } from './tally';

/** What the workbook did with the counts. */
export interface RecheckAnswer {
  readonly added: number;
  readonly replaced: number;
  readonly unchanged: number;
  /** What was not written: `work|school|date` and why. */
  readonly refused: readonly { readonly key: string; readonly message: string }[];
}

/** A sentence for each re-check entered, then counts. `blank`: rows of lists without a second score. */
export function enteredLines(
  tallies: readonly RecheckTally[],
  { added, replaced, unchanged, refused }: RecheckAnswer,
  blank: number,
): string[] {
  const left = new Set(refused.map(({ key }) => key));
  const entered = tallies.filter(({ work, school, date }) => !left.has(recheckKey(work, school, date)));
  return [
    ...recheckRows(entered.map((tally) => ({ ...tally, drawn: null }))).map(({ key, sentence }) =>
      RECHECK_RUN.result(key.split('|').join(' · '), sentence),
    ),
    ...(blank > 0 ? [RECHECK_RUN.blank(blank)] : []),
    RECHECK_RUN.entered(added, replaced, unchanged),
  ];
}
