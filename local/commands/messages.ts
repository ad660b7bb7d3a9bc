/** What the command line says. */
export const cliText = {
  help: `«Объективность»: результаты оценочных процедур в книге .xlsx

  npm run --silent objectivity -- template КНИГА.xlsx
      пустая книга: заполните «Школы» и «Процедуры» или сразу загрузите файлы

  npm run --silent objectivity -- import ФАЙЛ… --workbook КНИГА.xlsx [--work "ВПР;2021;МА;4"]
      загрузить файлы ФИС ОКО (.xlsx, .csv, .zip) и папки с ними; книга создаётся, если её нет
      --work  какая это работа, если в файле не написано: вид;год;предмет;класс (или вид;год;сессия;предмет;класс)

  npm run --silent objectivity -- report --workbook КНИГА.xlsx [--rules panel|summary|fioko-2019] [--json ФАЙЛ.json] [--tabs all|none|КОД,…]
      сформировать отчёт: признаки, сводку, листы школ
      --rules  набор правил вместо выбранного в «Параметрах»
      --json   записать все показатели в файл
      --tabs   листы каких школ сделать; без него – всех, если школ не больше 60

  npm run --silent objectivity -- control-sample --workbook КНИГА.xlsx [--schools N | --share ПРОЦЕНТ] [--seed ТЕКСТ] [--out СПИСОК.xlsx] [--mark]
      предложить контрольную выборку: школы всех слоёв (муниципалитет или место, вид, численность) со списком к приказу
      --schools, --share  сколько школ или какой процент списка; без них – 10 %
      --seed   зерно случайных чисел, чтобы отбор можно было повторить; без него – дата
      --out    записать список в файл
      --mark   отметить школы «да» в пустых ячейках столбца «Контрольная выборка» вкладки «Школы»

  npm run --silent objectivity -- recheck draw ФАЙЛ… --workbook КНИГА.xlsx [--work …] [--school КОД,…] [--out СПИСОК.xlsx] [--count 15] [--seed ТЕКСТ]
      отобрать работы для перепроверки по протоколам: список с кодами участников остаётся файлом на этом компьютере
      --school  только эти школы; без него – все, что есть в файлах
      --out     имя списка; без него – рядом с книгой
      --count   сколько работ школы брать, не больше; без него – 15
      --seed    зерно случайных чисел, чтобы отбор можно было повторить; без него – работа и дата

  npm run --silent objectivity -- recheck read СПИСОК.xlsx… --workbook КНИГА.xlsx [--json ФАЙЛ.json]
      прочитать заполненные списки и внести в «Перепроверку» количества, без кодов участников

  npm run --silent objectivity -- roadmap import ФАЙЛ --workbook КНИГА.xlsx [--year 2023/24] [--json ФАЙЛ.json]
      внести план (дорожную карту) из .docx, .xlsx, .csv или .txt; статусы и всё, что введено рядом, остаются; книга создаётся, если её нет
      --year  учебный год; без него – тот, что напечатан в плане, или тот, что указан в книге
      --json  записать разделы, мероприятия и сроки в файл

  npm run --silent objectivity -- roadmap template [ОБРАЗЕЦ --workbook КНИГА.xlsx --year 2024/25]
      заполнить «Дорожную карту» по образцу; без образца – какие есть

  npm run --silent objectivity -- roadmap next-year --workbook КНИГА.xlsx --year 2025/26
      перенести план на новый учебный год: прошлый – в «Архив плана», даты – заново по срокам

  npm run --silent objectivity -- answers make --workbook КНИГА.xlsx --out ПАПКА [--school КОД,…] [--until ГГГГ-ММ-ДД]
      «Сведения ОО»: файл каждой школе с её мероприятиями и строками реестров; данных других школ в нём нет
      --until  до какого дня вернуть

  npm run --silent objectivity -- answers read ФАЙЛ… --workbook КНИГА.xlsx [--dry-run] [--take-school]
      принять файлы школ и папки с ними: что нового, кто вернул, кто нет и кто позже срока
      --dry-run      только показать, книгу не менять
      --take-school  где в реестре введено другое, взять значение школы; без него остаётся значение книги

  npm run --silent objectivity -- school-plan --workbook КНИГА.xlsx --school КОД[,КОД]
      план школы: её мероприятия дорожной карты, признаки, дефициты, недостающее в реестрах – вкладка «План КОД»

  npm run --silent objectivity -- documents --workbook КНИГА.xlsx --out ПАПКА [--kind ВИД,…] [--school КОД,…]
      справки, рекомендации, отчёты, проекты приказов (.docx) и сроки для календаря (.ics): папка муниципалитета и папка каждой школы
      --kind    только эти документы; какие есть: --kind список
      --school  только этим школам; без него – муниципалитету и всем школам

  npm run paste-list
      какие файлы и в каком порядке вставить в редактор Apps Script без clasp

  npm run serve [-- КНИГА.xlsx] [--port ЧИСЛО] [--no-open]
      страница для работы с книгой на этом компьютере; без имени – последняя книга, в первый раз – пример
      --port     номер порта; без него – любой свободный
      --no-open  не открывать страницу, только напечатать её адрес

Общие: --today ГГГГ-ММ-ДД – считать, что сегодня этот день; --help – эта справка.
Код завершения: 0 – сделано, 2 – часть файлов не принята, 1 – не сделано ничего.`,
  badOption: (detail: string): string => `Не понят параметр: ${detail}`,
  unknownCommand: (name: string): string => `Команды «${name}» нет.`,
  missingOption: (name: string): string => `Укажите --${name}. Все команды: npm run objectivity -- --help`,
  badDate: (text: string): string => `--today ${text}: нужна дата вида 2026-03-31.`,
  badWork: (text: string): string =>
    `--work "${text}": нужны вид, год, предмет и класс через точку с запятой, например --work "ВПР;2021;МА;4".`,
  badRules: (text: string, known: readonly string[]): string =>
    `--rules ${text}: такого набора правил нет. Есть: ${known.join(', ')}.`,
  badTabs: (text: string): string =>
    `--tabs ${text}: нужно all, none или коды школ из шести цифр через запятую.`,
  bothAmounts: 'Укажите что-нибудь одно: --schools (сколько школ) или --share (какой процент).',
  badSchools: (text: string): string =>
    `--schools ${text}: нужно целое число школ от 1, например --schools 5.`,
  badShare: (text: string): string =>
    `--share ${text}: нужен процент больше 0 и до 100, например --share 15.`,
  outIsBook: (path: string): string =>
    `--out ${path}: это сама книга. Укажите для списка другой файл, чтобы книга не пропала.`,
  unexpected: (text: string): string => `Лишнее слово «${text}». Все команды: npm run objectivity -- --help`,
  fileFailed: (path: string, code: string): string =>
    `Не удалось записать или прочитать ${path} (${code}): проверьте, что папка есть, а файл не открыт в другой программе.`,
  templatePath: 'Укажите одно имя новой книги: … template КНИГА.xlsx',
  noFiles: 'Укажите файлы или папки: … import ФАЙЛ… --workbook КНИГА.xlsx',
  noBook: (path: string): string =>
    `Книги ${path} нет. Загрузите в неё файлы (import) или создайте пустую (template).`,
  brokenBook: (path: string): string =>
    `Книгу ${path} не удалось открыть: это не .xlsx или файл повреждён. Книга не изменена.`,
  saved: (path: string): string => `Записано: ${path}`,
  nothingIn: 'Ни один файл не принят; книга не изменена.',
  accepted: (file: string, what: string, work: string, rows: number): string =>
    `${file}: ${what}${work === '' ? '' : `, ${work}`}, строк – ${rows}`,
  notes: (rejected: number, remarked: number): string =>
    ` (${[rejected > 0 ? `отклонено ${rejected}` : '', remarked > 0 ? `с замечаниями ${remarked}` : ''].filter(Boolean).join(', ')})`,
  dropped: (file: string, columns: readonly string[]): string =>
    `${file}: столбцы с личными данными не прочитаны: ${columns.join(', ')}`,
  loaded: (added: number, replaced: number, unchanged: number): string =>
    `Пар «школа – работа»: новых ${added}, заменено ${replaced}, без изменений ${unchanged}.`,
  tables: (rows: number, skipped: number): string =>
    `Строк сводных таблиц записано: ${rows}${skipped === 0 ? '' : `; оставлены данные протоколов: ${skipped}`}.`,
  reading: (file: string): string => `чтение: ${file}`,
  reportDone: (isNew: number, changed: number, unchanged: number): string =>
    `Листов создано: ${isNew}, обновлено: ${changed}, без изменений: ${unchanged}.`,
  withoutTab: (count: number): string =>
    `Школ без своего листа: ${count}. Добавьте --tabs all или --tabs КОД,КОД.`,
  unknownCodes: (codes: readonly string[]): string =>
    `Результатов нет, листов не будет: ${codes.join(', ')}.`,
  attention: (count: number): string => `Замечаний к данным: ${count}, они на вкладке «Начало».`,
  typedReplaced: (count: number): string =>
    `Строк, введённых вручную, заменил протокол: ${count}. Прежние значения – в «Журнале изменений».`,
  renamed: (names: readonly string[]): string => `Переименованы в книге: ${names.join(', ')}.`,
  sampleFiles: (count: number, folder: string): string =>
    `Придуманный муниципалитет: 40 школ, 6 работ за 2 года. Файлов в форматах ФИС ОКО: ${count}, папка ${folder}`,
  sampleChanges: 'В данные четырёх школ внесены изменения, чтобы было что искать:',
  sampleChange: (school: string, kind: string, works: string): string => `  ${school}: ${kind} (${works})`,
  /** `day`: ISO. */
  sampleLook: (book: string, day: string): string =>
    [
      `Откройте ${book} в Excel, LibreOffice, Р7-Офис или МойОфис:`,
      '  «Начало» – что делать дальше; «Сводка» – школы и работы; «Признаки» – с пояснениями; лист школы – по её коду.',
      '  Правила: «Статистическая панель». Отмечены эти четыре школы; у самых маленьких «недостаточно данных», у остальных признаков не выявлено.',
      `  Методика 2019 года для сравнения: npm run --silent objectivity -- report --workbook ${book} --rules fioko-2019 --today ${day}`,
    ].join('\n'),
} as const;

