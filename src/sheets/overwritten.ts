/** What a person has typed over computed cells goes to the log before it is replaced or its row is removed. */
import type { PlanRow, TabPlan } from '../domain/tabs/plan';
import { LOG } from '../messages/log';
import type { ChangeLog } from './change-log';
import { plannedValues, rowHash } from './plan-hash';
import type { Ruler } from './ruler';
import { TabState, rowHashKey } from './tab-state';

/** A row for air: nothing of ours ever stands in it, so what does is a person's. */
export function isEmpty({ cells }: PlanRow): boolean {
  return cells.every((cell) => cell === undefined);
}

/** Rows that are neither as they were written nor as they will be. */
export function logOverwritten(
  tab: string,
  values: readonly (readonly unknown[])[],
  ruler: Ruler,
  plan: TabPlan,
  before: TabState | undefined,
  log: ChangeLog,
): void {
  const columns = plan.columns.map(({ id }) => ruler.columns.get(id)!);
  const plans = new Map(plan.rows.map((row) => [row.id, row] as const));
  for (const [id, position] of ruler.rows) {
    const row = plans.get(id);
    if (row !== undefined && (row.person === true || isEmpty(row))) continue;
    const cells = columns.map((column) => values[position]![column]);
    const current = rowHash(cells);
    const planned = row === undefined ? [] : plannedValues(row, plan.columns.length);
    const isOurs = current === before?.rows.get(rowHashKey(id))?.values;
    if (isOurs || current === rowHash(planned) || textOf(cells) === '') continue;
    const place = String(cells.find((cell) => cell !== ''));
    log.add({ event: LOG.overwritten, tab, place, before: textOf(cells), after: textOf(planned) });
  }
}

function textOf(cells: readonly unknown[]): string {
  return cells.filter((cell) => cell !== null && cell !== undefined && cell !== '').join(' · ');
}
