/** Deadline phrases inside longer texts. */
import { findDeadline, isDeadline } from '../../../../src/domain/roadmap/deadline/find';

describe('a deadline inside a text', () => {
  test.each([
    ['Администрация, в течение года', 'в течение года'],
    ['В течение года Директор', 'В течение года'],
    ['Планируется офф-лайн , май-июнь 2021г.', 'май-июнь 2021г.'],
    ['Взять на контроль, март-апрель', 'март-апрель'],
    ['По плану \nпроведения \nпедсоветов заместитель', 'По плану \nпроведения \nпедсоветов'],
    [
      'В течение года \n(по четвертям, \nполугодиям)\n\nЗаместитель',
      'В течение года \n(по четвертям, \nполугодиям)',
    ],
  ])('%j → %j', (text, phrase) => {
    expect(findDeadline(text)).toEqual({ index: text.indexOf(phrase), text: phrase });
  });

  test.each(['Директор', '2.10', 'материалами при проведении внешних \nоценочных процедур'])(
    'is not in %j',
    (text) => {
      expect(findDeadline(text)).toBeNull();
    },
  );
});

test('a text is a deadline when nothing else is in it', () => {
  expect(['Январь, июль', 'по графику.', '(ежегодно)'].map(isDeadline)).toEqual([true, true, true]);
  expect(['Директор', 'Администрация, март', ''].map(isDeadline)).toEqual([false, false, false]);
});
