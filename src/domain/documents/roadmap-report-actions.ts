/** Lists of the report on the roadmap: what is done with its evidence, what is late, moved, off control, still to come. */
import { parseDeadline } from '../roadmap/deadline/parse';
import type { ActionView } from '../roadmap/refresh-view';
import { STATE } from '../../messages/roadmap';
import type { Block, TableColumn } from './model';
import { LINE, dayOrDash, heading, note, own, table } from './parts';
import { ReportedPlan, inOwnStates, inStates, nameOf, proofLines, timesText } from './roadmap-report-plan';
import { deadlineOf } from './roadmap-table';

const TEXT = {
  lists: 'Мероприятия по состоянию',
  counted: (title: string, count: number): string => `${title} (${count})`,
  late: 'Не выполнено в срок',
  open: 'Срок не наступил',
  other: 'Состояние названо иначе',
  number: '№',
  action: 'Мероприятие',
  done: 'Дата',
  evidence: 'Подтверждение',
  deadline: 'Срок по плану',
  newDeadline: 'Новый срок',
  responsible: 'Ответственный',
  daysLate: 'Прошло дней',
  noted: 'Что отмечено',
  comment: 'Комментарий',
  state: 'Состояние',
  line: (number: string, title: string, deadline: string): string =>
    `${number.replace(/\.$/, '')}. ${title}${deadline === '' ? '' : ` – ${deadline}`}`,
  lineNoted: (line: string, noted: string): string => (noted === '' ? line : `${line} (${noted})`),
  noEvidence: 'не указано',
  evidenceNote:
    'Подтверждение – вписанное в план и зачтённые строки реестров; «не указано» – его нет только в книге.',
  lateNote:
    'Дни – от последнего дня срока, из нескольких сроков – первого невыполненного. Причины книга не знает.',
} as const;

/** Lists without rows are left out. */
export function actionBlocks(plan: ReportedPlan): readonly Block[] {
  const lists = [
    ...doneList(plan),
    ...notedList(plan, STATE.partly),
    ...lateList(plan),
    ...movedList(plan),
    ...droppedList(plan),
    ...notedList(plan, STATE.noData),
    ...otherList(plan),
    ...lines(plan, STATE.permanent, inStates(plan, STATE.permanent)),
    ...lines(plan, TEXT.open, inStates(plan, STATE.planned, STATE.going)),
  ];
  return lists.length === 0 ? [] : [heading(TEXT.lists), ...lists];
}

const NUMBER: TableColumn = { title: TEXT.number, width: 8, align: 'center' };

/** Number and title are in every list; `rest` are the other columns. */
function listOf(
  title: string,
  actions: readonly ActionView[],
  titleWidth: number,
  rest: readonly TableColumn[],
  cells: (action: ActionView) => readonly string[],
  remark?: string,
): readonly Block[] {
  if (actions.length === 0) return [];
  return [
    heading(TEXT.counted(title, actions.length), 2),
    table(
      [NUMBER, { title: TEXT.action, width: titleWidth }, ...rest],
      actions.map((action) => [nameOf(action), action.title, ...cells(action)]),
      remark === undefined ? {} : { note: remark },
    ),
  ];
}

function doneList(plan: ReportedPlan): readonly Block[] {
  return listOf(
    STATE.done,
    inStates(plan, STATE.done),
    38,
    [
      { title: TEXT.done, width: 13, align: 'center' },
      { title: TEXT.evidence, width: 41 },
    ],
    (action) => [
      action.done === null ? timesText(action) || '–' : dayOrDash(action.done),
      evidenceText(plan, action) || TEXT.noEvidence,
    ],
    TEXT.evidenceNote,
  );
}

/** Actions of one state with their term and everything that is noted. */
function notedList(plan: ReportedPlan, state: string): readonly Block[] {
  return listOf(
    state,
    inStates(plan, state),
    40,
    [
      { title: TEXT.deadline, width: 18 },
      { title: TEXT.noted, width: 34 },
    ],
    (action) => [
      deadlineText(plan, action),
      joined(timesText(action), evidenceText(plan, action), commentOf(plan, action)),
    ],
  );
}

