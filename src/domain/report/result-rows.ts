/** Computed rows of the result tables: one per work × school, from protocols. */
import { rates } from '../indicators/descriptive';
import { REPORT } from '../../messages/report';
import { ResultTableId, byTask } from '../tables/results';
import {
  LOADED_LEVEL,
  LEVEL_WORDS,
  SOURCE,
  TASK_LABELS_LEVEL,
  TASK_MAXIMA_LEVEL,
} from '../../messages/choices';
import { hasOwnTasks } from '../tables/lists';
import { MAX_SCORE_COLUMN } from '../tables/registry';
import type { PlanValue } from '../tabs/plan';
import type { Described, WorkEvaluation } from '../verdict/evaluation';
import type { ReportData } from './report';
import {
  isFew,
  journalPercents,
  markPercents,
  scorePercents,
  shownCount,
  shownFigure,
  shownPart,
  shownPercent,
} from './shown';

type Row = Readonly<Record<string, PlanValue>>;

interface Line {
  readonly head: Row;
  readonly group: Described;
  readonly work: WorkEvaluation;
}

/** Rows of the four result tables. */
export function resultRows(data: ReportData): Readonly<Record<ResultTableId, Row[]>> {
  const rows: Record<ResultTableId, Row[]> = { marks: [], journal: [], scores: [], tasks: [] };
  for (const work of data.evaluation.works) {
    const lines = linesOf(work, data);
    if (lines.length === 0) continue;
    for (const line of lines) {
      if (line.group.figures.marks !== null) rows.marks.push(marksRow(line));
      if (line.group.figures.pairs !== null) rows.journal.push(journalRow(line));
      if (line.group.tally.scores !== null) rows.scores.push(scoresRow(line));
    }
    const withTasks = lines.filter(({ group }) => group.tasks.length > 0);
    if (withTasks.length === 0) continue;
    const { tasks } = withTasks[0]!.group;
    const head = { work: work.id, school: '', name: '', n: null, source: SOURCE.protocol };
    rows.tasks.push({ ...head, level: TASK_LABELS_LEVEL, ...byTask(tasks.map(({ label }) => label)) });
    // Those of a shipped paper are printed in its description; a person's own stand nowhere beside the percents.
    const procedure = data.procedures.get(work.id);
    if (procedure !== undefined && hasOwnTasks(procedure))
      rows.tasks.push({ ...head, level: TASK_MAXIMA_LEVEL, ...byTask(tasks.map(({ max }) => max)) });
    for (const { head, group } of withTasks) {
      rows.tasks.push({ ...head, ...byTask(group.tasks.map(({ share, n }) => shownPercent(share, n))) });
    }
  }
  return rows;
}

/** Schools with a protocol by code, then everything loaded. */
function linesOf(work: WorkEvaluation, { evaluation, schools }: ReportData): Line[] {
  const lines: Line[] = [];
  for (const { code, units } of evaluation.schools) {
    const unit = units.find((one) => one.work === work.id && one.source === 'protocol');
    if (unit === undefined || unit.figures.n === 0) continue;
    const n = shownCount(unit.figures.n);
    const name = schools.get(code)?.name ?? '';
    const head = { work: work.id, level: LEVEL_WORDS.school, school: code, name, n, source: SOURCE.protocol };
    lines.push({ head, group: unit, work });
  }
  if (lines.length === 0) return [];
  const all = { work: work.id, level: LOADED_LEVEL, school: '', name: REPORT.referenceKinds.loaded };
  lines.push({ head: { ...all, n: work.figures.n, source: SOURCE.protocol }, group: work, work });
  return lines;
}

function marksRow({ head, group }: Line): Row {
  const [mark2, mark3, mark4, mark5] = markPercents(group) as [PlanValue, PlanValue, PlanValue, PlanValue];
  const { n } = group.figures;
  const { passRate, quality, meanMark, sou, attendance } = rates(group.figures);
  return {
    ...head,
    mark2,
    mark3,
    mark4,
    mark5,
    passed: shownPercent(passRate, n),
    quality: shownPercent(quality, n),
    meanMark: shownFigure(meanMark, n),
    learned: shownFigure(sou, n),
    // A share of attendance beside a hidden number of participants would tell the number.
    attendance: shownPercent(attendance, n),
  };
}

function journalRow({ head, group }: Line): Row {
  const [loweredPercent, confirmedPercent, raisedPercent] = journalPercents(group) as [
    PlanValue,
    PlanValue,
    PlanValue,
  ];
  const { pairs, lowered, confirmed, raised, gap2 } = group.figures;
  return {
    ...head,
    loweredPercent,
    lowered: shownPart(lowered, pairs ?? 0),
    confirmedPercent,
    confirmed: shownPart(confirmed, pairs ?? 0),
    raisedPercent,
    raised: shownPart(raised, pairs ?? 0),
    gap2: shownPart(gap2, pairs ?? 0),
  };
}

function scoresRow({ head, group, work }: Line): Row {
  const { n, mean, sd } = group.figures;
  const percents = scorePercents(group, work.paper.maxScore).slice(0, MAX_SCORE_COLUMN + 1);
  return {
    ...head,
    mean: shownFigure(mean, n),
    sd: shownFigure(sd, n),
    ...Object.fromEntries(percents.map((percent, score) => [`score${score}`, isFew(n) ? null : percent])),
  };
}
