/** Sentences about rows of the registers, what a row proves, and the words of «Полнота сведений». */
import { decimal, grouped } from './numbers';

/** «12.10.2024» for an ISO day; '' for none. */
const day = (iso: string | null): string => (iso === null ? '' : iso.split('-').reverse().join('.'));
const list = (parts: readonly (string | null | false)[]): string => parts.filter(Boolean).join(', ');
const numbered = (text: string): string => (text === '' || /^№/.test(text) ? text : `№ ${text}`);
const school = (code: string): string => (code === '' ? '' : `ОО ${code}`);

/** What stands in a cell and what is to be done; every sentence names the column. */
export const REGISTER_PROBLEMS = {
  name: (heading: string, name: string): string =>
    `В столбце «${heading}» похоже на имя: «${name}». Здесь нужна должность или число, без фамилий.`,
  choice: (heading: string, text: string): string =>
    `В столбце «${heading}» стоит «${text}»: выберите слово из списка. Пока оно в подсчёты не входит.`,
  date: (heading: string, text: string): string =>
    `В столбце «${heading}» дата не прочитана («${text}»): нужна вида 12.10.2024.`,
  percent: (heading: string, text: string): string =>
    `В столбце «${heading}» стоит «${text}»: нужно число от 0 до 100. Пока оно не учитывается.`,
  count: (heading: string, text: string): string =>
    `В столбце «${heading}» стоит «${text}»: нужно целое число. Пока оно не учитывается.`,
  part: (heading: string, part: number, whole: string, all: number): string =>
    `В столбце «${heading}» ${part}, а в столбце «${whole}» ${all}: часть больше целого. Проверьте оба числа.`,
  grade: (text: string): string => `Класс «${text}» не понят: нужно число от 1 до 11.`,
  schoolYear: (text: string): string => `Учебный год «${text}» не понят: нужен вида 2024/25.`,
  notACode: (heading: string, text: string): string =>
    `В столбце «${heading}» стоит «${text}»: нужны шесть цифр логина (из edu900182 – 900182).`,
  unknownSchool: (code: string): string =>
    `Кода ${code} нет на вкладке «Школы». Исправьте код или добавьте школу.`,
  unknownPlace: (code: string): string =>
    `Кода ${code} нет на вкладке «Школы». Исправьте код или добавьте школу; пункт экзамена назовите словами.`,
  unknownWork: (work: string): string =>
    `Процедуры «${work}» нет на вкладке «Процедуры». Выберите обозначение из списка или добавьте процедуру.`,
  noMarks: 'Все четыре количества отметок – нули. Проверьте строку; доли по ней не считаются.',
  pairMissing: (given: string, missing: string): string =>
    `Столбец «${given}» заполнен, а «${missing}» пуст. Впишите результат или уберите дату.`,
  finishedState: (state: string): string =>
    `Дата завершения есть, а состояние – «${state}». Исправьте состояние или уберите дату.`,
  endBeforeStart: (end: string, start: string): string =>
    `«${end}» раньше, чем «${start}». Проверьте обе даты.`,
  repeated: (row: number): string =>
    `То же, что в строке ${row}. Оставьте одну строку, если это не разные события.`,
  notAnAction: (text: string): string =>
    `Код мероприятия «${text}» не понят: нужен вида М12 – последний столбец «Дорожной карты».`,
  acceptedWithoutAction:
    'Стоит «да» в «Зачтено», но не указан код мероприятия: непонятно, что подтверждает строка.',
  unknownAction: (code: string): string =>
    `Кода ${code} нет в «Дорожной карте». Возьмите код из последнего столбца нужной строки.`,
} as const;

