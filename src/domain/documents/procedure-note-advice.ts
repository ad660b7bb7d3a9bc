/** Conclusions and recommendations of the procedure note: sentences with figures, advice about tasks and criteria. */
import { rates } from '../indicators/descriptive';
import { total } from '../indicators/tally';
import { asksForAttention } from '../report/sign-rows';
import { isFew } from '../report/shown';
import { FEW_SENTENCE, LEVELS } from '../../messages/levels';
import { decimal, percentagePoints } from '../../messages/numbers';
import type { Block, TableRow } from './model';
import { counted, figure, list, paragraph, shownN, table } from './parts';
import { attendance, shareWithN } from './procedure-note-figures';
import { LEAST_COMPARED, Section, WorkScope, besideOf, comparedWith, writers } from './procedure-note-scope';
import { levelsOf, signsOf } from './procedure-note-signs';
import { hardest } from './procedure-note-tasks';

const TEXT = {
  attendance: (n: string, rate: string): string =>
    `В работе участвовали: ${n}${rate === '–' ? '' : `, явка ${rate}`}.`,
  marks: (passed: string, quality: string, mark: string, sou: string): string =>
    `Успеваемость ${passed}, качество ${quality}, средняя отметка ${mark}, СОУ ${sou}.`,
  than: (label: string, passed: string, quality: string): string =>
    ` Разница со строкой «${label}»: успеваемость ${passed}, качество ${quality}`,
  fewToCompare: (least: number): string =>
    ` Участников меньше ${least}, поэтому различия не обсуждаются: недостаточно данных.`,
  journal: {
    journal: (confirmed: string, lowered: string, raised: string, gap: string): string =>
      `Отметка за работу совпала с отметкой по журналу у ${confirmed}; ниже – у ${lowered}, выше – у ${raised}${gap}.`,
    yearly: (confirmed: string, lowered: string, raised: string, gap: string): string =>
      `Отметка за работу совпала с годовой у ${confirmed}; ниже – у ${lowered}, выше – у ${raised}${gap}.`,
  },
  gap: (share: string): string => `; разрыв в две отметки и больше – у ${share}`,
  tasks: (good: number, known: number, low: string): string =>
    `Достаточный результат – по ${good} из ${known} заданий с известным уровнем${low}.`,
  lowTasks: (labels: string): string => `; недостаточный – по заданиям № ${labels}`,
  schoolSigns: (level: string, signs: number): string =>
    `Признаки: ${level}.${signs === 0 ? '' : ` Отмечено показателей – ${signs}: это повод проверить обычные причины, а не вывод.`}`,
  municipalSigns: (asked: number, all: number): string =>
    `Обратить внимание стоит на показатели ${counted(asked, 'школы', 'школ', 'школ')} из ${all}; у остальных признаков не выявлено или данных недостаточно. Признак – повод проверить обычные причины, а не вывод.`,
  noSigns: (all: number): string =>
    `Школ, на показатели которых стоит обратить внимание, нет (школ с результатами – ${all}). Это не значит, что отличий нет: небольшие по таким данным не видны.`,
  columns: ['Кому', 'Что рекомендуется'],
  basis: (n: string, rules: string): string =>
    `Рекомендации следуют из показателей этой справки (${n}). Набор правил: ${rules}.`,
};

const TO = {
  office: 'Органу управления образованием',
  method: 'Методической службе',
  head: 'Администрации ОО',
  association: 'Школьным методическим объединениям',
  teachers: 'Учителям',
} as const;
type Addressee = keyof typeof TO;

