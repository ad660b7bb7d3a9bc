/** «Что на этой неделе»: late, due, beginning, soon; decisions and deficits with a day. Positions, never names. */
import { ROADMAP_TABS } from '../../messages/roadmap';
import type { CalendarItem } from '../roadmap/calendar';
import type { RoadmapView } from '../roadmap/refresh-view';
import { DatedLine, OpenLines, weekOf } from '../roadmap/week';
import { RowList, cell, cells } from '../tabs/build';
import type { TabPlan } from '../tabs/plan';
import {
  ITEM_COLUMNS,
  ITEM_HEADER,
  ITEM_WIDTH,
  OCCURRENCES_TABLE_TAB,
  ROADMAP_TABLE_TAB,
  addItems,
} from './calendar-tab';
import { WEEK_TAB } from './report';

const EVENTS_TAB = 'table:events';
const DEFICITS_TAB = 'table:deficits';

export function weekTab(view: RoadmapView, open: OpenLines): TabPlan {
  const week = weekOf(view, open);
  const rows = new RowList();
  rows.add('title', cell(ROADMAP_TABS.weekTitle(week.monday, week.sunday), 'title'));
  rows.add('header', ...cells('header', ITEM_HEADER));
  rows.note('note', ROADMAP_TABS.weekNote(view.today), 0, ITEM_COLUMNS.length - 1, ITEM_WIDTH);
  rows.add('links', undefined, cell(ROADMAP_TABS.toRoadmap, 'muted', ROADMAP_TABLE_TAB));
  rows.add('links:times', undefined, cell(ROADMAP_TABS.toOccurrences, 'muted', OCCURRENCES_TABLE_TAB));
  const block = (id: string, title: string, items: readonly CalendarItem[]): void => {
    rows.add(id, cell(title, 'heading'));
    if (items.length === 0) rows.add(`${id}:none`, undefined, cell(ROADMAP_TABS.noneHere, 'muted'));
    addItems(rows, id, items);
    rows.space(`after-${id}`);
  };
  block('late', ROADMAP_TABS.late, week.late);
  block('due', ROADMAP_TABS.due, week.due);
  block('starting', ROADMAP_TABS.starting, week.starting);
  block('soon', ROADMAP_TABS.soon(week.horizon), week.soon);
  addLines(rows, 'decisions', ROADMAP_TABS.decisions, ROADMAP_TABS.toEvents, EVENTS_TAB, week.decisions);
  addLines(rows, 'deficits', ROADMAP_TABS.deficits, ROADMAP_TABS.toDeficits, DEFICITS_TAB, week.deficits);
  return {
    key: WEEK_TAB,
    title: ROADMAP_TABS.weekTab,
    columns: ITEM_COLUMNS,
    rows: rows.rows,
    place: 2,
    frozenRows: 2,
    charts: [],
    colour: '#e69138',
  };
}

function addLines(
  rows: RowList,
  id: string,
  title: string,
  toTab: string,
  tab: string,
  lines: readonly DatedLine[],
): void {
  if (lines.length === 0) return;
  rows.add(id, cell(title, 'heading'));
  rows.add(`${id}:link`, undefined, cell(toTab, 'muted', tab));
  const { what, decision, until } = ROADMAP_TABS;
  rows.add(`${id}:header`, undefined, ...cells('header', [decision, what, until]));
  lines.forEach(({ day, what: about, text }, i) => {
    const days = ROADMAP_TABS.dayRange(day, day);
    rows.add(`${id}:${i}`, undefined, ...cells('wrapped', [text, about, days]));
  });
  rows.space(`after-${id}`);
}
