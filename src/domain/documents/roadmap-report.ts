/** «Аналитический отчёт о реализации дорожной карты»: what is done of the year's plan, what is known of results, proposals. */
import { SchoolYear, schoolYearText } from '../roadmap/school-year';
import type { DocumentInput } from './input';
import { DocumentKind, Made, lacking, made } from './kind';
import { asOf, footerOf, headOf, issuerOf, signaturesOf } from './parts';
import { actionBlocks } from './roadmap-report-actions';
import { decisionBlocks } from './roadmap-report-decisions';
import { reportedPlan } from './roadmap-report-plan';
import { progressBlocks, summaryBlocks } from './roadmap-report-progress';
import { proofBlocks, resultBlocks } from './roadmap-report-results';

const TEXT = {
  kind: 'Аналитический отчёт о реализации дорожной карты',
  title: (year: SchoolYear | null): string =>
    [
      'Аналитический отчёт',
      'о реализации дорожной карты',
      ...(year === null ? [] : [`за ${schoolYearText(year)} учебный год`]),
    ].join('\n'),
  file: 'Отчёт о реализации дорожной карты',
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
  return made({
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
  });
}
