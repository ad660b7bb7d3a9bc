/**
 * «Паспорт школы»: one A4 page with what is known of a school – facts, works of the latest year, two pictures, conditions,
 * its lines of the roadmap, next steps. What does not fit stands in the other documents.
 */
import { LEVELS } from '../../messages/levels';
import { STATE } from '../../messages/roadmap';
import { cellText } from '../intake/cells';
import { currentAnswers } from '../answers/current';
import { LowVerdict, lowResultsOf } from '../beside/low-results';
import { parseSchoolCode } from '../protocol/school';
import { subjectName } from '../protocol/work';
import { actionCodes } from '../registers/read';
import { workSchoolYear } from '../registers/deficits';
import { asksForAttention } from '../report/sign-rows';
import type { ControlRecord } from '../registers/record';
import { wasFilmed } from '../targets/of-control';
import type { DocumentInput } from './input';
import { DocumentKind, Made, lacking, made } from './kind';
import type { Block, Run, TableColumn } from './model';
import {
  FEW_MEANING,
  asOf,
  counted,
  day,
  footerOf,
  headOf,
  own,
  people,
  schoolName,
  share,
  table,
} from './parts';
import { attendance } from './procedure-note-figures';
import { ShortMeasures, clipped, deadlineOf, shortMeasures } from './recommendations-measures';
import { UnitOfSchool, passportCharts, unitsOfSchool } from './school-passport-charts';

const TEXT = {
  title: 'Паспорт школы',
  lacking: (code: string): string =>
    `Школы ${code} нет ни на вкладке «Школы», ни в результатах. Добавьте её на вкладку «Школы».`,
  code: 'Код ОО',
  municipality: 'Муниципалитет',
  kind: 'Вид',
  cluster: 'Кластер',
  control: 'Контрольная выборка',
  controlWords: { yes: 'входит', no: 'не входит' },
  official: 'Официальный список',
  officialWords: (times: number): string => `отмечена ${counted(times, 'раз', 'раза', 'раз')} за 3 года`,
  officialNone: 'школы нет в загруженном списке',
  officialBlank: 'не загружен',
  low: 'ШНОР',
  lowWords: {
    met: 'соответствует расчётному критерию; статус устанавливает регион',
    'not-met': 'не соответствует расчётному критерию',
    unknown: 'недостаточно данных для расчётного критерия',
  } as const satisfies Record<LowVerdict, string>,
  level: 'Уровень',
  levelOn: (level: string, today: string, rules: string): string =>
    `${level}; на ${day(today)}, набор правил «${rules}»`,
  works: (year: number): string => `Работы ${year} года`,
  columns: [
    'Работа',
    'Участ-\nников',
    'Явка,\u00a0%',
    'Качество, %: школа\u00a0/ МО',
    'Понизили\u00a0/ подтвердили\u00a0/ повысили, %',
    'Уровень',
  ],
  worksNote: (shown: number, all: number): string =>
    [
      all > shown ? `Показаны ${shown} из ${all} работ года: сначала с признаками, затем самые большие.` : '',
      'Качество – доля «4» и «5»; сравнение с журналом – от участников с отметкой в журнале.',
      FEW_MEANING,
    ]
      .filter(Boolean)
      .join(' '),
  decision: 'Решение о перепроверке принимает орган управления.',
  noWorks: 'Результатов работ школы в книге нет: недостаточно данных.',
  conditions: 'Условия процедур',
  conditionsBlank: 'В «Контроле процедур» записей школы нет.',
  conditionsOf: (rows: number): string => `Условия процедур (записей: ${rows})`,
  condition: {
    observer: 'наблюдатель',
    video: 'видео',
    appointed: 'ответственный назначен',
    criteria: 'критерии согласованы',
    storage: 'хранение определено',
  },
  of: (name: string, yes: number, known: number): string => `${name} – ${yes} из ${known}`,
  roadmap: 'Дорожная карта',
  roadmapWords: (all: number, done: number, permanent: number, late: number): string =>
    [
      `мероприятий для школы: ${all}; выполнено: ${done}`,
      permanent === 0 ? '' : `постоянно: ${permanent}`,
      late === 0 ? '' : `просрочено: ${late}`,
    ]
      .filter(Boolean)
      .join(', '),
  roadmapSource: '(ответы школы, без них – отметки муниципалитета)',
  roadmapBlank: 'мероприятий для школы нет',
  steps: 'Ближайшие шаги',
  step: {
    signs: (works: readonly string[]): string =>
      `Проверить обычные причины признаков${works.length === 0 ? '' : `: ${works.slice(0, 2).join('; ')}${works.length > 2 ? ' и др.' : ''}`}`,
    deficits: (work: string): string => `Разобрать затруднения: ${work}`,
    criteria: 'Договориться о критериях проверки на методическом объединении',
    due: (text: string, deadline: string): string => `${text} – ${deadline}`,
  },
} as const;

