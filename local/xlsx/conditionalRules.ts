/**
 * Conditional formats of the workbook against those of the file. Every condition is written as a formula that holds
 * exactly where Google's does (Excel's own «less than» would colour blanks, «greater than» texts); the carrier keeps the
 * criterion. Rules that a person made in another program become the nearest criterion.
 */
import { isDeepStrictEqual } from 'node:util';
import { areaToA1 } from '../a1';
import { ConditionalRule } from '../model';
import { clipped, parseAreas } from './areas';
import { RuleRest } from './carrier';
import { quoteString } from './formulaText';
import { colorOf, FileRule, FileStyle } from '../../src/files/xlsx/hucre';
import { rgb } from './styles';
import { Translation } from './translation';

type ScaleType = NonNullable<FileRule['colorScale']>['cfvo'][number]['type'];
type Operator = NonNullable<FileRule['operator']>;

const SCALE: Readonly<Record<string, ScaleType>> = {
  MIN: 'min',
  MAX: 'max',
  NUMBER: 'num',
  PERCENT: 'percent',
  PERCENTILE: 'percentile',
};

const COMPARISONS: Readonly<Record<string, string>> = {
  NUMBER_EQUAL_TO: '=',
  NUMBER_NOT_EQUAL_TO: '<>',
  NUMBER_GREATER_THAN: '>',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: '>=',
  NUMBER_LESS_THAN: '<',
  NUMBER_LESS_THAN_OR_EQUAL_TO: '<=',
  DATE_EQUAL_TO: '=',
  DATE_AFTER: '>',
  DATE_BEFORE: '<',
};

/** Criteria for the comparisons that people set in other programs. */
const FOREIGN: Readonly<Record<Operator, string>> = {
  equal: 'NUMBER_EQUAL_TO',
  notEqual: 'NUMBER_NOT_EQUAL_TO',
  greaterThan: 'NUMBER_GREATER_THAN',
  greaterThanOrEqual: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  lessThan: 'NUMBER_LESS_THAN',
  lessThanOrEqual: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  between: 'NUMBER_BETWEEN',
  notBetween: 'NUMBER_NOT_BETWEEN',
};

const TEXT_RULES: Readonly<Record<string, string>> = {
  containsText: 'TEXT_CONTAINS',
  notContainsText: 'TEXT_DOES_NOT_CONTAIN',
  beginsWith: 'TEXT_STARTS_WITH',
  endsWith: 'TEXT_ENDS_WITH',
};

/** A rule that never holds, in place of a criterion that Excel lacks. */
const NEVER = /^LEN\("objectivity:\d+"\)=0$/;

/** Rules of a tab in the order of their priority, and what the carrier must remember of them. */
export function rulesToFile(
  rules: readonly ConditionalRule[],
  translation: Translation,
): { readonly rules: FileRule[]; readonly remembered: Record<string, RuleRest> } {
  const remembered: Record<string, RuleRest> = {};
  const fileRules = rules.flatMap((rule, i) => {
    const [first] = rule.areas;
    if (!first) return [];
    const range = rule.areas.map(areaToA1).join(' ');
    const corner = areaToA1({ ...first, rows: 1, columns: 1 });
    const fileRule: FileRule = { ...condition(rule, corner, i, translation), priority: i + 1, range };
    const style = styleToFile(rule);
    if (style) fileRule.style = style;
    const { criteria, args, bold, italic, gradient } = rule;
    const rest: RuleRest = { criteria, args, bold, italic, gradient };
    const {
      criteria: c,
      args: a,
      bold: b,
      italic: t,
      gradient: g,
    } = fromRule(fileRule, translation) ?? BLANK;
    if (!isDeepStrictEqual({ criteria: c, args: a, bold: b, italic: t, gradient: g }, rest)) {
      remembered[keyOf(fileRule)] = rest;
    }
    return [fileRule];
  });
  return { rules: fileRules, remembered };
}

const BLANK: RuleRest = { criteria: null, args: [], bold: null, italic: null, gradient: null };

