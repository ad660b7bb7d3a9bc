/**
 * «Отчёт по показателям»: plan and fact by school year, then for each indicator the management chain from its goal to
 * the analysis of effects, as typed in «Показатели»; what is not typed is named once, at the end.
 */
import { cellText } from '../intake/cells';
import { SchoolYear, schoolYearText } from '../roadmap/school-year';
import { ROADMAP_TABLE_TEXT } from '../../messages/roadmap-tables';
import type { DocumentInput } from './input';
import { DocumentKind, Made, lacking, made } from './kind';
import type { Block, Run, TableRow, Text } from './model';
import {
  asOf,
  counted,
  footerOf,
  group,
  heading,
  headOf,
  issuerOf,
  list,
  own,
  paragraph,
  signaturesOf,
  table,
} from './parts';
import {
  Indicator,
  IndicatorYear,
  indicatorsOf,
  missesPlan,
  nameWithUnit,
  shownNumber,
} from './targets-report-lines';

const TEXT = {
  kind: 'Отчёт по показателям',
  title: (year: SchoolYear): string =>
    `Отчёт по показателям\nобъективности оценочных процедур\nза ${schoolYearText(year)} учебный год`,
  file: 'Отчёт по показателям',
  summary: (all: number, both: number, reached: number): string =>
    `В отчёте ${counted(all, 'показатель', 'показателя', 'показателей')}. План и факт есть у ${both}, из них факт не хуже плана у ${reached}.`,
  causes:
    'Факт года сравнивают с планом и с прошлыми годами осторожно: у изменения много причин – другие ученики, другие задания, другой состав школ и процедур. Показатели не сравнивают школы и не оценивают учителей.',
  values: 'План и факт по годам',
  number: '№',
  indicator: 'Показатель',
  plan: (year: SchoolYear): string => `План ${schoolYearText(year)}`,
  fact: (year: SchoolYear): string => `Факт ${schoolYearText(year)}`,
  basis: (year: SchoolYear): string => `По чему посчитан факт ${schoolYearText(year)}`,
  typed: 'вписано вручную',
  valuesNote: 'Прочерк – недостаточно данных или план не вписан. Порядок – как на вкладке «Показатели».',
  chain: 'От цели до анализа эффективности',
  chainNote: 'Тексты – с вкладки «Показатели». Незаполненное перечислено в конце отчёта.',
  named: (number: number, name: string): string => `${number}. ${name}`,
  result: (plan: string, fact: string, basis: string): string =>
    `План: ${plan}; факт: ${fact}${basis && ` (${basis})`}`,
  noPlan: 'не вписан',
  noFact: 'недостаточно данных',
  pair: ([first = '', second = '']: readonly string[]): string => `${first}, ${second.toLowerCase()}`,
  label: (link: string): string => `${link}: `,
  missing: 'Что не заполнено',
  missingOf: (name: string, links: readonly string[]): string => `${name}: ${links.join(', ')}.`,
  noRow: 'нет строки этого учебного года',
  complete: 'Все звенья заполнены.',
  decisions: 'Решения по итогам отчёта',
  decisionsBlank: 'Решения, ответственные и сроки',
  noTargets:
    'Показателей нет: на вкладке «Показатели» нет строк с учебным годом. Впишите «Учебный год плана» в «Параметры» и выберите «Сформировать отчёт»: строки года появятся, план впишите сами.',
} as const;

/** Links of the chain around plan and fact, in the order of the table. */
const CHAIN = [
  'goal',
  'method',
  'monitoring',
  'analysis',
  'recommendations',
  'measures',
  'decisions',
  'effect',
] as const;
type Link = (typeof CHAIN)[number];
const PAIRS = [0, 2, 4, 6].map((at) => CHAIN.slice(at, at + 2));
/** Latest years of the table of plan and fact: more do not fit. */
const MOST_YEARS = 3;
const CENTRE = { align: 'center' } as const;

export const targetsReport: DocumentKind = {
  id: 'targets-report',
  title: TEXT.kind,
  ofMunicipality,
  ofSchool: null,
};

function ofMunicipality(input: DocumentInput): Made {
  const { years, indicators } = indicatorsOf(input);
  if (years.length === 0) return lacking(TEXT.noTargets);
  const { schoolYear } = input;
  const year = schoolYear !== null && years.includes(schoolYear) ? schoolYear : years[years.length - 1]!;
  const shown = years.filter((one) => one <= year).slice(-MOST_YEARS);
  const issuer = issuerOf(input);
  return made({
    kind: 'targets-report',
    school: null,
    file: TEXT.file,
    head: headOf(input, issuer, { title: TEXT.title(year), subtitle: asOf(input) }),
    isDraft: false,
    isLandscape: true,
    blocks: [
      paragraph(summaryOf(indicators, year)),
      paragraph(TEXT.causes),
      ...valueBlocks(input, indicators, shown),
      ...chainBlocks(input, indicators, year),
      ...missingBlocks(input, indicators, year),
      heading(TEXT.decisions),
      { kind: 'blank', label: TEXT.decisionsBlank, lines: 3 },
    ],
    signatures: signaturesOf(input, issuer),
    footer: footerOf(input),
  });
}

