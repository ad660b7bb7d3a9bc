/** One page about a school: its figures worked by hand from `school-input`, two pictures, and how much fits. */
import type { DocumentInput } from '../../../src/domain/documents/input';
import type { ChartBlock, DocumentModel } from '../../../src/domain/documents/model';
import { schoolPassport } from '../../../src/domain/documents/school-passport';
import { MATHS } from '../targets/target-data';
import {
  CODE,
  InputOf,
  OTHER,
  SIGN,
  flat,
  modelOfMade,
  paragraphsOf,
  roadmapLine,
  rowsOfTable,
  schoolInput,
  tableOf,
} from './school-input';

const passport = (input: DocumentInput, code = CODE): DocumentModel =>
  modelOfMade(schoolPassport.ofSchool!(input, code));
const of = (parts: InputOf = {}): DocumentModel => passport(schoolInput(parts));
const chartsOf = ({ blocks }: DocumentModel): ChartBlock[] =>
  flat(blocks).filter((block): block is ChartBlock => block.kind === 'chart');

test('facts name the school, its sample, the level with its day and rule set', () => {
  const [left, right] = paragraphsOf(of());
  expect(left).toBe(
    'Код ОО: 900001\nМуниципалитет: Округ\nВид: СОШ\nКластер: Сельские\nКонтрольная выборка: входит',
  );
  expect(right).toBe(
    'Уровень: признаков не выявлено; на 01.06.2025, набор правил «Сводные отчёты»\nОфициальный список: не загружен\nШНОР: недостаточно данных для расчётного критерия',
  );
});

test('the table of works has attendance, quality beside the municipality, and agreement with the journal', () => {
  // 20 of 25 came; 10 of 20 and 60 of 100 have «4» and «5»; 3, 15 and 2 of 20.
  expect(rowsOfTable(of())).toEqual([
    ['Математика, 4 класс', '20', '80,0', '50,0 / 60,0', '15,0 / 75,0 / 10,0', 'признаков не выявлено'],
  ]);
  expect(tableOf(of()).title).toBe('Работы 2025 года');
});

test('pictures are the distribution of scores and the tasks, with the municipality as a line', () => {
  const [scores, tasks] = chartsOf(of());
  expect(scores!.categories).toEqual(['0', '1', '2', '3', '4']);
  expect(scores!.series.map(({ values, isLine = false }) => [values, isLine])).toEqual([
    [[10, 40, 15, 15, 20], false],
    [[10, 30, 20, 20, 20], true],
  ]);
  expect(scores!.xTitle).toBe('Балл («3» – с 1, «4» – с 2, «5» – с 4)');
  expect(tasks!.categories).toEqual(['1', '2']);
  expect(tasks!.series.map(({ values }) => values)).toEqual([
    [90, 30],
    [80, 35],
  ]);
  expect(scores!.title).toContain('n\u00a0=\u00a020');
});

test('a work of fewer than five is told of as ‹5 and not drawn', () => {
  const few = of({
    units: { [CODE]: { scores: [1, 1, 1, 0, 0], marks: [1, 1, 1, 0], journal: [1, 2, 0], absent: 1 } },
  });
  expect(rowsOfTable(few)[0]!.slice(1, 5)).toEqual(['‹5', '‹5', '‹5 / 60,0', '‹5 / ‹5 / ‹5']);
  expect(chartsOf(few)).toEqual([]);
  expect(paragraphsOf(few).join()).toContain('недостаточно данных');
});

test('of fewer than twenty the marks are drawn, not the scores: a column would be one pupil', () => {
  const [first] = chartsOf(of({ units: { [CODE]: { scores: [2, 7, 3, 3, 4], marks: [2, 7, 6, 4] } } }));
  expect(first!.categories).toEqual(['2', '3', '4', '5']);
});

