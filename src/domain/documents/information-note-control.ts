/** First direction of the information note: conditions of procedures, by kinds, from «Контроль процедур» and «Эксперты». */
import { parseWorkId } from '../protocol/work';
import { workSchoolYear } from '../registers/deficits';
import type { ControlRecord } from '../registers/record';
import { ControlQuestion, heldPairs, wasBriefed, wasFilmed } from '../targets/of-control';
import { CHOICES } from '../../messages/choices';
import { NOTHING, NoteLine, NoteScope, latest, lineOf, reported, rowsOf } from './information-note-line';
import { day } from './parts';

const EVERY_TIME = 'при каждой процедуре';
const BEFORE = 'до начала процедуры';

/** What is asked of a procedure, and how the answer is put: «велось – 3 из 4, последний раз 12.04.2021». */
const QUESTIONS: readonly {
  readonly measure: string;
  readonly said: string;
  readonly term: string;
  readonly ask: ControlQuestion;
  /** Who checked the works is told with it. */
  readonly isChecking?: true;
}[] = [
  {
    measure: 'Видеонаблюдение при проведении и проверке работ',
    said: 'велось',
    term: EVERY_TIME,
    ask: wasFilmed,
  },
  {
    measure: 'Независимые наблюдатели',
    said: 'присутствовали',
    term: EVERY_TIME,
    ask: ({ observer }) => observer,
  },
  {
    measure: 'Инструктаж организаторов, технических специалистов и экспертов',
    said: 'проведён',
    term: BEFORE,
    ask: (record, today) => (record.briefing === null ? null : wasBriefed(record, today)),
  },
  {
    measure: 'Ответственный за процедуру назначен приказом',
    said: 'назначен',
    term: BEFORE,
    ask: ({ appointed }) => appointed,
  },
  {
    measure: 'Передача материалов по защищённому каналу связи',
    said: 'использован',
    term: EVERY_TIME,
    ask: ({ channel }) => channel,
  },
  {
    measure: 'Проверка комиссией с обсуждением критериев до её начала',
    said: 'критерии обсуждены',
    term: 'до начала проверки',
    ask: ({ criteria }) => criteria,
    isChecking: true,
  },
  {
    measure: 'Бумага и исправная техника',
    said: 'обеспечены',
    term: BEFORE,
    ask: ({ equipment }) => equipment,
  },
  {
    measure: 'Хранение работ',
    said: 'обеспечено',
    term: 'до конца срока хранения',
    ask: ({ storage }) => storage,
  },
];

const TEXT = {
  register: 'Сведения о том, как проведены процедуры («Контроль процедур»)',
  held: (kind: string, pairs: number, isSchool: boolean): string =>
    `${kind}: ${isSchool ? 'процедур' : 'процедур во всех школах'} – ${pairs}`,
  noneHeld: 'процедур учебного года с датой проведения в «Процедурах» ещё нет',
  afterEach: 'после каждой процедуры',
  state: (kind: string, said: string, yes: number, all: number, last: string | null): string =>
    `${kind}: ${said} – ${yes} из ${all}${last === null ? '' : `, последний раз ${day(last)}`}`,
  no: (count: number): string => `; «нет» – ${count}`,
  unheard: (count: number): string => `; ${NOTHING} – ${count}`,
  unheardOf: (kinds: readonly string[]): string => `${kinds.join(', ')}: ${NOTHING}`,
  commissions: (kinds: string): string => `кто проверял: ${kinds}`,
  experts: 'Эксперты, наблюдатели, организаторы',
  role: (role: string, count: string): string => `${role} – ${count}`,
  trained: (count: string): string => `прошли подготовку – ${count}`,
  allYear: 'в течение года',
};

/** A procedure in a school or at an exam point, with what its rows say. */
interface HeldPair {
  readonly kind: string;
  readonly work: string;
  readonly place: string;
  readonly records: readonly ControlRecord[];
}

export function controlLines(scope: NoteScope): NoteLine[] {
  const pairs = pairsOf(scope);
  const expected = schoolsOf(scope);
  const heard = rowsOf(scope, 'control').filter(({ record }) => isWorkOfYear(scope, record.work));
  const kinds = kindsOf(pairs);
  const summary = [
    ...kinds.map((kind) =>
      TEXT.held(kind, pairs.filter((pair) => pair.kind === kind).length, scope.school !== null),
    ),
    ...(pairs.length === 0 ? [TEXT.noneHeld] : []),
    ...(heard.length === 0 && pairs.length > 0 ? [NOTHING] : []),
    reported(
      scope,
      heard.map(({ school }) => school),
      expected,
    ),
  ];
  const lines = [lineOf(TEXT.register, summary, whoOf(scope), TEXT.afterEach)];
  // Eight lines that all say nothing are one line too many for a reader.
  if (heard.length > 0)
    for (const question of QUESTIONS) lines.push(questionLine(scope, question, pairs, kinds));
  return [...lines, expertLine(scope)];
}

