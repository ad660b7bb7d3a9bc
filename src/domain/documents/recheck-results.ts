/**
 * «Справка о результатах перепроверки»: share confirmed with its interval, mean difference, direction, agreement of
 * marks. Usual reasons of differences come first; schools stand by code, and few works are not shown.
 */
import { isFew } from '../report/shown';
import type { Recheck } from '../recheck/record';
import { CONFIRMED_AIM, Given, RecheckResults, recheckResults } from '../recheck/results';
import { wilsonInterval } from '../stats/proportion';
import { compareText } from '../verdict/gather';
import { FEW } from '../../messages/choices';
import { decimal, percent } from '../../messages/numbers';
import { RECHECK_RESULTS, recheckSentence } from '../../messages/recheck';
import type { DocumentInput } from './input';
import { DocumentKind, Made, lacking, made } from './kind';
import type { Block, DocumentModel, TableRow } from './model';
import { procedureTitle } from './order';
import {
  FEW_MEANING,
  asOf,
  counted,
  dayOrDash,
  footerOf,
  headOf,
  heading,
  list,
  note,
  paragraph,
  people,
  schoolName,
  signaturesOf,
  table,
} from './parts';

const TEXT = {
  title: 'Справка о результатах перепроверки',
  file: 'Справка о результатах перепроверки',
  type: 'СПРАВКА',
  heading: 'о результатах выборочной перепроверки работ',
  nothing:
    'Итогов перепроверки нет: внесите заполненные списки командой recheck read или впишите «Работ», «Совпало», «Балл ниже», «Балл выше» на вкладке «Перепроверка».',
  nothingOfSchool:
    'Итогов перепроверки этой школы нет: они появятся, когда на вкладке «Перепроверка» будут заполнены «Работ», «Совпало», «Балл ниже», «Балл выше».',
  reasons: 'Обычные причины расхождений',
  reasonsIntro: 'Балл эксперта и балл школы могут различаться по обычным причинам; с них и начинают разбор:',
  reasonList: [
    'критерии развёрнутых ответов допускают разное прочтение, комиссии договорились о них по-разному;',
    'описка при переносе баллов в форму или при сложении;',
    'неразборчивый почерк, исправления, записи в черновике;',
    'отобраны прежде всего работы у границ отметок, где один балл меняет отметку: среди них расхождений обычно больше, чем среди всех работ.',
  ],
  results: 'Результаты',
  columns: [
    'Код ОО',
    'ОО',
    'Процедура',
    'Дата',
    'Работ',
    'Подтвер\u00adждено, %',
    'Интервал 95\u00a0%',
    'Ниже / выше',
    'Средняя разность (интервал)',
    'Каппа отметок',
  ],
  total: 'Всего',
  how: 'Доля подтверждённых – доля работ, в которых балл эксперта равен баллу школы; интервал Уилсона, 95 %. Разность – балл эксперта минус балл школы. Каппа – согласие отметок с квадратичными весами (с 15 работ). Показатели относятся к отобранным работам, а не ко всем. Порядок – по коду ОО.',
  pooled:
    'В строке «Всего» – перепроверки, где работ не меньше 5; её интервал посчитан так, как если бы все работы были отобраны вместе: различия между школами он не учитывает.',
  conclusions: 'Что видно по школам и процедурам',
  conclusion: 'Что видно',
  oneConclusion: (place: string, sentence: string): string => `${place}. ${sentence}`,
  municipality: (share: string, low: string, high: string, works: number, schools: string): string =>
    `По муниципалитету подтверждено ${share} (интервал от ${low} до ${high} %) из ${works} перепроверенных работ (${schools}).`,
  aim: `Пример цели: в Республике Хакасия показателем 2023 года было не менее ${decimal(100 * CONFIRMED_AIM, 0)} % подтверждённых работ. Это пример, а не норма; свою цель муниципалитет устанавливает сам.`,
  use: 'Перепроверка помогает согласовать критерии. Её итоги не используются для оценки работы учителей; отметки учащихся по ней не меняют.',
  next: 'Предложения',
  nextList: [
    'разобрать с экспертами и школами работы с расхождениями, уточнить прочтение критериев;',
    'там, где эксперт чаще ставил балл ниже или выше, провести совместную проверку нескольких работ до следующей процедуры;',
    'пояснения школ приложить к справке.',
  ],
  explanations: 'Пояснения школы:',
} as const;

