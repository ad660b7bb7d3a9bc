/** What the side panel «Школа» calls. */

export function schoolPanelJson(_code: string): string {
  throw new Error('not built yet');
}

export function showSchoolJson(_code: string): string {
  throw new Error('not built yet');
}
