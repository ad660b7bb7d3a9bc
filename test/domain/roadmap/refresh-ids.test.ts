/** Codes of rows are given once and never again. */
import fc from 'fast-check';
import { CodedRow, completeCodes, needsCodes } from '../../../src/domain/roadmap/refresh-ids';

const rows = (...codes: string[]): CodedRow[] => codes.map((code, i) => ({ code, name: `строка ${i}` }));
const row = (code: string, name: string): CodedRow => ({ code, name });

test('rows without a code get the next free one, counted over everything that ever had one', () => {
  expect(completeCodes(rows('М2', '', ''), ['М7', 'прочее'])).toEqual(['М2', 'М8', 'М9']);
});

test('a copied row gets a code of its own, the one above keeps it; a Latin letter is read', () => {
  expect(completeCodes(rows('М1', 'M1', 'm3'), [])).toEqual(['М1', 'М4', 'М3']);
});

test('of copies the one keeps the code that had it under its name, wherever it now stands', () => {
  const known = [row('М1', 'памятка')];
  expect(completeCodes([row('М1', 'новое'), row('М1', 'памятка')], [], known)).toEqual(['М2', 'М1']);
  expect(completeCodes([row('М1', 'памятка'), row('М1', 'памятка')], [], known)).toEqual(['М1', 'М2']);
});

test('a lost code is found by its name, unless two rows or two codes could be meant', () => {
  const known = [row('М1', 'а'), row('М2', 'б'), row('М3', 'б'), row('М4', 'в')];
  const lost = [row('', 'в'), row('', 'а'), row('', 'б')];
  expect(completeCodes(lost, [], known)).toEqual(['М4', 'М1', 'М5']);
  expect(completeCodes([row('', 'а'), row('', 'а')], [], known)).toEqual(['М5', 'М6']);
  expect(completeCodes([row('М1', 'другое'), row('', 'а')], [], known)).toEqual(['М1', 'М5']);
});

test('codes are different, and giving them again changes nothing', () => {
  const code = fc.oneof(
    fc.constant(''),
    fc.integer({ min: 1, max: 9 }).map((n) => `М${n}`),
    fc.constant('?'),
  );
  const coded = fc.record({ code, name: fc.constantFrom('а', 'б', 'в', 'г') });
  fc.assert(
    fc.property(fc.array(coded), fc.array(code), fc.array(coded), (lines, taken, known) => {
      const complete = completeCodes(lines, taken, known);
      const again = lines.map(({ name }, i) => row(complete[i]!, name));
      expect(new Set(complete).size).toBe(lines.length);
      expect(completeCodes(again, taken, known)).toEqual(complete);
      expect(needsCodes(again)).toBe(false);
      const added = complete.filter((one, i) => one !== lines[i]!.code);
      const names = new Set(known.map((one) => one.code));
      expect(added.filter((one) => taken.includes(one) && !names.has(one))).toEqual([]);
    }),
  );
});
