/** Lets a browser draw, hear its person and take away what is waiting, between two slices of a long job. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Who may stop a long job; an `AbortSignal` is one. */
export interface StopSignal {
  readonly aborted: boolean;
}
