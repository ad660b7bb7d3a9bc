/**
 * «Зачёты и пороги» in the procedure note: a section beside marks and scores, and a short note of its own for a
 * procedure of which nothing else is known (итоговое собеседование, olympiads).
 */
import { MunicipalityOutcome, OutcomeGroup, shareOf } from '../outcomes/outcome';
import { procedureKind } from '../procedures/kinds';
import { isFew } from '../report/shown';
import { wilsonInterval } from '../stats/proportion';
import { MEASURE_WORDS } from '../../messages/choices';
import { OUTCOMES } from '../../messages/outcomes';
import type { DocumentInput } from './input';
import type { ResultsYear } from './results-year';
import type { Block, Text } from './model';
import { FEW_MEANING, counted, list, note, own, paragraph, people, share, table } from './parts';
import { basisBlocks } from './procedure-note-basis';

const TEXT = {
  title: 'Зачёты и пороги',
  advice: 'Рекомендации',
  columns: ['Что считается', 'ОО', 'n', 'Доля', 'Интервал 95 %, %', 'Порог'],
  ofMunicipality: (measure: string, name: string): string => (name === '' ? measure : `${measure} (${name})`),
  tableNote: `n – сколько всего человек. Набор правил: ${OUTCOMES.rules}. ${FEW_MEANING}`,
  signs: (count: number, codes: string): string =>
    `Доля заметно меньше, чем у остальных, – ${counted(count, 'школа', 'школы', 'школ')} (по коду: ${codes}). Сначала проверяют обычные причины: `,
  measure: (measure: string): string => `${measure}: `,
  unknown: 'сколько человек достигли порога, в книге не указано.',
  recommended: [
    'Администрации ОО: проверить числа и порог года, сохранить единые условия проведения.',
    'Школьным методическим объединениям: до следующей процедуры согласовать критерии и разобрать вместе несколько обезличенных работ.',
    'Учителям: знакомить учащихся с критериями заранее.',
  ],
  noTeachers: 'Результаты процедуры не используются для оценки учителей.',
};

/** A note's sections without their numbers. */
export type Titled = readonly { readonly title: string; readonly blocks: readonly Block[] }[];

/** Groups of one work that the reader has something to read in. */
function groupsOf({ outcomes }: DocumentInput, work: string, school: string | null): readonly OutcomeGroup[] {
  return outcomes.groups.filter(
    ({ id, schools }) => id === work && (school === null || schools.some((one) => one.school === school)),
  );
}

/** null where «Зачёты и пороги» have nothing of the work. */
export function outcomesOf(input: DocumentInput, work: string, school: string | null): Titled[number] | null {
  const groups = groupsOf(input, work, school);
  if (groups.length === 0) return null;
  const blocks = school === null ? municipalBlocks(groups) : schoolBlocks(input, groups, school);
  return { title: TEXT.title, blocks };
}

/** The school's own figure in words, with the others together. */
function schoolBlocks(input: DocumentInput, groups: readonly OutcomeGroup[], school: string): Block[] {
  return [
    ...groups.flatMap(({ measure, schools }) =>
      schools
        .filter((figure) => figure.school === school)
        .map((figure): Block => {
          const text: Text = [
            { text: TEXT.measure(MEASURE_WORDS[measure]), bold: true },
            { text: own(input, school, OUTCOMES.conclusion(figure) ?? TEXT.unknown) },
          ];
          return paragraph(text);
        }),
    ),
    note(OUTCOMES.note),
  ];
}

function municipalBlocks(groups: readonly OutcomeGroup[]): Block[] {
  const isNamed = groups.some(({ municipalities }) => municipalities.length > 1);
  const signs = groups.flatMap(({ measure, schools }) => {
    const codes = schools.filter(({ verdict }) => verdict === 'attention').map(({ school }) => school!);
    return codes.length === 0
      ? []
      : [paragraph(`${TEXT.signs(codes.length, [...codes].sort().join(', '))}${OUTCOMES.reasons(measure)}.`)];
  });
  return [
    table(
      TEXT.columns.map((title, i) => ({
        title,
        width: [32, 9, 11, 13, 20, 18][i]!,
        align: i === 0 ? 'left' : 'center',
      })),
      groups.flatMap((group) => group.municipalities.map((one) => municipalRow(group, one, isNamed))),
      { note: TEXT.tableNote },
    ),
    ...signs,
    note(OUTCOMES.note),
  ];
}

function municipalRow(
  { measure, threshold }: OutcomeGroup,
  one: MunicipalityOutcome,
  isNamed: boolean,
): string[] {
  const { name, schools, n, count } = one;
  const interval = shareOf(one) === null || isFew(n) ? null : wilsonInterval(count, n);
  return [
    TEXT.ofMunicipality(MEASURE_WORDS[measure], isNamed ? name : ''),
    schools === null ? '–' : String(schools),
    people(n),
    share(count, n),
    interval === null ? '–' : OUTCOMES.intervalText(interval.low, interval.high),
    threshold === null ? '–' : OUTCOMES.thresholdText(threshold),
  ];
}

/** Ids of works of the year that only «Зачёты и пороги» know, in the order of the table. */
export function worksOfOutcomes(
  input: DocumentInput,
  year: ResultsYear,
  school: string | null,
): readonly string[] {
  const known = new Set(input.evaluation.works.map(({ id }) => id));
  const ids = input.outcomes.groups
    .filter((one) => year.has(one) && !known.has(one.id) && groupsOf(input, one.id, school).length > 0)
    .map(({ id }) => id);
  return [...new Set(ids)];
}

/** Sections of a note on such a work. */
export function outcomeSections(
  input: DocumentInput,
  work: string,
  school: string | null,
  basisTitle: string,
): Titled {
  const found = outcomesOf(input, work, school);
  if (found === null) return [];
  const parsed = input.outcomes.groups.find(({ id }) => id === work)!.work;
  const procedure = input.procedures.get(work);
  const resultKind = procedure?.resultKind ?? procedureKind(parsed.kind)?.resultKind ?? 'pass';
  const basis = basisBlocks({
    input,
    school,
    work: parsed,
    resultKind,
    procedure,
    paper: procedure?.paper ?? null,
    source: null,
  });
  return [
    { title: basisTitle, blocks: basis },
    found,
    { title: TEXT.advice, blocks: [list([...TEXT.recommended]), note(TEXT.noTeachers)] },
  ];
}
