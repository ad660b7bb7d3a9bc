/** Arithmetic of the grid: places of lines, merges, selections, names of cells. */
import { boxName, columnName, parseCell } from '../../page/src/address';
import { Axis } from '../../page/src/axis';
import { linesOf } from '../../page/src/row-heights';
import { at, boxOf, extended, moved } from '../../page/src/selection';
import { Tab } from '../../page/src/tab';
import { viewOf } from '../support/page-server';

const NO_WIDTH = () => 0;

describe('an axis', () => {
  const axis = new Axis([20, 0, 30, 50]);

  test('finds the line at a place and skips hidden ones', () => {
    expect([0, 19, 20, 49, 50, 99, 500].map((place) => axis.at(place))).toEqual([0, 0, 2, 2, 3, 3, 3]);
    expect([axis.step(0, 1), axis.step(2, -1), axis.step(3, 1)]).toEqual([2, 0, 3]);
  });

  test('a window has every line that it touches', () => {
    expect(axis.window(10, 60)).toEqual([0, 4]);
    expect(axis.window(25, 40)).toEqual([2, 3]);
  });

  test('scrolls no further than needed, and never below what is frozen', () => {
    const rows = new Axis(Array.from({ length: 100 }, () => 20));
    expect(rows.reveal(5, 6, 0, 200, 20)).toBe(0);
    expect(rows.reveal(20, 21, 0, 200, 20)).toBe(220);
    expect(rows.reveal(3, 4, 400, 200, 20)).toBe(40);
  });
});

describe('a tab', () => {
  const merges = [{ row: 1, column: 1, rows: 2, columns: 2 }];
  const tab = Tab.of(
    viewOf(
      1,
      [
        ['а', 'б'],
        ['', 'в'],
      ],
      { merges, rows: 6, columns: 5 },
    ),
    NO_WIDTH,
  );

  test('a merge is one cell for arrows', () => {
    expect(moved(tab, 1, 0, 'right')).toEqual([1, 1]);
    expect(moved(tab, 1, 1, 'right')).toEqual([1, 3]);
    expect(moved(tab, 1, 1, 'down')).toEqual([3, 1]);
    expect(moved(tab, 5, 0, 'down')).toEqual([5, 0]);
    expect(at(tab, 2, 2)).toEqual({ row: 1, column: 1, toRow: 1, toColumn: 1 });
  });

  test('a selection takes whole merges', () => {
    expect(boxOf(tab, extended(tab, at(tab, 0, 2), 1, 3))).toEqual({ top: 0, left: 1, bottom: 2, right: 3 });
  });

  test('a change keeps untouched rows as they were and follows new heights', () => {
    const next = tab.changed({
      tab: 1,
      revision: 2,
      cells: [[0, [[0, { t: 'г' }]]]],
      styles: [],
      firstStyle: 1,
      rowHeights: [[3, 60]],
      charts: null,
    })!;
    expect(next.content(0, 0)).toBe('г');
    expect(next.row(1)).toBe(tab.row(1));
    expect(next.rows.sizes[3]).toBe(60);
    expect(
      next.changed({
        tab: 1,
        revision: 1,
        cells: null,
        styles: [],
        firstStyle: 0,
        rowHeights: [],
        charts: null,
      }),
    ).toBe(next);
    expect(
      next.changed({
        tab: 1,
        revision: 3,
        cells: null,
        styles: [],
        firstStyle: 0,
        rowHeights: [],
        charts: null,
      }),
    ).toBeNull();
  });

  test('a row grows with a wrapped text, also of a merge of one row', () => {
    const wide = (text: string) => text.length * 10;
    const view = viewOf(1, [[{ t: 'одно два три', s: 1 }], [{ t: 'одно два три', s: 1 }]], {
      styles: [{}, { wrap: 'WRAP' }],
      columnWidths: [69, 69, 69],
      columns: 3,
      rows: 3,
      rowHeights: [21, 21, 0],
      merges: [{ row: 1, column: 0, rows: 1, columns: 3 }],
    });
    // Three lines of 16 pixels, and 120 pixels in a width of 207.
    expect(Tab.of(view, wide).rows.sizes).toEqual([52, 21, 0]);
  });
});

test('words go to the next line, what is too long is broken', () => {
  const wide = (text: string) => text.length;
  expect(linesOf('один два\nтри', 20, wide)).toBe(2);
  expect(linesOf('один два три', 8, wide)).toBe(2);
  expect(linesOf('переосвидетельствование', 10, wide)).toBe(3);
});

test('cells are named as in every table', () => {
  expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  expect(boxName({ top: 0, left: 1, bottom: 4, right: 3 })).toBe('B1:D5');
  expect(parseCell('ab12', 20, 40)).toEqual({ row: 11, column: 27 });
  expect(parseCell('A21', 20, 40)).toBeNull();
});