function summaryOf(indicators: readonly Indicator[], year: SchoolYear): string {
  const both = indicators
    .flatMap(({ byYear }) => byYear.get(year) ?? [])
    .filter(({ row }) => row.plan !== null && row.fact !== null);
  return TEXT.summary(indicators.length, both.length, both.filter((one) => !missesPlan(one)).length);
}

/** `years`: ascending, the last one is the report's. */
function valueBlocks(
  input: DocumentInput,
  indicators: readonly Indicator[],
  years: readonly SchoolYear[],
): readonly Block[] {
  const year = years[years.length - 1]!;
  return [
    heading(TEXT.values),
    table(
      [
        { title: TEXT.number, width: 4, ...CENTRE },
        { title: TEXT.indicator, width: 34 },
        ...years.flatMap((one) => [
          { title: TEXT.plan(one), width: 8, ...CENTRE },
          { title: TEXT.fact(one), width: 8, ...CENTRE },
        ]),
        { title: TEXT.basis(year), width: 34 },
      ],
      indicators.map((indicator, i) => [
        String(i + 1),
        own(input, null, nameWithUnit(indicator)),
        ...years.flatMap((one) => {
          const row = indicator.byYear.get(one)?.row;
          return [shownNumber(row?.plan), shownNumber(row?.fact)];
        }),
        basisOf(input, indicator.byYear.get(year)) || '–',
      ]),
      { note: TEXT.valuesNote },
    ),
  ];
}

function basisOf(input: DocumentInput, ofYear: IndicatorYear | undefined): string {
  if (ofYear === undefined) return '';
  const { basis, fact, isComputed } = ofYear.row;
  return own(input, null, basis) || (fact === null || isComputed ? '' : TEXT.typed);
}

/** A row over the whole width with plan and fact, below it the chain in four cells of two links each. */
function chainBlocks(
  input: DocumentInput,
  indicators: readonly Indicator[],
  year: SchoolYear,
): readonly Block[] {
  const rows = indicators.flatMap(({ name, unit, byYear }, i): readonly TableRow[] => {
    const ofYear = byYear.get(year);
    if (ofYear === undefined) return [];
    const { plan, fact } = ofYear.row;
    const title = TEXT.named(i + 1, own(input, null, name));
    const value = (number: number): string => `${shownNumber(number)}\u00a0${unit}`.trim();
    const result = TEXT.result(
      plan === null ? TEXT.noPlan : value(plan),
      fact === null ? TEXT.noFact : value(fact),
      fact === null ? '' : basisOf(input, ofYear),
    );
    return [group(`${title}\n${result}`), { cells: PAIRS.map((links) => linksText(input, ofYear, links)) }];
  });
  const columns = PAIRS.map((links) => ({ title: TEXT.pair(links.map(labelOf)), width: 25 }));
  return rows.length === 0 ? [] : [heading(TEXT.chain), table(columns, rows, { note: TEXT.chainNote })];
}

function linksText(input: DocumentInput, ofYear: IndicatorYear, links: readonly Link[]): Text {
  const parts = links.flatMap((link): readonly (readonly Run[])[] => {
    const text = linkText(input, ofYear, link);
    return text === '' ? [] : [[{ text: TEXT.label(labelOf(link)), bold: true }, { text }]];
  });
  return parts.length === 0 ? '–' : parts.flatMap((runs, i) => (i === 0 ? runs : [{ text: '\n' }, ...runs]));
}

function missingBlocks(
  input: DocumentInput,
  indicators: readonly Indicator[],
  year: SchoolYear,
): readonly Block[] {
  const items = indicators.flatMap(({ name, byYear }, i) => {
    const links = missingOf(input, byYear.get(year));
    return links.length === 0 ? [] : [TEXT.missingOf(TEXT.named(i + 1, own(input, null, name)), links)];
  });
  return [heading(TEXT.missing), items.length === 0 ? paragraph(TEXT.complete) : list(items)];
}

function missingOf(input: DocumentInput, ofYear: IndicatorYear | undefined): readonly string[] {
  if (ofYear === undefined) return [TEXT.noRow];
  const { plan, fact } = ofYear.row;
  return [
    ...(plan === null ? [labelOf('plan').toLowerCase()] : []),
    ...(fact === null ? [labelOf('fact').toLowerCase()] : []),
    ...CHAIN.filter((link) => linkText(input, ofYear, link) === '').map((link) =>
      labelOf(link).toLowerCase(),
    ),
  ];
}

/** As the column is called. */
function labelOf(link: Link | 'plan' | 'fact'): string {
  return ROADMAP_TABLE_TEXT.targets.columns[link]!.header;
}

function linkText(input: DocumentInput, { cells }: IndicatorYear, link: Link): string {
  return own(input, null, cellText(cells[link]));
}
