/** «Начало»: what to do next, and the health of the workbook. */
import { REPORT } from '../../messages/report';
import { RowList, cell } from '../tabs/build';
import type { TabPlan } from '../tabs/plan';
import { ROADMAP_TABS, STATE } from '../../messages/roadmap';
import { ReportData, START_TAB, SUMMARY_TAB, WEEK_TAB } from './report';

/** Places shown; the rest is counted. */
const MOST_PLACES = 40;

export function startTab(data: ReportData | null): TabPlan {
  const rows = new RowList();
  rows.add('title', cell(REPORT.startTitle, 'title'));
  rows.space('top');
  for (const [number, text] of REPORT.steps)
    rows.add(`step:${number}`, cell(number, 'header'), cell(text, 'wrapped'));
  rows.space('after-steps');
  rows.add('phone', undefined, cell(REPORT.phone, 'muted'));
  rows.add('privacy', undefined, cell(REPORT.privacy, 'muted'));
  rows.space('after-notes');
  if (data !== null) {
    addHealth(rows, data);
    addAttention(rows, data);
  }
  return {
    key: START_TAB,
    title: REPORT.startTab,
    columns: [
      { id: 'a', width: 60 },
      { id: 'b', width: 620 },
      { id: 'c', width: 90 },
    ],
    rows: rows.rows,
    place: 0,
    frozenRows: 1,
    charts: [],
    colour: '#1a73e8',
  };
}

function addHealth(rows: RowList, { evaluation, schools, notes, roadmap }: ReportData): void {
  const units = evaluation.schools.flatMap((school) => school.units);
  const count = (reasons: Readonly<Partial<Record<string, number>>>): number =>
    Object.values(reasons).reduce<number>((all, one) => all + (one ?? 0), 0);
  const { healthRows } = REPORT;
  rows.add('health', cell(REPORT.health, 'heading'));
  const line = (id: keyof typeof healthRows, value: number): void =>
    rows.add(`health:${id}`, undefined, cell(healthRows[id], 'text'), cell(value, 'count'));
  line('schools', schools.size);
  line('works', evaluation.works.length);
  line('units', units.length);
  line('protocols', units.filter(({ source }) => source === 'protocol').length);
  line(
    'rejected',
    notes.reduce((all, { rejected }) => all + count(rejected), 0),
  );
  line(
    'remarked',
    notes.reduce((all, { remarked }) => all + count(remarked), 0),
  );
  if (roadmap !== null) {
    const late = roadmap.actions.filter(({ state }) => state === STATE.late).length;
    rows.add(
      'health:late',
      undefined,
      cell(ROADMAP_TABS.lateCount(late), 'text', WEEK_TAB),
      cell(late, 'count'),
    );
  }
  rows.add('health:summary', undefined, cell(REPORT.toSummary, 'text', SUMMARY_TAB));
  rows.space('after-health');
}

function addAttention(rows: RowList, { attention }: ReportData): void {
  rows.add('attention', cell(REPORT.attention, 'heading'));
  if (attention.length === 0) rows.add('attention:none', undefined, cell(REPORT.nothing, 'muted'));
  attention.slice(0, MOST_PLACES).forEach(({ place, message }, i) => {
    const text = place === '' ? message : `${place}: ${message}`;
    rows.add(`attention:${i}`, undefined, cell(text, 'wrapped'));
  });
  if (attention.length > MOST_PLACES) {
    rows.add('attention:more', undefined, cell(REPORT.more(attention.length - MOST_PLACES), 'muted'));
  }
}
