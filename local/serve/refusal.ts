/** A sentence for the person, with the status of the answer that carries it. */
export class Refusal extends Error {
  constructor(
    readonly status: 400 | 403 | 404 | 409 | 413 | 415 | 422 | 423 | 500,
    message: string,
    /** Address of the server that has the book open. */
    readonly runningAt: string | null = null,
  ) {
    super(message);
  }
}
