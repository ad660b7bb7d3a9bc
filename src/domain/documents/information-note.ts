/**
 * «Информационная справка»: what has been done for objectivity as of a day, by the three directions, in figures of the
 * registers. Where a register is silent the note says that nothing was reported, not that nothing was done.
 */
import { currentAnswers } from '../answers/current';
import { linesFor } from '../answers/outgoing';
import { cellDate, cellText, isBlank } from '../intake/cells';
import { parseSchoolCode } from '../protocol/school';
import { actionCodes } from '../registers/read';
import { COUNTED_STATES } from '../roadmap/progress';
import type { ActionView } from '../roadmap/refresh-view';
import { schoolYearOf, schoolYearText } from '../roadmap/school-year';
import type { TableRow as Cells } from '../tables/schema';
import { STATE } from '../../messages/roadmap';
import type { DocumentInput } from './input';
import { controlLines } from './information-note-control';
import { NOTHING, NoteLine, NoteScope, reported } from './information-note-line';
import { attitudeLines, resultLines } from './information-note-registers';
import { DocumentKind, Made, lacking, made } from './kind';
import type { Block, DocumentModel, TableRow, Text } from './model';
import {
  FEW_MEANING,
  SIGN_MEANING,
  asOf,
  day,
  footerOf,
  group,
  headOf,
  note,
  own,
  paragraph,
  schoolName,
  table,
} from './parts';

const TEXT = {
  title: 'Информационная справка',
  file: 'Информационная справка',
  of: (where: string): string =>
    `Информационная справка\nо результатах обеспечения объективности проведения процедур\nоценки качества образования и олимпиад школьников\n${where}`,
  ofMunicipality: 'в муниципалитете',
  ofSchool: (name: string): string => `в ${name}`,
  basis: (year: string): string =>
    `Составлена по реестрам книги за ${year} учебный год. «Сведения не представлены» значит, что в реестре нет записи; проводилось ли мероприятие, по этому судить нельзя.`,
  columns: ['№', 'Направление, мероприятие', 'Что сделано', 'Ответственный, срок'],
  directions: [
    'Обеспечение объективности в рамках оценочной процедуры',
    'Выявление признаков и профилактическая работа',
    'Формирование позитивного отношения к объективной оценке',
  ],
  roadmap: 'Дорожная карта',
  roadmapMeasure: 'Исполнение мероприятий дорожной карты',
  roadmapAll: (count: number): string => `всего мероприятий – ${count}`,
  roadmapState: (state: string, count: number): string => `${lowerFirst(state)} – ${count}`,
  roadmapTerm: 'по срокам дорожной карты',
  answers: 'Ответы школ о мероприятиях дорожной карты',
  schoolLines: 'Мероприятия дорожной карты, которые выполняет школа (номера – по дорожной карте)',
  schoolSilent:
    'Ответов школы об исполнении в книге нет: ниже состояние по дорожной карте. Мероприятия, срок которых впереди, не показаны.',
  planState: (state: string): string => `по плану: ${lowerFirst(state)}`,
  answer: (said: string): string => `ответ школы: ${lowerFirst(said)}`,
  later: (count: number, numbers: string): string =>
    `Срок ещё не наступил, мероприятий – ${count}${numbers === '' ? '' : ` (№ ${numbers})`}.`,
  executor: (position: string): string => `Исп.: ${lowerFirst(position)}`,
  lacking:
    'Для информационной справки нет данных: заполните хотя бы один реестр (например, «Контроль процедур» или «Мероприятия и решения»), загрузите результаты или дорожную карту.',
  unknown: (code: string): string => `Школы ${code} нет на вкладке «Школы»: впишите её код и название.`,
};

/** «методист»; abbreviations («ИМЦ») stay. */
function lowerFirst(text: string): string {
  return /^[А-ЯЁ][а-яё]/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;
}

export const informationNote: DocumentKind = {
  id: 'information-note',
  title: TEXT.title,
  ofMunicipality: (input) => noteOf(input, null),
  ofSchool: (input, code) => (input.schools.has(code) ? noteOf(input, code) : lacking(TEXT.unknown(code))),
};

function noteOf(input: DocumentInput, school: string | null): Made {
  const { registers, evaluation, roadmap } = input;
  const isEmpty =
    Object.values(registers).every(({ rows }) => rows.length === 0) &&
    evaluation.works.length === 0 &&
    roadmap === null;
  if (isEmpty) return lacking(TEXT.lacking);
  const scope: NoteScope = { input, school, year: input.schoolYear ?? schoolYearOf(input.today) };
  return made(documentOf(scope));
}

