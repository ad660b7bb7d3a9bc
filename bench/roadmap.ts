/**
 * The roadmap and its registers: taking a plan in, importing it twice, refreshing and reporting, first and with nothing
 * changed. Every figure stands beside that of a tenth of the size from the same run: calls must not grow with rows.
 */
import type { Addon } from '../local/addon';
import { distFolder } from '../local/commands/command';
import { reportOn } from '../local/commands/report';
import { readPlan } from '../src/domain/roadmap/intake/read-plan';
import type { PlanDocument, SourceRow } from '../src/domain/roadmap/document';
import { printTable, progress, timed } from './measure';
import { SCHOOL_YEAR, bookWithProcedures, planGrid, planLines, typeRegisters } from './roadmap-book';

interface Size {
  readonly lines: number;
  readonly schools: number;
}

const SMALL: Size = { lines: 50, schools: 30 };
const LARGE: Size = { lines: 500, schools: 300 };
/** Runs of a reading, by size: the shortest counts. */
const READINGS = { small: 9, large: 3 };

interface Run {
  readonly name: string;
  readonly reads: number;
  readonly writes: number;
  readonly seconds: number;
}

interface Step {
  readonly name: string;
  /** Not measured. */
  readonly before?: (addon: Addon, schools: number) => void;
  readonly run: (addon: Addon, document: PlanDocument) => void;
}

/** What is done to a workbook, in this order. */
const STEPS: readonly Step[] = [
  { name: 'import of the plan', run: importPlan },
  { name: 'the same plan again', run: importPlan },
  { name: 'refresh, registers filled', before: typeRegisters, run: refresh },
  { name: 'refresh, nothing changed', run: refresh },
  { name: 'report, first', run: report },
  { name: 'report, nothing changed', run: report },
];

export function benchRoadmap(): Promise<void> {
  const intake = [intakeLine('a table', planGrid), intakeLine('lines of text', planLines)];
  printTable(
    `Reading a plan, ${SMALL.lines} and ${LARGE.lines} actions (shortest of ${READINGS.small} and ${READINGS.large})`,
    ['plan', 'ms', 'ms', 'times'],
    intake,
  );
  const [small, large] = [SMALL, LARGE].map((size) => roadmapRuns(size, distFolder())) as [Run[], Run[]];
  const lines = small.map((few, i) => {
    const many = large[i]!;
    return [
      few.name,
      ...[few.reads, many.reads, few.writes, many.writes].map(String),
      few.seconds.toFixed(2),
      many.seconds.toFixed(2),
      (many.seconds / few.seconds).toFixed(1),
    ];
  });
  printTable(
    `The roadmap in a workbook, ${SMALL.lines} lines and ${SMALL.schools} schools beside ${LARGE.lines} and ${LARGE.schools}`,
    ['step', 'reads', 'reads', 'writes', 'writes', 's', 's', 'times'],
    lines,
  );
  return Promise.resolve();
}

function intakeLine(name: string, make: (actions: number) => SourceRow[]): string[] {
  progress(`roadmap: reading ${name}`);
  const few = shortest(READINGS.small, make(SMALL.lines), SMALL.lines);
  const many = shortest(READINGS.large, make(LARGE.lines), LARGE.lines);
  return [name, few.toFixed(0), many.toFixed(0), (many / few).toFixed(1)];
}

/** @throws Error when the plan is not read whole: then the time says nothing. */
function shortest(runs: number, rows: readonly SourceRow[], actions: number): number {
  let found = 0;
  const times = Array.from({ length: runs }, () => timed(() => (found = readPlan(rows).actions.length)));
  if (found !== actions) throw new Error(`${found} of ${actions} actions were read`);
  return Math.min(...times);
}

/** Calls and time of each step on a new workbook; `dist` is the folder of the built add-on. */
export function roadmapRuns({ lines, schools }: Size, dist: string): Run[] {
  progress(`roadmap: ${lines} lines, ${schools} schools`);
  const document = readPlan(planGrid(lines));
  const addon = bookWithProcedures(schools, dist);
  const { calls } = addon.host;
  return STEPS.map(({ name, before, run }) => {
    before?.(addon, schools);
    calls.reset();
    const seconds = timed(() => run(addon, document)) / 1000;
    return { name, reads: calls.reads, writes: calls.writes, seconds };
  });
}

function importPlan({ functions }: Addon, document: PlanDocument): void {
  const payload = JSON.stringify({ document, schoolYear: SCHOOL_YEAR });
  const { hash } = JSON.parse(String(functions.apiPlanRoadmap!(payload))) as { hash: string };
  functions.apiRunRoadmap!(hash, payload);
}

function refresh({ functions }: Addon): void {
  functions.menuRefreshRoadmap!();
}

function report(addon: Addon): void {
  reportOn(addon, { tabs: 'none' });
}
