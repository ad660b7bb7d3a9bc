/** Russian sentences of the intake: what a file lacked, what was expected, what to do. No logic beyond wording. */
import type { LayoutId } from '../domain/intake/layout';
import type { Problem } from '../domain/intake/records';
import type { CutScores } from '../domain/protocol/paper';
import { Work, subjectName, workId } from '../domain/protocol/work';

/** Names of the layouts as methodologists know them. */
export const LAYOUT_TITLES: Readonly<Record<LayoutId, string>> = {
  'protocol-csv': 'протокол CSV',
  'protocol-2021': 'региональная выгрузка протоколов 2021 года',
  'protocol-2020': 'региональная выгрузка протоколов 2020 года',
  'protocol-2022': 'региональная выгрузка протоколов 2022 года',
  'collection-form': 'форма сбора результатов',
  'individual-results': 'Ф1 «Индивидуальные результаты»',
  'mark-statistics': 'Ф3 «Статистика по отметкам»',
  'journal-wide': '«Сравнение отметок с отметками по журналу»',
  'journal-long': '«Сравнение отметок с отметками по журналу» (длинная форма)',
  'score-distribution': '«Распределение первичных баллов»',
  'task-completion': '«Выполнение заданий»',
  'planned-results': '«Достижение планируемых результатов»',
  'official-list': 'официальный список ОО с маркерами',
  'exam-list': 'список участников с результатами',
};

/** A problem as one line: place, then what is wrong. A CSV file has no sheet name. */
export function problemText({ file, sheet, row, column, message }: Problem): string {
  const place = [
    `«${file}»`,
    sheet === null || sheet === '' ? '' : `лист «${sheet}»`,
    row === null ? '' : `строка ${row}`,
    column === null ? '' : `столбец ${column}`,
  ];
  return `${place.filter((part) => part !== '').join(', ')}: ${message}`;
}

/** «ВПР 2021, Математика, 4 класс», with the session when there is one. */
export function workTitle(work: Work): string {
  const session = work.session === null ? '' : ` (${work.session})`;
  return `${work.kind} ${work.year}${session}, ${subjectName(work.subject)}, ${work.grade} класс`;
}

/** The `--work` to type; capitals stand for what is still unknown. */
export function workOptionText(work: { readonly [Part in keyof Work]?: Work[Part] | null }): string {
  const session = work.session === null || work.session === undefined ? '' : `${work.session};`;
  const { kind, year, subject, grade } = work;
  return `--work "${kind ?? 'ВПР'};${year ?? 'ГОД'};${session}${subject ?? 'ПРЕДМЕТ'};${grade ?? 'КЛАСС'}"`;
}

