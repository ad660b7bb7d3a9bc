/**
 * Cuts the text of a formula into tokens that together are the whole text, so that an edit can replace some and keep
 * the author's spacing. Arguments are separated by `;` only: a comma or an array literal is not a token.
 */

export type TokenKind = 'space' | 'text' | 'error' | 'reference' | 'number' | 'name' | 'operator';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d*`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9]\d*`;
const RANGE = `${CELL}(?::(?:${CELL}|${COLUMN}|${ROW}))?|${COLUMN}:${COLUMN}|${ROW}:${ROW}`;
/** `LOG10(` and `A1_total` are names, not references. */
const NOT_IN_NAME = String.raw`(?![\p{L}\p{N}_.(!])`;

/** In order of trial: `1:1` is a range before it is a number, `TRUE` a name because no reference fits. */
const PATTERNS: readonly (readonly [TokenKind, RegExp])[] = [
  ['space', /\s+/y],
  ['text', /"(?:[^"]|"")*"/y],
  ['error', new RegExp(`(?:${SHEET})?#(?:REF!|DIV/0!|N/A|NAME\\?|NUM!|VALUE!|NULL!|ERROR!)`, 'uy')],
  ['reference', new RegExp(`(?:${SHEET})?(?:${RANGE})${NOT_IN_NAME}`, 'uy')],
  ['number', /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y],
  ['name', /[\p{L}_][\p{L}\p{N}_.]*/uy],
  ['operator', /<=|>=|<>|[-+*/^&=<>%();]/y],
];

/** Tokens of the formula after its `=`; null when some character belongs to no token or there is no `=`. */
export function tokenize(formula: string): readonly Token[] | null {
  if (!formula.startsWith('=')) return null;
  const tokens: Token[] = [];
  for (let at = 1; at < formula.length;) {
    const token = tokenAt(formula, at);
    if (token === null) return null;
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): Token | null {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (match !== null) return { kind, text: match[0] };
  }
  return null;
}
