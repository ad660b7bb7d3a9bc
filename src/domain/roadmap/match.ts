/**
 * Finds which line of «Дорожная карта» is which action of a plan that is loaded again: by what stands in it and by its
 * number, wherever the line has been sorted to. It compares the plan's own cells only and never looks at statuses.
 */
import { cellText } from '../intake/cells';
import { fold } from './deadline/fold';
import type { PlannedAction } from './document';
import { RoadmapRow, cellLines } from './rows';

/** Columns of «Дорожная карта» that come from a plan. */
export const SOURCE_FIELDS = [
  'number',
  'section',
  'direction',
  'action',
  'details',
  'deadline',
  'responsible',
  'result',
] as const;
export type SourceField = (typeof SOURCE_FIELDS)[number];
/** Their texts; several lines in a cell are parted by `\n`. */
export type SourceCells = Readonly<Record<SourceField, string>>;

export interface Match<Action, Row> {
  readonly pairs: readonly { readonly action: Action; readonly row: Row }[];
  /** Actions of the plan that no line has, in the order of the plan. */
  readonly added: readonly Action[];
  /** Lines that the plan no longer has, in the order given. */
  readonly gone: readonly Row[];
}

/** Least similarity of texts that have the same number. */
const SIMILAR = 0.5;
/** Least similarity of texts whose numbers differ. */
const VERY_SIMILAR = 0.7;

/** The cells of an action in the form in which `sourceOfRow` gives those of a line. */
export function sourceOfAction(action: PlannedAction): SourceCells {
  return {
    number: cellText(action.number),
    section: cellText(action.section),
    direction: cellText(action.direction),
    action: cellText(action.title),
    details: lines(action.details),
    deadline: cellText(action.deadlineText),
    responsible: lines(action.responsible),
    result: cellText(action.result),
  };
}

export function sourceOfRow(row: RoadmapRow): SourceCells {
  const { number, section, direction, action, details, deadline, responsible, result } = row;
  return {
    number,
    section,
    direction,
    action,
    details: lines(details),
    deadline,
    responsible: lines(responsible),
    result,
  };
}

function lines(texts: readonly string[]): string {
  return texts.flatMap(cellLines).map(cellText).filter(Boolean).join('\n');
}

/**
 * One to one: lines that are equal in everything first, then those of the same text, then those of the same number and
 * a similar text, then those of a very similar text. The order of actions and lines does not matter.
 */
export function matchPlan(
  actions: readonly PlannedAction[],
  rows: readonly RoadmapRow[],
): Match<PlannedAction, RoadmapRow> {
  const left = actions.map((action) => prepare(sourceOfAction(action), ''));
  const right = rows.map((row) => prepare(sourceOfRow(row), JSON.stringify({ ...row, position: 0 })));
  const taken = new Assignment(left, right);
  taken.take(sameBy(left, right, ({ all }) => all));
  taken.take(sameBy(left, right, ({ text }) => text));
  taken.take(similar(left, right, taken));
  return {
    pairs: taken.pairs().map(([a, r]) => ({ action: actions[a]!, row: rows[r]! })),
    added: actions.filter((_, a) => !taken.hasLeft(a)),
    gone: rows.filter((_, r) => !taken.hasRight(r)),
  };
}

/** What is compared of an action or a line, computed once. */
interface Prepared {
  readonly cells: SourceCells;
  /** All cells as one text. */
  readonly all: string;
  /** The action, folded; blank where it is. */
  readonly text: string;
  readonly number: string;
  /** Runs of three letters with how often each occurs. */
  readonly grams: ReadonlyMap<string, number>;
  readonly size: number;
  /** Grades and the like; years change from one plan to the next. */
  readonly figures: string;
  /** Tells equal ones apart, so that the order of the sheet decides nothing. */
  readonly order: string;
}

interface Candidate {
  readonly left: number;
  readonly right: number;
  readonly score: number;
}

