/** The report on the roadmap, what is known of results: proofs in registers, indicators, index, official list, signs. */
import { workSchoolYear } from '../registers/deficits';
import type { ActionView } from '../roadmap/refresh-view';
import { SchoolYear, schoolYearText } from '../roadmap/school-year';
import { REGISTER_IDS } from '../tables/registers';
import type { TargetData } from '../targets/figure';
import { answeredSchools } from '../targets/of-schools';
import { LEVELS, Level } from '../../messages/levels';
import { decimal, outOf, percent } from '../../messages/numbers';
import { REGISTER_TABLE_TEXT } from '../../messages/registers';
import { REPORT } from '../../messages/report';
import { STATE } from '../../messages/roadmap';
import type { DocumentInput } from './input';
import type { Block } from './model';
import { SIGN_MEANING, counted, heading, note, own, paragraph, table } from './parts';
import { ReportedPlan, inStates, proofLines } from './roadmap-report-plan';
import { Indicator, comparedIndicators, nameWithUnit, shownNumber } from './targets-report-lines';

const TEXT = {
  proofs: 'Что подтверждают реестры',
  proved: (share: string, done: string): string =>
    `Зачтённые строки реестров есть у ${outOf(share, 'мероприятия', 'мероприятий')}, в том числе у ${outOf(done, 'выполненного', 'выполненных')}.`,
  noProofs:
    'Зачтённых строк в реестрах нет: в реестрах укажите код мероприятия и «да» в столбце «Зачтено», тогда строка подтвердит исполнение.',
  answered: (basis: string): string => `Ответы об исполнении есть у ${basis}.`,
  registers: (parts: readonly string[]): string =>
    `Сколько мероприятий подтверждает реестр и сколько его строк ждёт решения о зачёте: ${parts.join('; ')}.`,
  register: (title: string, actions: number, waiting: number): string =>
    `${title}\u00a0– ${actions}${waiting === 0 ? '' : ` (ждёт\u00a0– ${waiting})`}`,

  results: 'Результаты до и после',
  causes:
    'Изменение за год не доказывает, что подействовал план: у него много причин – другие ученики, другие задания и процедуры, другой состав школ, случайность малых чисел. Таблицы показывают, что было и что стало.',
  indicators: 'Показатели',
  number: '№',
  indicator: 'Показатель',
  plan: (year: SchoolYear): string => `План ${schoolYearText(year)}`,
  fact: (year: SchoolYear): string => `Факт ${schoolYearText(year)}`,
  basis: 'По чему посчитано',
  noIndicators:
    'Показатели не сопоставлены: на вкладке «Показатели» нет строк этого и прошлого учебного года.',
  indicatorsNote: 'Прочерк – недостаточно данных или план не вписан.',
  single: (parts: readonly string[]): string =>
    `Сравнить не с чем, нет ни плана, ни прошлого года: ${parts.join('; ')}.`,
  oneFact: (number: number, name: string, fact: string): string => `${number}. ${name}\u00a0– ${fact}`,
  typed: 'вписано вручную',
  index: 'Индекс объективности',
  calendarYear: 'Год',
  value: 'Индекс',
  wrote: 'Школ писали',
  marked: 'Отмечено школ',
  markedLarge: 'Из них от 10 участников',
  official: 'Официальный список школ с маркерами',
  listed: (year: number, schools: string, share: string): string =>
    `${year}\u00a0год – ${schools}${share === '' ? '' : ` (${share})`}`,
  officialList: (years: readonly string[], schools: number): string =>
    `Хотя бы один маркер в официальном списке есть у школ с вкладки «Школы» (n\u00a0=\u00a0${schools}): ${years.join('; ')}.`,
  signs: 'Признаки по уровням',
  level: 'Уровень',
  pairs: (year: SchoolYear): string => schoolYearText(year),
  allPairs: 'Всего сочетаний школы и работы',
  signsNote: (rules: string): string =>
    `Считаются сочетания школы и работы, а не школы. Набор правил: ${rules}. Работы разных лет разные, поэтому числа сопоставимы только в общем.`,
  oneYear:
    'Признаки двух лет не сопоставлены: итоги работ загружены только за один из двух учебных годов или не загружены.',
} as const;

