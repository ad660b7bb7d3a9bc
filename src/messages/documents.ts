/** What the menu and the command line say about making documents. */
export const DOCUMENTS_RUN = {
  calendarTitle: 'Сроки дорожной карты для календаря (.ics)',
  calendarFile: 'Сроки дорожной карты',
  noCalendar: 'В «Дорожной карте» нет мероприятий с датами: календарь пуст.',
  municipalityFolder: 'Муниципалитет',
  unknownSchools: (codes: readonly string[]): string =>
    `Таких школ в книге нет: ${codes.join(', ')}. Коды стоят на вкладке «Школы».`,
  nobody: 'В книге нет ни школ, ни результатов. Заполните «Школы» или загрузите файлы.',

  badKind: (text: string, known: readonly string[]): string =>
    `--kind ${text}: такого документа нет. Есть:\n${known.join('\n')}`,
  kindLine: (id: string, title: string, scope: { municipality: boolean; school: boolean }): string =>
    `  ${id.padEnd(22)}${title} (${[scope.municipality ? 'муниципалитет' : '', scope.school ? 'школа' : '']
      .filter(Boolean)
      .join(', ')})`,
  badSchool: (text: string): string =>
    `--school ${text}: нужны коды из шести цифр через запятую, например --school 900182,900183.`,
  made: (files: number, folder: string): string => `Документов записано: ${files}, папка ${folder}`,
  kindCount: (title: string, count: number): string => `  ${title}: ${count}`,
  same: (count: number): string => `Без изменений: ${count}.`,
  keptYours: (path: string, beside: string): string =>
    `${path}: вы меняли этот файл, он оставлен; новый записан рядом – ${beside}`,
  newVersion: 'новый',
  notMade: 'Не составлено:',
  lacking: (title: string, schools: readonly string[], sentence: string): string =>
    `  ${title}${schools.length === 0 ? '' : ` (${schoolsList(schools)})`}: ${sentence}`,
  progress: (done: number, all: number, title: string): string => `${done} из ${all}: ${title}`,

  menuQuestion: (titles: readonly string[]): string =>
    [
      'Какой документ показать на вкладке? Введите номер; для документа школы – номер и код, например «2 900182».',
      ...titles.map((title, i) => `${i + 1}. ${title}`),
    ].join('\n'),
  menuWrong: (count: number): string =>
    `Не понято: нужен номер от 1 до ${count}, для школы ещё её код из шести цифр. Ничего не изменено.`,
  needsSchool: 'Этот документ составляется для школы: добавьте её код, например «2 900182».',
  notForSchool: 'Этот документ составляется для муниципалитета: введите номер без кода школы.',
  question: (title: string, tab: string): string =>
    `${title}\n\nДокумент будет показан на вкладке «${tab}». Вкладка каждый раз пишется заново: правки сохраняйте в своём файле. Продолжить?`,
  same1: (tab: string): string => `На вкладке «${tab}» уже этот документ, изменений нет.`,
  done: (tab: string, more: number): string =>
    `Готово: вкладка «${tab}». Чтобы напечатать или сохранить: «Файл» → «Скачать» → PDF, «Текущий лист».${
      more > 0 ? ` Всего таких документов ${more + 1}: показан первый.` : ''
    }`,
  tab: 'Документ',
  changedMeanwhile: 'Пока вы читали вопрос, данные изменились. Выберите пункт меню ещё раз.',
} as const;

/** The first few codes and how many more. */
function schoolsList(codes: readonly string[]): string {
  const shown = codes.slice(0, 5).join(', ');
  return codes.length > 5 ? `${shown} и ещё ${codes.length - 5}` : shown;
}
