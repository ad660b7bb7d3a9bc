/** What the window «Загрузить результаты» says. */
import { grouped } from './numbers';

function placeOf(file: string, sheet: string): string {
  return sheet === '' ? `«${file}»` : `«${file}», лист «${sheet}»`;
}

export const LOAD = {
  intro:
    'Файлы читаются здесь, в этом браузере: в таблицу уходят только подсчёты, без строк участников, кодов и фамилий.',
  hint:
    'Протоколы и отчёты ФИС ОКО, списки участников (ОГЭ, ЕГЭ, ИС-9, олимпиада), сравнение с журналом, официальный список ОО: ' +
    'CSV, XLSX или архив ZIP с ними. Сколько угодно файлов сразу.',
  addMore: 'Добавить файлы',
  moreHint: 'Уже прочитанное останется; для сверки все файлы читаются ещё раз.',
  pasteTitle: 'Или вставьте сводную таблицу',
  pasteLabel:
    'Таблица вместе с заголовком и строкой с названием работы, например «ВПР 2021 Математика 4 класс»',
  pasteRead: 'Прочитать таблицу',
  pasteEmpty: 'Вставьте сюда таблицу: выделите её в Excel или на сайте, скопируйте и вставьте в это поле.',
  pastedName: 'вставленная таблица',

  opening: 'Открываю файлы и узнаю у таблицы, что в ней уже есть…',
  reading: (file: string, done: number, all: number): string =>
    `Читаю файл ${Math.min(done + 1, all)} из ${all}: ${file}`,
  counting: 'Файлы прочитаны, подсчитываю. Если участников много, окно может с минуту не отвечать…',
  readingStopped: 'Чтение остановлено.',
  sending: (done: number, all: number): string => `Передаю подсчёты: ${done} из ${all} частей`,
  committing: 'Все части переданы, вношу их в таблицу…',
  sendingStopped:
    'Загрузка остановлена, в таблицу ничего не внесено. Прочитанное осталось в этом окне: можно загрузить ещё раз.',
  gone: 'Таблица ответила, что этой загрузки у неё уже нет: её закончили или убрали. Нажмите «Загрузить» ещё раз – ничего не удвоится.',

  found: 'Что прочитано',
  repeats: (count: number): string => `Уже были даны и второй раз не посчитаны, файлов: ${count}`,
  stages: (count: number): string =>
    `Есть незаконченные загрузки: ${count}. В отчёты они не входят; чтобы закончить начатую, дайте те же файлы ещё раз.`,
  isNew: (count: number): string => `Новых результатов: ${grouped(count)}`,
  replaced: (count: number): string => `Заменят прежние: ${grouped(count)}`,
  unchanged: (count: number): string => `Уже стоят точно такими же, не передаются: ${grouped(count)}`,
  unit: 'Результат – одна ОО по одной работе.',
  official: (rows: number): string => `Строки официального списка: ${grouped(rows)}`,
  outcomes: (rows: number): string => `Строки для «Зачёты и пороги»: ${grouped(rows)}`,
  begun: 'Эти файлы уже начинали загружать и не закончили: загрузка продолжится с того места.',
  works: (count: number): string => `Работы: ${count}`,
  workCounts: (schools: number, participants: string | null, files: number): string =>
    [
      `ОО – ${grouped(schools)}`,
      participants === null ? '' : `участников – ${participants}`,
      `файлов – ${files}`,
    ]
      .filter((part) => part !== '')
      .join(', '),
  /** `table` is the name of the tab. */
  workTable: (table: string, rows: number, meetProtocols: number, standing: number): string =>
    `вкладка «${table}»: строк – ${grouped(rows)}` +
    (meetProtocols > 0 ? `, из них не войдут (по этим ОО есть протокол) – ${grouped(meetProtocols)}` : '') +
    (standing > 0 ? `; стоит сейчас – ${grouped(standing)}, совпадающие заменятся` : ''),
  workNew: (count: number): string => `новых ОО – ${grouped(count)}`,
  /** Codes of schools. */
  workReplaced: (codes: readonly string[]): string =>
    `заменят прежние результаты ОО – ${grouped(codes.length)}: ${codes.slice(0, 10).join(', ')}` +
    (codes.length > 10 ? ` и ещё ${grouped(codes.length - 10)}` : ''),
  workUnchanged: (count: number): string => `уже есть – ${grouped(count)}`,
  files: (count: number): string => `Прочитано листов: ${count}`,
  file: (
    one: {
      readonly file: string;
      readonly sheet: string;
      readonly layout: string;
      readonly work: string;
      readonly rows: number;
    },
    notes: string,
  ): string =>
    [`${placeOf(one.file, one.sheet)}: ${one.layout}`, one.work, `строк – ${grouped(one.rows)}`, notes]
      .filter((part) => part !== '')
      .join('; '),
  fileNotes: (rejected: number, remarked: number): string =>
    [rejected > 0 ? `не учтено – ${rejected}` : '', remarked > 0 ? `с замечаниями – ${remarked}` : '']
      .filter((part) => part !== '')
      .join(', '),
  rejected: (count: number): string => `Строк не учтено: ${grouped(count)}`,
  remarked: (count: number): string => `Строк учтено с замечанием: ${grouped(count)}`,
  rows: (rows: readonly number[], more: number, reason: string): string =>
    `${rows.length === 1 ? 'строка' : 'строки'} ${rows.join(', ')}${more > 0 ? ` и ещё ${more}` : ''}: ${reason}`,
  refused: (count: number): string => `Не прочитано, замечаний: ${count}`,
  remarks: (count: number): string => `Замечания к прочитанному: ${count}`,
  dropped: (count: number): string => `Отброшены столбцы с личными данными, листов: ${count}`,
  droppedColumns: (file: string, sheet: string, columns: readonly string[]): string =>
    `${placeOf(file, sheet)}: отброшены столбцы ${columns.map((column) => `«${column}»`).join(', ')}; их значения не прочитаны.`,
  nothing: 'Загружать нечего: ни в одном файле не нашлось результатов.',
  allThere: 'Всё это уже загружено: в таблице стоит точно то же.',
  /** `results` are schools × works; only rows of tables are named where there are none. */
  load: (results: number, rows: number): string => {
    const parts = [
      results > 0 ? `результатов – ${grouped(results)}` : '',
      rows > 0 ? `строк таблиц – ${grouped(rows)}` : '',
    ].filter((part) => part !== '');
    return parts.length === 0 ? 'Загрузить' : `Загрузить: ${parts.join(', ')}`;
  },
  startAnew: 'Начать заново',
  loadMore: 'Загрузить ещё',
  done: 'Загружено',
  doneThere: 'Уже загружено',
  doneNothing: 'Всё это уже стоит в таблице: загружать больше нечего.',
  written: {
    added: (count: number): string => `новых результатов – ${grouped(count)}`,
    replaced: (count: number): string => `заменено прежних – ${grouped(count)}`,
    unchanged: (count: number): string => `уже стояло точно так же – ${grouped(count)}`,
    tableRows: (count: number): string =>
      `строк сводных таблиц, порогов и официального списка – ${grouped(count)}`,
    skippedRows: (count: number): string =>
      `строк сводных таблиц не внесено (по этим ОО есть протокол) – ${grouped(count)}`,
    newSchools: (count: number): string =>
      `ОО добавлено во вкладку «Школы» – ${grouped(count)}: проверьте названия`,
    newWorks: (count: number): string =>
      `работ добавлено во вкладку «Процедуры» – ${grouped(count)}: проверьте максимум и границы отметок`,
  },
  next: 'Что дальше: закройте окно и выберите меню «Объективность» → «Сформировать отчёт».',

  work: {
    title: 'Какая это работа?',
    why: 'Эти файлы прочитаны не полностью: в них не названа работа (вид процедуры, год, предмет, класс) или названа не та.',
    files: 'Для каких файлов',
    kind: 'Процедура',
    year: 'Год написания',
    subject: 'Предмет',
    grade: 'Класс',
    session: 'Сессия или этап (если нужно)',
    noSession: 'не нужно',
    sessions: [
      ['весна', 'весна'],
      ['осень', 'осень'],
      ['ШЭ', 'школьный этап'],
      ['МЭ', 'муниципальный этап'],
      ['РЭ', 'региональный этап'],
      ['ЗЭ', 'заключительный этап'],
    ],
    choose: 'выберите',
    read: 'Прочитать с этой работой',
    incomplete: 'Заполните процедуру, год (четыре цифры), предмет и класс.',
    noFiles: 'Отметьте хотя бы один файл.',
    below: ' в полях «Какая это работа?».',
    otherSession: 'назовите отдельно: выберите её сессию в полях «Какая это работа?».',
    conflict: ' другое. Исправьте поля «Какая это работа?» или ',
  },
} as const;
