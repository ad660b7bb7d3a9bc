/** Chunks of an upload: the same for the same files, none too long, and together the upload again. */
import fc from 'fast-check';
import { CHUNK_BYTES, Parcel, isOfSameFiles, joinTexts, parcelOf } from '../../../src/domain/intake/chunks';
import type { UploadPayload } from '../../../src/domain/intake/payload';
import { countsOf, upload, uploadOf } from '../../support/book';

/** Letters that cells, files and cuts are hard on. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('=1+1', '’+', '"\\"', '_x000D_', 'школа 😀', '\ud800', '\u2028', ' ', '\ufeffА'),
);
/** Uploads are large. */
const RUNS = { numRuns: 30 };
/** Longer than a chunk in letters of one byte, of two, and of two because they are quoted. */
const anyBig = fc.oneof(
  { weight: 6, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom('A'.repeat(250_000), 'Я'.repeat(110_000), '"'.repeat(60_000)) },
);

const anyUpload: fc.Arbitrary<UploadPayload> = fc.record({
  counts: fc.array(
    fc.record({
      work: fc.constantFrom('ВПР-2021-МА-4', 'ВПР-2021-РУ-4'),
      school: fc.constantFrom('900001', '900002', '900003'),
      municipality: anyText,
      maxScore: fc.option(fc.nat(60)),
      everyday: anyText,
      tasks: fc.constant(''),
      notes: anyText,
      big: anyBig,
    }),
    { maxLength: 4 },
  ),
  tables: fc.constant([]),
  official: fc.array(
    fc.record({
      year: fc.nat(3000),
      school: anyText,
      municipality: anyText,
      name: anyText,
      markers: fc.dictionary(anyText, fc.boolean(), { maxKeys: 2, noNullPrototype: true }),
    }),
    { maxLength: 3 },
  ),
  works: fc.constant([]),
  schoolNames: fc.array(fc.record({ school: anyText, name: anyText, municipality: anyText }), {
    maxLength: 4,
  }),
  outcomes: fc.constant([]),
  files: fc.array(
    fc.record({ file: anyText, work: anyText, rows: fc.nat(), rejected: fc.nat(), remarked: fc.nat() }),
    { maxLength: 4 },
  ),
});

function joined({ importId, chunks }: Parcel): UploadPayload | null {
  return joinTexts(
    importId,
    chunks.map(({ text }) => text),
  );
}

/** Units in an order that does not depend on where they stood. */
function inOrder(payload: UploadPayload): unknown {
  return Object.fromEntries(
    Object.entries(payload).map(([part, units]) => [
      part,
      (units as readonly unknown[]).map((unit) => JSON.stringify(unit)).sort(),
    ]),
  );
}

const same = (payload: UploadPayload): Parcel => parcelOf(payload, payload);

test('together they are the upload again', () => {
  fc.assert(
    fc.property(anyUpload, (payload) => {
      expect(inOrder(joined(same(payload))!)).toEqual(inOrder(payload));
      expect(joined(same(joined(same(payload))!))).toEqual(joined(same(payload)));
    }),
    RUNS,
  );
});

test('the order of units does not matter', () => {
  const shuffled = anyUpload.chain((payload) =>
    fc.record({
      payload: fc.constant(payload),
      other: fc.record(
        Object.fromEntries(
          Object.entries(payload).map(([part, units]) => [
            part,
            fc.shuffledSubarray(units as unknown[], { minLength: units.length, maxLength: units.length }),
          ]),
        ),
      ) as unknown as fc.Arbitrary<UploadPayload>,
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ payload, other }) => expect(same(other)).toEqual(same(payload))),
    RUNS,
  );
});

test('each crosses as at most 200 KB of JSON, in letters that no cut can spoil', () => {
  let longest = 0;
  fc.assert(
    fc.property(anyUpload, (payload) => {
      const { chunks } = same(payload);
      for (const [index, chunk] of chunks.entries()) {
        expect([chunk.index, chunk.of]).toEqual([index, chunks.length]);
        const bytes = Buffer.byteLength(JSON.stringify(chunk));
        longest = Math.max(longest, bytes);
        expect(bytes).toBeLessThanOrEqual(CHUNK_BYTES);
        expect(/[\ud800-\udfff\u2028]|_x/.test(chunk.text)).toBe(false);
      }
    }),
    RUNS,
  );
  // Chunks are filled: fewer of them are fewer calls.
  expect(longest).toBeGreaterThan(CHUNK_BYTES * 0.99);
});

test('a unit longer than a chunk is cut', () => {
  const row = { ...uploadOf([countsOf('ВПР-2021-МА-4', '900001')]).counts[0]!, big: 'A'.repeat(450_000) };
  const parcel = same(uploadOf([], { counts: [row] }));
  expect(parcel.chunks).toHaveLength(3);
  expect(joined(parcel)!.counts).toEqual([row]);
});

test('ids tell the same files from others, and texts of others are not taken for theirs', () => {
  const whole = upload();
  const rest = { ...whole, counts: whole.counts.slice(1) };
  const [first, second] = [parcelOf(whole, whole), parcelOf(whole, rest)];
  expect(first.importId).not.toBe(second.importId);
  expect(isOfSameFiles(first.importId, second.importId)).toBe(true);
  expect(isOfSameFiles(first.importId, same(rest).importId)).toBe(false);
  expect(joinTexts(first.importId, ['{}'])).toBeNull();
  expect(joined({ ...second, importId: first.importId })).toBeNull();
});