const COLUMNS: readonly TableColumn[] = TEXT.columns.map((title, i) => ({
  title,
  width: [25, 10, 8, 15, 20, 30][i]!,
  align: i === 0 || i === 5 ? 'left' : 'center',
}));
/** What one page has room for: lines of the table of works, and letters. */
const MOST = { lines: 12, steps: 3, step: 100, deadline: 40, name: 120, cluster: 60 } as const;
/** Lines of a work in the table: the word of the highest level is the longest. */
const linesOfWork = ({ unit }: UnitOfSchool): number => (unit.level === 'recheck' ? 3 : 2);

export const schoolPassport: DocumentKind = {
  id: 'school-passport',
  title: 'Паспорт школы',
  ofMunicipality: null,
  ofSchool: (input, code): Made => {
    const isKnown = input.schools.has(code) || input.evaluation.schools.some((one) => one.code === code);
    if (!isKnown) return lacking(TEXT.lacking(code));
    const measures = shortMeasures(code, input);
    const units = unitsOfSchool(input, code).filter(({ unit }) => unit.figures.n > 0);
    const shown = shownWorks(units);
    const lines = shown.reduce((sum, one) => sum + linesOfWork(one), 0);
    return made({
      kind: 'school-passport',
      school: code,
      file: 'Паспорт школы',
      head: headOf(input, code, {
        organisation: [clipped(input, code, schoolName(input, code), MOST.name)],
        title: `${TEXT.title} ${asOf(input)}`,
      }),
      isDraft: false,
      blocks: [
        factsOf(input, code),
        ...worksOf(units, shown),
        ...(shown.length === 0 ? [] : [passportCharts(input, code, MOST.lines - lines)]),
        {
          kind: 'beside',
          columns: [
            [conditionsOf(input, code), roadmapOf(input, code, measures)],
            [stepsOf(input, code, measures)],
          ],
        },
      ],
      signatures: [],
      footer: footerOf(input),
    });
  },
};

/** Small print with labels: text of the ordinary size would take half of the page. */
function small(rows: readonly (readonly [label: string, value: string])[]): Block {
  const runs = rows
    .filter(([, value]) => value !== '')
    .flatMap(([label, value], i): Run[] => [
      { text: `${i === 0 ? '' : '\n'}${label}: `, bold: true },
      { text: value },
    ]);
  return { kind: 'paragraph', text: runs, align: 'left', isNote: true };
}

