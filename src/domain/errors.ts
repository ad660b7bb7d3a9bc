/** The one error whose text is meant for the person; anything else is a defect and is never shown as it is. */
export class DomainError extends Error {
  /** `message`: a Russian sentence that says what is wrong and where. */
  constructor(message: string) {
    super(message);
    this.name = 'DomainError';
  }
}
