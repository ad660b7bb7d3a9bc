import { remembering } from '../../../src/domain/roadmap/remember';

test('an answer is computed once, and again when too many others came between', () => {
  let asked = 0;
  const length = remembering((text) => {
    asked += 1;
    return text.length;
  });
  expect([length('май'), length('май'), asked]).toEqual([3, 3, 1]);
  for (let i = 0; i < 5000; i++) length(String(i));
  expect([length('май'), asked]).toEqual([3, 5002]);
});
