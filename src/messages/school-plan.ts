/**
 * «План школы…»: measures for one school with their reasons in figures. Ordinary causes come first, nobody is named,
 * nothing is said of other schools; what the menu and the command line say about making such plans.
 */
import { FEW } from './choices';
import { decimal } from './numbers';
import { STATE } from './roadmap';

const list = (parts: readonly string[]): string => parts.filter(Boolean).join(', ');
const figure = (value: number | string | null): string =>
  value === null ? '–' : typeof value === 'string' ? value : decimal(value, 0);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const day = (iso: string): string => iso.split('-').reverse().join('.');
const quoted = (names: readonly string[]): string => names.map((name) => `«${name}»`).join(', ');

export type PlanSectionId = 'signs' | 'deficits' | 'qualitySystem' | 'control' | 'roadmap';
export type ControlGap =
  'observer' | 'observerTrained' | 'video' | 'channel' | 'appointed' | 'criteria' | 'equipment' | 'storage';

/** Months in which a school can act, `last` by its number; the terms of a calendar year in their order. */
export const PLAN_TERMS = [
  { last: 3, months: 'февраль–март' },
  { last: 6, months: 'май–июнь' },
  { last: 10, months: 'сентябрь–октябрь' },
  { last: 12, months: 'ноябрь–декабрь' },
] as const;

/** «сентябрь–октябрь 2021 г.»; without the year where it is not known. */
export function planTerm({ months }: (typeof PLAN_TERMS)[number], year: number | null): string {
  return year === null ? months : `${months} ${year}\u00a0г.`;
}

export const BEFORE_PROCEDURE = 'перед каждой процедурой';

export const PLAN_PEOPLE = {
  head: 'директор',
  deputy: 'заместитель директора по УВР',
  groups: 'руководители ШМО',
  coordinator: 'координатор в ОО',
} as const;

/** What a school is asked for where its answer is «нет». */
const GAPS: Readonly<Record<ControlGap, { readonly measure: string; readonly result: string }>> = {
  observer: {
    measure: 'Пригласить независимого наблюдателя: из соседней школы или от родителей',
    result: 'На каждой процедуре есть наблюдатель и его лист',
  },
  observerTrained: {
    measure: 'Познакомить наблюдателя с порядком до процедуры',
    result: 'Наблюдатель знает, на что смотреть',
  },
  video: {
    measure: 'Договориться о камерах или аудитории с видеонаблюдением',
    result: 'Запись есть и хранится установленный срок',
  },
  channel: {
    measure: 'Наладить передачу материалов по защищённому каналу или под подпись',
    result: 'Порядок передачи описан и соблюдается',
  },
  appointed: {
    measure: 'Назначить приказом ответственного за процедуру',
    result: 'Приказ с номером внесён в «Контроль процедур»',
  },
  criteria: {
    measure: 'Согласовать критерии в комиссии до начала проверки',
    result: 'Спорные случаи решаются одинаково',
  },
  equipment: {
    measure: 'Проверить бумагу и копировальную технику заранее',
    result: 'Материалы готовы до начала процедуры',
  },
  storage: {
    measure: 'Определить место и срок хранения работ',
    result: 'Работы можно найти, если понадобится перепроверка',
  },
};

/** A skill or a task that is hard for the school; percents 0–100, a text where they may not be shown. */
export interface DeficitItem {
  readonly what: string;
  readonly school: number | string | null;
  readonly municipality: number | null;
  readonly again: number | string | null;
  readonly correction: string;
  readonly inProgramme: boolean;
  /** ISO day. */
  readonly deadline: string | null;
}

/** «№ 5 – 42 / 62 (в рабочей программе)»: whole percents. */
function deficitItem({ what, school, municipality, again, inProgramme, deadline }: DeficitItem): string {
  const known = school !== null || municipality !== null;
  const more = list([
    again === null ? '' : `повторно – ${figure(again)}`,
    inProgramme ? 'в рабочей программе' : '',
    deadline === null ? '' : `до ${day(deadline)}`,
  ]);
  return [
    what,
    known ? ` – ${figure(school)} / ${figure(municipality)}` : '',
    more === '' ? '' : ` (${more})`,
  ].join('');
}

