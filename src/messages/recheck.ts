/** Words of the re-check (перепроверка): the local list of works, the table of counts, results and reminders. */
import type { RecheckGap, RecheckResults } from '../domain/recheck/results';
import { decimal, percent, probability } from './numbers';

const points = (value: number): string => `${value > 0 ? '+' : ''}${decimal(value, 2)}`;

/** `01.06.2021` for `2021-06-01`. */
export function dayText(iso: string): string {
  return iso.split('-').reverse().join('.');
}

/** What may be wrong with a row of «Перепроверка», and the reminder beside «Процедуры». */
export const RECHECK_TABLE = {
  twice: 'Такая перепроверка (процедура, школа, дата) уже есть выше. Учитывается первая строка.',
  ownExpert:
    'В столбце «Эксперт из ОО (код)» стоит код этой же школы: перепроверяет эксперт другой ОО. Строка пока не учитывается.',
  partsDiffer: (works: number, parts: number): string =>
    `Работ ${works}, а «Совпало», «Балл ниже» и «Балл выше» вместе дают ${parts}. Строка пока не учитывается.`,
  moreThanDrawn: (works: number, drawn: number): string =>
    `Перепроверено работ ${works}, а отобрано было ${drawn}. Строка учтена; проверьте, все ли работы из отбора.`,
  impossibleSums:
    'Сумма разностей и сумма квадратов не могут быть такими вместе. Средняя разность пока не считается.',
  impossibleKappa: 'Каппа – число от −1 до 1. Пока она не исправлена, она не показывается.',
  storageEnds: (last: string): string =>
    `Работы хранятся до ${dayText(last)}: список для перепроверки нужно составить до этой даты.`,
} as const;

/** «Параметры»: how long before the end of storage the reminder comes. */
export const RECHECK_SETTING = {
  days: 'Напоминать о перепроверке, дней',
  daysNote:
    'За сколько дней до срока хранения работ («Процедуры» → «Работы хранятся до», а если там пусто – «Результаты») напоминать на «Начале», что список для перепроверки ещё не составлен. 0 – только в последний день.',
} as const;

/** «Журнал изменений». */
export const RECHECK_LOG = {
  drawn: 'Отобраны работы для перепроверки',
  drawnCounts: (schools: number, works: number, seeds: readonly string[], date: string): string =>
    `школ: ${schools}; работ: ${works}; зерно: ${seeds.join(', ')}; дата: ${dayText(date)}`,
  drawnAgain: 'Отбор работ для перепроверки заменён другим',
  read: 'Внесены итоги перепроверки',
  readCounts: (schools: number, works: number): string => `школ: ${schools}; работ: ${works}`,
  replaced: 'Итоги перепроверки заменены',
} as const;

/** Why a draw or the results of a school were not written. */
export const RECHECK_REFUSED = {
  hasResults: (place: string): string =>
    `${place}: итоги этой перепроверки уже внесены, новый отбор с той же датой их не заменяет. Составьте список в другой день.`,
  otherDraw: (place: string, recorded: string, listed: string): string =>
    `${place}: список составлен другим отбором (зерно в книге «${recorded}», в списке «${listed}»). Итоги не внесены; возьмите список записанного отбора.`,
  typed: (place: string): string =>
    `${place}: итоги с этой датой введены вручную и не заменены. Чтобы внести список, удалите введённую строку.`,
} as const;

/** Headings of the local list. */
export const LIST_HEADINGS = {
  work: 'Процедура',
  date: 'Дата отбора',
  school: 'Код ОО',
  class: 'Класс',
  code: 'Код участника',
  second: 'Балл эксперта',
  expertSchool: 'Эксперт из ОО (код)',
  first: 'Балл школы',
  mark: 'Отметка школы',
  reason: 'Как отобрана',
  seed: 'Зерно отбора',
} as const;

