/** Codes of rows are given once and never again. */
import fc from 'fast-check';
import { completeCodes, needsCodes } from '../../../src/domain/roadmap/refresh-ids';

test('rows without a code get the next free one, counted over everything that ever had one', () => {
  expect(completeCodes(['М2', '', ''], ['М7', 'прочее'])).toEqual(['М2', 'М8', 'М9']);
});

test('a copied row gets a code of its own, the one above keeps it; a Latin letter is read', () => {
  expect(completeCodes(['М1', 'M1', 'm3'], [])).toEqual(['М1', 'М4', 'М3']);
});

test('codes are different, and giving them again changes nothing', () => {
  const code = fc.oneof(
    fc.constant(''),
    fc.integer({ min: 1, max: 9 }).map((n) => `М${n}`),
    fc.constant('?'),
  );
  fc.assert(
    fc.property(fc.array(code), fc.array(code), (codes, taken) => {
      const complete = completeCodes(codes, taken);
      expect(new Set(complete).size).toBe(codes.length);
      expect(completeCodes(complete, taken)).toEqual(complete);
      expect(needsCodes(complete)).toBe(false);
      const added = complete.filter((one, i) => one !== codes[i]);
      expect(added.filter((one) => taken.includes(one))).toEqual([]);
    }),
  );
});
