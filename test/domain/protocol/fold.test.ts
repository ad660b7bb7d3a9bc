/** Laws of folding pupils' rows into counts, and the rules of the counts one by one. */
import fc from 'fast-check';
import {
  SchoolWorkCounts,
  splitPairKey,
  splitTaskKey,
  TASK_NOT_STARTED,
} from '../../../src/domain/protocol/counts';
import { MAX_TASKS, ProtocolFold } from '../../../src/domain/protocol/fold';
import { NO_CLASS } from '../../../src/domain/protocol/school';
import { COLUMNS, PAPER, PlacedRow, WORK, anyRows, foldPlaced, foldRows, pupil } from './protocols';

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

function participants(counts: SchoolWorkCounts): number {
  return sum(counts.classes.flatMap(({ byMarkAndScore }) => byMarkAndScore.flatMap((row) => row.slice())));
}

/** The counts of a school without the places of its notes, which name files. */
function withoutPlaces(counts: readonly SchoolWorkCounts[]): unknown[] {
  return counts.map(({ rejected, remarked, ...rest }) => ({
    ...rest,
    rejected: rejected.total,
    remarked: remarked.total,
  }));
}

function times(count: number, cells: Parameters<typeof pupil>[0] = {}): unknown[][] {
  return Array.from({ length: count }, () => pupil(cells));
}

/** Rows spread over files, shuffled. */
const anySpread = anyRows.chain((rows) =>
  fc
    .tuple(
      fc.array(fc.constantFrom('a.csv', 'b.csv', 'c.csv'), {
        minLength: rows.length,
        maxLength: rows.length,
      }),
      fc.shuffledSubarray(
        rows.map((_, i) => i),
        { minLength: rows.length },
      ),
    )
    .map(([files, order]) => {
      const placed: PlacedRow[] = rows.map((cells, i) => ({ file: files[i]!, row: i + 2, cells }));
      return { rows, placed, shuffled: order.map((i) => placed[i]!) };
    }),
);

describe('laws of the fold', () => {
  test('the order of rows leaves no trace, not even in the notes', () => {
    fc.assert(
      fc.property(anySpread, ({ placed, shuffled }) =>
        expect(foldPlaced(shuffled)).toEqual(foldPlaced(placed)),
      ),
    );
  });

  test('rows split into files in any way give the counts of one file', () => {
    fc.assert(
      fc.property(anySpread, ({ rows, shuffled }) =>
        expect(withoutPlaces(foldPlaced(shuffled))).toEqual(withoutPlaces(foldRows(rows).counts)),
      ),
    );
  });

  test('every row is a participant, an absentee or rejected, and counted once', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { counts, outcomes } = foldRows(rows);
        const outcome = (wanted: string): number => outcomes.filter((one) => one === wanted).length;
        expect(sum(counts.map(participants))).toBe(outcome('participant'));
        expect(sum(counts.flatMap(({ absent }) => absent.slice()))).toBe(outcome('absent'));
        expect(sum(counts.flatMap(({ rejected }) => Object.values(rejected.total)))).toBe(
          outcome('rejected'),
        );
        expect(outcome('participant') + outcome('absent') + outcome('rejected')).toBe(rows.length);
      }),
    );
  });

  test('a pupil stands in the task table once for every task when the total is the sum of tasks', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        for (const { tasks } of foldRows(rows).counts) {
          if (tasks === null) continue;
          const byTask = tasks.labels.map(() => 0);
          tasks.cells.keys.forEach((key, i) => (byTask[splitTaskKey(key).task]! += tasks.cells.counts[i]!));
          expect(byTask).toEqual(tasks.labels.map(() => sum(tasks.nByTotal)));
        }
      }),
    );
  });

  test('keys of sparse tables ascend, and every count is at least 1', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        for (const { tasks, classes } of foldRows(rows).counts) {
          for (const { keys, counts } of [
            ...classes.map(({ pairs }) => pairs),
            ...(tasks ? [tasks.cells] : []),
          ]) {
            expect(keys.every((key, i) => i === 0 || key > keys[i - 1]!)).toBe(true);
            expect(counts.every((count) => count >= 1)).toBe(true);
          }
        }
      }),
    );
  });
});

