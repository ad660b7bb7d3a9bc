/** «Проверить настройку», adoption of tabs, and what is wrong with the workbook's structure. */
export const SETUP = {
  ambiguous: (names: readonly string[]): string =>
    `Похожих вкладок несколько: ${names.map((name) => `«${name}»`).join(', ')}. Используется первая; остальные программа не читает и не меняет.`,
  incomplete:
    'В этой таблице нет нужных вкладок. Выберите в меню «Объективность» → «Проверить настройку»: недостающие вкладки будут созданы, ваши данные не изменятся.',
  noHeader: (tab: string, title: string): string =>
    `Вкладка «${tab}»: не найдена строка заголовков таблицы «${title}». Верните заголовки столбцов (их можно скопировать из нового шаблона) и повторите.`,
  title: 'Проверка настройки',
  fine: 'Всё на месте: вкладки найдены, столбцы целы, посчитанные ячейки совпадают с записанными.',
  added: (names: readonly string[]): string => `Созданы недостающие вкладки: ${names.join(', ')}.`,
  marked: (names: readonly string[]): string => `Узнаны по заголовкам: ${names.join(', ')}.`,
  repaired: (names: readonly string[]): string =>
    `Восстановлены ячейки, посчитанные программой: ${names.join(', ')}. Прежнее содержимое записано в «Журнал изменений».`,
  migrated: (version: number): string => `Структура книги обновлена до версии ${version}.`,
  missingColumns: (tab: string, headings: readonly string[]): string =>
    `Вкладка «${tab}»: нет столбцов ${headings.map((heading) => `«${heading}»`).join(', ')}. Если они нужны, верните заголовки.`,
  noCodes: (tab: string, heading: string): string =>
    `Вкладка «${tab}»: нет столбца «${heading}», по которому связаны сроки, реестры и ответы школ. Выберите «Проверить настройку»: столбец вернётся, прежние коды найдутся по номерам и текстам мероприятий. Пока ничего не записано.`,
  columnBack: (tab: string, heading: string): string =>
    `Вкладка «${tab}»: возвращён столбец «${heading}». Теперь выберите «Обновить сроки и календарь».`,
  skeletonTab: '_Заготовка',
  busy: 'С этой таблицей сейчас работает другой человек. Подождите минуту и повторите: ничего не потеряно.',
  newer: (version: number): string =>
    `Книга сделана более новой версией программы (структура ${version}). Обновите программу.`,
} as const;
