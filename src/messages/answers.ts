/** What «Сведения ОО» says: the file that a school gets, and what is told when it comes back. */

/** Headings of the tab «Дорожная карта» of a school. */
export const LINE_HEADINGS = {
  id: 'Код',
  number: '№',
  action: 'Мероприятие',
  details: 'Подпункты',
  deadline: 'Срок',
  end: 'Окончание',
  responsible: 'Ответственный',
  status: 'Статус',
  done: 'Дата исполнения',
  evidence: 'Подтверждение',
  comment: 'Комментарий',
} as const;

/** Stands where a text of the office names another school. */
export const OTHER_SCHOOL = 'другая ОО';

/** The first part of the mark of a file: files of another layout have another one. */
export const LAYOUT_MARK = 'СО1';

const list = (codes: readonly string[]): string => codes.join(', ');
const day = (iso: string): string => iso.split('-').reverse().join('.');

export const FORM = {
  fileName: (code: string): string => `Сведения ОО ${code}.xlsx`,
  tab: 'Сведения',
  linesTab: 'Дорожная карта',
  title: 'Сведения ОО',
  labels: {
    school: 'Код ОО',
    name: 'Школа',
    year: 'Учебный год',
    issued: 'Выдано',
    until: 'Вернуть до',
    mark: 'Отметка книги',
    comment: 'Комментарий школы',
  },
  noYear: 'не указан',
  noUntil: 'срок не указан',
  steps: [
    'На вкладке «Дорожная карта» выберите статус каждого мероприятия, которое выполняет школа, поставьте дату и укажите подтверждение: ссылку или номер документа.',
    'На остальных вкладках заполните строки вашей школы. Чего не было, оставьте пустым. Если строка подтверждает мероприятие, впишите его код (М1, М2 …).',
    'Пишите должности и количества. Фамилии, имена и коды участников в этот файл не вносите.',
    'Строки можно сортировать, столбцы переставлять, файл переименовать. Заголовки, коды и тексты мероприятий не меняйте. Сохраните файл как .xlsx и верните тем же путём.',
  ],
  commentHelp: 'Что ещё важно сказать, напишите в цветной ячейке ниже.',
  noLines: 'В этом плане нет мероприятий, которые выполняет ваша школа.',
} as const;

/** The row of «Ответы школ» that says that a file came. */
export const GENERAL_TITLE = 'Файл «Сведения ОО» получен';

export const RETURNED = {
  noForm:
    'это не файл «Сведения ОО»: нет вкладки с кодом школы и отметкой книги. Файл не принят; верните тот, что был выдан.',
  noCode: (text: string): string =>
    `вместо кода ОО стоит «${text}»: нужны шесть цифр, как при выдаче. Файл не принят.`,
  oldLayout: (text: string): string =>
    `отметка книги «${text}» – файл выдан другой версией программы. Файл не принят: выдайте школе новый (answers make).`,
  unknownTab: 'вкладка не узнана: нет заголовков, с которыми файл был выдан. Вкладка не прочитана.',
  missingColumns: (headings: readonly string[]): string =>
    `нет столбцов ${headings.map((one) => `«${one}»`).join(', ')}: верните заголовки. Вкладка не прочитана.`,
  foreignRow: (code: string, own: string): string =>
    `строка чужой школы: код ${code}, а файл – школы ${own}. Строка не принята.`,
  notACode: (text: string): string => `в «Код ОО» стоит «${text}», а не код вашей школы. Строка не принята.`,
  badDate: (text: string): string => `«${text}» – не дата: нужна дата вида 20.12.2024. Ячейка не принята.`,
  badCount: (text: string): string => `«${text}» – не количество: нужно целое число. Ячейка не принята.`,
  badPercent: (text: string): string => `«${text}» – не процент: нужно число от 0 до 100. Ячейка не принята.`,
  badChoice: (text: string, choices: readonly string[]): string =>
    `«${text}» нет в списке (${choices.join(', ')}). Ячейка не принята.`,
  name: (name: string): string =>
    `похоже на имя человека: «${name}». Значение принято; замените его должностью.`,
  participant: 'похоже на код участника. Значение не взято: уберите код и примите файл ещё раз.',
  unknownSchool: (code: string): string =>
    `школы ${code} нет во вкладке «Школы». Файл не принят: проверьте код или добавьте школу.`,
  noAction: (text: string): string =>
    `${text === '' ? 'нет кода мероприятия' : `«${text}» – не код мероприятия`}: верните код из выданного файла. Строка не принята.`,
  unknownAction: (code: string): string =>
    `кода ${code} нет в «Дорожной карте» книги. Строка не принята: выдайте школе новый файл.`,
  otherText: (code: string): string =>
    `текст мероприятия ${code} не такой, как в книге: план изменён после выдачи, или текст исправлен в файле. Строка не принята: уточните у школы, о каком мероприятии ответ.`,
  noKey: (headings: readonly string[]): string =>
    `не понять, о чём строка: заполните ${headings.map((one) => `«${one}»`).join(' или ')}. Строка не принята.`,
  contradiction: (file: string, sheet: string, row: number): string =>
    `другой ответ о том же – в файле «${file}», лист «${sheet}», строка ${row}. Обе строки не приняты: оставьте один файл этой школы.`,
} as const;

