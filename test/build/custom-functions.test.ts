/** Every example of the function table, computed by the built bundle through a formula in a cell. */
import { resolve } from 'node:path';
import { blankBook, startAddon } from '../../local/addon';
import { ExampleInCells, inCells } from '../../local/function-table';
import { FUNCTION_EXAMPLES } from '../../src/domain/formulas/examples';

const DIST = resolve(__dirname, '../../dist');

function openSheet() {
  const { host } = startAddon(blankBook('test.xlsx'), DIST);
  return { host, sheet: host.globals.SpreadsheetApp.getActiveSpreadsheet().getActiveSheet() };
}

/** An example on a sheet as the table of the README lays it out; its result spills from row 20. */
function computed(example: ExampleInCells) {
  const { sheet } = openSheet();
  for (const { area, rows } of example.inputs) {
    const { row, column, rows: height, columns } = area;
    sheet.getRange(row + 1, column + 1, height, columns).setValues(rows.map((line) => line.slice()));
  }
  const { result } = example;
  const spill = sheet.getRange(20, 1, result.length, result[0]!.length);
  sheet.getRange('A20').setFormula(example.formula);
  return { sheet, spill };
}

describe('custom functions in cells', () => {
  test.each(FUNCTION_EXAMPLES.map((example, i) => [`${example.name} (${i + 1})`, example] as const))(
    '%s spills what its example says',
    (_, example) => {
      const inSheet = inCells(example);
      const shown = computed(inSheet).spill.getValues();
      inSheet.result.forEach((line, row) =>
        line.forEach((value, column) => {
          const actual: unknown = shown[row]![column];
          if (typeof value === 'number') expect(actual).toBeCloseTo(value, 12);
          else expect(actual).toEqual(value);
        }),
      );
    },
  );

  test('show #ERROR! with the sentence that says what is wrong with which argument', () => {
    const { host, sheet } = openSheet();
    sheet.getRange('E1:F2').setValues([
      [3, 4],
      [4, 'пять'],
    ]);
    sheet.getRange('A1').setFormula('=OBJECTIVITY_GAP(E1:E2; F1:F2)');
    expect(sheet.getRange('A1').getValue()).toBe('#ERROR!');
    expect(host.workbook.sheets[0]!.rows[0]![0]!.value).toEqual({
      error: '#ERROR!',
      message: 'Аргумент journal (отметки по журналу), строка 2, столбец 1: «пять» – не число.',
    });
  });

  test('give dates that are shown as dates and computed with', () => {
    const { sheet } = openSheet();
    sheet.getRange('A1').setFormula('=ROADMAP_END("до 1 октября"; 2023)');
    sheet.getRange('B1').setFormula('=A1-DATE(2023; 9; 1)');
    expect(sheet.getRange('A1').getDisplayValue()).toBe('01.10.2023');
    expect(sheet.getRange('B1').getValue()).toBe(30);
  });

  test('are computed anew when a cell of the argument changes', () => {
    const { sheet, spill } = computed(inCells(FUNCTION_EXAMPLES[0]!));
    expect(spill.getValues()).toEqual([[0.25]]);
    sheet.getRange('B1').setValue(3);
    expect(spill.getValues()).toEqual([[0]]);
  });
});
