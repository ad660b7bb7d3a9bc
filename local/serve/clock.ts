/**
 * The clock of a workbook that is worked on: real time, or as far from a chosen day as real time has gone on. It stands
 * still within an execution, so that no job runs out of time, and jumps ahead when the person cancels: the bundle then
 * stops as it does before Google's limit.
 */
import { Clock } from '../host/clock';
import { SHARED } from './wire';

export class WorkClock extends Clock {
  private readonly offset: number;

  /** @param today milliseconds since 1970 at which it starts; null = now. */
  constructor(
    today: number | null,
    private readonly shared: Int32Array,
  ) {
    super(today ?? Date.now());
    this.offset = today === null ? 0 : today - Date.now();
  }

  /** What deadlines are compared with; `today` keeps telling the right time. */
  override now(): number {
    return super.now() + Atomics.load(this.shared, SHARED.ahead);
  }

  /** Goes on to the present. */
  tick(): void {
    this.advance(Date.now() + this.offset - super.now());
  }
}
