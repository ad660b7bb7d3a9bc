/**
 * Conditional formats as they show now. Criteria are judged as those of validation rules, formulas by the formula
 * engine, moved along as Sheets moves them; gradients are not drawn.
 */
import { moveFormula } from '../../formulas/edit';
import { Probe } from '../../formulas/probe';
import { lastColumn, lastRow } from '../../host/areas';
import { cellAt } from '../../host/cells';
import { scriptValue } from '../../host/content';
import type { DocumentState } from '../../host/document';
import { meets } from '../../host/validation-check';
import type { ConditionalRule, SheetModel } from '../../model';
import type { Overlay } from './styles';

/** Judges a cell; null: no rule holds there. */
export type OverlayAt = (row: number, column: number) => Overlay | null;

type Test = (row: number, column: number) => boolean;

/** The first rule that holds gives the look. */
export function overlaysOf(sheet: SheetModel, index: number, document: DocumentState, now: Date): OverlayAt {
  const probe = new Probe(document.workbook, now);
  const rules = sheet.conditionalRules.flatMap((rule) => {
    const test = testOf(rule, sheet, index, document, probe);
    return test === null ? [] : [{ rule, test }];
  });
  if (rules.length === 0) return () => null;
  return (row, column) =>
    rules.find(({ rule, test }) => covers(rule, row, column) && test(row, column))?.rule ?? null;
}

/** Whether a rule with this criterion is shown by the page. */
export function isJudged({ criteria }: Pick<ConditionalRule, 'criteria'>): boolean {
  return criteria !== null && (criteria === 'CUSTOM_FORMULA' || SIMPLE.test(criteria));
}

const SIMPLE = /^(CELL_(NOT_)?EMPTY|TEXT_(CONTAINS|DOES_NOT_CONTAIN|EQUAL_TO)|NUMBER_\w+)$/;

function covers({ areas }: ConditionalRule, row: number, column: number): boolean {
  return areas.some(
    (area) => row >= area.row && row <= lastRow(area) && column >= area.column && column <= lastColumn(area),
  );
}

function testOf(
  rule: ConditionalRule,
  sheet: SheetModel,
  index: number,
  document: DocumentState,
  probe: Probe,
): Test | null {
  const { criteria, args } = rule;
  if (criteria === null || !isJudged(rule)) return null;
  if (criteria === 'CUSTOM_FORMULA') return formulaTest(String(args[0]), rule, index, probe);
  if (criteria === 'CELL_EMPTY') return (row, column) => scriptValue(cellAt(sheet, row, column)) === '';
  if (criteria === 'CELL_NOT_EMPTY') return (row, column) => scriptValue(cellAt(sheet, row, column)) !== '';
  return (row, column) => meets(criteria, args, scriptValue(cellAt(sheet, row, column)), document) === true;
}

/** The formula is written for the first cell of the rule's ranges. A column or row that it does not name is asked once. */
function formulaTest(formula: string, { areas }: ConditionalRule, sheet: number, probe: Probe): Test {
  const top = Math.min(...areas.map(({ row }) => row));
  const left = Math.min(...areas.map(({ column }) => column));
  const byRow = moveFormula(formula, 0, 1) === formula;
  const byColumn = moveFormula(formula, 1, 0) === formula;
  const answers = new Map<string, boolean>();
  return (row, column) => {
    const [r, c] = [byColumn ? top : row, byRow ? left : column];
    const key = `${r},${c}`;
    let answer = answers.get(key);
    if (answer === undefined) {
      const value = probe.valueAt(moveFormula(formula, r - top, c - left), { sheet, row: r, column: c });
      answer = value === true || (typeof value === 'number' && value !== 0);
      answers.set(key, answer);
    }
    return answer;
  };
}
