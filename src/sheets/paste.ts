/** Reads what a person has pasted on the tab «Вставка»: aggregate tables, official lists, plans, never a protocol. */
import { PastedResult, readPasted } from '../domain/intake/pasted';
import type { Row } from '../domain/intake/cells';
import { workId } from '../domain/protocol/work';
import type { PlanDocument } from '../domain/roadmap/document';
import { pastedRows, readPastedPlan } from '../domain/roadmap/pasted-plan';
import { TABLES } from '../domain/tables/registry';
import { rowKey } from '../domain/tables/schema';
import { ImportedTableId, rowsOfTable } from '../domain/tables/results';
import { intakeText, problemText, workTitle } from '../messages/intake';
import { PASTE } from '../messages/paste';
import { TABLE_TEXT } from '../messages/tables';
import type { UploadPayload } from '../domain/intake/payload';
import { LoadResult, knownPapers, loadUpload, protocolKeys } from './load';
import { PASTE_TAB } from './tabs';
import { DomainError } from '../domain/errors';
import { Workbook } from './workbook';

export interface Pasted {
  readonly upload: UploadPayload;
  /** What was found, for the question; one line a table. */
  readonly summary: string;
}

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** @throws DomainError when nothing can be taken from the tab, with what to do. */
export function readPasteTab(workbook: Workbook): Pasted {
  const sheet = pasteSheet(workbook);
  const rows = contentOf(sheet, PASTE.empty);
  const result = resultsOf(workbook, sheet, rows);
  if ('refusal' in result) {
    const isPlan = !isProtocol(result) && planOf(sheet, rows) !== null;
    throw new DomainError(isPlan ? PASTE.isPlan : problemText(result.refusal));
  }
  const { tables, official, works, schoolNames, problems } = result;
  const lines = tables.map((table) =>
    PASTE.found(TABLE_TEXT[rowsOfTable(table).id].title, workTitle(table.work), table.rows.length),
  );
  if (official.length > 0) lines.push(PASTE.official(official.length));
  lines.push(...existing(workbook, tables), ...problems.map(problemText));
  return {
    upload: { counts: [], tables, official, works, schoolNames, outcomes: [], files: [] },
    summary: lines.join('\n'),
  };
}

/** The plan on the tab. @throws DomainError when there is none, with what to do. */
export function readPastePlan(workbook: Workbook): PlanDocument {
  const sheet = pasteSheet(workbook);
  const rows = contentOf(sheet, PASTE.emptyPlan);
  const result = resultsOf(workbook, sheet, rows);
  if (!('refusal' in result)) throw new DomainError(PASTE.isResults);
  if (isProtocol(result)) throw new DomainError(problemText(result.refusal));
  const plan = planOf(sheet, rows);
  if (plan === null) throw new DomainError(PASTE.noPlan);
  return plan;
}

function pasteSheet({ sheets }: Workbook): Sheet {
  const sheet = sheets.get(PASTE_TAB);
  if (sheet === undefined) throw new DomainError(PASTE.missing);
  return sheet;
}

/** All rows of the tab, the one with the instruction blank. */
function contentOf(sheet: Sheet, whenEmpty: string): Row[] {
  const values = sheet.getDataRange().getValues();
  const rows = values.map((row) => (String(row[0]).startsWith(PASTE.instruction.slice(0, 40)) ? [] : row));
  if (rows.every((row) => row.every((value) => value === ''))) throw new DomainError(whenEmpty);
  return rows;
}

function resultsOf(workbook: Workbook, sheet: Sheet, rows: readonly Row[]): PastedResult {
  const papers = new Map(knownPapers(workbook).map((paper) => [workId(paper.work), paper] as const));
  return readPasted(rows, sheet.getName(), (work) => papers.get(workId(work)) ?? null);
}

function isProtocol({ refusal }: Extract<PastedResult, { refusal: unknown }>): boolean {
  return refusal.message === intakeText.protocolPasted;
}

function planOf(sheet: Sheet, rows: readonly Row[]): PlanDocument | null {
  const range = sheet.getDataRange();
  const merges = range.getMergedRanges().map((area) => ({
    row: area.getRow() - 1,
    column: area.getColumn() - 1,
    rows: area.getNumRows(),
    columns: area.getNumColumns(),
  }));
  return readPastedPlan(pastedRows(rows, range.getDisplayValues(), merges));
}

/**
 * Writes what was shown; call it under the lock.
 * @throws DomainError when the tab or the rows it meets are no longer those that were shown.
 */
export function loadPasted(workbook: Workbook, shown: Pasted): LoadResult {
  const pasted = readPasteTab(workbook);
  if (JSON.stringify(pasted) !== JSON.stringify(shown)) throw new DomainError(PASTE.changedMeanwhile);
  return loadUpload(workbook, pasted.upload);
}

/** How many rows stand already, and how many a protocol keeps. */
function existing(workbook: Workbook, tables: UploadPayload['tables']): string[] {
  const keys = new Map<ImportedTableId, Set<string>>();
  for (const table of tables) {
    const { id, rows } = rowsOfTable(table);
    const set = keys.get(id) ?? new Set<string>();
    keys.set(id, set);
    for (const row of rows) set.add(rowKey(TABLES[id], row));
  }
  if (keys.size === 0) return [];
  const protocols = protocolKeys(workbook);
  let replaced = 0;
  let skipped = 0;
  for (const [id, wanted] of keys) {
    for (const key of wanted) if (protocols.has(key)) skipped++;
    for (const { key } of workbook.table(id).rows) if (wanted.has(key) && !protocols.has(key)) replaced++;
  }
  return [replaced > 0 ? PASTE.replaces(replaced) : '', skipped > 0 ? PASTE.skipped(skipped) : ''].filter(
    Boolean,
  );
}
