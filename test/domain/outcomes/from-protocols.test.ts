/** Rows that protocols give, by what a procedure ends with: participants from the threshold on. */
import { protocolOutcomes } from '../../../src/domain/outcomes/from-protocols';
import type { Work } from '../../../src/domain/protocol/work';
import { workId } from '../../../src/domain/protocol/work';
import { readProcedures } from '../../../src/domain/tables/lists';
import { evaluationOf } from '../beside/school-results';
import { work } from '../indicators/builders';

/** Scores of the evaluation: 3, 8, 12 and 17 of 20 for the marks 2 to 5. */
function rowsOf(one: Work, cells: Readonly<Record<string, unknown>> = {}) {
  const evaluation = evaluationOf([
    { school: '900002', work: one, marks: [1, 2, 3, 4] },
    { school: '900001', work: one, marks: [0, 0, 0, 6] },
  ]);
  const { values } = readProcedures([{ position: 1, cells: { id: workId(one), ...cells } }]);
  const procedures = new Map(values.map((procedure) => [procedure.id, procedure] as const));
  return protocolOutcomes(evaluation, procedures).map(({ school, measure, n, reached }) => [
    school,
    measure,
    n,
    reached,
  ]);
}

test('ИС is passed with ten points, or with what «Процедуры» say of its year', () => {
  const interview = work('РУ', 9, 2024, 'ИС');
  expect(rowsOf(interview)).toEqual([
    ['900001', 'pass', 6, 6],
    ['900002', 'pass', 10, 7],
  ]);
  expect(rowsOf(interview, { threshold: 13 })).toEqual([
    ['900001', 'pass', 6, 6],
    ['900002', 'pass', 10, 4],
  ]);
});

test('an exam in points has a threshold in points', () => {
  expect(rowsOf(work('МА', 11, 2024, 'ЕГЭ'), { threshold: 12 })).toEqual([
    ['900001', 'threshold', 6, 6],
    ['900002', 'threshold', 10, 7],
  ]);
});

test('the municipal stage counts from a percent of the maximum, the school stage gives no row', () => {
  const stage = (session: string): Work => ({ ...work('МА', 7, 2024, 'ВсОШ'), session });
  // 60 % of 20 are 12 points, 65 % are 13.
  expect(rowsOf(stage('МЭ'), { threshold: 60 })[1]).toEqual(['900002', 'stage', 10, 7]);
  expect(rowsOf(stage('МЭ'), { threshold: 65 })[1]).toEqual(['900002', 'stage', 10, 4]);
  expect(rowsOf(stage('ШЭ'), { threshold: 60 })).toEqual([]);
});

test('without a threshold nobody is said to reach it', () => {
  expect(rowsOf(work('МА', 11, 2024, 'ЕГЭ'))).toEqual([
    ['900001', 'threshold', 6, null],
    ['900002', 'threshold', 10, null],
  ]);
  expect(rowsOf(work('РУ', 11, 2024, 'ЕГЭ'), { medalThreshold: 70 })[0]).toEqual([
    '900001',
    'threshold',
    6,
    null,
  ]);
});

test('a procedure that ends with a mark and one that is not listed have none', () => {
  expect(rowsOf(work('МА', 7, 2024, 'ДКР'), { threshold: 10 })).toEqual([]);
  expect(rowsOf(work('РУ', 9, 2024, 'ИС'), { id: 'ИС-2023-РУ-9' })).toEqual([]);
});
