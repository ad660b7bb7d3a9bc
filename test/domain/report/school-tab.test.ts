/** A school's tab: what it says of works that the school has no results of. */
import { schoolTab } from '../../../src/domain/report/school-tab';
import { summaryTab } from '../../../src/domain/report/summary-tab';
import { crossOf, result, same, work } from '../indicators/builders';
import { reportData, rowOf, valuesOf } from './report-data';

const MATHS = work('МА', 4, 2021);
const RUSSIAN = work('РУ', 4, 2021);
const HISTORY = work('ИС', 5, 2021);
const cross = crossOf([...same(15, 4, 12), ...same(15, 3, 7)]);

const data = reportData({
  counts: [
    result('900001', MATHS, cross),
    result('900002', MATHS, cross),
    result('900002', RUSSIAN, cross),
    result('900002', HISTORY, cross),
  ],
  schools: [{ code: '900001', name: 'Школа № 1' }],
  procedures: [{ id: 'ВПР-2021-ИС-5', notDrawn: new Set(['900001']) }],
});
const plan = schoolTab(data.evaluation.schools[0]!, data);

describe('a school tab', () => {
  test('tells a work that the draw left out from one without data', () => {
    expect(valuesOf(rowOf(plan, 'results:ВПР-2021-ИС-5'))).toEqual([
      'ВПР 2021, История, 5 класс: не писали: случайный выбор',
    ]);
    expect(valuesOf(rowOf(plan, 'results:ВПР-2021-РУ-4'))).toEqual([
      'ВПР 2021, Русский язык, 4 класс: нет данных',
    ]);
  });

  test('shows such a work as left out on «Сводка» too, and leaves the other blank', () => {
    const summary = summaryTab(data);
    const works = valuesOf(rowOf(summary, 'map:header')).slice(4);
    const words = valuesOf(rowOf(summary, 'map:900001')).slice(4);
    expect(Object.fromEntries(works.map((id, i) => [id, words[i]]))).toMatchObject({
      'ВПР-2021-ИС-5': 'не писали: случайный выбор',
      'ВПР-2021-РУ-4': '',
    });
  });

  test('sets the municipality beside the school, work by work', () => {
    // 15 of 30 pupils have a «4» (12 points), the others a «3» (7 points): in both schools.
    expect(valuesOf(rowOf(plan, 'results:ВПР-2021-МА-4:school')).slice(1, 4)).toEqual([30, 0, 9.5]);
    expect(valuesOf(rowOf(plan, 'results:ВПР-2021-МА-4:municipality')).slice(1, 4)).toEqual([60, null, 9.5]);
    expect(valuesOf(rowOf(plan, 'results:ВПР-2021-МА-4:school')).slice(5)).toEqual([0, 50, 50, 0, 50]);
  });

  test('is named by the school and leaves room for its comment', () => {
    expect(plan.title).toContain('900001');
    expect(plan.rows.filter(({ person }) => person === true).map(({ id }) => id)).toEqual([
      'comment:1',
      'comment:2',
      'comment:3',
    ]);
  });
});

describe('works that stand beside the mark of the year', () => {
  const EXAM = work('РУ', 9, 2021, 'ОГЭ');
  const tabOf = (...works: (typeof EXAM)[]) => {
    const made = reportData({ counts: works.map((one) => result('900001', one, cross)) });
    return schoolTab(made.evaluation.schools[0]!, made);
  };

  test('have its words in the heading where no other work is there', () => {
    const exam = tabOf(EXAM);
    expect(valuesOf(rowOf(exam, 'journal'))).toEqual(['Сравнение с годовыми отметками']);
    expect(valuesOf(rowOf(exam, 'journal:header'))[1]).toBe('С годовой отметкой');
    expect(valuesOf(rowOf(exam, 'journal:ОГЭ-2021-РУ-9'))).toEqual(['ОГЭ 2021, Русский язык, 9 класс']);
  });

  test('have them beside their own title among others', () => {
    const both = tabOf(EXAM, MATHS);
    expect(valuesOf(rowOf(both, 'journal'))).toEqual(['Сравнение с отметками по журналу']);
    expect(valuesOf(rowOf(both, 'journal:ОГЭ-2021-РУ-9'))).toEqual([
      'ОГЭ 2021, Русский язык, 9 класс · годовая отметка',
    ]);
    expect(valuesOf(rowOf(both, 'journal:ВПР-2021-МА-4'))).toEqual(['ВПР 2021, Математика, 4 класс']);
  });
});
