/** Names of works: the id, the option of the command line, subjects in all their spellings. */
import fc from 'fast-check';
import {
  Work,
  parseWorkId,
  parseWorkOption,
  subjectCode,
  subjectName,
  workId,
} from '../../../src/domain/protocol/work';

const anyWork: fc.Arbitrary<Work> = fc.record({
  kind: fc.constantFrom('ВПР', 'ОГЭ', 'ДКР', 'Входная работа'),
  year: fc.integer({ min: 2015, max: 2099 }),
  session: fc.constantFrom(null, 'осень', 'весна', '2'),
  subject: fc.constantFrom('РУ', 'МА', 'ИНФ'),
  grade: fc.integer({ min: 1, max: 11 }),
});

describe('work id', () => {
  test.each([
    [{ kind: 'ВПР', year: 2021, session: null, subject: 'МА', grade: 4 }, 'ВПР-2021-МА-4'],
    [{ kind: 'ВПР', year: 2021, session: 'осень', subject: 'МА', grade: 4 }, 'ВПР-2021-МА-4-осень'],
  ])('of %p is %s', (work, id) => {
    expect(workId(work)).toBe(id);
  });

  test('is read back to the same work', () => {
    fc.assert(fc.property(anyWork, (work) => expect(parseWorkId(workId(work))).toEqual(work)));
  });

  test.each([[''], ['ВПР'], ['ВПР-21-МА-4'], ['ВПР-2021-МА'], ['ВПР-2021-МА-4-осень-2'], ['ВПР;2021;МА;4']])(
    '%p is none',
    (text) => {
      expect(parseWorkId(text)).toBeNull();
    },
  );
});

describe('option --work', () => {
  test.each([
    ['ВПР;2021;МА;4', 'ВПР-2021-МА-4'],
    ['впр; 2021; математика; 4', 'ВПР-2021-МА-4'],
    ['ВПР;2020;осень;РУ;5', 'ВПР-2020-РУ-5-осень'],
    ['ДКР;2024;Русский язык;8', 'ДКР-2024-РУ-8'],
  ])('%s is the work %s', (text, id) => {
    expect(workId(parseWorkOption(text)!)).toBe(id);
  });

  test.each([
    [''],
    ['ВПР;2021;МА'],
    [';2021;МА;4'],
    ['ВПР;21;МА;4'],
    ['ВПР;2021;;МА;4'],
    ['ВПР;2021;астрология;4'],
    ['ВПР;2021;МА;четыре'],
    ['ВПР;2021;осень;МА;4;А'],
    ['ВПР-СПО;2021;МА;4'],
    ['ВПР;2021;осень-2;МА;4'],
  ])('%p is none', (text) => {
    expect(parseWorkOption(text)).toBeNull();
  });
});

describe('subject', () => {
  test.each([
    ['МА', 'МА'],
    ['ma', 'МА'],
    ['Математика', 'МА'],
    ['математике', 'МА'],
    ['РЯ', 'РУ'],
    ['русский\u00a0 язык', 'РУ'],
    ['Окружающий мир', 'ОМ'],
    ['ГЕО', 'ГГ'],
  ])('%p has the code %s', (name, code) => {
    expect(subjectCode(name)).toBe(code);
  });

  test('that is not known has no code, and its code is its own name', () => {
    expect(subjectCode('Астрономия')).toBeNull();
    expect(subjectName('АСТ')).toBe('АСТ');
    expect(subjectName('МА')).toBe('Математика');
  });
});
