/** Advice to one school: figures worked by hand from `school-input`, ordinary causes first, nobody judged. */
import { recommendations } from '../../../src/domain/documents/recommendations';
import type { DocumentInput } from '../../../src/domain/documents/input';
import { MATHS } from '../targets/target-data';
import {
  CODE,
  InputOf,
  OTHER,
  SIGN,
  modelOfMade,
  paragraphsOf,
  rowsOfTable,
  schoolInput,
} from './school-input';

const made = (input: DocumentInput, code = CODE) => recommendations.ofSchool!(input, code);
const rows = (parts: InputOf = {}, code = CODE): string[][] =>
  rowsOfTable(modelOfMade(made(schoolInput(parts), code)));

const MARKED: InputOf = { units: { [CODE]: { level: 'attention', signs: [SIGN] } } };
const AUTUMN = 'сентябрь–октябрь 2025\u00a0г.';

test('a school without signs gets general advice that rests on its figures', () => {
  expect(rows()).toEqual([
    ['Администрации ОО'],
    [
      '1',
      'Обеспечить на следующих процедурах наблюдателя, обезличенную проверку и хранение работ',
      '1\u00a0работа, n\u00a0=\u00a020: признаков не выявлено',
      AUTUMN,
      'заместитель директора по УВР',
    ],
    ['Школьным методическим объединениям'],
    [
      '2',
      expect.stringContaining('Провести заседание о критериях'),
      // 15 of 20 and 60 of 100.
      'ВПР 2025, Математика, 4 класс: отметку журнала подтвердили 75,0\u00a0%, в муниципалитете 60,0\u00a0% (с отметкой в журнале n\u00a0=\u00a020)',
      AUTUMN,
      'руководители ШМО',
    ],
    ['Учителям-предметникам: задания и критерии'],
    [
      '3',
      expect.stringContaining('Повторить с классом задания'),
      'ВПР 2025, Математика, 4 класс: школа / муниципалитет, % от максимума: №\u00a02 – 30 / 35; №\u00a01 – 90 / 80; n\u00a0=\u00a020',
      AUTUMN,
      'учителя-предметники',
    ],
    [
      '4',
      expect.stringContaining('теми же критериями'),
      'Те же показатели: п. 2',
      AUTUMN,
      'учителя-предметники',
    ],
    ['Методической службе: чем помочь школе'],
    ['5', expect.stringContaining('Дать школе критерии'), 'Те же показатели: п. 2', AUTUMN, 'Кабинет'],
  ]);
  expect(paragraphsOf(modelOfMade(made(schoolInput())))[0]).toContain('«признаков не выявлено»');
});

test('too little data is said in its own words, and is no sign', () => {
  const [first, second] = paragraphsOf(
    modelOfMade(made(schoolInput({ units: { [CODE]: { level: 'unknown' } } }))),
  );
  expect(first).toContain('«недостаточно данных»');
  expect(second).toContain('это не признак');
});

test('ordinary causes stand above the table and in its first row, before the sign itself', () => {
  const model = modelOfMade(made(schoolInput(MARKED)));
  expect(paragraphsOf(model)[1]).toContain(
    'Обычные причины отмеченных показателей: критерии те же; мало работ.',
  );
  const second: typeof SIGN = { ...SIGN, id: 'rank-high', title: 'Порядок', n: 20 };
  const two = rows({ units: { [CODE]: { level: 'attention', signs: [SIGN, second] } } });
  expect(two[1]![1]).toMatch(/^Проверить обычные причины/);
  expect(two[1]![2]).toBe('Отмеченных показателей: 2; работы: Математика, 4\u00a0класс, 2025');
  expect(two[2]![1]).toMatch(/^Совпадений с журналом больше ожидаемого: /);
});

