/** The week: late, due, beginning, soon, each action once; decisions and deficits with their days. */
import { mondayOf, weekOf } from '../../../src/domain/roadmap/week';
import type { CalendarItem } from '../../../src/domain/roadmap/calendar';
import { openDecisions, openDeficits } from '../../../src/domain/roadmap/week-registers';
import { actionView, viewOf } from './roadmap-data';

const NOTHING = { decisions: [], deficits: [] };
const ids = (items: readonly CalendarItem[]): string[] => items.map(({ action }) => action.id);

test.each([
  ['2025-01-27', '2025-01-27'],
  ['2025-02-02', '2025-01-27'],
  ['2025-01-01', '2024-12-30'],
])('%s belongs to the week that begins on %s', (day, monday) => {
  expect(mondayOf(day)).toBe(monday);
});

test('each action stands once, in the first block that it fits', () => {
  const week = weekOf(
    viewOf([
      actionView('М1', { start: '2024-09-01', end: '2024-09-30', state: 'Просрочено' }),
      actionView('М2', { start: '2025-01-01', end: '2025-02-02', state: 'Выполняется' }),
      actionView('М3', { start: '2025-02-01', end: '2025-02-28' }),
      actionView('М4', { start: '2025-02-10', end: '2025-03-10' }),
      actionView('М5', { start: '2024-09-01', end: '2025-02-16', state: 'Выполняется' }),
      actionView('М6', { start: '2025-02-17', end: '2025-02-28' }),
      actionView('М7', { start: '2025-01-27', end: '2025-01-31', state: 'Выполнено' }),
      actionView('М8', { start: '2025-01-27', end: '2025-01-31', kind: 'permanent' }),
    ]),
    NOTHING,
  );
  expect([week.monday, week.sunday, week.horizon]).toEqual(['2025-01-27', '2025-02-02', '2025-02-16']);
  expect(ids(week.late)).toEqual(['М1']);
  expect(ids(week.due)).toEqual(['М2']);
  expect(ids(week.starting)).toEqual(['М3']);
  expect(ids(week.soon)).toEqual(['М5', 'М4']);
});

test('decisions and deficits are shown while they are open, as far as two weeks ahead', () => {
  const decision = {
    topic: 'Итоги',
    decision: 'Представить справки',
    deadline: new Date(2025, 1, 5),
    done: '',
  };
  const decisions = openDecisions([
    { cells: decision },
    { cells: { ...decision, done: 'да' } },
    { cells: { ...decision, deadline: '' } },
    { cells: { ...decision, decision: 'Позже', deadline: new Date(2025, 4, 5) } },
  ]);
  const deficit = {
    work: 'ВПР-2025-МА-4',
    school: '900001',
    skill: 'Дроби',
    deadline: new Date(2025, 0, 10),
  };
  const deficits = openDeficits([
    { cells: { ...deficit, again: '', againDate: '' } },
    { cells: { ...deficit, again: 71, againDate: '' } },
  ]);
  const week = weekOf(viewOf([]), { decisions, deficits });
  expect(week.decisions).toEqual([{ day: '2025-02-05', what: 'Итоги', text: 'Представить справки' }]);
  expect(week.deficits).toEqual([{ day: '2025-01-10', what: 'ВПР-2025-МА-4 · 900001', text: 'Дроби' }]);
});
