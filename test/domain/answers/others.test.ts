/** Other schools in a text: by code, login and full name; a name inside a longer one is not another school. */
import fc from 'fast-check';
import { Others } from '../../../src/domain/answers/others';

const SCHOOLS = [
  { code: '900001', name: 'МБОУ СОШ № 1' },
  { code: '900002', name: 'МБОУ СОШ № 1 имени Петра' },
  { code: '900003', name: 'Гимназия' },
  { code: '900004', name: 'Лицей «Восход»' },
  { code: '900010', name: 'МБОУ СОШ № 10' },
];
const others = new Others(SCHOOLS);

test('are taken out of a text, the own school stays', () => {
  const text = 'МБОУ СОШ № 1, edu900010 и школа900004: Лицей  «восход», МБОУ СОШ № 10.';
  expect(others.without(text, '900001')).toBe(
    'МБОУ СОШ № 1, eduдругая ОО и школадругая ОО: другая ОО, другая ОО.',
  );
  expect(others.without(text, '900010')).toContain('МБОУ СОШ № 10.');
});

test('are known without their legal form, with other quotes and spaces; a name of several schools is each one’s own', () => {
  expect(others.without('опыт СОШ №10 и лицея: Лицей "Восход"', '900001')).toBe(
    'опыт другая ОО и лицея: другая ОО',
  );
  const twins = new Others([...SCHOOLS, { code: '900011', name: 'МКОУ СОШ № 10' }]);
  expect(twins.without('СОШ № 10, МБОУ СОШ № 10', '900011')).toBe('СОШ № 10, другая ОО');
});

test('are found by the longest name, and common words are no names', () => {
  expect(others.namedIn('в МБОУ СОШ № 1 имени Петра; гимназия; тел. 8900001234')).toEqual(['900002']);
  expect(others.namedIn('МБОУ СОШ № 11')).toEqual([]);
});

test('nothing of them is left whatever stands around, and taking out twice changes nothing', () => {
  const word = fc.constantFrom(
    ...SCHOOLS.flatMap(({ code, name }) => [code, name]),
    'итоги',
    ',',
    ' ',
    '(',
    '№',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), (words) => {
      const text = others.without(words.join(' '), '900002');
      for (const { code } of SCHOOLS) if (code !== '900002') expect(text).not.toContain(code);
      expect(others.namedIn(text).filter((code) => code !== '900002')).toEqual([]);
      expect(others.without(text, '900002')).toBe(text);
    }),
  );
});

test('a list without schools changes no text', () => {
  expect(new Others([]).without('МБОУ СОШ № 1, 900001', '900001')).toBe('МБОУ СОШ № 1, 900001');
});

test('are found in pasted text with characters that nobody sees', () => {
  for (const typed of [
    'Ли\u00adцей «Вос\u200bход»',
    'лице\u0438\u0306 «Восход»',
    '9000\u200b04',
    '\ufeff900004',
  ])
    expect([typed, others.without(typed, '900001')]).toEqual([typed, 'другая ОО']);
});
