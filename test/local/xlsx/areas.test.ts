import fc from 'fast-check';
import {
  absoluteReference,
  clipped,
  parseArea,
  parseReference,
  rectangles,
  relativeReference,
} from '../../../local/xlsx/areas';

describe('areas of a file', () => {
  test.each([
    ['B2', { row: 1, column: 1, rows: 1, columns: 1 }],
    ['$A$1:$C$3', { row: 0, column: 0, rows: 3, columns: 3 }],
    ['A2:A', { row: 1, column: 0, rows: 1_048_575, columns: 1 }],
    ['B:C', { row: 0, column: 1, rows: 1_048_576, columns: 2 }],
    ['2:3', { row: 1, column: 0, rows: 2, columns: 16_384 }],
    ['A', null],
    ['', null],
    ['C3:A1', null],
    ['A1:B2:C3', null],
    ['Итого', null],
  ])('%s', (text, area) => {
    expect(parseArea(text)).toEqual(area);
  });

  test('a reference names its tab with any signs in it, and an open end stays open', () => {
    const reference = parseReference("'Лист ''А''! 1'!A2:A");
    expect(reference).toEqual({
      tab: "Лист 'А'! 1",
      area: { row: 1, column: 0, rows: 1_048_575, columns: 1 },
    });
    expect(relativeReference('Школы', reference!.area)).toBe("'Школы'!A2:A");
    expect(absoluteReference('Школы', { row: 0, column: 0, rows: 1, columns: 1 })).toBe("'Школы'!$A$1");
    expect(parseReference('A1')).toBeNull();
  });

  test('an area is cut to the grid, and is nothing outside it', () => {
    expect(clipped({ row: 8, column: 0, rows: 5, columns: 30 }, 10, 26)).toEqual({
      row: 8,
      column: 0,
      rows: 2,
      columns: 26,
    });
    expect(clipped({ row: 10, column: 0, rows: 1, columns: 1 }, 10, 26)).toBeNull();
  });

  test('rectangles cover exactly the given cells, each once', () => {
    const cells = fc.uniqueArray(fc.record({ row: fc.nat(7), column: fc.nat(7) }), {
      selector: ({ row, column }) => row * 8 + column,
    });
    fc.assert(
      fc.property(cells, (given) => {
        const covered = rectangles(given).flatMap((area) =>
          Array.from({ length: area.rows * area.columns }, (_unused, i) => [
            area.row + Math.floor(i / area.columns),
            area.column + (i % area.columns),
          ]),
        );
        const sorted = (pairs: number[][]) =>
          pairs.map(([row = 0, column = 0]) => row * 8 + column).sort((a, b) => a - b);
        expect(sorted(covered)).toEqual(sorted(given.map(({ row, column }) => [row, column])));
      }),
    );
  });
});
