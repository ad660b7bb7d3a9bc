/** Words of the kept roadmap: states, calendar, week, progress, sentences about refreshing it and about a new year. */
import { CHOICES } from './choices';

const [PLANNED, GOING, DONE, PARTLY, MOVED, LATE, PERMANENT, DROPPED, NO_DATA] = CHOICES.status;

/** The words that stand in «Состояние»; a person chooses the same ones in «Статус». */
export const STATE = {
  planned: PLANNED,
  going: GOING,
  done: DONE,
  partly: PARTLY,
  moved: MOVED,
  late: LATE,
  permanent: PERMANENT,
  dropped: DROPPED,
  noData: NO_DATA,
} as const;

/** Words with the background that repeats them; the word is what counts. */
export const STATE_TEXT: readonly { readonly word: string; readonly background: string }[] = [
  { word: STATE.late, background: '#fce0dc' },
  { word: STATE.done, background: '#e6f4ea' },
  { word: STATE.partly, background: '#fef0c7' },
  { word: STATE.going, background: '#e3f0fd' },
  { word: STATE.permanent, background: '#e8f0fe' },
  { word: STATE.moved, background: '#f3e8fd' },
  { word: STATE.dropped, background: '#eeeeee' },
  { word: STATE.noData, background: '#f1f3f4' },
];

/** Of a row of «Сроки» that the plan no longer has, kept because something was typed in it. */
export const GONE_STATE = 'Срока больше нет в плане';

/** «2024-09-30» as people write it. */
const shown = (day: string): string => day.split('-').reverse().join('.');
const numbers = (list: readonly string[], most = 12): string =>
  list.length <= most ? list.join(', ') : `${list.slice(0, most).join(', ')} и ещё ${list.length - most}`;

const EXAMPLES =
  '«до 15 мая», «сентябрь–октябрь», «в течение года», «постоянно», «в течение 10 дней после каждой процедуры»';

/** Lines of «Начало» about the roadmap. */
export const ROADMAP_ATTENTION = {
  unknownDeadlines: (names: readonly string[]): string =>
    `Срок не распознан (${names.length}): ${numbers(names)}. Впишите «Начало» и «Окончание» сами или напишите срок иначе, например: ${EXAMPLES}.`,
  noSchoolYear: (rows: number): string =>
    `Учебный год плана неизвестен, поэтому строк без дат: ${rows}. Впишите «Учебный год плана» в «Параметры», например 2024/25.`,
  otherDays: (deadline: string, start: string, end: string): string =>
    `Даты не сходятся со сроком «${deadline}»: по нему ${shown(start)}–${shown(end)}. Исправьте даты или срок; если мероприятие перенесено, выберите статус «Перенесено».`,
  endsBeforeStart: 'Окончание раньше начала.',
  notADay: (text: string): string =>
    `В «Начале» или «Окончании» стоит текст, а не дата: «${text}». Он останется, но «Состояние» его не учитывает. Впишите день заново, например 15.05.2025.`,
  copied: (code: string, given: string): string =>
    `Код ${code} стоит в двух строках: эта получит код ${given}. Сроки, записи реестров и ответы школ останутся у другой.`,
};

const MONTHS = [
  'Январь',
  'Февраль',
  'Март',
  'Апрель',
  'Май',
  'Июнь',
  'Июль',
  'Август',
  'Сентябрь',
  'Октябрь',
  'Ноябрь',
  'Декабрь',
];

/** «Обновить сроки и календарь». */
export const ROADMAP_RUN = {
  changedMeanwhile:
    'Пока вы читали предупреждение, данные в таблице изменились. Ничего не записано. Выберите «Обновить сроки и календарь» ещё раз.',
} as const;

/** What «Архив плана» keeps as text. */
export const ARCHIVE = {
  day: shown,
  /** A row of «Сроки» in the comment of its action. */
  time: (
    procedure: string,
    start: string | null,
    end: string | null,
    state: string,
    said: readonly string[],
  ): string => {
    const days = [start, end].filter((day): day is string => day !== null).map(shown);
    const when = [...new Set(days)].join('–');
    const head = [procedure, when].filter(Boolean).join(', ');
    return `${head}: ${[state, ...said].filter(Boolean).join('; ')}`;
  },
} as const;

