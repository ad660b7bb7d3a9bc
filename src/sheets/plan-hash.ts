/** Hashes by which an unchanged plan, and a row that a person has changed, are known without looking at every cell. */
import { checksum } from '../domain/protocol/codec';
import type { PlanCell, PlanRow, TabPlan } from '../domain/tabs/plan';
import { chartTitles } from './charts';
import { comparable } from './literal';
import { RowState, TabState, rowHashKey } from './tab-state';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A plan is hashed once, however often it is compared. */
const CONTENT_HASHES = new WeakMap<TabPlan, string>();

/** Hash of a plan by itself: rows, cells, looks, structure. */
export function contentHash(plan: TabPlan): string {
  const known = CONTENT_HASHES.get(plan);
  if (known !== undefined) return known;
  const hash = checksum(JSON.stringify([plan.rows, shapeHash(plan)]));
  CONTENT_HASHES.set(plan, hash);
  return hash;
}

/** Hash of everything that a plan puts on its tab; links count by the tab they lead to. */
export function planHash(plan: TabPlan, sheets: ReadonlyMap<string, Sheet>): string {
  const links = plan.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell?.link === undefined ? [] : [linkUrl(cell.link, sheets)])),
  );
  return links.length === 0 ? contentHash(plan) : checksum([contentHash(plan), ...links].join());
}

/** Hash of what the charts depend on. */
export function shapeHash(plan: TabPlan): string {
  return checksum(
    JSON.stringify([plan.rows.map(({ id }) => id), plan.columns, plan.charts, plan.frozenRows]),
  );
}

export function linkUrl(key: string, sheets: ReadonlyMap<string, Sheet>): string {
  const sheet = sheets.get(key);
  return sheet === undefined ? '' : `#gid=${sheet.getSheetId()}`;
}

/** Hash of one row's computed cells. */
export function rowHash(cells: readonly unknown[]): string {
  return checksum(cells.map(comparable).join('\u0001'));
}

/** Hash of a row's styles. */
export function lookHash({ cells, merges, height }: PlanRow): string {
  return checksum(JSON.stringify([cells.map((cell) => cell?.style ?? ''), merges, height]));
}

export function plannedValues(row: PlanRow, width: number): (PlanCell['value'] | undefined)[] {
  return Array.from({ length: width }, (_, i) => row.cells[i]?.value);
}

/** What is remembered of a plan that has been written. */
export function stateOf(plan: TabPlan, sheets: ReadonlyMap<string, Sheet>): TabState {
  const rows = new Map<string, RowState>();
  for (const row of plan.rows) {
    const values = row.person === true ? '' : rowHash(plannedValues(row, plan.columns.length));
    rows.set(rowHashKey(row.id), { values, look: lookHash(row) });
  }
  return { hash: planHash(plan, sheets), shape: shapeHash(plan), charts: chartTitles(plan), rows };
}
