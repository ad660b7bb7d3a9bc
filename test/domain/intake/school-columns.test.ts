/** Lists whose columns have shifted, so that names stand where a school's or a municipality's should. Names are invented. */
import { municipalityIn, schoolNameIn } from '../../../src/domain/intake/school-columns';
import { takeIn } from './sheets';

const PEOPLE = [
  'Вымышленная Ада',
  'НЕБЫЛИЦИН ПЕТР',
  'Придумкина',
  'А. Б. Выдуманов',
  'сказочкин лев',
  'Ада Выдумщикова',
];

test.each([
  'МБОУ СОШ № 3',
  'ГБОУ «Школа № 12»',
  'Лицей «Планета»',
  'Новая школа',
  'ООШ с. Озёрное',
  'Кадетский корпус',
  'Центр образования № 5',
  'Средняя общеобразовательная школа пос. Лесной',
])('«%s» is a name of a school', (name) => {
  expect(schoolNameIn(name)).toBe(name);
});

test.each([...PEOPLE, '9904 123456', '123-456-789 00', 'Школьников Пётр', 'Лицеев И.'])(
  '«%s» is none',
  (text) => {
    expect(schoolNameIn(text)).toBe('');
  },
);

test.each(['МО-1', 'Энский район', 'г. Энск', 'Нижний Округ'])('«%s» may be a municipality', (name) => {
  expect(municipalityIn(name)).toBe(name);
});

test.each(['9904 123456', '123456', 'Выдуманов А. Б.', 'А.Б. Выдуманов', 'ivanov@example.org'])(
  '«%s» may not',
  (text) => {
    expect(municipalityIn(text)).toBe('');
  },
);

test.each(['Муниципалитет', 'Наименование ОО', 'Школа'])(
  'names under «%s» are dropped, and the column is named among those that were not read',
  (heading) => {
    const head = ['Код ОО', 'ФИО', heading, 'Первичный балл', 'Отметка'];
    const rows = PEOPLE.flatMap((person, i) => [
      [900001, 'Некто Н. Н.', person, 5 + i, 3],
      [900002, 'Некто Н. Н.', `${person} мл.`, 5 + i, 3],
    ]);
    const result = takeIn([{ rows: [['ОГЭ 2024 Математика 9 класс'], head, ...rows] }]);
    expect(result.counts.map(({ school }) => school)).toEqual(['900001', '900002']);
    expect(result.dropped.map(({ columns }) => columns)).toEqual([['ФИО', heading]]);
    for (const person of PEOPLE) expect(JSON.stringify(result)).not.toContain(person);
  },
);

test('two spellings in one school of three leave the column as it is', () => {
  const head = ['Код ОО', 'ФИО', 'Муниципалитет', 'Первичный балл'];
  const rows = ['900001', '900002', '900003'].flatMap((school, s) =>
    [0, 1, 2, 3, 4].map((i) => [
      school,
      'Некто Н. Н.',
      s === 0 && i === 0 ? 'Энский р-н' : 'Энский район',
      9 + i,
    ]),
  );
  const result = takeIn([{ rows: [['ОГЭ 2024 Математика 9 класс'], head, ...rows] }]);
  expect(result.dropped.map(({ columns }) => columns)).toEqual([['ФИО']]);
  expect(result.counts[1]!.municipality).toBe('Энский район');
});

test('a login of the participant is no login of a school', () => {
  const head = ['Логин участника', 'Код ОО', 'ФИО', 'Первичный балл'];
  const rows = [0, 1, 2, 3, 4].map((i) => [`u${123450 + i}`, '900001', 'Некто Н. Н.', 9 + i]);
  const result = takeIn([{ rows: [['ОГЭ 2024 Математика 9 класс'], head, ...rows] }]);
  expect(result.counts.map(({ school }) => school)).toEqual(['900001']);
  expect(JSON.stringify(result)).not.toContain('12345');
});
