/** Sums of calibrated detectors by template. */
import * as fc from 'fast-check';
import type { Template, TemplatePart } from '../../../src/domain/panel/mechanisms';
import { ByPart, templateSums, upperP } from '../../../src/domain/panel/templates';

const TEMPLATE: Template = { 'at-cuts': 1, 'rank-high': 0.5, 'confirmed-often': -0.2, recheck: 1 };
const only = (z: Partial<Record<TemplatePart, number>>): ByPart =>
  new Proxy({}, { get: (_, id) => [z[id as TemplatePart] ?? NaN] }) as ByPart;
const sumOf = (z: Partial<Record<TemplatePart, number>>): number => templateSums(TEMPLATE, only(z), 1)[0]!;

const small = fc.double({ min: -2, max: 4, noNaN: true });

describe('templateSums', () => {
  test('weighted sum over the root of the squared weights of what answers', () => {
    expect(sumOf({ 'at-cuts': 2, 'rank-high': 1, 'confirmed-often': -1 })).toBeCloseTo(
      2.7 / Math.sqrt(1.29),
      12,
    );
    expect(sumOf({ 'at-cuts': 2 })).toBeCloseTo(2, 12);
  });

  test('has no answer where less than half of the weights answer', () => {
    expect(sumOf({ 'rank-high': 3 })).toBeNaN();
    expect(sumOf({ 'confirmed-often': -3 })).toBeNaN();
    expect(sumOf({})).toBeNaN();
  });

  test('does without a re-check, and rises and falls with one', () => {
    const plain = sumOf({ 'at-cuts': 1, 'rank-high': 1 });
    expect(sumOf({ 'at-cuts': 1, 'rank-high': 1, recheck: 3 })).toBeGreaterThan(plain);
    expect(sumOf({ 'at-cuts': 1, 'rank-high': 1, recheck: -2 })).toBeLessThan(plain);
  });

  test('rises with every z of positive weight and falls with those of negative weight', () => {
    fc.assert(
      fc.property(small, small, small, fc.double({ min: 0.01, max: 1, noNaN: true }), (a, b, c, more) => {
        const before = sumOf({ 'at-cuts': a, 'rank-high': b, 'confirmed-often': c });
        expect(sumOf({ 'at-cuts': a + more, 'rank-high': b, 'confirmed-often': c })).toBeGreaterThan(before);
        expect(sumOf({ 'at-cuts': a, 'rank-high': b, 'confirmed-often': c + more })).toBeLessThan(before);
      }),
    );
  });

  test('one detector far out says more, but not without end', () => {
    const far = [5, 10, 100, 1e6].map((z) => sumOf({ 'at-cuts': z }));
    for (let i = 1; i < far.length; i++) expect(far[i]).toBeGreaterThan(far[i - 1]!);
    expect(far[3]).toBeLessThan(30);
    expect(sumOf({ 'at-cuts': -1e6 })).toBeGreaterThan(-10);
  });
});

describe('upperP', () => {
  test('is the upper tail of Student, and stays NaN', () => {
    // Tables of t: 2.042272 leaves 2.5 % with 30 degrees of freedom, 2.776445 with 4.
    expect(upperP([2.042272, NaN, 0], 30)[0]).toBeCloseTo(0.025, 6);
    expect(upperP([2.776445], 4)[0]).toBeCloseTo(0.025, 6);
    expect(upperP([NaN, 0], 30)).toEqual([NaN, 0.5]);
  });
});