const ADVICE = {
  askedSchools: (schools: number): string =>
    `Рассмотреть показатели школ из раздела о признаках (${schools}): сначала обычные причины, затем решить, нужна ли выборочная перепроверка.`,
  missing: (schools: number): string =>
    `Уточнить, есть ли результаты у школ, по которым их нет в книге (${schools}).`,
  noRanking: 'Не сравнивать школы и учителей по итогам работы: обсуждать задания, критерии и условия.',
  observe: 'Сохранить на следующих процедурах наблюдателей, инструктаж и проверку по единым критериям.',
  tasksSeminar: (labels: string): string =>
    `Разобрать с методическими объединениями задания № ${labels}: что проверяют, по каким критериям, где теряют баллы.`,
  criteria: (lowered: string): string =>
    `Провести семинар о критериях отметки: отметка за работу ниже стоящей рядом у ${lowered}.`,
  causes: 'Проверить обычные причины отмеченных показателей и записать, что выяснилось, в комментарии школы.',
  gap: (share: string): string =>
    `Сверить перенос отметок и сроки, за которые они выставлены: разрыв в две отметки и больше у ${share}.`,
  absent: (rate: string): string => `Уточнить причины отсутствия (явка ${rate}) и предложить резервный день.`,
  programmes: (labels: string): string =>
    `Внести в рабочие программы повторение умений, которые проверяют задания № ${labels}, и назначить повторную проверку.`,
  quality:
    'Учесть итоги в плане внутренней системы оценки качества: критерии отметки одинаковы для всех классов.',
  discussTasks: (labels: string): string =>
    `Разобрать задания № ${labels} и подобрать упражнения на те же умения для разных групп учащихся.`,
  agreeCriteria:
    'До следующей процедуры согласовать критерии и проверить вместе несколько обезличенных работ.',
  lessons: (labels: string): string =>
    `Включать в уроки задания, похожие на № ${labels}, с разбором критериев вместе с учащимися.`,
  tellCriteria: 'Знакомить учащихся с критериями до работы и показывать, за что поставлен каждый балл.',
};

/** Below it absence is worth asking about. */
const ENOUGH_ATTENDANCE = 0.9;
/** From it a difference with the journal is worth a talk about criteria. */
const MANY_LOWERED = 0.3;
const MANY_GAPS = 0.05;

/** 8. Conclusions. */
export const conclusionsSection: Section = (scope) => {
  const { figures } = scope.own.group;
  if (isFew(figures.n)) return [paragraph(FEW_SENTENCE)];
  const sentences = [
    TEXT.attendance(shownN(figures.n), attendance(figures)),
    marksSentence(scope),
    journalSentence(scope),
    tasksSentence(scope),
    signsSentence(scope),
  ];
  return [
    list(
      sentences.filter((text) => text !== ''),
      true,
    ),
  ];
};

function marksSentence(scope: WorkScope): string {
  const { figures } = scope.own.group;
  const { marks } = figures;
  if (scope.resultKind !== 'mark' || marks === null) return '';
  const all = total(marks);
  const { passRate, quality, meanMark, sou } = rates(figures);
  const said = TEXT.marks(
    shareWithN(all - marks[0], all),
    shareWithN(marks[2] + marks[3], all),
    figure(meanMark, all),
    figure(sou, all, 1),
  );
  const other = comparedWith(scope, 'marks');
  const others = other === null ? null : rates(other.group.figures);
  if (other === null || others === null || others.passRate === null || passRate === null) return said;
  if (all < LEAST_COMPARED) return said + TEXT.fewToCompare(LEAST_COMPARED);
  return (
    said +
    TEXT.than(
      `${other.label}, ${shownN(other.group.figures.n)}`,
      percentagePoints(passRate - others.passRate),
      percentagePoints(quality! - others.quality!),
    )
  );
}

function journalSentence(scope: WorkScope): string {
  const { pairs, lowered, confirmed, raised, gap2 } = scope.own.group.figures;
  if (scope.resultKind !== 'mark' || pairs === null || pairs === 0 || isFew(pairs)) return '';
  const percent = (count: number | null): string => `${decimal((100 * (count ?? 0)) / pairs, 1)}\u00a0%`;
  return TEXT.journal[besideOf(scope)](
    shareWithN(confirmed!, pairs),
    percent(lowered),
    percent(raised),
    gap2 === null ? '' : TEXT.gap(percent(gap2)),
  );
}

function tasksSentence(scope: WorkScope): string {
  if (scope.resultKind === 'pass' || scope.resultKind === 'olympiad') return '';
  const known = scope.own.group.tasks.filter(({ zone }) => zone !== null);
  if (known.length === 0) return '';
  const low = known.filter(({ zone }) => zone === 'insufficient').map(({ label }) => label);
  const good = known.filter(({ zone }) => zone === 'sufficient').length;
  return TEXT.tasks(good, known.length, low.length === 0 ? '' : TEXT.lowTasks(low.join(', ')));
}

