/** Questions that the facts of the workbook ask: what is late, what was decided and not done, signs, gaps, indicators. */
import { linesFor } from '../answers/outgoing';
import { allCompleteness } from '../registers/completeness';
import type { Registers } from '../registers/read';
import { REGISTER_IDS, RegisterId } from '../tables/registers';
import { LEVELS, Level } from '../../messages/levels';
import { REGISTER_TABLE_TEXT } from '../../messages/registers';
import { STATE } from '../../messages/roadmap';
import type { DocumentInput } from './input';
import { meetingsOf, openDecisions } from './meetings';
import type { Block } from './model';
import { LINE, SIGN_MEANING, counted, day, list, note, own, table } from './parts';
import { comparedIndicators, missesPlan, shownNumber } from './targets-report-lines';

const TEXT = {
  late: 'О мероприятиях дорожной карты, срок которых прошёл',
  lateColumns: ['№', 'Мероприятие', 'Срок'],
  lateNote: 'Причины назовёт ответственный: мероприятие могли провести и не отметить в книге.',
  decisions: 'Об исполнении ранее принятых решений',
  decisionColumns: ['Принято', 'Решение', 'Срок'],
  signs: 'О результатах оценочных процедур и признаках, к которым стоит присмотреться',
  signColumns: ['Уровень', 'Школ'],
  signOf: (level: string): string => `По результатам школы: ${level}.`,
  signNote: (schools: number, rules: string): string =>
    `Всего школ с результатами: ${schools}. Набор правил: ${rules}. ${SIGN_MEANING}`,
  gaps: 'О полноте сведений в реестрах',
  gap: (title: string, gaps: readonly string[]): string => `«${title}»: ${gaps.join('; ')}.`,
  incomplete: (rows: number, all: number): string =>
    `не все сведения в ${counted(rows, 'строке', 'строках', 'строках')} из ${all}`,
  absent: (given: number, expected: number): string => `есть ${given} из ${expected} ожидаемых строк`,
  targets: 'О показателях, которые не достигли плана',
  targetColumns: ['Показатель', 'План', 'Факт'],
  more: (rest: number): string => `И ещё ${rest}: см. книгу.`,
} as const;

const MOST_ROWS = 12;
const LEVEL_ORDER: readonly Level[] = ['recheck', 'attention', 'none', 'unknown'];

export interface AgendaQuestion {
  readonly question: string;
  /** A position. */
  readonly speaker: string;
  /** What stands behind the question. */
  readonly facts: readonly Block[];
}

/** Only questions with something to discuss. */
export function questionsFromFacts(input: DocumentInput, school: string | null): readonly AgendaQuestion[] {
  const { office } = input;
  const [executor, head] =
    school === null ? [office.executor, office.control] : [office.schoolExecutor, office.schoolHead];
  const parts: readonly (readonly [string, string, readonly Block[]])[] = [
    [TEXT.late, executor, lateFacts(input, school)],
    [TEXT.decisions, head, decisionFacts(input, school)],
    [TEXT.signs, school === null ? office.methodService : executor, signFacts(input, school)],
    [TEXT.gaps, executor, gapFacts(input, school)],
    // Indicators are the municipality's.
    [TEXT.targets, executor, school === null ? targetFacts(input) : []],
  ];
  return parts
    .filter(([, , facts]) => facts.length > 0)
    .map(([question, speaker, facts]) => ({ question, speaker: speaker || LINE, facts }));
}

function lateFacts(input: DocumentInput, school: string | null): Block[] {
  const { lines, schools, others } = input;
  const late = lines.filter(({ state }) => state === STATE.late);
  const ofReader = school === null ? late : linesFor(school, late, schools.size === 1, others);
  const rows = ofReader.map(({ number, action, deadline, end }) => [
    number || '–',
    own(input, school, action),
    own(input, school, deadline) || (end === null ? '–' : day(end)),
  ]);
  return shortTable(TEXT.lateColumns, [2, 11, 4], rows, TEXT.lateNote);
}

