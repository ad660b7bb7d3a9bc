/**
 * Grammar of formulas: tokens to a tree. Precedence from loosest to tightest, all left-associative: comparison, `&`,
 * `+ -`, `* /`, `^`, unary `- +`, `%`; hence `-2^2` is 4, as in Sheets, Excel and LibreOffice.
 */
import { parseReference, Reference } from './references';
import { Token, tokenize } from './tokens';

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=';
export type UnaryOperator = '-' | '+' | '%';

export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'reference'; readonly reference: Reference }
  /** A named range. */
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'unary'; readonly operator: UnaryOperator; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  /** `name` in upper case; an argument left empty is null: `IF(A1;;1)`. */
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly (Expression | null)[] };

const BINARY: readonly (readonly BinaryOperator[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['TRUE', true],
  ['ИСТИНА', true],
  ['FALSE', false],
  ['ЛОЖЬ', false],
]);

/** Tree of a formula with its leading `=`; null where Sheets says «Formula parse error». */
export function parseFormula(formula: string): Expression | null {
  const tokens = tokenize(formula);
  if (tokens === null) return null;
  const parser = new Parser(tokens.filter((token) => token.kind !== 'space'));
  return parser.whole();
}

/** Recursive descent; every method returns null as soon as the text does not fit, and the whole is then null. */
class Parser {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Expression | null {
    const expression = this.binary(0);
    return this.at === this.tokens.length ? expression : null;
  }

  private binary(level: number): Expression | null {
    const operators = BINARY[level];
    if (operators === undefined) return this.unary();
    let left = this.binary(level + 1);
    for (;;) {
      const operator = operators.find((candidate) => this.sees(candidate));
      if (left === null || operator === undefined) return left;
      this.at++;
      const right = this.binary(level + 1);
      left = right === null ? null : { kind: 'binary', operator, left, right };
    }
  }

  private unary(): Expression | null {
    for (const operator of ['-', '+'] as const) {
      if (!this.takes(operator)) continue;
      const operand = this.unary();
      return operand === null ? null : { kind: 'unary', operator, operand };
    }
    return this.percent();
  }

  private percent(): Expression | null {
    let operand = this.primary();
    while (operand !== null && this.takes('%')) operand = { kind: 'unary', operator: '%', operand };
    return operand;
  }

  private primary(): Expression | null {
    if (this.takes('(')) {
      const inner = this.binary(0);
      return this.takes(')') ? inner : null;
    }
    const token = this.tokens[this.at++];
    switch (token?.kind) {
      case 'number':
        return { kind: 'literal', value: Number(token.text) };
      case 'text':
        return { kind: 'literal', value: token.text.slice(1, -1).replace(/""/g, '"') };
      case 'error':
        return { kind: 'error', error: token.text.slice(token.text.lastIndexOf('#')) };
      case 'reference':
        return { kind: 'reference', reference: parseReference(token.text) };
      case 'name':
        return this.named(token.text);
      default:
        return null;
    }
  }

  private named(name: string): Expression | null {
    if (this.takes('(')) return this.call(name.toUpperCase());
    const value = BOOLEANS.get(name.toUpperCase());
    return value === undefined ? { kind: 'name', name } : { kind: 'literal', value };
  }

  private call(name: string): Expression | null {
    const args: (Expression | null)[] = [];
    if (this.takes(')')) return { kind: 'call', name, args };
    for (;;) {
      const empty = this.sees(';') || this.sees(')');
      const argument = empty ? null : this.binary(0);
      if (argument === null && !empty) return null;
      args.push(argument);
      if (this.takes(')')) return { kind: 'call', name, args };
      if (!this.takes(';')) return null;
    }
  }

  private sees(operator: string): boolean {
    const token = this.tokens[this.at];
    return token?.kind === 'operator' && token.text === operator;
  }

  private takes(operator: string): boolean {
    const seen = this.sees(operator);
    if (seen) this.at++;
    return seen;
  }
}
