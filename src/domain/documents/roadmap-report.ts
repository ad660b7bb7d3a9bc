/** «Аналитический отчёт о реализации дорожной карты»: what is done of the year's plan, what is known of results, proposals. */
import { SchoolYear, schoolYearText } from '../roadmap/school-year';
import type { DocumentInput } from './input';
import { DocumentKind, Made, lacking, made } from './kind';
import type { DocumentModel } from './model';
import { asOf, footerOf, headOf, issuerOf, signaturesOf } from './parts';
import { actionBlocks } from './roadmap-report-actions';
import { decisionBlocks } from './roadmap-report-decisions';
import { archivedPlan } from './roadmap-report-archive';
import { ReportedPlan, reportedPlan } from './roadmap-report-plan';
import { progressBlocks, summaryBlocks } from './roadmap-report-progress';
import { proofBlocks, resultBlocks } from './roadmap-report-results';

const TEXT = {
  kind: 'Аналитический отчёт о реализации дорожной карты',
  title: (year: SchoolYear | null): string =>
    [
      'Аналитический отчёт о реализации дорожной карты',
      ...(year === null ? [] : [`за ${schoolYearText(year)} учебный год`]),
    ].join('\n'),
  file: 'Отчёт о реализации дорожной карты',
  archivedFile: (year: SchoolYear): string =>
    `Отчёт о реализации дорожной карты ${schoolYearText(year).replace('/', '-')}`,
  archived: 'по «Архиву плана»',
  noPlan:
    'Отчитываться не о чем: на вкладке «Дорожная карта» нет мероприятий. Впишите их или загрузите план из документа.',
} as const;

export const roadmapReport: DocumentKind = {
  id: 'roadmap-report',
  title: TEXT.kind,
  ofMunicipality,
  ofSchool: null,
};

function ofMunicipality(input: DocumentInput): Made {
  const view = input.roadmap;
  if (view === null || view.actions.length === 0) return lacking(TEXT.noPlan);
  const issuer = issuerOf(input);
  const plan = reportedPlan(input, view);
  const archived = archivedPlan(input, view.year);
  const current: DocumentModel = {
    kind: 'roadmap-report',
    school: null,
    file: TEXT.file,
    head: headOf(input, issuer, { title: TEXT.title(view.year), subtitle: asOf(input) }),
    isDraft: false,
    blocks: [
      ...summaryBlocks(plan),
      ...progressBlocks(plan),
      ...actionBlocks(plan),
      ...proofBlocks(plan),
      ...resultBlocks(input, view.year),
      ...decisionBlocks(plan),
    ],
    signatures: signaturesOf(input, issuer),
    footer: footerOf(input),
  };
  return made(current, ...(archived === null ? [] : [archivedReport(archived, current)]));
}

/** Of a past year only what its archived rows say: indicators and results stand in the report on the year after it. */
function archivedReport(plan: ReportedPlan, { head, ...current }: DocumentModel): DocumentModel {
  const year = plan.view.year!;
  return {
    ...current,
    file: TEXT.archivedFile(year),
    head: { ...head, title: TEXT.title(year), subtitle: TEXT.archived },
    blocks: [...summaryBlocks(plan), ...progressBlocks(plan), ...actionBlocks(plan)],
  };
}
