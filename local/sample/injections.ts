/**
 * Changes that are made on purpose in the protocols of four schools, one kind a school, so that a person sees what the
 * tool says of each. Everything else in the sample is untouched by them.
 */
import { Paper, markByScore } from '../../src/domain/protocol/paper';
import { workId } from '../../src/domain/protocol/work';
import { SamplePupil, SampleProtocol } from './pupils';
import { Random } from './random';
import { TaskCell, hardestThird } from './tasks';

export type InjectedKind = 'raised-to-cut' | 'hard-tasks' | 'similar-works' | 'journal-by-work';

export interface Injection {
  readonly kind: InjectedKind;
  /** Six digits. */
  readonly school: string;
  /** Ids of the works that were changed. */
  readonly works: readonly string[];
}

export const INJECTIONS: readonly Injection[] = [
  { kind: 'raised-to-cut', school: '990102', works: ['ВПР-2021-РУ-4', 'ВПР-2021-МА-4'] },
  { kind: 'similar-works', school: '990103', works: ['ВПР-2021-МА-4', 'ВПР-2021-МА-5'] },
  {
    kind: 'journal-by-work',
    school: '990105',
    works: ['ВПР-2021-РУ-4', 'ВПР-2021-МА-4', 'ВПР-2021-РУ-5', 'ВПР-2021-МА-5'],
  },
  { kind: 'hard-tasks', school: '990106', works: ['ВПР-2021-РУ-5', 'ВПР-2021-МА-5'] },
];

/** Participants one or two points below a cut score who are raised to it. */
const RAISED = 0.85;
const REACH = 2;
/** Lost points of the hardest third of tasks that are made good, by pupil and task. */
const MADE_GOOD = 0.85;
/** Participants of a class who copy, and each task of the copied work that they take over. */
const COPYING = 0.4;
const COPIED_TASKS = 0.9;

type Change = (pupils: readonly SamplePupil[], paper: Paper, random: Random) => readonly SamplePupil[];

const CHANGES: Readonly<Record<InjectedKind, Change>> = {
  'raised-to-cut': (pupils, { cuts, tasks }, random) =>
    changeParticipants(pupils, (pupil) => {
      const missing = cuts!.map((cut) => cut - pupil.total!).find((points) => points > 0 && points <= REACH);
      if (missing === undefined || !random.chance(RAISED)) return pupil;
      const raised = pupil.tasks.slice();
      let left = missing;
      for (const task of random.shuffled(tasks.map((_, i) => i))) {
        const added = Math.min(left, tasks[task]!.max! - points(raised[task]!));
        if (added > 0) raised[task] = points(raised[task]!) + added;
        left -= added;
      }
      return withTasks(pupil, raised);
    }),

  'hard-tasks': (pupils, { tasks }, random) => {
    const hard = hardestThird(tasks);
    return changeParticipants(pupils, (pupil) =>
      withTasks(
        pupil,
        pupil.tasks.map((cell, i) => (hard.includes(i) && random.chance(MADE_GOOD) ? tasks[i]!.max! : cell)),
      ),
    );
  },

  'similar-works': (pupils, _paper, random) => {
    const copied = new Map(
      [...byClass(pupils)].map(([letter, mates]) => [letter, strongOne(mates)] as const),
    );
    return changeParticipants(pupils, (pupil) => {
      const source = copied.get(pupil.className)!;
      if (pupil === source || !random.chance(COPYING)) return pupil;
      return withTasks(
        pupil,
        pupil.tasks.map((cell, i) => (random.chance(COPIED_TASKS) ? source.tasks[i]! : cell)),
      );
    });
  },

  'journal-by-work': (pupils, { cuts }) =>
    changeParticipants(pupils, (pupil) => ({ ...pupil, journalMark: markByScore(pupil.total!, cuts!) })),
};

/** The protocols with all `INJECTIONS` made. */
export function injectChanges(protocols: readonly SampleProtocol[], random: Random): SampleProtocol[] {
  return protocols.map(({ facts, schools }) => ({
    facts,
    schools: schools.map((one) => {
      const injection = INJECTIONS.find(
        ({ school, works }) => school === one.school.code && works.includes(workId(facts.work)),
      );
      if (injection === undefined) return one;
      return { ...one, pupils: CHANGES[injection.kind](one.pupils, facts.paper, random) };
    }),
  }));
}

function changeParticipants(
  pupils: readonly SamplePupil[],
  change: (pupil: SamplePupil) => SamplePupil,
): readonly SamplePupil[] {
  return pupils.map((pupil) => (pupil.total === null ? pupil : change(pupil)));
}

function withTasks(pupil: SamplePupil, tasks: readonly TaskCell[]): SamplePupil {
  return { ...pupil, tasks, total: tasks.reduce<number>((sum, cell) => sum + points(cell), 0) };
}

function points(cell: TaskCell): number {
  return cell === 'X' ? 0 : cell;
}

/** Participants by class. */
function byClass(pupils: readonly SamplePupil[]): ReadonlyMap<string, readonly SamplePupil[]> {
  const classes = new Map<string, SamplePupil[]>();
  for (const pupil of pupils) {
    if (pupil.total === null) continue;
    const mates = classes.get(pupil.className);
    if (mates === undefined) classes.set(pupil.className, [pupil]);
    else mates.push(pupil);
  }
  return classes;
}

/** A pupil whom a fifth of the class is above. */
function strongOne(mates: readonly SamplePupil[]): SamplePupil {
  const byTotal = [...mates].sort((a, b) => b.total! - a.total!);
  return byTotal[Math.floor(mates.length / 5)]!;
}
