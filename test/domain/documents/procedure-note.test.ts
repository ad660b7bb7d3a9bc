import type { DocumentInput } from '../../../src/domain/documents/input';
import type { Block, DocumentModel, TableBlock } from '../../../src/domain/documents/model';
import { procedureNote } from '../../../src/domain/documents/procedure-note';
import { describe as figuresOf } from '../../../src/domain/indicators/descriptive';
import type { OutcomeFigure } from '../../../src/domain/outcomes/outcome';
import type { Tally } from '../../../src/domain/indicators/tally';
import type { UnitEvaluation } from '../../../src/domain/verdict/evaluation';
import { livedInput } from '../../support/documents';

/** Loaded works: МА-4 and РУ-4 of 2021 with tasks, МА-5 of 2022 without; six schools of 14 pupils each. */
let lived: DocumentInput;
/** The same before the last of them was loaded. */
let earlier: DocumentInput;

beforeAll(() => {
  lived = livedInput();
  const { evaluation } = lived;
  earlier = {
    ...lived,
    evaluation: { ...evaluation, works: evaluation.works.filter(({ work }) => work.year === 2021) },
  };
});

const ofMunicipality = (input: DocumentInput): DocumentModel =>
  procedureNote.ofMunicipality!(input).documents[0]!;
const ofSchool = (input: DocumentInput, code = '900001'): DocumentModel =>
  procedureNote.ofSchool!(input, code).documents[0]!;

function titles({ blocks }: DocumentModel): string[] {
  return blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
}

/** Blocks between the heading that ends so and the next one. */
function section({ blocks }: DocumentModel, title: string): readonly Block[] {
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.text.endsWith(title));
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex(({ kind }) => kind === 'heading');
  return start < 0 ? [] : rest.slice(0, end < 0 ? rest.length : end);
}

function tables(blocks: readonly Block[]): readonly TableBlock[] {
  return blocks.filter((block): block is TableBlock => block.kind === 'table');
}

function cells(blocks: readonly Block[], table = 0): readonly (readonly unknown[])[] {
  return tables(blocks)[table]!.rows.map((row) => row.cells);
}

const plain = (value: unknown): string => JSON.stringify(value).replace(/\u00a0/g, ' ');

/** Changes one school's unit of the work. */
function withUnit(
  input: DocumentInput,
  code: string,
  work: string,
  change: Partial<UnitEvaluation>,
): DocumentInput {
  const schools = input.evaluation.schools.map((school) =>
    school.code !== code
      ? school
      : {
          ...school,
          units: school.units.map((unit) => (unit.work === work ? { ...unit, ...change } : unit)),
        },
  );
  return { ...input, evaluation: { ...input.evaluation, schools } };
}

function withKind(resultKind: 'score' | 'pass' | 'olympiad'): DocumentInput {
  const procedures = new Map([...lived.procedures].map(([id, one]) => [id, { ...one, resultKind }]));
  return { ...lived, procedures };
}

