/** Five real plans. Deadlines are quoted as printed; actions are referred to by their number. */
import { readdirSync, readFileSync } from 'node:fs';
import type { PlanDocument, SourceRow } from '../../../../src/domain/roadmap/document';
import { readPlan } from '../../../../src/domain/roadmap/intake/read-plan';
import { describeWith, shared } from '../../../support/shared';
import {
  asBrokenLines,
  HEADINGS,
  type Key,
  type Layout,
  layOut,
  NOISES,
  PLAIN,
  type PlainSection,
  randomOf,
} from './plan-variants';

function seedRows(seed: string): SourceRow[] {
  const file = readdirSync(shared('seeds')).find((name) => name.startsWith(`${seed}_`))!;
  return readFileSync(shared('seeds', file), 'utf8')
    .split(/\r?\n/)
    .map((line, i) => ({ line: i + 1, cells: line.split('\t') }));
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^а-яёa-z0-9]/g, '');
}

/** The plan of a seed as it was read, to be laid out otherwise; every action gets what a table needs. */
function asPlan({ sections, actions }: PlanDocument): PlainSection[] {
  return sections.map((title, i) => ({
    title: title.replace(/^\d+\.\s*/, ''),
    actions: actions
      .filter(({ section }) => section === title)
      .map(({ number, title: action, details, deadlineText, responsible, result }, k) => ({
        number: number || `${i + 1}.${k + 1}`,
        title: [action, ...details.map((point) => `- ${point};`)].join(' '),
        deadline: deadlineText || 'Март',
        responsible: responsible.join(', ') || 'Директор',
        result,
      })),
  }));
}

