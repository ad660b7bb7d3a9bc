/** Units of the file against those of the workbook: widths, heights and dates. */
import { PIXELS_PER_CHARACTER } from '../../src/files/xlsx/look';

/** Google's width of a column and height of a row that have none of their own, in pixels. */
export const DEFAULT_COLUMN = 100;
export const DEFAULT_ROW = 21;

const POINTS_PER_PIXEL = 0.75;
const DAY = 86_400_000;
/** Day 0 of the file's calendar, before its non-existent 29 February 1900 (serial 60). */
const EPOCH = Date.UTC(1899, 11, 31);
const LEAP_ERROR = 60;
const SLOT = 900_000;

export function charactersToPixels(characters: number): number {
  return Math.round(characters * PIXELS_PER_CHARACTER);
}

export function pixelsToPoints(pixels: number): number {
  return pixels * POINTS_PER_PIXEL;
}

export function pointsToPixels(points: number): number {
  return Math.round(points / POINTS_PER_PIXEL);
}

/** Dates of one time zone against the zoneless ones of a file. */
export interface ZoneDates {
  /** Serial number (days) of the date and time on the wall at that instant. */
  toSerial(instant: Date): number;
  /** Inverse of `toSerial`. */
  fromSerial(serial: number): Date;
  /** The instant at which a wall in the zone shows what a wall in UTC shows at `utc`. */
  fromUtc(utc: Date): Date;
}

/** Throws a RangeError when the zone is unknown. */
export function zoneDates(timeZone: string): ZoneDates {
  const offset = offsets(timeZone);
  const fromWall = (wall: number): Date => {
    const guess = wall - offset(wall);
    return new Date(wall - offset(guess));
  };
  return {
    toSerial: (instant) => {
      const days = (instant.getTime() + offset(instant.getTime()) - EPOCH) / DAY;
      return days >= LEAP_ERROR ? days + 1 : days;
    },
    fromSerial: (serial) => fromWall(EPOCH + Math.round((serial > LEAP_ERROR ? serial - 1 : serial) * DAY)),
    fromUtc: (utc) => fromWall(utc.getTime()),
  };
}

/** Milliseconds that the zone's wall is ahead of UTC, remembered by quarters of an hour: Intl takes microseconds a call. */
function offsets(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const known = new Map<number, number>();
  return (instant) => {
    const slot = Math.floor(instant / SLOT);
    let offset = known.get(slot);
    if (offset === undefined) {
      const at = slot * SLOT;
      const parts = new Map(format.formatToParts(at).map((part) => [part.type, Number(part.value)]));
      const part = (type: string): number => parts.get(type as Intl.DateTimeFormatPartTypes) ?? 0;
      const wall = Date.UTC(
        part('year'),
        part('month') - 1,
        part('day'),
        part('hour'),
        part('minute'),
        part('second'),
      );
      offset = wall - at;
      known.set(slot, offset);
    }
    return offset;
  };
}