function factsOf(input: DocumentInput, code: string): Block {
  const { schools, evaluation, official, settings, today } = input;
  const info = schools.get(code);
  const school = evaluation.schools.find((one) => one.code === code);
  const times = school?.official?.timesInThreeYears ?? null;
  const low = lowResultsOf(evaluation.works, school === undefined ? [] : [school], settings)[0];
  return {
    kind: 'beside',
    columns: [
      [
        small([
          [TEXT.code, code],
          [TEXT.municipality, own(input, code, school?.municipality ?? info?.municipality ?? '')],
          [TEXT.kind, info?.kind ?? ''],
          [TEXT.cluster, clipped(input, code, info?.cluster ?? '', MOST.cluster)],
          [TEXT.control, TEXT.controlWords[info?.isControl === true ? 'yes' : 'no']],
        ]),
      ],
      [
        small([
          [TEXT.level, TEXT.levelOn(LEVELS[school?.level ?? 'unknown'], today, evaluation.ruleSet.title)],
          [
            TEXT.official,
            official.length === 0
              ? TEXT.officialBlank
              : times === null
                ? TEXT.officialNone
                : TEXT.officialWords(times),
          ],
          [TEXT.low, TEXT.lowWords[low?.verdict ?? 'unknown']],
        ]),
      ],
    ],
  };
}

function latestYear(units: readonly UnitOfSchool[]): readonly UnitOfSchool[] {
  const year = Math.max(...units.map(({ work }) => work.work.year));
  return units.filter(({ work }) => work.work.year === year);
}

/** Works of the latest year as many as fit: those with signs first, then the largest; in the order of the evaluation. */
function shownWorks(units: readonly UnitOfSchool[]): readonly UnitOfSchool[] {
  const ofYear = latestYear(units);
  const sorted = [...ofYear].sort(
    (a, b) =>
      Number(asksForAttention(b.unit.level)) - Number(asksForAttention(a.unit.level)) ||
      b.unit.figures.n - a.unit.figures.n,
  );
  let lines = 0;
  const chosen = new Set(
    sorted.filter((one) => {
      lines += linesOfWork(one);
      return lines <= MOST.lines;
    }),
  );
  return ofYear.filter((one) => chosen.has(one));
}

function worksOf(units: readonly UnitOfSchool[], shown: readonly UnitOfSchool[]): Block[] {
  const [first] = shown;
  if (first === undefined) return [{ kind: 'paragraph', text: TEXT.noWorks, align: 'left' }];
  const hasDecision = shown.some(({ unit }) => unit.level === 'recheck');
  return [
    table(COLUMNS, shown.map(rowOf), {
      title: TEXT.works(first.work.work.year),
      note: `${TEXT.worksNote(shown.length, latestYear(units).length)}${hasDecision ? ` ${TEXT.decision}` : ''}`,
    }),
  ];
}

/** «66,7» without its sign. */
const bare = (text: string): string => text.replace(/\s%$/, '');

function rowOf({ unit, work, municipality }: UnitOfSchool): string[] {
  const { kind, subject, grade, session } = work.work;
  const { n, marks, pairs, lowered, confirmed, raised } = unit.figures;
  const good = ({ marks: of }: { readonly marks: typeof marks }): string =>
    of === null ? '–' : bare(share(of[2] + of[3], of[0] + of[1] + of[2] + of[3]));
  const journal =
    pairs === null || pairs === 0
      ? '–'
      : [lowered, confirmed, raised].map((one) => bare(share(one, pairs))).join(' / ');
  return [
    `${kind === 'ВПР' ? '' : `${kind}: `}${subjectName(subject)}, ${grade} класс${session === null ? '' : ` (${session})`}`,
    people(n),
    bare(attendance(unit.figures)),
    `${good(unit.figures)} / ${municipality === null ? '–' : good(municipality.figures)}`,
    journal,
    LEVELS[unit.level].replace(/ \(.*\)$/, ''),
  ];
}

const CONDITIONS: Readonly<Record<keyof typeof TEXT.condition, (record: ControlRecord) => boolean | null>> = {
  observer: ({ observer }) => observer,
  video: wasFilmed,
  appointed: ({ appointed }) => appointed,
  criteria: ({ criteria }) => criteria,
  storage: ({ storage }) => storage,
};

