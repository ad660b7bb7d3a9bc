/** A formula made ready for computing: its tree and what it refers to. Independent of where it stands. */
import { isBuiltin } from './builtins/table';
import { Expression, parseFormula } from './parse';
import { Reference } from './references';

export interface Program {
  /** null = «Formula parse error». */
  readonly tree: Expression | null;
  readonly references: readonly Reference[];
  /** Named ranges as written. */
  readonly names: readonly string[];
  /** Upper-case names of the called functions that are no built-ins, each once. */
  readonly foreignFunctions: readonly string[];
}

export function compile(formula: string): Program {
  const tree = parseFormula(formula);
  const references: Reference[] = [];
  const names: string[] = [];
  const foreign = new Set<string>();
  const visit = (expression: Expression | null): void => {
    switch (expression?.kind) {
      case 'reference':
        references.push(expression.reference);
        break;
      case 'name':
        names.push(expression.name);
        break;
      case 'unary':
        visit(expression.operand);
        break;
      case 'binary':
        visit(expression.left);
        visit(expression.right);
        break;
      case 'call':
        if (!isBuiltin(expression.name)) foreign.add(expression.name);
        expression.args.forEach(visit);
        break;
    }
  };
  visit(tree);
  return { tree, references, names, foreignFunctions: [...foreign] };
}
