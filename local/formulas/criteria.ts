/**
 * Criteria of COUNTIF, COUNTIFS, SUMIFS, AVERAGEIFS and the key of an exact MATCH: an operator, a value, wildcards
 * `*` (any characters), `?` (one) and `~` (the next one literally). Letter case does not matter.
 */
import { Scalar } from '../model';
import { booleanInText, compareTexts, fold, isError, numberInText, numeric, Value } from './values';
import { Criterion, valueKey } from './view';

type Order = '<' | '>' | '<=' | '>=';

const HOLDS: Readonly<Record<Order, (sign: number) => boolean>> = {
  '<': (sign) => sign < 0,
  '>': (sign) => sign > 0,
  '<=': (sign) => sign <= 0,
  '>=': (sign) => sign >= 0,
};

/**
 * A criterion as COUNTIF takes it: a value to be equal to, or a text such as `>=3`, `<>5*`, `=`. A blank criterion
 * looks for 0. The criterion '' finds blanks and empty texts, `=` only blanks, `<>` all that is not blank.
 */
export function countingCriterion(criterion: Scalar | null): Criterion {
  if (typeof criterion !== 'string') return equality(criterion ?? 0);
  const [, operator = '', operand = ''] = /^(<>|<=|>=|=|<|>)?([^]*)$/.exec(criterion) ?? [];
  switch (operator) {
    case '':
      return operand === '' ? blankOrEmpty : equalityToText(operand);
    case '=':
      return operand === '' ? blank : equalityToText(operand);
    case '<>':
      return negation(operand === '' ? blank : equalityToText(operand));
    default:
      return ordering(operator as Order, operand);
  }
}

/** The key of MATCH with type 0: the same kind and value; a text may have wildcards. A blank key is found nowhere. */
export function lookupCriterion(key: Scalar | null): Criterion {
  if (typeof key === 'string') return textEquality(key, [valueKey(key)]);
  return key === null ? nothing : keyed([valueKey(key)]);
}

const blank = keyed([valueKey(null)]);
const blankOrEmpty = keyed([valueKey(null), valueKey('')]);
const nothing = keyed([]);

/** A number is also found as text that looks the same: codes of schools are typed both ways. */
function equality(value: Scalar): Criterion {
  const number = numeric(value);
  return number === null
    ? keyed([valueKey(value)])
    : keyed([valueKey(number), valueKey(decimalComma(number))]);
}

function equalityToText(text: string): Criterion {
  const number = numberInText(text);
  if (number !== null) return keyed([valueKey(number), valueKey(text)]);
  const boolean = booleanInText(text);
  if (boolean !== null) return keyed([valueKey(boolean), valueKey(text)]);
  return textEquality(text, [valueKey(text), valueKey({ error: text.toUpperCase(), message: '' })]);
}

/** Equality to the index keys, unless the text has a wildcard: then every text is tested. */
function textEquality(text: string, keys: readonly string[]): Criterion {
  if (!/[*?~]/.test(text)) return keyed(keys);
  const pattern = wildcard(text);
  return {
    key: `*${fold(text)}`,
    equalTo: null,
    test: (value) => typeof value === 'string' && pattern.test(fold(value)),
  };
}

function keyed(keys: readonly string[]): Criterion {
  return {
    key: `=${keys.join('\u0000')}`,
    equalTo: keys,
    test: (value) => keys.includes(valueKey(value)),
  };
}

function negation(criterion: Criterion): Criterion {
  return { key: `!${criterion.key}`, equalTo: null, test: (value) => !criterion.test(value) };
}

/** Only values of the operand's kind are compared: `<5` counts neither texts nor blanks. */
function ordering(order: Order, operand: string): Criterion {
  const holds = HOLDS[order];
  const number = numberInText(operand);
  const sign = (value: Value): number | null => {
    if (number === null) return typeof value === 'string' ? compareTexts(value, operand) : null;
    const other = isError(value) ? null : numeric(value);
    return other === null ? null : other - number;
  };
  return {
    key: order + fold(operand),
    equalTo: null,
    test: (value) => {
      const found = sign(value);
      return found !== null && holds(found);
    },
  };
}

/** The pattern over folded text. */
function wildcard(text: string): RegExp {
  const source = fold(text).replace(/~([*?~])|([*?])|([.+^${}()|[\]\\])/g, (all, escaped, mark, special) => {
    if (escaped !== undefined) return escaped === '~' ? '~' : `\\${escaped}`;
    if (mark !== undefined) return mark === '*' ? '[^]*' : '[^]';
    return special === undefined ? all : `\\${special}`;
  });
  return new RegExp(`^${source}$`, 'u');
}

function decimalComma(number: number): string {
  return String(number).replace('.', ',');
}
