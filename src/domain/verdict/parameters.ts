/**
 * Numbers that a methodologist may change in «Параметры», with their defaults and permitted ranges.
 * The rule set «ФИОКО-2019» ignores them all: it is quoted literally.
 */
import { PARAMETER_TEXTS } from '../../messages/indicators';

export interface Parameters {
  /** Participants (or pairs with a journal mark) below which no sign is given. */
  readonly minimumN: number;
  /** Figures of fewer participants are shown in grey. */
  readonly greyBelow: number;
  /** Participants from which a score histogram is informative. */
  readonly histogramN: number;
  /** Participants from which a histogram sign is given, with a caveat until `histogramN`. */
  readonly histogramCaveatN: number;
  /** Participants beside one cut score from which that cut is used. */
  readonly besideCutN: number;
  /** Participants among the others from which a school is compared with them. */
  readonly referenceN: number;
  /** |z| from which a difference is marked. */
  readonly zThreshold: number;
  /** Smallest differences that are marked, in percentage points. */
  readonly twosEffect: number;
  readonly qualityEffect: number;
  readonly loweredHighEffect: number;
  readonly loweredLowEffect: number;
  readonly confirmedEffect: number;
  readonly raisedEffect: number;
  readonly cutsEffect: number;
}

export type ParameterId = keyof Parameters;

export interface ParameterInfo {
  readonly title: string;
  readonly description: string;
  readonly default: number;
  readonly minimum: number;
  readonly maximum: number;
  /** Participants and points are whole numbers; z and percentage points are not. */
  readonly whole: boolean;
}

type Bounds = Omit<ParameterInfo, 'title' | 'description'>;

const people = (value: number, minimum: number): Bounds => ({
  default: value,
  minimum,
  maximum: 100_000,
  whole: true,
});
const percentagePoints = (value: number): Bounds => ({
  default: value,
  minimum: 0,
  maximum: 100,
  whole: false,
});

// Effect sizes were set on three real municipalities (558 school × work): each sign marks 1–6 % of them.
const BOUNDS: Readonly<Record<ParameterId, Bounds>> = {
  minimumN: people(10, 2),
  greyBelow: people(20, 2),
  histogramN: people(50, 2),
  histogramCaveatN: people(20, 2),
  besideCutN: people(10, 2),
  referenceN: people(100, 2),
  zThreshold: { default: 3, minimum: 1, maximum: 10, whole: false },
  twosEffect: percentagePoints(5),
  qualityEffect: percentagePoints(25),
  loweredHighEffect: percentagePoints(30),
  loweredLowEffect: percentagePoints(25),
  confirmedEffect: percentagePoints(30),
  raisedEffect: percentagePoints(20),
  cutsEffect: percentagePoints(20),
};

/** In the order of the tab «Параметры». */
export const PARAMETER_IDS = Object.keys(BOUNDS) as readonly ParameterId[];

export const PARAMETERS = Object.fromEntries(
  PARAMETER_IDS.map((id) => [id, { ...PARAMETER_TEXTS[id], ...BOUNDS[id] }]),
) as Readonly<Record<ParameterId, ParameterInfo>>;

export const DEFAULT_PARAMETERS = Object.fromEntries(
  PARAMETER_IDS.map((id) => [id, BOUNDS[id].default]),
) as unknown as Parameters;

/** True when `value` may stand for the parameter. */
export function isPermitted(id: ParameterId, value: number): boolean {
  const { minimum, maximum, whole } = PARAMETERS[id];
  return value >= minimum && value <= maximum && (!whole || Number.isInteger(value));
}
