/**
 * Independent streams of pseudo-random numbers for the simulator, one per thing that is drawn: school 7 of municipality
 * 12 is the same whoever makes it, in whatever order, and whatever else the scenario does to it.
 */
import { Random } from '../../../local/sample/random';

/** sfc32 by Chris Doty-Humphrey (PractRand, public domain): its 128 bits keep thousands of streams from overlapping. */
export class Stream extends Random {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  /** The stream of a path of whole numbers, such as seed, municipality, purpose, school. */
  constructor(...path: readonly number[]) {
    super(0);
    [this.a, this.b, this.c] = [1, 2, 3].map((word) => path.reduce(mix, word)) as [number, number, number];
    for (let i = 0; i < 12; i++) this.next();
  }

  /** Uniform in [0, 1). */
  override next(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  }

  /** A number between `low` and `high`. */
  between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }
}

/** The finaliser of MurmurHash3 over the joined words. */
function mix(state: number, word: number): number {
  let mixed = Math.imul(state, 0x9e3779b1) ^ (word + 0x7f4a7c15);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
