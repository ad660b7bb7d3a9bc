/** Everything that the side panel «Школа» shows of one school, as plain data; figures are as they may be shown. */
import { workTitle } from '../../messages/intake';
import type { Level } from '../../messages/levels';
import { PANEL, schoolSentence } from '../../messages/panel';
import { rates } from '../indicators/descriptive';
import { recheckRows } from '../recheck/rows';
import type { ReportData } from '../report/report';
import { UnitOfWork, unitsOf } from '../report/school-layout';
import { isFew, shownCount, shownPercent } from '../report/shown';
import type { PlanValue } from '../tabs/plan';
import type { Described, SchoolEvaluation } from '../verdict/evaluation';
import { SignCard, WorkCard, outcomeCards, workCards } from './signs';
import { SchoolTasks, TaskData, schoolTasks } from './tasks';

/** Works in the table of results. */
const LATEST_WORKS = 6;
/** Schools below which an index would say something of single ones. */
const INDEX_SCHOOLS = 10;

export interface ResultLine {
  readonly id: string;
  readonly title: string;
  readonly n: PlanValue;
  /** Mean percent of the maximum, качество; the municipality's beside. */
  readonly percent: PlanValue;
  readonly percentBeside: PlanValue;
  readonly quality: PlanValue;
  readonly qualityBeside: PlanValue;
  /** Rules of 2019 that mark the work. */
  readonly rules: readonly ('A' | 'B')[];
}

export interface RecheckLine {
  readonly work: string;
  readonly date: string;
  readonly works: PlanValue;
  readonly sentence: string;
}

export interface SchoolPanel {
  readonly code: string;
  /** '' where «Школы» does not have it. */
  readonly name: string;
  readonly municipality: string;
  /** null for a school without results. */
  readonly level: Level | null;
  /** The panel's word on all works together; '' with the other rule sets. */
  readonly sentence: string;
  readonly rules: string;
  readonly notes: readonly string[];
  /** The latest first. */
  readonly works: readonly WorkCard[];
  readonly outcomes: readonly { readonly work: string; readonly card: SignCard }[];
  readonly rechecks: readonly RecheckLine[];
  readonly results: readonly ResultLine[];
  readonly moreResults: number;
  /** Index of objectivity over all schools; null where too few of them are loaded. */
  readonly index: { readonly year: number; readonly value: number; readonly schools: number } | null;
  readonly tasks: SchoolTasks;
}

export interface SchoolPanelData
  extends
    Pick<ReportData, 'evaluation' | 'schools' | 'procedures' | 'rechecks' | 'outcomes' | 'evidence'>,
    TaskData {}

export function schoolPanel(code: string, data: SchoolPanelData): SchoolPanel {
  const { evaluation } = data;
  const school = evaluation.schools.find((one) => one.code === code);
  const units = school === undefined ? [] : unitsOf(school, data);
  const latest = [...units].reverse();
  const index = [...evaluation.index].sort((a, b) => b.year - a.year)[0];
  return {
    code,
    name: data.schools.get(code)?.name ?? '',
    municipality: data.schools.get(code)?.municipality || (school?.municipality ?? ''),
    level: school?.level ?? null,
    sentence: school === undefined ? '' : sentenceOf(school, units),
    rules: evaluation.ruleSet.title,
    notes: [
      ...evaluation.ruleSet.notes,
      ...(units.some(({ unit }) => unit.panel?.pool.isSmall === true) ? [PANEL.smallPool] : []),
    ],
    works: school === undefined ? [] : workCards(school, units, data.evidence),
    outcomes: outcomeCards(data.outcomes, code),
    rechecks: recheckRows(data.rechecks.filter((one) => one.school === code)).map(({ cells, sentence }) => ({
      work: String(cells[0]?.value ?? ''),
      date: String(cells[1]?.value ?? ''),
      works: cells[2]?.value ?? null,
      sentence,
    })),
    results: latest.slice(0, LATEST_WORKS).map(resultOf),
    moreResults: Math.max(0, latest.length - LATEST_WORKS),
    index:
      index === undefined || index.schools < INDEX_SCHOOLS
        ? null
        : { year: index.year, value: index.value, schools: index.schools },
    tasks: schoolTasks(code, data),
  };
}

function sentenceOf({ panel }: SchoolEvaluation, units: readonly UnitOfWork[]): string {
  return panel === null ? '' : schoolSentence(panel, units.filter(({ unit }) => unit.panel !== null).length);
}

function resultOf({ unit, work, municipality }: UnitOfWork): ResultLine {
  const { maxScore } = work.paper;
  const percentOf = ({ figures: { mean, n } }: Described): PlanValue =>
    mean === null || maxScore === null ? null : shownPercent(mean / maxScore, n);
  const qualityOf = ({ figures }: Described): PlanValue => shownPercent(rates(figures).quality, figures.n);
  const { n } = unit.figures;
  return {
    id: work.id,
    title: workTitle(work.work),
    n: shownCount(n),
    percent: percentOf(unit),
    percentBeside: percentOf(municipality),
    quality: qualityOf(unit),
    qualityBeside: qualityOf(municipality),
    rules: isFew(n)
      ? []
      : [...(unit.ruleA === true ? (['A'] as const) : []), ...(unit.ruleB === true ? (['B'] as const) : [])],
  };
}
