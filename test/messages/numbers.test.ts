/** Numbers in Russian sentences. */
import { outOf } from '../../src/messages/numbers';

test.each([
  ['1 из 1', '1 из 1 школы'],
  ['0 из 6', '0 из 6 школ'],
  ['3 из 11', '3 из 11 школ'],
  ['20 из 21', '20 из 21 школы'],
  ['5 из 111', '5 из 111 школ'],
  ['5 из 101', '5 из 101 школы'],
])('«%s» becomes «%s»', (share, text) => {
  expect(outOf(share, 'школы', 'школ')).toBe(text);
});
