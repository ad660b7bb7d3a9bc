/**
 * Checks a scale (шкала перевода) and a maximum before anybody counts with them, and says in Russian what is wrong.
 * It corrects nothing.
 */
import { CutScores } from './paper';
import { scaleText } from '../../messages/intake';

/** Primary scores that give one mark, both ends included. */
export interface ScoreRange {
  readonly from: number;
  readonly to: number;
}

/** Ranges of the marks 2, 3, 4 and 5. */
export type ScaleRanges = readonly [ScoreRange, ScoreRange, ScoreRange, ScoreRange];

/** Reads «0–13 14–23 24–32 33–38» (any dash; spaces, commas or semicolons between); null when it is no such text. */
export function parseScale(text: string): ScaleRanges | null {
  const ranges = text
    .replace(/\s*[-–—]\s*/g, '-')
    .split(/[\s;,]+/)
    .filter((part) => part !== '')
    .map((part) => /^(\d{1,3})-(\d{1,3})$/.exec(part));
  if (ranges.length !== 4 || ranges.some((range) => range === null)) return null;
  const [two, three, four, five] = ranges.map((range) => ({
    from: Number(range![1]),
    to: Number(range![2]),
  }));
  return [two, three, four, five];
}

/** Lowest scores of the marks 3, 4, 5. Where ranges overlap, the higher mark has the score. */
export function cutsOf(ranges: ScaleRanges): CutScores {
  return [ranges[1].from, ranges[2].from, ranges[3].from];
}

/** Overlaps and gaps between the ranges of neighbouring marks, and ends that are not 0 and the maximum. */
export function rangeProblems(ranges: ScaleRanges, maxScore: number): string[] {
  const problems: string[] = [];
  if (ranges[0].from !== 0) problems.push(scaleText.startsAbove0(ranges[0].from));
  ranges.forEach(({ from, to }, i) => {
    if (to < from) problems.push(scaleText.rangeReversed(i + 2, from, to));
  });
  for (let i = 1; i < ranges.length; i++) {
    const lower = ranges[i - 1];
    const upper = ranges[i];
    if (upper.from <= lower.to) problems.push(scaleText.overlap(i + 1, i + 2, upper.from, lower.to));
    if (upper.from > lower.to + 1) problems.push(scaleText.gap(i + 1, i + 2, lower.to + 1, upper.from - 1));
  }
  if (ranges[3].to !== maxScore) problems.push(scaleText.endsOff(ranges[3].to, maxScore));
  return problems;
}

/** Cuts that are no whole numbers, do not ascend, or lie outside 1 … maximum. A null maximum limits nothing. */
export function cutProblems(cuts: CutScores, maxScore: number | null): string[] {
  const problems: string[] = [];
  cuts.forEach((cut, i) => {
    if (!Number.isInteger(cut)) problems.push(scaleText.cutNotWhole(i + 3));
    else if (cut < 1) problems.push(scaleText.cutTooLow(i + 3, cut));
    else if (maxScore !== null && cut > maxScore)
      problems.push(scaleText.cutAboveMaximum(i + 3, cut, maxScore));
  });
  for (let i = 1; i < cuts.length; i++) {
    if (cuts[i] <= cuts[i - 1]) problems.push(scaleText.cutsNotAscending(i + 2, i + 3, cuts[i - 1], cuts[i]));
  }
  return problems;
}

/** A maximum that the data exceed: `above` rows had a total above it. Nothing is said of none. */
export function maximumProblems(maxScore: number, above: number): string[] {
  return above > 0 ? [scaleText.maximumExceeded(maxScore, above)] : [];
}
