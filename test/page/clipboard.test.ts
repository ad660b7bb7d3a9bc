/** Ranges on the clipboard; tables in HTML are parsed by the browser and tested there. */
import fc from 'fast-check';
import { filling, fromText, pasted, toText } from '../../page/src/clipboard';

const BOX = { top: 0, left: 0, bottom: 0, right: 0 };

test('lines, tabs and quoted cells of Excel', () => {
  expect(fromText('а\tб\r\n"в\nг"\t"д ""е"""\r\n')).toEqual([
    ['а', 'б'],
    ['в\nг', 'д "е"'],
  ]);
  expect(fromText('5" трубка\tх')).toEqual([['5" трубка', 'х']]);
});

test('what is copied comes back the same', () => {
  const text = fc.string().filter((one) => !/\r/.test(one));
  const width = fc.integer({ min: 1, max: 4 });
  const grid = width.chain((size) =>
    fc.array(fc.array(text, { minLength: size, maxLength: size }), { minLength: 1, maxLength: 4 }),
  );
  fc.assert(
    fc.property(grid, (rows) => {
      // A blank last line of one cell is the end of the text.
      fc.pre(rows[rows.length - 1]!.join('') !== '' || rows[0]!.length > 1);
      expect(fromText(toText(rows))).toEqual(rows);
    }),
  );
});

test('a text of a table never becomes a formula, a single typed one may', () => {
  expect(pasted('', '=HYPERLINK("x")\t1')).toEqual([['\'=HYPERLINK("x")', '1']]);
  expect(pasted('', '=СУММ(A1:A2)')).toEqual([['=СУММ(A1:A2)']]);
  expect(pasted('', '')).toBeNull();
});

test('one value fills a selection, a block is repeated where it fits exactly', () => {
  expect(filling([['а']], { ...BOX, bottom: 1, right: 1 })).toEqual([
    ['а', 'а'],
    ['а', 'а'],
  ]);
  expect(filling([['а'], ['б']], { ...BOX, bottom: 3 })).toEqual([['а'], ['б'], ['а'], ['б']]);
  expect(filling([['а', 'б'], ['в']], BOX)).toEqual([
    ['а', 'б'],
    ['в', ''],
  ]);
});
