/**
 * «План школы» for print: the measures of the plan's tab by section, in short wording, with room for a mark about what
 * was done. It is a draft until the head of the school approves it.
 */
import { SCHOOL_PLAN } from '../../messages/school-plan';
import { STATE } from '../../messages/roadmap';
import type { PlanSectionId } from '../../messages/school-plan';
import type { RoadmapLine } from '../school-plan/from-roadmap';
import { schoolYearText } from '../roadmap/school-year';
import type { DocumentInput } from './input';
import { DocumentKind, Made, lacking, made } from './kind';
import type { Block, TableColumn, TableRow } from './model';
import { FEW_MEANING, asOf, footerOf, group, headOf, note, paragraph, table } from './parts';
import {
  ShortMeasure,
  ShortMeasures,
  causesFirst,
  deadlineOf,
  shortMeasures,
} from './recommendations-measures';

const TEXT = {
  title: (year: string | null): string =>
    `План мероприятий по повышению объективности оценивания${year === null ? '' : ` на ${year} учебный год`}`,
  lacking:
    'Для этой школы мер нет: загрузите результаты, заполните реестры или «Дорожную карту», затем составьте план снова.',
  unknown: (code: string): string =>
    `Школы ${code} нет ни на вкладке «Школы», ни в результатах. Добавьте её на вкладку «Школы».`,
  noYear: 'Учебный год плана не указан в «Параметрах», поэтому дат нет.',
  columns: ['№', 'Мероприятие', 'Основание', 'Срок', 'Ответственный', 'Результат', 'Отметка о выполнении'],
  roadmap: (number: string, state: string): string =>
    [
      'Дорожная карта',
      number === '' ? '' : `№\u00a0${number}`,
      state === STATE.planned ? '' : state.toLowerCase(),
    ]
      .filter(Boolean)
      .join(', '),
  note: (rules: string): string =>
    `Признаки – по набору правил «${rules}»; n – участники с результатом. ${FEW_MEANING} План – предложение: школа меняет его вместе с методистом.`,
  nothing: (sentences: readonly string[]): string => `Разделы без мер. ${sentences.join(' ')}`,
} as const;

const COLUMNS: readonly TableColumn[] = TEXT.columns.map((title, i) => ({
  title,
  width: [4, 34, 34, 10, 14, 19, 11][i]!,
  ...(i === 0 ? { align: 'center' as const } : {}),
}));

const SECTIONS = Object.keys(SCHOOL_PLAN.sections) as PlanSectionId[];

export const schoolPlanDocument: DocumentKind = {
  id: 'school-plan',
  title: 'План школы',
  ofMunicipality: null,
  ofSchool: (input, code): Made => {
    const isKnown = input.schools.has(code) || input.evaluation.schools.some((one) => one.code === code);
    if (!isKnown) return lacking(TEXT.unknown(code));
    const measures = shortMeasures(code, input);
    const sections = SECTIONS.map((id) => ({ id, lines: linesOf(id, measures, input) }));
    if (sections.every(({ lines }) => lines.length === 0)) return lacking(TEXT.lacking);
    const { schoolYear, office } = input;
    return made({
      kind: 'school-plan',
      school: code,
      file: 'План школы',
      head: headOf(input, code, {
        title: TEXT.title(schoolYear === null ? null : schoolYearText(schoolYear)),
        subtitle: asOf(input),
        approvedBy: office.schoolHead,
      }),
      isDraft: true,
      isLandscape: true,
      blocks: blocksOf(input, measures, sections),
      // The head of the school signs at «УТВЕРЖДАЮ».
      signatures: [{ position: office.schoolExecutor }],
      footer: footerOf(input),
    });
  },
};

interface Section {
  readonly id: PlanSectionId;
  readonly lines: readonly ShortMeasure[];
}

function blocksOf(
  { evaluation, schoolYear }: DocumentInput,
  measures: ShortMeasures,
  sections: readonly Section[],
): Block[] {
  const rows: TableRow[] = [];
  let number = 0;
  for (const { id, lines } of sections) {
    if (lines.length === 0) continue;
    rows.push(group(SCHOOL_PLAN.sections[id]));
    for (const { measure, basis, deadline, responsible, result } of lines)
      rows.push({ cells: [String(++number), measure, basis, deadline, responsible, result, ''] });
  }
  const nothing = sections.filter(({ lines }) => lines.length === 0);
  const first = causesFirst(measures);
  return [
    ...(first === null ? [] : [note(first)]),
    ...(schoolYear === null ? [paragraph(TEXT.noYear)] : []),
    table(COLUMNS, rows, { note: TEXT.note(evaluation.ruleSet.title) }),
    ...(nothing.length === 0 ? [] : [note(TEXT.nothing(nothing.map(({ id }) => SCHOOL_PLAN.nothing[id])))]),
  ];
}

function linesOf(
  section: PlanSectionId,
  measures: ShortMeasures,
  input: DocumentInput,
): readonly ShortMeasure[] {
  switch (section) {
    case 'signs':
      return measures.signs;
    case 'deficits':
      return measures.deficits;
    case 'qualitySystem':
      return measures.quality;
    case 'control':
      return measures.control;
    case 'roadmap':
      return roadmapLines(measures, input);
  }
}

function roadmapLines({ plan }: ShortMeasures, { lines }: DocumentInput): ShortMeasure[] {
  const byId = new Map<string, RoadmapLine>(lines.map((line) => [`roadmap:${line.id}`, line]));
  return plan.sections
    .find(({ id }) => id === 'roadmap')!
    .lines.map((line) => {
      const { number = '', state = '' } = byId.get(line.id) ?? {};
      return {
        id: line.id,
        measure: inOneLine(line.measure),
        basis: TEXT.roadmap(number, state),
        deadline: deadlineOf(line),
        responsible: line.responsible.split('\n').join(', '),
        result: line.result,
      };
    });
}

/** Points of an action after a colon: each on a line of its own would take a page more. */
function inOneLine(measure: string): string {
  const [first, ...points] = measure.split('\n– ');
  return points.length === 0
    ? measure
    : `${first!.replace(/[.:;]$/, '')}: ${points.map((one) => one.replace(/[.;,]$/, '')).join('; ')}`;
}