function decisionFacts(input: DocumentInput, school: string | null): Block[] {
  const late = openDecisions(meetingsOf(input, school)).filter(
    ({ deadline }) => deadline !== null && deadline < input.today,
  );
  const rows = late.map(({ date, decision, deadline }) => [day(date), decision, day(deadline!)]);
  return shortTable(TEXT.decisionColumns, [3, 11, 3], rows, null);
}

/** Schools are counted, not named; one school reads its own level. */
function signFacts({ evaluation }: DocumentInput, school: string | null): Block[] {
  const known = evaluation.schools.filter(({ level }) => level !== 'unknown');
  const rules = evaluation.ruleSet.title;
  if (school !== null) {
    const level = known.find(({ code }) => code === school)?.level;
    if (level === undefined || level === 'none') return [];
    return [list([TEXT.signOf(LEVELS[level])]), note(`${SIGN_MEANING}`)];
  }
  if (!known.some(({ level }) => level !== 'none')) return [];
  const rows = LEVEL_ORDER.map((level) => [
    LEVELS[level],
    String(evaluation.schools.filter((one) => one.level === level).length),
  ]);
  return shortTable(TEXT.signColumns, [13, 3], rows, TEXT.signNote(evaluation.schools.length, rules));
}

function gapFacts(input: DocumentInput, school: string | null): Block[] {
  const registers = school === null ? input.registers : ofSchool(input.registers, school);
  const { schools, procedures, schoolYear, today, evaluation } = input;
  const asked = school === null ? schools : new Map([...schools].filter(([code]) => code === school));
  const participants = new Map(
    evaluation.works.map(({ id }) => [
      id,
      new Set(
        evaluation.schools
          .filter(
            ({ code, units }) =>
              asked.has(code) && units.some(({ work, figures }) => work === id && figures.n > 0),
          )
          .map(({ code }) => code),
      ),
    ]),
  );
  const context = {
    schools: asked,
    procedures,
    schoolYear,
    today,
    participants,
    withDeficits: new Set<string>(),
  };
  const items = allCompleteness(registers, context).flatMap(({ id, rows, complete, expected, given }) => {
    const gaps = [
      ...(complete < rows ? [TEXT.incomplete(rows - complete, rows)] : []),
      ...(expected !== null && given! < expected ? [TEXT.absent(given!, expected)] : []),
    ];
    return gaps.length === 0 ? [] : [TEXT.gap(REGISTER_TABLE_TEXT[id].title, gaps)];
  });
  return items.length === 0 ? [] : [list(items)];
}

function ofSchool(registers: Registers, school: string): Registers {
  return Object.fromEntries(
    REGISTER_IDS.map((id: RegisterId) => [
      id,
      { rows: registers[id].rows.filter((row) => row.school === school), problems: [] },
    ]),
  ) as unknown as Registers;
}

function targetFacts(input: DocumentInput): Block[] {
  const { schoolYear } = input;
  if (schoolYear === null) return [];
  const rows = comparedIndicators(input, schoolYear).flatMap(({ name, unit, byYear }) => {
    const current = byYear.get(schoolYear);
    if (current === undefined || !missesPlan(current)) return [];
    const shown = (value: number | null): string => [shownNumber(value), unit].filter(Boolean).join('\u00a0');
    return [[own(input, null, name), shown(current.row.plan), shown(current.row.fact)]];
  });
  return shortTable(TEXT.targetColumns, [11, 3, 3], rows, null);
}

/** The first rows of a long list: an agenda is a page or two. */
function shortTable(
  titles: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
  remark: string | null,
): Block[] {
  if (rows.length === 0) return [];
  const rest = rows.length - MOST_ROWS;
  const notes = [...(rest > 0 ? [TEXT.more(rest)] : []), ...(remark === null ? [] : [remark])].join(' ');
  const columns = titles.map((title, i) => ({
    title,
    width: widths[i]!,
    align: widths[i]! > 10 ? ('left' as const) : ('center' as const),
  }));
  return [table(columns, rows.slice(0, MOST_ROWS), notes === '' ? {} : { note: notes })];
}
