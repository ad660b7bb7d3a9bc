/** The plan as a table, as its approved document has it: section by section, without states. Appendix of orders, too. */
import { withoutNames } from '../roadmap/nameless';
import type { ActionView } from '../roadmap/refresh-view';
import type { DocumentInput } from './input';
import type { TableBlock, TableRow } from './model';
import { dayOrDash, group, table } from './parts';

const TEXT = {
  number: '№ п/п',
  action: 'Мероприятие',
  deadline: 'Срок исполнения',
  responsible: 'Ответственный',
  result: 'Ожидаемый результат',
  noSection: 'Без раздела',
  detail: (text: string): string => `– ${text}`,
} as const;

/**
 * Sections and, where the plan has them, directions as rows over the whole width; no rows without a plan. Wide: for a
 * page that lies.
 */
export function roadmapTable({ roadmap }: Pick<DocumentInput, 'roadmap'>): TableBlock {
  const rows: TableRow[] = [];
  const sections = grouped(roadmap?.actions ?? [], ({ section }) => section);
  for (const [section, ofSection] of sections) {
    if (sections.length > 1 || section !== '') rows.push(group(withoutNames(section) || TEXT.noSection));
    for (const [direction, ofDirection] of grouped(ofSection, (action) => action.direction)) {
      if (direction !== '')
        rows.push({ cells: [[{ text: withoutNames(direction), italic: true }]], look: 'group' });
      rows.push(...ofDirection.map(rowOf));
    }
  }
  return table(
    [
      { title: TEXT.number, width: 6, align: 'center' },
      { title: TEXT.action, width: 38 },
      { title: TEXT.deadline, width: 15 },
      { title: TEXT.responsible, width: 18 },
      { title: TEXT.result, width: 23 },
    ],
    rows,
  );
}

function rowOf(action: ActionView): TableRow {
  const { number, title, details, responsible, result } = action;
  return {
    cells: [
      number,
      [title, ...details.map(TEXT.detail)].join('\n'),
      withoutNames(deadlineOf(action)),
      responsible.join('\n'),
      result,
    ],
  };
}

/** As the plan words it; the days where it has no words. */
export function deadlineOf({ deadlineText, start, end }: ActionView): string {
  if (deadlineText !== '') return deadlineText;
  const days = [start, end].filter((day): day is string => day !== null).map(dayOrDash);
  return [...new Set(days)].join('–');
}

/** In the order in which each is first met: what stands apart from its section is put to it. */
function grouped(
  actions: readonly ActionView[],
  of: (action: ActionView) => string,
): readonly (readonly [string, readonly ActionView[]])[] {
  const groups = new Map<string, ActionView[]>();
  for (const action of actions) groups.set(of(action), [...(groups.get(of(action)) ?? []), action]);
  return [...groups];
}
