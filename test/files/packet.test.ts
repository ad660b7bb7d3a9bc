/** Many files as one archive. */
import { unzipSync, strFromU8 } from 'fflate';
import { packed } from '../../src/files/packet';

const text = (content: string): Blob => new Blob([content]);
const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

describe('an archive', () => {
  test('holds every file under its folder, Russian names marked as UTF-8', async () => {
    const bytes = await bytesOf(
      await packed(
        [
          { path: '900001/Справка.docx', blob: text('а'.repeat(5000)) },
          { path: '900001/Сроки.ics', blob: text('б'.repeat(5000)) },
        ],
        '2025-11-20',
      ),
    );
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual(['900001/Справка.docx', '900001/Сроки.ics']);
    expect(strFromU8(files['900001/Сроки.ics']!)).toBe('б'.repeat(5000));
    const view = new DataView(bytes.buffer);
    // Flags, method and day of the first local header: bit 11 = UTF-8, stored, 20.11.2025.
    expect(view.getUint16(6, true) & 2048).toBe(2048);
    expect(view.getUint16(8, true)).toBe(0);
    expect(view.getUint16(12, true)).toBe(((2025 - 1980) << 9) | (11 << 5) | 20);
    // The calendar is a text: it shrinks.
    expect(bytes.length).toBeLessThan(10_000 + 1500);
  });

  test('is the same for the same files and day', async () => {
    const files = [{ path: 'а/б.ics', blob: text('в') }];
    expect(await bytesOf(await packed(files, '2025-11-20'))).toEqual(
      await bytesOf(await packed(files, '2025-11-20')),
    );
  });
});
