/** What of a plan a person should look at, worked by hand on an invented one. */
import { uncertainOf } from '../../../src/domain/roadmap/uncertain';
import { action, documentOf } from '../../support/roadmap-import';

describe('what is uncertain in a plan', () => {
  const document = documentOf([
    action('1', 'Обучить экспертов'),
    action('2', 'Собрать отзывы', { deadlineText: 'когда-нибудь потом', responsible: [] }),
    action('3', 'Разобрать работы', { deadlineText: 'в течение 5 дней после проведения ВПР' }),
    action('4', 'Провести совещание', { deadlineText: '', responsible: ['Иванова А. П., методист'] }),
    action('5', 'Вести журнал', { result: 'сводка не реже раза в четверть' }),
  ]);

  test('every kind of doubt names its action', () => {
    expect(uncertainOf(document, 2024)).toEqual({
      deadlines: [{ action: '2 Собрать отзывы', text: 'когда-нибудь потом' }],
      people: [{ name: 'Иванова А. П., методист', instead: 'методист' }],
      hidden: [{ action: '5 Вести журнал', phrase: 'не реже раза в четверть' }],
      afterProcedures: [{ action: '3 Разобрать работы', text: 'в течение 5 дней после проведения ВПР' }],
      withoutDeadline: ['4 Провести совещание'],
      withoutResponsible: ['2 Собрать отзывы'],
    });
  });

  test('a party is told once, however many actions it has', () => {
    const twice = documentOf(
      ['1', '2'].map((number) => action(number, `Дело ${number}`, { responsible: ['Петрова А. С.'] })),
    );
    expect(uncertainOf(twice, 2024).people).toHaveLength(1);
  });

  test('a plan with days and positions gives none', () => {
    const clear = uncertainOf(documentOf([action('1', 'Обучить экспертов')]), null);
    expect(Object.values(clear).flat()).toEqual([]);
  });
});
