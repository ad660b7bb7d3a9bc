/**
 * Which sheet is which tab of ours. A tab is known by its developer metadata; without it (an uploaded template, a
 * copy, an .xlsx) by its header row or by its ruler, and is then adopted. Names are never relied upon: people rename.
 */
import { TABLES, TABLE_IDS } from '../domain/tables/registry';
import type { TableId } from '../domain/tables/schema';
import { TABLE_TEXT } from '../messages/tables';
import { SETUP } from '../messages/setup';
import { RULER_MARK, isSkeleton } from './ruler';
import { PASTE } from '../messages/paste';
import { HEADER_ROWS, findHeader } from './header';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const TAB_METADATA = 'objectivity.tab';
/** Key of the tab for pasting. */
export const PASTE_TAB = 'paste';

/** Key of a table's tab. */
export function tableTab(id: TableId): string {
  return `table:${id}`;
}

export interface TabsFound {
  readonly byKey: ReadonlyMap<string, Sheet>;
  /** Recognised by content only: metadata still to be written. */
  readonly unmarked: readonly { readonly key: string; readonly sheet: Sheet }[];
  /** Several sheets answer for one tab; the sentence says which is used. */
  readonly ambiguities: readonly string[];
}

/** One metadata search; header rows are read only of sheets without metadata, and only while a table is missing. */
export function findTabs(spreadsheet: Spreadsheet): TabsFound {
  const sheets = spreadsheet.getSheets();
  const candidates = new Map<string, Sheet[]>();
  const marked = new Set<number>();
  const see = (key: string, sheet: Sheet): void => {
    candidates.set(key, [...(candidates.get(key) ?? []), sheet]);
  };
  for (const found of spreadsheet.createDeveloperMetadataFinder().withKey(TAB_METADATA).find()) {
    const sheet = found.getLocation().getSheet();
    const key = found.getValue();
    if (sheet === null || key === null) continue;
    marked.add(sheet.getSheetId());
    see(key, sheet);
  }
  const missing = new Set(TABLE_IDS.filter((id) => !candidates.has(tableTab(id))));
  if (missing.size > 0) {
    for (const sheet of sheets) {
      if (marked.has(sheet.getSheetId())) continue;
      const key = keyByContent(sheet, missing);
      if (key !== null) see(key, sheet);
    }
  }
  const order = new Map(sheets.map((sheet, i) => [sheet.getSheetId(), i] as const));
  const byKey = new Map<string, Sheet>();
  const ambiguities: string[] = [];
  const isMarked = (sheet: Sheet): boolean => marked.has(sheet.getSheetId());
  for (const [key, rivals] of candidates) {
    const title = titleOf(key);
    rivals.sort(
      (a, b) =>
        Number(isMarked(b)) - Number(isMarked(a)) ||
        Number(b.getName() === title) - Number(a.getName() === title) ||
        order.get(a.getSheetId())! - order.get(b.getSheetId())!,
    );
    byKey.set(key, rivals[0]!);
    if (rivals.length > 1) ambiguities.push(SETUP.ambiguous(rivals.map((sheet) => sheet.getName())));
  }
  // Tables are marked last: while one of them is unmarked, the next run looks at the contents of all tabs again.
  const unmarked = [...byKey]
    .filter(([, sheet]) => !isMarked(sheet))
    .map(([key, sheet]) => ({ key, sheet, isTable: titleOf(key) !== null }))
    .sort((a, b) => Number(a.isTable) - Number(b.isTable));
  return { byKey, unmarked, ambiguities };
}

/** Writes the metadata by which the tab is known from now on. */
export function markTab(sheet: Sheet, key: string): void {
  sheet.addDeveloperMetadata(TAB_METADATA, key, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
}

/** Name of a table's tab in the template; null for tabs that are named by their plan. */
function titleOf(key: string): string | null {
  const id = TABLE_IDS.find((table) => tableTab(table) === key);
  return id === undefined ? null : TABLE_TEXT[id].title;
}

function keyByContent(sheet: Sheet, missing: ReadonlySet<TableId>): string | null {
  const rows = Math.min(sheet.getMaxRows(), HEADER_ROWS);
  const top = sheet.getRange(1, 1, rows, sheet.getMaxColumns()).getValues();
  const corner = String(top[0]![0]);
  if (corner.startsWith(PASTE.instruction.slice(0, 40))) return PASTE_TAB;
  if (isSkeleton(corner)) return null;
  if (corner.startsWith(RULER_MARK)) return corner.slice(RULER_MARK.length);
  // «Первичные баллы» has nearly all headings of «Отметки», «Архив плана» those of «Дорожная карта»: the table that is
  // there most completely is meant, also when that one is no longer sought.
  let best: { readonly id: TableId; readonly share: number } | null = null;
  for (const id of TABLE_IDS) {
    const share = (findHeader(TABLES[id], top)?.columns.size ?? 0) / TABLES[id].columns.length;
    if (share > (best?.share ?? 0)) best = { id, share };
  }
  return best === null || !missing.has(best.id) ? null : tableTab(best.id);
}
