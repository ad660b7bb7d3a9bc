/** What the dialog «Загрузить результаты» calls: plain JSON texts in, plain JSON texts out. */

export function loadContextJson(): string {
  throw new Error('not built yet');
}

export function stageStateJson(_importId: string): string {
  throw new Error('not built yet');
}

export function stageChunkJson(_chunk: string): string {
  throw new Error('not built yet');
}

export function stageCommitJson(_importId: string): string {
  throw new Error('not built yet');
}

export function stageCancelJson(_importId: string): string {
  throw new Error('not built yet');
}
