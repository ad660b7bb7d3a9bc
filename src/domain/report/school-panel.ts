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
import type { SchoolEvaluation } from '../verdict/evaluation';
import { COLUMNS, LAST_COLUMN, UnitOfWork, WIDTH } from './school-layout';
import { isFew, shownCount, shownFigure, shownSentence } from './shown';
import { asksForAttention } from './sign-rows';

export interface JudgedUnit extends UnitOfWork {
  readonly outcome: UnitOutcome;
}

/** A sign that stands out, in the work it stands out in. */
export interface LitSign {
  readonly sign: Sign;
  readonly judged: JudgedUnit;
}

export function judgedUnits(units: readonly UnitOfWork[]): JudgedUnit[] {
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

/** The columns that a sentence of a work covers. */
const SENTENCE = [4, LAST_COLUMN] as const;
const LEVEL = [1, 3] as const;

export function addPanel(rows: RowList, school: SchoolEvaluation, units: readonly UnitOfWork[]): void {
  const judged = judgedUnits(units);
  if (judged.length === 0) return;
  if (school.panel !== null) {
    rows.note('panel:school', schoolSentence(school.panel, judged.length), 0, LAST_COLUMN, WIDTH);
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

function addWorks(rows: RowList, judged: readonly JudgedUnit[]): void {
  const joined = (
    text: string,
    [first, last]: readonly [number, number],
    style: 'header' | 'level' | 'wrapped',
  ) => [cell(text, style), ...Array.from({ length: last - first }, () => cell(null, style))];
  rows.push({
    id: 'panel:header',
    cells: [
      cell(REPORT.work, 'header'),
      ...joined(REPORT.level, LEVEL, 'header'),
      ...joined(REPORT.sentence, SENTENCE, 'header'),
    ],
    merges: [LEVEL, SENTENCE],
  });
  const width = COLUMNS.slice(SENTENCE[0]).reduce((sum, column) => sum + column.width, 0);
  const levelWidth = COLUMNS.slice(LEVEL[0], LEVEL[1] + 1).reduce((sum, column) => sum + column.width, 0);
  for (const { work, unit, outcome } of judged) {
    const { n } = unit.figures;
    const sentence = shownSentence({ sentence: unitSentence(outcome, n), n });
    const level = LEVELS[outcome.level];
    rows.push({
      id: `panel:${work.id}`,
      cells: [
        cell(workTitle(work.work), 'wrapped'),
        ...joined(level, LEVEL, 'level'),
        ...joined(sentence, SENTENCE, 'wrapped'),
      ],
      merges: [LEVEL, SENTENCE],
      height: Math.max(textHeight(sentence, width), textHeight(level, levelWidth)),
    });
  }
  rows.space('after-panel:works');
}

function addSigns(rows: RowList, signs: readonly LitSign[]): void {
  rows.add('panel:signs', cell(PANEL.signsHeading, 'subtitle'));
  rows.add(
    'panel:signs:header',
    ...cells('header', [
      REPORT.sign,
      REPORT.work,
      REPORT.value,
      REPORT.reference,
      PANEL.interval,
      'n',
      'p',
      'q',
      undefined,
      undefined,
      REPORT.sentence,
      PANEL.causesAndNext,
    ]),
  );
  for (const { sign, judged } of signs) {
    rows.add(
      `panel:${judged.work.id}:${sign.id}`,
      cell(sign.title, 'wrapped'),
      cell(judged.work.id, 'wrapped'),
      cell(shownFigure(sign.value, sign.n), 'coefficient'),
      cell(sign.reference, 'coefficient'),
      cell(isFew(sign.n) ? '' : sign.intervalText, 'wrapped'),
      cell(shownCount(sign.n), 'count'),
      cell(isFew(sign.n) ? null : sign.p, 'coefficient'),
      cell(isFew(sign.n) ? null : sign.q, 'coefficient'),
      undefined,
      undefined,
      cell(shownSentence(sign), 'wrapped'),
      cell(PANEL.causesThenNext(sign.innocent, sign.next), 'wrapped'),
    );
  }
  rows.space('after-panel');
}
