/**
 * What is done to a unit in the benchmark: seven mechanisms, each strong and weak. Every mechanism leaves totals equal to
 * the sum of tasks and changes only what its line of `MECHANISMS` says.
 */
import { Random } from '../../../local/sample/random';
import { CutScores, Paper, markByScore } from '../../../src/domain/protocol/paper';
import { BenchUnit, Pupil } from '../pupils';

export type Mechanism = 'a' | 'b' | 'c' | 'd' | 'e1' | 'e2' | 'f';
export type Strength = 'strong' | 'weak';
/** «a-strong», «e1-weak» … as `BenchUnit.injected` has it. */
export type Injection = `${Mechanism}-${Strength}`;

/** What an injection may look at besides its unit. */
interface Chances {
  readonly random: Random;
  /** Tasks of the paper that the base found hardest. */
  readonly hardTasks: readonly number[];
}

type Inject = (unit: BenchUnit, strength: Strength, chances: Chances) => Partial<BenchUnit>;

interface MechanismLine {
  readonly title: string;
  readonly inject: Inject;
}

/** Shares from which a unit's own is drawn. */
type Range = readonly [from: number, to: number];
const RAISED: Readonly<Record<Strength, Range>> = { strong: [0.5, 0.8], weak: [0.25, 0.5] };
const FIXED: Readonly<Record<Strength, Range>> = { strong: [0.2, 0.4], weak: [0.1, 0.2] };
const DROPPED: Readonly<Record<Strength, number>> = { strong: 0.2, weak: 0.1 };
const MARKED_AS_WORK: Readonly<Record<Strength, number>> = { strong: 1, weak: 0.7 };
const MARKED_HIGHER: Readonly<Record<Strength, number>> = { strong: 0.5, weak: 0.25 };

/** A class of fewer pupils has no third that copies. */
const COPYING_CLASS = 6;
const COPIED_TASK = 0.9;
/** Who is kept from a work is guessed from the score with an error of this many standard deviations. */
const GUESS_ERROR = 0.5;

export const MECHANISMS: Readonly<Record<Mechanism, MechanismLine>> = {
  a: {
    title: 'raised to the cut from 1–2 points below',
    inject(unit, strength, { random }) {
      const share = between(RAISED[strength], random);
      const cuts = unit.paper.cuts!;
      const target = ({ total }: Pupil): number | undefined =>
        cuts.find((cut) => total < cut && total >= cut - 2);
      return changed(unit, (pupil) => {
        const cut = target(pupil);
        return cut === undefined || !random.chance(share) ? pupil : raised(pupil, cut, unit.paper, random);
      });
    },
  },
  b: {
    title: 'wrong answers of the hardest third of tasks put right',
    inject(unit, strength, { random, hardTasks }) {
      const share = between(FIXED[strength], random);
      return changed(unit, (pupil) => {
        const tasks = pupil.tasks.slice();
        for (const task of hardTasks) {
          const max = unit.paper.tasks[task]!.max!;
          if (tasks[task]! < max && random.chance(share)) tasks[task] = max;
        }
        return withTasks(pupil, tasks);
      });
    },
  },
  c: {
    title: 'a third of a class copies a pupil of its upper third',
    inject(unit, strength, { random }) {
      const all = copyingClasses(unit);
      const classes = strength === 'strong' || all.length === 0 ? all : [random.pick(all)];
      const copies = new Map<Pupil, Pupil>();
      for (const pupils of classes) {
        const third = Math.round(pupils.length / 3);
        const best = pupils.slice().sort((x, y) => y.total - x.total);
        const source = best[random.below(third)]!;
        const others = random.shuffled(pupils.filter((pupil) => pupil !== source));
        for (const pupil of others.slice(0, third)) copies.set(pupil, source);
      }
      return changed(unit, (pupil) => {
        const source = copies.get(pupil);
        if (source === undefined) return pupil;
        const tasks = pupil.tasks.map((own, task) =>
          random.chance(COPIED_TASK) ? source.tasks[task]! : own,
        );
        return withTasks(pupil, tasks);
      });
    },
  },
  d: {
    title: 'the weakest are absent',
    inject(unit, strength, { random }) {
      const { pupils, absentees } = unit;
      const error = GUESS_ERROR * spread(pupils.map(({ total }) => total));
      const guessed = pupils.map((pupil) => ({ pupil, score: pupil.total + error * random.normal() }));
      guessed.sort((x, y) => x.score - y.score);
      const count = Math.round(DROPPED[strength] * pupils.length);
      const gone = new Set(guessed.slice(0, count).map(({ pupil }) => pupil));
      return {
        pupils: pupils.filter((pupil) => !gone.has(pupil)),
        absentees: [...absentees, ...[...gone].map(({ id }) => ({ id, classLabel: '', journalMark: null }))],
      };
    },
  },
  e1: {
    title: 'journal mark = mark of the work',
    inject(unit, strength, { random }) {
      return changed(unit, (pupil) =>
        random.chance(MARKED_AS_WORK[strength])
          ? { ...pupil, journalMark: markByScore(pupil.total, unit.paper.cuts!) }
          : pupil,
      );
    },
  },
  e2: {
    title: 'journal mark one higher',
    inject(unit, strength, { random }) {
      return changed(unit, (pupil) =>
        pupil.journalMark !== null && random.chance(MARKED_HIGHER[strength])
          ? { ...pupil, journalMark: Math.min(5, pupil.journalMark + 1) }
          : pupil,
      );
    },
  },
  f: {
    title: 'raised to the cut of the journal mark',
    inject(unit, strength, { random }) {
      const share = between(RAISED[strength], random);
      const { paper } = unit;
      return changed(unit, (pupil) => {
        const cut = cutOfMark(pupil.journalMark, paper.cuts!);
        return pupil.total >= cut || !random.chance(share) ? pupil : raised(pupil, cut, paper, random);
      });
    },
  },
};