/** What a row proves, behind the register's name. */
export const REGISTER_ROWS = {
  control: (work: string, place: string, order: string): string =>
    list([work, /^\d{6}$/.test(place) ? school(place) : place, order && `приказ ${numbered(order)}`]),
  events: (one: {
    readonly kind: string;
    readonly date: string | null;
    readonly subject: string;
    readonly minutes: string;
    readonly link: string;
  }): string =>
    list([
      [one.kind, day(one.date)].filter(Boolean).join(' ') || one.subject,
      one.minutes && `протокол ${numbered(one.minutes)}`,
      one.link,
    ]),
  qualitySystem: (one: {
    readonly element: string;
    readonly present: string;
    readonly date: string | null;
    readonly link: string;
  }): string => list([one.element, one.present !== '' && `есть: ${one.present}`, day(one.date), one.link]),
  internalResults: (one: {
    readonly grade: number | null;
    readonly subject: string;
    readonly period: string;
  }): string => list([one.subject, one.grade !== null && `${one.grade} класс`, one.period]),
  deficits: (one: {
    readonly work: string;
    readonly skill: string;
    readonly inProgramme: boolean;
    readonly againDate: string | null;
  }): string =>
    list([
      one.work,
      one.skill,
      one.inProgramme && 'внесено в рабочую программу',
      one.againDate !== null && `повторно ${day(one.againDate)}`,
    ]),
  training: (one: {
    readonly title: string;
    readonly state: string;
    readonly application: string;
    readonly finished: string | null;
  }): string =>
    list([
      one.title,
      one.state,
      one.application && `заявка ${numbered(one.application)}`,
      one.finished !== null && day(one.finished),
    ]),
  support: (one: {
    readonly subject: string;
    readonly grade: number | null;
    readonly mentor: string;
    readonly start: string | null;
  }): string =>
    list([
      one.subject,
      one.grade !== null && `${one.grade} класс`,
      one.mentor && `наставник – ${school(one.mentor)}`,
      one.start !== null && `с ${day(one.start)}`,
    ]),
  experts: (one: {
    readonly role: string;
    readonly count: number | null;
    readonly date: string | null;
  }): string =>
    list([
      one.role,
      one.count !== null && `человек: ${one.count}`,
      one.date !== null && `на ${day(one.date)}`,
    ]),
  taskBank: (one: {
    readonly title: string;
    readonly review: string;
    readonly reviewed: string | null;
  }): string => list([one.title, one.review, day(one.reviewed)]),
  /** One row: «Мероприятия и решения: семинар 12.10.2024, протокол № 3». */
  proof: (register: string, text: string, code: string): string =>
    `${register}: ${list([text, !text.includes(code) && school(code)])}`,
  /** Many rows of one register: «ВСОКО: строк – 24, ОО – 4, 01.09.2024–12.10.2024». */
  proofs: (
    register: string,
    rows: number,
    schools: number,
    first: string | null,
    last: string | null,
  ): string =>
    `${register}: ${list([
      `строк – ${grouped(rows)}`,
      schools > 0 && `ОО – ${grouped(schools)}`,
      first === last ? day(first) : `${day(first)}–${day(last)}`,
    ])}`,
} as const;

