/** Widths by which rows of a file are made high enough: worked from Liberation Sans' table of advances. */
import { textWidth } from '../../../local/xlsx/textWidth';

test.each([
  // 4 × 556 for digits.
  ['2024', 2.224],
  // «о» 556, space 278, «ш» 802, «к» 438.
  ['о шк', 2.074],
  ['', 0],
])('%j', (text, width) => {
  expect(textWidth(text)).toBeCloseTo(width, 10);
});

test('wide letters are wider than narrow ones', () => {
  expect(textWidth('ШЩЖЮ')).toBeGreaterThan(1.5 * textWidth('Гтгк'));
});
