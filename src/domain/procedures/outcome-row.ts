/**
 * One row of «Зачёты и пороги» as reading a file gives it: how many of how many reached a threshold, without the figures
 * that the tab computes from it.
 */
import type { GroupLevel } from '../intake/records';
import type { MeasureId } from './kinds';

export interface OutcomeRow {
  /** Work id. */
  readonly work: string;
  readonly measure: MeasureId;
  readonly level: GroupLevel;
  /** Six digits of a school's row, else null. */
  readonly school: string | null;
  /** Of the municipality or region; a school's as the file has it, may be empty. */
  readonly name: string;
  /** Participants. */
  readonly n: number;
  /** Of them those who reached the threshold; null where the file does not say. */
  readonly reached: number | null;
  /** Of an olympiad's stage; null elsewhere. */
  readonly winners: number | null;
  readonly prizeWinners: number | null;
  /** Mean score in points; null where the file has no scores. */
  readonly mean: number | null;
}