export const LIST = {
  tab: 'Список',
  helpTab: 'Как заполнять',
  atCut: 'у границы отметки',
  random: 'случайно',
  noList:
    'в файле нет списка работ для перепроверки: ожидался лист со столбцами «Код ОО», «Код участника», «Балл эксперта».',
  missingColumns: (headings: readonly string[]): string =>
    `в списке нет столбцов ${headings.map((one) => `«${one}»`).join(', ')}: верните заголовки. Лист не прочитан.`,
  workUnreadable: 'не понять, какая это работа: нужно обозначение вида ВПР-2021-МА-4. Строка не учтена.',
  schoolUnreadable: 'нужен код ОО – шесть цифр. Строка не учтена.',
  dateUnreadable: 'нужна дата отбора вида 01.06.2021. Строка не учтена.',
  codeMissing: 'нет кода участника. Строка не учтена.',
  repeated: 'эта работа уже была в списке выше или в другом файле. Строка не учтена.',
  scoreUnreadable: (text: string): string => `«${text}» – не балл: нужно число. Строка не учтена.`,
  scoreOutOfRange: (value: number, most: number | null): string =>
    `балл ${decimal(value, Number.isInteger(value) ? 0 : 2)} невозможен: нужно число ${most === null ? 'не меньше 0' : `от 0 до ${most}`}. Строка не учтена.`,
  expertUnreadable: (text: string): string =>
    `«${text}» – не код ОО эксперта: нужны шесть цифр или пустая ячейка. Строка не учтена.`,
  ownExpert: 'эксперт из этой же школы: работу перепроверяет эксперт другой ОО. Строка не учтена.',
} as const;

/** The tab of the local list that says how it was drawn and what to do with it. */
export const LIST_HELP = {
  title: 'Список работ для перепроверки',
  steps: [
    'Эксперт проверяет каждую работу заново по критериям и вносит сумму баллов в столбец «Балл эксперта» на листе «Список». Строки без балла эксперта не считаются.',
    'Прежнего балла эксперт не видит: перед передачей списка скройте столбцы правее «Эксперт из ОО (код)».',
    'Эксперт не работает в школе, чьи работы проверяет. В столбец «Эксперт из ОО (код)» впишите шесть цифр его школы; если он не из школы, оставьте пустым.',
    'Строки можно сортировать и делить на несколько файлов, столбцы переставлять и добавлять, листы переименовывать. Заголовки не меняйте.',
    'В этом файле коды участников. Храните его там же, где протоколы, и не загружайте в Google Таблицы: в книгу попадут только количества.',
    'Когда список заполнен: пункт меню «Перепроверка…» или команда npm run --silent objectivity -- recheck read СПИСОК.xlsx --workbook КНИГА.xlsx',
  ],
  how: 'Как отобраны работы',
  rule: (count: number): string =>
    `Из работ каждой школы взято не больше ${count}: сначала работы с баллом, равным границе отметки или на 1 больше, остальные – случайно. Там, где нет шкалы, все работы выбраны случайно.`,
  repeat: (date: string): string =>
    `Дата отбора: ${dayText(date)}. По тому же протоколу и зерну (--seed) программа отберёт те же работы, в каком бы порядке ни стояли строки.`,
  headings: ['Процедура', 'Код ОО', 'Участников с кодом', 'Отобрано', 'Из них у границы', 'Зерно отбора'],
} as const;

/** What the command line says of draws and lists. */
export const RECHECK_RUN = {
  noCommand: 'Укажите, что сделать: recheck draw ФАЙЛ… или recheck read СПИСОК.xlsx…',
  noProtocols: 'Укажите файлы протоколов: … recheck draw ФАЙЛ… --workbook КНИГА.xlsx',
  noLists: 'Укажите заполненные списки: … recheck read СПИСОК.xlsx… --workbook КНИГА.xlsx',
  badCount: (text: string): string => `--count ${text}: нужно целое число от 1 до 999.`,
  badSchool: (text: string): string => `--school ${text}: нужны коды школ из шести цифр через запятую.`,
  outExists: (path: string): string =>
    `Файл ${path} уже есть, возможно, его заполняют. Укажите другое имя: --out СПИСОК.xlsx`,
  listName: (book: string, date: string): string => `${book}-перепроверка-${date}.xlsx`,
  /** Beside the list, whatever its name. */
  recordName: (list: string): string => `${list.replace(/\.xlsx$/i, '')}-протокол.docx`,
  withoutCode: (count: number): string =>
    `Участников без кода: ${count}. Их работы не отбираются: по списку их не найти.`,
  notInFiles: (codes: readonly string[]): string => `В файлах нет протоколов этих школ: ${codes.join(', ')}.`,
  nothing: 'Ничего не внесено; книга не изменена.',
  drawn: (work: string, schools: number, works: number, atCut: number | null, seed: string): string =>
    `${work}: школ ${schools}, отобрано работ ${works}, ${atCut === null ? 'все случайно (нет шкалы)' : `из них у границ отметок ${atCut}`}; зерно «${seed}»`,
  keepLocal:
    'В списке и протоколе комиссии коды участников: храните их там же, где протоколы. В книгу записаны только количества.',
  result: (place: string, sentence: string): string => `${place}: ${sentence}`,
  blank: (count: number): string => `Строк без балла эксперта: ${count}; они не считались.`,
  entered: (added: number, replaced: number, unchanged: number): string =>
    `«Перепроверка»: новых строк ${added}, обновлено ${replaced}, без изменений ${unchanged}.`,
} as const;

