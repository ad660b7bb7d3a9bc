/** «План по разделам»: the roadmap as a document has it, section by section, for reading and printing. No names. */
import { ROADMAP_TABS } from '../../messages/roadmap';
import type { ActionView, RoadmapView } from '../roadmap/refresh-view';
import { schoolYearText } from '../roadmap/school-year';
import { RowList, cell, cells } from '../tabs/build';
import type { PlanColumn, TabPlan } from '../tabs/plan';
import { ROADMAP_TABLE_TAB } from './calendar-tab';
import { SECTIONS_TAB } from './report';

const COLUMNS: readonly PlanColumn[] = [
  { id: 'number', width: 55 },
  { id: 'action', width: 360 },
  { id: 'deadline', width: 150 },
  { id: 'responsible', width: 180 },
  { id: 'result', width: 230 },
  { id: 'state', width: 130 },
  { id: 'done', width: 160 },
];
const WIDTH = COLUMNS.reduce((sum, { width }) => sum + width, 0);

/** Sections in the order in which the plan first names them; actions that stand apart from theirs are put to it. */
export function sectionsTab({ actions, year }: RoadmapView): TabPlan {
  const rows = new RowList();
  const last = COLUMNS.length - 1;
  rows.add('title', cell(ROADMAP_TABS.sectionsTitle(year === null ? null : schoolYearText(year)), 'title'));
  rows.add(
    'header',
    ...cells('header', [
      ROADMAP_TABS.number,
      ROADMAP_TABS.action,
      ROADMAP_TABS.deadline,
      ROADMAP_TABS.responsible,
      ROADMAP_TABS.result,
      ROADMAP_TABS.state,
      ROADMAP_TABS.fulfilled,
    ]),
  );
  rows.note('note', ROADMAP_TABS.sectionsNote, 0, last, WIDTH);
  rows.add('link', undefined, cell(ROADMAP_TABS.toRoadmap, 'muted', ROADMAP_TABLE_TAB));
  for (const [section, ofSection] of groupedBy(actions, (action) => action.section)) {
    rows.add(`section:${section}`, cell(section || ROADMAP_TABS.noSection, 'heading'));
    for (const [direction, ofDirection] of groupedBy(ofSection, (action) => action.direction)) {
      if (direction !== '') rows.note(`direction:${section}:${direction}`, direction, 0, last, WIDTH);
      ofDirection.forEach((action) => addAction(rows, action));
    }
  }
  return {
    key: SECTIONS_TAB,
    title: ROADMAP_TABS.sectionsTab,
    columns: COLUMNS,
    rows: rows.rows,
    place: 4,
    frozenRows: 2,
    charts: [],
    colour: '#e69138',
  };
}

function addAction(rows: RowList, action: ActionView): void {
  const { id, number, title, details, deadlineText, start, end, responsible, result, state } = action;
  const lines = (texts: readonly string[]): string => texts.filter(Boolean).join('\n');
  const done = action.done === null ? '' : ROADMAP_TABS.day(action.done);
  rows.add(
    `action:${id}`,
    cell(number, 'code'),
    cell(lines([title, ...details.map(ROADMAP_TABS.detail)]), 'wrapped'),
    cell(lines([deadlineText, ROADMAP_TABS.dayRange(start, end)]), 'wrapped'),
    cell(lines(responsible), 'wrapped'),
    cell(result, 'wrapped'),
    cell(state, 'state'),
    cell(lines([done, action.evidence]), 'wrapped'),
  );
}

function groupedBy(
  actions: readonly ActionView[],
  of: (action: ActionView) => string,
): ReadonlyMap<string, readonly ActionView[]> {
  const groups = new Map<string, ActionView[]>();
  for (const action of actions) groups.set(of(action), [...(groups.get(of(action)) ?? []), action]);
  return groups;
}
