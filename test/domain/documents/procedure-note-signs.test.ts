import type { DocumentInput } from '../../../src/domain/documents/input';
import type { Block, DocumentModel, TableBlock } from '../../../src/domain/documents/model';
import { procedureNote } from '../../../src/domain/documents/procedure-note';
import { describe as figuresOf } from '../../../src/domain/indicators/descriptive';
import type { Sign } from '../../../src/domain/indicators/indicator';
import type { Tally } from '../../../src/domain/indicators/tally';
import type { UnitEvaluation } from '../../../src/domain/verdict/evaluation';
import { livedInput } from '../../support/documents';

const WORK = 'ВПР-2022-МА-5';

let lived: DocumentInput;
beforeAll(() => {
  lived = livedInput();
});

const ofMunicipality = (input: DocumentInput): DocumentModel =>
  procedureNote.ofMunicipality!(input).documents[0]!;
const ofSchool = (input: DocumentInput, code: string): DocumentModel =>
  procedureNote.ofSchool!(input, code).documents[0]!;

const plain = (value: unknown): string => JSON.stringify(value).replace(/\u00a0/g, ' ');

function section({ blocks }: DocumentModel, title: string): readonly Block[] {
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.text.endsWith(title));
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex(({ kind }) => kind === 'heading');
  return rest.slice(0, end < 0 ? rest.length : end);
}

function cells(blocks: readonly Block[], table: number): readonly (readonly unknown[])[] {
  const found = blocks.filter((block): block is TableBlock => block.kind === 'table')[table];
  return found === undefined ? [] : found.rows.map((row) => row.cells);
}

function withUnits(
  input: DocumentInput,
  changes: Readonly<Record<string, Partial<UnitEvaluation>>>,
): DocumentInput {
  const schools = input.evaluation.schools.map((school) => ({
    ...school,
    units: school.units.map((unit) =>
      unit.work === WORK ? { ...unit, ...(changes[school.code] ?? {}) } : unit,
    ),
  }));
  return { ...input, evaluation: { ...input.evaluation, schools } };
}

const SIGN: Sign = {
  id: 'many-fours-fives',
  title: 'Отметок «4» и «5» больше, чем у других',
  n: 14,
  value: 0.5,
  reference: 0.3,
  threshold: 0.4,
  z: 3,
  p: 0.001,
  q: null,
  interval: null,
  intervalText: '',
  sentence: 'Доля отметок «4» и «5» – 50,0 % (n = 14).',
  level: 'attention',
  innocent: ['школа с отбором'],
  next: [],
};

