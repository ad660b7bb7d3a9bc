/** Joined cells of tables, worked by hand, and laws of the grid. */
import fc from 'fast-check';
import { SpanCell, spanRows } from '../../../src/ui/plan/span-grid';

const cell = (text: string, columns = 1, rows = 1, width: number | null = null): SpanCell => ({
  text,
  columns,
  rows,
  width,
});

describe('joined cells', () => {
  test('a cell over two columns stands in the first of them', () => {
    expect(spanRows([[[cell('а', 2), cell('б')]]])).toEqual([{ cells: ['а', '', 'б'], covered: [] }]);
  });

  test('a cell over two rows covers the cell below, and the next one goes to its own column', () => {
    expect(spanRows([[[cell('1', 1, 2), cell('сентябрь')], [cell('май')]]])).toEqual([
      { cells: ['1', 'сентябрь'], covered: [] },
      { cells: ['', 'май'], covered: [0] },
    ]);
  });

  test('a joined cell at the end of a row is covered below, too', () => {
    const rows = spanRows([[[cell('1'), cell('май', 1, 2)], [cell('2')]]]);
    expect(rows[1]).toEqual({ cells: ['2', ''], covered: [1] });
  });

  test('a cell over rows and columns covers them all', () => {
    const rows = spanRows([[[cell('а', 2, 2), cell('б')], [cell('в')]]]);
    expect(rows[1]).toEqual({ cells: ['', '', 'в'], covered: [0, 1] });
  });

  test('no cell goes on into the next part of the table', () => {
    const rows = spanRows([[[cell('№', 1, 1)]], [[cell('1', 1, 1)]]]);
    expect(rows).toEqual([
      { cells: ['№'], covered: [] },
      { cells: ['1'], covered: [] },
    ]);
  });

  test('borders a few pixels apart are one column', () => {
    const rows = spanRows(
      [
        [
          [cell('№', 1, 1, 40), cell('Мероприятие', 2, 1, 300), cell('Срок', 1, 1, 100)],
          [cell('1', 2, 1, 44), cell('Обучить', 1, 1, 296), cell('май', 1, 1, 100)],
        ],
      ],
      [40, 4, 296, 100],
    );
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['№', 'Мероприятие', 'Срок'],
      ['1', 'Обучить', 'май'],
    ]);
  });

  test('tables that were glued together have the columns of their cells, wherever their borders are', () => {
    const rows = spanRows(
      [
        [
          [cell('№', 3), cell('Мероприятие', 2), cell('Срок', 2)],
          [cell('1', 1), cell('Обучить', 3), cell('май', 3)],
          [cell('Раздел', 7)],
          [cell('2', 2), cell('Собрать', 4), cell('июнь', 1)],
          [cell('3', 2), cell('весь период', 5)],
        ],
      ],
      [40, 40, 40, 200, 60, 60, 100],
    );
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['№', 'Мероприятие', 'Срок'],
      ['1', 'Обучить', 'май'],
      ['Раздел', '', ''],
      ['2', 'Собрать', 'июнь'],
      ['3', 'весь период', ''],
    ]);
  });

  test('no text is lost, whatever is joined to what', () => {
    const anyCell = fc.record({
      columns: fc.integer({ min: 1, max: 4 }),
      rows: fc.integer({ min: 1, max: 3 }),
      width: fc.option(fc.integer({ min: 1, max: 40 })),
    });
    fc.assert(
      fc.property(fc.array(fc.array(anyCell, { maxLength: 6 }), { maxLength: 6 }), (shape) => {
        let count = 0;
        const rows = shape.map((cells) => cells.map((one) => ({ ...one, text: `т${++count};` })));
        const texts = spanRows([rows])
          .flatMap(({ cells }) => cells)
          .join('');
        for (let i = 1; i <= count; i++) expect(texts).toContain(`т${i};`);
      }),
    );
  });

  test('a covered cell is blank', () => {
    const rows = spanRows([[[cell('а', 1, 3)], [cell('б')], [cell('в')]]]);
    rows.forEach(({ cells, covered }) => covered.forEach((column) => expect(cells[column]).toBe('')));
    expect(rows.map(({ cells }) => cells)).toEqual([['а'], ['', 'б'], ['', 'в']]);
  });
});
