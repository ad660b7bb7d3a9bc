/**
 * Schools of a simulated municipality and what their pupils honestly do in one subject: who is present, what is on
 * paper, what the journal says. Nothing is manipulated here.
 */
import { HONEST } from './effects';
import { answer, Form, WeightedAbility } from './form';
import { Stream } from './stream';

interface RosterPupil {
  readonly id: number;
  readonly classIndex: number;
  /** Ability that all subjects have in common, with school and class in it. */
  readonly ability: number;
}

export interface School {
  readonly code: string;
  readonly lyceum: boolean;
  /** Lasting level by subject beyond the common one. */
  readonly subjectLevels: readonly number[];
  /** Task shifts by subject that last in the school. */
  readonly taskShifts: readonly (readonly number[])[];
  readonly leniency: number;
  readonly journalNoise: number;
  readonly absence: number;
  readonly classes: number;
  readonly roster: readonly RosterPupil[];
  /** The cohort of the year before, of the same school and as many classes. */
  readonly previousRoster: readonly RosterPupil[];
}

/** A pupil in one subject. Mechanisms change these records; what they leave is what a protocol shows. */
export interface Row {
  readonly id: number;
  readonly classIndex: number;
  readonly ability: number;
  absent: boolean;
  journalMark: number;
  /** True points by task. */
  readonly onPaper: number[];
  /** Points by task that the school's marker gave. */
  marked: number[];
}

/** Ids of pupils of a school start at its index times this. */
const IDS_PER_SCHOOL = 1000;

export function drawSchool(stream: Stream, index: number, lyceum: boolean, forms: readonly Form[]): School {
  const rural = !lyceum && stream.chance(HONEST.ruralShare / (1 - HONEST.lyceumShare));
  const classes = rural ? 1 : whole(stream, HONEST.classes);
  const size = rural ? HONEST.ruralClass : HONEST.classSize;
  const level =
    stream.normal() * HONEST.schoolSd * Math.sqrt(HONEST.schoolCommon) +
    (lyceum ? HONEST.lyceumAdvantage : 0);
  const roster = (firstId: number): RosterPupil[] => {
    const cohort = level + HONEST.cohortSd * stream.normal();
    const pupils: RosterPupil[] = [];
    for (let classIndex = 0; classIndex < classes; classIndex++) {
      const common = cohort + HONEST.classSd * stream.normal();
      const count = whole(stream, size);
      for (let i = 0; i < count; i++) {
        const own = stream.normal() * HONEST.pupilSd * Math.sqrt(HONEST.pupilCommon);
        pupils.push({ id: firstId + pupils.length, classIndex, ability: common + own });
      }
    }
    return pupils;
  };
  return {
    code: String(100001 + index),
    lyceum,
    subjectLevels: forms.map(() => stream.normal() * HONEST.schoolSd * Math.sqrt(1 - HONEST.schoolCommon)),
    taskShifts: forms.map(({ tasks }) => tasks.map(() => HONEST.schoolTaskSd * stream.normal())),
    leniency: HONEST.journalLeniency + HONEST.journalSchoolSd * stream.normal(),
    journalNoise: HONEST.journalNoise * Math.exp(HONEST.journalNoiseSd * stream.normal()),
    absence: stream.between(...HONEST.absence),
    classes,
    roster: roster(index * IDS_PER_SCHOOL),
    previousRoster: roster(index * IDS_PER_SCHOOL + IDS_PER_SCHOOL / 2),
  };
}

/** Abilities of the pupils of a whole municipality, with weights: what forms are made for. */
export function populationAbilities(): WeightedAbility[] {
  const sd = Math.hypot(HONEST.schoolSd, HONEST.classSd, HONEST.pupilSd, HONEST.cohortSd);
  return [-2.5, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5].flatMap((z) => [
    { ability: z * sd, weight: Math.exp((-z * z) / 2) * (1 - HONEST.lyceumShare) },
    { ability: z * sd + HONEST.lyceumAdvantage, weight: Math.exp((-z * z) / 2) * HONEST.lyceumShare },
  ]);
}

/** What pupils of `roster` do in subject `k`, before anything is manipulated or marked. */
export function honestRows(
  school: School,
  roster: readonly RosterPupil[],
  form: Form,
  k: number,
  stream: Stream,
): Row[] {
  const shifts: number[][] = [];
  const leniencies: number[] = [];
  for (let c = 0; c < school.classes; c++) {
    shifts.push(school.taskShifts[k].map((shift) => shift + HONEST.classTaskSd * stream.normal()));
    leniencies.push(school.leniency + HONEST.journalClassSd * stream.normal());
  }
  return roster.map(({ id, classIndex, ability: common }) => {
    const own = stream.normal() * HONEST.pupilSd * Math.sqrt(1 - HONEST.pupilCommon);
    const ability = common + school.subjectLevels[k] + own;
    const inJournal = ability + leniencies[classIndex] + school.journalNoise * stream.normal();
    return {
      id,
      classIndex,
      ability,
      absent: stream.chance(school.absence),
      journalMark: 2 + HONEST.journalCuts.filter((cut) => inJournal >= cut).length,
      onPaper: answer(form, ability, shifts[classIndex], stream),
      marked: [],
    };
  });
}

function whole(stream: Stream, [low, high]: readonly [number, number]): number {
  return low + stream.below(high - low + 1);
}
