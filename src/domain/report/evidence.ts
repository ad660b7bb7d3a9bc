/**
 * What a picture of a sign is drawn from: the school's own counts and what the others let expect, as series of percents.
 * Series only; which sign is drawn and where it stands is the tab's business.
 */
import type { DetectorId, WorkBatch } from '../panel/detector';
import { makeBatches } from '../panel/batches';
import type { PanelInput } from '../panel/panel';

/** Distribution of scores, tasks at equal total, pairs by equal tasks, mark of the work minus journal mark. */
export type EvidenceKind = 'scores' | 'tasks' | 'pairs' | 'journal';

/** null: the figure is a number beside another, and a picture would add nothing. */
export const EVIDENCE_KINDS: Readonly<Record<DetectorId, EvidenceKind | null>> = {
  'at-cuts': 'scores',
  'at-journal-cut': 'scores',
  'hard-tasks': 'tasks',
  'task-misfit': 'tasks',
  'similar-pairs': 'pairs',
  'confirmed-often': 'journal',
  'lowered-seldom': 'journal',
  'lowered-often': 'journal',
  'large-gaps': 'journal',
  'rank-high': 'journal',
  'rank-low': 'journal',
  'low-spread': 'scores',
  'above-own': 'scores',
  'above-journal': 'journal',
  'year-jump': 'scores',
  absence: null,
  'weak-absent': null,
};

/** A label and two percents: the school's, and what is expected; null where it cannot be said. */
export interface EvidencePoint {
  readonly label: string;
  readonly own: number | null;
  readonly expected: number | null;
}

/** Where a unit stands among those it was compared with. */
export interface UnitPlace {
  readonly batch: WorkBatch;
  readonly index: number;
}

/** Finds a unit; null for one that the panel did not judge. */
export type EvidenceSource = (work: string, school: string) => UnitPlace | null;

/** Lays the counts out when a picture asks first, and only then. */
export function evidenceSource(input: PanelInput): EvidenceSource {
  let places: Map<string, UnitPlace> | null = null;
  return (work, school) => {
    places ??= placesIn(input);
    return places.get(`${work}|${school}`) ?? null;
  };
}

function placesIn(input: PanelInput): Map<string, UnitPlace> {
  const places = new Map<string, UnitPlace>();
  for (const { batch, members } of makeBatches(input.units, input)) {
    for (const index of members) places.set(`${batch.id}|${batch.units[index]!.school}`, { batch, index });
  }
  return places;
}
