/** Second and third directions of the information note: results and prevention, people's attitude, from the registers. */
import { notInRegister, computedDeficits, isOvercome, workSchoolYear } from '../registers/deficits';
import type { EventRecord, RegisterRow } from '../registers/record';
import { schoolYearBounds } from '../roadmap/school-year';
import type { SchoolYear } from '../roadmap/school-year';
import { asksForAttention } from '../report/sign-rows';
import { elementsBySchool } from '../targets/of-schools';
import { CHOICES } from '../../messages/choices';
import { LEVELS } from '../../messages/levels';
import type { Level } from '../../messages/levels';
import { NoteLine, NoteScope, isOfYear, latest, lineOf, reported, rowsOf } from './information-note-line';
import type { OfficeId } from './office';
import { counted, day, people } from './parts';

const TEXT = {
  afterEach: 'после каждой процедуры',
  allYear: 'в течение года',
  terms: 'по окончании четверти, года',
  twice: 'сентябрь, май',

  analysis: 'Анализ результатов оценочных процедур',
  loaded: (year: number, works: number, schools: number | null): string =>
    `${year} год: ${counted(works, 'работа', 'работы', 'работ')} с результатами` +
    (schools === null ? '' : `, школ – ${schools}`),
  signs: 'Признаки и их проверка',
  rules: (title: string): string => `набор правил «${title}»; сначала проверяют обычные причины`,
  level: (level: Level, count: number): string => `${LEVELS[level]} – ${count}`,
  ofWorks: 'работ по уровням',
  ofSchools: 'школ по уровням',
  rechecked: (schools: number | null, works: string, agreed: string, last: string | null): string =>
    `перепроверено работ – ${works}, подтверждено – ${agreed}` +
    (schools === null ? '' : `, школ – ${schools}`) +
    (last === null ? '' : `, последняя ${day(last)}`),
  noRecheck: 'сведения о перепроверке не представлены',
  official: (times: number): string => `в официальном списке за последние три года – ${times}`,

  internal: 'Внутренние результаты для сопоставления с внешними',
  internalRows: (periods: string, rows: number): string =>
    `${periods}: ${counted(rows, 'запись', 'записи', 'записей')} (класс и предмет)`,
  quality: 'Элементы внутренней системы оценки качества (ВСОКО)',
  elements: (has: number, all: number): string => `есть ${has} из ${all}`,
  element: (element: string, present: string): string => `${element} – ${present}`,
  elementsFull: (schools: number, all: number): string =>
    `все элементы (${all}) есть в ${counted(schools, 'школе', 'школах', 'школах')}`,
  deficits: 'Дефициты по заданиям и их преодоление',
  deficitRows: (rows: number, inProgramme: number, overcome: number): string =>
    `на учёте – ${rows}; внесены в рабочие программы – ${inProgramme}; преодолены при повторной проверке – ${overcome}`,
  deficitsProposed: (count: number): string => `по загруженным результатам можно добавить – ${count}`,
  support: 'Адресная помощь: наставничество, дополнительные занятия',
  supportRows: (rows: number, lessons: number): string =>
    `программ помощи – ${rows}${lessons === 0 ? '' : `, занятий – ${lessons}`}`,
  bank: 'Банк заданий и его экспертиза',
  bankRows: (rows: number, recommended: number): string =>
    `наборов заданий – ${rows}, рекомендовано – ${recommended}`,

  meetings: 'Совещания, педагогические советы, семинары',
  associations: 'Заседания методических объединений: разбор критериев и результатов',
  parents: 'Работа с родителями и обучающимися',
  publicity: 'Информирование: сайт, горячая линия, консультации',
  other: 'Другие мероприятия',
  events: (kind: string, count: number, last: string | null): string =>
    `${kind} – ${count}${last === null ? '' : `, последний раз ${day(last)}`}`,
  ownKind: 'другое',
  decisions: 'Решения совещаний и советов',
  decisionRows: (rows: number, done: number, late: number): string =>
    `принято – ${rows}, исполнено – ${done}, срок прошёл без отметки об исполнении – ${late}`,
  training: 'Повышение квалификации по вопросам оценивания',
  trainingRows: (people: string, trained: string): string =>
    `запланировано – ${people} чел., обучено – ${trained} чел.`,
};

const who = (scope: NoteScope, ofSchool: OfficeId, ofOffice: OfficeId): OfficeId =>
  scope.school === null ? ofOffice : ofSchool;

/** Revealing and prevention. */
export function resultLines(scope: NoteScope): NoteLine[] {
  const executor = who(scope, 'schoolExecutor', 'executor');
  const lines = [
    lineOf(TEXT.analysis, analysisState(scope), executor, TEXT.afterEach),
    lineOf(TEXT.signs, signState(scope), who(scope, 'schoolHead', 'control'), TEXT.afterEach),
    lineOf(TEXT.internal, internalState(scope), executor, TEXT.terms),
    lineOf(TEXT.quality, qualityState(scope), who(scope, 'schoolHead', 'methodService'), TEXT.twice),
    lineOf(TEXT.deficits, deficitState(scope), who(scope, 'schoolExecutor', 'methodService'), TEXT.allYear),
    lineOf(TEXT.support, supportState(scope), who(scope, 'schoolExecutor', 'methodService'), TEXT.allYear),
  ];
  // «Банк заданий» has no column of a school.
  return scope.school === null
    ? [...lines, lineOf(TEXT.bank, bankState(scope), 'methodService', TEXT.allYear)]
    : lines;
}

