/**
 * «Адресные рекомендации» to one school: what is advised, on which figures, until when and to whom. Ordinary causes come
 * first; teachers are advised about tasks and criteria, never about their work.
 */
import { workTitle } from '../../messages/intake';
import { LEVELS } from '../../messages/levels';
import { rates } from '../indicators/descriptive';
import { TaskFigure, namedTask, taskFinder } from '../indicators/task-success';
import { parseWorkId } from '../protocol/work';
import { isFew } from '../report/shown';
import { nextTerm } from '../school-plan/dated';
import type { UnitEvaluation, WorkEvaluation } from '../verdict/evaluation';
import { municipalityBeside } from './beside';
import type { DocumentInput } from './input';
import { DocumentKind, Made, lacking, made } from './kind';
import type { Block, TableColumn, TableRow } from './model';
import {
  FEW_MEANING,
  asOf,
  counted,
  day,
  footerOf,
  group,
  headOf,
  own,
  paragraph,
  schoolName,
  share,
  shownN,
  signaturesOf,
  table,
} from './parts';
import {
  Results,
  ShortMeasure,
  ShortMeasures,
  causesFirst,
  deadlineOf,
  resultsOf,
  shortMeasures,
} from './recommendations-measures';

const TEXT = {
  title: 'Адресные рекомендации\nпо результатам оценочных процедур',
  to: (code: string): string => `код ОО ${code}`,
  lacking: (code: string): string =>
    `По школе ${code} нет ни результатов, ни записей реестров. Загрузите результаты или заполните «Дефициты», «ВСОКО», «Контроль процедур».`,
  noResults:
    'Результатов школы в книге нет: уровень – «недостаточно данных». Рекомендации составлены по записям реестров.',
  results: ({ works, results, level }: Results, today: string, rules: string): string =>
    `На ${day(today)} в книге есть результаты ${counted(works, 'работы', 'работ', 'работ')} школы ` +
    `(${results}, участник считается в каждой работе). Уровень по школе: «${LEVELS[level]}» (набор правил «${rules}»).`,
  general: {
    none: 'Показателей, которые требуют отдельной проверки, нет. Ниже – общие рекомендации: единые критерии и работа с затруднениями.',
    unknown:
      'Данных пока мало, чтобы судить о работах школы: это не признак. Ниже – общие рекомендации: единые критерии и работа с затруднениями.',
  },
  columns: ['№', 'Рекомендация', 'Основание в цифрах', 'Срок', 'Ответственный'],
  groups: {
    administration: 'Администрации ОО',
    association: 'Школьным методическим объединениям',
    teachers: 'Учителям-предметникам: задания и критерии',
    service: 'Методической службе: чем помочь школе',
  },
  order: 'Обеспечить на следующих процедурах наблюдателя, обезличенную проверку и хранение работ',
  criteria:
    'Провести заседание о критериях: разобрать спорные ответы и договориться, как их оценивать, до следующей проверки',
  criteriaBasis: (work: string, own: string, municipality: string | null, n: string): string =>
    `${work}: отметку журнала подтвердили ${own}${municipality === null ? '' : `, в муниципалитете ${municipality}`} (с отметкой в журнале ${n})`,
  current:
    'В текущем оценивании пользоваться теми же критериями, что в проверочных работах; показывать их ученикам до работы',
  tasksAsIn: (works: readonly string[]): string =>
    `Включить в уроки и домашние работы задания того же вида${works.length === 0 ? '' : `: ${works.join('; ')}`}`,
  tasks: 'Повторить с классом задания с наименьшим выполнением, затем измерить ещё раз',
  tasksBasis: (work: string, items: readonly string[], n: string): string =>
    `${work}: школа / муниципалитет, % от максимума: ${items.join('; ')}; ${n}`,
  task: (label: string, own: string, other: string): string => `№\u00a0${label} – ${own} / ${other}`,
  point: (numbers: readonly number[]): string => `Те же показатели: п. ${ranges(numbers)}`,
  help: {
    signs:
      'Помочь школе проверить обычные причины, дать образцы критериев и разборов. Если вопрос остался, обсудить с органом управления выборочную перепроверку: решение принимает он',
    deficits: 'Провести консультацию по темам затруднений, предложить материалы для повторения',
    quality: 'Предложить образцы документов ВСОКО, помочь принять недостающие',
    control: 'Помочь с наблюдателями, видеонаблюдением и порядком хранения работ',
    general: 'Дать школе критерии и разборы прошлых работ, ответить на вопросы объединений',
  },
  teachers: 'учителя-предметники',
  groupsHead: 'руководители ШМО',
  deputy: 'заместитель директора по УВР',
  note: (rules: string): string =>
    `Признаки – по набору правил «${rules}»; n – участники с результатом; ориентир – муниципалитет, если не сказано другого. ${FEW_MEANING} Рекомендации не оценивают учителей; школа может предложить к ним изменения.`,
} as const;

