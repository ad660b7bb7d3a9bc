/** Figures of the whole region, from its own histograms and cross tables, and rule A on three real municipalities. */
import { describe as figuresOf } from '../../../src/domain/indicators/descriptive';
import { Tally, marksOfScores, tallyOfCross } from '../../../src/domain/indicators/tally';
import { CutScores, Mark } from '../../../src/domain/protocol/paper';
import { describeWith } from '../../support/shared';
import { regionWorks } from './regional-data';

/** A cross table whose scores are the lowest of each mark: enough for everything that follows from marks. */
function crossOfMarks(counts: readonly (readonly number[])[], cuts: CutScores): number[][] {
  return [...counts, [0, 0, 0, 0]].map((row) => {
    const byScore = new Array<number>(cuts[2] + 1).fill(0);
    row.forEach((count, mark) => (byScore[mark === 0 ? 0 : cuts[mark - 1]!]! += count));
    return byScore;
  });
}

function ofScores(n: number, scores: readonly number[]): Tally {
  return { n, scores, absent: null, marks: null, journal: null, cross: null };
}

describeWith('shared', 'the whole region', () => {
  const works = Object.entries(regionWorks());

  test.each(works)('%s: the comparison with the journal is that of the cross table', (_key, region) => {
    const { pairs, lowered, confirmed, raised, gap2 } = figuresOf(
      tallyOfCross(crossOfMarks(region.journalCrosstab.counts, region.cuts), region.cuts, null),
    );
    expect({ pairs, lowered, confirmed, raised, gap2 }).toEqual({
      pairs: region.journalPairs,
      lowered: region.lowered,
      confirmed: region.confirmed,
      raised: region.raised,
      gap2: region.gap2,
    });
    expect((100 * lowered!) / pairs!).toBeCloseTo(region.loweredPct, 1);
    expect((100 * raised!) / pairs!).toBeCloseTo(region.raisedPct, 1);
  });

  // Scores above the maximum are in the region's mean and marks but not in its histogram; these works differ.
  const exact = works.filter(([, region]) => region.overMax === 0);

  test.each(exact)('%s: n, mean, sd, interval and marks are those of the histogram', (_key, region) => {
    const figures = figuresOf(ofScores(region.n, region.histogram));
    expect(figures.mean).toBeCloseTo(region.mean, 5);
    expect(figures.sd).toBeCloseTo(region.sd, 5);
    expect(figures.ciLow).toBeCloseTo(region.ci95[0], 5);
    expect(figures.ciHigh).toBeCloseTo(region.ci95[1], 5);
    const marks = marksOfScores(region.histogram, region.cuts);
    ([2, 3, 4, 5] as Mark[]).forEach((mark) => {
      expect(marks[mark - 2]).toBe(region.marks[mark]);
      expect((100 * marks[mark - 2]!) / region.n).toBeCloseTo(region.marksPct[mark]!, 1);
    });
  });

  test.each(works.filter(([, region]) => region.overMax > 0))(
    '%s: without the rejected scores the mean differs by no more than they can weigh',
    (_key, region) => {
      const n = region.n - region.overMax;
      const { mean } = figuresOf(ofScores(n, region.histogram));
      expect(region.histogram.reduce((sum, count) => sum + count, 0)).toBe(n);
      expect(Math.abs(mean! - region.mean)).toBeLessThan((region.overMax * 255) / region.n);
    },
  );
});