const latestYear = ({ input }: NoteScope): number | null =>
  input.evaluation.works.reduce<number | null>(
    (last, { work }) => (last === null || work.year > last ? work.year : last),
    null,
  );

/** The school's units with participants, or everybody's, in works of the latest year. */
function unitsOf(scope: NoteScope) {
  const { input, school } = scope;
  const year = latestYear(scope);
  const works = new Set(input.evaluation.works.filter(({ work }) => work.year === year).map(({ id }) => id));
  return input.evaluation.schools
    .filter(({ code }) => school === null || code === school)
    .flatMap(({ code, units }) =>
      units.filter(({ work, figures }) => works.has(work) && figures.n > 0).map((unit) => ({ code, unit })),
    );
}

function analysisState(scope: NoteScope): string[] {
  const units = unitsOf(scope);
  if (units.length === 0) return [];
  const schools = units.map(({ code }) => code);
  return [
    TEXT.loaded(
      latestYear(scope)!,
      new Set(units.map(({ unit }) => unit.work)).size,
      scope.school === null ? new Set(schools).size : null,
    ),
    reported(scope, schools),
  ];
}

const LEVEL_ORDER: readonly Level[] = ['attention', 'recheck', 'none', 'unknown'];

function signState(scope: NoteScope): string[] {
  const { input, school } = scope;
  const units = unitsOf(scope);
  if (units.length === 0) return [];
  const levels =
    school === null
      ? input.evaluation.schools
          .filter(({ code }) => units.some((one) => one.code === code))
          .map(({ level }) => level)
      : units.map(({ unit }) => unit.level);
  const counts = LEVEL_ORDER.map((level) => [level, levels.filter((one) => one === level).length] as const)
    .filter(([, count]) => count > 0)
    .map(([level, count]) => TEXT.level(level, count));
  const noun = school === null ? TEXT.ofSchools : TEXT.ofWorks;
  return [
    `${noun}: ${counts.join('; ')}`,
    TEXT.rules(input.evaluation.ruleSet.title),
    recheckState(scope, levels.some(asksForAttention)),
    officialState(scope),
  ];
}

function recheckState(scope: NoteScope, isAsked: boolean): string {
  const { input, school } = scope;
  const year = latestYear(scope);
  const ofYear = new Set(input.evaluation.works.filter(({ work }) => work.year === year).map(({ id }) => id));
  const rechecks = [...input.rechecks.values()].filter(
    (one) => ofYear.has(one.work) && (school === null || one.school === school),
  );
  if (rechecks.length === 0) return isAsked ? TEXT.noRecheck : '';
  const sum = (pick: 'works' | 'agreed'): number => rechecks.reduce((all, one) => all + one[pick], 0);
  return TEXT.rechecked(
    school === null ? new Set(rechecks.map((one) => one.school)).size : null,
    people(sum('works')),
    people(sum('agreed')),
    latest(rechecks.map(({ date }) => date)),
  );
}

function officialState({ input, school }: NoteScope): string {
  const own = input.evaluation.schools.find(({ code }) => code === school);
  return own === undefined || own.official === null ? '' : TEXT.official(own.official.timesInThreeYears);
}

function internalState(scope: NoteScope): string[] {
  const rows = rowsOf(scope, 'internalResults').filter(
    ({ record }) => record.marks !== null && record.year === scope.year,
  );
  if (rows.length === 0) return [];
  const periods = CHOICES.period.filter((period) => rows.some(({ record }) => record.period === period));
  return [
    TEXT.internalRows(periods.join(', ') || TEXT.allYear, rows.length),
    reported(
      scope,
      rows.map(({ school }) => school),
    ),
  ];
}

function qualityState(scope: NoteScope): string[] {
  const { input, school } = scope;
  const bySchool = elementsBySchool(input.registers);
  const all = CHOICES.qualityElement.length;
  if (school === null) {
    if (bySchool.size === 0) return [];
    const full = [...bySchool.values()].filter((elements) => elements.size === all).length;
    return [TEXT.elementsFull(full, all), reported(scope, bySchool.keys())];
  }
  const rows = rowsOf(scope, 'qualitySystem').filter(({ record }) => record.present !== '');
  if (rows.length === 0) return [];
  const [present] = CHOICES.present;
  const other = CHOICES.qualityElement.flatMap((element) => {
    const row = rows.find(({ record }) => record.element === element);
    return row === undefined || row.record.present === present
      ? []
      : [TEXT.element(element, row.record.present)];
  });
  return [TEXT.elements(bySchool.get(school)?.size ?? 0, all), ...other];
}

