/**
 * The JSON that other programs read. Keys, their order and their units are a contract: keys may be added at the end,
 * none renamed or moved.
 */
import { LEVELS } from '../../messages/levels';
import { WorkFigures } from '../indicators/descriptive';
import { participantsIn } from '../indicators/tally';
import { RejectReason, RemarkReason, RowNote } from '../protocol/counts';
import { compareText } from './gather';
import { Evaluation, ParallelChange, SchoolEvaluation, UnitEvaluation, WorkEvaluation } from './evaluation';

/** Plain data for `JSON.stringify`; numbers unrounded, fractions 0–1 except the index (0–100). */
export function toContractJson(
  evaluation: Evaluation,
  rejected: readonly RowNote<RejectReason>[],
  remarked: readonly RowNote<RemarkReason>[],
): object {
  return {
    rules: evaluation.ruleSet.id,
    works: evaluation.works.map(workJson),
    schools: evaluation.schools.map((school) => schoolJson(school, evaluation.ruleSet.signsInJson)),
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

function workJson({ id, work, paper, figures, reference }: WorkEvaluation): object {
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
  };
}

function schoolJson({ code, municipality, units, level }: SchoolEvaluation, withSigns: boolean): object {
  const works = units.map((unit) => unitJson(unit, withSigns));
  return withSigns ? { code, municipality, works, verdict: LEVELS[level] } : { code, municipality, works };
}

function unitJson({ work, figures, ruleA, ruleB, signs, level }: UnitEvaluation, withSigns: boolean): object {
  const unit = { id: work, ...figuresJson(figures), ruleA, ruleB };
  if (!withSigns) return unit;
  const signsJson = signs.map(({ id, value, reference, n, z, p, level: signLevel, sentence }) => ({
    id,
    value,
    reference,
    n,
    z,
    p,
    level: LEVELS[signLevel],
    sentence,
  }));
  return { ...unit, signs: signsJson, verdict: LEVELS[level] };
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
