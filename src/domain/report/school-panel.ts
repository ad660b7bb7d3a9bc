/**
 * What the panel says of a school, on its tab: a word for each work with p, q and what it was compared with, then the
 * figures that stand out, with ordinary causes before anything else.
 */
import { workTitle } from '../../messages/intake';
import { LEVELS } from '../../messages/levels';
import { PANEL, schoolSentence, unitSentence } from '../../messages/panel';
import { REPORT } from '../../messages/report';
import type { Sign } from '../indicators/indicator';
import type { UnitOutcome } from '../panel/outcome';
import { RowList, cell, cells, textHeight } from '../tabs/build';
import type { PlanCell, StyleId } from '../tabs/plan';
import type { SchoolEvaluation } from '../verdict/evaluation';
import { COLUMNS, LAST_COLUMN, UnitOfWork, WIDTH } from './school-layout';
import { isFew, shownCount, shownFigure, shownProbability, shownSentence } from './shown';
import { asksForAttention } from './sign-rows';

export interface JudgedUnit extends UnitOfWork {
  readonly outcome: UnitOutcome;
}

/** A sign that stands out, in the work it stands out in. */
export interface LitSign {
  readonly sign: Sign;
  readonly judged: JudgedUnit;
}

function judgedUnits(units: readonly UnitOfWork[]): JudgedUnit[] {
  return units.flatMap((one) => (one.unit.panel === null ? [] : [{ ...one, outcome: one.unit.panel }]));
}

/**
 * Signs shown on the tab: of works that ask for attention, or of all works where only the school as a whole does.
 * The least probable first.
 */
export function shownSigns(school: SchoolEvaluation, units: readonly UnitOfWork[]): LitSign[] {
  const judged = judgedUnits(units);
  const marked = judged.filter(({ outcome }) => asksForAttention(outcome.level));
  const schoolAsks = school.panel !== null && asksForAttention(school.panel.level);
  return (marked.length > 0 || !schoolAsks ? marked : judged)
    .flatMap((one) =>
      one.unit.signs
        .filter((_, i) => one.outcome.signs[i]!.isLit)
        .map((sign): LitSign => ({ sign, judged: one })),
    )
    .sort((a, b) => (a.sign.p ?? 1) - (b.sign.p ?? 1));
}

export function addPanel(rows: RowList, school: SchoolEvaluation, units: readonly UnitOfWork[]): void {
  const judged = judgedUnits(units);
  if (judged.length === 0) return;
  if (school.panel !== null) {
    rows.note('panel:school', schoolSentence(school.panel, judged.length), 0, LAST_COLUMN, WIDTH);
  }
  if (judged.some(({ outcome }) => outcome.pool.isSmall)) {
    rows.note('panel:small', PANEL.smallPool, 0, LAST_COLUMN, WIDTH);
  }
  addWorks(rows, judged);
  const signs = shownSigns(school, units);
  if (signs.length === 0) {
    rows.add('panel:none', cell(PANEL.noSigns, 'muted'));
    rows.space('after-panel');
    return;
  }
  addSigns(rows, signs);
}

type Span = readonly [first: number, last: number];

/** The columns that a work, a level, an interval and a sentence cover. */
const LEVEL: Span = [1, 3];
const SENTENCE: Span = [4, LAST_COLUMN];
const WORK: Span = [1, 2];
const INTERVAL: Span = [5, 6];
/** Indices of the two wide columns. */
const EXPLAINED = LAST_COLUMN - 1;
const CAUSES = LAST_COLUMN;

function widthOf([first, last]: Span): number {
  return COLUMNS.slice(first, last + 1).reduce((sum, { width }) => sum + width, 0);
}

/** A cell over several columns. */
function across([first, last]: Span, value: string | null, style: StyleId): PlanCell[] {
  return [cell(value, style), ...Array.from({ length: last - first }, () => cell(null, style))];
}

function addWorks(rows: RowList, judged: readonly JudgedUnit[]): void {
  const merges = [LEVEL, SENTENCE];
  rows.push({
    id: 'panel:header',
    cells: [
      cell(REPORT.work, 'header'),
      ...across(LEVEL, REPORT.level, 'header'),
      ...across(SENTENCE, REPORT.sentence, 'header'),
    ],
    merges,
  });
  for (const { work, unit, outcome } of judged) {
    const { n } = unit.figures;
    const sentence = shownSentence({ sentence: unitSentence(outcome, n), n });
    const level = LEVELS[outcome.level];
    rows.push({
      id: `panel:${work.id}`,
      cells: [
        cell(workTitle(work.work), 'wrapped'),
        ...across(LEVEL, level, 'level'),
        ...across(SENTENCE, sentence, 'wrapped'),
      ],
      merges,
      height: Math.max(textHeight(sentence, widthOf(SENTENCE)), textHeight(level, widthOf(LEVEL))),
    });
  }
  rows.space('after-panel:works');
}

function addSigns(rows: RowList, signs: readonly LitSign[]): void {
  const merges = [WORK, INTERVAL];
  rows.add('panel:signs', cell(PANEL.signsHeading, 'subtitle'));
  rows.push({
    id: 'panel:signs:header',
    cells: [
      cell(REPORT.sign, 'header'),
      ...across(WORK, REPORT.work, 'header'),
      cell(REPORT.value, 'header'),
      cell(REPORT.reference, 'header'),
      ...across(INTERVAL, PANEL.interval, 'header'),
      ...cells('header', ['n', 'p', 'q', REPORT.sentence, PANEL.causesAndNext]),
    ],
    merges,
  });
  for (const { sign, judged } of signs) {
    const { n } = sign;
    const sentence = shownSentence(sign);
    const causes = PANEL.causesThenNext(sign.innocent, sign.next);
    rows.push({
      id: `panel:${judged.work.id}:${sign.id}`,
      cells: [
        cell(sign.title, 'wrapped'),
        ...across(WORK, workTitle(judged.work.work), 'wrapped'),
        cell(shownFigure(sign.value, n), 'coefficient'),
        cell(sign.reference, 'coefficient'),
        ...across(INTERVAL, isFew(n) ? '' : sign.intervalText, 'wrapped'),
        cell(shownCount(n), 'count'),
        cell(shownProbability(sign.p, n), 'probability'),
        cell(shownProbability(sign.q, n), 'probability'),
        cell(sentence, 'wrapped'),
        cell(causes, 'wrapped'),
      ],
      merges,
      height: Math.max(
        textHeight(sign.title, widthOf([0, 0])),
        textHeight(sentence, widthOf([EXPLAINED, EXPLAINED])),
        textHeight(causes, widthOf([CAUSES, CAUSES])),
      ),
    });
  }
  rows.space('after-panel');
}
