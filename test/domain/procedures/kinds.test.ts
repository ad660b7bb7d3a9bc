/** Kinds of procedures: their spellings, what they end with, what their names imply. */
import {
  PROCEDURE_KINDS,
  impliedGrade,
  kindCode,
  procedureKind,
  resultKindOf,
  stageCode,
} from '../../../src/domain/procedures/kinds';
import { hasReadableId, parseWorkId } from '../../../src/domain/protocol/work';
import { readProcedures } from '../../../src/domain/tables/lists';

test.each([
  ['ИС-9', 'ИС'],
  ['ис 9', 'ИС'],
  ['ИС(И)-11', 'ИСИ'],
  ['Итоговое  сочинение', 'ИСИ'],
  ['гвэ-9', 'ГВЭ'],
  ['ВСОШ', 'ВсОШ'],
  ['дт', 'ДТ'],
])('«%s» is the kind %s', (name, code) => {
  expect(kindCode(name)).toBe(code);
});

test('a kind that is not listed ends with a mark', () => {
  expect(procedureKind('ДТ')).toBeNull();
  expect(resultKindOf('ДТ')).toBe('mark');
});

test('every spelling belongs to one kind', () => {
  const names = PROCEDURE_KINDS.flatMap(({ code, aliases }) => [code, ...aliases]);
  expect(new Set(names).size).toBe(names.length);
});

test.each([
  ['ГВЭ-11', 11],
  ['ГВЭ', 9],
  ['ЕГЭ', 11],
  ['ИС(И)-11', 11],
  ['ДКР', null],
])('«%s» implies grade %s', (name, grade) => {
  expect(impliedGrade(name)).toBe(grade);
});

test.each([
  ['школьный этап', 'ШЭ'],
  ['Муниципальный', 'МЭ'],
  ['мэ', 'МЭ'],
  ['осень', null],
])('«%s» is the stage %s', (text, stage) => {
  expect(stageCode(text)).toBe(stage);
});

test('ИС, a medal and the municipal stage have a threshold in general, an exam has none', () => {
  const thresholds = ['ИС-9', 'ЕГЭ', 'ВсОШ', 'ИСИ', 'ОГЭ'].map((name) => procedureKind(name)!.thresholds);
  expect(thresholds).toEqual([{ pass: 10 }, { medal: 70 }, { stage: 50 }, {}, {}]);
});

describe('a work', () => {
  test('is read from an id with another spelling of its kind', () => {
    expect(parseWorkId('ИС-9-2025-РУ-9')).toMatchObject({ kind: 'ИС', year: 2025, grade: 9 });
    expect(parseWorkId('А-Б-2025-РУ-9')).toBeNull();
    expect(hasReadableId({ kind: 'ИС-9', year: 2025, session: null, subject: 'РУ', grade: 9 })).toBe(false);
  });

  test('of «Процедуры» has the code of its kind, and ends as that kind does', () => {
    const cells = { kind: 'ИС-9', year: 2025, subject: 'РУ', grade: 9 };
    const [one] = readProcedures([{ position: 1, cells }]).values;
    expect(one).toMatchObject({ id: 'ИС-2025-РУ-9', resultKind: 'pass', threshold: null });
  });
});