describe('signs in the note on a procedure', () => {
  test('name ordinary causes first, then the figure, then what to do', () => {
    const input = withUnits(lived, { '900001': { level: 'attention', panel: null, signs: [SIGN] } });
    const list = section(ofSchool(input, '900001'), 'Признаки').find(({ kind }) => kind === 'list');
    if (list?.kind !== 'list') throw new Error('no list');
    const texts = list.items.map((item) =>
      typeof item === 'string' ? item : item.map(({ text }) => text).join(''),
    );
    expect(texts).toEqual([
      'Обычные причины, которые проверяют сначала: школа с отбором.',
      'Показатель: Доля отметок «4» и «5» – 50,0 % (n = 14).',
      'Что дальше: если обычные причины не объясняют отличия, решение о выборочной перепроверке принимает орган управления.',
    ]);
  });

  test('are told to a school with the level of its own work in words', () => {
    const text = plain(section(ofSchool(lived, '900001'), 'Признаки'));
    expect(text).toContain('недостаточно данных');
    expect(text).toContain('Сам по себе он ничего не доказывает');
  });

  test('are not said to be absent where data are too few to judge', () => {
    const input = withUnits(lived, { '900001': { level: 'unknown', panel: null, signs: [] } });
    const text = plain(section(ofSchool(input, '900001'), 'Признаки'));
    expect(text).toContain('Данных мало, чтобы судить о работе');
    expect(text).not.toMatch(/Отмеченных показателей нет|признаков не выявлено/i);
  });

  test('are counted for the municipality: schools by level, codes only of those to look at, by code', () => {
    const input = withUnits(lived, {
      '900005': { level: 'recheck' },
      '900002': { level: 'attention' },
      '900003': { level: 'none' },
    });
    const document = ofMunicipality(input);
    const blocks = section(document, 'Признаки');
    expect(cells(blocks, 0).map(([, count]) => count)).toEqual(['1', '1', '1', '3', '6']);
    expect(cells(blocks, 1).map(([code, n]) => [code, n])).toEqual([
      ['900002', '14'],
      ['900005', '14'],
    ]);
    expect(document.head.subtitle).toContain('для служебного пользования');
    const text = plain(document);
    for (const code of ['900001', '900003', '900004', '900006']) expect(text).not.toContain(code);
    for (const { name } of lived.schools.values()) expect(text).not.toContain(name);
  });

  test('of the rules of 2019 are counted with how many of the schools have ten participants', () => {
    const marked = withUnits(lived, { '900002': { level: 'attention' } });
    const small = marked.evaluation.schools.map((school) =>
      school.code !== '900002'
        ? school
        : {
            ...school,
            units: school.units.map((unit) => ({ ...unit, figures: { ...unit.figures, n: 9 } })),
          },
    );
    const { evaluation } = marked;
    const ruleSet = { ...evaluation.ruleSet, id: 'fioko-2019' as const };
    const input = { ...marked, evaluation: { ...evaluation, ruleSet, schools: small } };
    const rows = cells(section(ofMunicipality(input), 'Признаки'), 0);
    expect(rows.map(([level, ...counts]) => [level, ...counts])).toContainEqual([
      'обратить внимание',
      '1',
      '0',
    ]);
    expect(rows[rows.length - 1]!.slice(1)).toEqual(['6', '5']);
  });

  test('stand beside what a re-check has confirmed', () => {
    const recheck = {
      work: WORK,
      school: '900002',
      date: '2022-05-12',
      drawn: 15,
      works: 15,
      agreed: 13,
      lowered: 2,
      raised: 0,
      sum: -2,
      squares: 2,
      kappa: null,
    };
    const input = {
      ...withUnits(lived, { '900002': { level: 'attention' } }),
      rechecks: new Map([[`${WORK}|900002`, recheck]]),
    };
    expect(cells(section(ofMunicipality(input), 'Признаки'), 1)[0]![3]).toBe(
      '12.05.2022: подтверждено 13 из 15',
    );
    // 13 : 15
    expect(plain(section(ofSchool(input, '900002'), 'Признаки'))).toContain(
      'Подтверждено 86,7 % из 15 работ',
    );
    expect(plain(ofSchool(input, '900001'))).not.toContain('Подтверждено 86,7');
  });
});

