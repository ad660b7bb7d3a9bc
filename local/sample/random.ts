/** Seeded random numbers of the sample municipality and the benchmarks: what they need beyond a draw. */
import { Random as Draw } from '../../src/domain/random';

export class Random extends Draw {
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** Standard normal (Box–Muller, the cosine half). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }

  /** One of `items`, which must not be empty. */
  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!;
  }
}
