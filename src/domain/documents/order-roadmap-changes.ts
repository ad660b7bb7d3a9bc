/**
 * Draft order changing the roadmap: cells of the plan that a new loading replaced, from «Журнал изменений» since the last
 * new school year, and lines whose status is «Перенесено» or «Снято с контроля».
 */
import { cellDate, cellText } from '../intake/cells';
import { namesIn, positionInstead } from '../roadmap/intake/names';
import { schoolYearText } from '../roadmap/school-year';
import { compareText } from '../verdict/gather';
import { LOG } from '../../messages/log';
import { STATE } from '../../messages/roadmap';
import { ROADMAP_IMPORT } from '../../messages/roadmap-import';
import type { PlacedRow } from '../registers/read';
import type { DocumentInput } from './input';
import { DocumentKind, Made, lacking, made } from './kind';
import type { TableRow } from './model';
import { Clause, order } from './order';
import { deadlineOf } from './roadmap-table';
import { LINE, day, group, table } from './parts';

const TEXT = {
  title: 'Приказ об изменениях в дорожной карте',
  file: 'Приказ об изменениях в дорожной карте',
  heading: (year: string): string =>
    `О внесении изменений в план мероприятий (дорожную карту) по обеспечению объективности оценочных процедур${year}`,
  year: (text: string): string => ` на ${text} учебный год`,
  aim: 'в целях уточнения плана мероприятий по обеспечению объективности оценочных процедур',
  nothing:
    'Изменений нет: в «Журнале изменений» нет заменённых ячеек плана, и ни у одной строки «Дорожной карты» нет статуса «Перенесено» или «Снято с контроля».',
  change: 'Внести в план мероприятий (дорожную карту), утверждённый приказом от ____________ № ______,',
  changeEnd: 'изменения согласно приложению № 1.',
  toFill: 'дату и номер приказа, которым утверждена дорожная карта, новые сроки и основания изменений.',
  tell: 'Довести изменения до исполнителей мероприятий и руководителей общеобразовательных организаций.',
  schools: 'Руководителям общеобразовательных организаций внести изменения в планы школ до ____________.',
  appendix: 'Изменения в плане мероприятий (дорожной карте)',
  columns: ['№', 'Мероприятие', 'Было', 'Стало', 'Основание'],
  replaced: 'Изменён текст плана',
  moved: 'Перенесены сроки',
  dropped: 'Сняты с контроля',
  deadline: (text: string): string => `Срок: ${text === '' ? '–' : text}`,
  newDeadline: `Новый срок: ${LINE}`,
  stopped: 'Исполнение прекращено, мероприятие снято с контроля',
  field: (name: string, text: string): string => `${name}: ${text === '' ? 'пусто' : text}`,
  note: (since: string | null): string =>
    `Изменения текста взяты из «Журнала изменений»${since === null ? '' : ` с ${since} – дня перехода на учебный год`}, переносы и снятия – из столбца «Статус» «Дорожной карты». Основания вписывают от руки.`,
} as const;

interface Replaced {
  /** Number and action. */
  readonly title: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
  /** How many times it was replaced. */
  readonly times: number;
}

function ofMunicipality(input: DocumentInput): Made {
  const rows = [...replacedRows(input), ...stateRows(input)];
  if (rows.length === 0) return lacking(TEXT.nothing);
  const { schoolYear } = input;
  const clauses: readonly Clause[] = [
    { text: `${TEXT.change} ${TEXT.changeEnd}`, toFill: TEXT.toFill },
    { text: TEXT.tell },
    { text: TEXT.schools },
  ];
  const [number, action, before, after, basis] = TEXT.columns;
  const changes = table(
    [
      { title: number, width: 6, align: 'center' },
      { title: action, width: 28 },
      { title: before, width: 25 },
      { title: after, width: 25 },
      { title: basis, width: 16 },
    ],
    numbered(rows),
    { note: TEXT.note(lastMove(input.changeRows)) },
  );
  return made(
    order(input, {
      kind: 'order-roadmap-changes',
      file: TEXT.file,
      title: TEXT.heading(schoolYear === null ? '' : TEXT.year(schoolYearText(schoolYear))),
      works: [],
      aim: TEXT.aim,
      clauses,
      appendices: [{ title: TEXT.appendix, blocks: [changes] }],
    }),
  );
}

