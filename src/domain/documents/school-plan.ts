/**
 * «План школы» for print: the measures of the plan's tab by section, in short wording, with room for a mark about what
 * was done. It is a draft until the head of the school approves it.
 */
import { SCHOOL_PLAN } from '../../messages/school-plan';
import type { PlanSectionId } from '../../messages/school-plan';
import { schoolYearText } from '../roadmap/school-year';
import type { DocumentInput } from './input';
import { DocumentKind, Made, lacking, made } from './kind';
import type { Block, TableColumn, TableRow } from './model';
import {
  FEW_MEANING,
  SIGN_MEANING,
  asOf,
  footerOf,
  group,
  headOf,
  note,
  paragraph,
  signaturesOf,
  table,
} from './parts';
import { ShortMeasure, ShortMeasures, deadlineOf, shortMeasures } from './recommendations-measures';

const TEXT = {
  title: (year: string | null): string =>
    `План мероприятий школы\nпо повышению объективности оценивания${year === null ? '' : `\nна ${year} учебный год`}`,
  lacking: (code: string): string =>
    `Для школы ${code} мер нет: загрузите результаты, заполните реестры или «Дорожную карту», затем составьте план снова.`,
  unknown: (code: string): string =>
    `Школы ${code} нет ни на вкладке «Школы», ни в результатах. Добавьте её на вкладку «Школы».`,
  causes: (innocent: readonly string[]): string =>
    `Обычные причины отмеченных показателей: ${innocent.join('; ')}.`,
  noYear: 'Учебный год плана не указан в «Параметрах», поэтому дат нет.',
  columns: ['№', 'Мероприятие', 'Основание', 'Срок', 'Ответственный', 'Результат', 'Отметка о выполнении'],
  note: (rules: string): string =>
    `Признаки – по набору правил «${rules}»; n – участники с результатом. ${FEW_MEANING} План – предложение: школа меняет его вместе с методистом.`,
  nothing: (sentences: readonly string[]): string => `Разделы без мер. ${sentences.join(' ')}`,
} as const;

const COLUMNS: readonly TableColumn[] = TEXT.columns.map((title, i) => ({
  title,
  width: [5, 32, 30, 13, 15, 18, 15][i]!,
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
    const sections = SECTIONS.map((id) => ({ id, lines: linesOf(id, measures) }));
    if (sections.every(({ lines }) => lines.length === 0)) return lacking(TEXT.lacking(code));
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
      signatures: signaturesOf(input, code),
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
  { innocent, signs }: ShortMeasures,
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
  return [
    ...(signs.length === 0
      ? []
      : [paragraph(innocent.length === 0 ? SIGN_MEANING : `${SIGN_MEANING} ${TEXT.causes(innocent)}`)]),
    ...(schoolYear === null ? [paragraph(TEXT.noYear)] : []),
    table(COLUMNS, rows, { note: TEXT.note(evaluation.ruleSet.title) }),
    ...(nothing.length === 0 ? [] : [note(TEXT.nothing(nothing.map(({ id }) => SCHOOL_PLAN.nothing[id])))]),
  ];
}

function linesOf(
  section: PlanSectionId,
  { signs, deficits, quality, control, plan }: ShortMeasures,
): readonly ShortMeasure[] {
  switch (section) {
    case 'signs':
      return signs;
    case 'deficits':
      return deficits;
    case 'qualitySystem':
      return quality;
    case 'control':
      return control;
    case 'roadmap':
      return plan.sections
        .find(({ id }) => id === 'roadmap')!
        .lines.map((line) => ({
          id: line.id,
          measure: line.measure,
          basis: line.reason,
          deadline: deadlineOf(line),
          responsible: line.responsible.split('\n').join(', '),
          result: line.result,
        }));
  }
}
