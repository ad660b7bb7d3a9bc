/** Formulas of the local host: computing them, editing their text when the grid changes, showing values. */
export { displayValue, isDateFormat } from './display';
export { moveFormula, renameInFormula, shiftFormula, type GridChange } from './edit';
export { recalculate, type RecalcOptions, type RecalcReport, type UnknownFunction } from './recalculate';
export { quoteSheet } from './references';
