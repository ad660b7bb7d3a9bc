/** What is asked of the workbook for a choice. */
import type { Materials } from '../../../src/sheets/api-materials';
import { foundSchools, jobsOf, kindChoices, taskCount } from '../../../src/ui/materials/jobs';

const MATERIALS: Materials = {
  today: '2025-11-20',
  schools: [],
  kinds: [
    { id: 'agenda', title: 'Повестка', ofMunicipality: true, ofSchool: true, isEveryday: false },
    { id: 'information-note', title: 'Справка', ofMunicipality: true, ofSchool: true, isEveryday: true },
    { id: 'roadmap', title: 'Карта', ofMunicipality: true, ofSchool: false, isEveryday: false },
  ],
};
const KINDS = kindChoices(MATERIALS);

test('kinds of every day come first, files that are no documents next', () => {
  expect(KINDS.map(({ id }) => id)).toEqual(['information-note', 'tab', 'answers', 'agenda', 'roadmap']);
});

test('counts pairs of a kind and a school, and those of the municipality', () => {
  const choice = { schools: ['1', '2'], until: null };
  expect(
    taskCount({ ...choice, municipality: false, kinds: ['information-note', 'roadmap', 'tab'] }, KINDS),
  ).toBe(4);
  expect(
    taskCount({ ...choice, municipality: true, kinds: ['information-note', 'roadmap', 'tab'] }, KINDS),
  ).toBe(6);
});

test('asks for documents at once, for files of schools in portions, in the order of codes', () => {
  const schools = Array.from({ length: 60 }, (_, i) => String(900060 - i));
  const jobs = jobsOf({
    municipality: true,
    schools,
    kinds: ['information-note', 'tab', 'answers'],
    until: '2025-12-01',
  });
  expect(jobs.map(({ kind }) => kind)).toEqual(['documents', 'tab', 'answers', 'answers']);
  expect(jobs[0]).toMatchObject({ asked: { kinds: ['information-note'], withMunicipality: true, from: 0 } });
  expect(jobs[2]).toMatchObject({ until: '2025-12-01', schools: expect.arrayContaining(['900001']) });
  expect(jobs.flatMap((job) => (job.kind === 'answers' ? job.schools : []))).toEqual(schools.slice().sort());
  expect(jobsOf({ municipality: true, schools: [], kinds: ['tab', 'answers'], until: null })).toEqual([]);
});

test('finds a school by parts of its code and name, in any case', () => {
  const schools = [
    { code: '900001', name: 'Лицей № 12' },
    { code: '900002', name: 'Гимназия' },
  ];
  const codes = (text: string): string[] => foundSchools(schools, text).map(({ code }) => code);
  expect([codes('лицей 12'), codes('9000'), codes('ГИМН'), codes('нет')]).toEqual([
    ['900001'],
    ['900001', '900002'],
    ['900002'],
    [],
  ]);
});
