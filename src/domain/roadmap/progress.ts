/** How far the plan is, by section and by those responsible: counts of states, in the plan's order or the alphabet's. */
import { CHOICES } from '../../messages/choices';
import type { ActionView, RoadmapView } from './refresh-view';

/** Words of states in the order in which they are counted. */
export const COUNTED_STATES: readonly string[] = CHOICES.status;

export interface Progress {
  /** Blank for actions without a section or without anybody responsible. */
  readonly name: string;
  readonly all: number;
  /** Parallel to `COUNTED_STATES`; a word of a person's own is in none. */
  readonly counts: readonly number[];
}

/** In the order of the plan. */
export function progressBySection({ actions }: RoadmapView): Progress[] {
  return grouped(actions.map((action) => [action.section, action] as const));
}

/** By the alphabet; an action of several stands with each of them. Spellings that differ in case only are one. */
export function progressByResponsible({ actions }: RoadmapView): Progress[] {
  const pairs = actions.flatMap((action) =>
    (action.responsible.length === 0 ? [''] : action.responsible).map((name) => [name, action] as const),
  );
  return grouped(pairs).sort((a, b) => {
    const [one, other] = [a.name.toLowerCase(), b.name.toLowerCase()];
    return one < other ? -1 : one > other ? 1 : 0;
  });
}

function grouped(pairs: readonly (readonly [name: string, action: ActionView])[]): Progress[] {
  const groups = new Map<string, { name: string; actions: Set<ActionView> }>();
  for (const [name, action] of pairs) {
    const key = name.toLowerCase();
    const group = groups.get(key) ?? { name, actions: new Set() };
    groups.set(key, group);
    group.actions.add(action);
  }
  return [...groups.values()].map(({ name, actions }) => ({
    name,
    all: actions.size,
    counts: COUNTED_STATES.map((word) => [...actions].filter(({ state }) => state === word).length),
  }));
}
