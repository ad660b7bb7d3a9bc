/** The picture of the strongest sign of a school's tab that can be drawn, and the data under it. */
import { workTitle } from '../../messages/intake';
import { PANEL } from '../../messages/panel';
import { besideMark } from '../../messages/yearly';
import { REPORT } from '../../messages/report';
import { TaskFinder, taskFinder } from '../indicators/task-success';
import { markByScore } from '../protocol/paper';
import { MARK_COLOURS, REFERENCE_COLOUR, SCHOOL_COLOUR, SCORE_LINE_COLOUR } from './colours';
import { EVIDENCE_KINDS, EvidenceKind, EvidencePoint, EvidenceSource, UnitPlace } from './evidence';
import { journalEvidence } from './evidence-journal';
import { pairEvidence } from './evidence-pairs';
import { scoreEvidence } from './evidence-scores';
import { taskEvidence } from './evidence-tasks';
import type { Block } from './school-charts';
import type { LitSign } from './school-panel';

const SERIES: Readonly<
  Record<EvidenceKind, (place: UnitPlace, find: TaskFinder) => readonly EvidencePoint[] | null>
> = {
  scores: scoreEvidence,
  tasks: taskEvidence,
  pairs: pairEvidence,
  journal: journalEvidence,
};

/** `signs` by strength; null where none of them has a picture. */
export function evidenceBlock(signs: readonly LitSign[], source: EvidenceSource): Block | null {
  for (const { sign, judged } of signs) {
    const detector = judged.outcome.signs.find((one) => one.detector === sign.id)?.detector;
    const kind = detector === undefined ? null : EVIDENCE_KINDS[detector];
    const place = kind === null ? null : source(judged.work.id, judged.outcome.school);
    if (kind === null || place === null) continue;
    const points = SERIES[kind](place, taskFinder(judged.work.paper.tasks));
    if (points === null || points.length === 0) continue;
    const { work } = judged.work;
    const title = besideMark(PANEL.evidence[kind](workTitle(work)), work);
    return kind === 'scores' && place.batch.cuts !== null
      ? byMark(title, points, place.batch.cuts)
      : sideBySide(title, besideMark(ACROSS[kind], work), kind, points);
  }
  return null;
}

/** Scores in the colour of the mark they give, so that the cuts are seen; what is expected as a line. */
function byMark(
  title: string,
  points: readonly EvidencePoint[],
  cuts: Parameters<typeof markByScore>[1],
): Block {
  const marks = [2, 3, 4, 5] as const;
  return {
    chart: {
      id: 'evidence',
      kind: 'stacked-and-line',
      title,
      across: REPORT.scoreAxis,
      most: null,
      colours: [...MARK_COLOURS, SCORE_LINE_COLOUR],
    },
    headings: [REPORT.score, ...marks.map(REPORT.schoolMark), PANEL.evidence.expected],
    lines: points.map(({ label, own, expected }) => {
      const mark = markByScore(Number(label), cuts);
      return [label, ...marks.map((one) => (one === mark ? own : null)), expected];
    }),
  };
}

const ACROSS: Readonly<Record<EvidenceKind, string>> = {
  scores: REPORT.score,
  tasks: REPORT.taskAxis,
  pairs: PANEL.evidence.equalTasks,
  journal: PANEL.evidence.difference,
};

function sideBySide(
  title: string,
  across: string,
  kind: EvidenceKind,
  points: readonly EvidencePoint[],
): Block {
  return {
    chart: {
      id: 'evidence',
      kind: 'column',
      title,
      across,
      most: kind === 'tasks' ? 100 : null,
      colours: [SCHOOL_COLOUR, REFERENCE_COLOUR],
    },
    headings: [across, REPORT.schoolPercent, PANEL.evidence.expected],
    lines: points.map(({ label, own, expected }) => [label, own, expected]),
  };
}