describeWith('shared', 'real plans', () => {
  test.each([
    ['000', 5, 21, 2023],
    ['001', 2, 23, 2023],
    ['002', 3, 16, 2019],
    ['003', 3, 12, 2020],
    ['004', 5, 20, null],
  ])('%s has %i sections and %i actions', (seed, sections, actions, year) => {
    const plan = readPlan(seedRows(seed));
    expect([plan.sections.length, plan.actions.length, plan.schoolYear]).toEqual([sections, actions, year]);
    expect(plan.actions.every(({ section }) => plan.sections.includes(section))).toBe(true);
  });

  test('000: joined deadlines, a row behind a page', () => {
    const { actions, unplaced } = readPlan(seedRows('000'));
    expect(actions.map(({ number }) => number)).toEqual(Array.from({ length: 21 }, (_, i) => String(i + 1)));
    expect(actions.slice(0, 5).map(({ deadlineText }) => deadlineText)).toEqual([
      'Сентябрь–октябрь',
      'Сентябрь–октябрь',
      'Сентябрь–октябрь',
      'В течение 10 календарных дней после каждой оценочной процедуры',
      'В течение 10 календарных дней после каждой оценочной процедуры',
    ]);
    expect(actions[15]).toMatchObject({
      deadlineText: 'В течение года',
      responsible: ['Администрация школы'],
    });
    expect(actions[13]!.responsible).toEqual([
      'Заместитель директора по УВР',
      'Администратор школьного сайта',
    ]);
    expect(actions[19]!.deadlineText).toBe('Январь, июль');
    expect(unplaced).toEqual([]);
  });

  test('001: numbers as texts, paragraphs of one cell, cells that slid behind a page', () => {
    const { actions, unplaced } = readPlan(seedRows('001'));
    const numbers = actions.map(({ number }) => number);
    expect(numbers.slice(0, 6)).toEqual(['1.1', '1.2', '1.3', '1.4', '1.5', '2.1']);
    expect(numbers).toEqual(expect.arrayContaining(['2.8', '2.10', '2.18']));
    const [fifth, sixth] = actions.slice(4, 6);
    expect(fifth!.responsible).toEqual(['Управление образования', 'методический кабинет', 'ОО']);
    expect(fifth!.result.split(' ').slice(-2)).toEqual(['оценочной', 'процедуры']);
    expect(sixth).toMatchObject({
      deadlineText: 'В течение года',
      responsible: ['Управление образования', 'методический кабинет', 'ОО'],
    });
    expect(sixth!.result.split(' ')[0]).toBe('Определение');
    expect(actions.find(({ number }) => number === '2.14')!.deadlineText).toBe('ежегодно май');
    expect(unplaced).toEqual([]);
  });

  test('002: columns in another order, columns that slid, sub-points, a blank deadline', () => {
    const { actions, names } = readPlan(seedRows('002'));
    expect(actions.map(({ deadlineText }) => deadlineText)).toEqual([
      '09.10.19',
      'Март - апрель 2020',
      'Февраль',
      'Октябрь – февраль',
      'Февраль 2020 г.',
      'Январь – февраль',
      'Февраль – март',
      'Постоянно',
      'Апрель',
      'Апрель – май',
      'Апрель',
      'Постоянно',
      'Постоянно',
      'Постоянно',
      'Октябрь – ноябрь',
      'Постоянно',
    ]);
    expect(actions[0]!.details).toHaveLength(11);
    expect(actions[1]!.responsible).toEqual([
      'Руководители ОО',
      'Контроль: общественные наблюдатели',
      'специалисты УО',
    ]);
    expect(names).toHaveLength(1);
  });

  test('003: directions over measures, one cell for people, deadline and state', () => {
    const { actions, unplaced } = readPlan(seedRows('003'));
    expect(actions.map(({ deadlineText, state }) => [deadlineText, state.split(/[\s,]+/)[0]])).toEqual([
      ['май-июнь 2021г.', 'Планируется'],
      ['март-апрель 2021', 'Используется'],
      ['апрель 2021', 'Планируется'],
      ['при проведении каждой работы', 'Используется'],
      ['Регулярно, под подпись перед процедурой', 'Регулярно'],
      ['Регулярно', 'Регулярно'],
      ['март-апрель', 'Взять'],
      ['По завершении процедур', ''],
      ['в течение года', ''],
      ['Март 2021', ''],
      ['в течение года', ''],
      ['Постоянно, в течение года', ''],
    ]);
    expect(new Set(actions.slice(0, 4).map(({ direction }) => direction)).size).toBe(1);
    expect(actions.slice(9).map(({ direction }) => direction)).toEqual(['', '', '']);
    expect(actions[8]!.responsible).toEqual(['Администрация']);
    expect(unplaced).toHaveLength(1);
  });

  test('laid out in other ways they keep their counts, deadlines and texts', () => {
    const keys: readonly Key[] = ['deadline', 'number', 'responsible', 'title', 'result'];
    const layouts: readonly Partial<Layout>[] = [
      { columns: keys, section: 'first', joined: 'covered' },
      { headerEvery: 7, again: true, capitals: true, section: 'single', ends: 'cut' },
      { cut: 0.4, headings: HEADINGS[1]!, blankRows: true, section: 'action' },
      { numbers: false, headings: HEADINGS[2]!, ends: 'more' },
      ...NOISES.map((noise) => ({ noise: [noise], joined: 'blank' as const, missing: 0.2 })),
    ];
    for (const seed of ['000', '001', '002', '003', '004']) {
      const plan = asPlan(readPlan(seedRows(seed)));
      const wanted = plan.flatMap(({ actions }) => actions);
      layouts.forEach((layout, i) => {
        const read = readPlan(layOut(plan, { ...PLAIN, ...layout }, randomOf(i + 1)));
        const shown = [seed, i, read.sections.length, read.actions.length];
        expect(shown).toEqual([seed, i, plan.length, wanted.length]);
        expect(read.actions.map(({ deadlineText }) => letters(deadlineText))).toEqual(
          wanted.map(({ deadline }) => letters(deadline)),
        );
        expect(read.actions.map(({ title, details }) => letters(title + details.join('')))).toEqual(
          wanted.map(({ title }) => letters(title)),
        );
      });
    }
  });

  test('with cells broken over lines they are whole again', () => {
    for (const seed of ['000', '001', '002', '004']) {
      const plan = asPlan(readPlan(seedRows(seed)));
      const rows = layOut(
        plan,
        { ...PLAIN, noise: ['wraps'], headings: HEADINGS[3]!, section: 'single' },
        randomOf(1),
      );
      const read = readPlan(asBrokenLines(rows));
      expect([seed, read.sections.length, read.actions.length]).toEqual([
        seed,
        plan.length,
        plan.flatMap(({ actions }) => actions).length,
      ]);
    }
  });
});
