/** Draft order on conducting procedures: what is ahead, positions and lines only, a school's own for the school. */
import type { DocumentInput } from '../../../src/domain/documents/input';
import { orderProcedure } from '../../../src/domain/documents/order-procedure';
import type { DocumentModel } from '../../../src/domain/documents/model';
import { SCHOOLS } from '../../support/book';
import { livedInput } from '../../support/documents';

let input: DocumentInput;
beforeAll(() => {
  input = livedInput();
});

const documentsOf = (of: DocumentInput, school: string | null): readonly DocumentModel[] =>
  (school === null ? orderProcedure.ofMunicipality!(of) : orderProcedure.ofSchool!(of, school)).documents;

test('one order for each kind of procedure, with its works in the appendix', () => {
  const [first] = input.procedures.values();
  const exam = {
    ...first!,
    id: 'ОГЭ-2026-МА-9',
    work: { ...first!.work, kind: 'ОГЭ', year: 2026, grade: 9 },
  };
  const vpr = { ...first!, id: 'ВПР-2026-МА-4', work: { ...first!.work, year: 2026 } };
  const dated = [vpr, exam].map((one) => ({ ...one, conducted: '2026-04-20', conductedUntil: null }));
  const procedures = new Map(dated.map((one) => [one.id, one] as const));
  const [conducting, examining] = documentsOf({ ...input, procedures, schoolYear: 2025 }, null);
  expect([conducting!.head.title, examining!.head.title]).toEqual([
    'О проведении всероссийских проверочных работ\nв 2025/26 учебном году',
    'О проведении основного государственного экзамена\nв 2025/26 учебном году',
  ]);
  const tables = conducting!.blocks.filter(({ kind }) => kind === 'table');
  expect(JSON.stringify(tables)).toContain('20.04.2026');
  expect(JSON.stringify(tables)).not.toContain('ОГЭ');
});

test('is a draft whose date, number and people are left to fill', () => {
  for (const model of [...documentsOf(input, null), ...documentsOf(input, SCHOOLS[0]!)]) {
    expect([model.isDraft, model.head.date, model.head.number]).toEqual([true, null, null]);
  }
});

test('a school’s order is signed by its head, who keeps the control', () => {
  const [model] = documentsOf(input, SCHOOLS[0]!);
  const text = JSON.stringify(model);
  expect(model!.school).toBe(SCHOOLS[0]);
  expect(text).toContain('оставляю за собой');
  expect(text).toContain('"position":"Директор"');
  for (const other of SCHOOLS.slice(1)) expect(text).not.toContain(other);
});

test('a work that the draw left the school out of is not ordered there', () => {
  const [id, procedure] = [...input.procedures][0]!;
  const procedures = new Map([[id, { ...procedure, notDrawn: new Set([SCHOOLS[0]!]) }]]);
  expect(orderProcedure.ofSchool!({ ...input, procedures }, SCHOOLS[0]!).lacking).toContain('«Процедуры»');
  expect(documentsOf({ ...input, procedures }, SCHOOLS[1]!)).toHaveLength(1);
});

test('without procedures it says where to write them', () => {
  expect(orderProcedure.ofMunicipality!({ ...input, procedures: new Map() }).lacking).toContain(
    '«Процедуры»',
  );
});
