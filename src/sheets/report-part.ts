/** A part of the report beside the results: tables of people that it completes, tabs of its own, places to look at. */
import type { Attention } from '../domain/report/report';
import type { TabPlan } from '../domain/tabs/plan';

export interface PartTable {
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  /** Name of the tab in the template. */
  readonly title: string;
  /** Equal for equal work to do. */
  readonly hash: string;
  /** True when there is nothing to write. */
  readonly isCurrent: boolean;
  write(): void;
}

export interface ReportPart {
  /** Written in this order, before any tab. */
  readonly tables: readonly PartTable[];
  readonly plans: readonly TabPlan[];
  readonly attention: readonly Attention[];
}

/** Parts may complete the same table; the person sees it once. The order of writing is kept. */
export function tablesOf(parts: readonly ReportPart[]): PartTable[] {
  const bySheet = new Map<number, PartTable[]>();
  for (const table of parts.flatMap(({ tables }) => tables)) {
    const id = table.sheet.getSheetId();
    bySheet.set(id, [...(bySheet.get(id) ?? []), table]);
  }
  return [...bySheet.values()].map((tables) => ({
    ...tables[0]!,
    hash: tables.map(({ hash }) => hash).join(),
    isCurrent: tables.every(({ isCurrent }) => isCurrent),
    write: () => tables.filter(({ isCurrent }) => !isCurrent).forEach((table) => table.write()),
  }));
}
