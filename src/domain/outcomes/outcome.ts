/** A row of «Зачёты и пороги» with where it comes from, and what the figures of one work and measure are made of. */
import type { Level } from '../../messages/levels';
import type { OutcomeRow } from '../procedures/outcome-row';
import type { MeasureId, ResultKind } from '../procedures/kinds';
import type { Work } from '../protocol/work';
import type { Interval } from '../stats/proportion';
import type { UnitSource } from '../verdict/evaluation';

export interface SourcedOutcome extends OutcomeRow {
  readonly source: UnitSource;
  /** 0-based row on the sheet; null for a row of a protocol. */
  readonly position: number | null;
}

/** `count` of `n`: those who reached the threshold, or diplomas of a stage's participants. */
export interface Part {
  readonly count: number;
  readonly n: number;
}

export interface Threshold {
  /** Points; a percent of the maximum for an olympiad. */
  readonly value: number;
  readonly resultKind: ResultKind;
}

/** A row with its figures. */
export interface OutcomeFigure extends SourcedOutcome {
  /** null where the row does not say how many. */
  readonly count: number | null;
  /** Wilson's interval of the share; null without a share. */
  readonly interval: Interval | null;
  /** With whom the school is compared; null for rows that are no school's. */
  readonly pool: Pool | null;
  /** The other schools of the pool together; null for rows that are no school's, and where there are none or one. */
  readonly others: Part | null;
  /** Municipality of the school, itself included; null for rows that are no school's. */
  readonly municipality: Part | null;
  /** One-sided, of fewer than the others; null where it is not tested. */
  readonly p: number | null;
  /** Adjusted over the schools of the work and measure. */
  readonly q: number | null;
  /** null where the measure is only described. */
  readonly verdict: Level | null;
  /** Diplomas of the school stage when the municipal one has more participants than that; else null. */
  readonly fewerDiplomas: number | null;
}

/**
 * With whom a school is compared: its municipality, the only one of the work or one of several, or all schools of the
 * work where its own municipality has too few of them.
 */
export interface Pool extends Part {
  readonly scope: 'only' | 'municipality' | 'all';
  /** Of the municipality. */
  readonly name: string;
}

export interface MunicipalityOutcome extends Part {
  readonly name: string;
  /** Schools summed; null when the figure is a row of the municipality's own. */
  readonly schools: number | null;
}

/** Everything known of one work and one measure. */
export interface OutcomeGroup {
  readonly id: string;
  readonly work: Work;
  readonly measure: MeasureId;
  readonly threshold: Threshold | null;
  /** By code. */
  readonly schools: readonly OutcomeFigure[];
  /** Rows of municipalities, regions. */
  readonly groups: readonly OutcomeFigure[];
  /** By name: the sum of its schools, or its own row where that covers more people. */
  readonly municipalities: readonly MunicipalityOutcome[];
}

/** In the order of works and measures. */
export interface Outcomes {
  readonly groups: readonly OutcomeGroup[];
}

/** True where protocols have scores, and nothing says from which on they count. */
export function isWithoutThreshold({ schools }: Pick<OutcomeGroup, 'schools'>): boolean {
  return schools.some(isUncounted);
}

/** A protocol's row has no count only for lack of a threshold (of a maximum, where it is a percent of that). */
export function isUncounted({ source, count }: Pick<OutcomeFigure, 'source' | 'count'>): boolean {
  return source === 'protocol' && count === null;
}

/** A fraction 0–1; null of nobody. */
export function shareOf(part: Part | null): number | null {
  return part === null || part.n === 0 ? null : part.count / part.n;
}

/** Figure with its count, or null where the row does not say how many. */
export function partOf({ count, n }: Pick<OutcomeFigure, 'count' | 'n'>): Part | null {
  return count === null ? null : { count, n };
}

/** What makes two rows one: the key of the table without what people spell differently. */
export function outcomeKey({ work, measure, level, school, name }: OutcomeRow): string {
  return [work, measure, level, school ?? name.toLowerCase()].join('|');
}
