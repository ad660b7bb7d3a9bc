/**
 * The ruler of a generated tab: its hidden first row and column name our columns and rows. What a person inserts
 * between them has no name there, and is never written. The corner names the tab itself.
 */
export const RULER_MARK = 'objectivity|';
/** In the corner of a skeleton, see `skeleton.ts`: it is no tab of the report. */
export const SKELETON_MARK = `${RULER_MARK}skeleton:`;

export interface Ruler {
  /** 0-based sheet column by plan column id. */
  readonly columns: ReadonlyMap<string, number>;
  /** 0-based sheet row by plan row id. */
  readonly rows: ReadonlyMap<string, number>;
}

export function isSkeleton(corner: string): boolean {
  return corner.startsWith(SKELETON_MARK);
}

/** Reads the ruler from a tab's values; null when the corner does not name `key`. */
export function readRuler(values: readonly (readonly unknown[])[], key: string): Ruler | null {
  if (values[0]?.[0] !== RULER_MARK + key) return null;
  const columns = new Map<string, number>();
  values[0]!.forEach((id, index) => {
    if (index > 0 && id !== '' && !columns.has(String(id))) columns.set(String(id), index);
  });
  const rows = new Map<string, number>();
  values.forEach((row, index) => {
    const id = String(row[0]);
    if (index > 0 && id !== '' && !rows.has(id)) rows.set(id, index);
  });
  return { columns, rows };
}