describe('classes', () => {
  const labels = (rows: unknown[][]): string[] => foldRows(rows).counts[0]!.classes.map(({ label }) => label);

  test('of five and more are kept apart, of fewer they go into the parallel', () => {
    expect(labels([...times(5, { class: 'А' }), ...times(4, { class: 'Б' })])).toEqual([NO_CLASS, 'А']);
  });

  test('are one whatever their spelling, and reach five together', () => {
    expect(
      labels([...times(2, { class: '4а' }), ...times(2, { class: 'А' }), pupil({ class: 'A' })]),
    ).toEqual(['А']);
  });

  test('reach five by participants only: absentees do not count', () => {
    const absent = pupil({ class: 'А', variant: 'отсутствовал', total: '' });
    expect(labels([...times(4, { class: 'А' }), absent])).toEqual([NO_CLASS]);
  });

  test('give pairs of their own pupils only, also when they are too small to be kept', () => {
    const rows = [...times(3, { class: 'А' }), ...times(4, { class: 'Б' }), ...times(5, { class: 'В' })];
    const { classes } = foldRows(rows).counts[0]!;
    expect(classes.map(({ label, pairs }) => [label, sum(pairs.counts)])).toEqual([
      [NO_CLASS, 3 + 6],
      ['В', 10],
    ]);
  });
});

describe('pairs', () => {
  test('count tasks with equal points; not started and 0 are equal', () => {
    const rows = [
      pupil({ total: 2, tasks: [1, 1, 'X'] }),
      pupil({ total: 3, tasks: [1, 2, 0] }),
      ...times(3, { total: 6, tasks: [1, 2, 3] }),
    ];
    const { keys, counts } = foldRows(rows).counts[0]!.classes[0]!.pairs;
    const found = keys.map((key, i) => ({ ...splitPairKey(key), pairs: counts[i] }));
    expect(found).toEqual([
      { lower: 2, upper: 3, equalTasks: 2, pairs: 1 },
      { lower: 2, upper: 6, equalTasks: 1, pairs: 3 },
      { lower: 3, upper: 6, equalTasks: 2, pairs: 3 },
      { lower: 6, upper: 6, equalTasks: 3, pairs: 3 },
    ]);
  });

  test('leave out pupils whose total is not the sum of tasks', () => {
    const { counts } = foldRows([...times(5), pupil({ total: 4, tasks: [1, 1, 1] })]);
    expect(sum(counts[0]!.classes[0]!.pairs.counts)).toBe(10);
    expect(counts[0]!.remarked.total).toEqual({ 'total-not-sum': 1 });
  });
});

