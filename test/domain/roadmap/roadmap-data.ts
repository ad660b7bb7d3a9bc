/** Actions of an invented plan, as calendar, week and progress look at them. */
import type { ActionView, RoadmapView } from '../../../src/domain/roadmap/refresh-view';

export function actionView(id: string, parts: Partial<ActionView> = {}): ActionView {
  return {
    id,
    number: id.slice(1),
    section: 'Подготовка',
    direction: '',
    title: `Мероприятие ${id}`,
    details: [],
    deadlineText: 'срок',
    kind: 'month',
    start: null,
    end: null,
    responsible: ['Методист'],
    result: '',
    done: null,
    evidence: '',
    state: 'Запланировано',
    times: [],
    ...parts,
  };
}

export function viewOf(
  actions: readonly ActionView[],
  today = '2025-01-29',
  year: number | null = 2024,
): RoadmapView {
  return { actions, today, year };
}
