/**
 * A rectangle of values inside a formula: a range read from a tab or an array a function returned. Finds the cells
 * that meet a criterion, remembering the answer, because thousands of COUNTIFS ask the same columns.
 */
import { Area } from '../model';
import { toSerial } from './dates';
import { fold, isError, Value } from './values';

/** What a COUNTIF or MATCH looks for. */
export interface Criterion {
  /** Equal for equal criteria. */
  readonly key: string;
  /** Index keys (`valueKey`) of the values that meet it, when it asks for equality; null when it must be tested. */
  readonly equalTo: readonly string[] | null;
  readonly test: (value: Value) => boolean;
}

const BLANK_KEY = '';

/** Identifies a value up to equality within its kind (texts by their fold). */
export function valueKey(value: Value): string {
  if (value === null) return BLANK_KEY;
  if (typeof value === 'number') return `n${value}`;
  if (typeof value === 'string') return `s${fold(value)}`;
  if (typeof value === 'boolean') return `b${value}`;
  return isError(value) ? `e${value.error}` : `n${toSerial(value)}`;
}

export class View {
  private index: Map<string, number[]> | null = null;
  private readonly found = new Map<string, readonly number[]>();

  /**
   * `values` go row by row; blanks at their end may be missing. `origin` is where a range stands, null for an array.
   */
  constructor(
    readonly rows: number,
    readonly columns: number,
    readonly values: readonly Value[],
    readonly origin: { readonly sheet: number; readonly area: Area } | null,
  ) {}

  at(row: number, column: number): Value {
    return this.values[row * this.columns + column] ?? null;
  }

  hasSizeOf(other: View): boolean {
    return this.rows === other.rows && this.columns === other.columns;
  }

  /** Positions (row · columns + column) of the values that meet the criterion, ascending. */
  matching(criterion: Criterion): readonly number[] {
    let positions = this.found.get(criterion.key);
    if (positions === undefined) {
      positions = criterion.equalTo === null ? this.tested(criterion) : this.equal(criterion.equalTo);
      this.found.set(criterion.key, positions);
    }
    return positions;
  }

  private tested(criterion: Criterion): number[] {
    const positions: number[] = [];
    this.values.forEach((value, position) => {
      if (criterion.test(value)) positions.push(position);
    });
    return criterion.test(null) ? positions.concat(this.missing()) : positions;
  }

  private equal(keys: readonly string[]): readonly number[] {
    const index = (this.index ??= this.indexed());
    const lists = keys.map((key) => index.get(key) ?? []);
    if (keys.includes(BLANK_KEY)) lists.push(this.missing());
    const filled = lists.filter((list) => list.length > 0);
    return filled.length > 1 ? filled.flat().sort((a, b) => a - b) : (filled[0] ?? []);
  }

  private indexed(): Map<string, number[]> {
    const index = new Map<string, number[]>();
    this.values.forEach((value, position) => {
      const key = valueKey(value);
      const positions = index.get(key);
      if (positions === undefined) index.set(key, [position]);
      else positions.push(position);
    });
    return index;
  }

  /** Positions of the blanks left out at the end. */
  private missing(): number[] {
    const first = this.values.length;
    return Array.from({ length: this.rows * this.columns - first }, (_, offset) => first + offset);
  }
}

/** Positions that stand in every list; the lists are ascending. */
export function intersection(lists: readonly (readonly number[])[]): readonly number[] {
  const [smallest = [], ...others] = [...lists].sort((a, b) => a.length - b.length);
  return others.reduce((kept, list) => {
    let from = 0;
    return kept.filter((position) => {
      from = lowerBound(list, position, from);
      return list[from] === position;
    });
  }, smallest);
}

/** First index ≥ `from` whose element is ≥ `value` in an ascending list. */
export function lowerBound(list: readonly number[], value: number, from = 0): number {
  let low = from;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
