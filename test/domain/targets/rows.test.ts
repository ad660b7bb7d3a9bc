/** What the program writes into «Показатели», and how the table is shown by year. */
import fc from 'fast-check';
import { addTargets } from '../../../src/domain/targets/block';
import { TARGET_CODES, TARGET_IDS, targetFigures } from '../../../src/domain/targets/registry';
import { computedCells, newTargets, readTargets } from '../../../src/domain/targets/rows';
import { targetsView } from '../../../src/domain/targets/view';
import { RowList } from '../../../src/domain/tabs/build';
import { TARGET_TEXT } from '../../../src/messages/targets';
import { dataOf } from './target-data';

type Cells = Readonly<Record<string, unknown>>;
const FIGURES = targetFigures(dataOf());

const rowsOf = (...all: Cells[]) =>
  readTargets(
    all.map((cells, i) => ({
      position: i + 1,
      cells: {
        indicator: 'Свой',
        year: '2024/25',
        unit: '%',
        plan: '',
        fact: '',
        source: '',
        id: '',
        ...cells,
      },
    })),
  );

describe('rows as read', () => {
  test('are known by their code in any case, else by the words of the program, else they are a person’s', () => {
    const { values } = rowsOf(
      { id: 'п3', indicator: 'Переименован' },
      { indicator: TARGET_TEXT.video.indicator },
      { indicator: 'Вебинары' },
      { indicator: '' },
    );
    expect(values.map(({ id }) => id)).toEqual(['observers', 'video', null]);
  });

  test('have no «%» beside the index, which earlier versions wrote there; a unit of a person’s own stays', () => {
    const { values } = rowsOf({ id: 'П2' }, { id: 'П2', unit: 'балл.' }, { id: 'П3' });
    expect(values.map(({ unit }) => unit)).toEqual(['', 'балл.', '%']);
  });

  test('say what cannot be read and count it as blank', () => {
    const { values, problems } = rowsOf({ year: 'прошлый', plan: 'много', fact: '12,5' });
    expect(values).toMatchObject([{ year: null, plan: null, fact: 12.5 }]);
    expect(problems.map(({ message }) => message)).toEqual([
      'Учебный год «прошлый» не понят: нужен вида 2024/25. Пока строка не показана на «Сводке».',
      'В столбце «План» стоит «много»: нужно число. Пока оно не показано на «Сводке».',
    ]);
  });
});

describe('what is written', () => {
  test('are all rows of a year without any, and none as soon as one stands there', () => {
    const all = newTargets(rowsOf({ year: '2023/24', id: 'П1' }).values, 2024, FIGURES);
    expect(all.map(({ id }) => id)).toEqual(TARGET_IDS.map((id) => TARGET_CODES[id]));
    expect(all.filter(({ unit }) => unit !== '%').map(({ id, unit }) => [id, unit])).toEqual([['П2', '']]);
    expect(newTargets(rowsOf({ id: 'П1' }).values, 2024, FIGURES)).toEqual([]);
    expect(newTargets(rowsOf({ indicator: 'Вебинары' }).values, 2024, FIGURES)).toHaveLength(13);
  });

  test('is fact and basis of the year’s rows whose source is «вычислено», and of no others', () => {
    const { values } = rowsOf(
      { id: 'П1', source: 'Вычислено' },
      { id: 'П2', source: 'вручную' },
      { id: 'П3', source: '' },
      { id: 'П4', source: 'вычислено', year: '2023/24' },
      { indicator: 'Вебинары', source: 'вычислено' },
    );
    expect(computedCells(values, 2024, FIGURES).map(({ row }) => row.id)).toEqual(['signs']);
  });
});

describe('plan and fact by year', () => {
  const VALUES = rowsOf(
    { id: 'П3', year: '2023/24', plan: 70, fact: 60 },
    { id: 'П3', indicator: 'Наблюдатели', year: '2024/25', plan: 90, fact: 84.8 },
    { indicator: 'Вебинары', unit: 'шт.', fact: 7 },
    { indicator: 'Опрос', fact: 55 },
  ).values;

  test('stand in one line an indicator, under its latest name', () => {
    const view = targetsView(VALUES)!;
    expect(view.years).toEqual([2023, 2024]);
    expect(view.lines.map(({ indicator, byYear }) => [indicator, [...byYear]])).toEqual([
      [
        'Наблюдатели',
        [
          [2023, { plan: 70, fact: 60 }],
          [2024, { plan: 90, fact: 84.8 }],
        ],
      ],
      ['Вебинары', [[2024, { plan: null, fact: 7 }]]],
      ['Опрос', [[2024, { plan: null, fact: 55 }]]],
    ]);
  });

  test('of the latest four years', () => {
    const years = ['2019/20', '2020/21', '2021/22', '2022/23', '2023/24'];
    expect(targetsView(rowsOf(...years.map((year) => ({ year }))).values)!.years).toEqual([
      2020, 2021, 2022, 2023,
    ]);
  });

  test('are nothing without a row of a year', () => {
    expect(targetsView([])).toBeNull();
    expect(targetsView(rowsOf({ year: 'когда-то' }).values)).toBeNull();
  });

  test('are drawn in percent only: the latest year, and facts of all years', () => {
    const rows = new RowList();
    const charts = addTargets(rows, targetsView(VALUES)!);
    const shown = rows.rows
      .filter(({ id }) => /^targets:\d$/.test(id))
      .map(({ cells }) => cells.map((one) => one?.value));
    expect(shown).toEqual([
      ['1', 'Наблюдатели', '%', 70, 60, 90, 84.8],
      ['2', 'Опрос', '%', null, null, null, 55],
      ['3', 'Вебинары', 'шт.', null, null, null, 7],
    ]);
    expect(charts.map(({ lastRow, columns }) => [lastRow, columns])).toEqual([
      ['targets:2', ['a', 'f', 'g']],
      ['targets:2', ['a', 'e', 'g']],
    ]);
  });

  test('have no chart without a percent, and one for a single year', () => {
    const chartsOf = (...all: Cells[]) => addTargets(new RowList(), targetsView(rowsOf(...all).values)!);
    expect(chartsOf({ unit: 'шт.' })).toEqual([]);
    expect(chartsOf({ fact: 5 })).toHaveLength(1);
  });

  test('lose no typed figure, whatever is typed where', () => {
    const row = fc.record({
      indicator: fc.constantFrom('Один', 'Два', 'Три'),
      year: fc.constantFrom('2023/24', '2024/25'),
      fact: fc.integer({ min: 0, max: 100 }),
    });
    const key = (one: { indicator: string; year: string }): string => `${one.indicator}|${one.year}`;
    fc.assert(
      fc.property(fc.uniqueArray(row, { minLength: 1, selector: key }), (all) => {
        const { lines } = targetsView(rowsOf(...all).values)!;
        const shown = lines.flatMap(({ byYear }) => [...byYear.values()].map(({ fact }) => fact!));
        const sorted = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);
        expect(sorted(shown)).toEqual(sorted(all.map(({ fact }) => fact)));
      }),
    );
  });
});
