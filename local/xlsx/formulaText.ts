/**
 * Formula text between the workbook (`;` between arguments, `\` between array columns) and the file (`,` for both,
 * newer functions prefixed with `_xlfn.`). It sees tokens only: strings and quoted tab names are left alone, and
 * nothing is parsed or computed here.
 */
import { FUTURE_FUNCTIONS } from './excelFunctions';
import { columnIndex, columnName } from '../a1';

/** What a formula names outside its own tab, renamed on the way. */
export interface FormulaNames {
  /** The tab name on the other side. */
  tab(name: string): string;
  /** The first argument of HYPERLINK on the other side: `#gid=1` ↔ `#'Tab'!A1`. */
  link(url: string): string;
}

const TOKEN = /"[^"]*(?:""[^"]*)*"|'[^']*(?:''[^']*)*'|[\p{L}\p{N}_$.]+|[\s\S]/gu;
const WORD = /^[\p{L}\p{N}_$.]+$/u;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d*)$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)([1-9]\d*)$/;
const OPENING = '({[';
const CLOSING = ')}]';

/** Pieces of a formula: a string or a quoted name with its quotes, a word (name, number, reference), else one character. */
export function tokens(formula: string): string[] {
  return formula.match(TOKEN) ?? [];
}

/** `"a""b"` → `a"b`. */
export function unquoteString(token: string): string {
  return token.slice(1, -1).replace(/""/g, '"');
}

/** `a"b` → `"a""b"`. */
export function quoteString(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** `'Лист ''А'''` → `Лист 'А'`; an unquoted name is returned as it is. */
export function unquoteTab(token: string): string {
  return token.startsWith("'") ? token.slice(1, -1).replace(/''/g, "'") : token;
}

/** The name in quotes, as Google writes it before `!`. */
export function quoteTab(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** `=SUM(A1;2)` → `SUM(A1,2)`. A comma between digits of the workbook's formula is a decimal comma. */
export function formulaToFile(formula: string, names: FormulaNames): string {
  return converted(
    tokens(formula.replace(/^=/, '').replace(/\r\n?/g, '\n')),
    names,
    (token, within, before, after) => {
      if (token === ';') return within === '{' ? ';' : ',';
      if (token === '\\' && within === '{') return ',';
      if (token === ',' && /^\d+$/.test(before) && /^\d/.test(after)) return '.';
      if (after === '(' && FUTURE_FUNCTIONS.has(token.toUpperCase())) return `_xlfn.${token}`;
      return token;
    },
  );
}

/** `SUM(A1,2)` → `=SUM(A1;2)`. Tab names get the quotes that other programs drop where they can do without. */
export function formulaFromFile(text: string, names: FormulaNames): string {
  const parts = tokens(text);
  const quoted = parts.map((token, i) => {
    // `#REF!` and tabs of other workbooks, `[1]Лист!A1`, are no names of ours.
    const own = parts[i + 1] === '!' && WORD.test(token) && !/^[#\]:]$/.test(parts[i - 1] ?? '');
    return own ? quoteTab(token) : token;
  });
  const body = converted(quoted, names, (token, within) => {
    if (token === ',') return within === '{' ? '\\' : within === '[' ? ',' : ';';
    return token.replace(/^(?:_xlfn\.|_xlws\.|_xlpm\.)+/i, '');
  });
  return `=${body}`;
}

function converted(
  parts: readonly string[],
  names: FormulaNames,
  convert: (token: string, within: string, before: string, after: string) => string,
): string {
  const open: string[] = [];
  let text = '';
  parts.forEach((token, i) => {
    const before = parts[i - 1] ?? '';
    const after = parts[i + 1] ?? '';
    if (CLOSING.includes(token)) open.pop();
    if (token.startsWith('"')) text += linked(token, parts[i - 2] ?? '', before, names);
    else if (after === '!' && (token.startsWith("'") || WORD.test(token))) text += renamed(token, names);
    else if (token.startsWith("'")) text += token;
    else text += convert(token, open[open.length - 1] ?? '', before, after);
    if (OPENING.includes(token)) open.push(token);
  });
  return text;
}

function renamed(token: string, names: FormulaNames): string {
  const name = unquoteTab(token);
  const other = names.tab(name);
  return other === name ? token : quoteTab(other);
}

function linked(token: string, called: string, before: string, names: FormulaNames): string {
  if (before !== '(' || called.toUpperCase() !== 'HYPERLINK') return token;
  const url = unquoteString(token);
  const other = names.link(url);
  return other === url ? token : quoteString(other);
}

/** Names of all functions that the formula calls, in upper case. */
export function functionsOf(formula: string): string[] {
  const parts = tokens(formula);
  return parts
    .filter((token, i) => parts[i + 1] === '(' && /^[\p{L}_]/u.test(token))
    .map((name) => name.toUpperCase());
}

/** The formula as it reads `rows` lower and `columns` to the right: relative references move, `$` ones stay. */
export function shifted(formula: string, rows: number, columns: number): string {
  const parts = tokens(formula);
  return parts
    .map((token, i) => {
      const before = parts[i - 1];
      const after = parts[i + 1];
      if (after === '(' || after === '!') return token;
      const cell = CELL.exec(token);
      if (cell) return column(cell[1], cell[2], columns) + row(cell[3], cell[4], rows);
      if (before !== ':' && after !== ':') return token;
      const whole = COLUMN.exec(token);
      if (whole) return column(whole[1], whole[2], columns);
      const line = ROW.exec(token);
      return line ? row(line[1], line[2], rows) : token;
    })
    .join('');
}

function column(dollar = '', name = '', by: number): string {
  return dollar + (dollar ? name : columnName(columnIndex(name) + by));
}

function row(dollar = '', number = '', by: number): string {
  return dollar + (dollar ? number : String(Number(number) + by));
}
