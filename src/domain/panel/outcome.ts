/**
 * What the panel says of units, schools and works, as plain data for reports and JSON. Nothing is computed here.
 */
import type { Level } from '../../messages/levels';
import type { DetectorId, FamilyId, Measured } from './detector';
import type { MechanismId } from './mechanisms';

/** Where a unit was compared and calibrated. */
export type PoolKind = 'cluster' | 'municipality' | 'loaded';

export interface Pool {
  readonly kind: PoolKind;
  /** Name of the cluster or municipality; '' for everything loaded. */
  readonly name: string;
  readonly units: number;
  readonly works: number;
  /** True when 30 units or 500 works are lacking: figures are shown, the highest level is not given. */
  readonly isSmall: boolean;
}

/** Why a detector has no answer for a unit. */
export type Silence = 'few' | 'no-input' | 'undefined' | 'no-reference';

export interface PanelSign {
  readonly detector: DetectorId;
  readonly family: FamilyId;
  /** null when the detector is silent. */
  readonly measured: Measured | null;
  readonly silence: Silence | null;
  /** Calibrated on the units of the pool. */
  readonly z: number | null;
  /** One-sided, from the calibrated z. */
  readonly p: number | null;
  /** Benjamini–Hochberg over all units of the detector. */
  readonly q: number | null;
  /** p ≤ .05 and the effect reaches what is worth showing. */
  readonly isLit: boolean;
}

export interface UnitOutcome {
  readonly work: string;
  readonly school: string;
  readonly pool: Pool;
  /** One for each detector, in the order of the registry. */
  readonly signs: readonly PanelSign[];
  /** The template that fits best; null when none stands out. */
  readonly mechanism: MechanismId | null;
  /** A number for every unit of 5 participants or more; 1 where no detector answers. */
  readonly p: number | null;
  readonly q: number | null;
  readonly level: Level;
}

export interface SchoolOutcome {
  readonly school: string;
  /** null when no work of the school has a p. */
  readonly p: number | null;
  /** Benjamini–Hochberg over schools. */
  readonly q: number | null;
  readonly level: Level;
}

export interface WorkCalibration {
  readonly work: string;
  /** Of the largest pool of the work. */
  readonly pool: Pool;
}

export interface PanelOutcome {
  readonly units: readonly UnitOutcome[];
  /** By code. */
  readonly schools: readonly SchoolOutcome[];
  readonly works: readonly WorkCalibration[];
  /** How many of the schools of the upper two levels may be chance: q × schools marked. */
  readonly expectedFalse: number;
}