/** Of works of the year and the one before: what was found in spring is worked on in autumn. */
function deficitState(scope: NoteScope): string[] {
  const { input, school, year } = scope;
  const { procedures, registers, evaluation } = input;
  const rows = rowsOf(scope, 'deficits').filter(({ record }) => {
    const ofWork = workSchoolYear(record.work, procedures);
    return ofWork === null || ofWork === year || ofWork === year - 1;
  });
  const proposed = notInRegister(
    computedDeficits(evaluation, procedures, year),
    registers.deficits.rows,
  ).filter((one) => (school === null ? one.school === '' : one.school === school)).length;
  const overcome = rows.filter(({ record }) => isOvercome(record, procedures)).length;
  return [
    rows.length === 0
      ? ''
      : TEXT.deficitRows(rows.length, rows.filter(({ record }) => record.inProgramme).length, overcome),
    proposed === 0 ? '' : TEXT.deficitsProposed(proposed),
  ];
}

function supportState(scope: NoteScope): string[] {
  const rows = rowsOf(scope, 'support').filter(({ record }) =>
    overlaps(scope.year, record.start, record.end),
  );
  if (rows.length === 0) return [];
  return [
    TEXT.supportRows(
      rows.length,
      rows.reduce((all, { record }) => all + (record.lessons ?? 0), 0),
    ),
  ];
}

/** True where a day is not known. */
function overlaps(year: SchoolYear, start: string | null, end: string | null): boolean {
  const bounds = schoolYearBounds(year);
  return (start === null || start <= bounds.end) && (end === null || end >= bounds.start);
}

function bankState(scope: NoteScope): string[] {
  const rows = rowsOf(scope, 'taskBank');
  const [recommended] = CHOICES.review;
  const good = rows.filter(({ record }) => record.review === recommended).length;
  return rows.length === 0 ? [] : [TEXT.bankRows(rows.length, good)];
}

type EventKind = (typeof CHOICES.eventKind)[number];

/** Kinds of events by line; what is in none of them stands in the last. */
const EVENT_LINES: readonly { readonly measure: string; readonly kinds: readonly EventKind[] }[] = [
  {
    measure: TEXT.meetings,
    kinds: ['совещание', 'педагогический совет', 'семинар', 'вебинар', 'инструктаж'],
  },
  { measure: TEXT.associations, kinds: ['заседание методического объединения'] },
  { measure: TEXT.parents, kinds: ['родительское собрание', 'классный час'] },
  { measure: TEXT.publicity, kinds: ['публикация на сайте', 'горячая линия', 'консультация'] },
];

/** A positive attitude to objective assessment. */
export function attitudeLines(scope: NoteScope): NoteLine[] {
  const events = rowsOf(scope, 'events').filter(({ record }) => isOfYear(scope, record.date));
  const named = new Set<string>(EVENT_LINES.flatMap(({ kinds }) => kinds));
  const rest = events.filter(({ record }) => !named.has(record.kind));
  const executor = who(scope, 'schoolExecutor', 'methodService');
  return [
    ...EVENT_LINES.map(({ measure, kinds }) =>
      lineOf(
        measure,
        kinds.map((kind) =>
          eventState(
            kind,
            events.filter(({ record }) => record.kind === kind),
          ),
        ),
        executor,
        TEXT.allYear,
      ),
    ),
    ...(rest.length === 0
      ? []
      : [lineOf(TEXT.other, [eventState(TEXT.ownKind, rest)], executor, TEXT.allYear)]),
    lineOf(TEXT.decisions, decisionState(scope, events), who(scope, 'schoolHead', 'control'), TEXT.allYear),
    lineOf(TEXT.training, trainingState(scope), executor, TEXT.allYear),
  ];
}

function eventState(kind: string, rows: readonly RegisterRow<EventRecord>[]): string {
  return rows.length === 0
    ? ''
    : TEXT.events(kind, rows.length, latest(rows.map(({ record }) => record.date)));
}

function decisionState({ input }: NoteScope, events: readonly RegisterRow<EventRecord>[]): string[] {
  const decisions = events.map(({ record }) => record).filter(({ decision }) => decision !== '');
  const done = decisions.filter((one) => one.done === true).length;
  const late = decisions.filter(
    (one) => one.done !== true && one.deadline !== null && one.deadline < input.today,
  ).length;
  return decisions.length === 0 ? [] : [TEXT.decisionRows(decisions.length, done, late)];
}

function trainingState(scope: NoteScope): string[] {
  const rows = rowsOf(scope, 'training').filter(({ record: { finished, planned } }) =>
    overlaps(scope.year, finished ?? planned, finished ?? planned),
  );
  if (rows.length === 0) return [];
  const sum = (pick: 'people' | 'trained'): number =>
    rows.reduce((all, { record }) => all + (record[pick] ?? 0), 0);
  return [
    TEXT.trainingRows(String(sum('people')), String(sum('trained'))),
    reported(
      scope,
      rows.map(({ school }) => school),
    ),
  ];
}
