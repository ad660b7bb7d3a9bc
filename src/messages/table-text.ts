/** The shape in which every tab with a table is worded. */
export interface ColumnText {
  readonly header: string;
  /** Shown when the pointer rests on the heading; an empty text for none. */
  readonly note: string;
}

export interface TableText {
  readonly title: string;
  readonly columns: Readonly<Record<string, ColumnText>>;
}

export const text = (header: string, note = ''): ColumnText => ({ header, note });
