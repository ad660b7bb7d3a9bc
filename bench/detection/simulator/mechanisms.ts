/**
 * The seven mechanisms that a simulated school may use, each on one class of one work. They change rows in place; who
 * uses them where is decided in region.ts, how far they go in effects.ts.
 */
import { CutScores, markByScore } from '../../../src/domain/protocol/paper';
import { EFFECTS } from './effects';
import { Form, totalOf } from './form';
import { Row } from './school';
import { Stream } from './stream';

export type MechanismId = 'T1' | 'T2' | 'T3' | 'T4' | 'T5' | 'T6' | 'T7';

export interface Occasion {
  readonly form: Form;
  readonly strength: number;
  readonly stream: Stream;
}

export interface Mechanism {
  /** Before the school's marker sees the works, or after. */
  readonly stage: 'writing' | 'marking';
  /** Draws what is the same in all classes of the unit, and gives what is done to a class. */
  begin(occasion: Occasion): (rows: readonly Row[]) => void;
}

export const MECHANISMS: Readonly<Record<MechanismId, Mechanism>> = {
  /** Граница: the marker lifts works just below a cut to it. */
  T1: {
    stage: 'marking',
    begin: (occasion) => (rows) => {
      for (const row of present(rows)) {
        const total = totalOf(row.marked);
        const cut = cutsOf(occasion).find((score) => score > total);
        const chance = cut === undefined ? 0 : (EFFECTS.T1.lift[cut - total - 1] ?? 0);
        if (happens(occasion, chance)) move(row, cut! - total, occasion);
      }
    },
  },
  /** Помощь: hard tasks are solved for the pupil. */
  T2: {
    stage: 'writing',
    begin: (occasion) => {
      const tasks = occasion.form.tasks;
      const hardest = tasks
        .map((_, i) => i)
        .sort((a, b) => tasks[b].difficulty - tasks[a].difficulty)
        .slice(0, EFFECTS.T2.hardest);
      return (rows) => {
        for (const row of present(rows)) {
          if (!occasion.stream.chance(EFFECTS.T2.pupil)) continue;
          for (const i of hardest) if (happens(occasion, EFFECTS.T2.task)) row.onPaper[i] = tasks[i].max;
        }
      };
    },
  },
  /** Списывание: pupils copy tasks from one of the best works of the class. */
  T3: {
    stage: 'writing',
    begin: (occasion) => (rows) => {
      const byTotal = present(rows).sort((a, b) => totalOf(b.onPaper) - totalOf(a.onPaper));
      if (byTotal.length === 0) return;
      const source = occasion.stream.pick(byTotal.slice(0, EFFECTS.T3.sources));
      for (const row of byTotal) {
        if (row === source || !happens(occasion, EFFECTS.T3.pupil)) continue;
        source.onPaper.forEach((points, i) => {
          if (occasion.stream.chance(EFFECTS.T3.task)) row.onPaper[i] = points;
        });
      }
    },
  },
  /** Журнал: journal marks are raised by one. */
  T4: {
    stage: 'marking',
    begin: (occasion) => (rows) => {
      for (const row of rows) {
        if (row.journalMark < 5 && happens(occasion, EFFECTS.T4.raise)) row.journalMark++;
      }
    },
  },
  /** Отсев: the weakest stay away. */
  T5: {
    stage: 'writing',
    begin: (occasion) => (rows) => {
      const standing = ({ journalMark, ability }: Row): number => journalMark + ability / 2;
      const weakest = [...rows].sort((a, b) => standing(a) - standing(b));
      for (const row of weakest.slice(0, Math.round(EFFECTS.T5.weakest * rows.length))) {
        if (happens(occasion, EFFECTS.T5.away)) row.absent = true;
      }
    },
  },
  /** Блок: answers to neighbouring tasks are given to a class, each class its own. */
  T6: {
    stage: 'writing',
    begin: (occasion) => (rows) => {
      const { tasks } = occasion.form;
      const first = occasion.stream.below(tasks.length - EFFECTS.T6.block + 1);
      for (const row of present(rows)) {
        if (!happens(occasion, EFFECTS.T6.pupil)) continue;
        for (let i = first; i < first + EFFECTS.T6.block; i++) {
          if (occasion.stream.chance(EFFECTS.T6.take)) row.onPaper[i] = tasks[i].max;
        }
      }
    },
  },
  /** Под журнал: the marker moves totals into the range of the journal mark. */
  T7: {
    stage: 'marking',
    begin: (occasion) => (rows) => {
      const cuts = cutsOf(occasion);
      for (const row of present(rows)) {
        const total = totalOf(row.marked);
        const mark = markByScore(total, cuts);
        if (mark === row.journalMark) continue;
        const isUp = mark < row.journalMark;
        const by = isUp ? cuts[row.journalMark - 3] - total : cuts[row.journalMark - 2] - 1 - total;
        const chance = isUp ? EFFECTS.T7.up : EFFECTS.T7.down;
        if (Math.abs(by) <= EFFECTS.T7.reach && happens(occasion, chance)) move(row, by, occasion);
      }
    },
  },
};

export const MECHANISM_IDS = Object.keys(MECHANISMS) as readonly MechanismId[];

function present(rows: readonly Row[]): Row[] {
  return rows.filter(({ absent }) => !absent);
}

function happens({ strength, stream }: Occasion, chance: number): boolean {
  return stream.chance(Math.min(1, chance * strength));
}

function cutsOf({ form }: Occasion): CutScores {
  return form.paper.cuts!;
}

/** Moves a work's total on the hardest open tasks that have room; a work without room for all of it stays as it was. */
function move(row: Row, by: number, { form }: Occasion): void {
  const { tasks } = form;
  const hardestFirst = tasks
    .map((_, i) => i)
    .filter((i) => tasks[i].open)
    .sort((a, b) => tasks[b].difficulty - tasks[a].difficulty);
  const marked = row.marked.slice();
  let left = by;
  for (const i of hardestFirst) {
    const points = Math.max(0, Math.min(tasks[i].max, marked[i] + left));
    left -= points - marked[i];
    marked[i] = points;
  }
  if (left === 0) row.marked = marked;
}
