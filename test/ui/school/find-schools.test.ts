/** Schools found by a part of the name or the code, in the order in which they come. */
import { findSchools } from '../../../src/ui/school/find-schools';

const SCHOOLS = [
  { code: '900001', name: 'МБОУ «СОШ № 1»' },
  { code: '900002', name: 'МБОУ «Берёзовская СОШ»' },
  { code: '900013', name: 'МБОУ «СОШ № 13»' },
];

test.each([
  ['', ['900001', '900002', '900013']],
  ['90001', ['900013']],
  ['берез', ['900002']],
  ['сош №1', ['900001', '900013']],
  ['мбоу сош 13', ['900013']],
  ['гимназия', []],
])('«%s»', (typed, codes) => {
  expect(findSchools(SCHOOLS, typed).map(({ code }) => code)).toEqual(codes);
});