test('attendance tells neither a few who wrote nor a few who did not', () => {
  // 3 of 5 came: the share would tell the 3; 20 of 23 came: it would tell the 3 absentees, the bound is 20 of 24.
  const attendance = (unit: object): string =>
    rowsOfTable(of({ units: { [CODE]: { scores: [1, 1, 1, 0, 0], marks: [1, 1, 1, 0], ...unit } } }))[0]![2]!;
  expect(attendance({ absent: 2 })).toBe('‹5');
  expect(attendance({ scores: [2, 8, 3, 3, 4], marks: [2, 8, 6, 4], absent: 3 })).toBe('≥ 83');
});

test('conditions count what the register says, and nothing of what it leaves open', () => {
  const control = [
    { work: MATHS, school: CODE, observer: 'да', video: 'нет' },
    { work: 'ВПР-2025-РУ-4', school: CODE, observer: 'нет' },
    { work: MATHS, school: OTHER, observer: 'да', storage: 'да' },
  ];
  const text = paragraphsOf(of({ rows: { control } })).find((one) => one.startsWith('Условия'));
  expect(text).toBe('Условия процедур (записей: 2): наблюдатель – 1 из 2; видео – 0 из 1');
});

test('lines of the roadmap count by the answer of the school, else by the state of the line', () => {
  const lines = [
    roadmapLine('М1'),
    roadmapLine('М2', { state: 'Выполнено' }),
    roadmapLine('М3', { state: 'Выполнено' }),
    roadmapLine('М4', { state: 'Просрочено' }),
  ];
  const answer = (action: string, school: string, status: string) => ({
    position: 1,
    cells: { action, school, status },
  });
  const answerRows = [
    answer('М1', CODE, 'Выполнено'),
    answer('М2', CODE, 'Выполняется'),
    answer('М4', OTHER, 'Выполнено'),
  ];
  const input = { ...schoolInput({ lines }), answerRows } as DocumentInput;
  const text = paragraphsOf(passport(input)).find((one) => one.startsWith('Дорожная карта'));
  expect(text).toMatch(/^Дорожная карта: мероприятий для школы: 4; выполнено: 2, просрочено: 1 \(/);
});

test('next steps are three: ordinary causes first, then deficits, then the nearest line ahead', () => {
  const steps = paragraphsOf(
    of({
      units: { [CODE]: { level: 'attention', signs: [SIGN] } },
      rows: { deficits: [{ work: MATHS, school: CODE, skill: 'Деление', percent: 30, municipality: 50 }] },
      lines: [
        roadmapLine('М1', { end: '2025-12-31', deadline: 'декабрь', action: 'Позже' }),
        roadmapLine('М2', { action: 'Раньше' }),
        roadmapLine('М3', { state: 'Выполнено', end: '2025-09-30' }),
      ],
    }),
  ).find((one) => one.startsWith('Ближайшие шаги'));
  expect(steps!.split('\n').slice(-3)).toEqual([
    '1. Проверить обычные причины признаков: Математика, 4\u00a0класс, 2025 – сентябрь–октябрь 2025\u00a0г.',
    '2. Разобрать затруднения: ВПР 2025, Математика, 4 класс – сентябрь–октябрь 2025\u00a0г.',
    '3. Раньше – октябрь',
  ]);
});

test('a school without results has a passport that says so; one that no list knows has none', () => {
  const texts = paragraphsOf(of({ units: {} })).join('\n');
  expect(texts).toContain('Уровень: недостаточно данных');
  expect(texts).toContain('Результатов работ школы в книге нет');
  expect(schoolPassport.ofSchool!(schoolInput(), '900009').lacking).toContain('«Школы»');
});

test('nothing of other schools is in it', () => {
  const lines = [roadmapLine('М1', { action: 'Собрать школы: Школа № 2 и 900003' })];
  const text = JSON.stringify(of({ units: { [CODE]: {}, [OTHER]: {} }, lines }));
  expect(text).not.toMatch(/900002|900003|Школа № [23]/);
});