/** Words of «Полнота сведений». */
export const REGISTERS_REPORT = {
  tab: 'Полнота сведений',
  title: 'Полнота сведений: реестры и подтверждения',
  subtitle: 'Строки реестров заполняют люди; здесь – чего в них ещё нет. Школы стоят по коду.',
  empty: 'В реестрах пока нет ни одной строки.',
  noYear: 'Учебный год плана не указан: впишите его в «Параметры», тогда здесь появятся сведения за год.',
  day,
  rowNumbers: (rows: readonly number[], more: number): string =>
    `${rows.join(', ')}${more > 0 ? ` … и ещё ${more}` : ''}`,
  more: (count: number): string => `… и ещё ${grouped(count)}`,

  completeness: 'Что заполнено',
  completenessNote:
    '«Ждём» – сколько ответов нужно от школ: на каждую процедуру, элемент или на вкладку в целом; «Есть» – сколько из них уже пришло; «–» – заранее не известно, кто пришлёт строки.',
  completenessHeadings: [
    'Реестр',
    'Строк',
    'Полных',
    'Неполных',
    'Ждём',
    'Есть',
    'Чего не хватает в строках',
  ],
  unlisted: '–',
  lacking: (heading: string, rows: number): string => `${heading} – ${grouped(rows)}`,
  nothingLacking: 'всё заполнено',
  unused: (titles: readonly string[]): string => `Пока без строк: ${titles.join(', ')}.`,

  absent: 'Кто ещё не представил',
  absentHeadings: ['Реестр', 'Что', 'ОО', 'Коды и названия'],
  whole: 'вся вкладка',
  nobody: 'пока никто из ожидаемых',
  named: (code: string, name: string): string => (name === '' ? code : `${code} ${name}`),

  waiting: 'Ждёт вашего решения',
  waitingNote:
    'У строк указан код мероприятия. Если строка его подтверждает, поставьте «да» в «Зачтено», если нет – «нет».',
  waitingHeadings: ['Реестр', 'О чём', 'Код', 'Строки вкладки', 'Мероприятие'],
  suggested: 'Что могло бы быть подтверждением',
  suggestedNote:
    'У строк нет кода мероприятия. Программа только предлагает: код и «да» вписываете вы, если согласны.',
  suggestedHeadings: ['Реестр', 'О чём', 'Код', 'Строки вкладки', 'Мероприятие', 'Почему'],
  reasons: {
    kind: 'вид подходит',
    words: (words: readonly string[]): string => `общие слова: ${words.join(', ')}`,
    date: 'дата в сроке',
  },

  decisions: 'Решения без отметки «Выполнено»',
  decisionsHeadings: ['Дата', 'Мероприятие', 'Срок', 'Решение'],

  load: (year: string): string => `Сколько работ пишут классы за ${year} учебный год`,
  loadNote:
    'Процедуры – по датам проведения из «Процедур», «по банку» – сумма «Раз в год» из «Банка КИМ». При случайном выборе предмета класс пишет меньше.',
  loadGrade: 'Класс',
  loadWorks: 'Процедуры',
  loadCount: 'Всего процедур',
  loadUses: 'По банку КИМ',
  loadTotal: 'Вместе',
  /** September to August; the summer stands together. */
  months: ['Сен', 'Окт', 'Ноя', 'Дек', 'Янв', 'Фев', 'Мар', 'Апр', 'Май', 'Лето'],
  undated: 'Без даты',

  september: 'К сентябрю: что внести в рабочие программы',
  septemberNote:
    'Дефициты прошлых лет, которые ещё не измерены повторно или остались и у которых нет «да» в столбце «В рабочей программе».',
  septemberHeadings: [
    'Предмет',
    'Умение или задание',
    'Класс работы',
    'Класс теперь',
    'ОО',
    'ОО, %',
    'МО, %',
    'Повторно, %',
    'Что делаем',
  ],
  municipality: 'все',
  proposals: 'Дефициты по загруженным результатам, которых нет в реестре',
  proposalsNote:
    'Задания ниже уровня, ожидаемого для них, а в школе – ещё и ниже муниципалитета больше, чем бывает случайно (n не меньше 10). Строка «все ОО вместе» – задания, которые трудны в муниципалитете в целом. Что берёте в работу, перенесите в «Дефициты».',
  proposalsHeadings: ['Процедура', 'Наименование', 'Код ОО', 'Заданий', 'Задания (ОО / МО, %)'],
  everywhere: 'все ОО вместе (МО, %)',
  /** «9.2 (30 / 48)», «9.2 дроби (30 / 48)»; of the municipality «9.2 (48)». */
  taskFigures: ({
    task,
    skill,
    percent,
    municipality,
  }: {
    readonly task: string;
    readonly skill?: string;
    readonly percent: number | null;
    readonly municipality: number;
  }): string =>
    `${task}${skill === undefined ? '' : ` ${skill}`} (${percent === null ? '' : `${decimal(percent, 0)} / `}${decimal(municipality, 0)})`,

  training: 'Повышение квалификации',
  trainingHeadings: ['Состояние', 'Строк', 'Человек', 'Обучено'],
  noState: 'состояние не указано',
  total: 'Всего',

  experts: 'Эксперты и наблюдатели',
  expertHeadings: ['Роль', 'Человек', 'ОО', 'По школам'],
  /** «990101 – 3». */
  peopleOf: (code: string, count: number): string => `${code} – ${grouped(count)}`,
  trained: 'Обучено',
  withoutExpert: 'Нет строки об эксперте по проверке:',
  withoutObserver: 'Процедуры без отметки о независимом наблюдателе:',
  withoutObserverHeadings: ['Процедура', 'ОО', 'Коды и названия'],

  support: 'Адресная помощь',
  supportHeadings: [
    'Код ОО',
    'Наименование',
    'Предмет',
    'Класс',
    'Наставник',
    'Уроков',
    'Начало',
    'Окончание',
    'Что делаем вместе',
  ],

  /** «12 из 40». */
  answered: (schools: number, all: number): string => `${grouped(schools)} из ${grouped(all)}`,
  isAnswered: (text: string): boolean => /^\d[\d\s]* из \d[\d\s]*$/.test(text),
} as const;
