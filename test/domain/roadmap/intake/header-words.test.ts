import { headerField, readHeader } from '../../../../src/domain/roadmap/intake/header-words';

test.each([
  ['№', 'number'],
  ['№\nп/п', 'number'],
  ['N п/п', 'number'],
  ['Мероприятие (содержание деятельности)', 'action'],
  ['Направления деятельности, мероприятия', 'action'],
  ['Что делаем', 'action'],
  ['Сроки исполнения', 'deadline'],
  ['Дата проведения мероприятия', 'deadline'],
  ['Когда', 'deadline'],
  ['Ответственный исполнитель', 'responsible'],
  ['Ответст-\nвенные', 'responsible'],
  ['Кто', 'responsible'],
  ['Ответственный, сроки', 'mixed'],
  ['Ожидаемый результат', 'result'],
  ['Отметка об исполнении', 'state'],
  ['Статус', 'state'],
  ['Направления', 'direction'],
  ['Раздел', 'section'],
])('«%s» names the column %s', (heading, field) => {
  expect(headerField(heading)).toBe(field);
});

test.each(['', 'Примечание', 'Обеспечить проверку работ в срок, который указан в графике школы на этот год'])(
  '«%s» names no column',
  (text) => {
    expect(headerField(text)).toBeNull();
  },
);

test('a direction is the action where no other column is', () => {
  expect(readHeader(['№', 'Направление работы', 'Срок'])).toEqual(['number', 'action', 'deadline']);
  expect(readHeader(['№', 'Направление', 'Мероприятие', 'Срок'])).toEqual([
    'number',
    'direction',
    'action',
    'deadline',
  ]);
});

test('a row of values is no header', () => {
  expect(readHeader(['1', 'Совещание по итогам мероприятия', 'Март', 'Директор'])).toBeNull();
  expect(readHeader(['', 'Работа с родителями', '', ''])).toBeNull();
});
