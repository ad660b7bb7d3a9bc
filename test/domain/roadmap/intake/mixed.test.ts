import { splitMixed, spreadDeadline } from '../../../../src/domain/roadmap/intake/mixed';

test.each([
  ['Планируется офф-лайн , май-июнь 2021г.', 'май-июнь 2021г.', [], 'Планируется офф-лайн'],
  ['Взять на контроль, март-апрель', 'март-апрель', [], 'Взять на контроль'],
  [
    'Регулярно, под подпись перед процедурой',
    'Регулярно, под подпись перед процедурой',
    [],
    'Регулярно, под подпись перед процедурой',
  ],
  ['Администрация в течение года', 'в течение года', ['Администрация'], ''],
  ['По завершении процедур руководителями ШМО.', 'По завершении процедур', ['руководителями ШМО'], ''],
  ['Постоянно, в течение года', 'Постоянно, в течение года', [], ''],
  ['Завуч', '', ['Завуч'], ''],
  ['', '', [], ''],
])('«%s» is split into deadline, people and state', (cell, deadline, responsible, state) => {
  expect(splitMixed(cell)).toEqual({ deadline, responsible, state });
});

test('a deadline cell with paragraphs of other columns is spread', () => {
  expect(spreadDeadline('Ежегодно\nМетодический кабинет\nПодготовлен список тем')).toEqual({
    deadline: 'Ежегодно',
    responsible: 'Методический кабинет',
    result: 'Подготовлен список тем',
  });
  expect(spreadDeadline('В течение года Директор')).toEqual({
    deadline: 'В течение года',
    responsible: 'Директор',
    result: '',
  });
});

test('a deadline broken over lines stays whole', () => {
  expect(spreadDeadline('В течение\nгода')).toBeNull();
});
