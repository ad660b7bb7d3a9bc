/**
 * The JSON that other programs read. Keys, their order and their units are a contract: keys may be added at the end,
 * none renamed or moved.
 */
import { LEVELS } from '../../messages/levels';
import { WorkFigures } from '../indicators/descriptive';
import { participantsIn } from '../indicators/tally';
import type { PanelOutcome } from '../panel/outcome';
import { RejectReason, RemarkReason, RowNote } from '../protocol/counts';
import { compareText } from './gather';
import { Evaluation, ParallelChange, SchoolEvaluation, UnitEvaluation, WorkEvaluation } from './evaluation';
import type { RuleSet } from './rule-set';

/** Plain data for `JSON.stringify`; numbers unrounded, fractions 0–1 except the index (0–100). */
export function toContractJson(
  evaluation: Evaluation,
  rejected: readonly RowNote<RejectReason>[],
  remarked: readonly RowNote<RemarkReason>[],
): object {
  return {
    rules: evaluation.ruleSet.id,
    works: evaluation.works.map((work) => workJson(work, evaluation.panel)),
    schools: evaluation.schools.map((school) => schoolJson(school, evaluation)),
    ruleC: evaluation.changes.map(changeJson),
    index: evaluation.index.map(({ year, schools, marked, value, schoolsFromTen, markedFromTen }) => ({
      year,
      schools,
      marked,
      value,
      schoolsFromTen,
      markedFromTen,
    })),
    rejected: sortNotes(rejected),
    remarked: sortNotes(remarked),
  };
}

function workJson(
  { id, work, paper, figures, reference }: WorkEvaluation,
  panel: PanelOutcome | null,
): object {
  const { n, mean, sd } = reference.figures;
  const { absent, ...others } = figuresJson(figures);
  return {
    id,
    kind: work.kind,
    year: work.year,
    session: work.session,
    subject: work.subject,
    grade: work.grade,
    maxScore: paper.maxScore,
    cuts: paper.cuts,
    absent,
    reference: {
      kind: reference.kinds.scores,
      n: reference.tally.scores === null ? n : participantsIn(reference.tally, 'scores'),
      mean,
      sd,
    },
    ...others,
    ...(panel !== null && { calibration: calibrationJson(panel, id) }),
  };
}

/** null for a work without protocols. */
function calibrationJson(panel: PanelOutcome, id: string): object | null {
  const calibration = panel.works.find(({ work }) => work === id);
  if (calibration === undefined) return null;
  const { kind, units, works, name } = calibration.pool;
  return { pool: kind, units, works, name };
}

function schoolJson(school: SchoolEvaluation, { ruleSet, panel }: Evaluation): object {
  const { code, municipality, units, level } = school;
  const works = units.map((unit) => unitJson(unit, ruleSet));
  if (!ruleSet.signsInJson) return { code, municipality, works };
  const judged = panel !== null && { p: school.panel?.p ?? null, q: school.panel?.q ?? null };
  return { code, municipality, works, ...judged, verdict: LEVELS[level] };
}

function unitJson(evaluated: UnitEvaluation, { signsInJson, usesPanel }: RuleSet): object {
  const { work, figures, ruleA, ruleB, signs, panel, level } = evaluated;
  const unit = { id: work, ...figuresJson(figures), ruleA, ruleB };
  if (!signsInJson) return unit;
  const signsJson = signs.map(
    ({ id, value, reference, n, z, p, q, level: signLevel, sentence, interval }) => ({
      id,
      value,
      reference,
      n,
      z,
      p,
      level: LEVELS[signLevel],
      sentence,
      ...(usesPanel && { q, interval }),
    }),
  );
  const judged = usesPanel && { p: panel?.p ?? null, q: panel?.q ?? null };
  return { ...unit, signs: signsJson, ...judged, verdict: LEVELS[level] };
}

function figuresJson(figures: WorkFigures) {
  const { marks } = figures;
  return {
    n: figures.n,
    mean: figures.mean,
    sd: figures.sd,
    ciLow: figures.ciLow,
    ciHigh: figures.ciHigh,
    marks: marks && { 2: marks[0], 3: marks[1], 4: marks[2], 5: marks[3] },
    pairs: figures.pairs,
    lowered: figures.lowered,
    confirmed: figures.confirmed,
    raised: figures.raised,
    gap2: figures.gap2,
    spearman: figures.spearman,
    absent: figures.absent,
  };
}

function changeJson({ from, to, schools, ...fences }: ParallelChange): object {
  return {
    subject: to.subject,
    fromGrade: from.grade,
    toGrade: to.grade,
    fromYear: from.year,
    toYear: to.year,
    quartile1: fences.quartile1,
    median: fences.median,
    quartile3: fences.quartile3,
    lowFence: fences.lowFence,
    highFence: fences.highFence,
    schools,
    kind: to.kind,
    fromSession: from.session,
    toSession: to.session,
  };
}

function sortNotes<Reason extends string>(notes: readonly RowNote<Reason>[]): object[] {
  return [...notes]
    .sort((a, b) => compareText(a.file, b.file) || a.row - b.row)
    .map(({ file, row, reason }) => ({ file, row, reason }));
}
