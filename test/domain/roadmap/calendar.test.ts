/** Actions by month: nothing is lost, what lasts or has no days stands apart. */
import fc from 'fast-check';
import { calendarTab } from '../../../src/domain/report/calendar-tab';
import { CalendarItem, calendarOf } from '../../../src/domain/roadmap/calendar';
import { DEADLINE_KINDS } from '../../../src/domain/roadmap/deadline/deadline';
import { actionView, viewOf } from './roadmap-data';

const ids = (items: readonly CalendarItem[]): string[] => items.map(({ action }) => action.id);

test('months run from September to August; an action stands in each of its two or three months', () => {
  const { months } = calendarOf(
    viewOf([
      actionView('М1', { start: '2024-10-01', end: '2024-11-30' }),
      actionView('М2', { start: '2024-10-05', end: '2024-10-05' }),
    ]),
  );
  expect(months.map(({ month }) => month)).toEqual([9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8]);
  // By the last day.
  expect(ids(months[1]!.items)).toEqual(['М2', 'М1']);
  expect(ids(months[2]!.items)).toEqual(['М1']);
});

test('what is due once a quarter stands in the last month of the quarter', () => {
  const times = [{ anchor: null, start: '2025-01-01', end: '2025-03-31', state: 'Выполняется' }];
  const { months } = calendarOf(viewOf([actionView('М1', { kind: 'recurring', times })]));
  expect(months.filter(({ items }) => items.length > 0).map(({ month }) => month)).toEqual([3]);
});

test('times of «Сроки» take the place of their action; those without days wait in a block', () => {
  const times = [
    { anchor: 'ВПР-2025-МА-4', start: '2025-01-20', end: '2025-01-30', state: 'Просрочено' },
    { anchor: 'ВПР-2025-РУ-4', start: null, end: null, state: 'Запланировано' },
  ];
  const { months, undated } = calendarOf(viewOf([actionView('М1', { kind: 'after-event', times })]));
  expect(months[4]!.items.map(({ anchor, state }) => [anchor, state])).toEqual([
    ['ВПР-2025-МА-4', 'Просрочено'],
  ]);
  expect(undated.map(({ anchor }) => anchor)).toEqual(['ВПР-2025-РУ-4']);
});

test('other years get months of their own; without a school year only months with something are there', () => {
  const actions = [actionView('М1', { start: '2023-05-01', end: '2023-05-02' })];
  expect(calendarOf(viewOf(actions)).months[0]).toMatchObject({ year: 2023, month: 5 });
  expect(calendarOf(viewOf(actions, '2025-01-29', null)).months).toHaveLength(1);
});

test('no action is lost, whatever its deadline', () => {
  const day = fc.option(
    fc
      .integer({ min: 0, max: 800 })
      .map((n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10)),
  );
  const actions = fc.array(fc.record({ kind: fc.constantFrom(...DEADLINE_KINDS), start: day, end: day }));
  fc.assert(
    fc.property(actions, fc.option(fc.constant(2024)), (parts, year) => {
      const all = parts.map((one, i) => {
        const isTurned = one.start !== null && one.end !== null && one.end < one.start;
        return actionView(`М${i + 1}`, isTurned ? { ...one, start: one.end, end: one.start } : one);
      });
      const view = viewOf(all, '2025-01-29', year);
      const { months, long, undated, unrecognised, permanent } = calendarOf(view);
      const shown = [
        ...months.flatMap(({ items }) => items),
        ...long,
        ...undated,
        ...unrecognised,
        ...permanent,
      ];
      expect(new Set(ids(shown))).toEqual(new Set(all.map(({ id }) => id)));
      // The tab can be planned: its rows have ids of their own.
      expect(calendarTab(view).rows.length).toBeGreaterThan(shown.length);
    }),
  );
});