function condition(
  rule: ConditionalRule,
  corner: string,
  index: number,
  translation: Translation,
): Pick<FileRule, 'type'> & Partial<FileRule> {
  if (rule.gradient) {
    return {
      type: 'colorScale',
      colorScale: {
        cfvo: rule.gradient.map(({ type, value }) => {
          const point: { type: ScaleType; value?: string } = { type: SCALE[type] ?? 'num' };
          if (value !== '') point.value = value;
          return point;
        }),
        colors: rule.gradient.map(({ color }) => `FF${rgb(color)}`),
      },
    };
  }
  return {
    type: 'expression',
    formula: conditionFormula(rule, corner, translation) ?? `LEN("objectivity:${index}")=0`,
  };
}

/** The condition about the first cell of the rule; null when Excel has no words for it. */
function conditionFormula(
  { criteria, args }: ConditionalRule,
  corner: string,
  translation: Translation,
): string | null {
  const values = args.map((arg) => operand(arg, translation));
  const [first = '""', second = '""'] = values;
  // A date is compared by its day, as Google does.
  const number = criteria?.startsWith('DATE_') ? `INT(${corner})` : corner;
  const about = (test: string): string => `AND(ISNUMBER(${corner}),${test})`;
  const comparison = criteria ? COMPARISONS[criteria] : undefined;
  if (comparison && values.length === 1 && !isRelativeDate(criteria, args[0]))
    return about(`${number}${comparison}${first}`);
  const pattern = typeof args[0] === 'string' ? quoteString(args[0].replace(/[~*?]/g, '~$&')) : first;
  switch (criteria) {
    case 'NUMBER_BETWEEN':
      return about(`${corner}>=${first},${corner}<=${second}`);
    case 'NUMBER_NOT_BETWEEN':
      return about(`OR(${corner}<${first},${corner}>${second})`);
    case 'CELL_EMPTY':
      return `LEN(${corner})=0`;
    case 'CELL_NOT_EMPTY':
      return `LEN(${corner})>0`;
    case 'TEXT_CONTAINS':
      return `ISNUMBER(SEARCH(${pattern},${corner}))`;
    case 'TEXT_DOES_NOT_CONTAIN':
      return `ISERROR(SEARCH(${pattern},${corner}))`;
    case 'TEXT_STARTS_WITH':
      return `LEFT(${corner},LEN(${first}))=${first}`;
    case 'TEXT_ENDS_WITH':
      return `RIGHT(${corner},LEN(${first}))=${first}`;
    case 'TEXT_EQUAL_TO':
      return `${corner}=${first}`;
    case 'CUSTOM_FORMULA':
      return translation.toFile.formula(String(args[0]));
    default:
      return null;
  }
}

function isRelativeDate(criteria: string | null, arg: unknown): boolean {
  return criteria !== null && criteria.startsWith('DATE_') && !(arg instanceof Date);
}

function operand(arg: unknown, translation: Translation): string {
  if (arg instanceof Date) return String(translation.dates.toSerial(arg));
  if (typeof arg === 'number') return String(arg);
  const text = String(arg);
  return text.startsWith('=') ? `(${translation.toFile.formula(text)})` : quoteString(text);
}

function styleToFile({ background, fontColor, bold, italic }: ConditionalRule): FileStyle | undefined {
  const style: FileStyle = {};
  if (background) {
    const color = { rgb: rgb(background) };
    style.fill = { type: 'pattern', pattern: 'solid', fgColor: color, bgColor: color };
  }
  const font: NonNullable<FileStyle['font']> = {};
  if (fontColor) font.color = { rgb: rgb(fontColor) };
  if (bold) font.bold = true;
  if (italic) font.italic = true;
  if (Object.keys(font).length > 0) style.font = font;
  return Object.keys(style).length > 0 ? style : undefined;
}

