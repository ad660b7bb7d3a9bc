/**
 * The errors that services throw, with Google's wording where it is known. Service errors carry the name `Exception`,
 * as in Apps Script, because code cannot tell them by class across script realms.
 */

/** What a real service would have thrown. */
export class ServiceError extends Error {
  override readonly name = 'Exception';
}

/** A method that Apps Script has and this host has not. */
export class NotImplementedError extends Error {
  constructor(what: string) {
    super(`not implemented in the local host: ${what}`);
  }
}

export const OUTSIDE_SHEET = 'The coordinates of the range are outside the dimensions of the sheet.';
export const EXECUTION_TIME = 'Exceeded maximum execution time';
export const TRANSIENT_FAILURE = 'Service error: Spreadsheets';
