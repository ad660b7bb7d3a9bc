/**
 * The test of one simulated work: 16 tasks worth 25 points by the generalised partial credit model (Muraki 1992), and
 * how a pupil answers and a marker marks it. Knows abilities only, no schools.
 */
import { Paper } from '../../../src/domain/protocol/paper';
import { HONEST } from './effects';
import { Stream } from './stream';

const CLOSED_TASKS = 10;
/** Open tasks are those that a person marks; all of them are worth more than a point. */
const OPEN_MAXIMA = [2, 2, 2, 3, 3, 3];
const MAX_SCORE = 25;
const CUTS = [8, 14, 20] as const;
/** Open tasks are harder on average by this, and steps of a task lie this far apart, in logits. */
const OPEN_HARDER = 1.1;
const STEP_SPREAD = 0.6;
const SPREAD = 1.5;
const JITTER = 0.35;

interface FormTask {
  readonly max: number;
  readonly open: boolean;
  readonly discrimination: number;
  readonly difficulty: number;
}

export interface Form {
  readonly tasks: readonly FormTask[];
  readonly paper: Paper;
}

export interface WeightedAbility {
  readonly ability: number;
  readonly weight: number;
}

/** Tasks in random order, made so hard that `abilities` score `HONEST.meanTotal` on average. */
export function drawForm(stream: Stream, abilities: readonly WeightedAbility[]): Form {
  const drawn = stream.shuffled([
    ...spreadTasks(stream, CLOSED_TASKS, 0),
    ...spreadTasks(stream, OPEN_MAXIMA.length, OPEN_HARDER),
  ]);
  let [easy, hard] = [-3, 3];
  for (let i = 0; i < 25; i++) {
    const middle = (easy + hard) / 2;
    if (meanTotal(shifted(drawn, middle), abilities) > HONEST.meanTotal) easy = middle;
    else hard = middle;
  }
  const tasks = shifted(drawn, (easy + hard) / 2);
  return {
    tasks,
    paper: {
      maxScore: MAX_SCORE,
      cuts: CUTS,
      tasks: tasks.map(({ max }, i) => ({ label: String(i + 1), max, level: null })),
    },
  };
}

/** `count` tasks with difficulties spread evenly about `centre`; a centre above 0 makes them open ones. */
function spreadTasks(stream: Stream, count: number, centre: number): FormTask[] {
  const open = centre > 0;
  return Array.from({ length: count }, (_, i) => ({
    max: open ? OPEN_MAXIMA[i] : 1,
    open,
    discrimination: HONEST.discrimination * Math.exp(HONEST.discriminationSd * stream.normal()),
    difficulty: centre + SPREAD * ((2 * i + 1) / count - 1) + JITTER * stream.normal(),
  }));
}

function shifted(tasks: readonly FormTask[], by: number): FormTask[] {
  return tasks.map((task) => ({ ...task, difficulty: task.difficulty + by }));
}

function meanTotal(tasks: readonly FormTask[], abilities: readonly WeightedAbility[]): number {
  let sum = 0;
  let pupils = 0;
  for (const { ability, weight } of abilities) {
    pupils += weight;
    for (const task of tasks) {
      const chances = categoryWeights(task, ability);
      const all = totalOf(chances);
      chances.forEach((chance, points) => (sum += (weight * points * chance) / all));
    }
  }
  return sum / pupils;
}

/** Chances of 0 … max points, up to a common factor. */
function categoryWeights({ max, discrimination, difficulty }: FormTask, ability: number): number[] {
  const weights = [1];
  let exponent = 0;
  for (let step = 1; step <= max; step++) {
    exponent += discrimination * (ability - difficulty - STEP_SPREAD * (step - (max + 1) / 2));
    weights.push(Math.exp(exponent));
  }
  return weights;
}

/** True points by task of a pupil of that ability; `shifts` are what a school and a class find harder, in
 * logits of a step. */
export function answer(form: Form, ability: number, shifts: readonly number[], stream: Stream): number[] {
  return form.tasks.map((task, i) => {
    const weights = categoryWeights(task, ability - shifts[i] / task.discrimination);
    let left = stream.next() * weights.reduce((sum, weight) => sum + weight, 0);
    let points = 0;
    while (points < task.max && (left -= weights[points]) >= 0) points++;
    return points;
  });
}

/** Points that a marker gives for true points: now and then one off on an open task. */
export function mark(form: Form, points: readonly number[], stream: Stream): number[] {
  return form.tasks.map(({ max, open }, i) => {
    if (!open || !stream.chance(HONEST.markerNoise)) return points[i];
    return Math.max(0, Math.min(max, points[i] + (stream.chance(0.5) ? 1 : -1)));
  });
}

export function totalOf(points: readonly number[]): number {
  return points.reduce((sum, point) => sum + point, 0);
}
