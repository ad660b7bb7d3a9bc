/** Other schools in the cases of Russian and with numbers in lists; the own school and ordinary words stay. */
import fc from 'fast-check';
import { Others } from '../../../src/domain/answers/others';

const SCHOOLS = [
  { code: '900003', name: 'МБОУ СОШ № 3' },
  { code: '900004', name: 'МБОУ СОШ № 4 имени В.Н. Носова' },
  { code: '900005', name: 'МБОУ «Средняя общеобразовательная школа № 5»' },
  { code: '900006', name: 'МБОУ Лицей № 3' },
  { code: '900007', name: 'МАОУ «Лицей «Планета»»' },
  { code: '900008', name: 'Красногорская СОШ' },
  { code: '900009', name: 'МБОУ гимназия № 2 имени адмирала Белова' },
  { code: '900010', name: 'МБОУ ООШ № 10 с. Красное' },
  { code: '900011', name: 'МБОУ «Школа-интернат № 12»' },
];
const OWN = '900099';
const others = new Others([...SCHOOLS, { code: OWN, name: 'МБОУ СОШ № 7 «Родничок»' }]);

test.each([
  ['опыт школы № 5', ['900005']],
  ['со школой №5 города', ['900005']],
  ['в СОШ №5 и в СОШ № 4', ['900005', '900004']],
  ['провели в средней общеобразовательной школе № 5.', ['900005']],
  ['учителя лицея № 3', ['900006']],
  ['лицеем «Планета»', ['900007']],
  ['в лицее Планета', ['900007']],
  ['с гимназией № 2', ['900009']],
  ['гимназии №2 им. адмирала Белова', ['900009']],
  ['МБОУ СОШ № 4 им. Носова', ['900004']],
  ['средней школы № 4 имени В. Н. Носова', ['900004']],
  ['перепроверка в СОШ № 4', ['900004']],
  ['в Красногорской СОШ', ['900008']],
  ['основной школе с. Красного № 10', ['900010']],
  ['школой-интернатом № 12', ['900011']],
  ['школа номер 5', ['900005']],
  ['СОШ-4, СОШ 5', ['900004', '900005']],
  ['решение: школа 4', ['900004']],
  ['директора школ № 3, 4 и 5', ['900003', '900004', '900005']],
  ['школы №3, №4 и №5', ['900003', '900004', '900005']],
])('«%s» names its schools', (text, codes) => {
  expect(others.namedIn(text).sort()).toEqual([...codes].sort());
  const left = others.without(text, OWN);
  expect(left).toContain('другая ОО');
  expect(left).not.toMatch(/№|Носов|Белов|Планет|Красногорск/);
});

test('«школа № 3» is the school and «лицей № 3» the lyceum, unless only one of them has the number', () => {
  expect(others.namedIn('школе № 3')).toEqual(['900003']);
  expect(others.namedIn('лицее № 3')).toEqual(['900006']);
  expect(others.namedIn('лицее № 5')).toEqual(['900005']);
});

test('of several schools the rest of a list says what it is', () => {
  expect(others.without('директорам школ № 3, 7 и 5', OWN)).toBe(
    'директорам другая ОО, школ № 7 и другая ОО',
  );
  expect(others.without('директорам школ № 7, 3 и 5', OWN)).toBe(
    'директорам школ № 7, другая ОО и другая ОО',
  );
});

test.each([
  'в школе № 7, СОШ №7, средней школы № 7 «Родничок», МБОУ СОШ № 7',
  'СОШ № 77, школа № 13, лицей № 55',
  'протокол № 5, приказ № 4, детский сад № 3, задание № 10, МБДОУ № 5',
  'во всех школах 4 класса; школы: 5; в школе 4 класса; в школе 3 эксперта, в гимназии 2 педагога',
  'школьный протокол № 5, школьники 4 класса, новая планета, планета «Земля», лицейский бал № 3',
  'СОШ № 7, 4 класс; школа № 7, 5 человек; школа № 7, 12.10.2025',
  'красногорские школы, имени Белова, в Красногорске',
])('«%s» stays as it is for the school № 7', (text) => {
  expect(others.without(text, OWN)).toBe(text);
});

test('schools of one number are told apart by what stands behind it', () => {
  const twins = new Others([
    { code: '900021', name: 'СОШ № 5 с. Красное' },
    { code: '900022', name: 'СОШ № 5 п. Озёрный' },
  ]);
  expect(twins.without('школой № 5 п. Озёрный и школой № 5', '900021')).toBe('другая ОО и школой № 5');
});

test('a text without words of schools is unchanged', () => {
  const word = fc.constantFrom(
    ...'итоги, протокол № 5 № 4 класс 12.10.2025 совещание 3 и имени Красное планета «Восток» задание сад'.split(
      ' ',
    ),
    ...'обучающиеся эксперт комиссия наблюдатель, ; ( ) – школьный лицейский шоу № кино №4'.split(' '),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 14 }), (words) => {
      const text = words.join(' ');
      expect(others.without(text, OWN)).toBe(text);
    }),
  );
});

test('nothing of the others is left in any case, the own school stays, and taking out twice changes nothing', () => {
  const foreign = fc.constantFrom(
    'школой № 5',
    'в СОШ №4',
    'лицея № 3',
    'Лицеем «Планета»',
    'гимназией № 2',
    'Красногорской СОШ',
  );
  const ordinary = fc.constantFrom('по итогам', 'школы № 7', ', ', '; СОШ № 7', '(', 'проверено', '.');
  fc.assert(
    fc.property(fc.array(fc.oneof(foreign, ordinary), { maxLength: 8 }), (parts) => {
      const text = parts.join(' ');
      const left = others.without(text, OWN);
      expect(others.namedIn(left).filter((code) => code !== OWN)).toEqual([]);
      expect(others.without(left, OWN)).toBe(left);
      expect(left.split('№ 7')).toHaveLength(text.split('№ 7').length);
    }),
  );
});

test('300 schools read 500 texts in a few seconds', () => {
  const schools = Array.from({ length: 300 }, (_, i) => ({
    code: String(900000 + i),
    name: i % 3 === 0 ? `МБОУ СОШ № ${i} имени Героя А. Б. Иванова` : `МБОУ «Лицей № ${i} «Восход ${i}»»`,
  }));
  const many = new Others(schools);
  const texts = Array.from(
    { length: 500 },
    (_, i) =>
      `Провести совещание по итогам ВПР в 4 классах, опыт школы № ${i} и лицеев № ${i + 1}, ${i + 2}; срок до 12.10.2025`,
  );
  const from = performance.now();
  let cut = 0;
  for (const { code } of schools) for (const text of texts) if (many.without(text, code) !== text) cut += 1;
  expect(cut).toBeGreaterThan(0);
  expect(performance.now() - from).toBeLessThan(5_000);
});
