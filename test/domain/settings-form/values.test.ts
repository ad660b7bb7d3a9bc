/** What may be typed for a setting, and what is said of the rest. */
import fc from 'fast-check';
import { SettingInput, checkSetting, settingText } from '../../../src/domain/settings-form/values';

const NUMBER: SettingInput = { kind: 'number', minimum: 1, maximum: 10, whole: false };
const WHOLE: SettingInput = { ...NUMBER, whole: true };
const CHOICE: SettingInput = { kind: 'choice', choices: ['нет', 'да'] };

describe('a value for the cell', () => {
  test.each<[string, SettingInput, string, string | number]>([
    ['a number with a decimal comma', NUMBER, '2,5', 2.5],
    ['a number with a point and spaces', NUMBER, ' 2.5 ', 2.5],
    ['a whole number', WHOLE, '10', 10],
    ['a choice in whatever case', CHOICE, 'ДА', 'да'],
    ['a school year', { kind: 'school-year' }, '2024-2025', '2024/25'],
    ['codes of schools, each once', { kind: 'school-tabs' }, '900001, 900002 900001', '900001 900002'],
    ['all schools', { kind: 'school-tabs' }, 'Все', 'все'],
    ['a text with its spaces folded', { kind: 'text' }, '  г.   Энск ', 'г. Энск'],
  ])('is %s', (_, input, typed, cell) => {
    expect(checkSetting(input, typed)).toEqual({ cell });
  });

  test('is blank for a blank field: the default', () => {
    for (const input of [NUMBER, WHOLE, CHOICE, { kind: 'school-tabs' as const }, { kind: 'text' as const }])
      expect(checkSetting(input, '  ')).toEqual({ cell: '' });
  });
});

describe('a sentence beside the field', () => {
  test.each<[string, SettingInput, string, string]>([
    ['a word for a number', NUMBER, 'три', '«три» – не число. Впишите число, например 2,5.'],
    ['a number out of bounds', NUMBER, '0,5', 'Нужно число от 1 до 10.'],
    ['a part of a whole', WHOLE, '2,5', 'Нужно целое число.'],
    [
      'an unknown choice',
      CHOICE,
      'может быть',
      '«может быть» нет среди возможных значений. Выберите значение из списка.',
    ],
    ['no school year', { kind: 'school-year' }, 'осень', 'Нужен год вида 2024/25.'],
    [
      'something else than codes',
      { kind: 'school-tabs' },
      '900001 и школа 5',
      'Нужны «все», «нет» или коды школ из шести цифр через пробел.',
    ],
  ])('is said of %s', (_, input, typed, problem) => {
    expect(checkSetting(input, typed)).toEqual({ problem });
  });
});

test('a number that is shown and typed again is the same', () => {
  const anyInput = { kind: 'number', minimum: -1e6, maximum: 1e6, whole: false } as const;
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 100_000 }), (hundredths) => {
      const value = hundredths / 100;
      expect(checkSetting(anyInput, settingText(value))).toEqual({ cell: value });
    }),
  );
});
