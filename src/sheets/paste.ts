/** Reads what a person has pasted on the tab «Вставка»: aggregate tables and official lists, never a protocol. */
import { readPasted } from '../domain/intake/pasted';
import { workId } from '../domain/protocol/work';
import { TABLES } from '../domain/tables/registry';
import { rowKey } from '../domain/tables/schema';
import { ImportedTableId, rowsOfTable } from '../domain/tables/results';
import { problemText, workTitle } from '../messages/intake';
import { PASTE } from '../messages/paste';
import { TABLE_TEXT } from '../messages/tables';
import { LoadResult, UploadPayload, knownPapers, loadUpload, protocolKeys } from './load';
import { PASTE_TAB } from './tabs';
import { DomainError } from '../domain/errors';
import { Workbook } from './workbook';

export interface Pasted {
  readonly upload: UploadPayload;
  /** What was found, for the question; one line a table. */
  readonly summary: string;
}

/** @throws DomainError when nothing can be taken from the tab, with what to do. */
export function readPasteTab(workbook: Workbook): Pasted {
  const sheet = workbook.sheets.get(PASTE_TAB);
  if (sheet === undefined) throw new DomainError(PASTE.missing);
  const values = sheet.getDataRange().getValues();
  const rows = values.map((row) => (String(row[0]).startsWith(PASTE.instruction.slice(0, 40)) ? [] : row));
  if (rows.every((row) => row.every((value) => value === ''))) throw new DomainError(PASTE.empty);
  const papers = new Map(knownPapers(workbook).map((paper) => [workId(paper.work), paper] as const));
  const result = readPasted(rows, sheet.getName(), (work) => {
    const known = papers.get(workId(work));
    return known === undefined ? null : { ...known, tasks: [] };
  });
  if ('refusal' in result) throw new DomainError(problemText(result.refusal));
  const { tables, official, works, schoolNames, problems } = result;
  const lines = tables.map((table) =>
    PASTE.found(TABLE_TEXT[rowsOfTable(table).id].title, workTitle(table.work), table.rows.length),
  );
  if (official.length > 0) lines.push(PASTE.official(official.length));
  lines.push(...existing(workbook, tables), ...problems.map(problemText));
  return {
    upload: { counts: [], tables, official, works, schoolNames, files: [] },
    summary: lines.join('\n'),
  };
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
