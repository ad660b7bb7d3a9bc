/** «План по разделам»: what is printed, in the order of the plan, without names. */
import { sectionsTab } from '../../../src/domain/report/sections-tab';
import { actionView, viewOf } from '../roadmap/roadmap-data';

const texts = (plan: ReturnType<typeof sectionsTab>): string[][] =>
  plan.rows.map(({ cells }) => cells.map((one) => String(one?.value ?? '')));

test('sections come once, in the order of the plan, also when their rows stand apart', () => {
  const rows = texts(
    sectionsTab(
      viewOf([
        actionView('М1', { section: 'Б' }),
        actionView('М2', { section: 'А' }),
        actionView('М3', { section: 'Б' }),
        actionView('М4', { section: '' }),
      ]),
    ),
  ).map(([first]) => first);
  expect(rows.slice(4)).toEqual(['Б', '1', '3', 'А', '2', 'Без раздела', '4']);
});

test('an action is told with its points, days, positions, result, state and evidence', () => {
  const action = actionView('М7', {
    number: '2.10',
    title: 'Семинар о критериях',
    details: ['разбор работ', 'обсуждение'],
    deadlineText: 'март',
    start: '2025-03-01',
    end: '2025-03-31',
    responsible: ['Методист', 'Директор'],
    result: 'Единые критерии',
    state: 'Выполнено',
    done: '2025-03-14',
    evidence: 'протокол № 3',
  });
  expect(texts(sectionsTab(viewOf([action]))).pop()).toEqual([
    '2.10',
    'Семинар о критериях\n– разбор работ\n– обсуждение',
    'март\n01.03.2025–31.03.2025',
    'Методист\nДиректор',
    'Единые критерии',
    'Выполнено',
    '14.03.2025\nпротокол № 3',
  ]);
});

test('a direction stands above its measures', () => {
  const rows = texts(
    sectionsTab(
      viewOf([
        actionView('М1', { direction: 'Видеонаблюдение' }),
        actionView('М2', { direction: 'Видеонаблюдение' }),
        actionView('М3', { direction: 'Инструктаж' }),
      ]),
    ),
  ).map(([first]) => first);
  expect(rows.slice(5)).toEqual(['Видеонаблюдение', '1', '2', 'Инструктаж', '3']);
});
