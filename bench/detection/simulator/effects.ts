/**
 * Every number that the simulator assumes: honest nuisance, and how far each mechanism goes at strength 1. Frozen with
 * the tables of docs/detection/step-0.md: a change here makes those tables void.
 */

/** Honest schools. Abilities and difficulties are in logits, leniencies in the same units of ability. */
export const HONEST = {
  lyceumShare: 0.1,
  lyceumAdvantage: 0.9,
  ruralShare: 0.15,
  ruralClass: [6, 12],
  classes: [2, 4],
  classSize: [18, 25],
  schoolSd: 0.35,
  /** Share of the variance between schools that all subjects have in common. */
  schoolCommon: 0.9,
  /** School in one year, against its lasting level. */
  cohortSd: 0.38,
  classSd: 0.2,
  pupilSd: 1.15,
  /** Share of the variance between pupils of a class that all subjects have in common. */
  pupilCommon: 0.7,
  schoolTaskSd: 0.25,
  classTaskSd: 0.15,
  discrimination: 0.65,
  discriminationSd: 0.2,
  meanTotal: 13.5,
  /** Chance that a marker is one point off on an open task. */
  markerNoise: 0.08,
  absence: [0.07, 0.12],
  /** Abilities at which an unbiased journal goes over to 3, 4 and 5. */
  journalCuts: [-1.5, 0.06, 1.6],
  journalLeniency: 0.2,
  journalSchoolSd: 0.22,
  journalClassSd: 0.12,
  journalNoise: 0.45,
  /** Schools differ in how closely journals follow abilities: standard deviation of the logarithm of the noise. */
  journalNoiseSd: 0.3,
} as const;

/** Mechanisms at strength 1; probabilities are multiplied by the strength of the scenario and cut at 1. */
export const EFFECTS = {
  subjects: 0.7,
  classes: 0.8,
  /** How far a school goes in a work, as a multiple of what follows: evenly between these. */
  intensity: [0.7, 1.3],
  /** Chance that a work 1, 2 or 3 points below a cut is lifted to it. */
  T1: { lift: [0.58, 0.35, 0.12] },
  /** Chance of help per pupil, then per task of the hardest ones. */
  T2: { pupil: 0.85, task: 0.6, hardest: 5 },
  /** Chance that a pupil copies, then of each task to be copied; the source is one of the best `sources` works. */
  T3: { pupil: 0.61, task: 0.55, sources: 7 },
  /** Chance that a journal mark below 5 is raised by one. */
  T4: { raise: 0.35 },
  /** Share of a class that counts as weak by journal mark and ability, chance that one of them stays away. */
  T5: { weakest: 0.35, away: 0.68 },
  /** Neighbouring tasks with answers given to a class; chance that a pupil gets them, then that an answer is taken. */
  T6: { block: 5, pupil: 0.78, take: 0.9 },
  /** Chance that a total is moved into the range of the journal mark, up or down, from how many points away. */
  T7: { up: 0.67, down: 0.15, reach: 6 },
} as const;
