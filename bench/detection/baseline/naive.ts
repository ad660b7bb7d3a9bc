/** Rules in use that know nothing of chance: a fixed share of changed marks, a mean above an interval. For comparison. */
import { markByScore } from '../../../src/domain/protocol/paper';
import { workId } from '../../../src/domain/protocol/work';
import { BenchRegion, BenchUnit } from '../pupils';

export type NaiveId = 'differ' | 'lowered' | 'mean';

export interface NaiveAnswer {
  /** What the rule looks at; flagged above `limit`. */
  readonly units: readonly number[];
  readonly schools: ReadonlyMap<string, number>;
  readonly limit: number;
}

/** Marks that differ from the journal, or are below it; a fixed share of works is allowed. */
const ALLOWED_SHARE = 0.3;
const INTERVAL_Z = 1.96;

export const NAIVE: Readonly<Record<NaiveId, (region: BenchRegion) => NaiveAnswer>> = {
  differ: (region) => shareOfMarks(region, (mark, journal) => mark !== journal),
  lowered: (region) => shareOfMarks(region, (mark, journal) => mark < journal),
  /** Mean above the upper limit of its own 95 % interval about the mean of the region. */
  mean: (region) => {
    const means = new Map<string, { n: number; sum: number }>();
    for (const { work, pupils } of region.units) {
      const all = means.get(workId(work)) ?? { n: 0, sum: 0 };
      for (const { total } of pupils) {
        all.n++;
        all.sum += total;
      }
      means.set(workId(work), all);
    }
    const z = (units: readonly BenchUnit[]): number => {
      const excess = units.flatMap(({ work, pupils }) => {
        const { n, sum } = means.get(workId(work))!;
        return pupils.map(({ total }) => total - sum / n);
      });
      const mean = excess.reduce((sum, value) => sum + value, 0) / excess.length;
      const squares = excess.reduce((sum, value) => sum + (value - mean) ** 2, 0);
      return excess.length < 2 ? 0 : mean / Math.sqrt(squares / (excess.length * (excess.length - 1)));
    };
    return { ...byUnitAndSchool(region, z), limit: INTERVAL_Z };
  },
};

function shareOfMarks(region: BenchRegion, counts: (mark: number, journal: number) => boolean): NaiveAnswer {
  const share = (units: readonly BenchUnit[]): number => {
    const marks = units.flatMap(({ pupils, paper: { cuts } }) =>
      pupils.flatMap(({ journalMark, total }) =>
        cuts === null || journalMark === null ? [] : [counts(markByScore(total, cuts), journalMark)],
      ),
    );
    return marks.length === 0 ? 0 : marks.filter(Boolean).length / marks.length;
  };
  return { ...byUnitAndSchool(region, share), limit: ALLOWED_SHARE };
}

function byUnitAndSchool(
  { units }: BenchRegion,
  value: (units: readonly BenchUnit[]) => number,
): Pick<NaiveAnswer, 'units' | 'schools'> {
  const schools = new Map<string, BenchUnit[]>();
  for (const unit of units) {
    const known = schools.get(unit.school);
    if (known === undefined) schools.set(unit.school, [unit]);
    else known.push(unit);
  }
  return {
    units: units.map((unit) => value([unit])),
    schools: new Map([...schools].map(([school, own]) => [school, value(own)])),
  };
}
