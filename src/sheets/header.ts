/** Finds a table's header row and its columns by the words in it, wherever they have been moved. */
import type { TableSchema } from '../domain/tables/schema';
import { TABLE_TEXT } from '../messages/tables';

export interface Header {
  /** 0-based row in the values given. */
  readonly row: number;
  /** 0-based column by column id; a column that a person has deleted or renamed is absent. */
  readonly columns: ReadonlyMap<string, number>;
  /** Columns that are not ours, with their headings. */
  readonly others: readonly { readonly index: number; readonly heading: string }[];
}

/** The headings stand among this many first rows: people put titles above them. */
export const HEADER_ROWS = 10;

/** Share of the headings of the schema's first version that must stand in a row for it to be the header. */
const ENOUGH = 0.6;

function fold(heading: unknown): string {
  return String(heading)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** The header among the first rows; null when no row has all key columns and most of the others. */
export function findHeader(schema: TableSchema, top: readonly (readonly unknown[])[]): Header | null {
  const texts = TABLE_TEXT[schema.id].columns;
  const ids = new Map(schema.columns.map(({ id }) => [fold(texts[id]!.header), id] as const));
  const first = new Set(schema.columns.filter(({ later }) => later !== true).map(({ id }) => id));
  for (let row = 0; row < top.length; row++) {
    const columns = new Map<string, number>();
    const others: { index: number; heading: string }[] = [];
    top[row]!.forEach((heading, index) => {
      const id = ids.get(fold(heading));
      if (id !== undefined && !columns.has(id)) columns.set(id, index);
      else if (fold(heading) !== '') others.push({ index, heading: String(heading).trim() });
    });
    const known = [...columns.keys()].filter((id) => first.has(id)).length;
    if (known >= first.size * ENOUGH && schema.key.every((id) => columns.has(id))) {
      return { row, columns, others };
    }
  }
  return null;
}
