/** A plan (дорожная карта) as it was read from a document: nothing here knows where the document came from. */
import type { SchoolYear } from './school-year';

/** A line of a source: a row of a table, or a line of text, which has one cell. */
export interface SourceRow {
  /** 1-based: the line of a text file, the row of a sheet, the running number of a paragraph or row of a document. */
  readonly line: number;
  readonly cells: readonly string[];
  /** 0-based cells that a vertically joined cell from above covers; their text is blank. */
  readonly covered?: readonly number[];
}

export interface PlannedAction {
  /** Title of the section; blank before the first one. */
  readonly section: string;
  /** Parent of several measures (направление), where the document has such a column; else blank. */
  readonly direction: string;
  /** As printed, without the full stop at its end: «2.10» is not «2.1». Blank where the document has none. */
  readonly number: string;
  readonly title: string;
  /** Sub-points of the action, without their dashes. */
  readonly details: readonly string[];
  /** As printed; where one deadline is joined over several rows, each of them has it. */
  readonly deadlineText: string;
  /** Those who answer for it, one each. */
  readonly responsible: readonly string[];
  /** Expected result (ожидаемый результат). */
  readonly result: string;
  /** State that the document itself reports («Планируется»); blank where it has none. */
  readonly state: string;
  /** 1-based line of the source where the action begins. */
  readonly line: number;
}

export interface PlanDocument {
  /** Printed in the document, or following from its dates; null when nothing tells. */
  readonly schoolYear: SchoolYear | null;
  readonly sections: readonly string[];
  readonly actions: readonly PlannedAction[];
  /** What could be placed nowhere: nothing of a document is dropped. */
  readonly unplaced: readonly { readonly line: number; readonly text: string }[];
  /** People's names found among those responsible, as printed, each once. */
  readonly names: readonly string[];
}
