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
  kindNotForSchool:
    'Эти документы составляются для муниципалитета: уберите --school или назовите в --kind документы школы.',
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

  menuLine: (title: string, { municipality, school }: { municipality: boolean; school: boolean }): string =>
    municipality ? (school ? `${title} *` : title) : `${title} **`,
  menuQuestion: (lines: readonly string[]): string =>
    [
      'Какой документ показать на вкладке? Введите номер. Со звёздочкой – ещё и для школы: номер и код, например «1 900182»; с двумя – только для школы.',
      ...lines.map((line, i) => `${i + 1}. ${line}`),
    ].join('\n'),
  menuWrong: (count: number): string =>
    `Не понято: нужен номер от 1 до ${count}, для школы ещё её код из шести цифр. Ничего не изменено.`,
  needsSchool: 'Этот документ составляется для школы: добавьте её код, например «3 900182».',
  notForSchool: 'Этот документ составляется для муниципалитета: введите номер без кода школы.',
  whichQuestion: (names: readonly string[]): string =>
    ['Таких документов несколько. Введите номер.', ...names.map((name, i) => `${i + 1}. ${name}`)].join('\n'),
  whichWrong: (count: number): string => `Не понято: нужен номер от 1 до ${count}. Ничего не изменено.`,
  question: (title: string, tab: string, isNew: boolean): string =>
    `${title.replace(/\n/g, ' ')}\n\n${
      isNew
        ? `Документ появится на новой вкладке «${tab}».`
        : `Вкладка «${tab}» будет обновлена. Строки и столбцы, которые вы добавили, останутся; изменённые слова документа уйдут в «Журнал изменений».`
    } Продолжить?`,
  sameTab: (tab: string): string => `На вкладке «${tab}» уже этот документ, изменений нет.`,
  done: (tab: string): string =>
    `Готово: вкладка «${tab}». Напечатать или сохранить: «Файл» → «Скачать» → PDF, «Текущий лист». Файлы .docx делает программа на компьютере: команда documents.`,
  changedMeanwhile: 'Пока вы читали вопрос, данные изменились. Выберите пункт меню ещё раз.',
} as const;

/** The first few codes and how many more. */
function schoolsList(codes: readonly string[]): string {
  const shown = codes.slice(0, 5).join(', ');
  return codes.length > 5 ? `${shown} и ещё ${codes.length - 5}` : shown;
}

/** Words of a document's frame where it is shown as a tab. */
export const DOCUMENT_TAB = {
  draft: 'ПРОЕКТ',
  approved: 'УТВЕРЖДАЮ',
  dateAndNumber: (date: string, number: string): string => `от ${date} № ${number}`,
  chartData: 'Данные для картинок',
} as const;