const LEVEL_ORDER: readonly Level[] = ['none', 'attention', 'recheck', 'unknown'];
const CENTRE = { align: 'center' } as const;

/** What indicators are computed of; `year`: the school year asked about. */
export function targetData(input: DocumentInput, year: SchoolYear): TargetData {
  const { today, schools, procedures, evaluation, registers, roadmap, answerRows } = input;
  return {
    schoolYear: year,
    today,
    schools,
    procedures,
    evaluation,
    registers,
    rechecks: [...input.rechecks.values()],
    roadmap,
    answers: answerRows,
  };
}

export function proofBlocks(plan: ReportedPlan): readonly Block[] {
  const { view, input, byRegister } = plan;
  const rows = REGISTER_IDS.map((id) => {
    const { proofs: own, waiting } = byRegister.get(id)!;
    const open = new Set(waiting.flatMap(({ positions }) => positions)).size;
    return { title: REGISTER_TABLE_TEXT[id].title, actions: own.size, open };
  }).filter(({ actions, open }) => actions + open > 0);
  const done = inStates(plan, STATE.done);
  const isProved = (action: ActionView): boolean => proofLines(plan, action).length > 0;
  const proved = view.actions.filter(isProved).length;
  const answered = answeredSchools(targetData(input, view.year ?? 0));
  const proofs =
    proved === 0
      ? TEXT.noProofs
      : TEXT.proved(
          `${proved} из ${view.actions.length}`,
          `${done.filter(isProved).length} из ${done.length}`,
        );
  return [
    heading(TEXT.proofs),
    paragraph(
      [proofs, answered.value === null ? '' : TEXT.answered(answered.basis)].filter(Boolean).join(' '),
    ),
    ...(rows.length === 0
      ? []
      : [note(TEXT.registers(rows.map(({ title, actions, open }) => TEXT.register(title, actions, open))))]),
  ];
}

/** `year`: the plan's; nothing without it. */
export function resultBlocks(input: DocumentInput, year: SchoolYear | null): readonly Block[] {
  if (year === null) return [];
  return [
    heading(TEXT.results),
    paragraph(TEXT.causes),
    ...indicatorBlocks(input, year),
    ...indexBlocks(input, year),
    ...officialBlocks(input, year),
    ...signBlocks(input, year),
  ];
}

function indicatorBlocks(input: DocumentInput, year: SchoolYear): readonly Block[] {
  const before = year - 1;
  const known = comparedIndicators(input, year);
  if (known.length === 0) return [paragraph(TEXT.noIndicators)];
  const numbered = known.map((indicator, i) => ({ indicator, number: i + 1 }));
  const isCompared = ({ indicator: { byYear } }: Numbered): boolean =>
    byYear.has(before) || typeof byYear.get(year)?.row.plan === 'number';
  const [compared, single] = [numbered.filter(isCompared), numbered.filter((one) => !isCompared(one))];
  const row = ({ indicator, number }: Numbered): readonly string[] => {
    const { byYear } = indicator;
    const [was, is] = [byYear.get(before)?.row, byYear.get(year)?.row];
    const basis = is?.basis || (is?.fact == null || is.isComputed ? '–' : TEXT.typed);
    return [
      String(number),
      own(input, null, nameWithUnit(indicator)),
      shownNumber(was?.plan),
      shownNumber(was?.fact),
      shownNumber(is?.plan),
      shownNumber(is?.fact),
      own(input, null, basis),
    ];
  };
  return [
    heading(TEXT.indicators, 2),
    ...(compared.length === 0 ? [] : [indicatorTable(before, year, compared.map(row))]),
    ...(single.length === 0
      ? []
      : [
          note(
            TEXT.single(
              single.map(({ indicator, number }) =>
                TEXT.oneFact(
                  number,
                  own(input, null, nameWithUnit(indicator)),
                  shownNumber(indicator.byYear.get(year)?.row.fact),
                ),
              ),
            ),
          ),
        ]),
  ];
}

