/**
 * A generated tab as a value: what stands in it, how it looks, which charts it has. Plans are made here, in the pure
 * ring, and written by one module of the sheets ring. A plan names its rows and columns by ids of its own, so that
 * rows and columns which a person has inserted between them are recognised and left alone.
 */

/** Looks a cell can have; what each means on a sheet stands in `src/domain/tabs/looks.ts`. */
export type StyleId =
  | 'title'
  | 'subtitle'
  | 'note'
  | 'heading'
  /** Text of a document, and its titles that take more than a line. */
  | 'paragraph'
  | 'longHeading'
  | 'header'
  | 'text'
  | 'wrapped'
  | 'muted'
  | 'code'
  | 'count'
  | 'points'
  | 'percent'
  | 'difference'
  | 'coefficient'
  | 'probability'
  | 'level'
  | 'state'
  | 'input';

export type PlanValue = string | number | boolean | null;

export interface PlanCell {
  readonly value: PlanValue;
  readonly style: StyleId;
  /** Key of the tab that the cell leads to. */
  readonly link?: string;
}

export interface PlanRow {
  /** Unique within the tab and stable between runs: `marks:ВПР-2021-МА-4`. */
  readonly id: string;
  /** By column; a missing cell stays blank. */
  readonly cells: readonly (PlanCell | undefined)[];
  /** A person's row: its label may be ours once, its other cells are never written. */
  readonly person?: boolean;
  /** Column ranges that are joined into one cell each, for longer texts: first and last index. */
  readonly merges?: readonly (readonly [first: number, last: number])[];
  /** Pixels; default as high as the text. */
  readonly height?: number;
}

export interface PlanColumn {
  readonly id: string;
  /** Pixels. */
  readonly width: number;
}

/** `stacked-and-line`: stacked columns, the last series a line over them. */
export type ChartKind = 'column' | 'stacked-column' | 'stacked-and-line';

/** Series by columns over a run of rows; the first row holds the series' names, the first column the labels. */
export interface PlanChart {
  readonly id: string;
  readonly kind: ChartKind;
  readonly title: string;
  /** Titles of the axes; an empty text for none. */
  readonly across: string;
  readonly upward: string;
  /** Top of the value axis; null lets the chart choose. */
  readonly most: number | null;
  readonly firstRow: string;
  readonly lastRow: string;
  /** Label column, then the series' columns. */
  readonly columns: readonly string[];
  /** `#rrggbb` by series. */
  readonly colours: readonly string[];
  /** Row and column of the top left corner. */
  readonly row: string;
  readonly column: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export interface TabPlan {
  /** `summary`, `start`, `school:900182`. */
  readonly key: string;
  /** Name for a new tab; a tab that a person has renamed keeps its name. */
  readonly title: string;
  readonly columns: readonly PlanColumn[];
  readonly rows: readonly PlanRow[];
  /** Place of a new tab from the left, 0 the first; null = after all others. */
  readonly place: number | null;
  /** Rows from the top that stay in view and are printed on every page. */
  readonly frozenRows: number;
  readonly charts: readonly PlanChart[];
  /** `#rrggbb` of the tab, or null. */
  readonly colour: string | null;
}
