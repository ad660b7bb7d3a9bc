/** Protocols as odd as they come, for laws that must hold for all of them: tiny schools, one score, no marks, other tasks. */
import fc from 'fast-check';
import type { CutScores } from '../../../src/domain/protocol/paper';
import { Protocol, Pupil, answered, protocol, wrote } from '../../support/panel';

/** Scores run from 0 to this; cuts are anywhere, at 0 and at the maximum too. */
export const ODD_MAXIMUM = 6;

export const oddCuts: fc.Arbitrary<CutScores | null> = fc.option(
  fc
    .uniqueArray(fc.integer({ min: 0, max: ODD_MAXIMUM }), { minLength: 3, maxLength: 3 })
    .map((cuts) => cuts.sort((a, b) => a - b) as unknown as CutScores),
);

const mark = fc.option(fc.integer({ min: 2, max: 5 }));
const classLabel = fc.constantFrom('', 'А', 'Б');

function oddPupil(kind: string): fc.Arbitrary<Pupil> {
  const total = fc.integer({ min: 0, max: ODD_MAXIMUM });
  const none = fc.constant(null);
  switch (kind) {
    case 'no tasks':
      return fc.tuple(total, mark, classLabel).map((parts) => wrote(...parts));
    case 'no marks':
      return fc.tuple(total, none, classLabel).map((parts) => wrote(...parts));
    case 'one score':
      return fc.tuple(fc.constant(4), mark, classLabel).map((parts) => wrote(...parts));
    default:
      return fc
        .tuple(tasksOf(kind === 'three tasks' ? 3 : 4), mark, classLabel)
        .map(([tasks, journal, label]) => answered(tasks, journal, label));
  }
}

/** Points that add up to the maximum at most. */
function tasksOf(count: number): fc.Arbitrary<number[]> {
  return fc
    .array(fc.integer({ min: 0, max: 2 }), { minLength: count, maxLength: count })
    .map((points) => (points.reduce((sum, x) => sum + x, 0) > ODD_MAXIMUM ? points.map(() => 1) : points));
}

const kinds = fc.constantFrom(
  'three tasks',
  'three tasks',
  'four tasks',
  'no tasks',
  'no marks',
  'one score',
);

const oddPupils = kinds.chain((kind) =>
  fc.oneof(
    fc.array(oddPupil(kind), { minLength: 1, maxLength: 30 }),
    fc
      .tuple(oddPupil(kind), fc.integer({ min: 1, max: 30 }))
      .map(([one, count]) => new Array<Pupil>(count).fill(one)),
  ),
);

/** One work of one to seven schools. */
export const oddProtocols: fc.Arbitrary<Protocol[]> = fc
  .array(fc.tuple(oddPupils, fc.array(mark, { maxLength: 6 })), { minLength: 1, maxLength: 7 })
  .map((schools) => schools.map(([pupils, absent], i) => protocol(String(100001 + i), pupils, { absent })));
