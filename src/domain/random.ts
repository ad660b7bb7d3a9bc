/**
 * Seeded pseudo-random numbers for draws that must be repeatable: the same seed gives the same numbers on every machine
 * and in every year. Not for anything that needs statistical strength.
 */
import { checksum } from './protocol/codec';

export class Random {
  private state: number;

  /** A text, which people can read out and type again, or a number. */
  constructor(seed: string | number) {
    this.state = typeof seed === 'number' ? seed | 0 : parseInt(checksum(seed), 36) | 0;
  }

  /** Uniform in [0, 1). mulberry32 by Tommy Ettinger, public domain. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from 0 to `count` − 1. */
  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  /** A copy in random order (Fisher–Yates). */
  shuffled<Item>(items: readonly Item[]): Item[] {
    const order = items.slice();
    for (let i = order.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    return order;
  }
}
