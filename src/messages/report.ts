/** Words of the generated tabs: a school's tab, «Сводка», «Начало». */
/** Ends the label of a row whose figures rest on few participants; the row is grey because of these words. */
export const FEW_PARTICIPANTS = '; мало участников';

interface YearGrade {
  readonly year: number;
  readonly grade: number;
}

export const REPORT = {
  schoolTitle: (name: string, code: string): string => (name === '' ? `ОО ${code}` : `${name} (код ${code})`),
  schoolTab: (name: string, code: string): string =>
    `${code} ${name}`
      .replace(/[[\]*?:/\\]/g, ' ')
      .trim()
      .slice(0, 60),
  rules: (title: string): string => `Набор правил: ${title}.`,
  referenceKinds: {
    loaded: 'Всё загруженное',
    'region-row': 'Регион (сводный отчёт)',
    typed: 'Регион (введено вручную)',
  },
  referenceShort: { loaded: 'загружено', 'region-row': 'регион', typed: 'регион (вр.)' },
  notAVerdict: 'Признак – повод посмотреть внимательнее. Сначала проверяют обычные причины.',

  passport: 'Паспорт',
  municipality: 'Муниципалитет',
  municipalityShort: 'МО',
  kind: 'Вид ОО',
  branchOf: 'Филиал ОО',
  place: 'Город/село',
  lowResults: 'ШНОР (статус присваивает регион)',
  curator: 'Куратор',
  official: 'Официальный список',
  officialNone: 'в загруженных списках нет',
  officialYear: (year: number, markers: readonly string[]): string =>
    `${year}: ${markers.length === 0 ? 'без маркеров' : markers.join(', ')}`,
  officialTimes: (times: number): string => `за последние 3 года – ${times}`,
  outcome: 'Итог по школе',

  results: 'Результаты по работам',
  group: 'Группа',
  school: 'ОО',
  n: 'Участников',
  absent: 'Не писали',
  mean: 'Средний балл',
  sd: 'Ст. откл.',
  mark: (mark: number): string => `«${mark}», %`,
  quality: 'Качество, %',
  notDrawn: 'не писали: случайный выбор',
  noData: 'нет данных',
  source: { protocol: 'протокол', table: 'сводный отчёт', typed: 'вручную' },
  /** `scale` is what the points are read by: cut scores, a threshold; '' where the results have neither. */
  workHead: (title: string, maxScore: number | null, scale: string): string => {
    const max = maxScore === null ? 'максимум неизвестен' : `макс. ${maxScore}`;
    return [title, max, scale].filter(Boolean).join(' · ');
  },
  cuts: ([three, four, five]: readonly number[]): string => `«3» от ${three}, «4» от ${four}, «5» от ${five}`,
  noScale: 'нет шкалы',
  scoreThreshold: (text: string): string => `порог ${text}`,

  journal: 'Сравнение с отметками по журналу',
  pairs: 'С отметкой по журналу',
  /** In a table where other works stand beside the mark of the journal. */
  besideYearly: (title: string): string => `${title} · годовая отметка`,
  lowered: 'Понизили, %',
  confirmed: 'Подтвердили, %',
  raised: 'Повысили, %',
  gap2: 'Разрыв ≥ 2, %',
  spearman: 'Связь балла и отметки',

  charts: 'Диаграммы',
  marksChart: 'Отметки: школа и муниципалитет, %',
  scoresChart: (work: string): string => `Первичные баллы, % участников: ${work}`,
  tasksChart: (work: string): string => `Выполнение заданий, % от максимума: ${work}`,
  scoreAxis: 'Первичный балл; цвет – отметка за него',
  taskAxis: 'Задание',
  percentAxis: '%',
  chartData: 'Данные к диаграммам',
  score: 'Балл',
  task: 'Задание',
  schoolPercent: 'ОО, %',
  schoolMark: (mark: number): string => `ОО, «${mark}»`,
  municipalityPercent: 'МО, %',

  signs: 'Признаки',
  work: 'Работа',
  sign: 'Признак',
  level: 'Что это значит',
  value: 'Значение',
  threshold: 'Порог',
  reference: 'Ориентир',
  sentence: 'Пояснение',
  innocent: 'Обычные причины',
  signCounts: (marked: number, none: number, unknown: number): string =>
    `Проверено: ${marked + none + unknown}; обратить внимание: ${marked}; признаков не выявлено: ${none}; недостаточно данных: ${unknown}. Все строки – на вкладке «Признаки».`,

  dynamics: 'Динамика: средний процент от максимума',
  dynamicsNote: 'Сравнивать можно работы одного предмета и класса; задания и шкалы разных лет различаются.',
  subjectGrade: 'Предмет, класс',

  comment: 'Комментарий школы',
  commentNote: 'Эти ячейки заполняет школа; программа их никогда не меняет.',

  summaryTab: 'Сводка',
  summaryTitle: 'Сводка по школам',
  works: 'Работы',
  workId: 'Обозначение',
  rules2019: 'Методика 2019 года: отмечено школ',
  allMarksChart: 'Отметки по работам, %',
  allJournalChart: 'Сравнение с журналом по работам, %',
  referenceMissing: 'Для части работ выбранной строки региона нет: сравнение идёт со всем загруженным.',
  changesNote:
    'К – отношение среднего процента выполнения в предыдущем классе к проценту в следующем; К больше 1 – спад.',
  reason: 'Причина',
  toSummary: 'Перейти к сводке',
  schools: 'ОО',
  marked: 'Отмечено правилом A',
  markedFromTen: 'из них n ≥ 10',
  markedB: 'Отмечено правилом B',
  index: 'Индекс объективности',
  indexNote: '100 минус доля школ хотя бы с одним признаком методики 2019 года, %.',
  year: 'Год',
  indexValue: 'Индекс',
  indexMarked: 'Школ с признаками',
  indexSchools: 'Школ писали',
  changes: 'Изменение за год (правило C)',
  change: 'Параллель',
  parallel: (subject: string, from: YearGrade, to: YearGrade): string =>
    `${subject}: ${from.grade} класс ${from.year} → ${to.grade} класс ${to.year}`,
  fences: 'Границы К',
  median: 'Медиана К',
  rise: 'Рост',
  fall: 'Спад',
  map: 'Школы и работы',
  mapNote: 'Порядок – по коду. Слово в ячейке: есть ли по этой работе признаки. Код ведёт на лист школы.',
  code: 'Код ОО',
  name: 'Наименование',
  schoolLevel: 'По школе',
  officialTimesShort: 'Офиц. список, раз за 3 года',
  refused: 'Не принято при загрузке',
  refusedNote: 'Строки файлов с баллами, которые не вошли в подсчёты или вошли с замечанием.',
  rejected: 'Отклонено строк',
  remarked: 'С замечаниями',
  reasons: {
    'score-out-of-range': 'балл вне шкалы',
    'score-unreadable': 'балл не читается',
    'repeated-code': 'повтор кода участника',
    'total-not-sum': 'сумма заданий не равна баллу',
    'task-out-of-range': 'балл за задание выше максимума',
    'journal-mark-unknown': 'нет отметки по журналу',
    'variant-unknown': 'странный вариант',
  },
  reasonCount: (reason: string, count: number): string => `${reason} – ${count}`,

  startTab: 'Начало',
  startTitle: '«Объективность»: с чего начать',
  steps: [
    [
      '1',
      'Заполните вкладку «Школы»: код (шесть цифр логина), название, муниципалитет. Коды, которых там нет, добавит загрузка.',
    ],
    [
      '2',
      'Проверьте «Процедуры»: год, предмет, класс, максимальный балл и границы отметок. Знакомые работы заполняются сами.',
    ],
    [
      '3',
      'Меню «Объективность» → «Загрузить результаты…»: перетащите файлы или архив с ними. В таблицу попадут только количества.',
    ],
    [
      '4',
      'Меню «Объективность» → «Сформировать отчёт». Программа скажет, что изменится, и спросит разрешения.',
    ],
    ['5', 'Смотрите «Сводку», затем «Признаки» и листы школ. Комментарий школы пишут внизу её листа.'],
    [
      '6',
      'План на год: меню → «Дорожная карта» → «Вставить план…» или «Заполнить по образцу…», затем «Обновить сроки и календарь».',
    ],
    [
      '7',
      'Справки, рекомендации, отчёты, проекты приказов: меню → «Материалы школ…» – файлами Word в одном архиве, «Документы…» – один документ на вкладке. Организация и должности для подписей – в «Параметрах».',
    ],
  ] as readonly (readonly [string, string])[],
  phone: 'На телефоне меню нет: читать и заполнять таблицу можно, а отчёт формируют на компьютере.',
  privacy: 'В этой таблице нет и не должно быть сведений об учениках: только количества.',
  health: 'Состояние книги',
  healthRows: {
    schools: 'Школ в списке',
    works: 'Работ с результатами',
    units: 'Пар «школа – работа»',
    protocols: 'из них по протоколам',
    rejected: 'Строк отклонено при загрузке',
    remarked: 'Строк принято с замечаниями',
  },
  attention: 'Требует внимания',
  nothing: 'Замечаний нет.',
  at: (tab: string, row: number): string => `Вкладка «${tab}», строка ${row}`,
  more: (count: number): string => `… и ещё ${count}`,
} as const;