function lateList(plan: ReportedPlan): readonly Block[] {
  return listOf(
    TEXT.late,
    inStates(plan, STATE.late),
    34,
    [
      { title: TEXT.responsible, width: 24 },
      { title: TEXT.deadline, width: 30 },
      ...(plan.isArchived ? [] : [{ title: TEXT.daysLate, width: 10, align: 'center' as const }]),
    ],
    (action) => [
      action.responsible.join('\n') || '–',
      joined(deadlineText(plan, action), timesText(action)),
      ...(plan.isArchived ? [] : [daysLate(action, plan.view.today)]),
    ],
    plan.isArchived ? undefined : TEXT.lateNote,
  );
}

/** The new term is that typed into the dates, where it is not what the plan's words say. */
function movedList(plan: ReportedPlan): readonly Block[] {
  return listOf(
    STATE.moved,
    inStates(plan, STATE.moved),
    36,
    [
      { title: TEXT.deadline, width: 16 },
      { title: TEXT.newDeadline, width: 18 },
      { title: TEXT.comment, width: 22 },
    ],
    (action) => [
      deadlineText(plan, action),
      newDeadline(action, plan.view.year) ?? LINE.slice(0, 10),
      commentOf(plan, action) || '–',
    ],
  );
}

function droppedList(plan: ReportedPlan): readonly Block[] {
  return listOf(
    STATE.dropped,
    inStates(plan, STATE.dropped),
    52,
    [{ title: TEXT.comment, width: 40 }],
    (action) => [commentOf(plan, action) || '–'],
  );
}

function otherList(plan: ReportedPlan): readonly Block[] {
  return listOf(TEXT.other, inOwnStates(plan), 52, [{ title: TEXT.state, width: 40 }], (action) => [
    joined(own(plan.input, null, action.state), commentOf(plan, action)),
  ]);
}

/** Nothing is asked about these: a line each, with what is noted. */
function lines(plan: ReportedPlan, title: string, actions: readonly ActionView[]): readonly Block[] {
  if (actions.length === 0) return [];
  const line = (action: ActionView): string => {
    const noted = [timesText(action), evidenceText(plan, action), commentOf(plan, action)].filter(Boolean);
    const own = TEXT.line(nameOf(action), action.title, deadlineText(plan, action).replace(/^–$/, ''));
    return TEXT.lineNoted(own, noted.join('; ').replace(/\n+/g, '; '));
  };
  return [heading(TEXT.counted(title, actions.length), 2), note(actions.map(line).join('\n'))];
}

/** What a person typed, and accepted rows of registers. */
export function evidenceText(plan: ReportedPlan, action: ActionView): string {
  const proofs = proofLines(plan, action).map((line) => own(plan.input, null, line));
  return [action.evidence, ...proofs].filter(Boolean).join('\n');
}

function commentOf({ lines, input }: ReportedPlan, { id }: ActionView): string {
  return own(input, null, lines.get(id)?.comment ?? '');
}

function deadlineText({ input }: ReportedPlan, action: ActionView): string {
  return own(input, null, deadlineOf(action)) || '–';
}

function joined(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '' && text !== '–').join('\n') || '–';
}

/** Whole days since the last day of the term; a dash where it has none. */
function daysLate({ times, end }: ActionView, today: string): string {
  const ends =
    times.length === 0 ? [end] : times.map((time) => (time.state === STATE.late ? time.end : null));
  const [first] = ends.filter((one): one is string => one !== null && one < today).sort();
  return first === undefined ? '–' : String((Date.parse(today) - Date.parse(first)) / 86_400_000);
}

function newDeadline(
  { deadlineText: words, title, start, end }: ActionView,
  year: number | null,
): string | null {
  const planned = parseDeadline(words, year, title);
  if (end === null || end === planned.end) return null;
  return start === null || start === end ? dayOrDash(end) : `${dayOrDash(start)}–${dayOrDash(end)}`;
}
