/**
 * Rewrites every reference of the workbook when rows or columns move or a tab gets another name: formulas, validation
 * rules and conditional formats.
 */
import { GridChange, renameInFormula, shiftFormula } from '../formulas/edit';
import { SheetModel, Validation, WorkbookModel } from '../model';

/** Follows inserted or deleted rows or columns. */
export function shiftReferences(workbook: WorkbookModel, change: GridChange): void {
  editReferences(workbook, (formula, sheet) => shiftFormula(formula, sheet.name, change));
}

/** Follows a renamed tab; the tab itself must already bear the new name. */
export function renameReferences(workbook: WorkbookModel, from: string, to: string): void {
  editReferences(workbook, (formula) => renameInFormula(formula, from, to));
}

function editReferences(workbook: WorkbookModel, edit: (formula: string, sheet: SheetModel) => string): void {
  for (const sheet of workbook.sheets) {
    // Cells share rules: each rule is rewritten once.
    const rules = new Map<Validation, Validation>();
    for (const cells of sheet.rows) {
      for (const cell of cells ?? []) {
        if (cell === undefined) continue;
        if (cell.formula !== null) cell.formula = edit(cell.formula, sheet);
        if (cell.validation !== null)
          cell.validation = editedRule(cell.validation, rules, (text) => edit(text, sheet));
      }
    }
    sheet.conditionalRules = sheet.conditionalRules.map((rule) =>
      rule.criteria === 'CUSTOM_FORMULA'
        ? { ...rule, args: editedArguments(rule.args, (text) => edit(text, sheet)) }
        : rule,
    );
  }
}

function editedRule(
  rule: Validation,
  rules: Map<Validation, Validation>,
  edit: (formula: string) => string,
): Validation {
  const known = rules.get(rule);
  if (known !== undefined) return known;
  let edited = rule;
  if (rule.criteria === 'CUSTOM_FORMULA') {
    edited = { ...rule, args: editedArguments(rule.args, edit) };
  } else if (rule.criteria === 'VALUE_IN_RANGE') {
    edited = { ...rule, args: editedArguments(rule.args, (text) => edit(`=${text}`).slice(1)) };
  }
  rules.set(rule, edited);
  return edited;
}

function editedArguments(args: readonly unknown[], edit: (text: string) => string): unknown[] {
  return args.map((value) => (typeof value === 'string' ? edit(value) : value));
}
