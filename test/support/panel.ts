/**
 * Units and batches of the panel for tests: invented pupils folded into counts by the product's own fold, so that tests
 * see what a workbook would hold. Nothing here knows what a detector makes of them.
 */
import { Random } from '../../local/sample/random';
import type { BatchChoices } from '../../src/domain/panel/batches';
import type { PanelUnit, WorkBatch } from '../../src/domain/panel/detector';
import { PanelInputUnit, layOut } from '../../src/domain/panel/layout';
import type { PanelInput } from '../../src/domain/panel/panel';
import { SchoolWorkCounts } from '../../src/domain/protocol/counts';
import { ProtocolFold } from '../../src/domain/protocol/fold';
import { Paper, markByScore } from '../../src/domain/protocol/paper';
import { Work, workId } from '../../src/domain/protocol/work';

export const WORK: Work = { kind: 'ВПР', year: 2024, session: null, subject: 'МА', grade: 5 };

/** Twelve points in eight tasks, the last three harder and worth more. Windows of the cuts do not touch. */
export const MAXIMA = [1, 1, 1, 1, 1, 2, 2, 3] as const;
export const PAPER: Paper = paperOf(MAXIMA, [3, 6, 10]);

export function paperOf(maxima: readonly number[], cuts: Paper['cuts']): Paper {
  return {
    maxScore: maxima.reduce((sum, max) => sum + max, 0),
    cuts,
    tasks: maxima.map((max, i) => ({ label: String(i + 1), max, level: null })),
  };
}

export interface Pupil {
  /** 2–5; null for «нет отметки». */
  readonly mark: number | null;
  readonly total: number;
  /** Points by task; empty for a protocol without tasks. */
  readonly tasks: readonly number[];
  readonly classLabel: string;
}

/** One school × work before it is folded. */
export interface Protocol {
  readonly school: string;
  readonly work: Work;
  readonly paper: Paper;
  readonly pupils: readonly Pupil[];
  /** Journal marks of the absentees, null where the protocol names none. */
  readonly absent: readonly (number | null)[];
  readonly municipality: string;
  readonly cluster: string;
  readonly isControl: boolean;
}

export function protocol(school: string, pupils: readonly Pupil[], parts: Partial<Protocol> = {}): Protocol {
  return {
    school,
    work: WORK,
    paper: PAPER,
    pupils,
    absent: [],
    municipality: 'МО-1',
    cluster: '',
    isControl: false,
    ...parts,
  };
}

/** A pupil without tasks. */
export function wrote(total: number, mark: number | null = null, classLabel = 'А'): Pupil {
  return { mark, total, tasks: [], classLabel };
}

/** A pupil whose total is the sum of the tasks. */
export function answered(tasks: readonly number[], mark: number | null = null, classLabel = 'А'): Pupil {
  return { mark, tasks, total: tasks.reduce((sum, points) => sum + points, 0), classLabel };
}

export function times<Item>(count: number, item: Item): Item[] {
  return new Array<Item>(count).fill(item);
}

export function countsOf({ school, work, paper, pupils, absent, municipality }: Protocol): SchoolWorkCounts {
  const taskCount = Math.max(0, ...pupils.map(({ tasks }) => tasks.length));
  const columns = {
    school: 0,
    municipality: -1,
    class: 1,
    code: 2,
    variant: -1,
    total: 3,
    journalMark: 4,
    tasks: Array.from({ length: taskCount }, (_, i) => 5 + i),
  };
  const fold = new ProtocolFold();
  const folder = fold.open({ file: 'test', work, paper, columns, fixedSchool: null });
  let row = 0;
  for (const { classLabel, total, mark, tasks } of pupils) {
    row++;
    folder.push([school, classLabel, row, total, mark ?? '', ...tasks], row);
  }
  for (const mark of absent) {
    row++;
    folder.push([school, '', row, '', mark ?? ''], row);
  }
  return { ...fold.close()[0]!, municipality };
}

export function inputOf(one: Protocol): PanelInputUnit {
  return { counts: countsOf(one), cluster: one.cluster, isControl: one.isControl };
}

export function unitOf(one: Protocol): PanelUnit {
  return layOut(inputOf(one));
}

/** Units judged against one another, all of them the reference, with neither other works nor an earlier year. */
export function batchOf(units: readonly PanelUnit[], parts: Partial<WorkBatch> = {}): WorkBatch {
  return {
    id: workId(WORK),
    work: WORK,
    maxScore: PAPER.maxScore!,
    cuts: PAPER.cuts,
    units,
    reference: units.map((_, index) => index),
    ownStanding: units.map(() => null),
    earlier: units.map(() => null),
    ...parts,
  };
}

export function batchOfProtocols(all: readonly Protocol[], parts: Partial<WorkBatch> = {}): WorkBatch {
  return batchOf(all.map(unitOf), parts);
}

const CHOICES: BatchChoices = { pool: 'smallest', useControlSample: false, papers: () => PAPER };

export function panelInput(all: readonly Protocol[], parts: Partial<PanelInput> = {}): PanelInput {
  return { ...CHOICES, units: all.map(inputOf), rechecks: new Map(), ...parts };
}

export interface MadeRegion {
  readonly seed: number;
  readonly schools: number;
  readonly pupils: number;
  readonly works?: readonly Work[];
}

/**
 * Honest invented protocols, school by school and work by work: ability = school + pupil, a task is easier or harder,
 * the journal mark follows ability with noise, a tenth is absent.
 */
export function madeProtocols({ seed, schools, pupils, works = [WORK] }: MadeRegion): Protocol[] {
  const random = new Random(seed);
  return Array.from({ length: schools }, (_, index) => {
    const level = 0.4 * random.normal();
    const abilities = Array.from({ length: pupils }, () => level + random.normal());
    return works.map((work) => {
      const made = abilities.map((ability, i) => madePupil(random, ability, i % 2 === 0 ? 'А' : 'Б'));
      const absent = Array.from({ length: Math.round(pupils / 10) }, () => 2 + random.below(4));
      return protocol(String(100001 + index), made, { work, absent });
    });
  }).flat();
}

function madePupil(random: Random, ability: number, classLabel: string): Pupil {
  const tasks = MAXIMA.map((max, task) => {
    let points = 0;
    const difficulty = (task - 3.5) / 2.5;
    for (let step = 0; step < max; step++) {
      if (random.chance(1 / (1 + Math.exp(-1.2 * (ability - difficulty))))) points++;
    }
    return points;
  });
  const seen = PAPER.maxScore! * (1 / (1 + Math.exp(-ability))) + 1.5 * random.normal();
  return answered(tasks, markByScore(seen, PAPER.cuts!), classLabel);
}

/** `all` with the pupils of one protocol changed. */
export function withPupils(
  all: readonly Protocol[],
  index: number,
  change: (pupil: Pupil, place: number) => Pupil,
): Protocol[] {
  return all.map((one, i) => (i === index ? { ...one, pupils: one.pupils.map(change) } : one));
}