test('a sign shows what was measured, what is expected and of how many, without its tests', () => {
  const [, line] = rows(MARKED);
  expect(line!.slice(1, 3)).toEqual([
    'Совпадений с журналом больше ожидаемого: посмотрите отметки; узнайте, кто проверял',
    'Доля «подтвердили»: Математика, 4\u00a0класс, 2025 – 45,0\u00a0%, ожидается 20,0\u00a0%; с отметкой по журналу: 20',
  ]);
});

test('figures of one to four pupils are not shown', () => {
  const few: InputOf = {
    units: {
      [CODE]: {
        scores: [1, 1, 1, 0, 0],
        marks: [1, 1, 1, 0],
        journal: [1, 2, 0],
        level: 'attention',
        signs: [{ ...SIGN, n: 3 }],
      },
    },
  };
  const text = JSON.stringify(made(schoolInput(few)));
  expect(text).toContain('‹5');
  expect(text).toContain('Участников меньше 5');
  expect(text).not.toMatch(/n\u00a0=\u00a03|66,7|45,0|33,3|наименьшим/);
});

test('a sign without things to look at sends to the ordinary causes; its sentence has the dashes of documents', () => {
  const { value: _, ...rest } = SIGN;
  const rule = { ...rest, id: 'rule-a', title: 'Правило A', next: [], sentence: 'Средний балл 12 — 10.' };
  const [, line] = rows({ units: { [CODE]: { level: 'attention', signs: [rule] } } });
  expect(line!.slice(1, 3)).toEqual([
    'Показатель «Правило A»: проверить обычные причины, итог обсудить на методическом объединении',
    'Математика, 4\u00a0класс, 2025: Средний балл 12 – 10.',
  ]);
});

test('deficits name their n, and teachers are sent to the same tasks', () => {
  const deficit = { work: MATHS, school: CODE, skill: 'Деление', percent: 30, municipality: 50 };
  const table = rows({ rows: { deficits: [deficit] } });
  expect(table.find(([, text]) => text?.startsWith('ВПР 2025'))![2]).toBe(
    'Школа / муниципалитет, %: Деление – 30 / 50; n\u00a0=\u00a020',
  );
  expect(table.find(([, text]) => text?.startsWith('Включить в уроки'))!.slice(1, 3)).toEqual([
    'Включить в уроки и домашние работы задания того же вида: ВПР 2025, Математика, 4 класс',
    'Те же показатели: п. 2',
  ]);
});

test('missing elements of the quality system are one measure', () => {
  const element = (name: string, present: string, school = CODE) => ({ school, element: name, present });
  const table = rows({
    rows: {
      qualitySystem: [
        element('Положение о ВСОКО', 'да'),
        element('Порядок проведения ВПР', 'частично'),
        element('Положение о ВСОКО', 'да', OTHER),
      ],
    },
  });
  const ofQuality = table.filter(([, text]) => text?.includes('Подготовить и принять'));
  expect(ofQuality).toHaveLength(1);
  expect(ofQuality[0]![1]).toContain('. Дополнить: «Порядок проведения ВПР»');
  expect(ofQuality[0]![2]).toBe('Элементов ВСОКО есть: 1 из 6; в муниципалитете все 6 – у 0 из 3 школ');
  expect(table.some(([, text]) => text?.startsWith('Предложить образцы документов ВСОКО'))).toBe(true);
});

test('a school of which nothing is known gets none, and the sentence says where to begin', () => {
  const { documents, lacking } = made(schoolInput({ units: {} }));
  expect(documents).toEqual([]);
  expect(lacking).toContain('Загрузите результаты');
});

test('texts of people lose names of other schools', () => {
  const deficit = {
    work: MATHS,
    school: CODE,
    skill: 'Деление, как в Школа № 2 и 900002',
    correction: 'взять занятия школы 900003',
    percent: 30,
    municipality: 50,
  };
  const text = JSON.stringify(made(schoolInput({ rows: { deficits: [deficit] } })));
  expect(text).not.toMatch(/Школа № 2|900002|900003/);
});
