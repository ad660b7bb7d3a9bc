/**
 * What a school is compared with: everything loaded, or the region row that the person chose.
 * A reference is summed when it is read and never stored.
 */
import { WorkFigures, describe } from './descriptive';
import { Tally, ComparedPart, withoutPart } from './tally';

export const REFERENCE_CHOICES = ['loaded', 'region-row', 'typed'] as const;

/** Everything loaded, the region row of imported tables, or the one typed by hand. */
export type ReferenceChoice = (typeof REFERENCE_CHOICES)[number];

export interface Reference {
  /** Where each part comes from: the chosen row, or everything loaded where the row lacks the part. */
  readonly kinds: Readonly<Record<ComparedPart, ReferenceChoice>>;
  readonly tally: Tally;
  readonly figures: WorkFigures;
}

/** Reference of a work; `row` is the tally of the chosen region row, null when it was not chosen or not found. */
export function chooseReference(choice: ReferenceChoice, row: Tally | null, loaded: Tally): Reference {
  const kind = (part: ComparedPart): ReferenceChoice =>
    row !== null && row[part] !== null ? choice : 'loaded';
  const tally: Tally =
    row === null
      ? loaded
      : {
          n: row.n,
          absent: null,
          scores: row.scores ?? loaded.scores,
          marks: row.marks ?? loaded.marks,
          journal: row.journal ?? loaded.journal,
          cross: null,
        };
  return {
    kinds: { scores: kind('scores'), marks: kind('marks'), journal: kind('journal') },
    tally,
    figures: describe(tally),
  };
}

/** The reference without the school itself, so that a share is compared with that of the others. */
export function othersOf(reference: Reference, school: Tally): Tally {
  return withoutPart(reference.tally, school);
}
