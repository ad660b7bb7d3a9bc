import { charactersToPixels, pixelsToPoints, pointsToPixels, zoneDates } from '../../../local/xlsx/units';
import { pixelsToCharacters } from '../../../src/files/xlsx/look';

describe('units of a file', () => {
  test('pixels come back from characters and points for every size in use', () => {
    for (let pixels = 1; pixels <= 2000; pixels++) {
      expect(charactersToPixels(pixelsToCharacters(pixels))).toBe(pixels);
      expect(pointsToPixels(pixelsToPoints(pixels))).toBe(pixels);
    }
  });

  // ECMA-376 §18.17.4.1: in the 1900 system 1 March 1900 is day 61; 1 January 2008 is day 39448.
  test('a date is the number of days that Excel counts, in the wall time of the workbook', () => {
    const utc = zoneDates('UTC');
    expect(utc.toSerial(new Date('1900-03-01T00:00:00Z'))).toBe(61);
    expect(utc.toSerial(new Date('2008-01-01T12:00:00Z'))).toBe(39448.5);
    expect(zoneDates('Europe/Moscow').toSerial(new Date('2007-12-31T21:00:00Z'))).toBe(39448);
    expect(zoneDates('Asia/Kamchatka').toSerial(new Date('2025-03-19T12:00:00Z'))).toBe(45736);
  });

  test('the instant comes back on both sides of a change of the clock', () => {
    const berlin = zoneDates('Europe/Berlin');
    for (const text of [
      '2025-03-30T00:59:59Z',
      '2025-03-30T01:00:00Z',
      '2025-10-26T02:00:00Z',
      '2025-10-25T23:30:00Z',
    ]) {
      expect(berlin.fromSerial(berlin.toSerial(new Date(text))).toISOString()).toBe(
        new Date(text).toISOString(),
      );
    }
  });
});