export const INJECTIONS: readonly Injection[] = (Object.keys(MECHANISMS) as Mechanism[]).flatMap(
  (mechanism) => [`${mechanism}-strong`, `${mechanism}-weak`] as const,
);

/** The unit after an injection; `hardTasks` as `hardestThird` gives them for its work. */
export function inject(
  unit: BenchUnit,
  injection: Injection,
  random: Random,
  hardTasks: readonly number[],
): BenchUnit {
  const [mechanism, strength] = injection.split('-') as [Mechanism, Strength];
  const changes = MECHANISMS[mechanism].inject(unit, strength, { random, hardTasks });
  return { ...unit, ...changes, injected: injection };
}

/** Indexes of the third of a work's tasks with the lowest share of maximum points over all units, hardest first. */
export function hardestThird(units: readonly BenchUnit[]): number[] {
  const { tasks } = units[0]!.paper;
  const points = tasks.map(() => 0);
  for (const { pupils } of units) {
    for (const pupil of pupils) pupil.tasks.forEach((value, task) => (points[task]! += value));
  }
  const order = tasks.map((_, task) => task);
  order.sort((x, y) => points[x]! / tasks[x]!.max! - points[y]! / tasks[y]!.max!);
  return order.slice(0, Math.round(tasks.length / 3));
}

function changed(unit: BenchUnit, change: (pupil: Pupil) => Pupil): Partial<BenchUnit> {
  return { pupils: unit.pupils.map(change) };
}

function withTasks(pupil: Pupil, tasks: readonly number[]): Pupil {
  return { ...pupil, tasks, total: tasks.reduce((sum, points) => sum + points, 0) };
}

/** The pupil with points added one by one, each to a task drawn by the room it has. */
function raised(pupil: Pupil, target: number, paper: Paper, random: Random): Pupil {
  const tasks = pupil.tasks.slice();
  for (let total = pupil.total; total < target; total++) {
    let place = random.below(paper.maxScore! - total);
    const task = tasks.findIndex((points, i) => (place -= paper.tasks[i]!.max! - points) < 0);
    tasks[task]!++;
  }
  return withTasks(pupil, tasks);
}

/** Lowest score of a mark; 0 for «2» and for an unknown mark. */
function cutOfMark(mark: number | null, cuts: CutScores): number {
  return mark === null || mark === 2 ? 0 : cuts[mark - 3]!;
}

function copyingClasses({ pupils }: BenchUnit): Pupil[][] {
  const classes = new Map<string, Pupil[]>();
  for (const pupil of pupils) {
    const members = classes.get(pupil.classLabel) ?? [];
    classes.set(pupil.classLabel, members);
    members.push(pupil);
  }
  return [...classes.values()].filter((members) => members.length >= COPYING_CLASS);
}

function between([from, to]: Range, random: Random): number {
  return from + (to - from) * random.next();
}

function spread(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / values.length);
}