const COLUMNS: readonly TableColumn[] = TEXT.columns.map((title, i) => ({
  title,
  width: [5, 33, 31, 14, 18][i]!,
  ...(i === 0 ? { align: 'center' as const } : {}),
}));
/** Tasks named where the school has no deficits. */
const HARDEST = 3;

interface Line {
  readonly measure: string;
  readonly basis: string;
  readonly deadline: string;
  readonly responsible: string;
}

export const recommendations: DocumentKind = {
  id: 'recommendations',
  title: 'Адресные рекомендации',
  ofMunicipality: null,
  ofSchool: (input, code): Made => {
    const measures = shortMeasures(code, input);
    const results = resultsOf(code, input);
    const { signs, deficits, quality, control } = measures;
    if (results === null && signs.length + deficits.length + quality.length + control.length === 0)
      return lacking(TEXT.lacking(code));
    const rules = input.evaluation.ruleSet.title;
    return made({
      kind: 'recommendations',
      school: code,
      file: 'Адресные рекомендации',
      head: headOf(input, null, {
        title: TEXT.title,
        subtitle: asOf(input),
        addressee: [schoolName(input, code), TEXT.to(code)],
      }),
      isDraft: false,
      blocks: [
        ...introduction(input, results, measures),
        table(COLUMNS, rowsOf(input, code, results, measures), { note: TEXT.note(rules) }),
      ],
      signatures: signaturesOf(input, null),
      footer: footerOf(input),
    });
  },
};

function introduction(
  { today, evaluation }: DocumentInput,
  results: Results | null,
  measures: ShortMeasures,
): Block[] {
  if (results === null) return [paragraph(TEXT.noResults)];
  return [
    paragraph(TEXT.results(results, today, evaluation.ruleSet.title)),
    paragraph(causesFirst(measures) ?? TEXT.general[results.level === 'unknown' ? 'unknown' : 'none']),
  ];
}

function rowsOf(
  input: DocumentInput,
  code: string,
  results: Results | null,
  { signs, deficits, quality, control }: ShortMeasures,
): TableRow[] {
  const rows: TableRow[] = [];
  let number = 0;
  const add = (title: string, lines: readonly Line[]): number[] => {
    if (lines.length === 0) return [];
    rows.push(group(title));
    return lines.map(({ measure, basis, deadline, responsible }) => {
      rows.push({ cells: [String(++number), measure, basis, deadline, responsible] });
      return number;
    });
  };
  const term = deadlineOf(nextTerm(input, recentWorks(input, code)));
  const general = (measure: string, basis: string, responsible: string): Line => ({
    measure,
    basis,
    deadline: term,
    responsible,
  });
  const worksText = results === null ? LEVELS.unknown : basisOf(results);
  const own: readonly ShortMeasure[] = [...signs, ...quality, ...control];
  const administration = own.length === 0 ? [general(TEXT.order, worksText, TEXT.deputy)] : own;
  const numbers = add(TEXT.groups.administration, administration);
  const criteria = criteriaBasis(input, code) ?? worksText;
  const association = add(TEXT.groups.association, [
    ...deficits,
    general(TEXT.criteria, criteria, TEXT.groupsHead),
  ]);
  const ofDeficits = association.slice(0, deficits.length);
  const hardest = hardestBasis(input, code);
  add(TEXT.groups.teachers, [
    ...(ofDeficits.length > 0
      ? [general(TEXT.tasksAsIn(worksOf(deficits)), TEXT.point(ofDeficits), TEXT.teachers)]
      : hardest === null
        ? []
        : [general(TEXT.tasks, hardest, TEXT.teachers)]),
    general(TEXT.current, TEXT.point(association.slice(deficits.length)), TEXT.teachers),
  ]);
  const from = signs.length + quality.length;
  const help = (text: string, points: readonly number[]): Line[] =>
    points.length === 0 ? [] : [general(text, TEXT.point(points), input.office.methodService)];
  const helped = [
    ...help(TEXT.help.signs, numbers.slice(0, signs.length)),
    ...help(TEXT.help.deficits, ofDeficits),
    ...help(TEXT.help.quality, numbers.slice(signs.length, from)),
    ...help(TEXT.help.control, control.length === 0 ? [] : numbers.slice(from)),
  ];
  add(
    TEXT.groups.service,
    helped.length > 0 ? helped : help(TEXT.help.general, association.slice(deficits.length)),
  );
  return rows;
}

