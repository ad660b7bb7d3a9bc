/** The state of an action on a day: examples by hand, laws, and the same rule as a formula. */
import fc from 'fast-check';
import { DEADLINE_KINDS } from '../../../src/domain/roadmap/deadline/deadline';
import {
  comparableFormula,
  daysLeftFormula,
  stateFormula,
} from '../../../src/domain/roadmap/refresh-formulas';
import { StateInput, isFinished, stateOn, tallyOf } from '../../../src/domain/roadmap/state';
import { CHOICES } from '../../../src/messages/choices';
import { DEADLINES } from '../../../src/messages/deadlines';
import { Content, NOW, compute, valuesOf, workbookOf } from '../../local/formulas/workbook';

const TODAY = '2024-09-15';
const OCTOBER = { start: '2024-10-01', end: '2024-10-31' };

function action(parts: Partial<StateInput> = {}): StateInput {
  const blank = {
    kind: 'month',
    status: '',
    isDone: false,
    start: null,
    end: null,
    deadlines: null,
  } as const;
  return { ...blank, ...parts };
}

describe('the state by dates', () => {
  test.each([
    ['2024-09-30', 'Запланировано'],
    ['2024-10-01', 'Выполняется'],
    ['2024-10-31', 'Выполняется'],
    ['2024-11-01', 'Просрочено'],
  ])('of an action of October on %s is «%s»', (today, state) => {
    expect(stateOn(today, action(OCTOBER))).toBe(state);
  });

  test('«Выполняется» chosen by hand is late after the end, unless a day of completion stands beside it', () => {
    const going = { ...OCTOBER, status: 'Выполняется' };
    expect(stateOn('2024-11-01', action(going))).toBe('Просрочено');
    expect(stateOn('2024-11-01', action({ ...going, isDone: true }))).toBe('Выполняется');
    expect(stateOn('2024-11-01', action({ ...going, status: 'Перенесено' }))).toBe('Перенесено');
  });

  test('a day of completion makes it done; nothing at all makes it «Нет данных»', () => {
    expect(stateOn('2024-11-01', action({ ...OCTOBER, isDone: true }))).toBe('Выполнено');
    expect(stateOn(TODAY, action({ kind: 'unknown' }))).toBe('Нет данных');
  });

  test.each(['on-demand', 'by-schedule', 'after-event'] as const)(
    'an action of the kind %s waits without days',
    (kind) => {
      expect(stateOn(TODAY, action({ kind }))).toBe('Запланировано');
    },
  );
});

describe('an action with several deadlines', () => {
  test('is late as soon as one of them is, done when all are closed, and never by its own end', () => {
    const yearly = { start: '2023-09-01', end: '2024-08-31' };
    const of = (...states: string[]): string =>
      stateOn(TODAY, action({ kind: 'recurring', ...yearly, deadlines: tallyOf(states) }));
    expect(of('Выполнено', 'Просрочено')).toBe('Просрочено');
    expect(of('Выполнено', 'Снято с контроля')).toBe('Выполнено');
    expect(of('Выполнено', 'Исполнено частично')).toBe('Выполняется');
  });
});

const day = fc.option(
  fc
    .integer({ min: -40, max: 40 })
    .map((n) => new Date(Date.UTC(2024, 8, 15 + n)).toISOString().slice(0, 10)),
);
const status = fc.constantFrom('', ...CHOICES.status, 'ждём приказа', 'запланировано', 'ВЫПОЛНЕНО');
const input = fc.record({
  kind: fc.constantFrom(...DEADLINE_KINDS),
  status,
  isDone: fc.boolean(),
  start: day,
  end: day,
});

describe('laws', () => {
  test('«постоянно» is never late, whatever the days, unless a person has said so', () => {
    fc.assert(
      fc.property(input, day, fc.array(fc.constantFrom(...CHOICES.status)), (one, today, states) => {
        fc.pre(one.status !== 'Просрочено');
        const deadlines = states.length === 0 ? null : tallyOf(states);
        expect(stateOn(today ?? TODAY, { ...one, kind: 'permanent', deadlines })).not.toBe('Просрочено');
      }),
    );
  });

  test('what a person has chosen stays, except that open work can be late', () => {
    fc.assert(
      fc.property(input, (one) => {
        fc.pre(one.status !== '');
        const state = stateOn(TODAY, { ...one, deadlines: null });
        if (state !== one.status) {
          expect(state).toBe('Просрочено');
          expect(['запланировано', 'выполняется']).toContain(one.status.toLowerCase());
        }
      }),
    );
  });
});

describe('the formula', () => {
  /** Columns of the test's tab: title, kind, status, done, start, end, code. */
  const cellsAt = (row: number) => ({
    title: `A${row}`,
    kind: `B${row}`,
    status: `C${row}`,
    done: `D${row}`,
    start: `E${row}`,
    end: `F${row}`,
  });
  const dateOf = (text: string | null): Content => {
    if (text === null) return null;
    const [year, month, date] = text.split('-').map(Number);
    return new Date(year!, month! - 1, date!);
  };
  const text = (value: string): Content => (value === '' ? null : value);
  const RANGES = { codes: "'Сроки'!$A:$A", states: "'Сроки'!$B:$B" };

  const cases = fc.array(fc.tuple(input, fc.array(fc.constantFrom(...CHOICES.status), { maxLength: 3 })), {
    minLength: 1,
    maxLength: 25,
  });

  test('says what the rule says, with rows in «Сроки» and without, and counts the days', () => {
    fc.assert(
      fc.property(cases, (all) => {
        const rows = all.map(([one, states], i): Content[] => {
          const cells = cellsAt(i + 1);
          const deadlines = states.length === 0 ? null : { ...RANGES, code: `G${i + 1}` };
          return [
            'Мероприятие',
            DEADLINES.kinds[one.kind],
            text(one.status),
            one.isDone ? 'да' : null,
            dateOf(one.start),
            dateOf(one.end),
            `М${i + 1}`,
            stateFormula(cells, deadlines),
            daysLeftFormula(cells, `H${i + 1}`),
          ];
        });
        const times = all.flatMap(([, states], i) => states.map((state) => [`М${i + 1}`, state]));
        const workbook = workbookOf({ План: rows, Сроки: times });
        compute(workbook);
        valuesOf(workbook).forEach((values, i) => {
          const [one, states] = all[i]!;
          const deadlines = states.length === 0 ? null : tallyOf(states);
          const state = stateOn(TODAY, { ...one, deadlines });
          expect(values[7]).toBe(state);
          const isCounted = one.end !== null && !isFinished(state);
          expect(values[8]).toBe(
            isCounted ? Math.round((Date.parse(one.end!) - Date.parse(TODAY)) / 86_400_000) : '',
          );
        });
      }),
      { numRuns: 40 },
    );
    expect(NOW.getDate()).toBe(15);
  });

  test('shows nothing in a row without an action', () => {
    const workbook = workbookOf({
      План: [[null, null, null, null, null, null, null, stateFormula(cellsAt(1), null)]],
    });
    compute(workbook);
    expect(valuesOf(workbook)[0]![7]).toBe('');
  });

  test('is compared without regard to separators, spaces and quotes around names', () => {
    expect(comparableFormula('=IF(A1=""; \'Сроки\'!$A:$A; 1)')).toBe(
      comparableFormula('=IF(A1="",Сроки!$A:$A,1)'),
    );
  });
});
