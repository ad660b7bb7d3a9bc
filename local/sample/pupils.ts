/**
 * Draws the invented pupils and their protocols: standing by school, class and pupil, primary score by the region's
 * distribution, tasks by the score, journal mark by the standing. Nothing here is changed on purpose or mistyped.
 */
import { Mark } from '../../src/domain/protocol/paper';
import { normalQuantile, normalUpper } from '../../src/domain/stats/normal';
import { WORKS, WorkFacts } from './facts';
import { Random } from './random';
import { SCHOOLS, SampleSchool } from './schools';
import { TaskCell, TaskDrawer, easinessOf, taskDrawer } from './tasks';

/** A row of a protocol. */
export interface SamplePupil {
  readonly code: number;
  /** The class as written in the file; blank for most absentees. */
  readonly className: string;
  readonly variant: 1 | 2 | 'отсутствовал';
  /** null for an absentee. */
  readonly total: number | null;
  /** null when unknown. */
  readonly journalMark: Mark | null;
  /** Empty for an absentee. */
  readonly tasks: readonly TaskCell[];
}

export interface SchoolProtocol {
  readonly school: SampleSchool;
  readonly pupils: readonly SamplePupil[];
}

export interface SampleProtocol {
  readonly facts: WorkFacts;
  readonly schools: readonly SchoolProtocol[];
}

/**
 * Variances of the standing, which is standard normal over the municipality: between schools 0.1 in all (the region's
 * intraclass correlation), of it 0.03 a work's own; the same pupil's standings in two works correlate by about 0.7.
 */
const SCHOOL_VARIANCE = 0.07;
const SCHOOL_WORK_VARIANCE = 0.03;
const CLASS_VARIANCE = 0.03;
const PUPIL_VARIANCE = 0.6;
const WORK_VARIANCE = 1 - SCHOOL_VARIANCE - SCHOOL_WORK_VARIANCE - CLASS_VARIANCE - PUPIL_VARIANCE;

/** Part of the journal's own variance that is the school's: some mark more strictly than others. */
const SCHOOL_STRICTNESS = 0.3;
/** One journal mark in five follows the standing three times more loosely; else gaps of two marks would be too few. */
const LOOSE_MARKS = 0.2;
const LOOSENESS = 3;
/** The journal's «2» is rare whatever the scale of the work: standing below this gets it. */
const JOURNAL_TWO = -2.5;

const LARGEST_CLASS = 27;
const LETTERS = 'АБВГДЕЖЗ';
/** Differences of classes in the easiness of single tasks (logits): what was taught more and what less. */
const CLASS_TASKS = 0.2;
/** Absentees of whom class and journal mark are known all the same. */
const KNOWN_ABSENTEE = 0.1;

interface Enrolled {
  readonly letter: string;
  /** Of class and pupil. */
  readonly standing: number;
}

/** Pupils of one grade by school, the same for all their works. */
type Cohort = ReadonlyMap<SampleSchool, readonly Enrolled[]>;

/** The six protocols. Those who wrote the papers of grade 4 in autumn 2020 write those of grade 5 in spring 2021. */
export function drawProtocols(random: Random): SampleProtocol[] {
  const older = drawCohort(random);
  const younger = drawCohort(random);
  const schools = new Map(
    SCHOOLS.map((school) => [school, school.bonus + Math.sqrt(SCHOOL_VARIANCE) * random.normal()] as const),
  );
  return WORKS.map((facts) => drawWork(facts, isOlder(facts) ? older : younger, schools, random));
}

/** True for works of the cohort that is in grade 5. */
export function isOlder({ work }: WorkFacts): boolean {
  return work.year === 2020 || work.grade === 5;
}

function drawCohort(random: Random): Cohort {
  const classEffect = Math.sqrt(CLASS_VARIANCE);
  const pupilEffect = Math.sqrt(PUPIL_VARIANCE);
  return new Map(
    SCHOOLS.map((school) => {
      const size = Math.round(school.size * (0.95 + 0.1 * random.next()));
      const letters = LETTERS.slice(0, Math.ceil(size / LARGEST_CLASS));
      const pupils = Array.from(letters).flatMap((letter, i) => {
        const common = classEffect * random.normal();
        const inClass = Math.floor((size + i) / letters.length);
        return Array.from({ length: inClass }, () => ({
          letter,
          standing: common + pupilEffect * random.normal(),
        }));
      });
      return [school, pupils] as const;
    }),
  );
}