function signsSentence(scope: WorkScope): string {
  const { unit } = scope;
  if (unit !== null) return TEXT.schoolSigns(LEVELS[unit.level], signsOf(unit).length);
  const units = [...levelsOf(scope).values()];
  const asked = units.filter(({ level }) => asksForAttention(level)).length;
  return asked === 0 ? TEXT.noSigns(units.length) : TEXT.municipalSigns(asked, units.length);
}

/** 9. Recommendations by addressee; a school is told what it can do itself. */
export const adviceSection: Section = (scope) => {
  const advice = adviceOf(scope);
  const order: readonly Addressee[] =
    scope.school === null
      ? ['office', 'method', 'head', 'association', 'teachers']
      : ['head', 'association', 'teachers'];
  const rows = order.map((to): TableRow => ({
    cells: [TO[to], advice[to].map((text) => `– ${text}`).join('\n')],
  }));
  const blocks: Block[] = [
    table(
      TEXT.columns.map((title, i) => ({ title, width: [26, 74][i]! })),
      rows,
      { note: TEXT.basis(shownN(scope.own.group.figures.n), scope.input.evaluation.ruleSet.title) },
    ),
  ];
  return blocks;
};

function adviceOf(scope: WorkScope): Readonly<Record<Addressee, readonly string[]>> {
  const { own, unit, input, work, procedure } = scope;
  const { figures } = own.group;
  const { attendance: present, lowered, gap2 } = rates(figures);
  const isKnown = !isFew(figures.n) && scope.resultKind === 'mark';
  const labels = labelsOf(scope);
  const some = (isTrue: boolean, text: string): readonly string[] => (isTrue ? [text] : []);
  const ofPairs = (count: number | null): string => shareWithN(count ?? 0, figures.pairs ?? 0);
  const isAsked = unit !== null && asksForAttention(unit.level);
  const asked =
    unit === null ? [...levelsOf(scope).values()].filter(({ level }) => asksForAttention(level)).length : 0;
  const wrote = writers(input, work.id, null);
  const notDrawn = procedure?.notDrawn ?? new Set<string>();
  const missing = [...input.schools.keys()].filter(
    (code) => !wrote.includes(code) && !notDrawn.has(code),
  ).length;
  const hasGaps = isKnown && gap2 !== null && gap2 >= MANY_GAPS;
  return {
    office: [
      ...some(asked > 0, ADVICE.askedSchools(asked)),
      ...some(missing > 0, ADVICE.missing(missing)),
      ADVICE.observe,
      ADVICE.noRanking,
    ],
    method: [
      ...some(labels !== '', ADVICE.tasksSeminar(labels)),
      ...some(
        isKnown && lowered !== null && lowered >= MANY_LOWERED,
        ADVICE.criteria(ofPairs(figures.lowered)),
      ),
      ADVICE.agreeCriteria,
    ],
    head: [
      ...some(isAsked, ADVICE.causes),
      ...some(hasGaps, ADVICE.gap(ofPairs(figures.gap2))),
      ...some(
        !isFew(figures.n) && !isFew(figures.absent ?? 0) && present !== null && present < ENOUGH_ATTENDANCE,
        ADVICE.absent(attendance(figures)),
      ),
      ...some(labels !== '', ADVICE.programmes(labels)),
      ADVICE.quality,
    ],
    association: [...some(labels !== '', ADVICE.discussTasks(labels)), ADVICE.agreeCriteria],
    teachers: [...some(labels !== '', ADVICE.lessons(labels)), ADVICE.tellCriteria],
  };
}

/** Tasks named in advice; all that are below their zone stand among the conclusions. */
const MOST_TASKS = 5;

/**
 * Tasks to work on, in the order of the paper: the hardest below their zone, else the three hardest of all; none for a
 * group whose figures are hidden.
 */
function labelsOf({ own, resultKind }: WorkScope): string {
  if (resultKind === 'pass' || resultKind === 'olympiad') return '';
  const { tasks, figures } = own.group;
  if (isFew(figures.n)) return '';
  const low = tasks.filter(({ zone }) => zone === 'insufficient');
  const named = new Set(low.length > 0 ? hardest(low, MOST_TASKS) : hardest(tasks));
  return tasks
    .filter((task) => named.has(task))
    .map(({ label }) => label)
    .join(', ');
}