const whoOf = ({ school }: NoteScope): NoteLine['who'] => (school === null ? 'executor' : 'schoolExecutor');

function questionLine(
  scope: NoteScope,
  { measure, said, term, ask, isChecking }: (typeof QUESTIONS)[number],
  pairs: readonly HeldPair[],
  kinds: readonly string[],
): NoteLine {
  const silent: string[] = [];
  const state: string[] = [];
  for (const kind of kinds) {
    const answers = pairs
      .filter((pair) => pair.kind === kind)
      .map((pair) => ({ pair, answer: answerOf(pair, ask, scope.input.today) }));
    const yes = answers.filter(({ answer }) => answer === true);
    const no = answers.filter(({ answer }) => answer === false).length;
    const unheard = answers.length - yes.length - no;
    if (unheard === answers.length) {
      silent.push(kind);
      continue;
    }
    const last = latest(yes.map(({ pair }) => dayOf(scope, pair.work)));
    state.push(
      TEXT.state(kind, said, yes.length, answers.length, last) +
        (no === 0 ? '' : TEXT.no(no)) +
        (unheard === 0 ? '' : TEXT.unheard(unheard)),
    );
  }
  if (state.length > 0 && silent.length > 0) state.push(TEXT.unheardOf(silent));
  if (isChecking === true) state.push(commissionsOf(pairs));
  return lineOf(measure, state, whoOf(scope), term);
}

/** Of several rows of a pair one «да» is enough. */
function answerOf({ records }: HeldPair, ask: ControlQuestion, today: string): boolean | null {
  const answers = records.map((record) => ask(record, today)).filter((answer) => answer !== null);
  return answers.length === 0 ? null : answers.some((answer) => answer === true);
}

function dayOf({ input }: NoteScope, work: string): string | null {
  return input.procedures.get(work)?.conducted ?? null;
}

function commissionsOf(pairs: readonly HeldPair[]): string {
  const records = pairs.flatMap((pair) => pair.records);
  const named = CHOICES.commission
    .map((one) => [one, records.filter(({ commission }) => commission === one).length] as const)
    .filter(([, count]) => count > 0);
  return named.length === 0
    ? ''
    : TEXT.commissions(named.map(([one, count]) => `${one} – ${count}`).join(', '));
}

/** What was held by today, and what rows name beside it (exam points). */
function pairsOf(scope: NoteScope): HeldPair[] {
  const { input, school, year } = scope;
  const records = rowsOf(scope, 'control')
    .map(({ record }) => record)
    .filter(({ work }) => isWorkOfYear(scope, work));
  const keys = new Map<string, { work: string; place: string }>();
  const held = heldPairs({ ...input, schoolYear: year }).map((pair) => ({
    work: pair.work,
    place: pair.school,
  }));
  for (const { work, place } of [
    ...held.filter((pair) => school === null || pair.place === school),
    ...records,
  ])
    keys.set(`${work}|${place}`, { work, place });
  return [...keys.values()].map(({ work, place }) => ({
    kind: parseWorkId(work)?.kind ?? work,
    work,
    place,
    records: records.filter((record) => record.work === work && record.place === place),
  }));
}

function schoolsOf({ input, year }: NoteScope): string[] {
  return heldPairs({ ...input, schoolYear: year }).map(({ school }) => school);
}

function isWorkOfYear({ input, year }: NoteScope, work: string): boolean {
  const conducted = input.procedures.get(work)?.conducted ?? null;
  return workSchoolYear(work, input.procedures) === year && (conducted === null || conducted <= input.today);
}

/** In the order of the list of choices, kinds of a person's own last. */
function kindsOf(pairs: readonly HeldPair[]): string[] {
  const order = (kind: string): number => {
    const place = (CHOICES.procedureKind as readonly string[]).indexOf(kind);
    return place < 0 ? CHOICES.procedureKind.length : place;
  };
  return [...new Set(pairs.map(({ kind }) => kind))].sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1));
}

/** Staff are counted exactly, as in the orders: «‹5» is for pupils. */
function expertLine(scope: NoteScope): NoteLine {
  const rows = rowsOf(scope, 'experts');
  const sum = (some: typeof rows, pick: 'count' | 'trained'): number =>
    some.reduce((all, { record }) => all + (record[pick] ?? 0), 0);
  const roles = CHOICES.expertRole.flatMap((role) => {
    const own = rows.filter(({ record }) => record.role === role);
    return own.length === 0 ? [] : [TEXT.role(role, String(sum(own, 'count')))];
  });
  const state =
    rows.length === 0
      ? []
      : [
          roles.join('; '),
          TEXT.trained(String(sum(rows, 'trained'))),
          reported(
            scope,
            rows.map(({ school }) => school),
          ),
        ];
  return lineOf(TEXT.experts, state, whoOf(scope), TEXT.allYear);
}
