/**
 * Seeds of simulated municipalities. Anything may be tried and chosen on the tuning seeds; report seeds are only for
 * figures that are published, and nothing is ever chosen by them.
 */
export const TUNING_SEEDS: readonly number[] = Array.from({ length: 40 }, (_, i) => i + 1);
export const REPORT_SEEDS: readonly number[] = [90210, 90211, 90212];

export interface Place {
  readonly seed: number;
  /** Municipality of the seed. */
  readonly index: number;
}

/** `count` municipalities, dealt over the seeds in turn. */
export function placesOf(seeds: readonly number[], count: number): Place[] {
  return Array.from({ length: count }, (_, i) => ({
    seed: seeds[i % seeds.length]!,
    index: Math.floor(i / seeds.length),
  }));
}
