/** Progress of the roadmap on «Сводка»: counts of states by section and by responsible position, each with a chart. */
import { ROADMAP_TABS, STATE_COLOURS } from '../../messages/roadmap';
import { COUNTED_STATES, Progress, progressByResponsible, progressBySection } from '../roadmap/progress';
import type { RoadmapView } from '../roadmap/refresh-view';
import { RowList, cell, cells } from '../tabs/build';
import type { PlanChart } from '../tabs/plan';
import { TABLE_COLUMNS, WIDTH } from './summary-layout';

const CHART_ROWS = 15;
/** Number, name, all, then a column a state. */
const FIRST_STATE = 3;

export function addRoadmapProgress(rows: RowList, view: RoadmapView): PlanChart[] {
  const { today, actions } = view;
  rows.space('before-progress');
  rows.add('progress', cell(ROADMAP_TABS.progress, 'heading'));
  rows.note('progress:note', ROADMAP_TABS.progressNote(today, actions.length), 0, TABLE_COLUMNS - 1, WIDTH);
  const charts = [
    addTable(rows, 'sections', {
      title: ROADMAP_TABS.bySection,
      nameless: ROADMAP_TABS.noSection,
      chart: ROADMAP_TABS.sectionsChart,
      lines: progressBySection(view),
    }),
    addTable(rows, 'responsible', {
      title: ROADMAP_TABS.byResponsible,
      nameless: ROADMAP_TABS.noResponsible,
      chart: ROADMAP_TABS.responsibleChart,
      lines: progressByResponsible(view),
    }),
  ];
  rows.space('progress:charts', CHART_ROWS);
  rows.space('after-progress');
  return charts.map((chart, i) => ({
    ...chart,
    row: 'progress:charts:1',
    column: i === 0 ? 'a' : 'g',
  }));
}

interface ProgressTable {
  readonly title: string;
  /** Stands where the group has no name. */
  readonly nameless: string;
  readonly chart: string;
  readonly lines: readonly Progress[];
}

function addTable(
  rows: RowList,
  id: string,
  { title, nameless, chart, lines }: ProgressTable,
): Omit<PlanChart, 'row' | 'column'> {
  const header = `progress:${id}:header`;
  rows.add(header, ...cells('header', [ROADMAP_TABS.number, title, ROADMAP_TABS.all, ...COUNTED_STATES]));
  lines.forEach(({ name, all, counts }, i) => {
    rows.add(
      `progress:${id}:${i + 1}`,
      cell(String(i + 1), 'code'),
      cell(name || nameless, 'wrapped'),
      cell(all, 'count'),
      // Zeros would hide the few figures there are.
      ...counts.map((count) => cell(count === 0 ? null : count, 'count')),
    );
  });
  rows.space(`after-progress:${id}`);
  return {
    id: `progress-${id}`,
    kind: 'stacked-column',
    title: chart,
    across: title,
    upward: ROADMAP_TABS.actionsAxis,
    most: null,
    firstRow: header,
    lastRow: `progress:${id}:${lines.length}`,
    columns: ['a', ...COUNTED_STATES.map((_, i) => String.fromCharCode(97 + FIRST_STATE + i))],
    colours: STATE_COLOURS,
    width: 640,
    height: 300,
  };
}
