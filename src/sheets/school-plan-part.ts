/**
 * Plans of schools as a part of the report: those that a person has asked for are kept current. A tab is read only when
 * its plan has changed, to keep the measures whose marks hold something.
 */
import { isBlank } from '../domain/intake/cells';
import {
  KeptLine,
  MARK_COLUMNS,
  MEASURE_COLUMN,
  codeOfPlan,
  lineRow,
  markedLine,
  schoolPlanTab,
} from '../domain/school-plan/plan-tab';
import { SchoolPlanData, schoolPlan } from '../domain/school-plan/school-plan';
import type { TabPlan } from '../domain/tabs/plan';
import { outcomeOf } from './apply-plan';
import type { ReportPart } from './report-part';
import { readRuler } from './ruler';
import type { Workbook } from './workbook';

/** Codes of the schools whose plan has a tab, ascending. */
export function codesWithPlan({ sheets }: Workbook): string[] {
  return [...sheets.keys()].flatMap((key) => codeOfPlan(key) ?? []).sort();
}

/** Reads and compares; writes nothing. */
export function schoolPlansPart(
  workbook: Workbook,
  data: SchoolPlanData,
  codes: readonly string[],
): ReportPart {
  return { tables: [], plans: codes.map((code) => planOf(workbook, data, code)), attention: [] };
}

function planOf(workbook: Workbook, data: SchoolPlanData, code: string): TabPlan {
  const plan = schoolPlan(code, data);
  const tab = schoolPlanTab(plan, []);
  if (outcomeOf(tab, workbook) !== 'changed') return tab;
  const kept = keptLines(workbook, tab);
  return kept.length === 0 ? tab : schoolPlanTab(plan, kept);
}

/** Measures on the tab that the plan has no longer, with something typed under them. */
function keptLines({ sheets }: Workbook, { key, rows }: TabPlan): KeptLine[] {
  const values = sheets.get(key)!.getDataRange().getValues();
  const ruler = readRuler(values, key);
  if (ruler === null) return [];
  const planned = new Set(rows.map(({ id }) => id));
  const at = (row: string, column: string): unknown =>
    values[ruler.rows.get(row) ?? -1]?.[ruler.columns.get(column) ?? -1];
  return [...ruler.rows.keys()].flatMap((row) => {
    const id = markedLine(row);
    if (id === null || planned.has(row)) return [];
    const isTyped = MARK_COLUMNS.some((column) => !isBlank(at(row, column)));
    return isTyped ? [{ id, measure: String(at(lineRow(id), MEASURE_COLUMN) ?? '') }] : [];
  });
}