const GAPS: Readonly<Record<RecheckGap, string>> = {
  'no-sums': 'нет суммы разностей и суммы квадратов',
  'one-work': 'нужны хотя бы две работы',
  'no-spread': 'разности у всех работ одинаковы',
  'no-changes': 'расхождений нет',
  'few-works': 'нужно не меньше 15 работ',
  'no-marks': 'нет шкалы, или все отметки одинаковы',
};

/** Headings and sentences of results. */
export const RECHECK_RESULTS = {
  title: 'Перепроверка',
  headings: [
    'Дата',
    'Работ',
    'Подтверждено, %',
    'Интервал, %',
    'Средняя разность',
    'Интервал',
    'p (знаки)',
    'Каппа',
  ],
  conclusion: 'Вывод',
  note: 'Перепроверяет эксперт другой школы: строка с экспертом из этой же школы не учитывается. Работы у границ отметок отбираются первыми, поэтому доля относится к отобранным работам, а не ко всем. Разность – балл эксперта минус балл школы. Интервалы 95 %. p – вероятность того, что при равных шансах балл оказался бы ниже у стольких же работ или большего числа. Каппа – согласие отметок с квадратичными весами; о направлении она не говорит.',
  few: 'Работ меньше 5: показатели не показываются.',
  interval: (low: number, high: number, digits: number): string =>
    `от ${decimal(low, digits)} до ${decimal(high, digits)}`,
  gap: (gap: RecheckGap): string => GAPS[gap],
} as const;

/** What a re-check says, in two or three sentences. `aim` is a fraction. */
export function recheckSentence(results: RecheckResults, aim: number): string {
  const { confirmed, works } = results;
  const share = `Подтверждено ${percent(confirmed.share)} из ${works} работ (интервал ${RECHECK_RESULTS.interval(100 * confirmed.interval.low, 100 * confirmed.interval.high, 0)} %)`;
  return [`${share}: ${aimText(results, aim)}.`, directionText(results), differenceText(results)]
    .filter((text) => text !== '')
    .join(' ');
}

function aimText({ confirmed: { share, interval } }: RecheckResults, aim: number): string {
  const goal = `${decimal(100 * aim, 0)} %, к которым стремятся некоторые регионы`;
  if (share >= aim) return `не меньше ${goal}`;
  return interval.high < aim ? `весь интервал ниже ${goal}` : `меньше ${goal}, но интервал захватывает и их`;
}

function directionText({ p }: RecheckResults): string {
  if (p.value === null) return 'Расхождений в баллах нет.';
  const figure = probability('p', p.value);
  return p.value <= 0.05
    ? `Эксперт чаще ставил балл ниже, чем выше (${figure}): сначала сравните, одинаково ли применялись критерии.`
    : `Того, что эксперт чаще ставил балл ниже, чем выше, не видно (${figure}).`;
}

function differenceText({ difference, differenceInterval }: RecheckResults): string {
  if (difference.value === null || differenceInterval.value === null) return '';
  const { low, high } = differenceInterval.value;
  return `В среднем балл эксперта отличается на ${points(difference.value)} (от ${points(low)} до ${points(high)}).`;
}