describe('the note on a procedure', () => {
  test('is made for every work of the latest calendar year where the plan’s has no results, and of no earlier one', () => {
    expect(procedureNote.ofMunicipality!(lived).documents.map(({ file }) => file)).toEqual([
      'Аналитическая справка ВПР-2022-МА-5',
    ]);
    expect(procedureNote.ofSchool!(earlier, '900001').documents.map(({ file }) => file)).toEqual([
      'Аналитическая справка ВПР-2021-МА-4',
      'Аналитическая справка ВПР-2021-РУ-4',
    ]);
  });

  test('works of autumn and spring of one school year have their notes together', () => {
    const [first] = earlier.evaluation.works;
    const autumn = { ...first!, id: 'ВПР-2020-МА-4', work: { ...first!.work, year: 2020 } };
    const input = {
      ...earlier,
      schoolYear: 2020,
      evaluation: { ...earlier.evaluation, works: [autumn, ...earlier.evaluation.works] },
    };
    expect(procedureNote.ofMunicipality!(input).documents.map(({ file }) => file)).toEqual([
      'Аналитическая справка ВПР-2020-МА-4',
      'Аналитическая справка ВПР-2021-МА-4',
      'Аналитическая справка ВПР-2021-РУ-4',
    ]);
  });

  test('has its nine sections in order', () => {
    const expected = [
      '1. Основание и цель',
      '2. Участники',
      '3. Отметки',
      '4. Сравнение с отметками по журналу',
      '5. Распределение первичных баллов',
      '6. Задания и дефициты',
      '7. Признаки',
      '8. Выводы',
      '9. Рекомендации',
    ];
    expect(titles(ofMunicipality(lived))).toEqual(expected);
    expect(titles(ofSchool(lived))).toEqual(expected);
  });

  test('gives the marks of all 84 pupils: 26 twos, 14 threes, 16 fours, 28 fives', () => {
    // 58 of 84; 44 of 84; 298 : 84; (26·16 + 14·36 + 16·64 + 28·100) : 84.
    const [row] = cells(section(ofMunicipality(lived), 'Отметки'));
    expect(row!.map((cell) => String(cell).replace(/\u00a0/g, ' ')).slice(0, 10)).toEqual([
      'Муниципалитет',
      '84',
      '31,0 %',
      '16,7 %',
      '19,0 %',
      '33,3 %',
      '69,0 %',
      '52,4 %',
      '3,55',
      '56,5',
    ]);
  });

  test('puts a school of 14 (5, 2, 3, 4) beside its municipality, and tells the difference', () => {
    const document = ofSchool(lived);
    const rows = cells(section(document, 'Отметки'));
    expect(rows.map(([label, n]) => [label, n])).toEqual([
      ['ОО', '14'],
      ['Муниципалитет', '84'],
    ]);
    expect(plain(rows[0])).toContain('"64,3 %","50,0 %","3,43","53,1"');
    expect(plain(section(document, 'Выводы'))).toContain(
      'Разница со строкой «Муниципалитет, n = 84»: успеваемость −4,8 п. п., качество −2,4 п. п.',
    );
  });

  test('says n and the rule set under every table of figures', () => {
    for (const document of [ofMunicipality(earlier), ofSchool(earlier)]) {
      for (const { note } of tables(document.blocks)) {
        expect(note).toMatch(/n\u00a0=|n – /);
        expect(note).toContain('Набор правил: Статистическая панель.');
      }
    }
  });

  test('draws the distribution from fifty works on, with the tones of marks and no line for a whole', () => {
    const blocks = section(ofMunicipality(lived), 'Распределение первичных баллов');
    const chart = blocks.find(({ kind }) => kind === 'chart');
    if (chart?.kind !== 'chart') throw new Error('no chart');
    expect(chart.series.map(({ name }) => name)).toEqual([
      'отметка «2»',
      'отметка «3»',
      'отметка «4»',
      'отметка «5»',
    ]);
    const percents = chart.series.flatMap(({ values }) => values.filter((value) => value !== null));
    expect(percents.reduce((sum, value) => sum + value, 0)).toBeCloseTo(100, 9);
    // The scale of the work: «3» from 7.
    expect(chart.series[0]!.values[7]).toBeNull();
    expect(chart.series[1]!.values[7]).not.toBeNull();
    expect(plain(blocks)).toContain('«3» – с 7, «4» – с 11, «5» – с 15 баллов');
  });

  test('draws no distribution of fewer than twenty works, and warns below fifty', () => {
    expect(plain(section(ofSchool(lived), 'Распределение первичных баллов'))).toContain(
      'диаграмма не приводится',
    );
    const tally: Tally = {
      ...unitOf('900001').tally,
      n: 30,
      scores: new Array<number>(21).fill(0).fill(10, 5, 8),
    };
    const grown = withUnit(lived, '900001', 'ВПР-2022-МА-5', { tally, figures: figuresOf(tally) });
    const blocks = section(ofSchool(grown), 'Распределение первичных баллов');
    expect(plain(blocks)).toContain('читают только как ориентир');
    expect(blocks.some(({ kind }) => kind === 'chart')).toBe(true);
    expect(plain(blocks)).toContain('Муниципалитет, n = 84');
  });

  test('lists tasks with the zone of their level, and the three hardest beside the municipality', () => {
    const blocks = section(ofSchool(earlier), 'Задания и дефициты');
    const rows = cells(blocks);
    expect(rows).toHaveLength(15);
    const { tasks } = unitOf('900001', 'ВПР-2021-МА-4');
    rows.forEach((row, i) => {
      expect(row[0]).toBe(tasks[i]!.label);
      expect(row[5]).toBe(
        { sufficient: 'достаточный', border: 'у границы', insufficient: 'недостаточный' }[tasks[i]!.zone!],
      );
    });
    const list = blocks.find(({ kind }) => kind === 'list');
    if (list?.kind !== 'list') throw new Error('no list');
    const lowest = Math.min(...tasks.map(({ share }) => share!));
    expect(list.items).toHaveLength(3);
    expect(plain(list.items[0])).toContain(`${Math.round(100 * lowest)} % (n = 14), муниципалитет`);
  });

  test('names the hardest tasks with what they check where «Задания работ» tell', () => {
    const { evaluation } = earlier;
    const works = evaluation.works.map((one) => ({
      ...one,
      paper: { ...one.paper, tasks: one.paper.tasks.map((task) => ({ ...task, skill: 'дроби' })) },
    }));
    const blocks = section(
      ofSchool({ ...earlier, evaluation: { ...evaluation, works } }),
      'Задания и дефициты',
    );
    const list = blocks.find(({ kind }) => kind === 'list');
    expect(plain(list)).toMatch(/№ [\d.]+ \(дроби\) – /);
  });

  test('shows a school its own deficits, and the municipality only how many schools have some', () => {
    expect(cells(section(ofSchool(earlier), 'Задания и дефициты'), 1)[0]![0]).toBe('запись skill');
    const text = plain(section(ofMunicipality(earlier), 'Задания и дефициты'));
    expect(text).toContain('1 запись, школ – 1');
    expect(text).not.toContain('запись skill');
  });

  test('says in one sentence what is not applicable', () => {
    const input = withUnit(lived, '900001', 'ВПР-2022-МА-5', {
      figures: { ...unitOf('900001').figures, marks: null, pairs: null },
    });
    expect(plain(section(ofSchool(input), 'Отметки'))).toContain('Не применимо: шкала');
    expect(plain(section(ofSchool(input), 'журналу'))).toContain('Не применимо: отметок по журналу');
    expect(plain(section(ofSchool(lived), 'Задания и дефициты'))).toContain(
      'Не применимо: баллов по заданиям',
    );
  });

  test.each([
    ['score', ['Результаты в баллах', 'Распределение первичных баллов', 'Задания и дефициты']],
    ['pass', []],
    ['olympiad', []],
  ] as const)('leaves out what makes no sense for results of the kind «%s»', (kind, kept) => {
    const found = titles(ofMunicipality(withKind(kind))).map((text) => text.replace(/^\d\. /, ''));
    expect(found).toEqual(['Основание и цель', 'Участники', ...kept, 'Признаки', 'Выводы', 'Рекомендации']);
    expect(plain(ofMunicipality(withKind(kind)))).not.toContain('Успеваемость');
  });

  test('puts works of ОГЭ beside the yearly mark', () => {
    const works = lived.evaluation.works.map((one) => ({ ...one, work: { ...one.work, kind: 'ОГЭ' } }));
    const document = ofMunicipality({ ...lived, evaluation: { ...lived.evaluation, works } });
    expect(titles(document)).toContain('4. Сравнение с годовыми отметками');
    expect(plain(section(document, 'Сравнение с годовыми отметками'))).toContain('ниже годовой');
  });

  function unitOf(code: string, work = 'ВПР-2022-МА-5'): UnitEvaluation {
    const school = lived.evaluation.schools.find((one) => one.code === code)!;
    return school.units.find((unit) => unit.work === work)!;
  }
});

