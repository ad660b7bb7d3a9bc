/**
 * The statistical panel: counts of protocols in, p, q, level and signs of every unit and school out. It decides the
 * order of steps; detectors, calibration, combination and levels live in their own files.
 */
import type { SchoolWorkCounts } from '../protocol/counts';
import type { Paper } from '../protocol/paper';
import type { Work } from '../protocol/work';
import type { PanelOutcome, PoolKind } from './outcome';

/** `smallest`: the smallest of cluster, municipality and everything loaded that is large enough. */
export type PoolChoice = 'smallest' | PoolKind;

/** Counts of a re-check (перепроверка) of one school's work. */
export interface RecheckCounts {
  readonly works: number;
  readonly agreed: number;
  readonly lowered: number;
  readonly raised: number;
}

export interface PanelInputUnit {
  /** With the two big tables. */
  readonly counts: Pick<
    SchoolWorkCounts,
    'work' | 'school' | 'municipality' | 'maxScore' | 'classes' | 'absent' | 'tasks'
  >;
  /** '' where «Школы» names none. */
  readonly cluster: string;
  /** The school belongs to the control sample (контрольная выборка). */
  readonly isControl: boolean;
}

export interface PanelInput {
  readonly units: readonly PanelInputUnit[];
  readonly papers: (work: Work) => Paper | null;
  readonly pool: PoolChoice;
  /** Compare with the control sample, where a work has one of 500 works, instead of with all others of the pool. */
  readonly useControlSample: boolean;
  /** By `work|school`. */
  readonly rechecks: ReadonlyMap<string, RecheckCounts>;
}

/** Judges everything loaded. The order of units does not matter; running it twice changes nothing. */
export function runPanel(input: PanelInput): PanelOutcome {
  void input;
  return { units: [], schools: [], works: [], expectedFalse: 0 };
}