/** What `npm start` says of the roadmap. */
export const sampleText = {
  roadmap: (actions: number, rows: number): string =>
    `Дорожная карта на 2020/21 учебный год по образцу «municipal»: мероприятий – ${actions}; строк в реестрах и ответах школ – ${rows}.`,
  /** `day`: ISO. */
  lookAtRoadmap: (book: string, day: string): readonly string[] => [
    '  «Дорожная карта» – сроки, состояние и что его подтверждает; «Календарь» и «Что на этой неделе» – то же по дням.',
    '  «Полнота сведений» – чего нет в реестрах, кто не представил и что ждёт вашего «да».',
    '  «Показатели» – цепочка от цели до анализа эффективности, план и факт; на «Сводке» – ход исполнения.',
    `  «Сведения ОО» – файлы для школ: npm run --silent objectivity -- answers make --workbook ${book} --out out/answers --today ${day}`,
    `  «План школы» – мероприятия, признаки и дефициты одной школы: npm run --silent objectivity -- school-plan --workbook ${book} --school 990114 --today ${day}`,
    `  Книга показана на ${day.split('-').reverse().join('.')}. «Состояние» и «Осталось дней» – формулы от того дня, когда её открыли: что к нему не закрыто, уже просрочено.`,
  ],
  lookAtDocuments: (folder: string): string =>
    `Откройте ${folder}: папка муниципалитета – справки, отчёты, проекты приказов; папка каждой школы – её справка, рекомендации, паспорт и план.`,
} as const;