export const intakeText = {
  notUnderstood:
    'это не одна из известных таблиц: ожидалась строка заголовка со столбцами «Группы участников», «Код участника», ' +
    '«логин школы», «login» или «Количество маркеров».',
  headerIncomplete:
    'похоже на заголовок таблицы ФИС ОКО, но нужных столбцов рядом нет: проверьте, что файл выгружен целиком.',
  empty: 'данных нет: ожидались заголовок таблицы и строки под ним.',
  noPupils: 'под заголовком нет строк участников: ожидались код участника, вариант и баллы.',
  noGroups:
    'под заголовком нет ни одной строки, которую можно прочитать: ожидались группы участников и числа.',
  noEntries: 'под заголовком нет строк, которые можно прочитать: ожидались год, логин ОО и маркеры.',
  workUnknown: (option: string): string =>
    `не понятно, что это за работа: в файле нет строки вида «ВПР 2021 Математика 4 класс». Укажите её так: ${option}`,
  workConflict: (inFile: Work, option: Work): string =>
    `в заголовке файла ${workTitle(inFile)}, а указано ${workOptionText(option)}. Уберите --work или проверьте файл.`,
  subjectUnknown: (name: string, option: string): string =>
    `предмет «${name}» в заголовке не опознан. Укажите работу так: ${option}`,
  sessionNeeded: (work: Work, earlier: string, date: string): string =>
    `${workTitle(work)} уже есть с датой ${earlier}, а здесь ${date}. Вторую работу того же года загрузите отдельно: ` +
    workOptionText({ ...work, session: Number(date.slice(5, 7)) >= 8 ? 'осень' : 'весна' }),
  maximumDiffers: (work: Work, inFile: number, known: number): string =>
    `максимальный первичный балл в файле ${inFile}, а у работы ${workId(work)} он ${known}. Проверьте, та ли это ` +
    'работа, или исправьте максимум и шкалу на листе «Процедуры».',
  taskCountDiffers: (work: Work, inFile: number, known: number): string =>
    `заданий в файле ${inFile}, а у работы ${workId(work)} их ${known}. Проверьте, та ли это работа.`,
  tasksDiffer: (work: Work, extra: readonly string[], missing: readonly string[]): string =>
    `задания файла не те, что у работы ${workId(work)}:` +
    (missing.length === 0 ? '' : ` нет ${missing.join(', ')};`) +
    (extra.length === 0 ? '' : ` лишние ${extra.join(', ')};`) +
    ' проверьте, та ли это работа.',
  taskMaximumDiffers: (work: Work, label: string, inFile: number, known: number): string =>
    `максимум задания ${label} в файле ${inFile}, а у работы ${workId(work)} он ${known}. Проверьте, та ли это работа.`,
  tasksDoNotSum: (sum: number, maxScore: number): string =>
    `сумма максимумов заданий ${sum}, а максимальный первичный балл ${maxScore}: сверьте с описанием работы.`,
  columnsUnlikeMaximum: (inColumns: number, printed: number): string =>
    `столбцы баллов кончаются на ${inColumns}, а максимальный первичный балл в заголовке ${printed}.`,
  tasksUnlikeEarlier: (count: number, earlier: number): string =>
    `заданий ${count}, а в другом файле этой же работы их ${earlier}: загрузите эти файлы отдельно или проверьте их.`,
  tooManyTasks: (count: number): string =>
    `заданий ${count}: больше 58 заданий в одной работе не поддерживается.`,
  schoolNotInFileName: 'в форме сбора нет логина ОО: добавьте его в имя файла, например «…_edu900001.xlsx».',
  rowsWithoutLogin: (count: number): string =>
    `строк, в которых нет логина ОО (edu или sch и шесть цифр): ${count}; они не учтены, указана первая.`,
  groupUnknown: 'не понятно, чья это строка: нет логина ОО вида (edu900001); строка не учтена.',
  participantsUnreadable: 'не читается количество участников; строка или столбец не учтены.',
  numberUnreadable: 'ожидалось число не меньше 0; строка не учтена.',
  percentOutOfRange: 'процент больше 100; строка не учтена.',
  noNumbers: 'в строке нет чисел; она не учтена.',
  sumNot100: (sum: number): string =>
    `сумма процентов ${sum.toFixed(2).replace('.', ',')}, а не 100; строка учтена, сверьте её с исходным отчётом.`,
  yearUnreadable: 'не читается год; строка не учтена.',
  loginMissing: 'нет логина ОО (edu или sch и шесть цифр); строка не учтена.',
  markerUnreadable: 'маркер записан не как 1, 0 или пусто; строка не учтена.',
  markerCountDiffers: (printed: number, marked: number): string =>
    `в столбце «Количество маркеров» ${printed}, а отмечено ${marked}; учтены отметки.`,
  officialRepeated: (year: number, count: number): string =>
    `за ${year} год повторяются строки, повторов ${count}; каждая ОО учтена один раз.`,
  officialContradicts: 'ОО за этот год уже есть в списке с другими маркерами; учтена первая строка.',
  resultsUnreadable: (count: number): string =>
    `строк, в которых не читается результат (отметка, зачёт или статус): ${count}; они не учтены, указана первая.`,
  absentInList: (count: number): string =>
    `строк без результата (неявка, удаление, аннулирование): ${count}; среди участников они не считаются.`,
  pointsRounded: (count: number): string =>
    `баллов с дробной частью: ${count}; они округлены до целых (половина – вверх). На пороге этапа это может изменить ` +
    'счёт на участника-двух: если это важно, внесите строку школы в «Зачёты и пороги» вручную, она и будет учтена.',
  testScoreNeeded:
    'нет столбца «Тестовый балл»: порог и подтверждение медали считаются по тестовому баллу, по первичному их не видно.',
  marksUnlikeScale: (count: number, cuts: CutScores): string =>
    `отметок, которые не соответствуют шкале работы («3» от ${cuts[0]}, «4» от ${cuts[1]}, «5» от ${cuts[2]}): ${count}. ` +
    'Отметки в таблицах считаются по баллу и шкале; сверьте шкалу на листе «Процедуры» и условия отметки в критериях.',
  cutsFromList: (cuts: CutScores): string =>
    `шкала прочитана по списку: «3» от ${cuts[0]}, «4» от ${cuts[1]}, «5» от ${cuts[2]} – это наименьшие баллы, с которыми ` +
    'отметка встретилась. Сверьте её с утверждённой; если работа уже стоит в «Процедурах» без шкалы, внесите границы туда.',
  marksNotByScore:
    'отметки в списке не определяются одним только баллом, шкалу по нему не прочитать: внесите её на листе «Процедуры», ' +
    'тогда отметки посчитаются.',
  marksIncomplete:
    'в списке нет «3», «4» или «5», всей шкалы по нему не прочитать: внесите её на листе «Процедуры», тогда отметки посчитаются.',
  smallSchools: (count: number, least: number): string =>
    `ОО, у которых участников меньше ${least}: ${count}. Своих строк у них нет; результаты входят в строку муниципалитета, ` +
    'если он назван в списке и вместе таких участников не меньше пяти.',
  smallSchoolsLeftOut: (municipality: string, count: number): string =>
    `муниципалитет ${municipality}: результаты ОО, в которых вместе меньше пяти участников (ОО – ${count}), не вошли и в его ` +
    'строку, иначе они были бы видны по разности.',
  protocolPasted:
    'это протокол с результатами отдельных участников, в таблицу он не загружается. Загрузите файл протокола ' +
    'командой import, а вставленный лист удалите вместе с историей версий: Файл → История версий.',
};