describe('the note on a procedure keeps to itself', () => {
  test('figures of one to four pupils', () => {
    const tally: Tally = {
      n: 3,
      absent: 2,
      scores: [0, 0, 0, 0, 0, 0, 0, 1, 1, 1],
      marks: [0, 3, 0, 0],
      journal: { lowered: 1, confirmed: 1, raised: 1, gap2: 0 },
      cross: null,
    };
    const input = withUnits(lived, { '900001': { tally, figures: figuresOf(tally) } });
    const document = ofSchool(input, '900001');
    const [own] = cells(section(document, 'Отметки'), 0);
    expect(own!.slice(1)).toEqual(own!.slice(1).map(() => '‹5'));
    const [participants] = cells(section(document, 'Участники'), 0);
    expect(participants!.slice(2)).toEqual(['‹5', '‹5', '‹5']);
    expect(plain(section(document, 'журналу'))).toContain('"ОО","‹5","‹5","‹5","‹5","‹5"');
    expect(plain(section(document, 'Выводы'))).toContain('Участников меньше 5');
    expect(document.blocks.some(({ kind }) => kind === 'chart')).toBe(false);
  });

  test('how many were absent where that is one to four', () => {
    const units = withUnits(lived, {
      '900001': { figures: { ...unitOf('900001').figures, n: 96, absent: 4 } },
    });
    // 96 of 100 at worst, whatever the number that «‹5» stands for.
    const [own] = cells(section(ofSchool(units, '900001'), 'Участники'), 0);
    expect(own!.map(String).map((text) => text.replace(/\u00a0/g, ' '))).toEqual([
      'ОО',
      '1',
      '96',
      '‹5',
      '≥ 96 %',
    ]);
  });

  test('everything of other schools, in the note of a school', () => {
    for (const school of lived.schools.values()) {
      const text = JSON.stringify(procedureNote.ofSchool!(lived, school.code));
      for (const other of lived.schools.values()) {
        if (other.code === school.code) continue;
        expect(text).not.toContain(other.code);
        expect(text).not.toContain(other.name);
      }
    }
  });

  test('results of groups with fewer than three schools', () => {
    // А: [5,2,3,4] + [4,2,4,4] + [3,3,3,5] = [12,7,10,13]: 30 and 23 of 42, 150 : 42, 2384 : 42.
    const cluster: Readonly<Record<string, string>> = { '900001': 'А', '900002': 'А', '900003': 'А' };
    const schools = new Map(
      [...lived.schools].map(([code, one]) => [
        code,
        { ...one, cluster: cluster[code] ?? (code < '900006' ? 'Б' : '') },
      ]),
    );
    const rows = cells(section(ofMunicipality({ ...lived, schools }), 'Отметки'), 1);
    const texts = rows.map((row) => row.map((cell) => String(cell).replace(/\u00a0/g, ' ')));
    expect(texts).toEqual([
      ['По кластерам школ'],
      ['А', '3', '42', '71,4 %', '54,8 %', '3,57', '56,8'],
      ['Б', '2', '28', '–', '–', '–', '–'],
      ['не указан', '1', '14', '–', '–', '–', '–'],
    ]);
  });

  test('a group that could be told by subtraction', () => {
    const schools = new Map(
      [...lived.schools].map(([code, one]) => [code, { ...one, kind: code < '900006' ? 'СОШ' : 'лицей' }]),
    );
    // Five schools and one: the one would be the whole without the five.
    const text = plain(section(ofMunicipality({ ...lived, schools }), 'Отметки'));
    expect(text).not.toContain('По видам школ');
  });

  test('names nobody and accuses nobody', () => {
    expect(plain(ofMunicipality(lived))).toContain('Результаты работы не используются для оценки учителей');
    expect(plain(ofSchool(lived, '900001'))).not.toMatch(/учителю|учителя [А-Я]/);
  });

  test('the order of rows: another order gives the same document', () => {
    const turned: DocumentInput = {
      ...lived,
      schools: new Map([...lived.schools].reverse()),
      evaluation: { ...lived.evaluation, schools: [...lived.evaluation.schools].reverse() },
    };
    expect(ofMunicipality(turned)).toEqual(ofMunicipality(lived));
    expect(ofSchool(turned, '900004')).toEqual(ofSchool(lived, '900004'));
  });
});

describe('a note on a procedure that cannot be made', () => {
  test('says what is lacking', () => {
    const empty = { ...lived, evaluation: { ...lived.evaluation, works: [], schools: [] } };
    expect(procedureNote.ofMunicipality!(empty)).toEqual({
      documents: [],
      lacking: expect.stringContaining('загрузите протокол') as string,
    });
    expect(procedureNote.ofSchool!(empty, '900001').lacking).toContain('«Вставка»');
    expect(procedureNote.ofSchool!(lived, '999999').lacking).toContain('нет результатов школы за 2022 год');
  });

  test('names schools without results by code only', () => {
    const evaluation = {
      ...lived.evaluation,
      schools: lived.evaluation.schools.filter(({ code }) => code !== '900004'),
    };
    expect(plain(section(ofMunicipality({ ...lived, evaluation }), 'Участники'))).toContain(
      '1 школа (900004)',
    );
  });
});

function unitOf(code: string): UnitEvaluation {
  return lived.evaluation.schools.find((one) => one.code === code)!.units.find(({ work }) => work === WORK)!;
}