/** Totals of fewer schools would tell one of them about another. */
const LEAST_SCHOOLS = 3;

function ofMunicipality(input: DocumentInput): Made {
  const rechecks = ordered(input.rechecks.values());
  if (rechecks.length === 0) return lacking(TEXT.nothing);
  const rows = rechecks.map((one) => rowOf(input, one, true));
  const shown = rechecks.filter(isShown);
  const hasTotal = shown.length > 1;
  const blocks: Block[] = [
    paragraph(shown.length === 0 ? RECHECK_RESULTS.few : municipalitySentence(shown)),
    ...reasons(),
    heading(TEXT.results),
    resultTable(hasTotal ? [...rows, totalRow(shown)] : rows, true),
    note(TEXT.aim),
    heading(TEXT.conclusions),
    list(
      rechecks.map((one) =>
        TEXT.oneConclusion(`ОО ${one.school}, ${procedureTitle(input, one.work)}`, sentenceOf(one)),
      ),
    ),
    heading(TEXT.next),
    list(TEXT.nextList),
    paragraph(TEXT.use),
  ];
  return made(model(input, null, blocks));
}

function ofSchool(input: DocumentInput, school: string): Made {
  const all = ordered(input.rechecks.values());
  const rechecks = all.filter((one) => one.school === school);
  if (rechecks.length === 0) return lacking(TEXT.nothingOfSchool);
  const shown = all.filter(isShown);
  const blocks: Block[] = [
    ...reasons(),
    heading(TEXT.results),
    resultTable(
      rechecks.map((one) => rowOf(input, one, false)),
      false,
    ),
    note(TEXT.aim),
    heading(TEXT.conclusion),
    list(rechecks.map((one) => TEXT.oneConclusion(procedureTitle(input, one.work), sentenceOf(one)))),
    ...(schoolsOf(shown) < LEAST_SCHOOLS ? [] : [paragraph(municipalitySentence(shown))]),
    paragraph(TEXT.use),
    { kind: 'blank', label: TEXT.explanations, lines: 4 },
  ];
  return made(model(input, school, blocks));
}

function model(input: DocumentInput, school: string | null, blocks: readonly Block[]): DocumentModel {
  return {
    kind: 'recheck-results',
    school,
    file: TEXT.file,
    head: headOf(input, null, {
      type: TEXT.type,
      title: school === null ? TEXT.heading : `${TEXT.heading}\n${schoolName(input, school)}`,
      subtitle: asOf(input),
    }),
    isDraft: false,
    isLandscape: school === null,
    blocks,
    signatures: signaturesOf(input, null),
    footer: footerOf(input),
  };
}

function reasons(): Block[] {
  return [heading(TEXT.reasons), paragraph(TEXT.reasonsIntro, { keepWithNext: true }), list(TEXT.reasonList)];
}

/** By code, then by work: never by what came out. */
function ordered(rechecks: Iterable<Recheck>): readonly Recheck[] {
  return [...rechecks].sort((a, b) => compareText(a.school, b.school) || compareText(a.work, b.work));
}

/** Few works are in no total either: the rest of a sum would tell them. */
function isShown({ works }: Recheck): boolean {
  return !isFew(works);
}

function schoolsOf(rechecks: readonly Recheck[]): number {
  return new Set(rechecks.map(({ school }) => school)).size;
}

