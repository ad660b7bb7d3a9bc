/**
 * Dates as spreadsheets count them: days since 30 December 1899 (the serial number), the time as a fraction of a day.
 * A Date stands for the wall clock of the workbook's time zone, which the host makes the time zone of the process.
 */

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** Serial number of a date; works for Dates of any realm. */
export function toSerial(date: Date): number {
  const wallClock = Date.UTC(
    date.getFullYear(),
    date.getMonth(),
    date.getDate(),
    date.getHours(),
    date.getMinutes(),
    date.getSeconds(),
    date.getMilliseconds(),
  );
  return (wallClock - EPOCH) / DAY;
}

/** Inverse of `toSerial`, to the millisecond. */
export function fromSerial(serial: number): Date {
  const utc = new Date(EPOCH + Math.round(serial * DAY));
  return new Date(
    utc.getUTCFullYear(),
    utc.getUTCMonth(),
    utc.getUTCDate(),
    utc.getUTCHours(),
    utc.getUTCMinutes(),
    utc.getUTCSeconds(),
    utc.getUTCMilliseconds(),
  );
}
