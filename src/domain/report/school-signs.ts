/** The signs of a school's tab, those that ask for attention in full, and the place for the school's comment. */
import { workTitle } from '../../messages/intake';
import { LEVELS } from '../../messages/levels';
import type { Level } from '../../messages/levels';
import { PANEL } from '../../messages/panel';
import { REPORT } from '../../messages/report';
import { RowList, cell, cells } from '../tabs/build';
import type { ReportData } from './report';
import type { SchoolEvaluation } from '../verdict/evaluation';
import { LAST_COLUMN, TABLE_COLUMNS, UnitOfWork, WIDTH } from './school-layout';
import { addPanel } from './school-panel';
import { shownCount, shownFigure, shownSentence } from './shown';

const COMMENT_ROWS = 3;

/** Sign and level need more room than a column of figures. */
const SIGN_MERGES = [
  [1, 3],
  [4, 5],
] as const;

export function addSigns(
  rows: RowList,
  school: SchoolEvaluation,
  units: readonly UnitOfWork[],
  data: ReportData,
): void {
  rows.add('signs', cell(REPORT.signs, 'heading'));
  data.evaluation.ruleSet.notes.forEach((note, i) =>
    rows.note(`signs:note:${i}`, note, 0, LAST_COLUMN, WIDTH),
  );
  addPanel(rows, school, units);
  const withoutPanel = units.filter(({ unit }) => unit.panel === null && unit.signs.length > 0);
  if (withoutPanel.length < units.length) {
    if (withoutPanel.length === 0) return;
    rows.add('signs:tables', cell(PANEL.beyond(withoutPanel[0]!.unit.rules), 'subtitle'));
  }
  addIndicators(rows, withoutPanel);
}

/** Signs of the rule sets that have a threshold for each. */
function addIndicators(rows: RowList, units: readonly UnitOfWork[]): void {
  const all = units.flatMap(({ unit, work }) => unit.signs.map((sign) => ({ sign, work })));
  const withLevel = (level: Level): number => all.filter(({ sign }) => sign.level === level).length;
  rows.add(
    'signs:count',
    cell(
      REPORT.signCounts(
        withLevel('attention') + withLevel('recheck'),
        withLevel('none'),
        withLevel('unknown'),
      ),
      'muted',
    ),
  );
  const signs = all.filter(({ sign }) => sign.level === 'attention' || sign.level === 'recheck');
  if (signs.length === 0) {
    rows.space('after-signs');
    return;
  }
  rows.push({
    id: 'signs:header',
    cells: cells('header', [
      REPORT.work,
      REPORT.sign,
      '',
      '',
      REPORT.level,
      '',
      REPORT.value,
      REPORT.reference,
      REPORT.threshold,
      'n',
      REPORT.sentence,
      REPORT.innocent,
    ]),
    merges: SIGN_MERGES,
  });
  for (const { sign, work } of signs) {
    rows.push({
      id: `signs:${work.id}:${sign.id}`,
      cells: [
        cell(workTitle(work.work), 'wrapped'),
        cell(sign.title, 'wrapped'),
        cell(null, 'wrapped'),
        cell(null, 'wrapped'),
        cell(LEVELS[sign.level], 'level'),
        cell(null, 'level'),
        cell(shownFigure(sign.value, sign.n), 'coefficient'),
        cell(sign.reference, 'coefficient'),
        cell(sign.threshold, 'coefficient'),
        cell(shownCount(sign.n), 'count'),
        cell(shownSentence(sign), 'wrapped'),
        cell(sign.innocent.join('; '), 'wrapped'),
      ],
      merges: SIGN_MERGES,
    });
  }
  rows.space('after-signs');
}

export function addComment(rows: RowList): void {
  rows.add('comment', cell(REPORT.comment, 'heading'));
  rows.add('comment:note', cell(REPORT.commentNote, 'subtitle'));
  for (let i = 1; i <= COMMENT_ROWS; i++) {
    rows.push({
      id: `comment:${i}`,
      cells: Array.from({ length: TABLE_COLUMNS }, () => cell(null, 'input')),
      person: true,
      merges: [[0, TABLE_COLUMNS - 1]],
      height: 44,
    });
  }
  rows.space('after-comment');
}
