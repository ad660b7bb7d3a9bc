/**
 * «План 900182»: the plan of a school as a tab. Below every measure stands a row of the school's for its mark; measures
 * that are no longer needed stay while their mark holds something.
 */
import { schoolYearText } from '../roadmap/school-year';
import { RowList, cell, cells } from '../tabs/build';
import type { PlanColumn, TabPlan } from '../tabs/plan';
import { ROADMAP_TABS } from '../../messages/roadmap';
import { SCHOOL_PLAN } from '../../messages/school-plan';
import type { PlanLine, PlanSection, SchoolPlan } from './school-plan';

/** Begins the keys of such tabs. */
const KEY = 'plan:';

export function schoolPlanKey(code: string): string {
  return `${KEY}${code}`;
}

/** The code in the key of a plan's tab; null for other tabs. */
export function codeOfPlan(key: string): string | null {
  return key.startsWith(KEY) ? key.slice(KEY.length) : null;
}

/** A measure that the plan no longer has, and that a mark has been typed under. */
export interface KeptLine {
  readonly id: string;
  /** As it stands on the tab. */
  readonly measure: string;
}

const COLUMNS: readonly PlanColumn[] = [
  { id: 'number', width: 40 },
  { id: 'measure', width: 345 },
  { id: 'reason', width: 365 },
  { id: 'deadline', width: 105 },
  { id: 'days', width: 145 },
  { id: 'responsible', width: 165 },
  { id: 'result', width: 185 },
];
const LAST = COLUMNS.length - 1;
const WIDTH = COLUMNS.reduce((sum, { width }) => sum + width, 0);
/** Columns that a mark may be typed in; the label stands before them. */
export const MARK_COLUMNS = COLUMNS.slice(2).map(({ id }) => id);
export const MEASURE_COLUMN = 'measure';
const OWN_ROWS = 5;

export const lineRow = (id: string): string => `line:${id}`;
const markRow = (id: string): string => `mark:${id}`;

/** The id of the measure whose mark stands in the row; null for other rows. */
export function markedLine(row: string): string | null {
  return row.startsWith(markRow('')) ? row.slice(markRow('').length) : null;
}

export function schoolPlanTab(plan: SchoolPlan, kept: readonly KeptLine[]): TabPlan {
  const { code, name, schoolYear, rules, sections } = plan;
  const rows = new RowList();
  rows.add('title', cell(SCHOOL_PLAN.title(code, name), 'title'));
  rows.add('header', ...cells('header', SCHOOL_PLAN.headings));
  const year = schoolYear === null ? null : schoolYearText(schoolYear);
  rows.note('note', `${SCHOOL_PLAN.subtitle(year, rules)} ${SCHOOL_PLAN.note}`, 0, LAST, WIDTH);
  let number = 0;
  for (const section of sections) number = addSection(rows, section, number);
  for (const { id, measure } of kept) {
    rows.add(
      lineRow(id),
      ...cells('muted', ['']),
      ...cells('wrapped', [measure, SCHOOL_PLAN.noLonger, '', '', '', '']),
    );
    addMark(rows, id);
  }
  addOwn(rows);
  return {
    key: schoolPlanKey(code),
    title: SCHOOL_PLAN.tab(code),
    columns: COLUMNS,
    rows: rows.rows,
    place: null,
    frozenRows: 2,
    charts: [],
    colour: '#e69138',
  };
}

/** Returns the number of the last measure so far. */
function addSection(rows: RowList, { id, lines }: PlanSection, before: number): number {
  rows.space(`before-${id}`);
  rows.add(`section:${id}`, cell(SCHOOL_PLAN.sections[id], 'heading'));
  if (lines.length === 0) rows.add(`nothing:${id}`, undefined, cell(SCHOOL_PLAN.nothing[id], 'muted'));
  lines.forEach((line, i) => addLine(rows, line, before + i + 1));
  return before + lines.length;
}

function addLine(rows: RowList, line: PlanLine, number: number): void {
  const { id, measure, reason, deadline, start, end, responsible, result } = line;
  const days = start === null ? ROADMAP_TABS.dayRange(end, end) : ROADMAP_TABS.dayRange(start, end ?? start);
  rows.add(
    lineRow(id),
    cell(String(number), 'code'),
    ...cells('wrapped', [measure, reason, deadline, days, responsible, result]),
  );
  addMark(rows, id);
}

function addMark(rows: RowList, id: string): void {
  rows.push({
    id: markRow(id),
    cells: [undefined, cell(SCHOOL_PLAN.mark, 'muted'), ...MARK_COLUMNS.map(() => cell(null, 'input'))],
    person: true,
    merges: [[2, LAST]],
    height: 22,
  });
}

function addOwn(rows: RowList): void {
  rows.space('before-own');
  rows.add('own', cell(SCHOOL_PLAN.ownHeading, 'heading'));
  for (let i = 1; i <= OWN_ROWS; i++)
    rows.push({ id: `own:${i}`, cells: COLUMNS.map(() => cell(null, 'input')), person: true, height: 22 });
}