/** Rows of the plan's school year; without a year all rows of the school. */
function conditionsOf({ registers, procedures, schoolYear }: DocumentInput, code: string): Block {
  const rows = registers.control.rows.filter(
    ({ school, record }) =>
      school === code && (schoolYear === null || workSchoolYear(record.work, procedures) === schoolYear),
  );
  if (rows.length === 0) return small([[TEXT.conditions, TEXT.conditionsBlank]]);
  const parts = (Object.keys(CONDITIONS) as (keyof typeof TEXT.condition)[]).flatMap((id) => {
    const known = rows.map(({ record }) => CONDITIONS[id](record)).filter((one) => one !== null);
    return known.length === 0
      ? []
      : [TEXT.of(TEXT.condition[id], known.filter((one) => one === true).length, known.length)];
  });
  return small([[TEXT.conditionsOf(rows.length), parts.length === 0 ? '–' : parts.join('; ')]]);
}

/** By what the school has answered; where it has not, by the state of the municipal line. */
function roadmapOf(input: DocumentInput, code: string, { plan }: ShortMeasures): Block {
  const lines = plan.sections.find(({ id }) => id === 'roadmap')!.lines;
  if (lines.length === 0) return small([[TEXT.roadmap, TEXT.roadmapBlank]]);
  const states = statesOf(input, code);
  const count = (state: string): number =>
    lines.filter(({ id }) => states.get(id.replace(/^roadmap:/, '')) === state).length;
  return small([
    [
      TEXT.roadmap,
      `${TEXT.roadmapWords(lines.length, count(STATE.done), count(STATE.permanent), count(STATE.late))} ${TEXT.roadmapSource}`,
    ],
  ]);
}

/** State of every line of the roadmap for the school, by the line's code. */
function statesOf({ lines, answerRows, schoolYear }: DocumentInput, code: string): Map<string, string> {
  const states = new Map(lines.map(({ id, state }) => [id, state] as const));
  for (const { cells } of currentAnswers(answerRows, schoolYear)) {
    const status = cellText(cells.status);
    if (parseSchoolCode(cells.school) !== code || status === '') continue;
    for (const action of actionCodes(cells.action)) states.set(action, status);
  }
  return states;
}

function stepsOf(input: DocumentInput, code: string, measures: ShortMeasures): Block {
  const { signs, deficits, quality, control, markedWorks, plan } = measures;
  const clip = (text: string): string => clipped(input, code, text, MOST.step);
  const states = statesOf(input, code);
  const over: readonly string[] = [STATE.done, STATE.dropped];
  const ahead = plan.sections
    .find(({ id }) => id === 'roadmap')!
    .lines.filter(
      ({ id, end }) =>
        !over.includes(states.get(id.replace(/^roadmap:/, '')) ?? '') && end !== null && end >= input.today,
    )
    .sort((a, b) => (a.end! < b.end! ? -1 : a.end! > b.end! ? 1 : 0));
  const ofDeficits = deficits.map(({ measure, deadline }) =>
    TEXT.step.due(TEXT.step.deficits(clip(measure.split('. ')[0]!)), deadline),
  );
  const steps = [
    ...signs.slice(0, 1).map(({ deadline }) => TEXT.step.due(TEXT.step.signs(markedWorks), deadline)),
    ...ofDeficits.slice(0, 1),
    ...ahead
      .slice(0, 1)
      .map((line) =>
        TEXT.step.due(
          clip(line.measure.split('\n')[0]!),
          clipped(input, code, deadlineOf(line), MOST.deadline),
        ),
      ),
    ...[...quality, ...control].map(({ measure, deadline }) => TEXT.step.due(clip(measure), deadline)),
    ...ofDeficits.slice(1),
  ].slice(0, MOST.steps);
  const shown = steps.length === 0 ? [TEXT.step.criteria] : steps;
  return small([[TEXT.steps, shown.map((step, i) => `\n${i + 1}. ${step}`).join('')]]);
}