interface Numbered {
  readonly indicator: Indicator;
  /** As decisions name it. */
  readonly number: number;
}

function indicatorTable(before: SchoolYear, year: SchoolYear, rows: readonly (readonly string[])[]): Block {
  return table(
    [
      { title: TEXT.number, width: 5, ...CENTRE },
      { title: TEXT.indicator, width: 40 },
      ...[before, year].flatMap((one) => [
        { title: TEXT.plan(one), width: 8, ...CENTRE },
        { title: TEXT.fact(one), width: 8, ...CENTRE },
      ]),
      { title: TEXT.basis, width: 28 },
    ],
    rows,
    { note: TEXT.indicatorsNote },
  );
}

/** The works of a school year are written in the spring of the calendar year in which it ends. */
function indexBlocks({ evaluation }: DocumentInput, year: SchoolYear): readonly Block[] {
  const shown = evaluation.index.filter((one) => one.year === year || one.year === year + 1);
  if (shown.length === 0) return [];
  return [
    heading(TEXT.index, 2),
    table(
      [
        { title: TEXT.calendarYear, width: 16, ...CENTRE },
        ...[TEXT.value, TEXT.wrote, TEXT.marked, TEXT.markedLarge].map((title) => ({
          title,
          width: 21,
          ...CENTRE,
        })),
      ],
      shown.map(({ year: of, value, schools, marked, markedFromTen }) => [
        String(of),
        decimal(value, 1),
        String(schools),
        String(marked),
        String(markedFromTen),
      ]),
      { note: REPORT.indexNote },
    ),
  ];
}

/** A share of a few schools says less than their number. */
const LEAST_FOR_SHARE = 10;

function officialBlocks({ official, schools }: DocumentInput, year: SchoolYear): readonly Block[] {
  const years = [year, year + 1].filter((of) => official.some((entry) => entry.year === of));
  if (years.length === 0 || schools.size === 0) return [];
  const listed = (of: number): number =>
    new Set(
      official
        .filter(({ year: entry, school, markers }) => {
          return entry === of && schools.has(school) && Object.values(markers).some(Boolean);
        })
        .map(({ school }) => school),
    ).size;
  return [
    heading(TEXT.official, 2),
    paragraph(
      TEXT.officialList(
        years.map((of) => {
          const count = listed(of);
          const share = schools.size < LEAST_FOR_SHARE ? '' : percent(count / schools.size);
          return TEXT.listed(of, counted(count, 'школа', 'школы', 'школ'), share);
        }),
        schools.size,
      ),
    ),
  ];
}

/** Only when works of both years are loaded: otherwise there is no «before». */
function signBlocks({ evaluation, procedures }: DocumentInput, year: SchoolYear): readonly Block[] {
  const years = [year - 1, year];
  const counts = years.map((of) => {
    const levels = evaluation.schools
      .flatMap(({ units }) => units)
      .filter(({ work }) => workSchoolYear(work, procedures) === of)
      .map(({ level }) => level);
    return { all: levels.length, of: (level: Level) => levels.filter((one) => one === level).length };
  });
  if (counts.some(({ all }) => all === 0)) return [note(TEXT.oneYear)];
  return [
    heading(TEXT.signs, 2),
    table(
      [
        { title: TEXT.level, width: 60 },
        ...years.map((of) => ({ title: TEXT.pairs(of), width: 20, ...CENTRE })),
      ],
      [
        ...LEVEL_ORDER.map((level) => ({
          cells: [LEVELS[level], ...counts.map(({ of }) => String(of(level)))],
        })),
        { cells: [TEXT.allPairs, ...counts.map(({ all }) => String(all))], look: 'total' as const },
      ],
      { note: `${TEXT.signsNote(evaluation.ruleSet.title)} ${SIGN_MEANING}` },
    ),
  ];
}