export const ANSWERS_LOG = {
  received: 'Приняты сведения ОО',
  replaced: 'Значение заменено ответом школы',
  kept: 'Школа сообщает другое; оставлено значение книги',
  counts: (added: number, changed: number): string => `новых строк: ${added}; изменено ячеек: ${changed}`,
} as const;

export const ANSWERS_RUN = {
  noCommand:
    'Укажите, что сделать: answers make --workbook КНИГА.xlsx --out ПАПКА или answers read ФАЙЛ… --workbook КНИГА.xlsx',
  noFiles: 'Укажите файлы школ или папку с ними: … answers read ФАЙЛ… --workbook КНИГА.xlsx',
  changedMeanwhile: 'Книга изменилась, пока показывался список изменений. Прочитайте файлы ещё раз.',
  badUntil: (text: string): string => `--until ${text}: нужна дата вида 2026-03-31.`,
  badSchool: (text: string): string => `--school ${text}: нужны коды школ из шести цифр через запятую.`,
  noSchools: 'Во вкладке «Школы» нет ни одной школы: файлы выдавать некому.',
  unknownCodes: (codes: readonly string[]): string => `Во вкладке «Школы» нет: ${list(codes)}.`,
  exists: (path: string): string => `Файл ${path} уже есть, возможно, его заполняют: он не изменён.`,
  made: (files: number, folder: string): string => `Файлов «Сведения ОО»: ${files}, папка ${folder}`,
  /** Of one file with its school, of several the least and the most. */
  lines: (files: readonly { readonly code: string; readonly lines: number }[]): string => {
    const counts = files.map(({ lines }) => lines);
    const [fewest, most] = [Math.min(...counts), Math.max(...counts)];
    if (files.length === 1) return `Мероприятий в файле школы ${files[0]!.code}: ${most}.`;
    return fewest === most
      ? `Мероприятий в каждом файле: ${most}.`
      : `Мероприятий в файлах школ: от ${fewest} до ${most}.`;
  },
  withoutCode: (count: number): string =>
    `Мероприятий без кода в «Дорожной карте»: ${count}, в файлы они не вошли. Сформируйте отчёт (report), он поставит коды, и выдайте файлы снова.`,
  noYear:
    'Учебный год в «Параметрах» не указан: строки процедур на вкладку «Контроль процедур» не поставлены.',
  nothing: 'Ни один файл не принят; книга не изменена.',
  dryRun: 'Это просмотр (--dry-run): книга не изменена.',
  same: 'Нового в файлах нет; книга не изменена.',
  school: (
    code: string,
    name: string,
    counts: Readonly<Record<'added' | 'changed' | 'unchanged' | 'kept', number>>,
  ): string =>
    `${code}${name === '' ? '' : ` ${name}`}: новых строк ${counts.added}, изменено ячеек ${counts.changed}, без изменений строк ${counts.unchanged}${counts.kept === 0 ? '' : `, расхождений ${counts.kept}`}`,
  comment: (text: string): string => `  комментарий школы: ${text.replace(/\s+/g, ' ')}`,
  added: (tab: string, place: string): string => `  + ${tab}: ${place}`,
  changed: (tab: string, place: string, column: string, before: string, after: string): string =>
    `  ~ ${tab}: ${place}, «${column}»: ${quoted(before)} → ${quoted(after)}`,
  kept: (tab: string, place: string, column: string, before: string, after: string): string =>
    `  ! ${tab}: ${place}, «${column}»: в книге ${quoted(before)}, школа пишет ${quoted(after)} – оставлено значение книги`,
  keptHint: (count: number): string =>
    `Расхождений с тем, что введено в реестры: ${count}; значения книги оставлены. Взять значения школ: добавьте --take-school.`,
  refused: (rows: number): string => `Не принято строк, ячеек и файлов: ${rows}; причины – выше.`,
  returned: (codes: readonly string[]): string => `Вернули: ${list(codes)}`,
  missing: (codes: readonly string[]): string => `Не вернули: ${list(codes)}`,
  late: (schools: readonly { code: string; until: string; received: string }[]): string =>
    `Позже срока: ${list(schools.map(({ code, until, received }) => `${code} (до ${day(until)}, получено ${day(received)})`))}`,
  planChanged: (codes: readonly string[]): string =>
    `«Дорожная карта» изменилась после выдачи файлов: ${list(codes)}. Строки, которых это коснулось, названы выше.`,
  refresh: 'Столбец «Ответили ОО» и «Полнота сведений» обновит отчёт (report).',
} as const;

function quoted(text: string): string {
  return text === '' ? '(пусто)' : `«${text.replace(/\n/g, '; ')}»`;
}