const basisOf = ({ works, results, level }: Results): string =>
  `${counted(works, 'работа', 'работы', 'работ')}, ${results}: ${LEVELS[level]}`;

/** «3–5, 7». */
function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const one of numbers) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last[1] === one - 1) last[1] = one;
    else runs.push([one, one]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}

/** Titles of the works; what people have typed that is none is found by its point. */
function worksOf(deficits: readonly ShortMeasure[]): string[] {
  return deficits.flatMap(({ id }) => {
    const work = parseWorkId(id.replace(/^deficit:/, ''));
    return work === null ? [] : [workTitle(work)];
  });
}

interface Written {
  readonly unit: UnitEvaluation;
  readonly work: WorkEvaluation;
}

/** Works that the school wrote, the latest first; those of a year in the order of the evaluation. */
function writtenOf({ evaluation }: DocumentInput, code: string): Written[] {
  const units = evaluation.schools.find((one) => one.code === code)?.units ?? [];
  return evaluation.works
    .flatMap((work) => {
      const unit = units.find((one) => one.work === work.id);
      return unit === undefined || unit.figures.n === 0 ? [] : [{ unit, work }];
    })
    .sort((a, b) => b.work.work.year - a.work.work.year);
}

function recentWorks(input: DocumentInput, code: string): string[] {
  return writtenOf(input, code).map(({ work }) => work.id);
}

/** Agreement with the journal in the latest work that has one. */
function criteriaBasis(input: DocumentInput, code: string): string | null {
  const found = writtenOf(input, code).find(({ unit }) => (unit.figures.pairs ?? 0) > 0);
  if (found === undefined) return null;
  const { unit, work } = found;
  const { confirmed, pairs } = unit.figures;
  const municipality = municipalityBeside(input, code, work)?.figures;
  const other =
    municipality === undefined || rates(municipality).confirmed === null ? null : municipality.confirmed;
  return TEXT.criteriaBasis(
    workTitle(work.work),
    share(confirmed, pairs ?? 0),
    other === null ? null : share(other, municipality!.pairs ?? 0),
    shownN(pairs ?? 0),
  );
}

/** The order alone would say something of one to four pupils. */
const isShown = (task: TaskFigure): boolean => task.share !== null && !isFew(task.n);

/** The tasks that the school did least of in its latest work with tasks. */
function hardestBasis(input: DocumentInput, code: string): string | null {
  const found = writtenOf(input, code).find(({ unit }) => unit.tasks.some(isShown));
  if (found === undefined) return null;
  const { unit, work } = found;
  const others = new Map(
    (municipalityBeside(input, code, work)?.tasks ?? []).map((task) => [task.label, task] as const),
  );
  const lowest = [...unit.tasks]
    .filter(isShown)
    .sort((a, b) => a.share! - b.share!)
    .slice(0, HARDEST);
  const find = taskFinder(work.paper.tasks);
  const items = lowest.map((task) => {
    const other = others.get(task.label);
    const shown = (value: number | null | undefined, n: number): string =>
      value === null || value === undefined ? '–' : share(value * n, n, 0).replace(/\s%$/, '');
    return TEXT.task(
      own(input, code, namedTask(task.label, find)),
      shown(task.share, task.n),
      shown(other?.share, other?.n ?? 0),
    );
  });
  return TEXT.tasksBasis(workTitle(work.work), items, shownN(unit.figures.n));
}