/** Rows are counted through the groups. */
function numbered(rows: readonly TableRow[]): TableRow[] {
  let count = 0;
  return rows.map((row) => (row.look === 'group' ? row : { cells: [String(++count), ...row.cells, ''] }));
}

function replacedRows(input: DocumentInput): TableRow[] {
  const rows = replacedCells(input.changeRows).map(({ title, field, before, after }): TableRow => {
    const shown = (text: string): string => TEXT.field(field, nameless(text));
    return { cells: [nameless(title), shown(before), shown(after)] };
  });
  return rows.length === 0 ? [] : [group(TEXT.replaced), ...rows];
}

/** Those responsible stand on lines of their own: a name gives way to its position. */
function nameless(text: string): string {
  return text
    .split('\n')
    .map((line) => (namesIn(line).length === 0 ? line : positionInstead(line)))
    .join('\n');
}

function stateRows({ roadmap }: DocumentInput): TableRow[] {
  return [
    { state: STATE.moved, heading: TEXT.moved, after: TEXT.newDeadline },
    { state: STATE.dropped, heading: TEXT.dropped, after: TEXT.stopped },
  ].flatMap(({ state, heading, after }) => {
    const actions = (roadmap?.actions ?? []).filter((action) => action.state === state);
    const rows = actions.map((action): TableRow => {
      const { number, title } = action;
      return { cells: [`${number} ${title}`.trim(), TEXT.deadline(deadlineOf(action)), after] };
    });
    return rows.length === 0 ? [] : [group(heading), ...rows];
  });
}

/** First «было» and last «стало» of each cell since the last new school year; a cell that is as it was is left out. */
function replacedCells(changeRows: readonly PlacedRow[]): readonly Replaced[] {
  const cells = new Map<string, Replaced>();
  for (const { cells: row } of sinceLastMove(changeRows)) {
    if (cellText(row.event) !== ROADMAP_IMPORT.logChanged) continue;
    const place = cellText(row.place);
    const cut = place.lastIndexOf(PLACE_CUT);
    const [title, name] = cut < 0 ? [place, ''] : [place.slice(0, cut), place.slice(cut + PLACE_CUT.length)];
    const field = name.replace(CONTINUED, '');
    const key = `${title}${PLACE_CUT}${field}`;
    const known = cells.get(key);
    const before = String(row.before ?? '');
    const after = String(row.after ?? '');
    if (known === undefined) cells.set(key, { title, field, before, after, times: 1 });
    else if (field === name) cells.set(key, { ...known, after, times: known.times + 1 });
    // A long text is kept in parts: the rest of the first «было».
    else if (known.times === 1) cells.set(key, { ...known, before: known.before + before });
  }
  return [...cells.values()].filter(({ before, after }) => before !== after);
}

/** As the log writes the place of a cell. */
const PLACE_CUT = ' · ';
const CONTINUED = / \(продолжение \d+\)$/;

function sinceLastMove(changeRows: readonly PlacedRow[]): readonly PlacedRow[] {
  const rows = [...changeRows].sort((a, b) => a.position - b.position);
  const last = rows.map(({ cells }) => cellText(cells.event)).lastIndexOf(LOG.yearMoved);
  return rows.slice(last + 1);
}

/** «01.09.2025» of the last new school year; null when there was none. */
function lastMove(changeRows: readonly PlacedRow[]): string | null {
  const days = changeRows
    .filter(({ cells }) => cellText(cells.event) === LOG.yearMoved)
    .map(({ cells }) => cellDate(cells.time))
    .filter((one): one is string => one !== null)
    .sort(compareText);
  return days.length === 0 ? null : day(days[days.length - 1]!);
}

export const orderRoadmapChanges: DocumentKind = {
  id: 'order-roadmap-changes',
  title: TEXT.title,
  ofMunicipality,
  ofSchool: null,
};
