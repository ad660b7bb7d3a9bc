/** Protocols of МО-1 against its own percent tables: both ways to the same figures, within rounding. */
import { Evaluation, UnitEvaluation } from '../../../src/domain/verdict/evaluation';
import { evaluate } from '../../../src/domain/verdict/evaluate';
import { DEFAULT_PARAMETERS } from '../../../src/domain/verdict/parameters';
import { PANEL_CONTEXT } from '../indicators/builders';
import { describeWith } from '../../support/shared';
import { foldProtocols, papersOfRegion, percentTables, schoolResults, workOf } from './regional-data';
import { workId } from '../../../src/domain/protocol/work';

const KEYS = ['2020_ru4', '2020_ma4', '2020_ru5', '2020_ma5', '2021_ru4', '2021_ma4', '2021_ru5', '2021_ma5', '2021_ru6', '2021_ma6']; // prettier-ignore

describeWith('shared', 'percent tables of МО-1', () => {
  const common = {
    papers: papersOfRegion(),
    typed: [],
    official: [],
    referenceChoice: 'loaded' as const,
    parameters: DEFAULT_PARAMETERS,
    ruleSet: 'summary' as const,
    panel: PANEL_CONTEXT,
  };

  test.each(KEYS)('%s: tables and protocols give the same counts for every school', async (key) => {
    const counts = foldProtocols((name) => name.startsWith('mo1') && name.includes(key));
    const rejected = new Map(counts.map((school) => [school.school, school.rejected.places.length]));
    const fromRows = evaluate({ ...common, counts: schoolResults(counts), tables: [] });
    const fromTables = evaluate({ ...common, counts: [], tables: await percentTables(key) });
    const rowUnits = unitsOf(fromRows);
    const tableUnits = unitsOf(fromTables);
    let compared = 0;
    for (const [code, table] of tableUnits) {
      const row = rowUnits.get(code)!;
      if (table.figures.n === 0 || rejected.get(code)! > 0) continue;
      compared++;
      expect([code, table.source, table.figures.n]).toEqual([code, 'table', row.figures.n]);
      expect([code, table.tally.scores]).toEqual([
        code,
        padded(row.tally.scores!, table.tally.scores!.length),
      ]);
      const { n, mean, sd, marks, lowered, confirmed, raised, pairs } = row.figures;
      expect([code, table.figures]).toMatchObject([
        code,
        { n, mean, sd, marks, lowered, confirmed, raised, pairs },
      ]);
      if (row.tally.n === taskParticipants(row)) {
        const shares = row.tasks.map(({ share }) => share);
        expect([code, table.tasks.map(({ share }) => share)]).toEqual([code, shares]);
      }
    }
    expect(compared).toBeGreaterThanOrEqual(10);
    expect(workId(workOf(key))).toBe(fromTables.works[0]!.id);
  });

  test('a protocol stands before tables, and a school without one is taken from them', async () => {
    const counts = foldProtocols((name) => name === 'mo1_2021_ma4.csv');
    const one = counts[0]!.school;
    const evaluation = evaluate({
      ...common,
      counts: schoolResults(counts.filter(({ school }) => school === one)),
      tables: await percentTables('2021_ma4'),
    });
    const sources = evaluation.schools.map(({ code, units }) => [code, units[0]!.source]);
    expect(new Map(sources as [string, string][]).get(one)).toBe('protocol');
    expect(sources.filter(([, source]) => source === 'table')).toHaveLength(sources.length - 1);
  });

  test('the chosen region row is the reference, the municipality row stands where more was not loaded', async () => {
    const tables = await percentTables('2021_ru4');
    const evaluation = evaluate({ ...common, counts: [], tables, referenceChoice: 'region-row' });
    const { reference, municipalities } = evaluation.works[0]!;
    expect(reference.kinds).toEqual({ scores: 'region-row', marks: 'region-row', journal: 'region-row' });
    expect(reference.figures.mean).toBeCloseTo(24.682, 1);
    expect(reference.figures.sd).toBeCloseTo(7.658, 1);
    expect(municipalities.map(({ name }) => name)).toEqual(['МО-1']);
  });
});

function unitsOf(evaluation: Evaluation): Map<string, UnitEvaluation> {
  return new Map(evaluation.schools.map(({ code, units }) => [code, units[0]!]));
}

function taskParticipants(unit: UnitEvaluation): number {
  return unit.tasks[0]?.n ?? 0;
}

function padded(counts: readonly number[], length: number): number[] {
  return Array.from({ length }, (_, i) => counts[i] ?? 0);
}