describe('«Зачёты и пороги» in the note on a procedure', () => {
  const figure = (school: string, n: number, count: number): OutcomeFigure => ({
    work: 'ИС-2022-РУ-9',
    measure: 'pass',
    level: 'school',
    school,
    name: '',
    n,
    reached: count,
    winners: null,
    prizeWinners: null,
    mean: null,
    source: 'typed',
    position: 1,
    count,
    interval: n < 5 ? null : { low: 0.5, high: 0.9 },
    pool: null,
    others: null,
    municipality: null,
    p: null,
    q: null,
    verdict: null,
    fewerDiplomas: null,
  });
  const withOutcomes = (): DocumentInput => ({
    ...lived,
    outcomes: {
      groups: [
        {
          id: 'ИС-2022-РУ-9',
          work: { kind: 'ИС', year: 2022, session: null, subject: 'РУ', grade: 9 },
          measure: 'pass',
          threshold: { value: 10, resultKind: 'pass' },
          schools: [figure('900001', 20, 15), figure('900002', 3, 3)],
          groups: [],
          municipalities: [{ name: 'МО-1', schools: 2, n: 23, count: 18 }],
        },
      ],
    },
  });

  test('have a note of their own where nothing else is known of the procedure', () => {
    const made = procedureNote.ofMunicipality!(withOutcomes()).documents;
    expect(made.map(({ file }) => file)).toEqual([
      'Аналитическая справка ВПР-2022-МА-5',
      'Аналитическая справка ИС-2022-РУ-9',
    ]);
    expect(titles(made[1]!)).toEqual(['1. Основание и цель', '2. Зачёты и пороги', '3. Рекомендации']);
    // 18 : 23
    expect(plain(cells(section(made[1]!, 'Зачёты и пороги'))[0])).toContain('"зачёт","2","23","78,3 %"');
    expect(plain(made[1])).not.toContain('900001');
  });

  test('tell a school its own figure, and hide that of one to four people', () => {
    const text = (code: string): string => plain(procedureNote.ofSchool!(withOutcomes(), code).documents[1]);
    expect(text('900001')).toContain('75,0 % (n = 20');
    expect(text('900002')).toContain('меньше пяти');
    expect(text('900002')).not.toContain('100,0 %');
    expect(procedureNote.ofSchool!(withOutcomes(), '900003').documents).toHaveLength(1);
  });
});
