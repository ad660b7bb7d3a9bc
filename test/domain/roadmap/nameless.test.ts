/** Names left out of free text that generated tabs repeat. */
import { openDecisions } from '../../../src/domain/roadmap/week-registers';
import { withoutNames } from '../../../src/domain/roadmap/nameless';

test.each([
  ['Разбор критериев', 'Разбор критериев'],
  ['наставник Кузнецова А. А., раз в неделю', 'наставник …, раз в неделю'],
  ['Иванова\u00a0М. И.\nи Петров П.П.', '…\nи …'],
  ['Иванова Мария Петровна', '…'],
  ['Школа имени А. П. Чехова', 'Школа имени А. П. Чехова'],
  ['', ''],
  ['Секретарь ПЕТРОВА А. С., присутствуют', 'Секретарь …, присутствуют'],
  ['ПЕТРОВА АННА СЕРГЕЕВНА и КУЗНЕЦОВ-МАЛЫЙ П.П.', '… и …'],
  ['приказ ФИОКО И.О. директора', 'приказ ФИОКО И.О. директора'],
  ['ВСОКО, МБОУ СОШ № 5', 'ВСОКО, МБОУ СОШ № 5'],
  // Pasted: a soft hyphen, a character of no width, «й» of two characters.
  ['Петро\u00adва А.\u200b С. и Гайдай Л. И.'.normalize('NFD'), '… и …'],
])('«%s» is shown as «%s»', (typed, shown) => {
  expect(withoutNames(typed)).toBe(shown);
});

test('a decision in the week names nobody', () => {
  const cells = {
    topic: 'Беседа с Ивановой М. И.',
    decision: 'Петрову П. П. подготовить памятку',
    deadline: '18.05.2022',
  };
  expect(openDecisions([{ cells }])).toEqual([
    { day: '2022-05-18', what: 'Беседа с …', text: '… подготовить памятку' },
  ]);
});
