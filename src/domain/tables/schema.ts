/**
 * The tables of the workbook: which columns each has, what may stand in them, who owns a row. Column and tab texts
 * stand in `src/messages/tables.ts`; here are ids and kinds only.
 */

export type TableId =
  | 'schools'
  | 'procedures'
  | 'marks'
  | 'journal'
  | 'scores'
  | 'tasks'
  | 'skills'
  | 'outcomes'
  | 'taskList'
  | 'signs'
  | 'roadmap'
  | 'control'
  | 'recheck'
  | 'occurrences'
  | 'answers'
  | 'events'
  | 'qualitySystem'
  | 'internalResults'
  | 'deficits'
  | 'training'
  | 'support'
  | 'experts'
  | 'taskBank'
  | 'targets'
  | 'history'
  | 'official'
  | 'parameters'
  | 'changes'
  | 'counts'
  | 'staging'
  | 'tabs';

export type ColumnKind =
  | 'text'
  /** A code that must keep its leading zeros and never become a date. */
  | 'code'
  | 'long-text'
  | 'count'
  | 'number'
  /** 0–100. */
  | 'percent'
  | 'date'
  | 'time';

export interface Column {
  readonly id: string;
  readonly kind: ColumnKind;
  /** Pixels. */
  readonly width: number;
  /** What may be chosen; a person may type something else and is only warned. */
  readonly choices?: readonly string[];
  /** Stands out among columns that people do not type in. */
  readonly input?: boolean;
  /** The program's in a table of people: rewritten at every run, shown muted. */
  readonly computed?: boolean;
  /** Added after the first version: a table without it is still known by its headings. */
  readonly later?: boolean;
  /** Cells are chosen from a column of another table. */
  readonly choicesFrom?: { readonly table: TableId; readonly column: string };
}

export interface TableSchema {
  readonly id: TableId;
  readonly columns: readonly Column[];
  /** Columns that name a row; a row is found by them wherever it has been sorted to. */
  readonly key: readonly string[];
  /** Key columns for which another column answers where they are blank: a region has no school code but a name. */
  readonly keyFallback?: Readonly<Record<string, string>>;
  readonly frozenColumns: number;
  /** `#rrggbb` of the tab, or null. */
  readonly colour: string | null;
  /** Hidden tables are the machine's. */
  readonly hidden: boolean;
  /** Rows prepared for typing in a new tab; 0 where people do not type. */
  readonly typingRows: number;
}

/** A row as read: cells by column id. */
export type TableRow = Readonly<Record<string, unknown>>;

export function column(id: string, kind: ColumnKind, width: number, extra: Partial<Column> = {}): Column {
  return { id, kind, width, ...extra };
}

/** A row's key text: the key columns' cells, trimmed, joined by `|`. */
export function rowKey(schema: TableSchema, row: TableRow): string {
  return schema.key
    .map((id) => {
      const text = String(row[id] ?? '').trim();
      const other = schema.keyFallback?.[id];
      return text === '' && other !== undefined ? String(row[other] ?? '').trim() : text;
    })
    .join('|');
}
