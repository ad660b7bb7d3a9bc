/** The plan of a school for print: the sections of its tab in their order, short, and for the school only. */
import fc from 'fast-check';
import type { DocumentInput } from '../../../src/domain/documents/input';
import { schoolPlanDocument } from '../../../src/domain/documents/school-plan';
import { MATHS } from '../targets/target-data';
import {
  CODE,
  InputOf,
  OTHER,
  SIGN,
  modelOfMade,
  paragraphsOf,
  roadmapLine,
  rowsOfTable,
  schoolInput,
} from './school-input';

const made = (input: DocumentInput, code = CODE) => schoolPlanDocument.ofSchool!(input, code);

const FULL: InputOf = {
  units: { [CODE]: { level: 'attention', signs: [SIGN] }, [OTHER]: {} },
  rows: {
    deficits: [
      { work: MATHS, school: CODE, skill: 'Деление', percent: 30, municipality: 50 },
      { work: MATHS, school: CODE, skill: 'Дроби', percent: 20, municipality: 50 },
      { work: MATHS, school: OTHER, skill: 'Углы', percent: 10, municipality: 50 },
    ],
    qualitySystem: [
      { school: CODE, element: 'Положение о ВСОКО', present: 'да' },
      { school: OTHER, element: 'Порядок проведения ВПР', present: 'нет' },
    ],
    control: [
      { work: MATHS, school: CODE, observer: 'нет', video: 'нет' },
      { work: MATHS, school: OTHER, observer: 'да', video: 'онлайн' },
    ],
  },
  lines: [
    roadmapLine('М1', { details: ['классы 4;', 'классы 5.'] }),
    roadmapLine('М2', { action: 'Обсудить критерии', state: 'Выполняется', number: '' }),
  ],
};

test('sections stand in the order of the tab, measures are numbered through, and each has room for a mark', () => {
  const model = modelOfMade(made(schoolInput(FULL)));
  const rows = rowsOfTable(model);
  expect(rows.filter((cells) => cells.length === 1).flat()).toEqual([
    'Признаки: что проверить и на что посмотреть',
    'Темы и задания, которые даются трудно',
    'Внутренняя система оценки качества (ВСОКО)',
    'Порядок проведения процедур',
    'Мероприятия дорожной карты, которые выполняет школа',
  ]);
  const measures = rows.filter((cells) => cells.length > 1);
  expect(measures.map(([number]) => number)).toEqual(measures.map((_, i) => String(i + 1)));
  expect(new Set(measures.map((cells) => cells[6]))).toEqual(new Set(['']));
  expect(model).toMatchObject({ isDraft: true, isLandscape: true, signatures: [{ position: 'Завуч' }] });
  expect(model.head.approvedBy).toBe('Директор');
});

test('points of an action of the roadmap follow it in one line, with its number and state as the basis', () => {
  const rows = rowsOfTable(modelOfMade(made(schoolInput({ lines: FULL.lines! }))));
  expect(rows.slice(-2)).toEqual([
    [
      '1',
      'Провести собрание: классы 4; классы 5',
      'Дорожная карта, №\u00a01.1',
      'октябрь',
      'директора школ',
      'Протокол',
      '',
    ],
    ['2', 'Обсудить критерии', 'Дорожная карта, выполняется', 'октябрь', 'директора школ', 'Протокол', ''],
  ]);
});

test('sections without a measure are told of below the table', () => {
  const model = modelOfMade(made(schoolInput({ lines: FULL.lines! })));
  expect(paragraphsOf(model).join()).toContain('Разделы без мер. По загруженным работам признаков');
});

test('without a school year the document says that there are no dates', () => {
  const model = modelOfMade(made(schoolInput({ ...FULL, schoolYear: null })));
  expect(paragraphsOf(model).join()).toContain('Учебный год плана не указан');
});

test('nothing of another school is in it', () => {
  const lines = [roadmapLine('М1', { action: 'Собрать школы: Школа № 2 и 900003' })];
  const text = JSON.stringify(made(schoolInput({ ...FULL, lines })));
  expect(text).not.toMatch(/900002|900003|Школа № [23]|Углы/);
});

test('the order of rows in registers and of schools changes nothing', () => {
  const standing = JSON.stringify(made(schoolInput(FULL)));
  const shuffled = <Value>(values: readonly Value[]): fc.Arbitrary<Value[]> =>
    fc.shuffledSubarray([...values], { minLength: values.length });
  const { deficits, qualitySystem, control } = FULL.rows!;
  fc.assert(
    fc.property(
      shuffled(deficits!),
      shuffled(qualitySystem!),
      shuffled(control!),
      shuffled(Object.keys(FULL.units!)),
      (some, more, rest, codes) => {
        const rows = { deficits: some, qualitySystem: more, control: rest };
        const units = Object.fromEntries(codes.map((code) => [code, FULL.units![code]!]));
        expect(JSON.stringify(made(schoolInput({ ...FULL, rows, units })))).toBe(standing);
      },
    ),
    { numRuns: 20 },
  );
});

test('a school that no list knows, or that has no measure, gets no plan but a sentence', () => {
  expect(made(schoolInput(), '900009').lacking).toContain('«Школы»');
  expect(made(schoolInput()).lacking).toContain('заполните реестры');
});
