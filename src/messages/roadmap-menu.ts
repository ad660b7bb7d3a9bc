/** What the items of the menu «Дорожная карта» ask and say. */
import { TEMPLATE_IDS } from '../domain/roadmap/templates';
import { TEMPLATE_TEXT } from './roadmap-templates';

export const ROADMAP_MENU = {
  templateQuestion: (year: string | null): string =>
    [
      'Введите номер образца и учебный год, например: 2 2024/25.',
      ...TEMPLATE_IDS.map((id, i) => `${i + 1}. ${TEMPLATE_TEXT[id].title}`),
      year === null ? 'Без года даты останутся пустыми.' : `Без года возьмётся ${year} из «Параметров».`,
      'Мероприятия, которые уже есть в карте, останутся.',
    ].join('\n'),
  templateWrong: `Не понято: нужен номер образца от 1 до ${TEMPLATE_IDS.length} и, если нужно, учебный год вида 2024/25. Ничего не изменено.`,
} as const;