function documentOf(scope: NoteScope): DocumentModel {
  const { input, school, year } = scope;
  const where = school === null ? TEXT.ofMunicipality : TEXT.ofSchool(schoolName(input, school));
  const rows = [
    ...directionRows(scope, 0, controlLines(scope)),
    ...directionRows(scope, 1, resultLines(scope)),
    ...directionRows(scope, 2, attitudeLines(scope)),
    ...(school === null ? municipalRoadmap(scope) : schoolRoadmap(scope, school)),
  ];
  const blocks: Block[] = [
    paragraph(TEXT.basis(schoolYearText(year))),
    table(
      TEXT.columns.map((title, i) => ({ title, width: [5, 30, 42, 23][i]! })),
      rows,
      { note: FEW_MEANING },
    ),
    note(SIGN_MEANING),
  ];
  return {
    kind: 'information-note',
    school,
    file: TEXT.file,
    head: headOf(input, school, { title: TEXT.of(where), subtitle: asOf(input) }),
    isDraft: false,
    blocks,
    signatures: [
      {
        position: TEXT.executor(school === null ? input.office.executor : input.office.schoolExecutor),
      },
    ],
    footer: footerOf(input),
  };
}

function directionRows(scope: NoteScope, index: number, lines: readonly NoteLine[]): TableRow[] {
  return [
    group(`${index + 1}. ${TEXT.directions[index]!}`),
    ...lines.map((line, i) => lineRow(scope, `${index + 1}.${i + 1}`, line)),
  ];
}

function lineRow({ input }: NoteScope, number: string, { measure, state, who, term }: NoteLine): TableRow {
  return { cells: [number, measure, state.join('\n'), responsible(input.office[who], term)] };
}

function responsible(position: string, term: string): Text {
  return [position, term].filter(Boolean).join(',\n');
}

/** How many actions are in each state, and which schools have answered. */
function municipalRoadmap(scope: NoteScope): TableRow[] {
  const { input } = scope;
  if (input.roadmap === null) return [];
  const { actions } = input.roadmap;
  const counts = COUNTED_STATES.map(
    (state) => [state, actions.filter((action) => action.state === state).length] as const,
  ).filter(([, count]) => count > 0);
  const answered = answersOf(input).map(({ school }) => school);
  return [
    group(`4. ${TEXT.roadmap}`),
    lineRow(scope, '4.1', {
      measure: TEXT.roadmapMeasure,
      state: [
        TEXT.roadmapAll(actions.length),
        counts.map(([state, count]) => TEXT.roadmapState(state, count)).join('; '),
      ],
      who: 'control',
      term: TEXT.roadmapTerm,
    }),
    lineRow(scope, '4.2', {
      measure: TEXT.answers,
      state: [reported(scope, answered) || NOTHING],
      who: 'executor',
      term: TEXT.roadmapTerm,
    }),
  ];
}

/** Lines that the school carries out and that are not still to come, with what it has answered. */
function schoolRoadmap({ input, school }: NoteScope, code: string): TableRow[] {
  const { roadmap, lines, others, schools } = input;
  if (roadmap === null) return [];
  const kept = lines.filter(({ action, state }) => action !== '' && state !== STATE.dropped);
  const ownCodes = new Set(linesFor(code, kept, schools.size === 1, others).map(({ id }) => id));
  const actions = roadmap.actions.filter(({ id }) => ownCodes.has(id));
  if (actions.length === 0) return [];
  const answers = new Map(
    answersOf(input)
      .filter((answer) => answer.school === code)
      .map(({ action, said }) => [action, said] as const),
  );
  const isLater = ({ id, state }: ActionView): boolean => state === STATE.planned && !answers.has(id);
  const now = actions.filter((action) => !isLater(action));
  const later = actions.filter(isLater);
  const numbers = later
    .map(({ number }) => number.replace(/\.$/, ''))
    .filter(Boolean)
    .join(', ');
  const text = (value: string): string => own(input, school, value);
  return [
    group(`4. ${TEXT.schoolLines}`),
    ...(answers.size === 0 ? [{ cells: ['', '', TEXT.schoolSilent, ''] }] : []),
    ...now.map(({ id, number, title, state, responsible: people, deadlineText }): TableRow => {
      const said = answers.get(id);
      return {
        cells: [
          number,
          text(title),
          [TEXT.planState(state), said === undefined ? '' : TEXT.answer(text(said))]
            .filter(Boolean)
            .join('\n'),
          text(responsible(people.join(',\n'), deadlineText) as string),
        ],
      };
    }),
    ...(later.length === 0 ? [] : [group(TEXT.later(later.length, numbers))]),
  ];
}

interface Answer {
  readonly school: string;
  readonly action: string;
  readonly said: string;
}

/** What schools have said of the year's plan, a line each. */
function answersOf({ answerRows, schoolYear }: DocumentInput): Answer[] {
  return currentAnswers(answerRows, schoolYear).flatMap(({ cells }) => {
    const school = parseSchoolCode(cells.school);
    const [action] = actionCodes(cells.action);
    const said = saidIn(cells);
    return school === null || action === undefined || said === '' ? [] : [{ school, action, said }];
  });
}

function saidIn(cells: Cells): string {
  const done = cellDate(cells.done);
  return [
    cellText(cells.status),
    done === null ? '' : day(done),
    isBlank(cells.evidence) ? '' : cellText(cells.evidence),
  ]
    .filter(Boolean)
    .join(', ');
}
