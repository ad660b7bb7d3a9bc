/** What the dialog «Загрузить результаты» calls: plain JSON texts in, plain JSON texts out. */
import type { StageChunk } from '../domain/intake/chunks';
import { LoadContext, StandingRows, standingKey } from '../domain/intake/load-preview';
import { IMPORTED_TABLES, sourceOf } from '../domain/tables/results';
import { SOURCE } from '../messages/choices';
import { readStore } from './counts-store';
import { knownPapers } from './load';
import { cancelStage, commitStage, openStages, stageChunk, stagedIndexes } from './staging';
import { Workbook } from './workbook';

function spreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
  return SpreadsheetApp.getActiveSpreadsheet();
}

export function loadContextJson(): string {
  const workbook = Workbook.open(spreadsheet());
  const context: LoadContext = {
    papers: knownPapers(workbook),
    standing: Object.fromEntries(
      readStore(workbook.sheet('counts')).map((row) => [standingKey(row), row.hash] as const),
    ),
    tables: standingRows(workbook),
    stages: openStages(workbook),
  };
  return JSON.stringify(context);
}

function standingRows(workbook: Workbook): StandingRows[] {
  return IMPORTED_TABLES.flatMap((table) => {
    const works = new Map<string, { rows: number; fromProtocols: number }>();
    for (const { cells } of workbook.table(table).rows) {
      const work = String(cells.work ?? '').trim();
      const before = works.get(work) ?? { rows: 0, fromProtocols: 0 };
      const isProtocol = sourceOf(cells) === SOURCE.protocol;
      works.set(work, {
        rows: before.rows + 1,
        fromProtocols: before.fromProtocols + Number(isProtocol),
      });
    }
    return [...works].map(([work, counted]) => ({ table, work, ...counted }));
  });
}

/** @returns `{have}`: indexes of the chunks that are there and whole. */
export function stageStateJson(importId: string): string {
  return JSON.stringify({ have: stagedIndexes(Workbook.open(spreadsheet()), importId) });
}

/** @returns `{have}`; without this chunk when its stage is no more. */
export function stageChunkJson(chunk: string): string {
  const one = JSON.parse(chunk) as StageChunk;
  return JSON.stringify({ have: Workbook.write(spreadsheet(), (workbook) => stageChunk(workbook, one)) });
}

/** @returns `{result}`, or `{gone: true}` when there is no such stage: it was put in or dropped before. */
export function stageCommitJson(importId: string): string {
  const result = Workbook.write(spreadsheet(), (workbook) => commitStage(workbook, importId));
  return JSON.stringify(result === null ? { gone: true } : { result });
}

/** @returns `{cancelled}`: whether there was such a stage. */
export function stageCancelJson(importId: string): string {
  return JSON.stringify({
    cancelled: Workbook.write(spreadsheet(), (workbook) => cancelStage(workbook, importId)),
  });
}