/** Rules of a tab of the file by priority, inside a grid of that size; kinds that Google lacks are left out. */
export function rulesFromFile(
  rules: readonly FileRule[],
  translation: Translation,
  remembered: Readonly<Record<string, RuleRest>>,
  grid: { readonly maxRows: number; readonly maxColumns: number },
  theme: readonly string[] | undefined,
): ConditionalRule[] {
  return [...rules]
    .sort((a, b) => a.priority - b.priority)
    .flatMap((fileRule) => {
      const areas = parseAreas(fileRule.range).flatMap(
        (area) => clipped(area, grid.maxRows, grid.maxColumns) ?? [],
      );
      const own = fromRule(fileRule, translation, theme);
      const kept = remembered[keyOf(fileRule)];
      if (areas.length === 0 || (!own && !kept)) return [];
      const style = styleFromFile(fileRule.style, theme);
      if (!kept) return [{ ...style, ...(own as RuleRest), areas }];
      return [
        { ...style, ...kept, bold: style.bold ?? kept.bold, italic: style.italic ?? kept.italic, areas },
      ];
    });
}

function styleFromFile(style: FileStyle | undefined, theme: readonly string[] | undefined) {
  const fill = style?.fill?.type === 'pattern' ? style.fill : undefined;
  return {
    background: colorOf(fill?.bgColor, theme) ?? colorOf(fill?.fgColor, theme),
    fontColor: colorOf(style?.font?.color, theme),
    bold: style?.font?.bold ? true : null,
    italic: style?.font?.italic ? true : null,
  };
}

function fromRule(rule: FileRule, translation: Translation, theme?: readonly string[]): RuleRest | null {
  const { bold, italic } = styleFromFile(rule.style, theme);
  if (rule.type === 'colorScale' && rule.colorScale)
    return { ...BLANK, bold, italic, gradient: gradient(rule.colorScale) };
  const criteria = criteriaFromFile(rule, translation);
  return criteria && { ...criteria, bold, italic, gradient: null };
}

function gradient({ cfvo, colors }: NonNullable<FileRule['colorScale']>): ConditionalRule['gradient'] {
  return cfvo.map(({ type, value }, i) => ({
    type: Object.keys(SCALE).find((name) => SCALE[name] === type) ?? 'NUMBER',
    value: type === 'min' || type === 'max' ? '' : (value ?? ''),
    color: colorOf({ rgb: colors[i] ?? '' }, undefined) ?? '#ffffff',
  }));
}

function criteriaFromFile(
  rule: FileRule,
  translation: Translation,
): Pick<RuleRest, 'criteria' | 'args'> | null {
  const formulas = [rule.formula ?? []].flat();
  const [first = ''] = formulas;
  const textCriteria = TEXT_RULES[rule.type];
  if (textCriteria) return { criteria: textCriteria, args: [rule.text ?? ''] };
  if (rule.type === 'containsBlanks') return { criteria: 'CELL_EMPTY', args: [] };
  if (rule.type === 'notContainsBlanks') return { criteria: 'CELL_NOT_EMPTY', args: [] };
  if (rule.type === 'expression' && NEVER.test(first)) return null;
  if (rule.type === 'expression' && first !== '')
    return { criteria: 'CUSTOM_FORMULA', args: [translation.fromFile.formula(first)] };
  if (rule.type !== 'cellIs' || !rule.operator || first === '') return null;
  const text = /^"((?:[^"]|"")*)"$/.exec(first);
  if (text && rule.operator === 'equal')
    return { criteria: 'TEXT_EQUAL_TO', args: [(text[1] as string).replace(/""/g, '"')] };
  const numbers = formulas.map(Number);
  const args = numbers.every(Number.isFinite)
    ? numbers
    : formulas.map((formula) => translation.fromFile.formula(formula));
  return { criteria: FOREIGN[rule.operator], args };
}

/** The condition as text, alike before and after another program has saved it. */
function keyOf({ type, formula, colorScale }: FileRule): string {
  const points = colorScale && gradient(colorScale)?.map(({ type, value }) => [type, value]);
  return JSON.stringify([type, [formula ?? []].flat(), points ?? null]);
}
