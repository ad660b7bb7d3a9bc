/** Deadlines after procedures: one time for every row of «Процедуры» of the school year. */
import * as fc from 'fast-check';
import type { EventRule } from '../../../../src/domain/roadmap/deadline/deadline';
import { ProcedureDates, eventOccurrences } from '../../../../src/domain/roadmap/deadline/occurrences';
import { parseDeadline } from '../../../../src/domain/roadmap/deadline/parse';
import { CHOICES } from '../../../../src/messages/choices';

const rule = (changes: Partial<EventRule> = {}): EventRule => ({
  anchor: 'conduct',
  days: 0,
  workingDays: false,
  openEnded: false,
  procedureKind: null,
  ...changes,
});
const procedure = (id: string, dates: Partial<ProcedureDates> = {}): ProcedureDates => ({
  id,
  kind: id.split('-')[0]!,
  conducted: null,
  conductedUntil: null,
  checked: null,
  uploaded: null,
  results: null,
  ...dates,
});

/** Written on Tuesday 9 to Thursday 11 April 2024; results on Wednesday 15 May. */
const maths = procedure('ВПР-2024-МА-4', {
  conducted: '2024-04-09',
  conductedUntil: '2024-04-11',
  checked: '2024-04-19',
  uploaded: '2024-04-26',
  results: '2024-05-15',
});

test.each([
  ['at the conduct: all its days', rule(), '2024-04-09', '2024-04-11'],
  ['ten days after it: from its last day', rule({ days: 10 }), '2024-04-11', '2024-04-21'],
  ['three days before it: that day', rule({ days: -3 }), '2024-04-06', '2024-04-06'],
  // 10 and 9 April are Wednesday and Tuesday; 8 Monday, 5 Friday.
  ['three working days before it', rule({ days: -3, workingDays: true }), '2024-04-04', '2024-04-04'],
  // Friday 12, Monday 15, Tuesday 16.
  ['three working days after it', rule({ days: 3, workingDays: true }), '2024-04-11', '2024-04-16'],
  ['after checking', rule({ anchor: 'checking', days: 1 }), '2024-04-19', '2024-04-20'],
  ['after upload', rule({ anchor: 'upload' }), '2024-04-26', '2024-04-26'],
  ['ten days after results', rule({ anchor: 'results', days: 10 }), '2024-05-15', '2024-05-25'],
  [
    'from the results on, when nothing says until when',
    rule({ anchor: 'results', openEnded: true }),
    '2024-05-15',
    null,
  ],
])('%s', (_, event, start, end) => {
  expect(eventOccurrences(event, [maths], 2023)).toEqual([{ start, end, anchor: 'ВПР-2024-МА-4' }]);
});

describe('a procedure', () => {
  const ids = (procedures: readonly ProcedureDates[], year: number, event = rule()) =>
    eventOccurrences(event, procedures, year).map(({ anchor }) => anchor);

  test('belongs to the school year of its anchor day', () => {
    const late = procedure('ВПР-2024-РУ-5', { conducted: '2024-05-20', results: '2024-09-10' });
    expect([ids([late], 2023), ids([late], 2024)]).toEqual([['ВПР-2024-РУ-5'], []]);
    const results = rule({ anchor: 'results' });
    expect([ids([late], 2023, results), ids([late], 2024, results)]).toEqual([[], ['ВПР-2024-РУ-5']]);
  });

  test('without its anchor day is listed undated, in the school year of its conduct', () => {
    const one = procedure('ВПР-2020-МА-5-осень', { conducted: '2020-09-15' });
    expect(eventOccurrences(rule({ anchor: 'results' }), [one], 2020)).toEqual([
      { start: null, end: null, anchor: 'ВПР-2020-МА-5-осень' },
    ]);
  });

  test('without any day is taken for one of spring, unless its session is autumn', () => {
    const bare = [procedure('ВПР-2020-МА-4'), procedure('ВПР-2020-МА-4-осень')];
    expect([ids(bare, 2019), ids(bare, 2020)]).toEqual([['ВПР-2020-МА-4'], ['ВПР-2020-МА-4-осень']]);
  });

  test('of another kind than the text names is left out', () => {
    const both = [maths, procedure('ОГЭ-2024-МА-9', { conducted: '2024-06-06' })];
    expect(ids(both, 2023, rule({ procedureKind: 'ОГЭ' }))).toEqual(['ОГЭ-2024-МА-9']);
    expect(ids(both, 2023)).toEqual(['ВПР-2024-МА-4', 'ОГЭ-2024-МА-9']);
  });
});

test('without a school year there are no times', () => {
  expect(eventOccurrences(rule(), [maths], null)).toEqual([]);
});

test('the order of «Процедуры» does not matter, nothing is lost within a year, undated ones come last', () => {
  const day = fc.option(fc.integer({ min: 1, max: 28 }).map((n) => `2024-04-${String(n).padStart(2, '0')}`));
  const rows = fc.uniqueArray(fc.record({ grade: fc.integer({ min: 4, max: 11 }), results: day }), {
    selector: ({ grade }) => grade,
  });
  const event = rule({ anchor: 'results', days: 5, workingDays: true });
  fc.assert(
    fc.property(rows, (list) => {
      const procedures = list.map(({ grade, results }) => procedure(`ВПР-2024-МА-${grade}`, { results }));
      const times = eventOccurrences(event, procedures, 2023);
      expect(times).toHaveLength(procedures.length);
      expect(eventOccurrences(event, [...procedures].reverse(), 2023)).toEqual(times);
      const dated = times.map(({ end }) => end !== null);
      expect(dated).toEqual([...dated].sort().reverse());
    }),
  );
});

test.each(['ВПР', 'ОГЭ', 'ЕГЭ', 'ГВЭ', 'ДКР', 'КДР', 'РДР', 'НИКО', 'ВсОШ'])(
  '«после %s» names a kind that «Процедуры» offers',
  (kind) => {
    const { event } = parseDeadline(`в течение 5 дней после ${kind}`, 2024);
    expect(event!.procedureKind).toBe(kind);
    expect(CHOICES.procedureKind).toContain(kind);
  },
);
