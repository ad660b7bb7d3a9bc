/** Section of the procedure note about tasks: how they were done, which were hardest, which deficits are on record. */
import { TaskFigure, Zone, namedTask, taskFinder } from '../indicators/task-success';
import type { DeficitRecord, RegisterRow } from '../registers/record';
import { isFew } from '../report/shown';
import { FEW } from '../../messages/choices';
import { decimal } from '../../messages/numbers';
import type { Block } from './model';
import { counted, day, list, own as ownText, paragraph, shownN, table } from './parts';
import { Section, WorkScope, comparedWith, noted } from './procedure-note-scope';

const TEXT = {
  none: 'Не применимо: баллов по заданиям в книге нет.',
  zones: {
    sufficient: 'достаточный',
    border: 'у границы',
    insufficient: 'недостаточный',
  } satisfies Readonly<Record<Zone, string>>,
  columns: ['Задание', 'Уровень', 'Макс. балл', 'Выполнение', 'Результат'],
  zonesMeaning:
    'Выполнение – набранные баллы от возможных. Достаточный: базовые задания (Б) от 60 %, повышенные и высокие (П, В) от 30 %; у границы – до 3 и до 1,5 п. п. ниже.',
  hardest: 'Труднее других дались задания:',
  hard: (task: string, share: string, other: string): string => `№ ${task} – ${share}${other}`,
  beside: (label: string, share: string, n: string): string => `, ${label.toLowerCase()} – ${share} (${n})`,
  unnamedLevel: '–',
  deficits: 'Дефициты на учёте («Дефициты»)',
  noDeficits: 'По этой работе на вкладке «Дефициты» записей нет.',
  deficitColumns: ['Умение или задание', 'Выполнение', 'Что делаем', 'Срок', 'Повторно'],
  ofSchools: (rows: number, schools: number): string =>
    `Кроме того, школы ведут свои дефициты по этой работе: ${counted(rows, 'запись', 'записи', 'записей')}, школ – ${schools}.`,
  fromRegister: 'По записям вкладки «Дефициты».',
  programme: 'внесено в рабочую программу',
};

const HARDEST = 3;

/** 6. Tasks and deficits. */
export const tasksSection: Section = (scope) => {
  if (scope.resultKind === 'olympiad' || scope.resultKind === 'pass') return null;
  return [...taskBlocks(scope), ...deficitBlocks(scope)];
};

function taskBlocks(scope: WorkScope): Block[] {
  const { own } = scope;
  const tasks = own.group.tasks.filter(({ share }) => share !== null);
  if (tasks.length === 0) return [paragraph(TEXT.none)];
  const other = comparedWith(scope, 'scores');
  const others = new Map((other?.group.tasks ?? []).map((task) => [task.label, task] as const));
  const hasOthers = others.size > 0;
  const titles = [
    ...TEXT.columns.slice(0, 4),
    ...(hasOthers ? [other!.label] : []),
    ...TEXT.columns.slice(4),
  ];
  return [
    noted(
      scope,
      table(
        titles.map((title) => ({ title, width: 10, align: 'center' })),
        tasks.map((task) => [
          task.label,
          task.level ?? TEXT.unnamedLevel,
          task.max === null ? '–' : String(task.max),
          shareText(task),
          ...(hasOthers ? [shareText(others.get(task.label))] : []),
          task.zone === null || isFew(task.n) ? '–' : TEXT.zones[task.zone],
        ]),
      ),
      `${ownN(tasks)} ${TEXT.zonesMeaning}`,
    ),
    ...(isFew(tasks[0]!.n) ? [] : hardestList(scope, tasks, other?.label ?? '', others)),
  ];
}

/** Tasks may rest on fewer participants than the marks: their sums must agree with the score. */
function ownN(tasks: readonly TaskFigure[]): string {
  return `По заданиям ${shownN(Math.max(...tasks.map(({ n }) => n)))}.`;
}

export function shareText(task: TaskFigure | undefined): string {
  if (task === undefined || task.share === null) return '–';
  return isFew(task.n) ? FEW : `${decimal(100 * task.share, 0)}\u00a0%`;
}

/** Those with the smallest share; equal ones in the order of the paper. */
export function hardest(tasks: readonly TaskFigure[], most = HARDEST): readonly TaskFigure[] {
  return tasks
    .filter(({ share }) => share !== null)
    .map((task, place) => ({ task, place }))
    .sort((a, b) => a.task.share! - b.task.share! || a.place - b.place)
    .slice(0, most)
    .map(({ task }) => task);
}

function hardestList(
  { input, school, work }: WorkScope,
  tasks: readonly TaskFigure[],
  label: string,
  others: ReadonlyMap<string, TaskFigure>,
): Block[] {
  const find = taskFinder(work.paper.tasks);
  return [
    paragraph(TEXT.hardest, { keepWithNext: true }),
    list(
      hardest(tasks).map((task) => {
        const other = others.get(task.label);
        const beside = other === undefined ? '' : TEXT.beside(label, shareText(other), shownN(other.n));
        return TEXT.hard(
          ownText(input, school, namedTask(task.label, find)),
          `${shareText(task)} (${shownN(task.n)})`,
          beside,
        );
      }),
    ),
  ];
}

/** Rows of the school, or those of the municipality as a whole; other schools' rows are only counted. */
function deficitBlocks(scope: WorkScope): Block[] {
  const { input, school, work } = scope;
  const rows = input.registers.deficits.rows.filter(({ record }) => record.work === work.id);
  const shown = rows.filter((row) => row.school === (school ?? ''));
  const ofSchools = school === null ? rows.filter((row) => row.school !== '') : [];
  return [
    ...(shown.length === 0 && ofSchools.length === 0 ? [paragraph(TEXT.noDeficits)] : []),
    ...(shown.length === 0
      ? []
      : [
          noted(
            scope,
            table(
              TEXT.deficitColumns.map((title, i) => ({ title, width: [36, 14, 32, 14, 14][i]! })),
              shown.map((row) => deficitCells(scope, row)),
              { title: TEXT.deficits },
            ),
            TEXT.fromRegister,
          ),
        ]),
    ...(ofSchools.length === 0
      ? []
      : [paragraph(TEXT.ofSchools(ofSchools.length, new Set(ofSchools.map((row) => row.school)).size))]),
  ];
}

function deficitCells(scope: WorkScope, { record }: RegisterRow<DeficitRecord>): string[] {
  const text = (value: string): string => ownText(scope.input, scope.school, value);
  const percent = (value: number | null): string => (value === null ? '–' : `${decimal(value, 0)}\u00a0%`);
  const few = isFew(scope.own.group.figures.n);
  return [
    text(record.skill),
    few ? FEW : percent(record.percent ?? (scope.school === null ? record.municipality : null)),
    [text(record.correction), record.inProgramme ? TEXT.programme : ''].filter(Boolean).join('; ') || '–',
    record.deadline === null ? '–' : day(record.deadline),
    few ? FEW : percent(record.again),
  ];
}
