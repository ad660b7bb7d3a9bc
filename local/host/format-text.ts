/** Utilities.formatDate and formatString: the patterns of Java's SimpleDateFormat and String.format in daily use. */
import { ServiceError } from './errors';

const ZONES = new Map<string, Intl.DateTimeFormat>();

/** Wall clock of an instant in a time zone, in the UTC fields of a Date. */
function wallClock(date: Date, timeZone: string): Date {
  const parts = zone(timeZone).formatToParts(date);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((each) => each.type === type)?.value ?? 0);
  const seconds = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return new Date(seconds + date.getUTCMilliseconds());
}

function zone(timeZone: string): Intl.DateTimeFormat {
  const known = ZONES.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  ZONES.set(timeZone, made);
  return made;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

type Field = (wall: Date, length: number, offsetMinutes: number) => string;

/** Names are English, as the script's locale on Google is. */
const FIELDS: Readonly<Record<string, Field>> = {
  y: (wall, length) =>
    length === 2 ? padded(wall.getUTCFullYear() % 100, 2) : padded(wall.getUTCFullYear(), length),
  M: (wall, length) => {
    const name = MONTHS[wall.getUTCMonth()] ?? '';
    if (length >= 4) return name;
    return length === 3 ? name.slice(0, 3) : padded(wall.getUTCMonth() + 1, length);
  },
  d: (wall, length) => padded(wall.getUTCDate(), length),
  E: (wall, length) => {
    const name = DAYS[wall.getUTCDay()] ?? '';
    return length >= 4 ? name : name.slice(0, 3);
  },
  H: (wall, length) => padded(wall.getUTCHours(), length),
  h: (wall, length) => padded(wall.getUTCHours() % 12 || 12, length),
  a: (wall) => (wall.getUTCHours() < 12 ? 'AM' : 'PM'),
  m: (wall, length) => padded(wall.getUTCMinutes(), length),
  s: (wall, length) => padded(wall.getUTCSeconds(), length),
  S: (wall, length) => padded(wall.getUTCMilliseconds(), length),
  Z: (_wall, _length, offset) => offsetText(offset, ''),
  X: (_wall, length, offset) => (offset === 0 ? 'Z' : offsetText(offset, length >= 3 ? ':' : '')),
};

/** @throws ServiceError for a letter that is no field of the pattern. */
export function formatDate(date: Date, timeZone: string, pattern: string): string {
  const wall = wallClock(date, timeZone);
  const offset = Math.round((wall.getTime() - date.getTime()) / 60_000);
  return pattern.replace(
    /'((?:[^']|'')*)'|([a-zA-Z])\2*/g,
    (match: string, quoted?: string, letter?: string) => {
      if (letter === undefined) return match === "''" ? "'" : (quoted ?? '').replace(/''/g, "'");
      const field = FIELDS[letter];
      if (field === undefined) throw new ServiceError(`Illegal pattern character '${letter}'`);
      return field(wall, match.length, offset);
    },
  );
}

function offsetText(minutes: number, separator: string): string {
  const size = Math.abs(minutes);
  return (minutes < 0 ? '-' : '+') + padded(Math.floor(size / 60), 2) + separator + padded(size % 60, 2);
}

/** `%s %d %f %x %%` with width, precision and the flags `-` and `0`. */
export function formatString(template: string, args: readonly unknown[]): string {
  let next = 0;
  return template.replace(
    /%(?:%|([-0]*)(\d+)?(?:\.(\d+))?([sdfx]))/g,
    (match: string, flags?: string, width?: string, precision?: string, kind?: string) => {
      if (match === '%%' || kind === undefined) return '%';
      const text = converted(args[next], kind, precision);
      next += 1;
      const size = Number(width ?? 0);
      if (flags?.includes('-')) return text.padEnd(size);
      return text.padStart(size, flags?.includes('0') ? '0' : ' ');
    },
  );
}

function converted(value: unknown, kind: string, precision: string | undefined): string {
  switch (kind) {
    case 'd':
      return Math.trunc(Number(value)).toFixed(0);
    case 'f':
      return Number(value).toFixed(Number(precision ?? 6));
    case 'x':
      return Math.trunc(Number(value)).toString(16);
    default:
      return precision === undefined ? String(value) : String(value).slice(0, Number(precision));
  }
}
