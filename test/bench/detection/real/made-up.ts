/** Units for the tests of injections: random pupils on a shipped paper, of no statistical interest. */
import { Random } from '../../../../local/sample/random';
import { BenchUnit, Pupil } from '../../../../bench/detection/pupils';
import { paperFor } from '../../../../src/domain/protocol/papers';

const WORK = { kind: 'ВПР', year: 2021, session: null, subject: 'МА', grade: 4 };
const PAPER = paperFor(WORK)!;

/** `sizes` are participants by class; a tenth of the pupils has no journal mark. */
export function madeUpUnit(seed: number, sizes: readonly number[], school = '900001'): BenchUnit {
  const random = new Random(seed);
  const pupils = sizes.flatMap((size, group) =>
    Array.from({ length: size }, (_, i): Pupil => {
      const ability = random.next();
      const tasks = PAPER.tasks.map(({ max }) => (random.chance(ability) ? 1 + random.below(max!) : 0));
      return {
        id: 1000 * group + i,
        classLabel: 'АБВГ'[group]!,
        journalMark: random.chance(0.1) ? null : 2 + random.below(4),
        tasks,
        total: tasks.reduce((sum, points) => sum + points, 0),
      };
    }),
  );
  const absentees = [{ id: 9000, classLabel: '', journalMark: null }];
  return { school, municipality: 'МО-1', work: WORK, paper: PAPER, pupils, absentees, injected: null };
}

/** Schools with one to three classes. */
export function madeUpBase(schools: number): BenchUnit[] {
  return Array.from({ length: schools }, (_, i) => {
    const sizes = Array.from({ length: 1 + (i % 3) }, () => 22);
    return madeUpUnit(i, sizes, String(900001 + i));
  });
}
