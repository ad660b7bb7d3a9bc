/** What the host needs of a formula engine. The host says when to compute; the engine knows how. */
import { WorkbookModel } from '../model';

export type CustomFunctions = Readonly<Record<string, (...args: unknown[]) => unknown>>;

export interface FormulaEngine {
  /** Computes every formula of the workbook in place, spills included. */
  recalculate(
    workbook: WorkbookModel,
    options: { readonly customFunctions: CustomFunctions; readonly today: Date },
  ): unknown;
}
