/** Counts of the report on the roadmap: in a sentence, by section, by those responsible. Never in an order of results. */
import { COUNTED_STATES, Progress, progressByResponsible, progressBySection } from '../roadmap/progress';
import { schoolYearText } from '../roadmap/school-year';
import { roadmapDue } from '../targets/of-roadmap';
import { percent } from '../../messages/numbers';
import { STATE } from '../../messages/roadmap';
import type { Block, TableColumn, TableRow } from './model';
import { counted, day, heading, own, paragraph, table } from './parts';
import { ReportedPlan, inOwnStates, inStates } from './roadmap-report-plan';
import { targetData } from './roadmap-report-results';

const TEXT = {
  plan: (year: number | null, actions: number, sections: number): string =>
    [
      year === null ? 'В плане' : `В плане на ${schoolYearText(year)} учебный год`,
      `– ${counted(actions, 'мероприятие', 'мероприятия', 'мероприятий')}`,
      ...(sections > 1 ? [`(${counted(sections, 'раздел', 'раздела', 'разделов')})`] : []),
    ].join(' '),
  on: (today: string, parts: readonly string[]): string => `На ${day(today)}: ${parts.join('; ')}.`,
  onMove: (parts: readonly string[]): string =>
    `На день, когда план перенесён на следующий год: ${parts.join('; ')}.`,
  part: (words: string, count: number): string => `${words}\u00a0– ${count}`,
  late: 'не выполнено в срок',
  open: (count: number, planned: number, going: number): string =>
    `срок не наступил\u00a0– ${count} (запланировано\u00a0– ${planned}, выполняется\u00a0– ${going})`,
  other: 'состояние названо иначе',
  due: (basis: string, share: string): string =>
    `Выполнено ${basis}, все сроки которых уже прошли (${share}). Постоянные и снятые с контроля не считаются.`,
  bySection: 'Ход исполнения по разделам',
  byResponsible: 'Ход исполнения по ответственным',
  section: 'Раздел',
  responsible: 'Ответственный',
  all: 'Всего',
  lateColumn: 'Не выполнено в срок',
  permanentColumn: 'Постоянно',
  openColumn: 'Срок не наступил',
  rest: 'Иное',
  total: 'Всего по плану',
  noSection: 'Без раздела',
  noResponsible: 'Не указан',
  planOrder: 'Порядок разделов – по плану. «Иное» – перенесено, снято с контроля, нет данных.',
  alphabet:
    'Порядок – по алфавиту. Мероприятие с несколькими ответственными посчитано у каждого, поэтому сумма больше числа мероприятий.',
} as const;

/** Columns of the tables; every state that stands in none of them is «Иное». */
const COLUMNS: readonly (readonly [title: string, states: readonly string[]])[] = [
  [STATE.done, [STATE.done]],
  [STATE.partly, [STATE.partly]],
  [TEXT.lateColumn, [STATE.late]],
  [TEXT.permanentColumn, [STATE.permanent]],
  [TEXT.openColumn, [STATE.planned, STATE.going]],
];

/** How many actions are in which state: zeros are said of what a reader asks about first. */
export function summaryBlocks(plan: ReportedPlan): readonly Block[] {
  const { view, input } = plan;
  const count = (...states: readonly string[]): number => inStates(plan, ...states).length;
  const some = (words: string, found: number): readonly string[] =>
    found === 0 ? [] : [TEXT.part(words, found)];
  const [planned, going] = [count(STATE.planned), count(STATE.going)];
  const parts = [
    TEXT.part(STATE.done.toLowerCase(), count(STATE.done)),
    TEXT.part(STATE.partly.toLowerCase(), count(STATE.partly)),
    TEXT.part(TEXT.late, count(STATE.late)),
    ...some(STATE.moved.toLowerCase(), count(STATE.moved)),
    ...some(STATE.permanent.toLowerCase(), count(STATE.permanent)),
    ...(planned + going === 0 ? [] : [TEXT.open(planned + going, planned, going)]),
    ...some(STATE.dropped.toLowerCase(), count(STATE.dropped)),
    ...some(STATE.noData.toLowerCase(), count(STATE.noData)),
    ...some(TEXT.other, inOwnStates(plan).length),
  ];
  const sections = progressBySection(view).length;
  const counts = plan.isArchived ? TEXT.onMove(parts) : TEXT.on(view.today, parts);
  const due = roadmapDue({ ...targetData(input, view.year ?? 0), roadmap: plan.isArchived ? null : view });
  return [
    paragraph(`${TEXT.plan(view.year, view.actions.length, sections)}. ${counts}`),
    ...(due.value === null ? [] : [paragraph(TEXT.due(due.basis, percent(due.value / 100)))]),
  ];
}

export function progressBlocks(plan: ReportedPlan): readonly Block[] {
  const { view, input } = plan;
  const sections = progressBySection(view);
  const named = (name: string, blank: string): string => own(input, null, name) || blank;
  return [
    heading(TEXT.bySection),
    table(
      columns(TEXT.section),
      [...sections.map((one) => cellsOf(one, named(one.name, TEXT.noSection))), totalRow(sections)],
      { note: TEXT.planOrder },
    ),
    heading(TEXT.byResponsible),
    table(
      columns(TEXT.responsible),
      progressByResponsible(view).map((one) => cellsOf(one, named(one.name, TEXT.noResponsible))),
      { note: TEXT.alphabet },
    ),
  ];
}

function columns(first: string): readonly TableColumn[] {
  const figures = [TEXT.all, ...COLUMNS.map(([title]) => title), TEXT.rest];
  return [
    { title: first, width: 42 },
    ...figures.map((title) => ({ title, width: 10, align: 'center' as const })),
  ];
}

function cellsOf({ all, counts }: Progress, name: string): readonly string[] {
  const shown = COLUMNS.map(([, states]) =>
    states.reduce((sum, state) => sum + counts[COUNTED_STATES.indexOf(state)]!, 0),
  );
  const rest = all - shown.reduce((sum, one) => sum + one, 0);
  return [name, ...[all, ...shown, rest].map(String)];
}

/** Every action is in one section. */
function totalRow(sections: readonly Progress[]): TableRow {
  const sum = (of: (one: Progress) => number): number => sections.reduce((all, one) => all + of(one), 0);
  const all: Progress = {
    name: TEXT.total,
    all: sum((one) => one.all),
    counts: COUNTED_STATES.map((_, i) => sum(({ counts }) => counts[i]!)),
  };
  return { cells: cellsOf(all, TEXT.total), look: 'total' };
}
