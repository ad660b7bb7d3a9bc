/**
 * Stages of the olympiad, told by the session of a work: `ВсОШ-2024-МА-9-ШЭ` is followed by `ВсОШ-2024-МА-9-МЭ` in the
 * same calendar year.
 */
import { procedureKind } from '../procedures/kinds';
import { Work, workId } from '../protocol/work';
import type { SourcedOutcome } from './outcome';

const SCHOOL_STAGE = 'ШЭ';
const MUNICIPAL_STAGE = 'МЭ';

export function isMunicipalStage({ kind, session }: Work): boolean {
  return procedureKind(kind)?.resultKind === 'olympiad' && session?.toUpperCase() === MUNICIPAL_STAGE;
}

/** Diplomas of each school at the school stage, by `work id|school`; only rows that count any. */
export function schoolStageDiplomas(rows: readonly SourcedOutcome[]): ReadonlyMap<string, number> {
  return new Map(
    rows.flatMap((row) => {
      const diplomas = diplomasOf(row);
      if (row.measure !== 'participation' || row.school === null || diplomas === null) return [];
      return [[`${row.work}|${row.school}`, diplomas] as const];
    }),
  );
}

/** Id of the school stage that a municipal one follows. */
export function schoolStageOf(work: Work): string {
  return workId({ ...work, session: SCHOOL_STAGE });
}

/** Winners and prize-winners together; null where neither is told. */
export function diplomasOf({
  winners,
  prizeWinners,
}: Pick<SourcedOutcome, 'winners' | 'prizeWinners'>): number | null {
  return winners === null && prizeWinners === null ? null : (winners ?? 0) + (prizeWinners ?? 0);
}