/** What `roadmap` says. */
export const roadmapText = {
  noAction: 'Укажите, что сделать: roadmap import ФАЙЛ …, roadmap template … или roadmap next-year …',
  nextYearNeeded: 'Укажите, на какой учебный год перенести план, например --year 2025/26.',
  oneFile: 'Укажите один файл с планом: … roadmap import ФАЙЛ --workbook КНИГА.xlsx',
  badYear: (text: string): string => `--year ${text}: нужен учебный год, например --year 2023/24.`,
  yearNeeded: 'Укажите учебный год: образец годится для любого, например --year 2024/25.',
  badTemplate: (id: string | undefined, known: readonly string[]): string =>
    `${id === undefined ? 'Укажите образец.' : `Образца «${id}» нет.`} Есть: ${known.join(', ')}. Что это: … roadmap template`,
  template: (id: string, title: string): string => `${id.padEnd(12)}${title}`,
  nothing: (file: string): string =>
    `${file}: мероприятий не найдено, книга не изменена. Нужна таблица со столбцами «Мероприятие», «Срок», «Ответственный».`,
  found: (name: string, sections: number, actions: number): string =>
    `${name}: разделов – ${sections}, мероприятий – ${actions}.`,
  year: (year: string, source: 'option' | 'document' | 'workbook'): string =>
    `Учебный год: ${year} (${{ option: 'указан в --year', document: 'из документа', workbook: 'из книги' }[source]}).`,
  yearUnknown: 'Учебный год неизвестен: даты остались пустыми. Укажите его, например --year 2023/24.',
  counts: (added: number, changed: number, gone: number, unchanged: number): string =>
    `Мероприятий в «Дорожной карте»: новых ${added}, изменено ${changed}, без изменений ${unchanged}, нет в этом плане ${gone}.`,
  added: (title: string): string => `  + ${title}`,
  changed: (title: string): string => `  ~ ${title}`,
  field: (name: string, before: string, after: string): string =>
    `      ${name}: ${quoted(before)} → ${quoted(after)}`,
  kept: (title: string): string => `  = ${title} (изменено вами; оставлено)`,
  gone: (title: string): string => `  – ${title} (нет в этом плане; строка оставлена)`,
  unrecognised: (count: number): string => `Срок не распознан: ${count}`,
  unrecognisedLine: (number: string | null, text: string): string => `  ${number ?? 'без номера'}: «${text}»`,
  unplaced: (count: number): string => `Не нашлось места для строк: ${count}`,
  unplacedLine: (line: number, text: string): string => `  строка ${line}: ${text}`,
} as const;

function quoted(text: string): string {
  return text === '' ? '(пусто)' : `«${text.replace(/\n/g, '; ')}»`;
}

/** Words of the table of custom functions. */
export const functionTableText = {
  headings: ['Функция', 'Что считает', 'Пример', 'В ячейках', 'Результат'],
  yes: 'ИСТИНА',
  no: 'ЛОЖЬ',
  blank: '(пусто)',
} as const;
