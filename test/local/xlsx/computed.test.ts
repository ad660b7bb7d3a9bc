import fc from 'fast-check';
import { computedFormula, parseComputed, spillArea, spilledFormula } from '../../../local/xlsx/computed';

describe('formulas that Excel cannot compute', () => {
  test('are written as Google exports them', () => {
    expect(computedFormula('OBJECTIVITY_GAP(A1:A3,"да")', -0.25)).toBe(
      'IFERROR(__xludf.DUMMYFUNCTION("OBJECTIVITY_GAP(A1:A3,""да"")"),-0.25)',
    );
    expect(spilledFormula('нет')).toBe('IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),"нет")');
    expect(spilledFormula(true)).toBe('IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),TRUE)');
  });

  test('are read as Google and LibreOffice write them', () => {
    expect(parseComputed('IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),4.0)')).toEqual({
      spilled: true,
    });
    expect(parseComputed('IFERROR(__xludf.dummyfunction("F(A1,""x"")"),"")')).toEqual({
      spilled: false,
      formula: 'F(A1,"x")',
    });
    expect(parseComputed('IFERROR(SUM(A1),0)')).toBeNull();
    expect(parseComputed('IFERROR(__xludf.DUMMYFUNCTION(A1),0)')).toBeNull();
  });

  test('any formula comes back, and no piece of text is longer than Excel allows', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 900 }),
        fc.string({ maxLength: 600 }),
        (formula, value) => {
          const text = computedFormula(formula, value);
          if (formula !== '"COMPUTED_VALUE"')
            expect(parseComputed(text)).toEqual({ spilled: false, formula });
          for (const piece of text.match(/"(?:[^"]|"")*"/g) ?? [])
            expect(piece.length).toBeLessThanOrEqual(257);
        },
      ),
    );
  });
});

describe('the block that a formula fills', () => {
  const drawn = (picture: readonly string[]) => (row: number, column: number) =>
    picture[row]?.[column] === '.';

  test('reaches right and then down as far as whole rows are spilled', () => {
    expect(spillArea(0, 0, drawn(['F..', '...', '.. ']), undefined)).toEqual({
      row: 0,
      column: 0,
      rows: 2,
      columns: 3,
    });
  });

  test('is the recorded one while all its cells are spilled, else what can be seen', () => {
    const recorded = { row: 0, column: 0, rows: 1, columns: 2 };
    expect(spillArea(0, 0, drawn(['F.', '..']), recorded)).toEqual(recorded);
    expect(spillArea(0, 0, drawn(['F ', '. ']), recorded)).toEqual({
      row: 0,
      column: 0,
      rows: 2,
      columns: 1,
    });
  });
});
