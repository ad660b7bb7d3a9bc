/** Views of the roadmap: what calendar, week, progress and documents read of the plan. */
import type { CompleteRow } from '../../../src/domain/roadmap/refresh-rows';
import { roadmapView } from '../../../src/domain/roadmap/refresh-view';

test('nobody is named in any text of an action', () => {
  const name = 'Кузнецова А. А.';
  const row = {
    section: `1. Организация (${name})`,
    direction: `Кадры, ${name}`,
    action: `Собрать группу, ведёт ${name}`,
    details: [`список составляет ${name}`],
    responsible: [`методист ${name}`],
    result: `Протокол, ${name}`,
    evidence: `Справка, ${name}`,
    deadline: 'сентябрь',
    status: '',
    number: '1.1',
    done: null,
  };
  const complete = { row, id: 'М1', deadline: { kind: 'day' }, start: null, end: null, isDone: false };
  const view = roadmapView(
    [complete as unknown as CompleteRow],
    { matched: [], left: [], gone: [] },
    '2025-01-29',
    2024,
  );
  expect(JSON.stringify(view)).not.toContain('Кузнецова');
  expect(view.actions[0]).toMatchObject({
    section: '1. Организация (…)',
    direction: 'Кадры, …',
    title: 'Собрать группу, ведёт …',
  });
});
