/**
 * Brings together what is known of a work's paper and what the file shows of it, and refuses a file whose maximum or
 * set of tasks is another paper's. It changes neither.
 */
import { Paper, Task } from '../protocol/paper';
import { paperFor } from '../protocol/papers';
import { Work } from '../protocol/work';
import { intakeText } from '../../messages/intake';
import { Row, isBlank } from './cells';
import { TaskColumn, taskOf } from './headers';

export type PaperOf = (work: Work) => Paper | null;

export interface MatchedPaper {
  readonly paper: Paper;
  /** Task columns in the order of `paper.tasks`. */
  readonly columns: readonly number[];
  /** What does not fit but refuses nothing. */
  readonly remark: string | null;
}

export type PaperMatch = MatchedPaper | { readonly refusal: string };

/** The workbook's paper, else the shipped one; shipped tasks complete a workbook's paper of the same maximum. */
export function knownPaper(work: Work, paperOf: PaperOf): Paper | null {
  const own = paperOf(work);
  const shipped = paperFor(work);
  if (own === null || shipped === null || own.tasks.length > 0 || own.maxScore !== shipped.maxScore) {
    return own ?? shipped;
  }
  return { ...own, tasks: shipped.tasks };
}

/**
 * The paper of a sheet. `known` is what is known of it beforehand (null = nothing), `printedMax` the maximum the
 * sheet prints (null = none), `found` its task columns: labelled ones are matched by label, ordinal ones by number; a
 * sheet without task columns matches any paper. `body` is the buffered top of the rows.
 */
export function matchPaper(
  work: Work,
  known: Paper | null,
  printedMax: number | null,
  found: readonly TaskColumn[],
  body: readonly Row[],
): PaperMatch {
  const ownSum = sumOfMaxima(found.map(taskOf));
  const fileMax = printedMax ?? ownSum;
  if (known !== null && known.maxScore !== null && fileMax !== null && known.maxScore !== fileMax) {
    return { refusal: intakeText.maximumDiffers(work, fileMax, known.maxScore) };
  }
  const maxScore = known?.maxScore ?? fileMax;
  const cuts = known?.cuts ?? null;
  if (known === null || known.tasks.length === 0) {
    const remark =
      ownSum !== null && maxScore !== null && ownSum !== maxScore
        ? intakeText.tasksDoNotSum(ownSum, maxScore)
        : null;
    return {
      paper: { maxScore, cuts, tasks: found.map(taskOf) },
      columns: found.map(({ column }) => column),
      remark,
    };
  }
  const paper = { maxScore, cuts, tasks: known.tasks };
  if (found.length === 0) return { paper, columns: [], remark: null };
  if (found.some(({ label }) => label === null)) {
    const matched = matchOrdinals(found, known.tasks.length, body);
    if (matched === null) {
      const count = usedColumns(found, body) || found.length;
      return { refusal: intakeText.taskCountDiffers(work, count, known.tasks.length) };
    }
    return { paper, columns: matched.map(({ column }) => column), remark: null };
  }
  return matchLabels(work, paper, found);
}

function matchLabels(work: Work, paper: Paper, found: readonly TaskColumn[]): PaperMatch {
  const byLabel = new Map(found.map((task) => [task.label, task] as const));
  const missing = paper.tasks.filter(({ label }) => !byLabel.has(label)).map(({ label }) => label);
  const extra = [...byLabel.keys()].filter((label) => !paper.tasks.some((task) => task.label === label));
  if (missing.length > 0 || extra.length > 0) {
    return { refusal: intakeText.tasksDiffer(work, extra as string[], missing) };
  }
  const columns: number[] = [];
  for (const { label, max } of paper.tasks) {
    const task = byLabel.get(label)!;
    if (task.max !== null && max !== null && task.max !== max) {
      return { refusal: intakeText.taskMaximumDiffers(work, label, task.max, max) };
    }
    columns.push(task.column);
  }
  return { paper, columns, remark: null };
}

function sumOfMaxima(tasks: readonly Task[]): number | null {
  if (tasks.length === 0 || tasks.some(({ max }) => max === null)) return null;
  return tasks.reduce((sum, { max }) => sum + max!, 0);
}

/**
 * As many ordinal task columns as the paper has tasks. A form may have more columns than tasks (the one of 2020 has
 * 40): then those that hold anything in `body` count. null when the number is another paper's.
 */
function matchOrdinals(
  found: readonly TaskColumn[],
  taskCount: number,
  body: readonly Row[],
): TaskColumn[] | null {
  if (found.length === taskCount) return found.slice();
  const used = usedColumns(found, body);
  return used === taskCount || (used === 0 && found.length > taskCount) ? found.slice(0, taskCount) : null;
}

/** Number of task columns up to the last one that holds anything in `body`. */
export function usedColumns(found: readonly TaskColumn[], body: readonly Row[]): number {
  let used = found.length;
  while (used > 0 && body.every((row) => isBlank(row[found[used - 1].column]))) used--;
  return used;
}