function resultTable(rows: readonly TableRow[], hasSchools: boolean): Block {
  const widths = [8, 18, 18, 11, 7, 12, 14, 9, 24, 9];
  const columns = TEXT.columns.map((title, i) => ({
    title,
    width: widths[i]!,
    align: i === 1 || i === 2 ? ('left' as const) : ('center' as const),
  }));
  const hasTotal = rows.some(({ look }) => look === 'total');
  const hasFew = rows.some(({ cells }) => cells.some((cell) => String(cell).includes(FEW)));
  const notes = [TEXT.how, ...(hasTotal ? [TEXT.pooled] : []), ...(hasFew ? [FEW_MEANING] : [])];
  return table(hasSchools ? columns : columns.slice(2), rows, { note: notes.join(' ') });
}

function rowOf(input: DocumentInput, recheck: Recheck, hasSchool: boolean): TableRow {
  const { school, work, date, works, lowered, raised } = recheck;
  const results = isShown(recheck) ? recheckResults(recheck) : null;
  return {
    cells: [
      ...(hasSchool ? [school, schoolName(input, school)] : []),
      procedureTitle(input, work),
      dayOrDash(date),
      people(works),
      ...(results === null ? HIDDEN : figures(results, lowered, raised)),
    ],
  };
}

const HIDDEN = ['–', '–', '–', '–', '–'] as const;

function figures(results: RecheckResults, lowered: number, raised: number): string[] {
  const { confirmed, difference, differenceInterval, kappa } = results;
  const { interval, gap } = RECHECK_RESULTS;
  const shown = (one: Given<number>): string => (one.gap === null ? decimal(one.value, 2) : '–');
  return [
    decimal(100 * confirmed.share, 1),
    interval(100 * confirmed.interval.low, 100 * confirmed.interval.high, 0),
    `${people(lowered)} / ${people(raised)}`,
    difference.gap !== null
      ? gap(difference.gap)
      : differenceInterval.gap === null
        ? `${shown(difference)} (${interval(differenceInterval.value.low, differenceInterval.value.high, 2)})`
        : shown(difference),
    shown(kappa),
  ];
}

/** Works of all schools together; a single figure of differences over different maxima would mean nothing. */
function totalRow(rechecks: readonly Recheck[]): TableRow {
  const { works, agreed, lowered, raised } = sums(rechecks);
  const { low, high } = wilsonInterval(agreed, works);
  return {
    look: 'total',
    cells: [
      TEXT.total,
      '',
      '',
      '',
      people(works),
      decimal((100 * agreed) / works, 1),
      RECHECK_RESULTS.interval(100 * low, 100 * high, 0),
      `${people(lowered)} / ${people(raised)}`,
      '–',
      '–',
    ],
  };
}

function sums(rechecks: readonly Recheck[]): Pick<Recheck, 'works' | 'agreed' | 'lowered' | 'raised'> {
  const sum = (pick: (one: Recheck) => number): number => rechecks.reduce((all, one) => all + pick(one), 0);
  return {
    works: sum(({ works }) => works),
    agreed: sum(({ agreed }) => agreed),
    lowered: sum(({ lowered }) => lowered),
    raised: sum(({ raised }) => raised),
  };
}

function municipalitySentence(rechecks: readonly Recheck[]): string {
  const { works, agreed } = sums(rechecks);
  const { low, high } = wilsonInterval(agreed, works);
  return TEXT.municipality(
    percent(agreed / works),
    decimal(100 * low, 0),
    decimal(100 * high, 0),
    works,
    counted(schoolsOf(rechecks), 'школа', 'школы', 'школ'),
  );
}

function sentenceOf(recheck: Recheck): string {
  const results = isShown(recheck) ? recheckResults(recheck) : null;
  return results === null ? RECHECK_RESULTS.few : recheckSentence(results, CONFIRMED_AIM);
}

export const recheckResultsNote: DocumentKind = {
  id: 'recheck-results',
  title: TEXT.title,
  ofMunicipality,
  ofSchool,
};
