import { readFileSync, readdirSync } from 'node:fs';
import { hiddenDeadline } from '../../../../src/domain/roadmap/intake/hidden-deadline';
import { readPlan } from '../../../../src/domain/roadmap/intake/read-plan';
import { describeWith, shared } from '../../../support/shared';

test.each([
  ['Встречи кураторов не реже одного раза в месяц', 'не реже одного раза в месяц'],
  ['Банк заданий обновляется два раза в год', 'два раза в год'],
  ['Сводка готовится ежеквартально', 'ежеквартально'],
  ['Обход кабинетов каждую четверть', 'каждую четверть'],
  ['Отчёт не позднее 5 июня', 'не позднее 5 июня'],
  ['Протокол в течение 3 дней после совещания', 'в течение 3 дней'],
  ['Рост за год; страница обновляется раз в неделю', 'раз в неделю'],
])('«%s» hides a deadline', (result, phrase) => {
  expect(hiddenDeadline(result)).toBe(phrase);
});

test.each([
  '',
  'Снижение тревожности в течение учебного процесса',
  'Рост качества за год',
  'Наличие плана на 2023/24 учебный год',
  'Охват обучением вырос до 90 %',
  'Не менее 10 % работ перепроверено',
  'Каждый учитель обучен',
  'Ежегодный публичный отчёт размещён',
])('«%s» hides none', (result) => {
  expect(hiddenDeadline(result)).toBeNull();
});

describeWith('shared', 'results of five real plans', () => {
  test('one duty is hidden in all of them: in 002 that of 1.1', () => {
    const found = readdirSync(shared('seeds'))
      .filter((name) => /^00\d_/.test(name))
      .flatMap((name) => {
        const lines = readFileSync(shared('seeds', name), 'utf8').split('\n');
        return readPlan(lines.map((text, i) => ({ line: i + 1, cells: text.split('\t') }))).actions.flatMap(
          ({ number, result }) => {
            const phrase = hiddenDeadline(result);
            return phrase === null
              ? []
              : [[name.slice(0, 3), number, phrase.split(' ').slice(0, 5).join(' ')]];
          },
        );
      });
    expect(found).toEqual([['002', '1.1', 'не менее раза в четверть']]);
  });
});
