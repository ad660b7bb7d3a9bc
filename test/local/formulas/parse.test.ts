import fc from 'fast-check';
import { BinaryOperator, Expression, parseFormula } from '../../../local/formulas/parse';
import {
  ordered,
  parseReference,
  printCorners,
  quoteSheet,
  Reference,
} from '../../../local/formulas/references';

const reference = (text: string): Expression => ({ kind: 'reference', reference: parseReference(text) });
const number = (value: number): Expression => ({ kind: 'literal', value });
const binary = (operator: BinaryOperator, left: Expression, right: Expression): Expression => ({
  kind: 'binary',
  operator,
  left,
  right,
});

describe('grammar of formulas', () => {
  test.each<[string, Expression]>([
    ['=1+2*3', binary('+', number(1), binary('*', number(2), number(3)))],
    ['=1-2-3', binary('-', binary('-', number(1), number(2)), number(3))],
    ['=-2^2', binary('^', { kind: 'unary', operator: '-', operand: number(2) }, number(2))],
    ['=5%', { kind: 'unary', operator: '%', operand: number(5) }],
    ['=A1&B1<>C1', binary('<>', binary('&', reference('A1'), reference('B1')), reference('C1'))],
    ['="a""b"', { kind: 'literal', value: 'a"b' }],
    ['=ложь', { kind: 'literal', value: false }],
    ['=Баллы', { kind: 'name', name: 'Баллы' }],
    ["='Лист'!#REF!", { kind: 'error', error: '#REF!' }],
    ['= if( ( 1 ) ; ; )', { kind: 'call', name: 'IF', args: [number(1), null, null] }],
    ['=TODAY()', { kind: 'call', name: 'TODAY', args: [] }],
    ['=LOG10(1)', { kind: 'call', name: 'LOG10', args: [number(1)] }],
    ['=1:1', reference('1:1')],
  ])('%s is understood', (formula, expected) => {
    expect(parseFormula(formula)).toEqual(expected);
  });

  test.each([
    '=',
    '=1;2',
    '=SUM(1',
    '=SUM(1,2)',
    '=(1',
    '=1)',
    '=A1:',
    '=1 2',
    '={1}',
    '="а',
    '1+1',
    '=A1:слово',
  ])('%s is not a formula', (formula) => {
    expect(parseFormula(formula)).toBeNull();
  });
});

describe('references', () => {
  test.each<[string, Partial<Reference>]>([
    ['A1', { sheet: null, end: null }],
    ["'Мои ''школы'''!A1", { sheet: "Мои 'школы'" }],
    ['Школы!$B$2:C', { sheet: 'Школы' }],
  ])('%s has its tab', (text, expected) => {
    expect(parseReference(text)).toMatchObject(expected);
  });

  test.each(['A1', '$A1', 'A$1', '$A$1:B2', 'A2:A', 'A2:$C', 'A:A', '$A:C', '1:1', '$1:$3', 'B2:2', 'ZZ100'])(
    '%s is printed as it was',
    (text) => {
      expect(printCorners(parseReference(text))).toBe(text);
    },
  );

  test('the corners of a range are put in order, each $ staying with its number', () => {
    expect(printCorners(parseReference('$C1:A$5'))).toBe('A1:$C$5');
  });

  test.each([
    ['Школы', 'Школы'],
    ['Мои школы', "'Мои школы'"],
    ["О'Генри", "'О''Генри'"],
    ['A1', "'A1'"],
    ['2024', "'2024'"],
  ])('the tab %s is written %s', (name, expected) => {
    expect(quoteSheet(name)).toBe(expected);
  });
});

const corner = fc.record({
  row: fc.nat(99_999),
  column: fc.nat(700),
  rowFixed: fc.boolean(),
  columnFixed: fc.boolean(),
});
const sheetName = fc.option(fc.constantFrom('Школы', 'Мои школы', "О'Генри", 'A1', 'R1C1', 'x'));
const anyReference: fc.Arbitrary<Reference> = fc.oneof(
  fc.record({ sheet: sheetName, start: corner, end: fc.constant(null) }),
  fc.tuple(sheetName, corner, corner).map(([sheet, a, b]) => ({ sheet, ...ordered(a, b) })),
  fc.tuple(sheetName, corner, corner).map(([sheet, a, b]) => {
    const { start, end } = ordered(a, b);
    return { sheet, start, end: { ...end, row: null, rowFixed: false } };
  }),
);

const tree: fc.Arbitrary<Expression> = fc.letrec<{ any: Expression }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.record({
      kind: fc.constant('literal' as const),
      value: fc.oneof(fc.nat(), fc.boolean(), fc.string({ unit: 'grapheme' })),
    }),
    fc.record({ kind: fc.constant('reference' as const), reference: anyReference }),
    fc.record({
      kind: fc.constant('unary' as const),
      operator: fc.constantFrom('-', '+', '%'),
      operand: tie('any'),
    }),
    fc.record({
      kind: fc.constant('binary' as const),
      operator: fc.constantFrom('+', '-', '*', '/', '^', '&', '=', '<>', '<', '>', '<=', '>='),
      left: tie('any'),
      right: tie('any'),
    }),
    fc.record({
      kind: fc.constant('call' as const),
      name: fc.constantFrom('SUM', 'ДОЛЯ', 'OBJECTIVITY_GAP'),
      // A single empty argument cannot be told from none.
      args: fc
        .array(fc.option(tie('any')), { maxLength: 4 })
        .filter((args) => args.length !== 1 || args[0] !== null),
    }),
  ),
})).any;

function print(expression: Expression | null): string {
  switch (expression?.kind) {
    case undefined:
      return '';
    case 'literal':
      return typeof expression.value === 'string'
        ? `"${expression.value.replace(/"/g, '""')}"`
        : String(expression.value).toUpperCase();
    case 'error':
      return expression.error;
    case 'reference': {
      const { sheet } = expression.reference;
      return (sheet === null ? '' : `${quoteSheet(sheet)}!`) + printCorners(expression.reference);
    }
    case 'name':
      return expression.name;
    case 'unary':
      return expression.operator === '%'
        ? `(${print(expression.operand)})%`
        : `(${expression.operator}(${print(expression.operand)}))`;
    case 'binary':
      return `(${print(expression.left)}) ${expression.operator} (${print(expression.right)})`;
    case 'call':
      return `${expression.name}(${expression.args.map(print).join(';')})`;
  }
}

test('a tree printed and parsed is the same tree', () => {
  fc.assert(
    fc.property(tree, (expected) => {
      expect(parseFormula(`=${print(expected)}`)).toEqual(expected);
    }),
  );
});
