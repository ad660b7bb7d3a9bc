/** Internal results in the note on a procedure: shares worked by hand, own ones for a school, sums for the municipality. */
import type { DocumentInput } from '../../../src/domain/documents/input';
import type { DocumentModel, TableBlock } from '../../../src/domain/documents/model';
import { procedureNote } from '../../../src/domain/documents/procedure-note';
import type { Comparison, SideFigures } from '../../../src/domain/internal-external/compare';
import { livedInput } from '../../support/documents';

const WORK = 'ВПР-2022-МА-5';

let lived: DocumentInput;
beforeAll(() => {
  lived = livedInput();
});

/** Shares are not read from here: they follow from the marks. */
const sideOf = (...marks: [number, number, number, number]): SideFigures => {
  const n = marks.reduce((sum, one) => sum + one, 0);
  const meanMark = marks.reduce((sum, one, i) => sum + one * (i + 2), 0) / n;
  return { n, marks, passRate: null, quality: null, meanMark };
};

function comparison(school: string, period: string, internal: SideFigures): Comparison {
  return {
    school,
    subject: 'МА',
    grade: 5,
    year: 2021,
    period,
    work: lived.evaluation.works.find(({ id }) => id === WORK)!.work,
    workId: WORK,
    internal,
    external: sideOf(2, 8, 8, 2),
    difference: 'too-few',
  };
}

function tableOf(model: DocumentModel): TableBlock | undefined {
  const at = model.blocks.findIndex(
    (block) => block.kind === 'heading' && block.text === 'Внутренние результаты рядом с работой',
  );
  return at < 0 ? undefined : (model.blocks[at + 1] as TableBlock);
}

const rowsOf = (model: DocumentModel) => tableOf(model)?.rows.map(({ cells }) => cells);
const noteOf = (input: DocumentInput, school: string | null): DocumentModel =>
  (school === null ? procedureNote.ofMunicipality!(input) : procedureNote.ofSchool!(input, school))
    .documents[0]!;

test('a school’s terms stand above the work: 19 of 20 passed, 12 of 20 with «4» and «5»', () => {
  const schools = [
    comparison('900001', '4 четверть', sideOf(1, 7, 9, 3)),
    comparison('900002', '4 четверть', sideOf(0, 0, 0, 20)),
  ];
  const input = { ...lived, internalExternal: { schools, totals: [] } };
  expect(rowsOf(noteOf(input, '900001'))).toEqual([
    ['4 четверть, 2021/22', '20', '95,0\u00a0%', '60,0\u00a0%', '3,70'],
    ['Эта работа', '20', '90,0\u00a0%', '50,0\u00a0%', '3,50'],
  ]);
});

test('fewer than five marks are hidden', () => {
  const schools = [comparison('900001', 'год', sideOf(0, 1, 1, 1))];
  const [row] = rowsOf(noteOf({ ...lived, internalExternal: { schools, totals: [] } }, '900001'))!;
  expect(row!.slice(1)).toEqual(['‹5', '‹5', '‹5', '‹5']);
});

test('the municipality’s sums need three schools, and periods of the same ones', () => {
  const total = (period: string, schools: number) => ({
    ...comparison('', period, sideOf(1, 7, 9, 3)),
    schools,
  });
  const noteWith = (...totals: ReturnType<typeof total>[]) =>
    rowsOf(noteOf({ ...lived, internalExternal: { schools: [], totals } }, null));
  expect(noteWith(total('год', 2))).toBeUndefined();
  expect(noteWith(total('1 четверть', 3), total('год', 4))?.map(([label]) => label)).toEqual([
    'год (ОО: 4)',
    'Эта работа',
  ]);
});

test('without internal results the note says nothing of them', () => {
  const input = { ...lived, internalExternal: { schools: [], totals: [] } };
  expect(tableOf(noteOf(input, '900001'))).toBeUndefined();
});
