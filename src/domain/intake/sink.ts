/** Where the rows of a sheet go once its layout is known. */
import { Row } from './cells';

export interface RowSink {
  /** `rowNumber` is 1-based. */
  push(row: Row, rowNumber: number): void;
  end(): void;
}

/** For sheets that are refused or no table at all. */
export const NOWHERE: RowSink = { push: () => undefined, end: () => undefined };
