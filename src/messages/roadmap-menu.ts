/** What the items of the menu «Дорожная карта» ask and say. */
import { TEMPLATE_IDS } from '../domain/roadmap/templates';
import type { RefreshPreview } from '../sheets/roadmap-refresh';
import type { RunResult } from '../sheets/steps';
import { TEMPLATE_TEXT } from './roadmap-templates';

const named = (title: string, names: readonly string[]): string[] =>
  names.length === 0 ? [] : [`${title} (${names.length}): ${names.join(', ')}.`];

export const ROADMAP_MENU = {
  templateQuestion: (year: string | null): string =>
    [
      'Введите номер образца и учебный год, например: 2 2024/25.',
      ...TEMPLATE_IDS.map((id, i) => `${i + 1}. ${TEMPLATE_TEXT[id].title}`),
      year === null ? 'Без года даты останутся пустыми.' : `Без года возьмётся ${year} из «Параметров».`,
      'Мероприятия, которые уже есть в карте, останутся.',
    ].join('\n'),
  templateWrong: `Не понято: нужен номер образца от 1 до ${TEMPLATE_IDS.length} и, если нужно, учебный год вида 2024/25. Ничего не изменено.`,

  refreshNothing: (remarks: readonly string[]): string =>
    [
      'Обновлять нечего: сроки и календарь соответствуют «Дорожной карте». Ничего не записано.',
      ...remarks,
    ].join('\n'),
  refreshQuestion: (preview: RefreshPreview, remarks: readonly string[]): string =>
    [
      ...named('Будут созданы', preview.isNew),
      ...named('Будут обновлены', preview.changed),
      ...(preview.rows + preview.times > 0
        ? [
            `Строк, которые дополнит программа: в «Дорожной карте» ${preview.rows}, в «Сроках» ${preview.times}.`,
          ]
        : []),
      ...remarks,
      'То, что вписали вы, не изменится. Продолжить?',
    ].join('\n'),
  refreshed: (result: RunResult): string =>
    `Готово. Создано вкладок: ${result.isNew}, обновлено: ${result.changed}, без изменений: ${result.unchanged}.`,
  refreshNotFinished: (result: RunResult): string =>
    `Время выполнения подошло к концу. Осталось вкладок: ${result.left}. Выберите «Обновить сроки и календарь» ещё раз: работа продолжится с этого места.`,

  yearQuestion: (from: string, next: string): string =>
    `План сейчас на ${from} учебный год. На какой год его перенести? Если ничего не вписать – на ${next}.`,
  yearUnknownQuestion: 'На какой учебный год перенести план? Например: 2024/25.',
  yearWrong: 'Не понято: нужен учебный год вида 2024/25. Ничего не изменено.',
  yearConfirm: (sentences: readonly string[]): string => [...sentences, 'Перенести?'].join('\n'),
  yearMoved: (to: string, rows: number): string =>
    `Готово. Мероприятий на ${to} учебный год: ${rows}. Прошлый год – на вкладке «Архив плана».`,
} as const;
