/** «Календарь»: the plan's actions by month, what is permanent in one block at the end. Positions, never names. */
import { ROADMAP_TABS } from '../../messages/roadmap';
import { Calendar, CalendarItem, calendarOf } from '../roadmap/calendar';
import type { RoadmapView } from '../roadmap/refresh-view';
import { schoolYearText } from '../roadmap/school-year';
import { RowList, cell, cells } from '../tabs/build';
import type { PlanCell, PlanColumn, TabPlan } from '../tabs/plan';
import { CALENDAR_TAB } from './report';

/** Keys of the tabs that the roadmap is typed in. */
export const ROADMAP_TABLE_TAB = 'table:roadmap';
export const OCCURRENCES_TABLE_TAB = 'table:occurrences';

/** Columns that calendar and week share. */
export const ITEM_COLUMNS: readonly PlanColumn[] = [
  { id: 'number', width: 60 },
  { id: 'action', width: 380 },
  { id: 'deadline', width: 170 },
  { id: 'days', width: 150 },
  { id: 'responsible', width: 220 },
  { id: 'state', width: 150 },
];
export const ITEM_WIDTH = ITEM_COLUMNS.reduce((sum, { width }) => sum + width, 0);

export const ITEM_HEADER: readonly string[] = [
  ROADMAP_TABS.number,
  ROADMAP_TABS.action,
  ROADMAP_TABS.deadline,
  ROADMAP_TABS.days,
  ROADMAP_TABS.responsible,
  ROADMAP_TABS.state,
];

export function itemCells({ action, anchor, start, end, state }: CalendarItem): PlanCell[] {
  const deadline =
    anchor === null ? action.deadlineText : `${action.deadlineText} (${ROADMAP_TABS.after(anchor)})`;
  return [
    cell(action.number || action.id, 'code'),
    cell(action.title, 'wrapped'),
    cell(deadline, 'wrapped'),
    cell(ROADMAP_TABS.dayRange(start, end), 'wrapped'),
    cell(action.responsible.join('; '), 'wrapped'),
    cell(state, 'state'),
  ];
}

export function calendarTab(view: RoadmapView): TabPlan {
  const calendar = calendarOf(view);
  const rows = new RowList();
  const last = ITEM_COLUMNS.length - 1;
  const year = view.year === null ? null : schoolYearText(view.year);
  rows.add('title', cell(ROADMAP_TABS.calendarTitle(year), 'title'));
  rows.add('header', ...cells('header', ITEM_HEADER));
  rows.note('note', ROADMAP_TABS.calendarNote, 0, last, ITEM_WIDTH);
  if (year === null) rows.note('no-year', ROADMAP_TABS.noYear, 0, last, ITEM_WIDTH);
  rows.add('links', undefined, cell(ROADMAP_TABS.toRoadmap, 'muted', ROADMAP_TABLE_TAB));
  rows.add('links:times', undefined, cell(ROADMAP_TABS.toOccurrences, 'muted', OCCURRENCES_TABLE_TAB));
  for (const { year: calendarYear, month, items } of calendar.months) {
    const id = `${calendarYear}-${month}`;
    rows.add(`month:${id}`, cell(ROADMAP_TABS.month(month, calendarYear), 'heading'));
    if (items.length === 0) rows.add(`none:${id}`, undefined, cell(ROADMAP_TABS.nothing, 'muted'));
    addItems(rows, id, items);
  }
  addBlocks(rows, calendar);
  return {
    key: CALENDAR_TAB,
    title: ROADMAP_TABS.calendarTab,
    columns: ITEM_COLUMNS,
    rows: rows.rows,
    place: 3,
    frozenRows: 2,
    charts: [],
    colour: '#e69138',
  };
}

function addBlocks(rows: RowList, { long, undated, unrecognised, permanent }: Calendar): void {
  const block = (id: string, title: string, items: readonly CalendarItem[], note = ''): void => {
    if (items.length === 0) return;
    rows.space(`before-${id}`);
    rows.add(id, cell(title, 'heading'));
    if (note !== '') rows.note(`${id}:note`, note, 0, ITEM_COLUMNS.length - 1, ITEM_WIDTH);
    addItems(rows, id, items);
  };
  block('long', ROADMAP_TABS.long, long);
  block('undated', ROADMAP_TABS.undated, undated);
  block('unrecognised', ROADMAP_TABS.unrecognised, unrecognised, ROADMAP_TABS.unrecognisedNote);
  block('permanent', ROADMAP_TABS.permanent, permanent);
}

/** Rows are named by action, procedure and day, so that a person's rows between them stay where they are. */
export function addItems(rows: RowList, block: string, items: readonly CalendarItem[]): void {
  const seen = new Map<string, number>();
  for (const item of items) {
    const name = `${block}:${item.action.id}:${item.anchor ?? ''}:${item.start ?? ''}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    rows.add(count === 1 ? name : `${name}:${count}`, ...itemCells(item));
  }
}
