/**
 * What an indicator is, and how it becomes a sign (признак) of one school's work.
 * An indicator describes a figure against a reference; it never says why the figure is so.
 */
import {
  INDICATOR_TEXTS,
  differenceInterval,
  fewParticipants,
  fewToCompareWith,
  inapplicableSentence,
  lacksInput,
  undefinedFigure,
} from '../../messages/indicators';
import type { SignLevel } from '../../messages/levels';
import type { DetectorId } from '../panel/detector';
import { CutScores } from '../protocol/paper';
import type { Inapplicable } from '../procedures/applicability';
import { Interval } from '../stats/proportion';
import { Fences } from '../stats/quantile';
import type { Parameters } from '../verdict/parameters';
import { WorkFigures } from './descriptive';
import { Reference } from './reference';
import { ChangeFlag } from './rules-2019';
import { ComparedPart, Tally, TallyPart, participantsIn } from './tally';

export type IndicatorId =
  | 'rule-a'
  | 'rule-b'
  | 'rule-c'
  | 'few-twos'
  | 'many-fours-fives'
  | 'lowered-high'
  | 'lowered-low'
  | 'confirmed-high'
  | 'raised-high'
  | 'cuts';

/** What a unit must have: a part of its tally, the scale of the year, or the same pupils' earlier year. */
export type Input = TallyPart | 'scale' | 'earlier-year';

/** Rule C for one school: K, its flag, and the parallel it belongs to. */
export interface SchoolChange {
  readonly k: number;
  readonly flag: ChangeFlag | null;
  readonly fences: Fences;
  readonly fromYear: number;
  readonly toYear: number;
  readonly schools: number;
}

/** One school × work with all that indicators may look at. */
export interface Unit {
  readonly tally: Tally;
  readonly figures: WorkFigures;
  readonly cuts: CutScores | null;
  readonly reference: Reference;
  /** The reference without this school. */
  readonly others: Tally;
  /** null unless the school wrote the work of the grade below a year earlier. */
  readonly change: SchoolChange | null;
}

/** Shares are fractions 0–1, differences too; the unit of other values is that of the figure. */
export interface Finding {
  readonly value: number;
  readonly reference: number | null;
  /** The value from which the sign is marked; null when no possible value would be. */
  readonly threshold: number | null;
  readonly z: number | null;
  /** One-sided, in the direction of the indicator. */
  readonly p: number | null;
  /** 95 % interval: of value − reference, for a sign of the panel of the value. */
  readonly interval: Interval | null;
  readonly marked: boolean;
  readonly sentence: string;
}

export interface Indicator {
  readonly id: IndicatorId;
  /** The part whose participants are the n of the sign. */
  readonly of: TallyPart;
  readonly needs: readonly Input[];
  /** The n from which it answers. */
  minimum(parameters: Parameters): number;
  /** The part of which the others must have `referenceN` participants; null for literal rules. */
  readonly comparesWith: ComparedPart | null;
  /** null when the figure is undefined for these data. */
  measure(unit: Unit, parameters: Parameters): Finding | null;
}

/** One row of «Признаки». Numbers are null when there is nothing to compute them from. */
export interface Sign extends Omit<Finding, 'value' | 'marked'> {
  readonly id: IndicatorId | DetectorId;
  readonly title: string;
  readonly value: number | null;
  readonly n: number;
  /** Benjamini–Hochberg over the units of the work; null where the rule set does not correct. */
  readonly q: number | null;
  readonly level: SignLevel;
  /** Ordinary causes to check before anything else. */
  readonly innocent: readonly string[];
  /** The interval in words; an empty text without one. */
  readonly intervalText: string;
  /** What to look at next, once they are checked; empty where the rule set has no advice. */
  readonly next: readonly string[];
}

/** Why a work can never have one of the inputs it lacks; null where they are only not loaded. */
export type WhyInapplicable = (lacking: readonly Input[]) => Inapplicable | null;

/**
 * Applies an indicator to a unit. A missing input or too small a number gives «недостаточно данных» and says why; one
 * that the procedure can never have, «не применимо».
 */
export function signOf(
  indicator: Indicator,
  unit: Unit,
  parameters: Parameters,
  whyInapplicable: WhyInapplicable,
): Sign {
  const n = participantsIn(unit.tally, indicator.of);
  const lacking = indicator.needs.filter((input) => !has(unit, input));
  const inapplicable = whyInapplicable(lacking);
  const reason =
    inapplicable === null
      ? whatLacks(indicator, unit, n, parameters, lacking[0])
      : inapplicableSentence(inapplicable);
  const finding = reason === null ? indicator.measure(unit, parameters) : null;
  const { title, innocent } = INDICATOR_TEXTS[indicator.id];
  const common = { id: indicator.id, title, n, q: null, innocent, next: [] };
  if (finding === null) {
    const sentence = reason ?? undefinedFigure(n);
    const level = inapplicable === null ? 'unknown' : 'inapplicable';
    return { ...common, sentence, level, ...NOTHING, intervalText: '' };
  }
  const { value, reference, threshold, z, p, interval, marked, sentence } = finding;
  const level = marked ? 'attention' : 'none';
  const intervalText = interval === null ? '' : differenceInterval(interval);
  return { ...common, sentence, level, value, reference, threshold, z, p, interval, intervalText };
}

const NOTHING = { value: null, reference: null, threshold: null, z: null, p: null, interval: null };

function whatLacks(
  indicator: Indicator,
  unit: Unit,
  n: number,
  parameters: Parameters,
  lacking: Input | undefined,
): string | null {
  if (lacking !== undefined) return lacksInput(lacking);
  const minimum = indicator.minimum(parameters);
  if (n < minimum) return fewParticipants(n, minimum);
  if (indicator.comparesWith === null) return null;
  const others = participantsIn(unit.others, indicator.comparesWith);
  return others < parameters.referenceN ? fewToCompareWith(others, parameters.referenceN) : null;
}

function has(unit: Unit, input: Input): boolean {
  if (input === 'earlier-year') return unit.change !== null;
  if (input === 'scale') return unit.cuts !== null;
  return participantsIn(unit.tally, input) > 0;
}