export const scaleText = {
  startsAbove0: (from: number): string => `шкала начинается с ${from}, а не с 0.`,
  rangeReversed: (mark: number, from: number, to: number): string =>
    `границы отметки «${mark}» стоят наоборот: ${from}–${to}.`,
  overlap: (lower: number, upper: number, from: number, to: number): string =>
    `отметки «${lower}» и «${upper}» перекрываются: ${from === to ? `балл ${from}` : `баллы ${from}–${to}`}.`,
  gap: (lower: number, upper: number, from: number, to: number): string =>
    `между отметками «${lower}» и «${upper}» пропущен ${from === to ? `балл ${from}` : `промежуток ${from}–${to}`}.`,
  endsOff: (end: number, maxScore: number): string =>
    `шкала кончается на ${end}, а максимальный балл ${maxScore}.`,
  cutNotWhole: (mark: number): string => `граница отметки «${mark}» должна быть целым числом.`,
  cutTooLow: (mark: number, cut: number): string =>
    `граница отметки «${mark}» (${cut}) должна быть не меньше 1.`,
  cutAboveMaximum: (mark: number, cut: number, maxScore: number): string =>
    `граница отметки «${mark}» (${cut}) больше максимального балла ${maxScore}.`,
  cutsNotAscending: (lower: number, upper: number, lowerCut: number, upperCut: number): string =>
    `граница отметки «${upper}» (${upperCut}) должна быть больше границы отметки «${lower}» (${lowerCut}).`,
  maximumExceeded: (maxScore: number, above: number): string =>
    `строк с баллом больше максимума ${maxScore}: ${above}; проверьте максимум работы и эти строки.`,
};
