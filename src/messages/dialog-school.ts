/** What the side panel «Школа» says. */
import type { Level } from './levels';
import { decimal, grouped } from './numbers';

/** «2024-09-30» as people write it. */
const day = (iso: string): string => iso.split('-').reverse().join('.');

/** What a level means for whoever reads it. */
export const LEVEL_MEANINGS: Readonly<Record<Level, string>> = {
  unknown:
    'Участников, показателей или школ для сравнения слишком мало, чтобы что-то сказать. Это не хорошо и не плохо.',
  none: 'Показатели школы не выделяются среди других. Это не доказательство: небольшие отличия по таким данным не видны.',
  attention:
    'Показатели необычны по сравнению с другими школами. Почему – программа не знает: сначала проверяют обычные причины.',
  recheck:
    'Показатели очень необычны по сравнению с другими школами. Сначала проверяют обычные причины; если они не объясняют – перепроверяют часть работ. Решает орган управления.',
};

export const SCHOOL_DIALOG = {
  choose: 'Школа: название или код',
  chooseFirst: 'Выберите школу в списке или строку с её кодом в таблице.',
  found: (count: number): string => `Найдено школ: ${count}`,
  moreFound: (count: number): string => `и ещё ${count}: уточните название или код`,
  nothingFound: 'Такой школы нет',
  noSchools: 'Школ пока нет: заполните вкладку «Школы» или загрузите результаты.',
  fromSheet: 'Показать выбранную в таблице',
  notSelected:
    'В таблице не выбрана строка школы. Поставьте курсор на строку с кодом школы и нажмите ещё раз.',
  reading: 'Читаю таблицу и считаю показатели…',
  refresh: 'Обновить',
  openTab: 'Открыть лист школы',
  tabShown: 'Лист школы открыт.',
  tabMissing:
    'Своего листа у школы пока нет: он появится после «Сформировать отчёт» (выбор школ – «Листы школ…»).',
  noTab: (code: string): string =>
    `У школы ${code} нет своего листа. Выберите в меню «Листы школ…», затем «Сформировать отчёт».`,
  hiddenTab: (name: string): string =>
    `Лист «${name}» скрыт. Покажите его: «Вид» → «Скрытые листы», затем нажмите ещё раз.`,
  unknown: (code: string): string =>
    `Школы с кодом «${code}» нет ни во вкладке «Школы», ни в результатах. Выберите другую.`,

  nameless: (code: string): string => `ОО ${code}`,
  code: (code: string, municipality: string): string =>
    ['код', code, municipality && `· ${municipality}`].filter(Boolean).join(' '),
  level: 'Итог по школе',
  noResults: 'Результатов нет',
  noResultsMeaning: 'У школы нет загруженных результатов: о признаках сказать нечего.',
  rules: (title: string): string => `Набор правил: ${title}`,
  aboutRules: 'О наборе правил',
  signs: 'Признаки по работам',
  noSigns: 'Работ с отмеченными показателями нет.',
  otherWorks: (count: number): string => `Остальные работы: ${count}`,
  innocent: 'Обычные причины – проверьте сначала:',
  next: 'Если они не объясняют:',
  figures: 'Числа показателя',
  value: 'Значение',
  reference: 'Ориентир',
  interval: 'Интервал 95 %',
  sameSeenIn: (title: string): string => `Видно на той же картинке, что и «${title}».`,
  pictureNumbers: 'Числа картинки, %',
  own: 'ОО',
  expected: 'Ожидается',
  ownMark: (mark: number): string => `ОО, балл на «${mark}»`,
  /** What stands out in a picture, for those who do not see it. */
  pictureText: (
    across: string,
    points: readonly { readonly label: string; readonly own: number; readonly expected: number }[],
  ): string =>
    points.length === 0
      ? `${across}: сравнить не с чем.`
      : `Дальше всего от ожидаемого: ${points
          .map(
            ({ label, own, expected }) =>
              `${label} – в школе ${decimal(own, 1)} %, ожидается ${decimal(expected, 1)} %`,
          )
          .join('; ')}. По горизонтали: ${across.toLowerCase()}.`,
  outcomes: 'Зачёты и пороги',
  recheck: 'Перепроверка',
  recheckHead: (work: string, date: string, works: string): string =>
    [work, date, works && `работ: ${works}`].filter(Boolean).join(' · '),
  results: 'Последние работы',
  resultsNote: 'Средний процент от максимума и качество; ниже – муниципалитет.',
  work: 'Работа',
  n: 'n',
  percent: '% макс.',
  quality: 'Кач., %',
  beside: (value: string): string => `МО ${value}`,
  rules2019: (rules: readonly string[]): string => `методика 2019: правило ${rules.join(', ')}`,
  moreResults: (count: number): string => `Более ранних работ: ${count}, они на листе школы.`,
  index: (year: number, value: number, schools: number): string =>
    `Индекс объективности по всем загруженным школам за ${year} год: ${decimal(value, 1)} (школ: ${grouped(schools)}; правила 2019 года).`,

  tasks: 'Дорожная карта школы',
  noRoadmap: 'Дорожная карта не заполнена.',
  late: (count: number): string => `Просрочено: ${count}`,
  soon: (days: number, count: number): string => `В ближайшие ${days} дней: ${count}`,
  nothingNear: (days: number): string => `Ничего не просрочено, в ближайшие ${days} дней сроков нет.`,
  until: (start: string | null, end: string | null): string =>
    start !== null && end !== null && start !== end ? `${day(start)} – ${day(end)}` : day(end ?? start ?? ''),
  said: (status: string): string => (status === '–' ? 'школа ответила' : `школа ответила: ${status}`),
  notSaid: 'ответа школы нет',
  answers: (given: number, asked: number): string => `Ответы школы: ${given} из ${asked}.`,
  lacking: (count: number): string => `Сведения, которых школа ещё не дала: ${count}`,
  lackingRow: (register: string, unit: string): string => (unit === '' ? register : `${register}: ${unit}`),
  steps: 'Дальнейшие шаги',
  stepsNote: 'Меры из плана школы. Сам план: «Дорожная карта» → «План школы…».',
  noSteps: 'Мер пока нет.',
  deadline: (text: string): string => `срок: ${text}`,
} as const;
