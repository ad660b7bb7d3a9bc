/** How full registers are, and who has sent nothing: counts add, orders do not matter, nobody is asked in vain. */
import fc from 'fast-check';
import { Tally, allCompleteness, completeness, tallyOf } from '../../../src/domain/registers/completeness';
import type { RegisterRow } from '../../../src/domain/registers/record';
import { COMPLETE, listsOf, read, registersOf } from './builders';

describe('completeness', () => {
  test('counts rows, complete rows, and what the others lack in the order of the columns', () => {
    const rows = [
      COMPLETE.training,
      { ...COMPLETE.training, topic: 'Критерии', people: '', form: '' },
      { ...COMPLETE.training, topic: 'Шкалы', form: '' },
    ];
    const [training] = allCompleteness(registersOf({ training: rows }), listsOf());
    expect(training).toMatchObject({
      id: 'training',
      rows: 3,
      complete: 1,
      missing: [
        { column: 'people', rows: 1 },
        { column: 'form', rows: 2 },
      ],
    });
  });

  test('says who of those asked has no row, by code', () => {
    const rows = [{ ...COMPLETE.experts, school: '900002' }];
    const [experts] = allCompleteness(registersOf({ experts: rows }), listsOf());
    expect(experts).toMatchObject({ expected: 3, given: 1 });
    expect(experts!.absent).toEqual([{ unit: '', schools: ['900001', '900003'], isEveryone: false }]);
  });

  test('asks for every element by itself', () => {
    const [quality] = allCompleteness(registersOf({ qualitySystem: [COMPLETE.qualitySystem] }), listsOf());
    expect(quality).toMatchObject({ expected: 18, given: 1 });
    expect(quality!.absent[0]).toEqual({
      unit: 'Положение о ВСОКО',
      schools: ['900002', '900003'],
      isEveryone: false,
    });
    expect(quality!.absent[1]).toMatchObject({ unit: 'Порядок проведения ВПР', isEveryone: true });
  });

  test('a row for another procedure or year does not answer for this one', () => {
    const marks = { ...COMPLETE.internalResults, year: '2023/24' };
    const [internal] = allCompleteness(registersOf({ internalResults: [marks] }), listsOf());
    expect(internal).toMatchObject({ expected: 3, given: 0 });
  });

  test('an incomplete row answers all the same: the school has sent it', () => {
    const rows = [{ school: '900001', element: 'Положение о ВСОКО' }];
    const [quality] = allCompleteness(registersOf({ qualitySystem: rows }), listsOf());
    expect(quality).toMatchObject({ complete: 0, given: 1 });
  });

  test('of a register that nobody has begun is not shown, and nobody is asked for it', () => {
    expect(allCompleteness(registersOf({}), listsOf())).toEqual([]);
  });

  test('of a register without a list of those asked has no number of them', () => {
    const [events] = allCompleteness(registersOf({ events: [COMPLETE.events] }), listsOf());
    expect(events).toMatchObject({ expected: null, given: null, absent: [] });
  });
});

function sum(a: Tally, b: Tally): Tally {
  const missing = new Map(a.missing);
  for (const [id, rows] of b.missing) missing.set(id, (missing.get(id) ?? 0) + rows);
  const given = new Set([...a.given, ...b.given]);
  return { rows: a.rows + b.rows, complete: a.complete + b.complete, missing, given };
}

describe('counts of two lists', () => {
  const row = fc
    .record({
      school: fc.constantFrom('900001', '900002', '900003', '900004', ''),
      element: fc.constantFrom('Положение о ВСОКО', 'Порядок проведения ВПР', ''),
      present: fc.constantFrom('да', 'нет', ''),
      date: fc.constantFrom('01.09.2024', ''),
      link: fc.constantFrom('приказ', ''),
    })
    .filter(({ school, element, present }) => school + element + present !== '');
  const asked = [
    { unit: 'Положение о ВСОКО', schools: ['900001', '900002', '900003'] },
    { unit: 'Порядок проведения ВПР', schools: ['900002'] },
  ];
  const of = (rows: readonly RegisterRow<unknown>[]) => completeness('qualitySystem', tallyOf(rows), asked);

  test('add to those of the whole list, wherever it is split and however it is sorted', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 30 }),
        fc.nat(30),
        fc.infiniteStream(fc.nat()),
        (cells, at, keys) => {
          const { rows } = read('qualitySystem', cells);
          const shuffled = rows
            .map((one) => ({ one, key: keys.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ one }) => one);
          const parts = sum(tallyOf(shuffled.slice(0, at)), tallyOf(shuffled.slice(at)));
          expect(completeness('qualitySystem', parts, asked)).toEqual(of(rows));
        },
      ),
    );
  });

  test('lose nobody: whoever is asked has a row or is named', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (cells) => {
        const { expected, given, absent } = of(read('qualitySystem', cells).rows);
        const named = absent.reduce((all, { schools }) => all + schools.length, 0);
        expect(expected).toBe(4);
        expect(given! + named).toBe(4);
      }),
    );
  });
});
