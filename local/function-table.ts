/**
 * The table of custom functions in the README, in Markdown, from the worked examples. The same examples are laid out
 * in cells for the test that computes them.
 */
import { FUNCTION_EXAMPLES, FunctionExample } from '../src/domain/formulas/examples';
import { FUNCTION_TEXTS } from '../src/messages/functions';
import type { FunctionName } from '../src/domain/formulas/registry';
import { areaToA1 } from './a1';
import { displayValue } from './formulas/display';
import { functionTableText as text } from './commands/messages';
import type { Area } from './model';

/** An example as it stands on a sheet. */
export interface ExampleInCells {
  /** `=OBJECTIVITY_GAP(A1:A4; B1:B4)`. */
  readonly formula: string;
  readonly inputs: readonly { readonly area: Area; readonly rows: readonly (readonly unknown[])[] }[];
  readonly result: readonly (readonly unknown[])[];
}

/** Arguments from A1: equally high blocks beside each other, others below. */
export function inCells({ name, arguments: args, result }: FunctionExample): ExampleInCells {
  let next = { row: 0, column: 0 };
  const inputs = args.map((argument, i) => {
    const rows = rowsOf(argument);
    const area: Area = { ...next, rows: rows.length, columns: rows[0]!.length };
    const isBeside = rows.length > 1 && i + 1 < args.length && rowsOf(args[i + 1]).length === rows.length;
    next = isBeside
      ? { row: area.row, column: area.column + area.columns }
      : { row: area.row + area.rows, column: 0 };
    return { area, rows };
  });
  const references = inputs.map(({ area }) => areaToA1(area));
  return { formula: `=${name}(${references.join('; ')})`, inputs, result: rowsOf(result) };
}

function rowsOf(value: unknown): readonly (readonly unknown[])[] {
  return Array.isArray(value) ? (value as unknown[][]) : [[value]];
}

/** Markdown, a row per example; a function's description stands in its first row. */
export function functionTable(): string {
  const seen = new Set<FunctionName>();
  const rows = FUNCTION_EXAMPLES.map((example) => {
    const { name } = example;
    const { formula, inputs, result } = inCells(example);
    const head = seen.has(name)
      ? ['', '']
      : [`\`${name}(${FUNCTION_TEXTS[name].arguments})\``, example.description];
    seen.add(name);
    const cells = inputs.map(({ area, rows: lines }) => `${areaToA1(area)}: ${shown(lines)}`);
    return [...head, `\`${formula}\``, cells.join('<br>'), shown(result)];
  });
  const lines = [[...text.headings], text.headings.map(() => '---'), ...rows];
  const table = lines.map((line) => `| ${line.join(' | ')} |`);
  // Prettier would pad every cell to the width of the widest.
  return ['<!-- prettier-ignore -->', ...table].join('\n');
}

/** Cells of a row after a semicolon, rows after a slash. */
function shown(rows: readonly (readonly unknown[])[]): string {
  return rows.map((row) => row.map(shownValue).join('; ')).join(' / ');
}

function shownValue(value: unknown): string {
  if (typeof value === 'boolean') return value ? text.yes : text.no;
  if (typeof value === 'number') return String(Math.round(value * 10_000) / 10_000).replace('.', ',');
  if (value instanceof Date) return displayValue(value, undefined, 'ru_RU');
  return value === '' ? text.blank : String(value);
}
