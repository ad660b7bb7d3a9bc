/**
 * The machine tab «_Загрузка»: chunks of uploads on their way, one a row, its text continued to the right. Reports never
 * read it; what is committed goes into the tables like any upload, and only then leaves the tab.
 */
import { StageChunk, isOfSameFiles, joinTexts } from '../domain/intake/chunks';
import type { OpenStage } from '../domain/intake/load-preview';
import { DomainError } from '../domain/errors';
import { checksum } from '../domain/protocol/codec';
import { TABLES } from '../domain/tables/registry';
import { STAGING } from '../messages/staging';
import { LoadResult, loadUpload } from './load';
import { fitGrid, growTo } from './new-sheet';
import { columnLetters, contiguousRuns } from './runs';
import { tableTab } from './tabs';
import { ensureTabs } from './template';
import type { Workbook } from './workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const COLUMNS = TABLES.staging.columns.length;
const TEXT_COLUMN = TABLES.staging.columns.findIndex(({ id }) => id === 'text');
/** Characters of a cell besides its guards; with them 32,000. */
const CELL_TEXT = 31_998;
/** Stands at both ends of a cell's text, so that a cut never begins like a formula or ends with a space. */
const GUARD = '|';
/** Milliseconds after which a stage that nobody has ended is dropped. */
const KEPT = 7 * 24 * 3600 * 1000;

/** A row without its text. */
interface StagedHead {
  /** 0-based row on the sheet. */
  readonly position: number;
  readonly importId: string;
  readonly index: number;
  readonly of: number;
  readonly started: string;
  readonly checksum: string;
}

/** One read of the left columns. */
function readHeads(sheet: Sheet): StagedHead[] {
  const last = sheet.getLastRow();
  return last < 2 ? [] : headsOf(sheet.getRange(2, 1, last - 1, TEXT_COLUMN).getValues());
}

function headsOf(values: readonly (readonly unknown[])[]): StagedHead[] {
  return values
    .map(([importId, index, of, started, sum], i) => ({
      position: i + 1,
      importId: String(importId),
      index: Number(index),
      of: Number(of),
      started: String(started),
      checksum: String(sum),
    }))
    .filter(({ importId }) => importId !== '');
}

/** The tab; undefined in a workbook that was made before there was one, and where somebody has deleted it. */
function stagingTab(workbook: Workbook): Sheet | undefined {
  return workbook.sheets.get(tableTab('staging'));
}

/** Stages that are open, the oldest first. */
export function openStages(workbook: Workbook): OpenStage[] {
  const sheet = stagingTab(workbook);
  const stages = new Map<string, OpenStage>();
  for (const { importId, started, of } of sheet === undefined ? [] : readHeads(sheet)) {
    const before = stages.get(importId);
    stages.set(importId, {
      importId,
      started: before?.started ?? started,
      have: (before?.have ?? 0) + 1,
      of,
    });
  }
  return [...stages.values()].sort((a, b) => (a.started < b.started ? -1 : 1));
}

/** Indexes of a stage's chunks that are there and whole. */
export function stagedIndexes(workbook: Workbook, importId: string): number[] {
  const sheet = stagingTab(workbook);
  if (sheet === undefined) return [];
  const { own, texts } = readStage(sheet, importId);
  return indexesOf(own.filter((head) => checksum(texts.get(head.index)!) === head.checksum));
}

function indexesOf(heads: readonly StagedHead[]): number[] {
  return heads.map(({ index }) => index).sort((a, b) => a - b);
}

/** One read of the whole tab. */
function readStage(sheet: Sheet, importId: string): { own: StagedHead[]; texts: Map<number, string> } {
  const values = sheet.getDataRange().getValues();
  const own = headsOf(values.slice(1)).filter((head) => head.importId === importId);
  const texts = new Map(own.map(({ index, position }) => [index, textOfRow(values[position]!)] as const));
  return { own, texts };
}

function textOfRow(row: readonly unknown[]): string {
  return row
    .slice(TEXT_COLUMN)
    .map((cell) => String(cell).slice(GUARD.length, -GUARD.length))
    .join('');
}

/**
 * Keeps a chunk; one that is there already is not written twice. Returns which are there: without this one when its
 * stage is no more, for only the first chunk opens a stage. Call it under the lock.
 * @throws DomainError when another text stands in its place.
 */
