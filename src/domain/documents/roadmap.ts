/** The roadmap as the document that is approved: title, «УТВЕРЖДАЮ», the plan's table on pages that lie. */
import { SchoolYear, schoolYearText } from '../roadmap/school-year';
import type { DocumentInput } from './input';
import { DocumentKind, Made, lacking, made } from './kind';
import { day, headOf, issuerOf, signaturesOf } from './parts';
import { roadmapTable } from './roadmap-table';

const TEXT = {
  title: (year: SchoolYear | null): string =>
    [
      'План мероприятий («дорожная карта»)',
      'по обеспечению объективности оценочных процедур',
      ...(year === null ? [] : [`на ${schoolYearText(year)} учебный год`]),
    ].join('\n'),
  file: 'Дорожная карта',
  footer: (today: string): string =>
    `Напечатано программой «Объективность» по вкладке «Дорожная карта» на ${day(today)}.`,
  noPlan:
    'Дорожной карты нет: впишите мероприятия на вкладке «Дорожная карта» или загрузите план из документа.',
} as const;

export const roadmap: DocumentKind = {
  id: 'roadmap',
  title: 'Дорожная карта',
  ofMunicipality,
  ofSchool: null,
};

function ofMunicipality(input: DocumentInput): Made {
  const { roadmap: plan, office, today } = input;
  if (plan === null || plan.actions.length === 0) return lacking(TEXT.noPlan);
  const issuer = issuerOf(input);
  return made({
    kind: 'roadmap',
    school: null,
    file: TEXT.file,
    head: headOf(input, issuer, {
      title: TEXT.title(plan.year),
      approvedBy: issuer === null ? office.head : office.schoolHead,
    }),
    isDraft: false,
    isLandscape: true,
    blocks: [roadmapTable(input)],
    // The head signs «УТВЕРЖДАЮ».
    signatures: signaturesOf(input, issuer).slice(1),
    footer: TEXT.footer(today),
  });
}
