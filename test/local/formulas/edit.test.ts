import fc from 'fast-check';
import { GridChange, moveFormula, renameInFormula, shiftFormula } from '../../../local/formulas';
import { columnName } from '../../../local/a1';

const rows = (kind: GridChange['kind'], at: number, count: number): GridChange => ({
  sheet: 'Школы',
  axis: 'rows',
  kind,
  at,
  count,
});
const columns = (kind: GridChange['kind'], at: number, count: number): GridChange => ({
  ...rows(kind, at, count),
  axis: 'columns',
});

describe('inserting and deleting', () => {
  test.each([
    // Two rows inserted before row 3.
    ['=A2+A3', rows('insert', 2, 2), '=A2+A5'],
    ['=SUM(A1:A3)', rows('insert', 2, 2), '=SUM(A1:A5)'],
    ['=SUM($A$3:A4; A2:A ;A3:A)', rows('insert', 2, 2), '=SUM($A$5:A6; A2:A ;A5:A)'],
    ['=SUM(A:A;3:4)', rows('insert', 2, 2), '=SUM(A:A;5:6)'],
    // Rows 3 and 4 deleted.
    ['=A2+A3+A5', rows('delete', 2, 2), '=A2+#REF!+A3'],
    ['=SUM(A1:A5;A3:A4;A4:A6;A1:A3;A3:A)', rows('delete', 2, 2), '=SUM(A1:A3;#REF!;A3:A4;A1:A2;A3:A)'],
    // One column inserted before B; columns A to B deleted.
    ['=A1&B1&$B$2:C&B:B&1:1', columns('insert', 1, 1), '=A1&C1&$C$2:D&C:C&1:1'],
    ['=A:A&B1:C1&D1', columns('delete', 0, 2), '=#REF!&A1:A1&B1'],
  ])('%s', (formula, change, expected) => {
    expect(shiftFormula(formula, 'Школы', change)).toBe(expected);
  });

  test('only references to the changed tab move, whether it is named or not', () => {
    const change = rows('insert', 0, 1);
    expect(shiftFormula("=A1+'школы'!A1+Школы!A1+Итог!A1", 'Итог', change)).toBe(
      "=A1+'школы'!A2+Школы!A2+Итог!A1",
    );
  });

  test('texts, names of functions and spacing stay', () => {
    expect(shiftFormula('= log10( "A1" ;A1) & A1_x', 'Школы', rows('insert', 0, 1))).toBe(
      '= log10( "A1" ;A2) & A1_x',
    );
  });

  test('a text that is no formula stays', () => {
    expect(shiftFormula('=A1,A2', 'Школы', rows('insert', 0, 1))).toBe('=A1,A2');
  });

  test('inserting and then deleting the same rows or columns changes nothing', () => {
    const cell = fc
      .tuple(fc.constantFrom('', '$'), fc.nat(30), fc.constantFrom('', '$'), fc.nat(30))
      .map(([a, column, b, row]) => `${a}${columnName(column)}${b}${row + 1}`);
    const range = fc
      .tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9))
      .map(
        ([row, column, more, wider]) =>
          `${columnName(column)}${row + 1}:${columnName(column + wider)}${row + more + 1}`,
      );
    const open = fc
      .tuple(fc.nat(9), fc.nat(9))
      .map(([row, column]) => `${columnName(column)}${row + 1}:${columnName(column)}`);
    const formula = fc
      .array(fc.oneof(cell, range, open, fc.constant('B:D'), fc.constant('2:7')), { minLength: 1 })
      .map((references) => `=SUM(${references.join('; ')})`);
    fc.assert(
      fc.property(
        formula,
        fc.constantFrom(rows, columns),
        fc.nat(12),
        fc.integer({ min: 1, max: 5 }),
        (text, change, at, count) => {
          const inserted = shiftFormula(text, 'Школы', change('insert', at, count));
          expect(shiftFormula(inserted, 'Школы', change('delete', at, count))).toBe(text);
        },
      ),
    );
  });
});

describe('renaming a tab', () => {
  test.each([
    ['=Школы!A1+A1', "='Мои школы'!A1+A1"],
    ["='школы'!A1:B", "='Мои школы'!A1:B"],
    ['=Школы2!A1&"Школы!A1"', '=Школы2!A1&"Школы!A1"'],
  ])('%s', (formula, expected) => {
    expect(renameInFormula(formula, 'Школы', 'Мои школы')).toBe(expected);
  });
});

describe('copying a formula', () => {
  test.each([
    ['=A1+$A1+A$1+$A$1', 2, 1, '=B3+$A3+B$1+$A$1'],
    ['=SUM(Школы!A2:A;B:B;1:1)', 1, 2, '=SUM(Школы!C3:C;D:D;2:2)'],
    ['=SUM(A$3:A1)', 4, 0, '=SUM(A$3:A5)'],
    ['=B2', -1, -1, '=A1'],
    ['=A1+B2', -1, 0, '=#REF!+B1'],
  ])('%s moved by %i, %i', (formula, dRow, dColumn, expected) => {
    expect(moveFormula(formula, dRow, dColumn)).toBe(expected);
  });
});