export function stageChunk(workbook: Workbook, chunk: StageChunk): number[] {
  const { importId, index, of, text } = chunk;
  if (stagingTab(workbook) === undefined) ensureTabs(workbook.spreadsheet, workbook.sheets);
  const sheet = stagingTab(workbook)!;
  const heads = readHeads(sheet);
  const own = heads.filter((head) => head.importId === importId);
  if (own.length === 0) {
    if (index > 0) return [];
    removeRows(sheet, heads, (head) => isOfSameFiles(head.importId, importId));
  }
  if (own.some((head) => head.of !== of)) throw new DomainError(STAGING.foreign);
  const there = own.find((head) => head.index === index);
  if (there !== undefined) {
    const width = sheet.getLastColumn();
    const standing = textOfRow(sheet.getRange(there.position + 1, 1, 1, width).getValues()[0]!);
    if (standing === text) return indexesOf(own);
    if (checksum(standing) === there.checksum) throw new DomainError(STAGING.foreign);
  }
  const taken = new Set(heads.map(({ position }) => position));
  let free = 1;
  while (taken.has(free)) free++;
  const started = own[0]?.started ?? new Date().toISOString();
  writeChunk(sheet, there?.position ?? free, [importId, String(index), String(of), started], text);
  return indexesOf([...own.filter((head) => head !== there), { index } as StagedHead]);
}

function writeChunk(sheet: Sheet, position: number, head: readonly string[], text: string): void {
  const cells = [...head, checksum(text)];
  for (let start = 0; start < text.length; start += CELL_TEXT)
    cells.push(`${GUARD}${text.slice(start, start + CELL_TEXT)}${GUARD}`);
  growTo(sheet, position + 1, cells.length);
  const width = sheet.getMaxColumns();
  const row = Array.from({ length: width }, (_, i) => cells[i] ?? '');
  sheet
    .getRange(position + 1, 1, 1, width)
    .setNumberFormat('@')
    .setValues([row]);
}

/**
 * Puts a whole stage into the workbook and then drops it; null when there is none. What is left of an earlier attempt
 * with the same files goes too. Call it under the lock.
 * @throws DomainError when chunks are missing or damaged; the damaged ones are gone then and can be sent again.
 */
export function commitStage(workbook: Workbook, importId: string): LoadResult | null {
  const sheet = stagingTab(workbook);
  if (sheet === undefined) return null;
  const { own, texts } = readStage(sheet, importId);
  if (own.length === 0) return null;
  const { of } = own[0]!;
  const damaged = own.find((head) => checksum(texts.get(head.index)!) !== head.checksum);
  if (damaged !== undefined) {
    removeRows(sheet, readHeads(sheet), ({ position }) => position === damaged.position);
    throw new DomainError(STAGING.damaged(damaged.index + 1, of));
  }
  if (own.length < of) throw new DomainError(STAGING.missing(own.length, of));
  const upload = joinTexts(
    importId,
    Array.from({ length: of }, (_, index) => texts.get(index) ?? ''),
  );
  if (upload === null) {
    cancelStage(workbook, importId);
    throw new DomainError(STAGING.broken);
  }
  const result = workbook.saving(() => loadUpload(workbook, upload));
  // Last of all, after log and states: whatever broke before is done again from the same chunks.
  removeRows(sheet, readHeads(sheet), (head) => isOfSameFiles(head.importId, importId));
  return result;
}

/** Drops a stage. Call it under the lock. Returns whether there was one. */
export function cancelStage(workbook: Workbook, importId: string): boolean {
  const sheet = stagingTab(workbook);
  if (sheet === undefined) return false;
  return removeRows(sheet, readHeads(sheet), (head) => head.importId === importId);
}

/** What «Проверить настройку» says of open stages; those that have waited too long are dropped. */
export function checkStages(workbook: Workbook): string[] {
  const zone = workbook.spreadsheet.getSpreadsheetTimeZone();
  const now = Date.now();
  return openStages(workbook).map(({ importId, started, have, of }) => {
    const moment = new Date(started);
    const isMoment = !Number.isNaN(moment.getTime());
    const when = isMoment ? Utilities.formatDate(moment, zone, 'dd.MM.yyyy HH:mm') : started;
    if (isMoment && now - moment.getTime() <= KEPT) return STAGING.open(when, have, of);
    cancelStage(workbook, importId);
    return STAGING.removed(when, have, of);
  });
}

/** Blanks rows in one call, for their places are used again; with the last of them the tab becomes as it was made. */
function removeRows(
  sheet: Sheet,
  heads: readonly StagedHead[],
  isGone: (head: StagedHead) => boolean,
): boolean {
  const gone = heads.filter(isGone);
  if (gone.length === 0) return false;
  const last = columnLetters(sheet.getMaxColumns() - 1);
  const runs = contiguousRuns(gone.map(({ position }) => position));
  sheet
    .getRangeList(runs.map(({ start, items }) => `A${start + 1}:${last}${start + items.length}`))
    .clearContent();
  if (gone.length === heads.length) fitGrid(sheet, 2, COLUMNS);
  return true;
}
