/**
 * Computed rows of «Признаки», those that ask for attention first, then by school code and work. With the panel a work
 * has one row for all its figures together and one for each figure that stands out; thousands of rows that say nothing
 * would hide them.
 */
import { LEVELS } from '../../messages/levels';
import type { SignLevel } from '../../messages/levels';
import { PANEL, schoolSentence, unitSentence } from '../../messages/panel';
import type { Sign } from '../indicators/indicator';
import { markedOutcomes, signRow } from '../outcomes/rows';
import type { UnitOutcome } from '../panel/outcome';
import type { PlanValue } from '../tabs/plan';
import type { SchoolEvaluation, UnitEvaluation } from '../verdict/evaluation';
import { compareText } from '../verdict/gather';
import type { ReportData } from './report';
import { isFew, shownCount, shownFigure, shownProbability, shownSentence } from './shown';

type Row = Readonly<Record<string, PlanValue>>;
type Cells = Omit<Row, 'school' | 'name'>;

interface Line {
  readonly level: SignLevel;
  readonly cells: Cells;
}

export function signRows({ evaluation, schools, outcomes }: ReportData): Row[] {
  const marked: Row[] = [];
  const others: Row[] = [];
  const evaluated = new Map(evaluation.schools.map((school) => [school.code, school] as const));
  const outcomeLines = new Map<string, Line[]>();
  for (const one of markedOutcomes(outcomes)) {
    const { school, verdict } = one.figure;
    const lines = outcomeLines.get(school!) ?? [];
    outcomeLines.set(school!, lines);
    lines.push({ level: verdict!, cells: signRow(one) });
  }
  // A school may be known from «Зачёты и пороги» alone.
  for (const code of [...new Set([...evaluated.keys(), ...outcomeLines.keys()])].sort(compareText)) {
    const school = evaluated.get(code);
    const name = schools.get(code)?.name ?? '';
    const lines = [
      ...(school === undefined ? [] : linesOf(school, evaluation.ruleSet.title)),
      ...(outcomeLines.get(code) ?? []),
    ];
    for (const { level, cells } of lines) {
      const row = { school: code, name, ...cells, level: LEVELS[level] };
      (asksForAttention(level) ? marked : others).push(row);
    }
  }
  return [...marked, ...others];
}

function linesOf(school: SchoolEvaluation, rules: string): Line[] {
  return [
    ...schoolLines(school, rules),
    ...school.units.flatMap((unit) =>
      unit.panel === null ? unit.signs.map((sign) => signLine(unit, sign)) : panelLines(unit, unit.panel),
    ),
  ];
}

/** True for the upper two levels. */
export function asksForAttention(level: SignLevel): boolean {
  return level === 'attention' || level === 'recheck';
}

function schoolLines({ panel, units }: SchoolEvaluation, rules: string): Line[] {
  if (panel === null) return [];
  const works = units.filter((unit) => unit.panel !== null).length;
  const sentence = schoolSentence(panel, works);
  const cells = { ...togetherCells(panel.p, panel.q, ALL), sign: PANEL.schoolTogether, sentence, rules };
  return [{ level: panel.level, cells: { ...cells, work: '', n: null, next: '' } }];
}

function panelLines(unit: UnitEvaluation, outcome: UnitOutcome): Line[] {
  const { n } = unit.figures;
  const { level, p, q } = outcome;
  const together: Line = {
    level,
    cells: {
      ...togetherCells(p, q, n),
      work: unit.work,
      sign: PANEL.together,
      sentence: shownSentence({ sentence: unitSentence(outcome, n), n }),
      n: shownCount(n),
      next: asksForAttention(level) ? PANEL.nextTogether : '',
      rules: unit.rules,
    },
  };
  return [together, ...litSigns(unit).map((sign) => signLine(unit, sign))];
}

/** Signs of the panel that stand out in a work whose figures together ask for attention. */
function litSigns({ signs }: UnitEvaluation): Sign[] {
  return signs.filter(({ level }) => asksForAttention(level));
}

/** Participants of a school are never told by its p. */
const ALL = Infinity;

function togetherCells(p: number | null, q: number | null, n: number) {
  const tested = { p: shownProbability(p, n), q: shownProbability(q, n) };
  return { value: null, reference: null, interval: '', threshold: null, ...tested, innocent: '' };
}

function signLine(unit: UnitEvaluation, sign: Sign): Line {
  const { n } = sign;
  return {
    level: sign.level,
    cells: {
      work: unit.work,
      sign: sign.title,
      sentence: shownSentence(sign),
      value: shownFigure(sign.value, n),
      reference: sign.reference,
      interval: isFew(n) ? '' : sign.intervalText,
      threshold: sign.threshold,
      n: shownCount(n),
      p: shownProbability(sign.p, n),
      q: shownProbability(sign.q, n),
      innocent: sign.innocent.join('; '),
      next: sign.next.join('; '),
      rules: unit.rules,
    },
  };
}
