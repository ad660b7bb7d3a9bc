/**
 * What the panel says of itself on «Сводка»: how many signs may be chance, against whom each work was compared, and what
 * the data could not show.
 */
import { DETECTOR_TEXTS } from '../../messages/detectors';
import { decimal } from '../../messages/numbers';
import { PANEL, poolText } from '../../messages/panel';
import { REPORT } from '../../messages/report';
import type { PanelOutcome, UnitOutcome } from '../panel/outcome';
import { RowList, cell, textHeight } from '../tabs/build';
import type { Evaluation } from '../verdict/evaluation';
import { asksForAttention } from './sign-rows';
import { FIRST_WIDTHS, OTHER_WIDTH, TABLE_COLUMNS, WIDTH } from './summary-layout';

const LAST = TABLE_COLUMNS - 1;
const COMPARED = [1, 3] as const;
const UNSEEN = [6, LAST] as const;
const COMPARED_WIDTH = FIRST_WIDTHS[1] + 2 * OTHER_WIDTH;
const UNSEEN_WIDTH = (LAST - UNSEEN[0] + 1) * OTHER_WIDTH;

/** Adds nothing with the other rule sets. */
export function addPanelSummary(rows: RowList, evaluation: Evaluation): void {
  const { panel } = evaluation;
  if (panel === null) return;
  rows.add('panel', cell(PANEL.summaryHeading, 'heading'));
  const note = (id: string, text: string): void => rows.note(`panel:${id}`, text, 0, LAST, WIDTH);
  const marked = panel.schools.filter(({ level }) => asksForAttention(level)).length;
  note('chance', PANEL.chanceSentence(marked, decimal(panel.expectedFalse, 1)));
  note('none', PANEL.noneIsNoProof);
  if (panel.works.length === 1) note('one', PANEL.oneWork);
  if (panel.works.some(({ pool }) => pool.isSmall)) note('small', PANEL.smallPool);
  addCalibration(rows, panel, evaluation);
  rows.space('after-panel');
}

function addCalibration(rows: RowList, panel: PanelOutcome, evaluation: Evaluation): void {
  if (panel.works.length === 0) return;
  const line = (
    id: string,
    style: 'header' | 'wrapped',
    parts: readonly [string, string, number | string, number | string, string],
  ): void => {
    const [work, compared, judged, marked, unseen] = parts;
    const figure = style === 'header' ? 'header' : 'count';
    const joined = (text: string, [first, last]: readonly [number, number]) => [
      cell(text, style),
      ...Array.from({ length: last - first }, () => cell(null, style)),
    ];
    rows.push({
      id,
      cells: [
        cell(work, style === 'header' ? style : 'code'),
        ...joined(compared, COMPARED),
        cell(judged, figure),
        cell(marked, figure),
        ...joined(unseen, UNSEEN),
      ],
      merges: [COMPARED, UNSEEN],
      height: Math.max(textHeight(compared, COMPARED_WIDTH), textHeight(unseen, UNSEEN_WIDTH)),
    });
  };
  line('panel:header', 'header', [REPORT.workId, PANEL.compared, PANEL.judged, PANEL.asked, PANEL.unseen]);
  const byWork = new Map<string, UnitOutcome[]>();
  for (const unit of panel.units) {
    const known = byWork.get(unit.work);
    if (known === undefined) byWork.set(unit.work, [unit]);
    else known.push(unit);
  }
  const order = new Map(evaluation.works.map(({ id }, i) => [id, i] as const));
  const never = inapplicableSigns(evaluation);
  const works = [...panel.works].sort((a, b) => order.get(a.work)! - order.get(b.work)!);
  for (const { work, pool } of works) {
    const units = byWork.get(work) ?? [];
    const pools = new Set(units.map(({ pool: { kind, name } }) => `${kind}|${name}`)).size;
    line(`panel:${work}`, 'wrapped', [
      work,
      `${poolText(pool)}${pools > 1 ? PANEL.morePools(pools - 1) : ''}`,
      units.length,
      units.filter(({ level }) => asksForAttention(level)).length,
      unseenIn(units, never.get(work) ?? new Set()),
    ]);
  }
}

/** By work the signs that its kind of results never has: nobody is asked to load anything for them. */
function inapplicableSigns({ schools }: Evaluation): ReadonlyMap<string, ReadonlySet<string>> {
  const byWork = new Map<string, Set<string>>();
  for (const { units } of schools) {
    for (const { work, signs } of units) {
      const known = byWork.get(work) ?? new Set<string>();
      byWork.set(work, known);
      for (const { id, level } of signs) if (level === 'inapplicable') known.add(id);
    }
  }
  return byWork;
}

/** What no school's results of a work had: detectors that are silent everywhere, by what they need. */
function unseenIn(units: readonly UnitOutcome[], never: ReadonlySet<string>): string {
  const reasons = new Map<string, number>();
  (units[0]?.signs ?? []).forEach(({ detector }, i) => {
    if (never.has(detector) || units.some(({ signs }) => signs[i]!.silence === null)) return;
    const isFew = units.every(({ signs }) => signs[i]!.silence === 'few');
    const reason = isFew ? PANEL.fewEverywhere : DETECTOR_TEXTS[detector].needs;
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  });
  if (reasons.size === 0) return PANEL.unseenNothing;
  return [...reasons].map(([reason, detectors]) => PANEL.unseenReason(reason, detectors)).join('; ');
}