function drawWork(
  facts: WorkFacts,
  cohort: Cohort,
  schoolStanding: ReadonlyMap<SampleSchool, number>,
  random: Random,
): SampleProtocol {
  const standing = centred(
    (school) => schoolStanding.get(school)! + Math.sqrt(SCHOOL_WORK_VARIANCE) * random.normal(),
  );
  const strictness = centred(() => Math.sqrt(SCHOOL_STRICTNESS) * random.normal());
  const scoreOf = scoreByStanding(facts);
  const journalOf = journalByStanding(facts);
  const easiness = easinessOf(facts.paper.tasks);
  const maxima = facts.paper.tasks.map(({ max }) => max!);
  const firstCode = isOlder(facts) ? 50001 : 40001;

  const schools = SCHOOLS.map((school): SchoolProtocol => {
    const drawers = new Map<string, TaskDrawer>();
    const drawerOf = (letter: string): TaskDrawer => {
      const own = () => easiness.map((value) => value + CLASS_TASKS * random.normal());
      const drawer = drawers.get(letter) ?? taskDrawer(maxima, own());
      drawers.set(letter, drawer);
      return drawer;
    };
    const pupils = cohort.get(school)!.map(({ letter, standing: own }, i): SamplePupil => {
      const level = standing.get(school)! + own + Math.sqrt(WORK_VARIANCE) * random.normal();
      const journalMark = journalOf(level, strictness.get(school)!, random);
      const code = firstCode + i;
      if (random.chance(facts.absentShare)) {
        const known = random.chance(KNOWN_ABSENTEE);
        return {
          code,
          className: known ? letter : '',
          variant: 'отсутствовал',
          total: null,
          journalMark: known ? journalMark : null,
          tasks: [],
        };
      }
      const total = scoreOf(level);
      const tasks = drawerOf(letter)(total, random);
      return { code, className: letter, variant: random.chance(0.5) ? 1 : 2, total, journalMark, tasks };
    });
    return { school, pupils };
  });
  return { facts, schools };
}

/** Effects of schools whose mean over pupils is 0, so that the municipality is like the region. */
function centred(effectOf: (school: SampleSchool) => number): ReadonlyMap<SampleSchool, number> {
  const effects = SCHOOLS.map((school) => [school, effectOf(school)] as const);
  const pupils = SCHOOLS.reduce((sum, { size }) => sum + size, 0);
  const mean = effects.reduce((sum, [{ size }, effect]) => sum + size * effect, 0) / pupils;
  return new Map(effects.map(([school, effect]) => [school, effect - mean]));
}

/** The score at the same place of the region's distribution as the standing has in the standard normal one. */
function scoreByStanding({ scoresPct }: WorkFacts): (standing: number) => number {
  const sum = scoresPct.reduce((total, percent) => total + percent, 0);
  let below = 0;
  const upTo = scoresPct.map((percent) => (below += percent) / sum);
  return (standing) => {
    const place = normalUpper(-standing);
    const score = upTo.findIndex((share) => place <= share);
    return score < 0 ? upTo.length - 1 : score;
  };
}

/** The journal mark: the scale of the work, applied more mildly and to a standing that differs from the work's. */
function journalByStanding({
  journal,
  marksPct,
}: WorkFacts): (standing: number, strictness: number, random: Random) => Mark {
  const [two, three, four] = marksPct;
  const cutFour = normalQuantile((two + three) / 100) - journal.mildness;
  const cutFive = normalQuantile((two + three + four) / 100) - journal.mildness;
  const ownPart = Math.sqrt(1 - journal.correlation ** 2);
  return (standing, strictness, random) => {
    const loose = random.chance(LOOSE_MARKS) ? LOOSENESS : 1;
    const own = loose * Math.sqrt(1 - SCHOOL_STRICTNESS) * random.normal() - strictness;
    const inJournal = journal.correlation * standing + ownPart * own;
    if (inJournal >= cutFive) return 5;
    if (inJournal >= cutFour) return 4;
    return inJournal >= JOURNAL_TWO ? 3 : 2;
  };
}
