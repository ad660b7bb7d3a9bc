/** Progress by section and by those responsible: counts only, in an order that says nothing about anybody. */
import fc from 'fast-check';
import { CHOICES } from '../../../src/messages/choices';
import {
  COUNTED_STATES,
  progressByResponsible,
  progressBySection,
} from '../../../src/domain/roadmap/progress';
import { actionView, viewOf } from './roadmap-data';

test('sections keep the order of the plan, positions the alphabet; an action of two stands with both', () => {
  const view = viewOf([
    actionView('М1', { section: 'Я', responsible: ['Учитель', 'Методист'], state: 'Выполнено' }),
    actionView('М2', { section: 'А', responsible: ['методист'] }),
    actionView('М3', { section: 'Я', responsible: [] }),
  ]);
  expect(progressBySection(view).map(({ name, all }) => [name, all])).toEqual([
    ['Я', 2],
    ['А', 1],
  ]);
  expect(progressByResponsible(view).map(({ name, all }) => [name, all])).toEqual([
    ['', 1],
    ['Методист', 2],
    ['Учитель', 1],
  ]);
  const done = COUNTED_STATES.indexOf('Выполнено');
  expect(progressBySection(view)[0]!.counts[done]).toBe(1);
});

test('every action is counted once in its section, in whatever order they stand', () => {
  const action = fc.record({
    section: fc.constantFrom('', 'А', 'Б'),
    state: fc.constantFrom(...CHOICES.status),
  });
  fc.assert(
    fc.property(fc.array(action), (parts) => {
      const view = viewOf(parts.map((one, i) => actionView(`М${i + 1}`, one)));
      const lines = progressBySection(view);
      expect(lines.reduce((sum, { all }) => sum + all, 0)).toBe(parts.length);
      for (const { all, counts } of lines) expect(counts.reduce((sum, one) => sum + one, 0)).toBe(all);
    }),
  );
});