/** Works whose figures stand in full beside a sign. */
const MOST_SENTENCES = 3;
/** Ends the sentence of a sign; the plan says it once. */
const ORDINARY_FIRST = /\s*Сначала проверьте обычные причины[^.]*\.$/;

export const SCHOOL_PLAN = {
  tab: (code: string): string => `План ${code}`,
  title: (code: string, name: string): string => `План школы ${code}${name === '' ? '' : ` – ${name}`}`,
  subtitle: (year: string | null, rules: string): string =>
    `${year === null ? 'Учебный год плана не указан в «Параметрах»: дат нет' : `${year} учебный год`}. Признаки: правила «${rules}».`,
  note:
    'Составлен по дорожной карте муниципалитета и по данным только этой школы. Признак – повод посмотреть, а не вывод: ' +
    'сначала проверяют обычные причины. План – предложение: школа меняет его вместе с методистом. ' +
    'В строках «Отметка об исполнении» пишите свободно – отчёт их не трогает.',
  headings: ['№', 'Мероприятие', 'Основание', 'Срок', 'Даты', 'Ответственный', 'Ожидаемый результат'],
  mark: 'Отметка об исполнении',
  ownHeading: 'Что добавила школа',
  noLonger: 'Теперь план составлен без этой строки; она оставлена из-за отметки.',
  few: FEW,

  sections: {
    signs: 'Признаки: что проверить и на что посмотреть',
    deficits: 'Темы и задания, которые даются трудно',
    qualitySystem: 'Внутренняя система оценки качества (ВСОКО)',
    control: 'Порядок проведения процедур',
    roadmap: 'Мероприятия дорожной карты, которые выполняет школа',
  } as const satisfies Readonly<Record<PlanSectionId, string>>,
  /** Stands in a section without a line. */
  nothing: {
    signs:
      'По загруженным работам признаков, на которые стоит обратить внимание, не выявлено или данных пока мало.',
    deficits: 'По загруженным работам и реестру «Дефициты» отдельных мер не требуется.',
    qualitySystem: 'Реестр «ВСОКО» ещё не ведётся или все шесть элементов у школы есть.',
    control: 'Реестр «Контроль процедур» ещё не ведётся или сведения полны и мер не требуется.',
    roadmap: 'В дорожной карте нет мероприятий, которые выполняет школа.',
  } as const satisfies Readonly<Record<PlanSectionId, string>>,

  causes: (innocent: readonly string[]): string =>
    `Сначала проверить обычные причины: ${innocent.join('; ')}.`,
  causesReason: (works: readonly string[]): string => `Признаки ниже – в работах: ${works.join('; ')}`,
  causesResult: 'Записано, какие причины подтвердились',
  onlySign: (title: string, innocent: readonly string[], next: readonly string[]): string =>
    `${title}. Сначала обычные причины: ${innocent.join('; ')}. Если они не объясняют: ${next.join('; ')}.`,
  sign: (title: string, next: readonly string[]): string =>
    `${title}. Если обычные причины не объясняют: ${next.join('; ')}.`,
  signReason: (all: readonly { readonly work: string; readonly sentence: string }[]): string => {
    const rest = all.slice(MOST_SENTENCES).map(({ work }) => work);
    return [
      ...all
        .slice(0, MOST_SENTENCES)
        .map(({ work, sentence }) => `${work}: ${sentence.replace(ORDINARY_FIRST, '')}`),
      ...(rest.length === 0 ? [] : [`То же: ${rest.join('; ')}`]),
    ].join('\n');
  },
  signNext: 'обсудить на методическом объединении; если вопрос остался, попросить выборочную перепроверку',
  signTogether:
    'Посмотреть работу в целом: состав писавших, условия, перенос баллов и отметок. Если вопрос остался, попросить выборочную перепроверку.',
  signSchool:
    'Посмотреть работы школы вместе: что общего у предметов и классов, как переносили баллы и отметки, менялся ли порядок проверки.',
  signResult: 'Справка: какие причины проверены, на что ответа пока нет',

  deficits: (work: string, items: readonly DeficitItem[]): string => {
    const own = items.filter(({ correction }) => correction !== '');
    const corrections = own.map(({ what, correction }) => `${what}: ${correction.replace(/[.;\s]+$/, '')}`);
    return [
      work === '' ? '' : `${work}.`,
      own.length === items.length ? '' : 'Разобрать затруднения, повторить темы, измерить ещё раз.',
      corrections.length === 0 ? '' : capital(`${corrections.join('; ')}.`),
    ]
      .filter(Boolean)
      .join(' ');
  },
  task: (label: string, skill?: string): string => `№ ${label}${skill === undefined ? '' : ` (${skill})`}`,
  deficitsReason: (items: readonly DeficitItem[], more: number): string =>
    [`Школа / муниципалитет, %: ${items.map(deficitItem).join('; ')}`, more === 0 ? '' : `и ещё ${more}`]
      .filter(Boolean)
      .join('; '),
  deficitResult: 'Повторный результат не ниже муниципального',

  quality: (element: string, present: string): string =>
    present === '' || present === 'нет' ? `Подготовить и принять: «${element}»` : `Дополнить: «${element}»`,
  qualityReason: (present: string, own: number, all: number, full: number, schools: number): string =>
    `${present === '' ? 'Сведений об элементе нет' : `По сведениям школы: ${present}`}. Элементов есть: ${own} из ${all}; в муниципалитете все ${all} – у ${full} из ${schools} школ.`,
  qualityResult: 'Документ принят, дата и ссылка внесены в «ВСОКО»',

  gap: (id: ControlGap): string => GAPS[id].measure,
  gapResult: (id: ControlGap): string => GAPS[id].result,
  gapReason: (works: readonly string[], held: number, municipality: string): string =>
    list([
      `«нет» – в ${works.length} из ${held} процедур (${works.join(', ')})`,
      municipality === '' ? '' : `в муниципалитете есть: ${municipality}`,
    ]),
  complete: 'Дополнить строки школы в «Контроле процедур»',
  completeReason: (without: readonly string[], columns: readonly string[]): string =>
    [
      without.length === 0 ? '' : `Нет строк: ${without.join(', ')}`,
      columns.length === 0 ? '' : `Не заполнено: ${quoted(columns)}`,
    ]
      .filter(Boolean)
      .join('. '),
  completeResult: 'О каждой процедуре известно, как она прошла',

  action: (text: string, details: readonly string[]): string =>
    details.length === 0 ? text : [text, ...details.map((one) => `– ${one}`)].join('\n'),
  /** Nothing is said of a line that is only planned. */
  actionReason: (number: string, section: string, state: string): string =>
    list([
      'Дорожная карта',
      number === '' ? '' : `№ ${number}`,
      section === '' ? '' : `«${section}»`,
      state === STATE.planned ? '' : state.toLowerCase(),
    ]),
} as const;