/** «Перенести на новый год». */
export const NEXT_YEAR = {
  unknownYear:
    'Сначала впишите «Учебный год плана» в «Параметры»: под этим годом строки попадут в «Архив плана».',
  notLater: (from: string, to: string): string =>
    `План сейчас на ${from} учебный год. Перенести его можно только на более поздний, а выбран ${to}.`,
  archived: (to: string): string =>
    `В «Архиве плана» уже есть строки за ${to}. Выберите другой год или уберите их из архива.`,
  noRows: 'На вкладке «Дорожная карта» нет мероприятий: переносить нечего.',
  conflicts: (year: string, names: readonly string[]): string =>
    `Строки за ${year} уже есть в «Архиве плана», но отметки в них другие: ${numbers(names)}. Чтобы ничего не потерять, перенос остановлен. Уберите эти строки из архива или исправьте отметки.`,
  changedMeanwhile:
    'Пока вы читали предупреждение, данные в таблице изменились. Ничего не записано. Выберите «Перенести на новый год» ещё раз.',
  moved: (from: string, to: string, rows: number): string =>
    `Мероприятий: ${rows}. Строки за ${from} с их состоянием на сегодня попадут в «Архив плана», статусы, даты, подтверждения и комментарии в «Дорожной карте» очистятся, даты посчитаются на ${to}.`,
  times: (count: number): string =>
    `Отметки из «Сроков» (${count}) сохранятся в архиве, в комментарии мероприятия.`,
  printedYears: (rows: readonly string[]): string =>
    `В сроках напечатан год – проверьте срок: ${numbers(rows)}.`,
  printedYear: (number: string, deadline: string): string => `${number} («${deadline}»)`,
  answers: (count: number): string =>
    `Вкладка «Ответы школ» (строк: ${count}) не меняется. Ответы прошлого года в новом не считаются; строки без даты в столбце «Получено» считаются: уберите их или впишите дату.`,
} as const;

/** The tabs «Календарь» and «Что на этой неделе», the block on «Сводка». */
export const ROADMAP_TABS = {
  calendarTab: 'Календарь',
  weekTab: 'Что на этой неделе',
  sectionsTab: 'План по разделам',
  sectionsTitle: (year: string | null): string =>
    year === null ? 'Дорожная карта по разделам' : `Дорожная карта на ${year} учебный год`,
  sectionsNote:
    'Для чтения и печати: составлен по вкладке «Дорожная карта», менять нужно там. Вместо фамилий – должности.',
  result: 'Ожидаемый результат',
  fulfilled: 'Исполнение',
  detail: (text: string): string => `– ${text}`,
  day: shown,
  calendarTitle: (year: string | null): string =>
    year === null ? 'Календарь дорожной карты' : `Календарь дорожной карты на ${year} учебный год`,
  calendarNote:
    'Составлен по вкладкам «Дорожная карта» и «Сроки»; менять нужно там. Мероприятие на два–три месяца стоит в каждом из них, повторяющееся – в том месяце, в котором кончается его срок.',
  noYear: 'Учебный год плана не указан в «Параметрах»: показано только то, у чего есть даты.',
  number: '№',
  action: 'Мероприятие',
  deadline: 'Срок по плану',
  days: 'Даты',
  responsible: 'Ответственный',
  state: 'Состояние',
  month: (month: number, year: number): string => `${MONTHS[month - 1]} ${year}`,
  nothing: 'Ничего не запланировано.',
  long: 'Длится больше трёх месяцев',
  undated: 'Дата зависит от графика, события или пока не известна',
  unrecognised: 'Срок не распознан',
  unrecognisedNote: `Впишите даты в «Начало» и «Окончание» или напишите срок иначе, например: ${EXAMPLES}.`,
  permanent: 'Постоянно',
  dayRange: (start: string | null, end: string | null): string => {
    if (start === null || end === null) return '';
    return start === end ? shown(end) : `${shown(start)}–${shown(end)}`;
  },
  after: (procedure: string): string => `по процедуре ${procedure}`,
  toRoadmap: 'Открыть «Дорожную карту»',
  toOccurrences: 'Открыть «Сроки»',
  toEvents: 'Открыть «Мероприятия и решения»',
  toDeficits: 'Открыть «Дефициты»',

  weekTitle: (monday: string, sunday: string): string => `Неделя ${shown(monday)}–${shown(sunday)}`,
  weekNote: (today: string): string =>
    `На ${shown(today)}. Обновляется, когда вы выбираете «Обновить сроки и календарь» или «Сформировать отчёт».`,
  late: 'Просрочено',
  due: 'Срок на этой неделе',
  starting: 'Начинается на этой неделе',
  soon: (horizon: string): string => `Ближайшие две недели (до ${shown(horizon)})`,
  decisions: 'Решения, срок которых подошёл или близок',
  deficits: 'Дефициты: срок корректировки подошёл или близок',
  what: 'К чему относится',
  decision: 'Что сделать',
  until: 'Срок',
  noneHere: 'Нет.',

  progress: 'Дорожная карта: ход исполнения',
  progressNote: (today: string, actions: number): string =>
    `На ${shown(today)}; мероприятий: ${actions}. Мероприятие с несколькими ответственными посчитано у каждого. Порядок – по плану и по алфавиту.`,
  bySection: 'По разделам',
  byResponsible: 'По ответственным',
  all: 'Всего',
  noSection: 'Без раздела',
  noResponsible: 'Не указан',
  sectionsChart: 'По разделам (номера – в таблице)',
  responsibleChart: 'По ответственным (номера – в таблице)',
  actionsAxis: 'Мероприятий',

  lateCount: (late: number): string =>
    late === 0 ? 'Дорожная карта: просроченных мероприятий нет' : 'Дорожная карта: просрочено мероприятий',
} as const;

/** Colours of the stacked charts, in the order of the states. */
export const STATE_COLOURS = [
  '#cfe2f3',
  '#6fa8dc',
  '#6aa84f',
  '#ffd966',
  '#b4a7d6',
  '#e06666',
  '#76a5af',
  '#b7b7b7',
  '#d9d9d9',
] as const;