function prepare(cells: SourceCells, rest: string): Prepared {
  const text = folded(cells.action);
  const grams = new Map<string, number>();
  const padded = ` ${text} `;
  for (let i = 0; i + 3 <= padded.length; i++) {
    const gram = padded.slice(i, i + 3);
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  const all = JSON.stringify(cells);
  return {
    cells,
    all,
    text,
    number: folded(cells.number),
    grams,
    size: Math.max(0, padded.length - 2),
    figures: (text.match(/\d+/g) ?? []).filter((figure) => !/^20\d\d$/.test(figure)).join(),
    order: all + rest,
  };
}

function folded(text: string): string {
  return fold(text)
    .text.replace(/[^a-zа-я0-9.]+|\.(?!\d)/g, ' ')
    .trim();
}

/** 0–1: twice the runs of three letters in common, by those of both (Dice). */
function similarity(a: Prepared, b: Prepared): number {
  if (a.text === '' || b.text === '') return 0;
  let common = 0;
  for (const [gram, count] of a.grams) common += Math.min(count, b.grams.get(gram) ?? 0);
  return (2 * common) / (a.size + b.size);
}

/** 0–3: everything but the action itself; a same number counts most, then the section. */
function context(a: Prepared, b: Prepared): number {
  const same = (field: SourceField): number => (a.cells[field] === b.cells[field] ? 1 : 0);
  return (
    2 * Number(a.number === b.number) +
    0.5 * same('section') +
    0.2 * same('deadline') +
    0.1 * same('direction') +
    0.1 * same('details') +
    0.05 * same('responsible') +
    0.05 * same('result')
  );
}

function sameBy(
  left: readonly Prepared[],
  right: readonly Prepared[],
  keyOf: (one: Prepared) => string,
): Candidate[] {
  const byKey = new Map<string, number[]>();
  right.forEach((one, r) => {
    const key = keyOf(one);
    if (one.text === '') return;
    byKey.set(key, [...(byKey.get(key) ?? []), r]);
  });
  return left.flatMap((one, l) =>
    (byKey.get(keyOf(one)) ?? []).map((r) => ({ left: l, right: r, score: context(one, right[r]!) })),
  );
}

function similar(left: readonly Prepared[], right: readonly Prepared[], taken: Assignment): Candidate[] {
  const free = right.map((_, r) => r).filter((r) => !taken.hasRight(r));
  return left.flatMap((a, l) =>
    taken.hasLeft(l)
      ? []
      : free.flatMap((r) => {
          const b = right[r]!;
          const alike = similarity(a, b);
          return isMatch(a, b, alike) ? [{ left: l, right: r, score: 5 * alike + context(a, b) }] : [];
        }),
  );
}

function isMatch(a: Prepared, b: Prepared, alike: number): boolean {
  const sameNumber = a.number !== '' && a.number === b.number;
  // A line with a number only waits for its text.
  if (sameNumber && (a.text === '' || b.text === '')) return true;
  if (sameNumber) return alike >= SIMILAR;
  return alike >= VERY_SIMILAR && a.figures === b.figures;
}

/** Gives out the best candidates first; equal scores are settled by what stands in the lines. */
class Assignment {
  private readonly ofLeft = new Map<number, number>();
  private readonly ofRight = new Map<number, number>();

  constructor(
    private readonly left: readonly Prepared[],
    private readonly right: readonly Prepared[],
  ) {}

  hasLeft(index: number): boolean {
    return this.ofLeft.has(index);
  }

  hasRight(index: number): boolean {
    return this.ofRight.has(index);
  }

  take(candidates: readonly Candidate[]): void {
    const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
    const order = [...candidates].sort(
      (a, b) =>
        b.score - a.score ||
        byText(this.left[a.left]!.order, this.left[b.left]!.order) ||
        byText(this.right[a.right]!.order, this.right[b.right]!.order),
    );
    for (const { left, right } of order) {
      if (this.hasLeft(left) || this.hasRight(right)) continue;
      this.ofLeft.set(left, right);
      this.ofRight.set(right, left);
    }
  }

  /** In the order of the plan. */
  pairs(): [left: number, right: number][] {
    return [...this.ofLeft].sort(([a], [b]) => a - b);
  }
}