describe('rows', () => {
  test('with a code that the school has already are rejected; the first counts', () => {
    const { counts, outcomes } = foldRows([pupil({ code: 7, total: 6 }), pupil({ code: '7', total: 1 })]);
    expect(outcomes).toEqual(['participant', 'rejected']);
    expect(counts[0]!.rejected).toEqual({
      places: [{ file: 'a.csv', row: 3, reason: 'repeated-code' }],
      total: { 'repeated-code': 1 },
    });
  });

  test('with one code in two schools are two pupils', () => {
    const { outcomes } = foldRows([pupil({ code: 7 }), pupil({ code: 7, school: 'edu900002' })]);
    expect(outcomes).toEqual(['participant', 'participant']);
  });

  test.each([
    ['a total above the maximum', { total: 7 }, 'score-out-of-range'],
    ['a total that is a word', { total: 'пять' }, 'score-unreadable'],
    ['a total that is no whole number', { total: 3.5 }, 'score-unreadable'],
    ['a negative total', { total: -1 }, 'score-unreadable'],
  ])('with %s are rejected', (_, cells, reason) => {
    expect(foldRows([pupil(cells)]).counts[0]).toMatchObject({
      classes: [],
      rejected: { total: { [reason]: 1 } },
    });
  });

  test.each([
    ['a journal mark that is none', { journalMark: 'зачёт' }, 'journal-mark-unknown'],
    ['a variant 0', { variant: 0 }, 'variant-unknown'],
    ['more points for a task than it has', { total: 5, tasks: [0, 1, 4] }, 'task-out-of-range'],
    ['a total that is not the sum of tasks', { total: 6 }, 'total-not-sum'],
  ])('with %s count and are remarked', (_, cells, reason) => {
    const { counts, outcomes } = foldRows([pupil(cells)]);
    expect(outcomes).toEqual(['participant']);
    expect(counts[0]!.remarked.total).toEqual({ [reason]: 1 });
  });

  test('without a total, or marked absent, are absentees by their journal mark', () => {
    const rows = [
      pupil({ variant: 'отсутствовал', total: '', journalMark: '' }),
      pupil({ total: '', journalMark: 4 }),
    ];
    expect(foldRows(rows).counts[0]).toMatchObject({ classes: [], absent: [0, 0, 1, 0, 1] });
  });

  test('without a school have nowhere to be counted, and blank rows are passed over', () => {
    expect(foldRows([pupil({ school: 'итого' }), new Array<string>(10).fill('')])).toEqual({
      counts: [],
      outcomes: ['no-school', 'empty'],
    });
  });

  test('keep a task that was not started apart from one that got no points', () => {
    const { tasks } = foldRows(times(5, { total: 2, tasks: ['X', 2, 0] })).counts[0]!;
    const values = tasks!.cells.keys.map((key) => splitTaskKey(key)).map(({ task, value }) => [task, value]);
    expect(values).toEqual([
      [0, TASK_NOT_STARTED],
      [1, 2],
      [2, 0],
    ]);
  });
});

describe('a fold', () => {
  test('takes the spelling of the municipality that most rows have', () => {
    const rows = [pupil({ municipality: 'МО 2' }), ...times(2, { municipality: 'МО-1 (reg90_m001)' })];
    expect(foldRows(rows).counts[0]!.municipality).toBe('МО-1');
  });

  test('orders schools by code and is empty after it was closed', () => {
    const fold = new ProtocolFold();
    const folder = fold.open({
      file: 'a.csv',
      work: WORK,
      paper: PAPER,
      columns: COLUMNS,
      fixedSchool: null,
    });
    for (const school of ['edu900003', 'edu900001', 'edu900002']) folder.push(pupil({ school }), 2);
    expect(fold.close().map(({ school }) => school)).toEqual(['900001', '900002', '900003']);
    expect(fold.close()).toEqual([]);
  });

  test('gives every row of a form of collection to the school of its file', () => {
    const fold = new ProtocolFold();
    const fixedSchool = { school: '900009', municipality: 'МО-3' };
    const columns = { ...COLUMNS, school: -1, municipality: -1 };
    const folder = fold.open({ file: 'edu900009.xlsx', work: WORK, paper: PAPER, columns, fixedSchool });
    times(5).forEach((row, i) => folder.push(row, i + 2));
    expect(fold.close()).toEqual([expect.objectContaining({ school: '900009', municipality: 'МО-3' })]);
  });

  test('refuses more tasks than a pupil has bytes for, and sources of one work with other tasks', () => {
    const fold = new ProtocolFold();
    const open = (tasks: number) =>
      fold.open({
        file: 'a.csv',
        work: WORK,
        paper: PAPER,
        columns: { ...COLUMNS, tasks: Array.from({ length: tasks }, (_, i) => 7 + i) },
        fixedSchool: null,
      });
    expect(() => open(MAX_TASKS + 1)).toThrow(RangeError);
    open(3);
    expect(() => open(4)).toThrow(RangeError);
  });
});
