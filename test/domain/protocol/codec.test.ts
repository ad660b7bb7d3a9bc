/** Counts survive being kept as text, damage is noticed, and a cell of .xlsx holds what it is given. */
import fc from 'fast-check';
import {
  BigTables,
  CELL_LIMIT,
  EverydayCounts,
  checksum,
  decodeBigTables,
  decodeEveryday,
  encodeBigTables,
  encodeEveryday,
  splitIntoCells,
} from '../../../src/domain/protocol/codec';
import { JOURNAL_MARKS, SparseCounts } from '../../../src/domain/protocol/counts';
import { ProtocolFold } from '../../../src/domain/protocol/fold';
import { paperFor } from '../../../src/domain/protocol/papers';
import { anyRows, foldRows } from './protocols';

/** Counts by score as the fold gives them: the last is not 0. */
const anyScores = fc.array(fc.oneof(fc.constant(0), fc.nat(2000)), { maxLength: 256 }).map((row) =>
  row.slice(
    0,
    row.reduce((last, count, i) => (count > 0 ? i + 1 : last), 0),
  ),
);

const anyEveryday: fc.Arbitrary<EverydayCounts> = fc.record({
  absent: fc.array(fc.nat(5000), { minLength: JOURNAL_MARKS, maxLength: JOURNAL_MARKS }),
  classes: fc.array(
    fc.record({
      label: fc.constantFrom('', 'А', 'Б', 'Я', '3', '12'),
      byMarkAndScore: fc.array(anyScores, { minLength: JOURNAL_MARKS, maxLength: JOURNAL_MARKS }),
    }),
    { maxLength: 12 },
  ),
});

const anySparse: fc.Arbitrary<SparseCounts> = fc
  .uniqueArray(fc.nat(2 ** 22 - 1), { maxLength: 80 })
  .chain((keys) =>
    fc.record({
      keys: fc.constant(keys.sort((a, b) => a - b)),
      counts: fc.array(fc.integer({ min: 1, max: 100_000 }), {
        minLength: keys.length,
        maxLength: keys.length,
      }),
    }),
  );

const anyTables: fc.Arbitrary<BigTables> = fc.record({
  tasks: fc.option(
    fc.record({
      labels: fc.uniqueArray(fc.constantFrom('1', '2.1', '1К1', '15.2', 'a'), { minLength: 1 }),
      nByTotal: fc.array(fc.nat(3000), { maxLength: 60 }),
      cells: anySparse,
    }),
  ),
  pairs: fc.array(anySparse, { maxLength: 8 }),
});

describe('counts as text', () => {
  test('come back as they were', () => {
    fc.assert(
      fc.property(anyEveryday, (counts) => expect(decodeEveryday(encodeEveryday(counts))).toEqual(counts)),
    );
    fc.assert(
      fc.property(anyTables, (tables) => expect(decodeBigTables(encodeBigTables(tables))).toEqual(tables)),
    );
  });

  test('come back from the cells they were cut into', () => {
    fc.assert(
      fc.property(anyTables, (tables) => {
        const cells = splitIntoCells(encodeBigTables(tables));
        expect(decodeBigTables(cells.join(''))).toEqual(tables);
      }),
    );
  });

  test('of a folded protocol come back whole', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        for (const { absent, classes, tasks } of foldRows(rows).counts) {
          const everyday = decodeEveryday(encodeEveryday({ absent, classes }));
          const big = decodeBigTables(encodeBigTables({ tasks, pairs: classes.map(({ pairs }) => pairs) }));
          expect(everyday.absent).toEqual(absent);
          expect(everyday.classes.map((one, i) => ({ ...one, pairs: big.pairs[i] }))).toEqual(classes);
          expect(big.tasks).toEqual(tasks);
        }
      }),
    );
  });

  test('are plain letters, digits and marks that no spreadsheet takes for a formula or a number', () => {
    fc.assert(
      fc.property(anyEveryday, (counts) => expect(encodeEveryday(counts)).toMatch(/^O1\.[\wА-Я.:;-]*$/)),
    );
    fc.assert(
      fc.property(anyTables, (tables) => expect(encodeBigTables(tables)).toMatch(/^O1\.[\wА-Я.,;-]*$/)),
    );
  });
});

describe('damaged text', () => {
  const texts = fc.oneof(
    anyEveryday.map((counts) => ({
      text: encodeEveryday(counts),
      decode: decodeEveryday as (text: string) => unknown,
    })),
    anyTables.map((tables) => ({
      text: encodeBigTables(tables),
      decode: decodeBigTables as (text: string) => unknown,
    })),
  );

  test('with any one character changed is refused', () => {
    fc.assert(
      fc.property(
        texts,
        fc.nat(),
        fc.constantFrom('A', 'b', '7', '.', ';', '=', ' '),
        ({ text, decode }, at, other) => {
          const place = at % text.length;
          fc.pre(text[place] !== other);
          expect(() => decode(text.slice(0, place) + other + text.slice(place + 1))).toThrow(
            'damaged counts',
          );
        },
      ),
    );
  });

  test('that was cut off anywhere is refused', () => {
    fc.assert(
      fc.property(texts, fc.nat(), ({ text, decode }, at) => {
        expect(() => decode(text.slice(0, at % text.length))).toThrow('damaged counts');
      }),
    );
  });

  test('of another version is refused, whatever its checksum', () => {
    const payload = 'AAAAA';
    expect(() => decodeEveryday(`O2.${checksum(payload)}.${payload}`)).toThrow('damaged counts');
  });
});

describe('checksum', () => {
  // Test vectors of FNV-1a, 32 bits, from its reference implementation.
  test.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('of %p is that of FNV-1a', (text, expected) => {
    expect(checksum(text)).toBe(expected.toString(36));
  });
});

describe('the largest school', () => {
  // Russian, grade 6: 25 tasks, 51 points. Twelve classes of 34 pupils who answer at random differ more than real ones.
  const work = { kind: 'ВПР', year: 2021, session: null, subject: 'РУ', grade: 6 };
  const paper = paperFor(work)!;
  const fold = new ProtocolFold();
  const folder = fold.open({
    file: 'a.csv',
    work,
    paper,
    columns: {
      school: 0,
      municipality: -1,
      class: 1,
      code: 2,
      variant: -1,
      total: 3,
      journalMark: 4,
      tasks: paper.tasks.map((_, i) => 5 + i),
    },
    fixedSchool: null,
  });
  let seed = 1;
  const below = (limit: number): number => (seed = (seed * 48271) % 2147483647) % limit;
  for (let i = 0; i < 12 * 34; i++) {
    const points = paper.tasks.map(({ max }) => below(max! + 1));
    const total = points.reduce((sum, one) => sum + one, 0);
    folder.push(['edu900001', 'АБВГДЕЖЗИКЛМ'[i % 12], 60000 + i, total, 2 + below(4), ...points], i + 2);
  }
  const { absent, classes, tasks } = fold.close()[0]!;

  test('has everyday counts that fit one cell', () => {
    expect(classes).toHaveLength(12);
    expect(encodeEveryday({ absent, classes }).length).toBeLessThanOrEqual(CELL_LIMIT);
  });

  test('has big tables in cells of at most 32,000 characters', () => {
    const text = encodeBigTables({ tasks, pairs: classes.map(({ pairs }) => pairs) });
    const cells = splitIntoCells(text);
    expect(CELL_LIMIT).toBe(32_000);
    expect(Math.max(...cells.map(({ length }) => length))).toBeLessThanOrEqual(CELL_LIMIT);
    expect(cells.join('')).toBe(text);
    expect(cells.length).toBeLessThanOrEqual(2);
  });
});
