/**
 * How large files may be. The largest real files of results have 180 KB; a protocol of a whole region (25,000 pupils) has
 * some 3 MB as text and unpacks to 21 MB as .xlsx; a million pupils are 90 MB of text.
 */

const MB = 1024 * 1024;

/** Bytes of a file that was given. Text is read in slices, so that time is the limit, not memory. */
export const LARGEST_FILE = 200 * MB;
/** Bytes of one file of an archive, and of a workbook's parts together: they stand in memory as a whole. */
export const LARGEST_UNPACKED = 300 * MB;
/** Bytes of all files of all archives that were given together. */
export const LARGEST_TOTAL = 1024 * MB;
/** Files of all archives that were given together: a folder of every school of a region for some years. */
export const MOST_FILES = 5000;

/** Unpacked bytes for a packed one: tables have 5 to 20, the most that the format can do is 1032. */
const STEEPEST = 300;
/** Bytes that do no harm however steeply they are packed. */
const HARMLESS = 16 * MB;

/** True for sizes that no honest file has. */
export function isBomb(packed: number, unpacked: number): boolean {
  return unpacked > HARMLESS && unpacked > packed * STEEPEST;
}
