/**
 * The workbook in memory, as plain data. The host (`local/host`) edits it the way Apps Script would, `local/xlsx`
 * loads and saves it, `local/formulas` computes its formulas. Nothing here has behaviour.
 * Rows and columns are 0-based; grids are sparse by row and dense inside a row as far as it is used.
 */

/** A value as Apps Script's getValues gives it; blank is ''. Errors are kept apart in `CellError`. */
export type Scalar = string | number | boolean | Date;

/** `#REF!`, `#NAME?`, `#ERROR!` … with the sentence shown on hover. */
export interface CellError {
  readonly error: string;
  readonly message: string;
}

export interface RichLink {
  /** `https://…` or `#gid=123` for a tab of this workbook. */
  readonly url: string;
}

export type HorizontalAlignment = 'general' | 'general-left' | 'left' | 'center' | 'right';
export type VerticalAlignment = 'top' | 'middle' | 'bottom';
export type WrapStrategy = 'OVERFLOW' | 'WRAP' | 'CLIP';
export type BorderLine = 'DOTTED' | 'DASHED' | 'SOLID' | 'SOLID_MEDIUM' | 'SOLID_THICK' | 'DOUBLE';

export interface Border {
  readonly style: BorderLine;
  /** `#rrggbb`. */
  readonly color: string;
}

/** Only what differs from the default is present. */
export interface CellFormat {
  readonly numberFormat?: string;
  readonly fontFamily?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  /** `#rrggbb`. */
  readonly fontColor?: string;
  /** `#rrggbb`. */
  readonly background?: string;
  readonly horizontal?: HorizontalAlignment;
  readonly vertical?: VerticalAlignment;
  readonly wrap?: WrapStrategy;
  readonly borderTop?: Border;
  readonly borderBottom?: Border;
  readonly borderLeft?: Border;
  readonly borderRight?: Border;
}

export interface Cell {
  /** Typed or computed value; '' when blank. */
  value: Scalar | CellError;
  /** With the leading `=`, arguments separated by `;`, tab names as now; null for a typed value. */
  formula: string | null;
  /** Shared between cells and never mutated: replace it. */
  format: CellFormat;
  note: string;
  link: RichLink | null;
  validation: Validation | null;
  /** For a cell filled by a spill: where the formula stands. Such a cell has no formula of its own. */
  spillFrom: { readonly row: number; readonly column: number } | null;
}

/** As DataValidationBuilder has it: criteria name (DataValidationCriteria) and its arguments. */
export interface Validation {
  readonly criteria: string;
  /** Ranges among the arguments are A1 texts with the tab: `'Школы'!A2:A`. */
  readonly args: readonly unknown[];
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
  readonly showDropdown: boolean;
}

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface ConditionalRule {
  readonly areas: readonly Area[];
  /** BooleanCriteria name and arguments, or null for a gradient. */
  readonly criteria: string | null;
  readonly args: readonly unknown[];
  readonly background: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly gradient:
    readonly { readonly type: string; readonly value: string; readonly color: string }[] | null;
}

export interface ProtectionModel {
  readonly id: number;
  description: string;
  warningOnly: boolean;
  /** null = the whole tab. */
  area: Area | null;
  unprotected: readonly Area[];
}

export interface ChartModel {
  readonly id: number;
  /** Charts.ChartType name: COLUMN, BAR, LINE, SCATTER, AREA, COMBO. */
  type: string;
  /** Tab id and area of every range, in order of addRange. */
  ranges: readonly { readonly sheetId: number; readonly area: Area }[];
  /** setOption calls, in order of names. */
  options: Readonly<Record<string, unknown>>;
  /** Header rows taken as series names (setNumHeaders). */
  headers: number;
  position: {
    readonly row: number;
    readonly column: number;
    readonly offsetX: number;
    readonly offsetY: number;
  };
}

export interface MetadataModel {
  readonly id: number;
  readonly key: string;
  readonly value: string;
  readonly visibility: 'DOCUMENT' | 'PROJECT';
  readonly location:
    | { readonly type: 'SPREADSHEET' }
    | { readonly type: 'SHEET'; readonly sheetId: number }
    | { readonly type: 'ROW' | 'COLUMN'; readonly sheetId: number; readonly index: number };
}

export interface NamedRangeModel {
  readonly name: string;
  readonly sheetId: number;
  readonly area: Area;
}

export interface SheetModel {
  readonly id: number;
  name: string;
  hidden: boolean;
  tabColor: string | null;
  /** Size of the grid; a new tab has 1000 × 26. */
  maxRows: number;
  maxColumns: number;
  /** rows[r]?.[c]; a missing row or cell is blank with the default format. */
  rows: (Cell | undefined)[][];
  merges: Area[];
  /** Pixels by column index; default 100. */
  columnWidths: Map<number, number>;
  /** Pixels by row index; default 21 or as high as the text. */
  rowHeights: Map<number, number>;
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  frozenRows: number;
  frozenColumns: number;
  hiddenGridlines: boolean;
  conditionalRules: readonly ConditionalRule[];
  protections: ProtectionModel[];
  charts: ChartModel[];
  /** Range of the basic filter; null when there is none. */
  filter: Area | null;
}

export interface WorkbookModel {
  name: string;
  /** ru_RU. */
  locale: string;
  timeZone: string;
  sheets: SheetModel[];
  activeSheetId: number;
  namedRanges: NamedRangeModel[];
  metadata: MetadataModel[];
  documentProperties: Record<string, string>;
  userProperties: Record<string, string>;
  scriptProperties: Record<string, string>;
  /** Source of ids of tabs, charts, protections, metadata. */
  nextId: number;
}
