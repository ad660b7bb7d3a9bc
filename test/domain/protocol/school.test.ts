/** Spellings of real files, folded to one. */
import fc from 'fast-check';
import {
  NO_CLASS,
  normaliseClass,
  normaliseMunicipality,
  parseSchoolCode,
  schoolCode,
  schoolNumber,
} from '../../../src/domain/protocol/school';

describe('school code', () => {
  test.each([
    ['edu900182', '900182'],
    ['sch900182 ', '900182'],
    [' EDU900182', '900182'],
    ['900182', '900182'],
    [900182, '900182'],
    ['edu012345', '012345'],
    [12345, '012345'],
    ['edu900182 | МБОУ СОШ № 5', '900182'],
    ['МБОУ СОШ № 5 (edu900182)', '900182'],
    ['\u00a0edu900182\u00a0', '900182'],
  ])('of %p is %s', (cell, code) => {
    expect(parseSchoolCode(cell)).toBe(code);
  });

  test.each([
    [''],
    [null],
    [undefined],
    ['итого'],
    ['edu90018'],
    ['edu9001822'],
    [9001822],
    [900182.5],
    [-900182],
    [true],
  ])('%p holds none', (cell) => {
    expect(parseSchoolCode(cell)).toBeNull();
  });

  test('of six digits is read back from any number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (number) => {
        expect(schoolNumber(`edu${schoolCode(number)}`)).toBe(number);
      }),
    );
  });
});

describe('municipality', () => {
  test.each([
    ['МО-1', 'МО-1'],
    ['  МО-1 ', 'МО-1'],
    ['Город\u00a0Энск', 'Город Энск'],
    ['Энский   район', 'Энский район'],
    ['Энский район (reg90_m001)', 'Энский район'],
    ['reg90_m001 | Энский район', 'Энский район'],
    ['Энский район (REG90_M001)', 'Энский район'],
    ['', ''],
    [null, ''],
    [7, ''],
  ])('%p is %p', (cell, name) => {
    expect(normaliseMunicipality(cell)).toBe(name);
  });

  test('does not change when it is normalised again', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const once = normaliseMunicipality(text);
        expect(normaliseMunicipality(once)).toBe(once);
      }),
    );
  });
});

describe('class', () => {
  test.each([
    ['Б', 'Б'],
    ['б', 'Б'],
    ['4б', 'Б'],
    ['4 Б', 'Б'],
    ['4-Б', 'Б'],
    ['4 "Б"', 'Б'],
    ['4«Б»', 'Б'],
    ["4'б'", 'Б'],
    ['б класс', 'Б'],
    ['4 б кл.', 'Б'],
    ['11\u00a0Б', 'Б'],
    ['4(б)', 'Б'],
    ['4A', 'А'],
    ['B', 'В'],
    ['Ё', 'Ё'],
    ['G', 'G'],
    ['3', '3'],
    ['03', '3'],
    [3, '3'],
    [12, '12'],
  ])('%p is %p', (cell, label) => {
    expect(normaliseClass(cell)).toBe(label);
  });

  test.each([
    [''],
    [' '],
    ['нет'],
    ['-'],
    ['0'],
    [0],
    [-1],
    [1.5],
    [100],
    ['4АБ'],
    [null],
    [undefined],
    [true],
  ])('%p is no class', (cell) => {
    expect(normaliseClass(cell)).toBe(NO_CLASS);
  });
});
