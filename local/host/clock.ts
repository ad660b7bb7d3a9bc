/** The simulated clock of a host: it stands still unless moved, so that a run is repeatable to the day and the second. */

export class Clock {
  #now: number;

  /** @param start milliseconds since 1970, UTC. */
  constructor(start: number) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }

  today(): Date {
    return new Date(this.#now);
  }
}

/**
 * `Date` for scripts: without arguments, and in `Date.now()`, it gives the simulated time. Its instances are ordinary
 * Dates.
 */
export function dateOf(clock: Clock): DateConstructor {
  return new Proxy(Date, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [clock.today()] : args, newTarget) as Date,
    apply: () => clock.today().toString(),
    get: (target, name, receiver) =>
      name === 'now' ? () => clock.now() : Reflect.get(target, name, receiver),
  });
}