const named = (title: string, names: readonly string[]): string[] =>
  names.length === 0 ? [] : [`${title} (${names.length}): ${names.join(', ')}.`];

export const SCHOOL_PLAN_RUN = {
  prompt:
    'Введите код школы (шесть цифр) или несколько через запятую. Будет вкладка с планом: мероприятия дорожной карты, признаки и дефициты этой школы. Дальше её обновляет «Сформировать отчёт».',
  badCodes: 'Не понято: нужны коды школ из шести цифр. Ничего не изменено.',
  unknown: (codes: readonly string[]): string =>
    `Таких школ нет ни на вкладке «Школы», ни в результатах: ${codes.join(', ')}. Ничего не изменено.`,
  nothing: (names: readonly string[]): string =>
    `Менять нечего: ${names.join(', ')} соответствует данным. Ничего не записано.`,
  question: (isNew: readonly string[], changed: readonly string[]): string =>
    [
      ...named('Будут созданы', isNew),
      ...named('Будут обновлены', changed),
      'Отметки об исполнении и строки школы не изменятся. Продолжить?',
    ].join('\n'),
  changedMeanwhile:
    'Пока вы читали предупреждение, данные в таблице изменились. Ничего не записано. Выберите «План школы…» ещё раз.',
  done: (isNew: number, changed: number, unchanged: number): string =>
    `Готово. Планов создано: ${isNew}, обновлено: ${changed}, без изменений: ${unchanged}.`,
  notFinished: (left: number): string =>
    `Время выполнения подошло к концу. Осталось планов: ${left}. Выберите «План школы…» ещё раз.`,
  badOption: (text: string): string => `--school ${text}: нужны коды школ из шести цифр через запятую.`,
} as const;
